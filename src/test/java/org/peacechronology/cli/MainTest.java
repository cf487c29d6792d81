package org.peacechronology.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peacechronology.model.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands as a user types them, on a copy of docs/example. */
class MainTest {

    private record Outcome(int status, String out, String err) {}

    @TempDir
    private Path root;

    @BeforeEach
    void copyTheExample() throws IOException {
        Path example = Path.of("docs/example");
        try (Stream<Path> paths = Files.walk(example)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                Path copy = root.resolve(example.relativize(path).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(path, copy);
            }
        }
    }

    private Outcome run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Outcome(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Outcome here(String... arguments) {
        return run(Stream.concat(Stream.of(arguments), Stream.of("--root", root.toString()))
                .toArray(String[]::new));
    }

    private void change(String file, String words, String others) throws IOException {
        Path path = root.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(words);
        Files.writeString(path, text.replace(words, others));
    }

    @Test
    void a_sound_chronology_gives_no_finding_and_one_honest_line() {
        Outcome check = here("check");
        assertThat(check.status()).isZero();
        assertThat(check.out()).isEmpty();
        assertThat(check.err()).startsWith("Checked 2 quotations: 2 verified").contains("0 errors, 0 warnings");
    }

    @Test
    void a_wrong_quotation_ends_with_status_1_and_a_finding_on_standard_output() throws IOException {
        change("content/events/2018-07-23-wells-doha.yaml", "reported that Wells led", "reported that Wells headed");
        Outcome check = here("check");
        assertThat(check.status()).isEqualTo(1);
        assertThat(check.out()).contains("error[quote-not-found]");
        assertThat(check.err()).contains("1 failed");
    }

    @Test
    void the_json_form_has_the_fields_of_the_contract() throws IOException {
        change("content/events/2018-07-23-wells-doha.yaml", "reported that Wells led", "reported that Wells headed");
        Outcome check = here("check", "--format", "json");
        JsonNode report = JsonMapper.shared().readTree(check.out());
        assertThat(report.get("version").intValue()).isEqualTo(1);
        assertThat(report.get("summary").get("quotations").get("failed").intValue())
                .isEqualTo(1);
        JsonNode finding = report.get("findings").get(0);
        assertThat(finding.get("code").stringValue()).isEqualTo("quote-not-found");
        assertThat(finding.get("file").stringValue()).isEqualTo("content/events/2018-07-23-wells-doha.yaml");
        assertThat(finding.get("path").stringValue()).isEqualTo("/claims/0/evidence/0/quote");
        assertThat(finding.get("line").intValue()).isEqualTo(20);
        assertThat(finding.get("column").intValue()).isEqualTo(11);
    }

    @Test
    void findings_can_be_limited_to_files_and_a_file_that_is_not_there_is_wrong_usage() throws IOException {
        change("content/events/2018-07-23-wells-doha.yaml", "reported that Wells led", "reported that Wells headed");
        assertThat(here("check", "content/places/doha.yaml").status()).isZero();
        assertThat(here("check", "content/events/2018-07-23-wells-doha.yaml").status())
                .isEqualTo(1);
        Outcome mistyped = here("check", "content/places/dohaa.yaml");
        assertThat(mistyped.status()).isEqualTo(2);
        assertThat(mistyped.err()).contains("did you mean content/places/doha.yaml?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"chek", "check --format xml", "check --root nowhere", "--nonsense", "new", "new evnt x", ""})
    void wrong_usage_ends_with_status_2_without_a_stack_trace(String line) {
        Outcome outcome = run(line.isEmpty() ? new String[0] : line.split(" "));
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).isNotBlank().doesNotContain("\tat ");
    }

    @Test
    void warnings_count_as_errors_where_that_is_asked_for() throws IOException {
        change(
                "content/events/2018-07-23-wells-doha.yaml",
                "summary: |\n",
                "summary: |\n  <b>Wells</b> led the delegation. [^met]\n\n");
        assertThat(here("check").status()).isZero();
        assertThat(here("check", "--strict").status()).isEqualTo(1);
    }

    @Test
    void schemas_are_written_for_every_kind() throws IOException {
        assertThat(here("schema").status()).isZero();
        try (Stream<Path> files = Files.list(root.resolve("schemas"))) {
            assertThat(files.count()).isEqualTo(Kind.values().length + 1);
        }
    }

    @Test
    void coverage_names_the_sentences_that_nobody_cites() {
        Outcome coverage = here("coverage", "envoy");
        assertThat(coverage.status()).isZero();
        assertThat(coverage.out()).contains("envoy: 1 of ").contains("seeds/envoy.txt:9");
        assertThat(here("coverage", "envoi").err()).contains("did you mean envoy?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cesefire over Eid", "declined comment", "GROUNDWORK peace", "official confirmation talks"})
    void what_quote_prints_is_evidence_that_passes_the_check(String words) throws IOException {
        Outcome quote = here(Stream.concat(Stream.of("quote", "--limit", "1"), Stream.of(words.split(" ")))
                .toArray(String[]::new));
        assertThat(quote.status()).isZero();
        String evidence = quote.out().substring(quote.out().indexOf("      - source:"));
        change(
                "content/events/2018-07-23-wells-doha.yaml",
                "    evidence:\n",
                "    evidence:\n" + evidence.stripTrailing() + "\n");
        Outcome check = here("check");
        assertThat(check.out()).isEmpty();
        assertThat(check.err()).startsWith("Checked 3 quotations: 3 verified");
    }

    @Test
    void a_build_writes_the_site_and_a_second_one_writes_nothing() {
        Outcome first = here("build");
        assertThat(first.status()).as(first.err()).isZero();
        assertThat(root.resolve("site/events/2018-07-23-wells-doha.html")).isRegularFile();
        assertThat(root.resolve("site/manifest.json")).isRegularFile();
        assertThat(here("build").err()).contains("are as they should be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "build", "links", "coverage"})
    void whatever_a_build_that_was_killed_left_is_cleared_by_the_next_command(String command) throws IOException {
        here("build");
        Files.createDirectories(root.resolve(".site.publish/new"));
        Files.writeString(root.resolve(".site.publish/new/0"), "half a pa");

        Outcome next = here(command);

        assertThat(next.status()).isZero();
        assertThat(next.err())
                .startsWith("An earlier run was stopped while site was whole; what it left was cleared away.");
        assertThat(root.resolve(".site.publish")).doesNotExist();
        assertThat(here(command).err()).doesNotContain("An earlier run");
    }

    @Test
    void what_the_machine_refuses_is_told_in_one_line_of_plain_english() throws IOException {
        Files.writeString(root.resolve("taken"), "a file");
        Outcome schema = here("schema", "--out", root.resolve("taken").toString());
        assertThat(schema.status()).isEqualTo(3);
        assertThat(schema.err()).isEqualTo("chronology: something is already there: " + root.resolve("taken") + ".\n");
        Outcome debug = here("schema", "--debug", "--out", root.resolve("taken").toString());
        assertThat(debug.err()).contains("\tat ");
    }

    @Test
    void a_build_with_an_error_leaves_the_site_as_it_was() throws IOException {
        assertThat(here("build").status()).isZero();
        Map<Path, byte[]> before = bytes(root.resolve("site"));
        change("content/events/2018-07-23-wells-doha.yaml", "reported that Wells led", "reported that Wells headed");
        Outcome failed = here("build");
        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.err()).contains("Nothing was written.");
        assertThat(bytes(root.resolve("site"))).containsExactlyInAnyOrderEntriesOf(before);
    }

    @Test
    void an_address_that_was_published_is_not_lost_without_a_word() throws IOException {
        assertThat(here("build").status()).isZero();
        Files.move(
                root.resolve("content/events/2018-10-13-taliban-statement.yaml"),
                root.resolve("content/events/2018-10-13-statement.yaml"));
        Outcome lost = here("build");
        assertThat(lost.status()).isEqualTo(1);
        assertThat(lost.out()).contains("error[permalink-lost]").contains("“2018-10-13-taliban-statement”");
        change(
                "content/events/2018-10-13-statement.yaml",
                "added:",
                "formerly: [2018-10-13-taliban-statement]\nadded:");
        assertThat(here("build").status()).isZero();
        assertThat(Files.readString(root.resolve("site/events/2018-10-13-taliban-statement.html")))
                .contains("2018-10-13-statement.html");
    }

    @Test
    void a_root_without_templates_uses_the_built_in_ones_and_its_own_replace_them_one_by_one() throws IOException {
        assertThat(here("build").status()).isZero();
        assertThat(root.resolve("templates")).doesNotExist();
        Files.createDirectories(root.resolve("templates"));
        Files.writeString(root.resolve("templates/not-found.html"), "{{ page.nonsense }}\n");
        Outcome broken = here("build");
        assertThat(broken.status()).isEqualTo(1);
        assertThat(broken.out()).contains("error[template-broken]").contains("templates/not-found.html:1");
    }

    private static Map<Path, byte[]> bytes(Path folder) throws IOException {
        Map<Path, byte[]> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                bytes.put(file, Files.readAllBytes(file));
            }
        }
        return bytes;
    }

    @Test
    void a_mistyped_key_does_not_hide_a_wrong_quotation_and_causes_nothing_else() throws IOException {
        change("content/events/2018-07-23-wells-doha.yaml", "reported that Wells led", "reported that Wells headed");
        change("content/events/2018-07-23-wells-doha.yaml", "date-basis:", "date-bases:");
        assertThat(here("check").out().lines().filter(line -> line.startsWith("error") || line.startsWith("warning")))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("error[unknown-key]"))
                .anyMatch(line -> line.startsWith("error[quote-not-found]"));
    }

    @Test
    void a_wrong_prefix_is_told_as_one() throws IOException {
        change(
                "content/events/2018-07-23-wells-doha.yaml",
                "        origin: wall-street-journal",
                "        prefix: words that are not there\n        origin: wall-street-journal");
        assertThat(here("check").out())
                .contains("error[quote-not-found]")
                .contains("not between this prefix and suffix")
                .contains("correct the prefix or suffix");
    }
}
