package org.peacechronology.link;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.peacechronology.model.Chronology;
import org.peacechronology.model.Entry;

/**
 * The chronology with every reference resolved or named missing, every quotation searched, and standing, origins and
 * coverage computed. What comes after only reads it.
 *
 * @param events by ID, in the order of the chronology: earliest day, latest day, ID
 * @param sources by ID
 * @param disputes by ID
 * @param mentions the events that name an entry — as participant, place, theme, organization of a role, origin or
 *     carrier, or in a wiki link — by that entry's ID, in the order of the chronology
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
        Map<String, Set<String>> mentions,
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

    /** The same with only these of its events. */
    public LinkedChronology withEvents(Map<String, LinkedEvent> some) {
        return new LinkedChronology(chronology, some, sources, disputes, mentions, referenced, broken, cycles, prose);
    }
}
