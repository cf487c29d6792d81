package org.peacechronology.date;

import java.util.BitSet;
import java.util.List;

/**
 * The dates and the numbers that English prose names, each in the order of the text. A date's own numbers are among the
 * numbers as well.
 */
public record Mentions(List<DateMention> dates, List<NumberMention> numbers) {

    public static Mentions in(String text) {
        DateTokens tokens = DateTokens.of(text);
        return new Mentions(DateMentions.in(tokens), NumberMentions.in(tokens));
    }

    /** The numbers that are no part of a date. */
    public List<NumberMention> countings() {
        BitSet dated = new BitSet();
        dates.forEach(date -> dated.set(date.start(), date.end()));
        return numbers.stream()
                .filter(number -> !isIn(dated, number.start(), number.end()))
                .toList();
    }

    /** Where the dates and the numbers stand. */
    public Places places() {
        BitSet taken = new BitSet();
        dates.forEach(date -> taken.set(date.start(), date.end()));
        numbers.forEach(number -> taken.set(number.start(), number.end()));
        return (start, end) -> isIn(taken, start, end);
    }

    /** Where the mentions stand. */
    @FunctionalInterface
    public interface Places {
        /** Whether one of them stands, in part or wholly, from {@code start} on and before {@code end}. */
        boolean overlap(int start, int end);
    }

    private static boolean isIn(BitSet taken, int start, int end) {
        int at = start;
        while (at < end && !taken.get(at)) {
            at++;
        }
        return at < end;
    }
}
