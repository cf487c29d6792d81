package org.peacechronology.links;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.peacechronology.diagnostic.Diagnostic;

/** A site of a few files, written for one test. */
record TinySite(Path folder) {

    TinySite with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    TinySite with(String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Diagnostic> check(LinkOptions options) {
        try {
            return LinkChecker.check(folder, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Diagnostic> check() {
        return check(LinkOptions.offline());
    }

    /** The findings but those of pages that nothing links to, one a line: {@code code file:line:column target}. */
    List<String> findings(LinkOptions options) {
        return check(options).stream()
                .filter(d -> !d.code().equals("link-orphan"))
                .map(TinySite::line)
                .toList();
    }

    List<String> findings() {
        return findings(LinkOptions.offline());
    }

    static String line(Diagnostic d) {
        return d.code() + " " + d.region().file() + ":" + d.region().line() + ":"
                + d.region().column() + d.target().map(t -> " " + t).orElse("");
    }
}
