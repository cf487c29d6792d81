package org.peacechronology.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Whole words of a folded text, in order: a number with its separators, a compound with its hyphens. They are known by where
 * they stand, for of a long text each as a text of its own would take many times its room.
 */
final class WholeWords {

    private final Folded text;
    private final int[] from;
    private final int[] to;
    private final int[] hashes;

    /** The first and the last letter of each, small: where neither agrees, two words are quite different. */
    private final char[] heads;

    private final char[] tails;

    WholeWords(Folded text, List<Span> words) {
        this.text = text;
        this.from = new int[words.size()];
        this.to = new int[from.length];
        this.hashes = new int[from.length];
        this.heads = new char[from.length];
        this.tails = new char[from.length];
        for (int i = 0; i < from.length; i++) {
            from[i] = words.get(i).start();
            to[i] = words.get(i).end();
            hashes[i] = text.hash(from[i], to[i]);
            heads[i] = Character.toLowerCase(text.charAt(from[i]));
            tails[i] = Character.toLowerCase(text.charAt(to[i] - 1));
        }
    }

    /** Those in the body of a source, the whole of each. */
    static WholeWords inBody(SourceText source) {
        Folded text = source.folded();
        return new WholeWords(
                text,
                Cues.words(text, 0, text.length(), Integer.MAX_VALUE).stream()
                        .filter(word -> source.inBody(text.span(word.start(), word.end())))
                        .toList());
    }

    int count() {
        return from.length;
    }

    int length(int index) {
        return to[index] - from[index];
    }

    Span span(int index) {
        return new Span(from[index], to[index]);
    }

    /** Those from {@code first} on, up to {@code last} and without it. */
    List<Span> spans(int first, int last) {
        List<Span> spans = new ArrayList<>(last - first);
        for (int i = first; i < last; i++) {
            spans.add(span(i));
        }
        return spans;
    }

    /** The first that ends after {@code at}. */
    int firstAfter(int at) {
        return SourceText.first(to.length, i -> to[i] > at);
    }

    String spelled(int index) {
        return text.text(from[index], to[index]);
    }

    /** Whether nothing that is asked below can hold: that is so of most, and told at once. */
    boolean isStrange(int index, WholeWords others, int other) {
        return heads[index] != others.heads[other] && tails[index] != others.tails[other];
    }

    boolean isSame(int index, WholeWords others, int other) {
        return hashes[index] == others.hashes[other]
                && length(index) == others.length(other)
                && text.matches(from[index], others.text, others.from[other], others.to[other]);
    }

    /** Whether they are the same, or would be if case did not count. */
    boolean isSameInAnyCase(int index, WholeWords others, int other) {
        int length = length(index);
        if (length != others.length(other)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char a = text.charAt(from[index] + i);
            char b = others.text.charAt(others.from[other] + i);
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
                && text.charAt(from[index] + before) == others.text.charAt(others.from[other] + before)) {
            before++;
        }
        int after = 0;
        while (after < shorter - before
                && text.charAt(to[index] - 1 - after) == others.text.charAt(others.to[other] - 1 - after)) {
            after++;
        }
        return longer - before - after <= 2 && !Cues.isNumber(spelled(index)) && !Cues.isNumber(others.spelled(other));
    }
}
