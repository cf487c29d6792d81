package org.peacechronology.date;

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
}
