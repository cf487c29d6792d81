package org.peacechronology.link;

import java.util.Set;
import org.peacechronology.model.Kind;
import org.peacechronology.text.Region;

/**
 * A name that leads nowhere.
 *
 * @param entryId the entry that holds it
 * @param region where it stands
 * @param target as the editor wrote it
 * @param expected the kinds of entry it may name here
 */
public record BrokenReference(String entryId, Region region, String target, Set<Kind> expected, Fault fault) {

    public enum Fault {
        /** No entry has this ID. */
        UNKNOWN,
        /** The entry was withdrawn. */
        WITHDRAWN,
        /** The entry is of another kind. */
        WRONG_KIND,
        /** The event is there, the claim is not. */
        UNKNOWN_CLAIM
    }
}
