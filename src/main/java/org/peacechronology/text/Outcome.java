package org.peacechronology.text;

import java.util.ArrayList;
import java.util.List;
import org.peacechronology.text.Match.Manner;
import org.peacechronology.text.PieceSearch.Found;
import org.peacechronology.text.PieceSearch.Resolved;
import org.peacechronology.text.QuotePattern.Bracket;
import org.peacechronology.text.QuotePattern.Piece;

/** What is kept of a quotation that was verified: where it stands, and by which licence. */
final class Outcome {

    private final SourceText source;
    private final Folded text;
    private final String words;
    private final Folded quote;
    private final QuotePattern pattern;

    Outcome(SourceText source, String words, Folded quote, QuotePattern pattern) {
        this.source = source;
        this.text = source.folded();
        this.words = words;
        this.quote = quote;
        this.pattern = pattern;
    }

    /** @param licensed whether marks and brackets were read as an editor's */
    Match match(List<Found> chain, boolean licensed) {
        List<Span> marks = licensed ? pattern.marks() : List.of();
        List<Span> pieces = chain.stream().map(f -> f.span(source)).toList();
        List<Span> omissions = new ArrayList<>();
        for (int i = 0; i + 1 < chain.size(); i++) {
            Span between = text.trimmed(chain.get(i).to(), chain.get(i + 1).from());
            omissions.add(text.span(between.start(), between.end()));
        }
        List<Match.Replacement> replacements = new ArrayList<>();
        for (Found found : chain) {
            for (Resolved resolved : found.brackets()) {
                if (!resolved.literal()) {
                    Bracket bracket = resolved.bracket();
                    replacements.add(new Match.Replacement(
                            quote.span(bracket.from(), bracket.to()), text.span(resolved.from(), resolved.to())));
                }
            }
        }
        return new Match(pieces, manner(chain, marks, replacements), omissions, replacements);
    }

    private Manner manner(List<Found> chain, List<Span> marks, List<Match.Replacement> replacements) {
        if (!replacements.isEmpty() || pattern.brackets().stream().anyMatch(b -> isWordlessPiece(b, marks))) {
            return Manner.BRACKETED;
        }
        if (chain.size() > 1) {
            return Manner.ELIDED;
        }
        Span whole = quote.trimmed(0, quote.length());
        String typed = quote.span(whole.start(), whole.end()).of(words);
        String stands = chain.get(0).span(source).of(source.text());
        if (typed.equals(stands)) {
            return Manner.VERBATIM;
        }
        return marks.isEmpty() ? Manner.FOLDED : Manner.ELIDED;
    }

    /** Brackets alone between two elision marks stand for nothing. */
    private boolean isWordlessPiece(Bracket bracket, List<Span> marks) {
        return !marks.isEmpty()
                && pattern.pieces().stream()
                        .filter(Piece::isWordless)
                        .anyMatch(p -> p.slots().get(0).contains(bracket));
    }
}
