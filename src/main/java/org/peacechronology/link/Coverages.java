package org.peacechronology.link;

import java.util.ArrayList;
import java.util.List;
import org.peacechronology.text.SourceText;
import org.peacechronology.text.Span;
import org.peacechronology.text.Spans;

/** Computes how much of a source's body is cited: one sweep over its sentences and the union of the passages. */
final class Coverages {

    private Coverages() {}

    static Coverage of(SourceText text, List<Citation> citations) {
        List<Span> union = union(citations.stream()
                .flatMap(citation -> citation.pieces().stream())
                .sorted()
                .toList());
        Spans.Builder uncited = new Spans.Builder();
        int at = 0;
        for (Span sentence : text.sentences()) {
            while (at < union.size() && union.get(at).end() <= sentence.start()) {
                at++;
            }
            if (at == union.size() || !union.get(at).overlaps(sentence)) {
                uncited.add(sentence);
            }
        }
        int words =
                text.body().stream().mapToInt(span -> words(text.text(), span)).sum();
        int cited = union.stream().mapToInt(span -> words(text.text(), span)).sum();
        return new Coverage(text.sentences().size(), uncited.build(), union, words, cited);
    }

    private static List<Span> union(List<Span> sorted) {
        List<Span> union = new ArrayList<>();
        for (Span span : sorted) {
            int last = union.size() - 1;
            if (last >= 0 && span.start() <= union.get(last).end()) {
                union.set(
                        last,
                        new Span(
                                union.get(last).start(),
                                Math.max(union.get(last).end(), span.end())));
            } else {
                union.add(span);
            }
        }
        return union;
    }

    /** Runs between white space that hold a letter or a digit. */
    private static int words(String text, Span span) {
        int count = 0;
        boolean counted = false;
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            boolean seen = c > ' ' && c <= '~';
            if (!seen && (Character.isWhitespace(c) || Character.isSpaceChar(c))) {
                counted = false;
            } else if (!counted && Character.isLetterOrDigit(c)) {
                counted = true;
                count++;
            }
        }
        return count;
    }
}
