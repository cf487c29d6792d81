package org.peacechronology.link;

import java.util.List;
import org.peacechronology.model.Dispute;
import org.peacechronology.model.Position;

/** A dispute with the claims of its positions. */
public record LinkedDispute(Dispute dispute, List<LinkedPosition> positions) {

    public LinkedDispute {
        positions = List.copyOf(positions);
    }

    /** A position with its claims, in the order of the file; claims that do not exist are left out. */
    public record LinkedPosition(Position position, List<LinkedClaim> claims) {
        public LinkedPosition {
            claims = List.copyOf(claims);
        }
    }

    public String id() {
        return dispute.id();
    }
}
