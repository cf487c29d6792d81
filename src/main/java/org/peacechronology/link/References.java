package org.peacechronology.link;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.peacechronology.link.BrokenReference.Fault;
import org.peacechronology.model.Chronology;
import org.peacechronology.model.Claim;
import org.peacechronology.model.Dispute;
import org.peacechronology.model.Entry;
import org.peacechronology.model.Event;
import org.peacechronology.model.Evidence;
import org.peacechronology.model.Kind;
import org.peacechronology.model.Organization;
import org.peacechronology.model.Origin;
import org.peacechronology.model.Page;
import org.peacechronology.model.Participant;
import org.peacechronology.model.Person;
import org.peacechronology.model.Place;
import org.peacechronology.model.Position;
import org.peacechronology.model.Role;
import org.peacechronology.model.Source;
import org.peacechronology.model.Theme;
import org.peacechronology.text.MarkdownText;
import org.peacechronology.text.MarkdownText.ClaimReference;
import org.peacechronology.text.MarkdownText.WikiLink;
import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;

/** Follows every reference of every entry: what is named where, and which names lead nowhere. */
final class References {
    private static final Set<Kind> ACTORS = EnumSet.of(Kind.PERSON, Kind.ORGANIZATION);
    private static final Set<Kind> EVENTS = EnumSet.of(Kind.EVENT);
    private static final Set<Kind> ANY = EnumSet.allOf(Kind.class);

    private final Chronology chronology;
    private final Map<String, Set<String>> claims = new HashMap<>();
    private final Map<String, List<String>> mentions = new HashMap<>();
    private final Set<String> referenced = new HashSet<>();
    private final List<BrokenReference> broken = new ArrayList<>();

    private References(Chronology chronology) {
        this.chronology = chronology;
    }

    /** @param events in the order in which mentions are to be listed */
    static References of(Chronology chronology, List<Event> events) {
        References references = new References(chronology);
        events.forEach(references::event);
        chronology.entries().values().forEach(references::other);
        return references;
    }

    /**
     * Whether an event that was written anew names what it named and has the claims it had, and none of its references leads
     * nowhere. The rest of the two chronologies may differ in other events of which the same is true, and in nothing else.
     */
    static boolean areSame(Chronology before, Event old, Chronology after, Event anew) {
        References past = new References(before);
        past.event(old);
        References now = new References(after);
        now.event(anew);
        return past.broken.isEmpty()
                && now.broken.isEmpty()
                && past.mentions.equals(now.mentions)
                && past.referenced.equals(now.referenced)
                && claimIds(old).equals(claimIds(anew));
    }

    /** The events that name an entry, by the entry's ID. */
    Map<String, List<String>> mentions() {
        return mentions;
    }

    /** The IDs that some other entry names. */
    Set<String> referenced() {
        return referenced;
    }

    List<BrokenReference> broken() {
        return broken;
    }

    /** The IDs of an event's claims, earlier ones among them; none for what is no event. */
    private Set<String> claimsOf(String eventId) {
        return claims.computeIfAbsent(
                eventId, id -> chronology.entries().get(id) instanceof Event event ? claimIds(event) : Set.of());
    }

    private static Set<String> claimIds(Event event) {
        Set<String> ids = new TreeSet<>();
        for (Claim claim : event.claims()) {
            ids.add(claim.id().text());
            claim.formerly().forEach(old -> ids.add(old.text()));
        }
        return ids;
    }

    private void event(Event event) {
        List<Scalar> named = new ArrayList<>();
        event.places().forEach(id -> refer(event, id, EnumSet.of(Kind.PLACE), named));
        event.participants().stream().map(Participant::who).forEach(id -> refer(event, id, ACTORS, named));
        event.themes().forEach(id -> refer(event, id, EnumSet.of(Kind.THEME), named));
        event.follows().forEach(id -> refer(event, id, EVENTS, named));
        event.seeAlso().forEach(id -> refer(event, id, EVENTS, named));
        for (Claim claim : event.claims()) {
            claim.evidence().forEach(evidence -> evidence(event, evidence, named));
            prose(event, claim.note());
        }
        prose(event, Optional.of(event.summary()));
        prose(event, event.annotation());
        prose(event, event.context());
        named.forEach(id -> mention(event, id.text()));
    }

    private void evidence(Event event, Evidence evidence, List<Scalar> named) {
        refer(event, evidence.source(), EnumSet.of(Kind.SOURCE), named);
        evidence.via().forEach(id -> refer(event, id, ACTORS, named));
        evidence.origin().ifPresent(origin -> {
            if (origin instanceof Origin.Named known) {
                refer(event, known.id(), ACTORS, named);
            } else if (origin instanceof Origin.Unnamed unnamed) {
                unnamed.of().ifPresent(id -> refer(event, id, EnumSet.of(Kind.ORGANIZATION), named));
            }
        });
        prose(event, evidence.note());
    }

