package org.peacechronology.link;

import java.util.List;
import org.peacechronology.model.Claim;

/**
 * A claim with its evidence checked and weighed.
 *
 * @param number its place in the event, from 1
 * @param disputes the disputes in which it stands, by ID
 */
public record LinkedClaim(
        String eventId,
        int number,
        Claim claim,
        List<LinkedEvidence> evidence,
        Standing standing,
        Support support,
        List<String> disputes) {

    public LinkedClaim {
        evidence = List.copyOf(evidence);
        disputes = List.copyOf(disputes);
    }

    public String id() {
        return claim.id().text();
    }

    /** How the claim is named from elsewhere: {@code event-id#claim-id}. */
    public String key() {
        return eventId + "#" + id();
    }
}
