package org.peacechronology.text;

/**
 * A text that an editor typed, with its place in the file it was read from.
 *
 * <p>The text is what the YAML scalar means; the file may spell it otherwise (escapes, folded lines, indentation).
 * {@link #region(int, int)} leads from characters of the text back to the characters of the file.
 */
public final class Scalar {

    /** Leads from a stretch of a scalar's text to the file. */
    @FunctionalInterface
    public interface Layout {

        /** Where the characters {@code [from, to)} of the text (UTF-16 code units) stand in the file. */
        Region region(int from, int to);
    }

    private final String text;
    private final Layout layout;

    public Scalar(String text, Layout layout) {
        this.text = text;
        this.layout = layout;
    }

    /** A text whose every part is said to stand where the whole stands. */
    public static Scalar at(Region region, String text) {
        return new Scalar(text, (from, to) -> region);
    }

    public String text() {
        return text;
    }

    /** Where the whole text stands. */
    public Region region() {
        return layout.region(0, text.length());
    }

    /** Where the characters {@code [from, to)} of {@link #text()} stand, in UTF-16 code units of the text. */
    public Region region(int from, int to) {
        return layout.region(from, to);
    }

    public Region region(Span span) {
        return layout.region(span.start(), span.end());
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    /** The text alone. */
    @Override
    public String toString() {
        return text;
    }
}
