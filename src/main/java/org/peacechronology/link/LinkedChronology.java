package org.peacechronology.link;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.peacechronology.model.Chronology;
import org.peacechronology.model.Entry;
import org.peacechronology.model.Event;

/**
 * The chronology with every reference resolved or named missing, every quotation searched, and standing, origins and
 * coverage computed. What comes after only reads it.
 *
 * @param events by ID, in the order of the chronology: earliest day, latest day, ID
 * @param sources by ID
 * @param disputes by ID
 * @param mentions the events that name an entry — as participant, place, theme, organization of a role, origin or
 *     carrier, or in a wiki link — by that entry's ID, each once, in the order of the chronology
 * @param referenced the IDs that some other entry names, in any of its fields
 * @param broken references that lead nowhere
 * @param cycles events that follow one another in a circle, each circle once, from its smallest ID; the first hundred
 * @param prose the quoted words in the editors' own prose
 */
public record LinkedChronology(
        Chronology chronology,
        Map<String, LinkedEvent> events,
        Map<String, LinkedSource> sources,
        Map<String, LinkedDispute> disputes,
        Map<String, List<String>> mentions,
        Set<String> referenced,
        List<BrokenReference> broken,
        List<List<String>> cycles,
        List<ProseQuotation> prose) {

    /** Of nothing. */
    public static final LinkedChronology EMPTY = new LinkedChronology(
            new Chronology(Optional.empty(), Map.of(), Map.of(), Set.of(), Set.of(), Map.of()),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Set.of(),
            List.of(),
            List.of(),
            List.of());

    public Optional<Entry> entry(String id) {
        return Optional.ofNullable(chronology.entries().get(id));
    }

    /** The same with only these of its events, among the entries as well. */
    public LinkedChronology withEvents(Map<String, LinkedEvent> some) {
        Map<String, Entry> entries = new TreeMap<>();
        chronology.entries().forEach((id, entry) -> {
            if (!(entry instanceof Event) || some.containsKey(id)) {
                entries.put(id, entry);
            }
        });
        Chronology less = new Chronology(
                chronology.publication(),
                entries,
                chronology.withdrawn(),
                chronology.unreadable(),
                chronology.flawed(),
                chronology.texts());
        return new LinkedChronology(less, some, sources, disputes, mentions, referenced, broken, cycles, prose);
    }
}
