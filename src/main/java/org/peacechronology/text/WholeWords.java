package org.peacechronology.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Whole words of a folded text, in order: a number with its separators, a compound with its hyphens. They are known by where
 * they stand, for of a long text each as a text of its own would take many times its room.
 */
final class WholeWords {

    private final Folded text;
    private final Spans words;
    private final int[] hashes;

    /** The first and the last letter of each, small: where neither agrees, two words are quite different. */
    private final char[] heads;

    private final char[] tails;

    WholeWords(Folded text, Spans words) {
        this.text = text;
        this.words = words;
        this.hashes = new int[words.size()];
        this.heads = new char[hashes.length];
        this.tails = new char[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = text.hash(words.start(i), words.end(i));
            heads[i] = Character.toLowerCase(text.charAt(words.start(i)));
            tails[i] = Character.toLowerCase(text.charAt(words.end(i) - 1));
        }
    }

    /** Those in the body of a source, the whole of each. */
    static WholeWords inBody(SourceText source) {
        Folded text = source.folded();
        Spans.Builder found = new Spans.Builder();
        for (Span word : Cues.words(text, 0, text.length(), Integer.MAX_VALUE)) {
            if (source.inBody(text.span(word.start(), word.end()))) {
                found.add(word);
            }
        }
        return new WholeWords(text, found.build());
    }

    int count() {
        return hashes.length;
    }

    int length(int index) {
        return words.end(index) - words.start(index);
    }

    Span span(int index) {
        return words.get(index);
    }

    /** Those from {@code first} on, up to {@code last} and without it. */
    List<Span> spans(int first, int last) {
        return new ArrayList<>(words.subList(first, last));
    }

    /** The first that ends after {@code at}. */
    int firstAfter(int at) {
        return SourceText.first(hashes.length, i -> words.end(i) > at);
    }

    String spelled(int index) {
        return text.text(words.start(index), words.end(index));
    }

    /** Whether nothing that is asked below can hold: that is so of most, and told at once. */
    boolean isStrange(int index, WholeWords others, int other) {
        return heads[index] != others.heads[other] && tails[index] != others.tails[other];
    }

    boolean isSame(int index, WholeWords others, int other) {
        return hashes[index] == others.hashes[other]
                && length(index) == others.length(other)
                && text.matches(words.start(index), others.text, others.words.start(other), others.words.end(other));
    }

    /** Whether they are the same, or would be if case did not count. */
    boolean isSameInAnyCase(int index, WholeWords others, int other) {
        int length = length(index);
        if (length != others.length(other)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char a = text.charAt(words.start(index) + i);
            char b = others.text.charAt(others.words.start(other) + i);
            if (a != b && Character.toLowerCase(a) != Character.toLowerCase(b)) {
                return false;
            }
        }
        return true;
    }

    /** Whether one may be a misspelling of the other: a letter or two in one place of a word that is no number. */
    boolean isSlip(int index, WholeWords others, int other) {
        int length = length(index);
        int otherLength = others.length(other);
        int shorter = Math.min(length, otherLength);
        int longer = Math.max(length, otherLength);
        if (shorter < 4 || longer - shorter > 2) {
            return false;
        }
        int before = 0;
        while (before < shorter
                && text.charAt(words.start(index) + before) == others.text.charAt(others.words.start(other) + before)) {
            before++;
        }
        int after = 0;
        while (after < shorter - before
                && text.charAt(words.end(index) - 1 - after)
                        == others.text.charAt(others.words.end(other) - 1 - after)) {
            after++;
        }
        return longer - before - after <= 2 && !Cues.isNumber(spelled(index)) && !Cues.isNumber(others.spelled(other));
    }
}
