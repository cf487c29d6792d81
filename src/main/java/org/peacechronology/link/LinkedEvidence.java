package org.peacechronology.link;

import java.util.Optional;
import org.peacechronology.model.Evidence;
import org.peacechronology.text.Match;
import org.peacechronology.text.SourceText;
import org.peacechronology.text.Verdict;

/**
 * A cited passage with what became of it.
 *
 * @param number its place among the claim's evidence, from 0
 * @param source the text it was sought in; absent where that is unknown, cannot be read, or has no body that can be made
 *     out
 * @param verdict absent where there was nothing to search in
 * @param elsewhere of a quotation that was not found, the source in which its words do stand
 */
public record LinkedEvidence(
        String eventId,
        String claimId,
        int number,
        Evidence evidence,
        Optional<SourceText> source,
        Optional<Verdict> verdict,
        Optional<SourceText> elsewhere,
        Chain chain) {

    public String sourceId() {
        return evidence.source().text();
    }

    public Optional<Match> match() {
        return verdict.filter(Verdict.Verified.class::isInstance).map(found -> ((Verdict.Verified) found).match());
    }
}
