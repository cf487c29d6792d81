package org.peacechronology.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program on a terminal, which {@code script} of util-linux plays: colours there only, and never with NO_COLOR. */
@Tag("slow")
class TerminalTest {
    private static final Path SCRIPT = Path.of("/usr/bin/script");

    @TempDir
    Path root;

    @BeforeEach
    void prepare() throws IOException {
        assumeTrue(Files.isExecutable(SCRIPT), "there is no " + SCRIPT);
        Shell shell = Shell.inExample(root);
        shell.write("content/places/doha.yaml", "name: Doha\nnam: Doha\n");
    }

    /** What a terminal shows when it runs a command line; {@code PROGRAM} in it stands for this program. */
    private String shown(String line, Map<String, String> environment) throws IOException, InterruptedException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String program = Path.of(System.getProperty("java.home"), "bin", "java") + " -cp '" + classes
                + "' org.peacechronology.cli.Main";
        ProcessBuilder builder = new ProcessBuilder(
                SCRIPT.toString(), "-qec", line.replace("PROGRAM", program) + " --root '" + root + "'", "/dev/null");
        builder.environment().remove("NO_COLOR");
        builder.environment().remove("CI");
        builder.environment().put("TERM", "xterm");
        builder.environment().putAll(environment);
        Path shown = Files.createTempFile(root, "shown", ".txt");
        Process process = builder.redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(shown.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readString(shown, StandardCharsets.UTF_8);
    }

    @Test
    void findings_are_coloured_on_a_terminal() throws IOException, InterruptedException {
        assertThat(shown("PROGRAM check", Map.of())).contains("\u001b[1;31merror[unknown-key]\u001b[0m");
    }

    @Test
    void no_color_is_heeded() throws IOException, InterruptedException {
        assertThat(shown("PROGRAM check", Map.of("NO_COLOR", "1")))
                .contains("error[unknown-key]")
                .doesNotContain("\u001b");
    }

    @Test
    void what_goes_into_a_pipe_is_not_coloured() throws IOException, InterruptedException {
        String line = "piped() { PROGRAM check \"$@\" | cat; }; piped";
        assertThat(shown(line, Map.of())).contains("error[unknown-key]").doesNotContain("\u001b");
    }

    @Test
    void what_machines_read_is_not_coloured() throws IOException, InterruptedException {
        assertThat(shown("PROGRAM check --format json", Map.of()))
                .contains("\"unknown-key\"")
                .doesNotContain("\u001b");
    }

    @Test
    void a_file_whose_name_is_hostile_cannot_steer_it() throws IOException, InterruptedException {
        Files.writeString(root.resolve("content/places/a\u001b[2J\u202e.yaml"), "name: A\n");
        assertThat(shown("PROGRAM check", Map.of("NO_COLOR", "1")))
                .contains("a␛[2J\\u{202e}.yaml")
                .doesNotContain("\u001b")
                .doesNotContain("\u202e");
    }
}
