package org.peacechronology.date;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The English words from which dates in texts are told. All words are taken in lower case. */
final class DateLexicon {

    private static final List<String> MONTHS = List.of(
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
            "december");

    private static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private static final List<String> ORDINAL_ENDINGS = List.of("st", "nd", "rd", "th");

    /** All words by which a month or a weekday goes. */
    static final Set<String> NAMES = Stream.of(
                    MONTHS.stream(),
                    MONTHS.stream().map(month -> month.substring(0, 3)),
                    Stream.of("sept"),
                    WEEKDAYS.stream())
            .flatMap(names -> names)
            .collect(Collectors.toUnmodifiableSet());

    private DateLexicon() {}

    /** 1 to 12 for a month's name or its usual abbreviation (without its dot), else 0. */
    static int month(String word) {
        int full = MONTHS.indexOf(word);
        if (full >= 0) {
            return full + 1;
        }
        if (word.equals("sept")) {
            return 9;
        }
        if (word.length() == 3) {
            for (int i = 0; i < MONTHS.size(); i++) {
                if (MONTHS.get(i).startsWith(word)) {
                    return i + 1;
                }
            }
        }
        return 0;
    }

    static Optional<DayOfWeek> weekday(String word) {
        int index = WEEKDAYS.indexOf(word);
        return index < 0 ? Optional.empty() : Optional.of(DayOfWeek.of(index + 1));
    }

    static boolean isWeekday(String word) {
        return WEEKDAYS.contains(word);
    }

    /** {@code 23} of {@code 23rd}; any other word as it is. */
    static String withoutOrdinalEnding(String word) {
        int cut = word.length() - 2;
        boolean ordinal = cut > 0
                && ORDINAL_ENDINGS.contains(word.substring(cut))
                && word.charAt(cut - 1) >= '0'
                && word.charAt(cut - 1) <= '9';
        return ordinal ? word.substring(0, cut) : word;
    }
}
