package org.peacechronology.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A machine as a newcomer has it: the program on the path, git, and a shell. */
final class NewcomersDesk {

    /** How a command ended, and what it printed on either stream. */
    record Ended(int status, String printed) {}

    private static final String PROGRAM = """
            #!/bin/sh
            exec "$TEST_JAVA" -Dfile.encoding=UTF-8 -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \\
                -cp "$TEST_CLASS_PATH" org.peacechronology.cli.Main "$@"
            """;

    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();

    NewcomersDesk(Path folder) throws IOException {
        this.folder = folder;
        program(Files.createDirectories(folder.resolve("bin")));
        environment.put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        environment.put(
                "TEST_JAVA",
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        environment.put("TEST_CLASS_PATH", System.getProperty("java.class.path"));
        environment.put("HOME", Files.createDirectories(folder.resolve("home")).toString());
        environment.put("LC_ALL", "C.UTF-8");
        for (String who : List.of("GIT_AUTHOR", "GIT_COMMITTER")) {
            environment.put(who + "_NAME", "A Newcomer");
            environment.put(who + "_EMAIL", "newcomer@example.org");
        }
    }

    /** Puts the program into a folder, under the name of its launcher. */
    static void program(Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("chronology"), PROGRAM);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    NewcomersDesk with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Ended run(Path from, String... command) throws IOException, InterruptedException {
        Path printed = Files.createTempFile(folder, "printed", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(from.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(printed.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS))
                .as("%s ends", List.of(command))
                .isTrue();
        return new Ended(process.exitValue(), Files.readString(printed, UTF_8));
    }
}
