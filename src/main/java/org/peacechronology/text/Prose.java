package org.peacechronology.text;

import java.util.Arrays;

/**
 * Words without their markup, each character with the place it comes from: {@code met *in* Doha} is
 * {@code met in Doha}, and its {@code Doha} at {@code [7, 11)} comes from {@code [9, 13)}.
 */
public final class Prose {

    private final String text;
    private final int[] starts;
    private final int[] ends;

    private Prose(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    public String text() {
        return text;
    }

    /** Where the characters {@code [from, to)} of {@link #text()} come from; an empty stretch comes from a point. */
    public Span origin(int from, int to) {
        if (from < to) {
            return new Span(starts[from], ends[to - 1]);
        }
        int point = from < starts.length ? starts[from] : starts.length == 0 ? 0 : ends[starts.length - 1];
        return new Span(point, point);
    }

    public Span origin(Span span) {
        return origin(span.start(), span.end());
    }

    @Override
    public String toString() {
        return text;
    }

    /** Collects words in the order of their text. */
    static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private int[] starts = new int[64];
        private int[] ends = new int[64];

        /** Adds words that come from {@code origin}: letter by letter if they are as long, else each from the whole. */
        void add(String words, Span origin) {
            int at = text.length();
            text.append(words);
            if (text.length() > starts.length) {
                int room = Math.max(text.length(), starts.length * 2);
                starts = Arrays.copyOf(starts, room);
                ends = Arrays.copyOf(ends, room);
            }
            boolean literal = words.length() == origin.length();
            for (int i = 0; i < words.length(); i++) {
                starts[at + i] = literal ? origin.start() + i : origin.start();
                ends[at + i] = literal ? origin.start() + i + 1 : origin.end();
            }
        }

        boolean isEmpty() {
            return text.isEmpty();
        }

        Prose build() {
            int length = text.length();
            return new Prose(text.toString(), Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
        }
    }
}
