package org.peacechronology.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.peacechronology.text.Verdict.Difference;
import org.peacechronology.text.Verdict.DifferenceKind;

/** What differs between a quotation and the passage beside it, in folded characters of both. */
final class Differences {

    private final Folded quote;
    private final int from;
    private final int to;
    private final List<Span> words;
    private final Folded text;
    private final List<Span> passage;
    private final int[] partners;
    private final List<Difference> list = new ArrayList<>();

    /** @param partners of each of {@code words} the one of {@code passage} beside it, ascending, or -1; not all -1 */
    Differences(Folded quote, int from, int to, List<Span> words, Folded text, List<Span> passage, int[] partners) {
        this.quote = quote;
        this.from = from;
        this.to = to;
        this.words = words;
        this.text = text;
        this.passage = passage;
        this.partners = partners;
        compare();
    }

    List<Difference> list() {
        return list;
    }

    private void compare() {
        int first = 0;
        while (partners[first] < 0) {
            first++;
        }
        int doneQuote = -1;
        int donePassage = partners[first] - 1;
        for (int i = 0; i < words.size(); i++) {
            int j = partners[i];
            if (j < 0 || !spelled(quote, words.get(i)).equals(spelled(text, passage.get(j)))) {
                continue;
            }
            between(doneQuote, i, donePassage, j);
            doneQuote = i;
            donePassage = j;
        }
        int last = words.size() - 1;
        while (partners[last] < 0) {
            last--;
        }
        int end = Math.max(partners[last], donePassage);
        boolean open = doneQuote < words.size() - 1;
        between(doneQuote, words.size(), donePassage, end + 1);
        if (!open) {
            tail();
        }
    }

    /** What stands between two pairs of equal words: {@code quote} words and {@code passage} words, both exclusive. */
    private void between(int quoteBefore, int quoteAfter, int passageBefore, int passageAfter) {
        boolean quoteWords = quoteAfter - quoteBefore > 1;
        boolean passageWords = passageAfter - passageBefore > 1;
        if (quoteWords || passageWords) {
            list.add(new Difference(
                    run(words, quoteBefore, quoteAfter, from, to),
                    run(passage, passageBefore, passageAfter, 0, text.length())));
        } else if (quoteBefore >= 0 && quoteAfter < words.size()) {
            Span quoted =
                    new Span(words.get(quoteBefore).end(), words.get(quoteAfter).start());
            Span here = new Span(
                    passage.get(passageBefore).end(), passage.get(passageAfter).start());
            if (!spelled(quote, quoted).equals(spelled(text, here))) {
                list.add(new Difference(quoted, here));
            }
        } else if (quoteBefore < 0) {
            head(passageAfter);
        }
    }

    /** The words between two indexes, exclusive; where there are none the empty place between. */
    private static Span run(List<Span> words, int before, int after, int from, int to) {
        if (after - before > 1) {
            return new Span(words.get(before + 1).start(), words.get(after - 1).end());
        }
        int at = before >= 0
                ? words.get(before).end()
                : after < words.size() ? words.get(after).start() : from;
        return new Span(Math.min(at, to), Math.min(at, to));
    }

    /** Marks before the first words that the source does not have there. */
    private void head(int partner) {
        Span marks = quote.trimmed(from, words.get(0).start());
        int end = passage.get(partner).start();
        if (!marks.isEmpty() && !text.matches(end - marks.length(), quote, marks.start(), marks.end())) {
            list.add(new Difference(marks, new Span(end, end)));
        }
    }

    /** Marks after the last words that the source does not have there. */
    private void tail() {
        Span marks = quote.trimmed(words.get(words.size() - 1).end(), to);
        int start = passage.get(partners[words.size() - 1]).end();
        if (marks.isEmpty() || text.matches(start, quote, marks.start(), marks.end())) {
            return;
        }
        int end = start;
        while (end < text.length() && text.charAt(end) != ' ' && !Letters.isWord(text.codePointAt(end))) {
            end++;
        }
        list.add(new Difference(marks, new Span(start, end)));
    }

    private static String spelled(Folded text, Span span) {
        return text.text(span.start(), span.end());
    }

    /** Whether all that differs is numbers, or negations. */
    DifferenceKind kind() {
        if (list.isEmpty()) {
            return DifferenceKind.WORDS;
        }
        if (list.stream().allMatch(this::isNumber)) {
            return DifferenceKind.NUMBER;
        }
        return list.stream().allMatch(this::isNegation) ? DifferenceKind.NEGATION : DifferenceKind.WORDS;
    }

    private boolean isNumber(Difference difference) {
        List<String> all = new ArrayList<>(wordsOf(quote, difference.quoted()));
        all.addAll(wordsOf(text, difference.source()));
        return !all.isEmpty() && all.stream().allMatch(Cues::isNumber);
    }

    private boolean isNegation(Difference difference) {
        List<String> quoted = wordsOf(quote, difference.quoted());
        List<String> here = wordsOf(text, difference.source());
        return !quoted.equals(here) && affirmed(quoted).equals(affirmed(here));
    }

    private static List<String> wordsOf(Folded text, Span span) {
        return Cues.words(text, span.start(), span.end(), Integer.MAX_VALUE).stream()
                .map(w -> spelled(text, w).toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Words without what denies in them: "did" of "didn't", nothing of "not". */
    private static List<String> affirmed(List<String> words) {
        List<String> affirmed = new ArrayList<>();
        for (String word : words) {
            if (word.equals("cannot") || word.equals("can't")) {
                affirmed.add("can");
            } else if (word.endsWith("n't")) {
                affirmed.add(word.substring(0, word.length() - 3));
            } else if (!Cues.isNegation(word)) {
                affirmed.add(word);
            }
        }
        return affirmed;
    }
}
