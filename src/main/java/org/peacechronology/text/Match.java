package org.peacechronology.text;

import java.util.List;

/**
 * Where and how a quotation stands in its source.
 *
 * @param pieces the stretches of the source's text that the quotation gives, in order and without overlap; one, unless
 *     words were left out
 * @param manner the freest licence that was needed
 * @param omissions what the elision marks leave out: the stretches between the pieces
 * @param replacements what stands in brackets
 */
public record Match(List<Span> pieces, Manner manner, List<Span> omissions, List<Replacement> replacements) {

    /** How the words were matched, from the strictest to the freest. */
    public enum Manner {
        /** Letter by letter. */
        VERBATIM,
        /** White space, quotation marks, dashes or dots are written otherwise. */
        FOLDED,
        /** Words are left out. */
        ELIDED,
        /** Words in brackets are put in or replace the source's. */
        BRACKETED
    }

    /**
     * Brackets in a quotation.
     *
     * @param quoted where the brackets stand in the quotation
     * @param replaced the source's words they stand for; an empty span where they were put in
     */
    public record Replacement(Span quoted, Span replaced) {}

    public Match {
        pieces = List.copyOf(pieces);
        omissions = List.copyOf(omissions);
        replacements = List.copyOf(replacements);
    }

    /** From the first piece's start to the last one's end. */
    public Span extent() {
        return new Span(pieces.get(0).start(), pieces.get(pieces.size() - 1).end());
    }
}
