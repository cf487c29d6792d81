package org.peacechronology.text;

import java.util.List;

/**
 * Counts the words and paragraph breaks between two places of a source's body.
 *
 * <p>A word is what stands between white space and has a letter or digit in it: "17-year" and "U.S." are one each. Page
 * furniture counts for nothing.
 */
final class Measure {

    private final Folded text;
    private final List<Paragraph> paragraphs;
    private final Tokens tokens;

    /** Of each token how many words of the body begin before its end; and, last, the whole body's. */
    private final int[] words;

    Measure(Folded text, Tokens tokens, List<Paragraph> paragraphs) {
        this.text = text;
        this.tokens = tokens;
        this.paragraphs = paragraphs;
        this.words = new int[tokens.count() + 1];
        int count = 0;
        int paragraph = 0;
        for (int t = 0; t < tokens.count(); t++) {
            int start = text.start(tokens.from(t));
            while (paragraph < paragraphs.size()
                    && paragraphs.get(paragraph).span().end() <= start) {
                paragraph++;
            }
            boolean inBody = paragraph < paragraphs.size()
                    && paragraphs.get(paragraph).inBody()
                    && paragraphs.get(paragraph).span().contains(start);
            if (inBody && (t == 0 || hasSpace(tokens.to(t - 1), tokens.from(t)))) {
                count++;
            }
            words[t] = count;
        }
        words[tokens.count()] = count;
    }

    private boolean hasSpace(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == ' ') {
                return true;
            }
        }
        return false;
    }

    /** How many words of the body begin in the folded text's {@code [from, to)}. */
    int words(int from, int to) {
        int first = tokens.firstFrom(from);
        int last = tokens.firstFrom(to);
        return first >= last ? 0 : words[last - 1] - (first == 0 ? 0 : words[first - 1]);
    }

    /** How many paragraph breaks of the body lie between the original's offsets {@code from} and {@code to}. */
    int breaks(int from, int to) {
        int first = SourceText.first(
                paragraphs.size(), i -> paragraphs.get(i).span().end() > from);
        int last = SourceText.first(
                paragraphs.size(), i -> paragraphs.get(i).span().end() >= to);
        int count = 0;
        for (int i = first; i < last; i++) {
            if (paragraphs.get(i).inBody()) {
                count++;
            }
        }
        return count;
    }
}
