package org.peacechronology.read;

import java.util.Optional;
import org.peacechronology.model.Entry;
import org.peacechronology.model.Withdrawn;

/** What a content file holds: an entry, or one that was taken back. */
record Filed(Optional<Entry> entry, Optional<Withdrawn> withdrawn) {
    static Filed of(Entry entry) {
        return new Filed(Optional.of(entry), Optional.empty());
    }

    static Filed of(Withdrawn withdrawn) {
        return new Filed(Optional.empty(), Optional.of(withdrawn));
    }
}
