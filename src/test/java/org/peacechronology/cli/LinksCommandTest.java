package org.peacechronology.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code chronology links} as it is typed. */
class LinksCommandTest {

    private record Run(int status, String out, String err) {}

    @TempDir
    Path folder;

    private Run links(String... args) {
        List<String> line = new ArrayList<>(List.of("links", "--root", folder.toString()));
        line.addAll(Arrays.asList(args));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                line.toArray(String[]::new), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
        return new Run(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    private LinksCommandTest with(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A chronology of one source, one person and one event, and the site as it might have been built. */
    private LinksCommandTest chronology() {
        return with("content/chronology.yaml", """
                        title: Talks
                        base-url: https://h.example/talks/
                        """)
                .with("seeds/a.txt", "They met for peace talks in Doha.\n")
                .with("content/sources/news.yaml", """
                        title: Peace talks
                        file: a.txt
                        sha256: 9d1b4f0d9f4f0f0c1d9f4f0f0c1d9f4f0f0c1d9f4f0f0c1d9f4f0f0c1d9f4f0f
                        published: 2018-07-23
                        language: en
                        url: https://news.example/talks
                        body:
                          - from: They met
                            to: in Doha.
                        """)
                .with("site/index.html", "<a href=sources/news.html>News</a>");
    }

    private static List<String> lines(Run run) throws IOException {
        JsonNode root = new JsonMapper().readTree(run.out());
        List<String> lines = new ArrayList<>();
        for (JsonNode f : root.path("findings")) {
            lines.add(f.path("code").asString() + " " + f.path("file").asString() + ":"
                    + f.path("line").asInt() + ":" + f.path("column").asInt() + " "
                    + f.path("target").asString(""));
        }
        return lines;
    }

    @Test
    void any_folder_is_checked() {
        with("public/index.html", "<p>\n<a href=\"gone.html\">x</a>");
        Run run = links(folder.resolve("public").toString());
        assertThat(run.out()).isEqualTo("""
                error[link-missing-file]: index.html links to gone.html, which is not there
                 ┌─ public/index.html:2:10
                2 │ <a href="gone.html">x</a>
                  │          ^^^^^^^^^ not there
                  = target: gone.html
                  = help: correct the address, or take the link out
                """);
        assertThat(run.err()).isEqualTo("Checked 1 address in 1 file. 1 error, 0 warnings." + System.lineSeparator());
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void a_folder_elsewhere_names_its_files_from_itself(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("index.html"), "<a href=gone.html>");
        Run run = links("--format", "json", elsewhere.toString());
        assertThat(lines(run)).containsExactly("link-missing-file index.html:1:9 gone.html");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void a_site_without_faults_ends_well() {
        with("public/index.html", "<a href=a.html>").with("public/a.html", "");
        Run run = links(folder.resolve("public").toString());
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("Checked 1 address in 2 files. 0 errors, 0 warnings." + System.lineSeparator());
        assertThat(run.status()).isZero();
    }

    @Test
    void warnings_fail_only_when_strict() {
        with("public/index.html", "").with("public/a.html", "");
        String site = folder.resolve("public").toString();
        assertThat(links(site).out()).startsWith("warning[link-orphan]: no other page links to a.html\n");
        assertThat(links(site).status()).isZero();
        assertThat(links("--strict", site).status()).isEqualTo(1);
    }

    @Test
    void without_a_folder_the_built_site_is_checked_and_the_content_file_named() throws IOException {
        chronology().with("site/sources/news.html", """
                <a href="https://h.example/talks/index.html">home</a>
                <a href="https://h.example/talks/gone.html">gone</a>
                <a href="https://news.example/talks#:~:text=peace%20talks">right</a>
                <a href="https://news.example/talks#:~:text=war%20talks">wrong</a>
                """);
        Run run = links("--format", "json");
        assertThat(lines(run))
                .containsExactly(
                        "link-missing-file site/sources/news.html:2:10 https://h.example/talks/gone.html",
                        "link-text-not-in-source site/sources/news.html:4:10 https://news.example/talks#:~:text=war%20talks");
        JsonNode related = new JsonMapper()
                .readTree(run.out())
                .path("findings")
                .get(1)
                .path("related")
                .get(0);
        assertThat(related.path("file").asString()).isEqualTo("content/sources/news.yaml");
        assertThat(related.path("line").asInt()).isEqualTo(6);
    }

    @Test
    void a_site_that_was_built_from_other_content_is_not_held_against_this(@TempDir Path elsewhere) throws IOException {
        String gone = "<a href=https://h.example/talks/gone.html>";
        String manifest = "{\n  \"generator\": \"chronology\",\n  \"version\": 1,\n  \"files\": {}\n}\n";
        chronology().with("content/events/2018-07-23-talks.yaml", """
                        title: Peace talks in Doha
                        date: 2018-07-23
                        added: 2026-11-22
                        summary: They met. [^met]
                        claims:
                          - id: met
                            text: They met.
                            evidence:
                              - source: news
                                quote: They met for peace talks
                        """);
        Path site = Files.createDirectories(elsewhere.resolve("out"));
        Files.writeString(site.resolve("manifest.json"), manifest);
        Files.writeString(site.resolve("index.html"), gone);
        assertThat(links(site.toString()).status()).isZero();

        Files.createDirectories(site.resolve("events"));
        Files.writeString(site.resolve("events/2018-07-23-talks.html"), "");
        assertThat(links(site.toString()).out()).contains("links to gone.html, which is not there");

        Files.createDirectories(elsewhere.resolve("content"));
        Files.writeString(elsewhere.resolve("content/chronology.yaml"), "title: Other\nbase-url: https://o.example/\n");
        assertThat(links(site.toString()).status()).isZero();
    }

    @Test
    void a_base_url_is_taken_from_the_command_line_first() throws IOException {
        chronology().with("site/sources/news.html", "<a href=https://other.example/gone.html>");
        assertThat(links().status()).isZero();
        assertThat(lines(links("--format", "json", "--base-url", "https://other.example/")))
                .containsExactly("link-missing-file site/sources/news.html:1:9 https://other.example/gone.html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--base-url|site|“site” is no base URL",
                "--timeout|0|--external|--timeout takes a number of seconds",
                "--timeout|soon|--external|“soon” is no whole number",
                "--allow-private|are for --external",
                "--cache|x|are for --external",
                "--cache|x|--no-cache|--external|exclude each other",
                "--format|xml|“xml” is no format",
                "none|there is no folder none",
                "--extern|there is no option “--extern”; did you mean --external?",
            })
    void wrong_usage_is_told_in_a_line(String line) {
        chronology();
        String[] words = line.split("\\|");
        Run run = links(Arrays.copyOf(words, words.length - 1));
        assertThat(run.err()).contains(words[words.length - 1]);
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty/.keep", "styles/a.css", "empty/deeper/a.txt"})
    void a_folder_without_html_is_told(String file) {
        with(file, "");
        String name = folder.resolve(file.substring(0, file.indexOf('/'))).toString();
        Run run = links(name);
        assertThat(run.err()).contains("there is no page of HTML in " + name + "; name the folder of the site");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void a_file_is_no_folder() {
        with("a.html", "");
        String name = folder.resolve("a.html").toString();
        Run run = links(name);
        assertThat(run.err()).contains(name + " is a file; name the folder of the site");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void a_site_that_was_not_built_yet_is_told() throws IOException {
        chronology();
        Files.delete(folder.resolve("site/index.html"));
        Files.delete(folder.resolve("site"));
        Run run = links();
        assertThat(run.err()).contains("there is no folder site/ yet; chronology build makes it");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void other_hosts_are_asked_only_on_request_and_never_twice() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            with("public/index.html", "<a href='" + url + "'></a><a href='" + url + "#x'></a>");
            String site = folder.resolve("public").toString();
            assertThat(links(site).status()).isZero();
            assertThat(asked).hasValue(0);

            assertThat(links("--external", "--no-cache", site).out())
                    .contains("link-unknown")
                    .contains("private network");
            assertThat(asked).hasValue(0);

            Run run = links("--external", "--allow-private", site);
            assertThat(run.err()).startsWith("Checked 2 addresses in 1 file; 1 answer from outside.");
            assertThat(run.status()).isZero();
            assertThat(asked).hasValue(1);
            assertThat(links("--external", "--allow-private", site).status()).isZero();
            assertThat(asked).hasValue(1);
            assertThat(folder.resolve(".public.links.json")).exists();

            Path cache = folder.resolve("cache.json");
            links("--external", "--allow-private", "--timeout", "20", "--cache", cache.toString(), site);
            assertThat(asked).hasValue(2);
            assertThat(cache).exists();
            links("--external", "--allow-private", "--no-cache", site);
            assertThat(asked).hasValue(3);
            try (Stream<Path> files = Files.list(folder.resolve("public"))) {
                assertThat(files).hasSize(1);
            }
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "sarif", "github", "junit"})
    void every_format_shows_the_finding(String format) {
        with("public/index.html", "<a href=gone.html>");
        Run run = links("--format", format, folder.resolve("public").toString());
        assertThat(run.out()).contains("link-missing-file").contains("gone.html");
        assertThat(run.status()).isEqualTo(1);
    }
}
