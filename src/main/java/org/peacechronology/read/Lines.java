package org.peacechronology.read;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the lines of a text begin; lines and columns count from 1, columns in code points. */
final class Lines {
    private final String text;
    private final int[] starts;

    /** Whether each char is a code point, so that nothing need be counted. */
    private final boolean plain;

    /** Of every {@value #STEP}th character how many code points begin before it; counted when first asked for. */
    private int @Nullable [] counts;

    private static final int STEP = 256;

    Lines(String text) {
        this.text = text;
        int[] found = new int[Math.max(16, text.length() / 24)];
        int count = 1;
        boolean surrogates = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            surrogates |= Character.isSurrogate(c);
            if (c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n')) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i + 1;
            }
        }
        this.starts = Arrays.copyOf(found, count);
        this.plain = !surrogates;
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
        return codePoints(Math.min(offset, text.length())) - codePoints(starts[line(offset) - 1]) + 1;
    }

    /** How many code points begin before an offset; takes no longer far from the start of a line, or on a long one. */
    private int codePoints(int offset) {
        return plain ? offset : counts()[offset / STEP] + begun(offset - offset % STEP, offset);
    }

    private int[] counts() {
        int[] known = counts;
        if (known == null) {
            known = new int[text.length() / STEP + 1];
            for (int i = 1; i < known.length; i++) {
                known[i] = known[i - 1] + begun((i - 1) * STEP, i * STEP);
            }
            counts = known;
        }
        return known;
    }

    private int begun(int from, int to) {
        int begun = 0;
        for (int i = from; i < to; i++) {
            begun += isSecondHalf(i) ? 0 : 1;
        }
        return begun;
    }

    private boolean isSecondHalf(int at) {
        return Character.isLowSurrogate(text.charAt(at)) && at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    /** The offset of a line and column; the line's end where it is shorter. */
    int offset(int line, int column) {
        int existing = Math.min(line, starts.length);
        int start = starts[existing - 1];
        int end = end(existing);
        if (plain) {
            return Math.min(end, start + column - 1);
        }
        int wanted = codePoints(start) + column - 1;
        int step = Arrays.binarySearch(counts(), wanted);
        int at = Math.min(end, Math.max(start, (step < 0 ? -step - 2 : step) * STEP));
        if (at > start && at < end && isSecondHalf(at)) {
            at++;
        }
        for (int before = codePoints(at); before < wanted && at < end; before++) {
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
