package org.peacechronology.model;

import java.util.List;
import java.util.Optional;
import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;

/**
 * A published entry that was taken back. Its address stays and says so; nothing else of it is read, so that its file may
 * hold no more than this.
 *
 * @param region the whole file
 * @param label what readers called it; none where the editors took that back as well
 * @param isDraft a draft is not published, not even as withdrawn
 * @param formerly IDs under which it was once published
 */
public record Withdrawn(
        Kind kind,
        String id,
        Region region,
        Optional<Scalar> label,
        Withdrawal withdrawal,
        boolean isDraft,
        List<Scalar> formerly) {

    /** Its label, else its ID. */
    public String name() {
        return label.map(Scalar::text).orElse(id);
    }
}
