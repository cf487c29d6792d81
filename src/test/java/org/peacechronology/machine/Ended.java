package org.peacechronology.machine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How a process ended, and what it said until then.
 *
 * @param status that of the shell: 128 and the number of the signal for one that was killed
 */
public record Ended(int status, String said) {

    /** Runs a command to its end; standard output and standard error together are what it says. */
    public static Ended of(List<String> command) throws IOException, InterruptedException {
        Path said = Files.createTempFile("said", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
            boolean ended = process.waitFor(600, TimeUnit.SECONDS);
            process.destroyForcibly();
            assertThat(ended).as("%s came to an end", command).isTrue();
            return new Ended(process.exitValue(), Files.readString(said, UTF_8));
        } finally {
            Files.delete(said);
        }
    }
}
