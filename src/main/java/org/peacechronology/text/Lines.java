package org.peacechronology.text;

/** Where the lines of a text begin, and how many code points stand before each part of it. */
final class Lines {

    /** Code points are counted once for each so many code units. */
    private static final int BLOCK = 1024;

    private final String text;
    private final Ints starts = new Ints();
    private final int[] counts;

    Lines(String text) {
        this.text = text;
        starts.add(0);
        this.counts = new int[text.length() / BLOCK + 1];
        int codePoints = 0;
        for (int i = 0; i < text.length(); i++) {
            if (i % BLOCK == 0) {
                counts[i / BLOCK] = codePoints;
            }
            char c = text.charAt(i);
            if (!isSecondHalf(i)) {
                codePoints++;
            }
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                starts.add(i + 1);
            }
        }
        if (text.length() % BLOCK == 0) {
            counts[text.length() / BLOCK] = codePoints;
        }
    }

    private boolean isSecondHalf(int i) {
        return i > 0 && Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1));
    }

    /** How many code points begin before {@code offset}. */
    int codePoints(int offset) {
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
