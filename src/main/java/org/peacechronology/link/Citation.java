package org.peacechronology.link;

import java.util.List;
import org.peacechronology.text.Span;

/** A verified passage of a source and the piece of evidence that cites it. */
public record Citation(LinkedEvidence evidence, List<Span> pieces) {

    public Citation {
        pieces = List.copyOf(pieces);
    }
}
