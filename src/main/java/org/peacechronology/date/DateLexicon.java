package org.peacechronology.date;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The English words from which dates in texts are told. All words are taken in lower case. */
final class DateLexicon {

    private static final Map<String, Integer> MONTHS = months(List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december"));

    private static final Map<String, DayOfWeek> WEEKDAYS = Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toUnmodifiableMap(day -> day.name().toLowerCase(Locale.ROOT), day -> day));

    private static final Set<String> ORDINAL_ENDINGS = Set.of("st", "nd", "rd", "th");

    /** All words by which a month or a weekday goes. */
    static final Set<String> NAMES =
            Stream.of(MONTHS.keySet(), WEEKDAYS.keySet()).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private DateLexicon() {}

    /** The months' names and their first three letters, which abbreviate them. */
    private static Map<String, Integer> months(List<String> names) {
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            months.put(names.get(i), i + 1);
            months.put(names.get(i).substring(0, 3), i + 1);
        }
        months.put("sept", 9);
        return Map.copyOf(months);
    }

    /** 1 to 12 for a month's name or its usual abbreviation (without its dot), else 0. */
    static int month(String word) {
        return MONTHS.getOrDefault(word, 0);
    }

    static Optional<DayOfWeek> weekday(String word) {
        return Optional.ofNullable(WEEKDAYS.get(word));
    }

    static boolean isWeekday(String word) {
        return WEEKDAYS.containsKey(word);
    }

    /** {@code 23} of {@code 23rd}; any other word as it is. */
    static String withoutOrdinalEnding(String word) {
        int cut = word.length() - 2;
        boolean ordinal =
                cut > 0 && ProseToken.isDigit(word.charAt(cut - 1)) && ORDINAL_ENDINGS.contains(word.substring(cut));
        return ordinal ? word.substring(0, cut) : word;
    }
}
