package org.peacechronology.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.peacechronology.text.PieceSearch.Found;
import org.peacechronology.text.PieceSearch.Resolved;
import org.peacechronology.text.QuotePattern.Kind;
import org.peacechronology.text.Verdict.Breach;
import org.peacechronology.text.Verdict.Guard;

/** What a quotation may not do though its words stand in the source: the bounds of its licences, and of fair cutting. */
final class Guards {

    /** One elision may leave out so many words. */
    static final int OMITTED_WORDS = 60;

    /** And so many paragraph breaks. */
    static final int OMITTED_BREAKS = 1;

    private static final int PIECE_WORDS = 2;
    private static final int QUOTE_WORDS = 3;

    /** A quotation is cut from a negation or hedge that stands no more than so many words before it. */
    private static final int CUT_WORDS = 3;

    private final SourceText source;
    private final Folded text;
    private final Folded quote;
    private final List<Breach> breaches = new ArrayList<>();

    Guards(SourceText source, Folded quote) {
        this.source = source;
        this.text = source.folded();
        this.quote = quote;
    }

    List<Breach> breaches() {
        return breaches;
    }

    /** Too few words to be told from chance. */
    void size(QuotePattern pattern, boolean hasContext) {
        int own = pattern.pieces().stream().mapToInt(p -> p.countWords(quote)).sum();
        if (own < QUOTE_WORDS && !hasContext && pattern.brackets().isEmpty()) {
            breach(Guard.TOO_SHORT, 0, quote.length(), Optional.empty(), own == 1 ? "1 word" : own + " words");
        }
    }

    /** Words of the source beside the brackets: three at least, and two thirds of all words. */
    void weight(QuotePattern pattern, List<Resolved> literal) {
        int own = pattern.pieces().stream().mapToInt(p -> p.countWords(quote)).sum();
        int put = 0;
        boolean any = false;
        for (QuotePattern.Bracket bracket : pattern.brackets()) {
            int words = bracket.kind() == Kind.WORDS ? Quotations.words(quote.text(bracket.from(), bracket.to())) : 0;
            if (literal.stream().anyMatch(r -> r.literal() && r.bracket().equals(bracket))) {
                own += words;
            } else {
                put += words;
                any = true;
            }
        }
        if (any && (own < QUOTE_WORDS || put * 3 > own + put)) {
            breach(
                    Guard.BRACKETS_OUTWEIGH_WORDS,
                    0,
                    quote.length(),
                    Optional.empty(),
                    put + " of " + (own + put) + " words");
        }
    }

    /** A piece between elision marks that is too short to be found in one place only. */
    void piece(int from, int to, int words) {
        if (words < PIECE_WORDS) {
            breach(Guard.ELISION_PIECE_TOO_SHORT, from, to, Optional.empty(), quote.text(from, to));
        }
    }

    void edge(Span mark) {
        breach(Guard.ELISION_AT_EDGE, mark.start(), mark.end(), Optional.empty(), quote.text(mark.start(), mark.end()));
    }

    /** Whether the source's words between two places may be left out. */
    static boolean isNarrow(SourceText source, int from, int to) {
        return source.measure().words(from, to) <= OMITTED_WORDS && breaks(source, from, to) <= OMITTED_BREAKS;
    }

    private static int breaks(SourceText source, int from, int to) {
        return source.measure()
                .breaks(source.folded().start(from - 1), source.folded().start(to) + 1);
    }

    /** What an elision leaves out, in folded characters of the source. */
    void omission(Span mark, int from, int to, List<Found> pieces) {
        int words = source.measure().words(from, to);
        int breaks = breaks(source, from, to);
        Optional<Span> omitted = Optional.of(text.span(from, to));
        if (words > OMITTED_WORDS) {
            breach(Guard.ELISION_TOO_WIDE, mark.start(), mark.end(), omitted, words + " words");
        } else if (breaks > OMITTED_BREAKS) {
            breach(Guard.ELISION_TOO_WIDE, mark.start(), mark.end(), omitted, breaks + " paragraph breaks");
        }
        int at = from;
        while (at < to) {
            Optional<Span> negation = Cues.first(text, at, to, Cues::isNegation);
            if (negation.isEmpty()) {
                return;
            }
            Span place = text.span(negation.get().start(), negation.get().end());
            if (isOfKeptSentence(place, pieces)) {
                breach(
                        Guard.ELISION_DROPS_NEGATION,
                        mark.start(),
                        mark.end(),
                        Optional.of(place),
                        place.of(source.text()));
                return;
            }
            at = negation.get().end();
        }
    }