    private void other(Entry entry) {
        List<Scalar> named = new ArrayList<>();
        if (entry instanceof Person person) {
            person.roles().stream()
                    .map(Role::organization)
                    .flatMap(Optional::stream)
                    .forEach(id -> refer(person, id, EnumSet.of(Kind.ORGANIZATION), named));
            prose(person, person.description());
        } else if (entry instanceof Organization body) {
            body.partOf().ifPresent(id -> refer(body, id, EnumSet.of(Kind.ORGANIZATION), named));
            prose(body, body.description());
        } else if (entry instanceof Place place) {
            place.partOf().ifPresent(id -> refer(place, id, EnumSet.of(Kind.PLACE), named));
            prose(place, place.description());
        } else if (entry instanceof Source source) {
            source.publisher().ifPresent(id -> refer(source, id, EnumSet.of(Kind.ORGANIZATION), named));
            prose(source, source.note());
        } else if (entry instanceof Dispute dispute) {
            dispute(dispute);
        } else if (entry instanceof Theme theme) {
            prose(theme, theme.description());
        } else if (entry instanceof Page page) {
            prose(page, Optional.of(page.body()));
        }
    }

    private void dispute(Dispute dispute) {
        for (Position position : dispute.positions()) {
            for (Scalar key : position.claims()) {
                int hash = key.text().indexOf('#');
                if (hash < 0) {
                    broken.add(
                            new BrokenReference(dispute.id(), key.region(), key.text(), EVENTS, Fault.UNKNOWN_CLAIM));
                } else {
                    claim(
                            dispute,
                            key::region,
                            key.text().substring(0, hash),
                            key.text().substring(hash + 1));
                }
            }
            prose(dispute, position.note());
        }
        prose(dispute, Optional.of(dispute.summary()));
        prose(dispute, dispute.resolution());
    }

    private void prose(Entry from, Optional<MarkdownText> markdown) {
        if (markdown.isEmpty()) {
            return;
        }
        MarkdownText text = markdown.get();
        for (WikiLink link : text.wikiLinks()) {
            Supplier<Region> region = () -> text.scalar().region(link.span());
            if (link.claim().isPresent()) {
                claim(from, region, link.id(), link.claim().get());
            } else {
                refer(from, region, link.id(), ANY);
            }
            mention(from, link.id());
        }
        for (ClaimReference reference : text.claimReferences()) {
            if (!claimsOf(from.id()).contains(reference.id())) {
                broken.add(new BrokenReference(
                        from.id(),
                        text.scalar().region(reference.span()),
                        from.id() + "#" + reference.id(),
                        EVENTS,
                        Fault.UNKNOWN_CLAIM));
            }
        }
    }

    private void claim(Entry from, Supplier<Region> region, String eventId, String claimId) {
        if (refer(from, region, eventId, EVENTS) && !claimsOf(eventId).contains(claimId)) {
            broken.add(
                    new BrokenReference(from.id(), region.get(), eventId + "#" + claimId, EVENTS, Fault.UNKNOWN_CLAIM));
        }
    }

    private void refer(Entry from, Scalar id, Set<Kind> expected, List<Scalar> named) {
        if (refer(from, id::region, id.text(), expected)) {
            named.add(id);
        }
    }

    /** Whether the reference leads where it may. */
    private boolean refer(Entry from, Supplier<Region> region, String id, Set<Kind> expected) {
        Entry target = chronology.entries().get(id);
        if (target == null) {
            if (chronology.withdrawn().containsKey(id)) {
                broken.add(new BrokenReference(from.id(), region.get(), id, expected, Fault.WITHDRAWN));
            } else if (!chronology.mayHide(id, expected)) {
                broken.add(new BrokenReference(from.id(), region.get(), id, expected, Fault.UNKNOWN));
            }
            return false;
        }
        if (!id.equals(from.id())) {
            referenced.add(id);
        }
        if (!expected.contains(target.kind())) {
            broken.add(new BrokenReference(from.id(), region.get(), id, expected, Fault.WRONG_KIND));
            return false;
        }
        return true;
    }

    private void mention(Entry from, String id) {
        if (from instanceof Event
                && !id.equals(from.id())
                && chronology.entries().containsKey(id)) {
            List<String> events = mentions.computeIfAbsent(id, each -> new ArrayList<>());
            // Events are gone through one by one: one that named the entry before is the last of the list.
            if (events.isEmpty() || !events.get(events.size() - 1).equals(from.id())) {
                events.add(from.id());
            }
        }
    }
}
