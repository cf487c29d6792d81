package org.peacechronology.read;

import java.util.Arrays;
import java.util.Optional;

/** Where the lines of a text begin; lines and columns count from 1, columns in code points. */
final class Lines {
    private final String text;
    private final int[] starts;

    Lines(String text) {
        this.text = text;
        int[] found = new int[Math.max(16, text.length() / 24)];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n')) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i + 1;
            }
        }
        this.starts = Arrays.copyOf(found, count);
    }

    int count() {
        return starts.length;
    }

    /** The line in which the character at {@code offset} stands. */
    int line(int offset) {
        int at = Arrays.binarySearch(starts, offset);
        return at >= 0 ? at + 1 : -at - 1;
    }

    int column(int offset) {
        return text.codePointCount(starts[line(offset) - 1], Math.min(offset, text.length())) + 1;
    }

    /** The offset of a line and column; the line's end where it is shorter. */
    int offset(int line, int column) {
        int start = starts[Math.min(line, starts.length) - 1];
        int end = end(Math.min(line, starts.length));
        int at = start;
        for (int left = column - 1; left > 0 && at < end; left--) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /** The line without its break. */
    Optional<String> text(int line) {
        return line < 1 || line > starts.length
                ? Optional.empty()
                : Optional.of(text.substring(starts[line - 1], end(line)));
    }

    int start(int line) {
        return starts[line - 1];
    }

    /** Where the line ends, before its break. */
    int end(int line) {
        int end = line == starts.length ? text.length() : starts[line];
        while (end > starts[line - 1] && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }
}
