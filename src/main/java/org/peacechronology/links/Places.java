package org.peacechronology.links;

import java.util.Arrays;
import org.peacechronology.text.Span;

/**
 * Leads from offsets in a text to lines and columns. Columns count code points.
 *
 * <p>The text is read once, and each question is then a search in what was noted: a page of one line and a hundred
 * thousand links costs no more than one of many lines.
 */
final class Places {

    /** Where each line begins, but for the first, in UTF-16 code units. */
    private final int[] lines;

    /** Where the second half of each character stands that takes two code units. */
    private final int[] halves;

    Places(String text) {
        Offsets starts = new Offsets();
        Offsets seconds = new Offsets();
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == length || text.charAt(i + 1) != '\n')) {
                starts.add(i + 1);
            } else if (Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1))) {
                seconds.add(i);
            }
        }
        this.lines = starts.toArray();
        this.halves = seconds.toArray();
    }

    Place place(Span span) {
        int first = line(span.start());
        int last = line(span.end());
        return new Place(first + 1, column(span.start(), first), last + 1, column(span.end(), last));
    }

    /** The line that an offset stands on, from 0. */
    private int line(int offset) {
        return before(lines, offset + 1);
    }

    private int column(int offset, int line) {
        int start = line == 0 ? 0 : lines[line - 1];
        return offset - start - (before(halves, offset) - before(halves, start)) + 1;
    }

    /** How many of the numbers, which rise, are smaller. */
    private static int before(int[] numbers, int limit) {
        int at = Arrays.binarySearch(numbers, limit);
        return at < 0 ? -at - 1 : at;
    }

    /** Numbers in the order in which they came. */
    private static final class Offsets {
        private int[] numbers = new int[64];
        private int size;

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size++] = number;
        }

        int[] toArray() {
            return Arrays.copyOf(numbers, size);
        }
    }
}
