package org.peacechronology.check;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.peacechronology.link.BrokenReference;
import org.peacechronology.link.BrokenReference.Fault;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.model.Entry;

/** What references that lead nowhere were probably meant for: it is then not reported as unused as well. */
final class Meant {

    private Meant() {}

    /** The IDs nearest to those that no entry has. */
    static Set<String> entries(LinkedChronology linked) {
        Set<String> meant = new HashSet<>();
        Guesses guesses = new Guesses();
        for (BrokenReference reference : linked.broken()) {
            if (reference.fault() == Fault.UNKNOWN) {
                guess(reference, linked, guesses).ifPresent(meant::add);
            }
        }
        return meant;
    }

    /** The ID of an expected kind that is nearest to the one that no entry has. */
    static Optional<String> guess(BrokenReference reference, LinkedChronology linked, Guesses guesses) {
        return guesses.nearest(
                reference.target(),
                reference.expected(),
                () -> linked.chronology().entries().values().stream()
                        .filter(entry -> reference.expected().contains(entry.kind()))
                        .map(Entry::id)
                        .toList());
    }

    /** The events of which some reference names a claim that they do not have. */
    static Set<String> eventsOfClaims(LinkedChronology linked) {
        Set<String> events = new HashSet<>();
        for (BrokenReference reference : linked.broken()) {
            int hash = reference.target().indexOf('#');
            if (reference.fault() == Fault.UNKNOWN_CLAIM && hash >= 0) {
                events.add(reference.target().substring(0, hash));
            }
        }
        return events;
    }
}
