package org.peacechronology.site;

import java.util.List;
import org.peacechronology.text.SourceText;
import org.peacechronology.text.Span;

/** How a cited passage is named on the page of its source. */
final class Passage {
    private Passage() {}

    /**
     * The anchor of a passage: {@code q120-260}, or {@code q120-160-200-260} for two pieces. The numbers are the pieces' places
     * in Unicode code points of the source's text, as in the W3C selectors of {@code data/annotations.jsonld}. A source text
     * never changes, so neither does the anchor, whatever else is cited.
     */
    static String anchor(SourceText text, List<Span> pieces) {
        var anchor = new StringBuilder("q");
        for (Span piece : pieces) {
            anchor.append(anchor.length() == 1 ? "" : "-")
                    .append(text.codePoints(piece.start()))
                    .append('-')
                    .append(text.codePoints(piece.end()));
        }
        return anchor.toString();
    }
}
