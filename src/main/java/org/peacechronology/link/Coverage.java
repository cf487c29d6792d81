package org.peacechronology.link;

import java.util.List;
import org.peacechronology.text.Span;

/**
 * How much of a source's body the claims rest on: the union of the cited passages, never their sum.
 *
 * @param sentences the body's sentences, in order, each with whether a cited passage touches it
 * @param cited the union of the cited passages, in order, none touching another
 * @param words how many words the body has
 * @param citedWords how many of them are cited
 */
public record Coverage(List<Sentence> sentences, List<Span> cited, int words, int citedWords) {

    public Coverage {
        sentences = List.copyOf(sentences);
        cited = List.copyOf(cited);
    }

    /** A sentence of the body. */
    public record Sentence(Span span, boolean cited) {}

    public int citedSentences() {
        return (int) sentences.stream().filter(Sentence::cited).count();
    }
}
