package org.peacechronology.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A root on which a test lays files, and what reading finds there. */
final class Desk {
    private final Path root;

    Desk(Path root) throws IOException {
        this.root = root;
        lay("content/chronology.yaml", "title: A Test\n");
    }

    Desk lay(String name, String text) throws IOException {
        return lay(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Desk lay(String name, byte[] bytes) throws IOException {
        Path file = path(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return this;
    }

    Path path(String name) {
        return root.resolve(name);
    }

    Reading read() throws IOException {
        return ContentReader.read(root);
    }

    /** The findings as {@code code file:line:column-endColumn}. */
    List<String> findings() throws IOException {
        return read().findings().stream()
                .sorted()
                .map(each -> each.code() + " " + each.region().file() + ":"
                        + each.caret().line() + ":" + each.caret().column() + "-"
                        + each.caret().endColumn())
                .toList();
    }

    /** The findings about one file, without its name, with the message and the help. */
    List<String> said(String name) throws IOException {
        return read().findings().stream()
                .filter(each -> each.region().file().equals(name))
                .sorted()
                .map(each -> each.code() + ": " + each.message() + " | " + each.help())
                .toList();
    }
}
