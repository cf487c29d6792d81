package org.peacechronology.render;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A chronology of as many events as a test wants, with parties, places and themes, and with titles and summaries of
 * usual length in words that do not compress better than real ones. The same number gives the same chronology.
 */
final class ManyEvents {
    private static final List<String> PARTIES = List.of(
            "Government of the Islamic Republic of Afghanistan",
            "Taliban interim government of Afghanistan",
            "United States government",
            "Government of Qatar",
            "Russian government",
            "Islamic State",
            "United Nations",
            "Ministry for the Promotion of Virtue and the Prevention of Vice");

    private static final List<String> PLACES = List.of(
            "Kabul, 34.53, 69.17",
            "Kandahar, 31.61, 65.71",
            "Doha, 25.29, 51.53",
            "Moscow, 55.75, 37.62",
            "Islamabad, 33.68, 73.05",
            "Peshawar, 34.01, 71.58",
            "Quetta, 30.18, 66.98",
            "Dubai, 25.2, 55.27",
            "Abu Dhabi, 24.45, 54.38",
            "Mazar-e-Sharif, 36.71, 67.11",
            "Herat, 34.35, 62.2",
            "Jalalabad, 34.43, 70.45");

    private static final List<String> KINDS =
            List.of("meeting", "statement", "visit", "conference", "attack", "policy", "ceasefire");

    private final Random random = new Random(7);
    private final List<String> vocabulary = new ArrayList<>();
    private final TinyChronology tiny;

    private ManyEvents(Path root) {
        tiny = TinyChronology.in(root);
        for (int i = 0; i < 700; i++) {
            var word = new StringBuilder();
            for (int syllable = 0; syllable <= random.nextInt(3); syllable++) {
                word.append("bdfghklmnprstvwz".charAt(random.nextInt(16))).append("aeiou".charAt(random.nextInt(5)));
            }
            vocabulary.add(word + (random.nextBoolean() ? "n" : "rd"));
        }
    }

    /** @param years over which the events are spread, from 2014 on */
    static TinyChronology in(Path root, int events, int years) {
        return new ManyEvents(root).write(events, years);
    }

    private TinyChronology write(int events, int years) {
        for (int i = 0; i < PARTIES.size(); i++) {
            tiny.file(
                    "content/organizations/party-" + i + ".yaml",
                    "name: " + PARTIES.get(i) + "\nkind: " + (i == 5 ? "armed-group" : "government") + "\n");
        }
        for (String place : PLACES) {
            String[] parts = place.split(", ", 2);
            tiny.file(
                    "content/places/" + id(parts[0]) + ".yaml",
                    "name: " + parts[0] + "\ncoordinates: [" + parts[1] + "]\n");
        }
        for (int i = 0; i < 6; i++) {
            tiny.file(
                    "content/themes/theme-" + i + ".yaml", "name: " + words(3) + "\ndescription: " + words(9) + ".\n");
        }
        for (int i = 0; i < events; i++) {
            LocalDate day = LocalDate.of(2014, 1, 1).plusDays((long) i * 365 * years / events);
            tiny.file("content/events/" + day + "-e" + i + ".yaml", event(day, i));
        }
        return tiny;
    }

    private String event(LocalDate day, int number) {
        String date = number % 9 == 4 ? day.toString().substring(0, 7) : day.toString();
        int first = random.nextInt(PARTIES.size());
        return """
                title: %s
                date: "%s"
                date-basis: computed
                date-note: %s.
                added: 2026-11-22
                kind: %s
                places: [%s]
                themes: [theme-%d]
                participants:
                  - who: party-%d
                  - who: party-%d
                summary: |
                  %s. [^met] %s.
                %sclaims:
                  - id: met
                    text: %s.
                    evidence:
                      - source: article
                        quote: met Taliban officials in Doha on July 23rd
                """.formatted(
                        words(8),
                        date,
                        words(10),
                        KINDS.get(random.nextInt(KINDS.size())),
                        id(PLACES.get(random.nextInt(PLACES.size())).split(",", 2)[0]),
                        random.nextInt(6),
                        first,
                        (first + 1 + random.nextInt(PARTIES.size() - 1)) % PARTIES.size(),
                        words(14),
                        words(16),
                        number % 50 == 0
                                ? "formerly: [an-older-name-" + number
                                        + "]\ncorrections:\n  - date: 2026-11-23\n    text: " + words(12) + ".\n"
                                : "",
                        words(9));
    }

    private String words(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(vocabulary.get(random.nextInt(vocabulary.size())));
        }
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String id(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
