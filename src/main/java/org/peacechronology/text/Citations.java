package org.peacechronology.text;

import java.util.List;
import java.util.Optional;
import org.peacechronology.text.PassageSearch.Citation;
import org.peacechronology.text.Verdict.Ambiguous;
import org.peacechronology.text.Verdict.Breach;
import org.peacechronology.text.Verdict.Candidate;
import org.peacechronology.text.Verdict.Guard;
import org.peacechronology.text.Verdict.Verified;

/** Makes quotations of passages, and proves each before it is given out. */
final class Citations {

    private Citations() {}

    static Optional<Citation> of(SourceText source, Span span) {
        Optional<Span> words = words(source, span);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Optional<Citation> citation = proven(source, words.get());
        if (citation.isPresent()) {
            return citation;
        }
        Optional<Span> sentence = source.sentenceAt(words.get().start())
                .filter(s -> s.start() < words.get().start());
        return sentence.flatMap(
                        s -> words(source, new Span(s.start(), words.get().end())))
                .flatMap(wider -> proven(source, wider));
    }

    /** The passage in one stretch of the body, from the edge of a word to the edge of a word. */
    private static Optional<Span> words(SourceText source, Span span) {
        Optional<Span> stretch =
                source.body().stream().filter(b -> b.overlaps(span)).findFirst();
        if (stretch.isEmpty()) {
            return Optional.empty();
        }
        Folded text = source.folded();
        int least = text.indexOf(stretch.get().start());
        int most = text.indexOf(stretch.get().end());
        int from = Math.max(least, text.indexOf(span.start()));
        int to = Math.min(most, text.indexOf(span.end()));
        while (from > least && WordEdges.isInside(text, from)) {
            from--;
        }
        while (to < most && WordEdges.isInside(text, to)) {
            to++;
        }
        if (from >= to) {
            return Optional.empty();
        }
        Span trimmed = text.trimmed(from, to);
        return trimmed.isEmpty() ? Optional.empty() : Optional.of(text.span(trimmed.start(), trimmed.end()));
    }

    /** The quotation of exactly this passage, where it is verified at its place without a breach. */
    private static Optional<Citation> proven(SourceText source, Span passage) {
        String quote = source.plain(passage).strip();
        Citation plain = new Citation(quote, Optional.empty(), Optional.empty());
        Verdict verdict = verify(source, plain);
        if (verdict instanceof Ambiguous ambiguous) {
            Optional<Candidate> candidate = ambiguous.candidates().stream()
                    .filter(c -> c.place().equals(passage))
                    .findFirst();
            return candidate
                    .map(c -> new Citation(quote, given(c.prefix()), given(c.suffix())))
                    .filter(c -> isProven(source, c, passage));
        }
        if (isProven(source, plain, passage)) {
            return Optional.of(plain);
        }
        List<Breach> breaches = verdict.breaches();
        if (breaches.isEmpty() || breaches.get(0).guard() != Guard.TOO_SHORT) {
            return Optional.empty();
        }
        Folded text = source.folded();
        Tokens tokens = source.index().tokens();
        String before = Context.before(text, tokens, text.indexOf(passage.start()), 1);
        String after = Context.after(text, tokens, text.indexOf(passage.end()), 1);
        Citation settled = before.isEmpty()
                ? new Citation(quote, Optional.empty(), given(after))
                : new Citation(quote, given(before), Optional.empty());
        return isProven(source, settled, passage) ? Optional.of(settled) : Optional.empty();
    }

    private static Optional<String> given(String context) {
        return Optional.of(context).filter(c -> !c.isEmpty());
    }

    private static boolean isProven(SourceText source, Citation citation, Span passage) {
        return verify(source, citation) instanceof Verified verified
                && verified.breaches().isEmpty()
                && verified.match().extent().equals(passage);
    }

    private static Verdict verify(SourceText source, Citation citation) {
        return Quotations.verify(source, citation.quote(), citation.prefix(), citation.suffix());
    }
}
