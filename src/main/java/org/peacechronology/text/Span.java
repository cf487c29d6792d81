package org.peacechronology.text;

/**
 * A stretch of a text held in memory: {@code "peace talks"} has its {@code "talks"} at {@code [6, 11)}.
 *
 * @param start the first UTF-16 code unit, counted from 0
 * @param end the first code unit after it; equal to {@code start} when the span is empty
 */
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: " + start + ".." + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The characters of {@code text} that this span covers. */
    public String of(String text) {
        return text.substring(start, end);
    }

    // Written out, as spans are keys of maps: what a record has of itself is put together at its first use in each run.

    @Override
    public boolean equals(Object other) {
        return other instanceof Span span && start == span.start && end == span.end;
    }

    @Override
    public int hashCode() {
        return 31 * start + end;
    }

    /** By start, then by end. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
