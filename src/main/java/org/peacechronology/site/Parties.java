package org.peacechronology.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.peacechronology.date.Edtf;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.model.Organization;
import org.peacechronology.model.OrganizationKind;
import org.peacechronology.model.Participant;
import org.peacechronology.model.Person;
import org.peacechronology.model.Role;
import org.peacechronology.text.Located;
import org.peacechronology.text.Scalar;

/**
 * The parties to events: each participant counts for the body at the head of its own, so that a State Department envoy
 * stands for the US government. The press is no party.
 */
final class Parties {
    private final Edition edition;
    private final Map<String, Set<String>> byEvent = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    Parties(Edition edition) {
        this.edition = edition;
        for (LinkedEvent event : edition.events()) {
            var parties = new LinkedHashSet<String>();
            for (Participant participant : event.event().participants()) {
                party(participant.who().text(), event.event().date().value()).ifPresent(parties::add);
            }
            parties.forEach(party -> counts.merge(party, 1, Integer::sum));
            byEvent.put(event.id(), parties);
        }
    }

    /** The IDs of an event's parties, in the order of its participants. */
    Set<String> of(LinkedEvent event) {
        return byEvent.getOrDefault(event.id(), Set.of());
    }

    int events(String party) {
        return counts.getOrDefault(party, 0);
    }

    /** The parties with most events first, then by name. */
    List<Organization> byEvents() {
        var parties = new ArrayList<Organization>();
        for (Organization body : edition.all(Organization.class)) {
            if (counts.containsKey(body.id())) {
                parties.add(body);
            }
        }
        parties.sort(Comparator.comparing((Organization body) -> -events(body.id()))
                .thenComparing(body -> body.name().text())
                .thenComparing(Organization::id));
        return parties;
    }

    private Optional<String> party(String id, Edtf when) {
        var entry = edition.entry(id);
        if (entry.isPresent() && entry.get() instanceof Person person) {
            return rolesAt(person, when).stream()
                    .flatMap(role -> role.organization().stream())
                    .findFirst()
                    .flatMap(body -> head(body.text()));
        }
        return head(id);
    }

    /** The uppermost body that {@code id} is part of. */
    private Optional<String> head(String id) {
        Optional<String> head = Optional.empty();
        Optional<String> next = Optional.of(id);
        var seen = new HashSet<String>();
        while (next.isPresent() && seen.add(next.get())) {
            var entry = edition.entry(next.get());
            if (entry.isEmpty() || !(entry.get() instanceof Organization body)) {
                break;
            }
            if (body.kindOfBody().value() == OrganizationKind.PRESS) {
                return Optional.empty();
            }
            head = Optional.of(body.id());
            next = body.partOf().map(Scalar::text);
        }
        return head;
    }

    /** The offices a person held on a date, as far as they are dated; one without dates is held always. */
    static List<Role> rolesAt(Person person, Edtf when) {
        return person.roles().stream()
                .filter(role -> role.from()
                        .map(Located::value)
                        .map(from -> !from.earliest().isAfter(when.latest()))
                        .orElse(true))
                .filter(role -> role.to()
                        .map(Located::value)
                        .map(to -> !to.latest().isBefore(when.earliest()))
                        .orElse(true))
                .toList();
    }
}
