package org.peacechronology.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.Linker;
import org.peacechronology.read.ContentReader;
import org.peacechronology.read.Reading;
import org.peacechronology.site.SiteOptions;

/** A chronology of a few files, for tests: one source, and the events that a test writes. */
final class TinyChronology {

    static final String ARTICLE =
            "The envoy 𝒜lice met Taliban officials in Doha on July 23rd, and left the city at once. "
                    + "Nobody said what they spoke of. Talks will go on, he added, “soon”.";

    private final Path root;

    private TinyChronology(Path root) {
        this.root = root;
    }

    static TinyChronology in(Path root) {
        return new TinyChronology(root)
                .file("seeds/a.txt", "Menu\n\n" + ARTICLE + "\n")
                .file("content/chronology.yaml", """
                        title: Talks
                        subtitle: a test
                        language: en
                        editors: [The editors]
                        repository: https://example.org/repository
                        license: CC-BY-4.0
                        """)
                .file("content/sources/article.yaml", """
                        title: An article
                        file: a.txt
                        sha256: %s
                        publisher: paper
                        published: 2018-07-26/2018-07-31
                        language: en
                        url: https://example.com/a
                        body:
                          - from: The envoy
                            to: “soon”.
                        """.formatted(sha256("Menu\n\n" + ARTICLE + "\n")))
                .file("content/organizations/paper.yaml", "name: The Paper\nkind: press\n")
                .file("content/organizations/group.yaml", "name: The Group\nkind: armed-group\nnames: {fa: گروه}\n")
                .file(
                        "content/places/doha.yaml",
                        "name: Doha\nnames: {fa: دوحه}\ncoordinates: [25.2854, 51.5310]\ncountry: QA\n");
    }

    TinyChronology file(String name, String text) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Another source with the same text; {@code more} lines of its file. */
    TinyChronology source(String id, String more) {
        return source(id, ARTICLE, more);
    }

    TinyChronology source(String id, String text, String more) {
        return file("seeds/" + id + ".txt", text)
                .file("content/sources/" + id + ".yaml", """
                title: The article %s
                file: %s.txt
                sha256: %s
                publisher: paper
                published: 2018-08-01
                language: en
                body:
                  - from: The envoy
                    to: “soon”.
                %s""".formatted(id, id, sha256(text), more));
    }

    /** An event with one claim, whose quotation is verified. */
    TinyChronology event(String id, String date, String title) {
        return event(id, date, title, "met Taliban officials in Doha on July 23rd");
    }

    TinyChronology event(String id, String date, String title, String quote) {
        return file("content/events/" + id + ".yaml", """
                title: %s
                date: "%s"
                date-basis: computed
                date-note: A test.
                added: 2026-11-22
                kind: meeting
                places: [doha]
                participants:
                  - who: group
                summary: |
                  They met in [[doha]]. [^met]
                claims:
                  - id: met
                    text: They met.
                    evidence:
                      - source: article
                        quote: %s
                """.formatted(quoted(title), date, quoted(quote)));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    LinkedChronology linked() {
        try {
            Reading reading = ContentReader.read(root);
            if (!reading.findings().isEmpty()) {
                throw new IllegalStateException(reading.findings().toString());
            }
            return Linker.link(reading.chronology());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Published published() {
        return new Published(linked(), options());
    }

    static SiteOptions options() {
        return SiteOptions.of(Templates.builtIn().words("en"));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
