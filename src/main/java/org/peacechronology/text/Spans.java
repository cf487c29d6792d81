package org.peacechronology.text;

import java.util.AbstractList;
import java.util.RandomAccess;

/**
 * Spans in the room of two numbers each: a long text has more sentences than there is memory for objects. Does not change once
 * it is built.
 */
public final class Spans extends AbstractList<Span> implements RandomAccess {

    private final int[] starts;
    private final int[] ends;

    private Spans(int[] starts, int[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    @Override
    public Span get(int index) {
        return new Span(starts[index], ends[index]);
    }

    @Override
    public int size() {
        return starts.length;
    }

    /** Where the one at {@code index} starts, without making it. */
    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    /** Gathers spans. */
    public static final class Builder {
        private final Ints starts = new Ints();
        private final Ints ends = new Ints();

        public void add(Span span) {
            starts.add(span.start());
            ends.add(span.end());
        }

        public int size() {
            return starts.size();
        }

        public Spans build() {
            return new Spans(starts.toArray(), ends.toArray());
        }
    }
}
