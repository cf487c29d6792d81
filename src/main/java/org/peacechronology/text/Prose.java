package org.peacechronology.text;

import java.util.Arrays;

/**
 * Words without their markup, each character with the place it comes from: {@code met *in* Doha} is
 * {@code met in Doha}, and its {@code Doha} at {@code [7, 11)} comes from {@code [9, 13)}.
 */
public final class Prose {

    private final String text;

    /** Where each run begins in the text; and, last, the text's length. A run is words that come from one stretch. */
    private final int[] begins;

    /** Of each run the stretch it comes from: its start, then its end. */
    private final int[] origins;

    private Prose(String text, int[] begins, int[] origins) {
        this.text = text;
        this.begins = begins;
        this.origins = origins;
    }

    public String text() {
        return text;
    }

    /** Where the characters {@code [from, to)} of {@link #text()} come from; an empty stretch comes from a point. */
    public Span origin(int from, int to) {
        if (from < to) {
            return new Span(start(from), end(to - 1));
        }
        int point = from < text.length() ? start(from) : text.isEmpty() ? 0 : end(text.length() - 1);
        return new Span(point, point);
    }

    public Span origin(Span span) {
        return origin(span.start(), span.end());
    }

    private int start(int index) {
        int run = run(index);
        return isLiteral(run) ? origins[2 * run] + index - begins[run] : origins[2 * run];
    }

    private int end(int index) {
        int run = run(index);
        return isLiteral(run) ? origins[2 * run] + index - begins[run] + 1 : origins[2 * run + 1];
    }

    /** Words as long as what they come from are the same, letter by letter; of others each comes from the whole. */
    private boolean isLiteral(int run) {
        return begins[run + 1] - begins[run] == origins[2 * run + 1] - origins[2 * run];
    }

    private int run(int index) {
        int found = Arrays.binarySearch(begins, index);
        return found < 0 ? -found - 2 : found;
    }

    @Override
    public String toString() {
        return text;
    }

    /** Collects words in the order of their text. */
    static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private final Ints begins = new Ints();
        private final Ints origins = new Ints();

        /** Adds words that come from {@code origin}: letter by letter if they are as long, else each from the whole. */
        void add(String words, Span origin) {
            if (!words.isEmpty()) {
                begins.add(text.length());
                origins.add(origin.start());
                origins.add(origin.end());
                text.append(words);
            }
        }

        /** Adds all words of a prose, each from where it comes. */
        void add(Prose prose) {
            for (int run = 0; run < prose.begins.length - 1; run++) {
                begins.add(text.length() + prose.begins[run]);
                origins.add(prose.origins[2 * run]);
                origins.add(prose.origins[2 * run + 1]);
            }
            text.append(prose.text);
        }

        int length() {
            return text.length();
        }

        Prose build() {
            int[] all = Arrays.copyOf(begins.toArray(), begins.size() + 1);
            all[begins.size()] = text.length();
            return new Prose(text.toString(), all, origins.toArray());
        }
    }
}
