package org.peacechronology.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Runs commands in this process as a user types them, in a root of the test's own. */
public record Shell(Path root) {

    public record Outcome(int status, String out, String err) {}

    /** A copy of the example chronology of the documentation. */
    static Shell inExample(Path root) throws IOException {
        copy(Path.of("docs/example"), root);
        return new Shell(root);
    }

    /** A copy of this repository's own chronology. */
    static Shell inOwnChronology(Path root) throws IOException {
        copy(Path.of("content"), root.resolve("content"));
        copy(Path.of("seeds"), root.resolve("seeds"));
        return new Shell(root);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                Path copy = to.resolve(from.relativize(path).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(path, copy);
            }
        }
    }

    /** Runs a command here: {@code --root} is added. */
    Outcome here(String... arguments) {
        return run(Stream.concat(Stream.of(arguments), Stream.of("--root", root.toString()))
                .toArray(String[]::new));
    }

    public static Outcome run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Outcome(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    String read(String name) throws IOException {
        return Files.readString(root.resolve(name));
    }

    void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
