package org.peacechronology.links;

import java.util.Arrays;
import org.peacechronology.text.Span;

/**
 * Leads from offsets in a text to lines and columns.
 *
 * <p>All offsets are given beforehand, so that one pass over the text serves them all: a page of one line and a
 * hundred thousand links costs no more than one of many lines.
 */
final class Places {
    private final int[] offsets;
    private final int[] lines;
    private final int[] columns;

    /** @param offsets in UTF-16 code units; in any order, and some of them twice */
    Places(String text, int[] offsets) {
        this.offsets = Arrays.stream(offsets).sorted().distinct().toArray();
        this.lines = new int[this.offsets.length];
        this.columns = new int[this.offsets.length];
        int line = 1;
        int column = 1;
        int next = 0;
        for (int i = 0; i <= text.length() && next < this.offsets.length; i++) {
            if (this.offsets[next] == i) {
                lines[next] = line;
                columns[next] = column;
                next++;
            }
            if (i == text.length()) {
                break;
            }
            char c = text.charAt(i);
            boolean lineEnds = c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            boolean halfOfPair = Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
            line += lineEnds ? 1 : 0;
            column = lineEnds ? 1 : halfOfPair ? column : column + 1;
        }
    }

    Place place(Span span) {
        int start = Arrays.binarySearch(offsets, span.start());
        int end = Arrays.binarySearch(offsets, span.end());
        return new Place(lines[start], columns[start], lines[end], columns[end]);
    }
}
