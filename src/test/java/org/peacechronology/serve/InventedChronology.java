package org.peacechronology.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes a chronology of any size that {@code check} finds nothing wrong with; the same files for the same size and seed.
 *
 * <p>For each ten events there is a source of about 5 kB, for each twenty an actor, for each fifty a place. An event has two
 * or three claims, a claim one or two quotations.
 */
final class InventedChronology {
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

    private static final int DAYS = 30 * 365;

    private final Path root;
    private final Random random;
    private final List<String> vocabulary = new ArrayList<>();
    private final List<List<String>> sources = new ArrayList<>();
    private int actors;
    private int places;
    private int cites;

    private InventedChronology(Path root, long seed) {
        this.root = root;
        this.random = new Random(seed);
    }

    /** Run by hand: {@code InventedChronology FOLDER EVENTS}. */
    public static void main(String[] args) {
        write(Path.of(args[0]), Integer.parseInt(args[1]), 1);
    }

    static void write(Path root, int events, long seed) {
        new InventedChronology(root, seed).all(events);
    }

    private void all(int events) {
        String[] syllables = "ba de fi go lu ma ne pi ro su ta ge wi zo ka le mi no pu ra".split(" ");
        while (vocabulary.size() < 1_500) {
            StringBuilder word = new StringBuilder();
            for (int i = 2 + random.nextInt(3); i > 0; i--) {
                word.append(syllables[random.nextInt(syllables.length)]);
            }
            vocabulary.add(word.toString());
        }
        actors = Math.max(2, events / 20);
        places = Math.max(1, events / 50);
        file("content/chronology.yaml", """
                title: An invented chronology
                base-url: https://example.org/invented/
                language: en
                editors: [Nobody]
                license: CC-BY-4.0
                """);
        file(
                "content/pages/about.md",
                "---\ntitle: About\norder: 1\n---\n\nInvented, for measuring. See [[theme-0]].\n");
        for (int i = 0; i < 4; i++) {
            file("content/themes/theme-" + i + ".yaml", "name: Thread " + letters(i) + "\ndescription: One of four.\n");
        }
        for (int i = 0; i < places; i++) {
            file("content/places/place-" + i + ".yaml", """
                    name: Town %s
                    coordinates: [%d.5, %d.25]
                    """.formatted(letters(i), 20 + i % 30, 40 + i % 40));
        }
        for (int i = 0; i < actors; i++) {
            boolean person = i % 2 == 0;
            file(
                    person ? "content/people/actor-" + i + ".yaml" : "content/organizations/actor-" + i + ".yaml",
                    "name: Actor " + letters(i) + "\n" + (person ? "" : "kind: party\n") + "description: |\n  Of the "
                            + sentence(8) + "\n");
        }
        file("content/organizations/paper.yaml", "name: The Paper\nkind: press\n");
        for (int i = 0; i < Math.max(1, events / 10); i++) {
            source(i);
        }
        for (int i = 0; i < events; i++) {
            event(i, events);
        }
    }

    private void source(int number) {
        List<String> sentences = new ArrayList<>();
        StringBuilder text = new StringBuilder("Front page\n\n");
        while (text.length() < 5_000) {
            String sentence = "The " + sentence(9 + random.nextInt(14));
            sentences.add(sentence);
            text.append(sentence).append(sentences.size() % 4 == 0 ? "\n\n" : " ");
        }
        text.append("\n");
        sources.add(sentences);
        file("seeds/" + number + ".txt", text.toString());
        file("content/sources/source-" + number + ".yaml", """
                title: Report of the %s
                file: %d.txt
                sha256: %s
                publisher: paper
                published: 2021-03-%02d
                published-basis: computed
                published-note: Invented.
                language: en
                body:
                  - from: %s
                    to: %s
                """.formatted(
                        words(4),
                        number,
                        sha256(text.toString()),
                        1 + number % 28,
                        sentences.get(0),
                        sentences.get(sentences.size() - 1)));
    }

    private void event(int number, int events) {
        LocalDate day = FIRST.plusDays((long) number * DAYS / events);
        int source = number / 10 % sources.size();
        StringBuilder claims = new StringBuilder();
        StringBuilder summary = new StringBuilder();
        int count = 2 + random.nextInt(2);
        for (int claim = 0; claim < count; claim++) {
            String id = "claim-" + claim;
            claims.append("  - id: ").append(id).append("\n    text: It was said that the ");
            claims.append(sentence(6)).append("\n    evidence:\n");
            for (int i = 1 + random.nextInt(2); i > 0; i--) {
                int cited = i == 1 ? source : random.nextInt(sources.size());
                List<String> sentences = sources.get(cited);
                claims.append("      - source: source-").append(cited).append('\n');
                claims.append("        quote: >-\n          ")
                        .append(sentences.get(cites++ % sentences.size()))
                        .append('\n');
                claims.append("        origin: actor-")
                        .append(random.nextInt(actors))
                        .append('\n');
            }
            summary.append("  At [[place-")
                    .append(number % places)
                    .append("]], [[actor-")
                    .append(random.nextInt(actors))
                    .append("]] spoke of the *")
                    .append(sentence(12).replace(".", "*."))
                    .append(" [^")
                    .append(id)
                    .append("]\n\n");
        }
        String id = day + "-event-" + number;
        file("content/events/" + day.getYear() + "/" + id + ".yaml", """
                title: The %s
                date: %s
                date-basis: computed
                date-note: Invented.
                added: 2026-11-%02d
                kind: meeting
                places: [place-%d]
                participants:
                  - who: actor-%d
                    role: spoke
                  - who: actor-%d
                themes: [theme-%d]
                summary: |
                %sclaims:
                %s""".formatted(
                        words(5),
                        day,
                        1 + number % 28,
                        number % places,
                        number % actors,
                        (number + 1) % actors,
                        number % 4,
                        summary,
                        claims));
    }

    private String sentence(int words) {
        return words(words) + ".";
    }

    private String words(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : i % 4 == 2 ? " of the " : " ")
                    .append(vocabulary.get(random.nextInt(vocabulary.size())));
        }
        return text.toString();
    }

    private static String letters(int number) {
        String low = String.valueOf((char) ('a' + number % 26));
        return number < 26 ? low.toUpperCase(Locale.ROOT) : letters(number / 26 - 1) + low;
    }

    private void file(String name, String text) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
