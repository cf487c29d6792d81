package org.peacechronology.link;

import java.util.List;
import org.peacechronology.text.Span;
import org.peacechronology.text.Spans;

/**
 * How much of a source's body the claims rest on: the union of the cited passages, never their sum.
 *
 * @param sentences how many sentences the body has
 * @param uncited those that no cited passage touches, in order
 * @param cited the union of the cited passages, in order, none touching another
 * @param words how many words the body has
 * @param citedWords how many of them are cited
 */
public record Coverage(int sentences, Spans uncited, List<Span> cited, int words, int citedWords) {

    public Coverage {
        cited = List.copyOf(cited);
    }

    public int citedSentences() {
        return sentences - uncited.size();
    }
}
