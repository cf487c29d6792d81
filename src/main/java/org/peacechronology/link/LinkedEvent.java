package org.peacechronology.link;

import java.util.List;
import java.util.Optional;
import org.peacechronology.model.Event;
import org.peacechronology.text.Scalar;

/**
 * An event with its claims weighed.
 *
 * @param disputes the disputes in which one of its claims stands, by ID
 * @param followedBy the events that name this one in {@code follows}, in the order of the chronology
 * @param sources the sources its evidence cites, by ID, in the order of the evidence
 */
public record LinkedEvent(
        Event event,
        List<LinkedClaim> claims,
        List<String> disputes,
        List<String> followedBy,
        List<String> sources,
        Optional<FirstKnown> firstKnown) {

    public LinkedEvent {
        claims = List.copyOf(claims);
        disputes = List.copyOf(disputes);
        followedBy = List.copyOf(followedBy);
        sources = List.copyOf(sources);
    }

    public String id() {
        return event.id();
    }

    /** Of its ID alone: no two events of a chronology share one, and the rest would be long to go through. */
    @Override
    public int hashCode() {
        return id().hashCode();
    }

    /** That of its main claim, the first. */
    public Standing standing() {
        return claims.get(0).standing();
    }

    /** One of its claims, by its ID or an earlier one. */
    public Optional<LinkedClaim> claim(String id) {
        for (LinkedClaim claim : claims) {
            if (claim.id().equals(id) || wasCalled(claim, id)) {
                return Optional.of(claim);
            }
        }
        return Optional.empty();
    }

    private static boolean wasCalled(LinkedClaim claim, String id) {
        for (Scalar old : claim.claim().formerly()) {
            if (old.text().equals(id)) {
                return true;
            }
        }
        return false;
    }
}
