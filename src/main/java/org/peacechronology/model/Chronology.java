package org.peacechronology.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that was read, nothing resolved.
 *
 * @param publication absent only where {@code chronology.yaml} could not be read
 * @param entries by ID, in the order of their IDs
 * @param withdrawn entries that were taken back, likewise; they are no entries any more
 * @param unreadable IDs whose files have findings of their own, and such source texts as {@code seeds/NAME}: a
 *     reference to one is no further fault
 * @param flawed IDs of entries that were read though a key in them is not known: what it may have said is missing, which is
 *     no further fault
 * @param texts the source texts by file name below {@code seeds/}
 */
public record Chronology(
        Optional<Publication> publication,
        Map<String, Entry> entries,
        Map<String, Withdrawn> withdrawn,
        Set<String> unreadable,
        Set<String> flawed,
        Map<String, SeedText> texts) {

    /** The entries of one kind, by ID. */
    public <T extends Entry> List<T> all(Class<T> kind) {
        return entries.values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