    private boolean isOfKeptSentence(Span negation, List<Found> pieces) {
        Optional<Span> sentence = source.sentenceAt(negation.start());
        return sentence.isPresent()
                && pieces.stream().anyMatch(p -> p.span(source).overlaps(sentence.get()));
    }

    /** What brackets hide: the source's own words, a number, a negation. */
    void bracket(Resolved resolved) {
        if (resolved.literal() || resolved.bracket().kind() != Kind.WORDS) {
            return;
        }
        String inner = quote.text(
                        resolved.bracket().from() + 1, resolved.bracket().to() - 1)
                .strip();
        int from = resolved.from();
        int to = resolved.to();
        if (from == to) {
            neighbours(resolved, inner);
            return;
        }
        Optional<Span> hidden = Cues.first(text, from, to, w -> Cues.isNumber(w) || Cues.isNegation(w));
        if (hidden.isPresent()) {
            breach(resolved, text.span(hidden.get().start(), hidden.get().end()));
        } else if (holds(inner, text.text(from, to))) {
            breach(resolved, text.span(from, to));
        }
    }

    /** Brackets put in at an edge of the quotation stand round the source's own words if those stand there too. */
    private void neighbours(Resolved resolved, String inner) {
        Folded words = Folded.of(inner);
        int length = words.length();
        int at = resolved.from();
        for (int start : new int[] {at - length, at - length - 1, at, at + 1}) {
            if (start >= 0
                    && start + length <= text.length()
                    && text.text(start, start + length).equalsIgnoreCase(inner)
                    && !WordEdges.isInside(text, start)
                    && !WordEdges.isInside(text, start + length)) {
                breach(resolved, text.span(start, start + length));
                return;
            }
        }
    }

    /** Whether {@code words} stand in {@code inner} as whole words, in whatever case. */
    private static boolean holds(String inner, String words) {
        String padded = ' ' + inner.toLowerCase(Locale.ROOT) + ' ';
        return padded.contains(' ' + words.toLowerCase(Locale.ROOT) + ' ');
    }

    private void breach(Resolved resolved, Span hidden) {
        breach(
                Guard.BRACKET_HIDES_SOURCE,
                resolved.bracket().from(),
                resolved.bracket().to(),
                Optional.of(hidden),
                hidden.of(source.text()));
    }

    /** Where the quotation begins right after a negation or a hedge of its own sentence. */
    void cut(int from) {
        int start = text.start(from);
        Optional<Span> sentence = source.sentenceAt(start);
        if (sentence.isEmpty()) {
            return;
        }
        int begin = text.indexOf(sentence.get().start());
        int at = from;
        for (int word = 0; word < CUT_WORDS && at > begin; word++) {
            at = previousWord(at, begin);
        }
        cut(Guard.CUT_FROM_NEGATION, at, from, Cues::isNegation);
        cut(Guard.CUT_FROM_HEDGE, at, from, Cues::isHedge);
    }

    private void cut(Guard guard, int at, int from, Predicate<String> kind) {
        Cues.first(text, at, from, kind).ifPresent(found -> {
            Span place = text.span(found.start(), found.end());
            breach(guard, 0, firstWord(), Optional.of(place), place.of(source.text()));
        });
    }

    private int firstWord() {
        int end = 0;
        while (end < quote.length() && (quote.charAt(end) != ' ' || end == 0)) {
            end++;
        }
        return end;
    }

    /** Where the word before {@code at} begins: what stands between white space and has a letter or digit. */
    private int previousWord(int at, int begin) {
        int start = at;
        boolean word = false;
        while (start > begin && !(word && text.charAt(start - 1) == ' ')) {
            start--;
            word |= Letters.isWord(text.charAt(start));
        }
        return start;
    }

    private void breach(Guard guard, int from, int to, Optional<Span> source, String words) {
        Span trimmed = quote.trimmed(from, to);
        breaches.add(new Breach(guard, quote.span(trimmed.start(), trimmed.end()), source, words));
    }
}
