package org.peacechronology.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Writes an invention as an editor would: {@code content/} and {@code seeds/} of a chronology. */
final class ChronologyFiles {
    private final Path root;
    private final Invention invention;

    private ChronologyFiles(Path root, Invention invention) {
        this.root = root;
        this.invention = invention;
    }

    static void write(Invention invention, Path root) throws IOException {
        new ChronologyFiles(root, invention).write();
    }

    private void write() throws IOException {
        put("content/chronology.yaml", """
                title: Invented Peace Talks
                subtitle: a chronology of %d events for measuring
                description: Nothing in this chronology ever happened. It is made to measure how long a build takes.
                base-url: https://example.org/
                language: en
                editors: [The benchmark]
                license: CC0-1.0
                calendars: [gregorian, solar-hijri]
                """.formatted(invention.events.size()));
        for (String page : new String[] {"about", "method"}) {
            put("content/pages/" + page + ".md", """
                    ---
                    title: %s
                    description: What this is.
                    ---

                    Nothing here ever happened. The **names**, the *places* and the words were drawn by lot.

                    ## How it was made

                    - A seeded generator wrote the sources,
                    - and quoted them.
                    """.formatted(page.equals("about") ? "About" : "Method"));
        }
        for (Invention.Theme theme : invention.themes) {
            put("content/themes/" + theme.id() + ".yaml", "name: " + theme.name() + "\n");
        }
        for (Invention.Place place : invention.places) {
            put("content/places/" + place.id() + ".yaml", String.format(Locale.ROOT, """
                    name: %s
                    coordinates: [%.2f, %.2f]
                    country: AF
                    description: |
                      A town where talks were held.
                    """, place.name(), place.latitude(), place.longitude()));
        }
        for (Invention.Actor actor : invention.actors) {
            actor(actor);
        }
        for (Invention.Source source : invention.sources) {
            source(source);
        }
        for (Invention.Event event : invention.events) {
            event(event);
        }
        for (Invention.Dispute dispute : invention.disputes) {
            dispute(dispute);
        }
    }

    private void actor(Invention.Actor actor) throws IOException {
        if (actor.person()) {
            put("content/people/" + actor.id() + ".yaml", """
                    name: %s
                    aliases: [%s]
                    description: |
                      A negotiator who took part in several rounds of the talks.
                    """.formatted(actor.name(), Invention.surname(actor)));
        } else {
            put("content/organizations/" + actor.id() + ".yaml", """
                    name: %s
                    aliases: [%s]
                    kind: %s
                    description: |
                      One of the bodies that the sources name.
                    """.formatted(actor.name(), Invention.surname(actor), actor.kind()));
        }
    }

    private void source(Invention.Source source) throws IOException {
        byte[] text = source.text().getBytes(UTF_8);
        Path file = root.resolve("seeds").resolve(source.id() + ".txt");
        Files.createDirectories(file.getParent());
        Files.write(file, text);
        String first = source.paragraphs().get(0).get(0);
        var last = source.paragraphs().get(source.paragraphs().size() - 1);
        put("content/sources/" + source.id() + ".yaml", """
                title: %s
                file: %s.txt
                sha256: %s
                publisher: %s
                publisher-basis: outside
                publisher-note: It was made for it.
                published: %s
                published-basis: outside
                published-note: The text bears no date.
                language: en
                body:
                  - from: %s
                    to: %s
                display: full
                rights: In nobody’s.
                note: |
                  Invented, sentence by sentence.
                """.formatted(
                source.title(), source.id(), sha256(text), source.publisher().id(), source.published(),
                scalar(first), scalar(last.get(last.size() - 1))));
    }

    private void event(Invention.Event event) throws IOException {
        StringBuilder yaml = new StringBuilder(4_000);
        Invention.Actor first = event.first();
        Invention.Actor second = event.second();
        yaml.append("title: ").append(event.title()).append("\ndate: ").append(event.date());
        yaml.append("\nadded: 2026-11-22\nkind: meeting\nplaces: [").append(event.place().id()).append("]\nparticipants:");
        yaml.append("\n  - who: ").append(first.id()).append("\n    role: host");
        yaml.append("\n  - who: ").append(second.id()).append("\n    role: guest");
        yaml.append("\nthemes: [").append(event.theme().id()).append("]\nsummary: |\n");
        yaml.append("  [[").append(first.id()).append('|').append(first.name()).append("]] met [[")
                .append(second.id()).append("]] in [[").append(event.place().id()).append("]]. [^met]\n\n");
        yaml.append("  Both sides spoke about ").append(event.matters().get(0)).append(" and *")
                .append(event.matters().get(1)).append("*. [^said]");
        if (event.claims().size() > 2) {
            yaml.append(" An answer was given the same day. [^answered]");
        }
        yaml.append("\nclaims:\n");
        for (Invention.Claim claim : event.claims()) {
            yaml.append("  - id: ").append(claim.id()).append("\n    text: ").append(claim.text())
                    .append("\n    evidence:\n");
            for (Invention.Quotation quotation : claim.evidence()) {
                yaml.append("      - source: ").append(quotation.source().id()).append("\n        quote: >-\n");
                fold(yaml, "          ", quotation.words());
                if (quotation.origin() == null) {
                    yaml.append("        origin: {unnamed: an official")
                            .append(quotation.of() == null ? "" : ", of: " + quotation.of().id()).append("}\n");
                } else if (quotation.origin() != quotation.source().publisher()) {
                    yaml.append("        origin: ").append(quotation.origin().id()).append('\n');
                }
            }
        }
        yaml.append("annotation: |\n  The reports agree on the place, but not on **who asked first**. [^met]\n");
        if (event.claims().size() == 3) {
            yaml.append("context: |\n  What came of it is told [elsewhere](https://example.org/elsewhere).\n");
        }
        if (event.follows() != null) {
            yaml.append("follows: [").append(event.follows().id()).append("]\n");
        }
        put("content/events/" + event.date().getYear() + "/" + event.id() + ".yaml", yaml.toString());
    }

    private void dispute(Invention.Dispute dispute) throws IOException {
        put("content/disputes/" + dispute.id() + ".yaml", """
                question: %s
                summary: |
                  Two reports of [[%s]] and [[%s]] differ.
                positions:
                  - label: The first account
                    claims: ["%s#said"]
                  - label: The second account
                    claims: ["%s#said"]
                """.formatted(
                dispute.question(), dispute.one().id(), dispute.other().id(), dispute.one().id(),
                dispute.other().id()));
    }

    /** Folded at 90 characters, as editors do. */
    private static void fold(StringBuilder yaml, String indent, String words) {
        int column = 0;
        for (String word : words.split(" ")) {
            if (column == 0) {
                yaml.append(indent);
            } else if (column + word.length() > 90 - indent.length()) {
                yaml.append('\n').append(indent);
                column = 0;
            } else {
                yaml.append(' ');
            }
            yaml.append(word);
            column += word.length() + 1;
        }
        yaml.append('\n');
    }

    private static String scalar(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private void put(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
