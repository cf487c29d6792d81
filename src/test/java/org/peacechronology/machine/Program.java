package org.peacechronology.machine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The jar as it is delivered, started as a user starts it; with an archive of its classes, so that starts are quick. */
final class Program {

    private static final Path JAR = Path.of("target/chronology.jar").toAbsolutePath();

    private final Path jdk;
    private final Path archive;

    private Program(Path jdk, Path archive) {
        this.jdk = jdk;
        this.archive = archive;
    }

    /**
     * The program on a JDK.
     *
     * @param scratch a folder for the archive, which must outlast the program
     */
    static Program on(Path jdk, Path scratch) throws IOException, InterruptedException {
        assertThat(JAR)
                .as("the jar; mvn integration-test -P machine makes it first")
                .isRegularFile();
        Path archive = scratch.resolve("classes-" + jdk.getFileName());
        Path practice = Files.createDirectories(scratch.resolve("practice"));
        copy(Path.of("docs/example"), practice, false);
        Ended.of(List.of(
                jdk.resolve("bin/java").toString(),
                "-Xlog:disable",
                "-XX:ArchiveClassesAtExit=" + archive,
                "-XX:+UseSerialGC",
                "-jar",
                JAR.toString(),
                "build",
                "--root",
                practice.toString()));
        delete(practice);
        return new Program(jdk, archive);
    }

    /** The JDK that runs the tests. */
    static Path thisJdk() {
        return Path.of(System.getProperty("java.home"));
    }

    List<String> command(List<String> options, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                jdk.resolve("bin/java").toString(),
                "-Xlog:disable",
                "-XX:SharedArchiveFile=" + archive,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData"));
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    Ended run(String... arguments) throws IOException, InterruptedException {
        return Ended.of(command(List.of(), arguments));
    }

    /** Runs it behind a line of shell, in which {@code "$@"} is the program. */
    Ended behind(String shell, List<String> options, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", shell, "sh"));
        command.addAll(command(options, arguments));
        return Ended.of(command);
    }

    /** Copies a tree, its files made in the order of their names or against it. */
    static void copy(Path from, Path to, boolean backwards) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            List<Path> files =
                    new ArrayList<>(paths.filter(Files::isRegularFile).sorted().toList());
            if (backwards) {
                Collections.reverse(files);
            }
            for (Path file : files) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** Every file below a folder, with what it holds and who may do what with it. */
    static SortedMap<String, String> tree(Path folder) throws IOException {
        SortedMap<String, String> tree = new TreeMap<>();
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return tree;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                String name = folder.relativize(path).toString();
                String permissions =
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
                tree.put(
                        name.isEmpty() ? "." : name,
                        permissions
                                + (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                                        ? " " + new String(Files.readAllBytes(path), ISO_8859_1)
                                        : ""));
            }
        }
        return tree;
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    static void replace(Path file, String words, String others) throws IOException {
        String text = Files.readString(file, UTF_8);
        assertThat(text).contains(words);
        Files.writeString(file, text.replace(words, others), UTF_8);
    }
}
