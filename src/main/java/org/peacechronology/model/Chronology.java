package org.peacechronology.model;

import java.util.Collections;
import java.util.LinkedHashMap;
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
 * @param unreadable IDs whose files have findings of their own, such source texts as {@code seeds/NAME}, and such folders as
 *     {@code content/people}, {@code content/} and {@code seeds/}: a reference to what may lie there is no further fault
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

    public Chronology {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries)); // Asked for one by one, very often.
    }

    /** Whether an entry of that ID and of one of those kinds may be in a file or folder that could not be read. */
    public boolean mayHide(String id, Set<Kind> kinds) {
        return !unreadable.isEmpty()
                && (unreadable.contains(id)
                        || unreadable.contains("content/")
                        || kinds.stream().anyMatch(kind -> unreadable.contains("content/" + kind.folder())));
    }

    /** The entries of one kind, by ID. */
    public <T extends Entry> List<T> all(Class<T> kind) {
        return entries.values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
