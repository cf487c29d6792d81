package org.peacechronology.text;

/** Where the lines of a text begin, and how many code points stand before each part of it. */
final class Lines {

    /** Code points are counted once for each so many code units. */
    private static final int BLOCK = 1024;

    private final String text;
    private final Ints starts = new Ints();

    /** Whether each char is a code point, so that nothing need be counted. */
    private final boolean plain;

    private final int[] counts;

    Lines(String text) {
        this.text = text;
        starts.add(0);
        boolean surrogates = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            surrogates |= Character.isSurrogate(c);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                starts.add(i + 1);
            }
        }
        this.plain = !surrogates;
        this.counts = plain ? new int[0] : counts();
    }

    private int[] counts() {
        int[] before = new int[text.length() / BLOCK + 1];
        int codePoints = 0;
        for (int i = 0; i < text.length(); i++) {
            if (i % BLOCK == 0) {
                before[i / BLOCK] = codePoints;
            }
            if (!isSecondHalf(i)) {
                codePoints++;
            }
        }
        if (text.length() % BLOCK == 0) {
            before[text.length() / BLOCK] = codePoints;
        }
        return before;
    }

    private boolean isSecondHalf(int i) {
        return i > 0 && Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1));
    }

    /** How many code points begin before {@code offset}. */
    int codePoints(int offset) {
        if (plain) {
            return offset;
        }
        int block = offset / BLOCK;
        int count = counts[block];
        for (int i = block * BLOCK; i < offset; i++) {
            if (!isSecondHalf(i)) {
                count++;
            }
        }
        return count;
    }

    Region region(String file, Span span) {
        int line = lineOf(span.start());
        int endLine = lineOf(span.end());
        return new Region(file, line, column(line, span.start()), endLine, column(endLine, span.end()), "");
    }

    /** The number, from 1, of the line that holds {@code offset}. */
    private int lineOf(int offset) {
        return starts.firstFrom(offset + 1);
    }

    private int column(int line, int offset) {
        return codePoints(offset) - codePoints(starts.get(line - 1)) + 1;
    }
}
