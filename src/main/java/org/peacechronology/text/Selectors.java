package org.peacechronology.text;

import java.util.ArrayList;
import java.util.List;
import org.peacechronology.text.QuotePattern.Needle;

/**
 * A quotation's place as the selectors of the W3C Web Annotation Data Model (Recommendation of 23 February 2017, section
 * 4.2), one pair for each piece.
 */
public final class Selectors {

    /** How many code points of context a selector carries at least, where the text has them. */
    private static final int CONTEXT = 32;

    private static final int MOST_CONTEXT = 512;

    private Selectors() {}

    /** {@code TextQuoteSelector}: the words and those around them, all as they stand in the source. */
    public record TextQuote(String exact, String prefix, String suffix) {}

    /**
     * {@code TextPositionSelector}.
     *
     * @param start the first character, in Unicode code points of the decoded text, from 0
     * @param end the first one after the last
     */
    public record TextPosition(int start, int end) {}

    public record Selector(TextQuote quote, TextPosition position) {}

    /** Of each piece of the match; the context is long enough to single it out wherever up to 512 characters do. */
    public static List<Selector> of(SourceText source, Match match) {
        return match.pieces().stream().map(piece -> of(source, piece)).toList();
    }

    private static Selector of(SourceText source, Span piece) {
        String text = source.text();
        List<Span> others = others(source, piece);
        int context = CONTEXT;
        while (context < MOST_CONTEXT && !singlesOut(text, piece, context, others)) {
            context *= 2;
        }
        TextQuote quote = new TextQuote(
                piece.of(text),
                text.substring(before(text, piece.start(), context), piece.start()),
                text.substring(piece.end(), after(text, piece.end(), context)));
        return new Selector(quote, new TextPosition(source.codePoints(piece.start()), source.codePoints(piece.end())));
    }

    /** The other places of the source with the very characters of {@code piece}. */
    private static List<Span> others(SourceText source, Span piece) {
        List<Span> others = new ArrayList<>();
        try {
            Needle needle = Needle.of(Folded.of(piece.of(source.text())));
            Ints starts = source.index().occurrences(needle, new Work());
            for (int i = 0; i < starts.size(); i++) {
                Span other = source.folded().span(starts.get(i), starts.get(i) + needle.length());
                if (!other.equals(piece) && other.of(source.text()).equals(piece.of(source.text()))) {
                    others.add(other);
                }
            }
        } catch (Work.Exceeded tooMany) {
            others.clear();
        }
        return others;
    }

    private static boolean singlesOut(String text, Span piece, int context, List<Span> others) {
        int before = piece.start() - before(text, piece.start(), context);
        int after = after(text, piece.end(), context) - piece.end();
        return others.stream()
                .noneMatch(other -> text.regionMatches(other.start() - before, text, piece.start() - before, before)
                        && text.regionMatches(other.end(), text, piece.end(), after));
    }

    private static int before(String text, int at, int codePoints) {
        int all = text.codePointCount(Math.max(0, at - 2 * codePoints), at);
        return text.offsetByCodePoints(at, -Math.min(codePoints, all));
    }

    private static int after(String text, int at, int codePoints) {
        int all = text.codePointCount(at, Math.min(text.length(), at + 2 * codePoints));
        return text.offsetByCodePoints(at, Math.min(codePoints, all));
    }
}
