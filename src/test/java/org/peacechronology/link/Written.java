package org.peacechronology.link;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.peacechronology.read.ContentReader;
import org.peacechronology.read.Reading;

/** A tiny chronology that a test writes: sources with texts, people and organizations by their IDs, events. */
final class Written {
    private final Path root;

    Written(Path root) throws IOException {
        this.root = root;
        lay("content/chronology.yaml", "title: A Test\n");
    }

    Written lay(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /** A source whose whole text is its body. {@code rest}: further lines, as {@code publisher: southfront}. */
    Written source(String id, String text, String rest) throws IOException {
        String from = text.substring(0, text.indexOf(' ', text.indexOf(' ') + 1));
        String to = text.substring(text.lastIndexOf(' ', text.lastIndexOf(' ') - 1) + 1);
        lay("seeds/" + id + ".txt", text);
        return lay("content/sources/" + id + ".yaml", """
                title: %s
                file: %s.txt
                sha256: %s
                published: 2018-07-26
                language: en
                body:
                  - from: '%s'
                    to: '%s'
                %s
                """.formatted(id, id, sha256(text), from, to, rest));
    }

    Written people(String... ids) throws IOException {
        for (String id : ids) {
            lay("content/people/" + id + ".yaml", "name: " + id + "\n");
        }
        return this;
    }

    Written organizations(String kind, String... ids) throws IOException {
        for (String id : ids) {
            lay("content/organizations/" + id + ".yaml", "name: " + id + "\nkind: " + kind + "\n");
        }
        return this;
    }

    /** An event of one claim, {@code said}, with this evidence: a YAML list indented by six spaces. */
    Written claim(String id, String evidence) throws IOException {
        return event(id, "2018-07-23", "", evidence);
    }

    Written event(String id, String date, String rest, String evidence) throws IOException {
        return lay("content/events/" + id + ".yaml", """
                title: %s
                date: %s
                added: 2026-11-22
                summary: Said. [^said]
                %s
                claims:
                  - id: said
                    text: It was said.
                    evidence:
                """.formatted(id, date, rest) + evidence.indent(6));
    }

    LinkedChronology link() throws IOException {
        Reading reading = ContentReader.read(root);
        if (!reading.findings().isEmpty()) {
            throw new AssertionError(reading.findings());
        }
        return Linker.link(reading.chronology());
    }

    LinkedClaim said(String event) throws IOException {
        return Objects.requireNonNull(link().events().get(event)).claims().get(0);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
