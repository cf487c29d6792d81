package org.peacechronology.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The preview as a user starts and ends it, on a copy of docs/example. */
class ServeCommandTest {

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

    private record Outcome(int status, String err) {}

    private Outcome serve(String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                Stream.concat(Stream.of("serve", "--root", root.toString()), Stream.of(arguments))
                        .toArray(String[]::new),
                new PrintStream(new ByteArrayOutputStream(), true, UTF_8),
                new PrintStream(err, true, UTF_8));
        return new Outcome(status, err.toString(UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            --port eighty       ; --port
            --port 70000        ; there is no port 70000
            --port -1           ; there is no port -1
            --host 0.0.0.0      ; --host
            --bind all          ; --bind
            --draft             ; --draft
            """)
    void what_is_mistyped_is_wrong_usage_and_nothing_is_served(String arguments, String words) {
        Outcome outcome = serve(arguments.split(" "));
        assertThat(outcome.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(outcome.err()).contains(words).doesNotContain("The preview is at", "\tat ");
    }

    @Test
    void a_port_in_use_is_one_line_with_a_free_one() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Outcome outcome = serve("--port", String.valueOf(taken.getLocalPort()));
            assertThat(outcome.status()).isEqualTo(ExitStatus.MACHINE);
            assertThat(outcome.err().strip())
                    .matches("chronology: port " + taken.getLocalPort()
                            + " is in use; chronology serve --port \\d+ would do");
        }
    }

    @Test
    void it_shows_the_site_below_its_path_touches_nothing_and_ends_without_a_trace() throws Exception {
        Files.writeString(
                root.resolve("content/chronology.yaml"),
                "base-url: https://example.org/talks/\n"
                        + Files.readString(root.resolve("content/chronology.yaml"))
                                .replaceAll("(?m)^base-url:.*\n", ""));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve",
                        "--port",
                        "0",
                        "--root",
                        root.toString())
                .start();
        try (BufferedReader err = process.errorReader(UTF_8)) {
            StringBuilder said = new StringBuilder();
            String address = "";
            for (String line = err.readLine(); line != null && address.isEmpty(); line = err.readLine()) {
                said.append(line).append('\n');
                if (line.startsWith("The preview is at ")) {
                    address = line.replaceAll(".* (http\\S+) .*", "$1");
                    break;
                }
            }
            assertThat(address).as(said.toString()).matches("http://localhost:\\d+/talks/");
            try (InputStream page = URI.create(address).toURL().openStream()) {
                assertThat(new String(page.readAllBytes(), UTF_8)).contains("<h1", "_preview/reload.js");
            }
            assertThat(root.resolve("site")).doesNotExist();

            process.toHandle().destroy(); // Its streams stay open, to hear what it says at the end.
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("it ends").isTrue();
            assertThat(process.exitValue()).isZero();
            assertThat(err.lines()).as("said at the end").isEmpty();
        } finally {
            process.destroyForcibly();
        }
    }
}
