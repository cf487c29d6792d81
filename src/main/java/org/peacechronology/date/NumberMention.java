package org.peacechronology.date;

import java.math.BigDecimal;

/**
 * A number in running prose, in digits or in English words: {@code ten}, {@code 17}-year, {@code 2,500},
 * {@code 5 million}, July {@code 23rd}.
 *
 * @param start UTF-16 code units from the start of the text
 * @param end the first code unit after it
 * @param words as it stands in the text
 * @param value without trailing zeros after the point, so that equal numbers are equal
 * @param ordinal whether it counts a place: {@code third}, {@code 23rd}
 */
public record NumberMention(int start, int end, String words, BigDecimal value, boolean ordinal) {}
