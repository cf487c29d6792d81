package org.peacechronology.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.peacechronology.date.Edtf;
import org.peacechronology.date.PartialDate;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.LinkedClaim;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.link.LinkedEvidence;
import org.peacechronology.model.Entry;
import org.peacechronology.model.EventStatus;
import org.peacechronology.model.Kind;
import org.peacechronology.model.Organization;
import org.peacechronology.model.Person;
import org.peacechronology.model.Place;
import org.peacechronology.model.Role;
import org.peacechronology.model.Source;
import org.peacechronology.model.Stance;
import org.peacechronology.text.Scalar;
import tools.jackson.databind.json.JsonMapper;

/**
 * What machines read of a page: schema.org's words in JSON-LD 1.1. A thing is named by the address of its page, a claim by
 * its anchor there, a quotation by its annotation.
 */
public final class JsonLd {

    private static final String ANNOTATIONS = "data/annotations.jsonld";

    private final LinkedChronology linked;
    private final Predicate<Entry> shown;
    private final Function<String, String> iri;

    /** By an entry’s ID, how the document names it: many things name the same one. */
    private final Map<String, Optional<Map<String, Object>>> references = new HashMap<>();

    /**
     * One for a document; for one thread.
     *
     * @param shown which entries have a page
     * @param iri how a file of the site is named from the document, or its full address
     */
    public JsonLd(LinkedChronology linked, Predicate<Entry> shown, Function<String, String> iri) {
        this.linked = linked;
        this.shown = shown;
        this.iri = iri;
    }

    /** The frame of an event's page with all that the page tells. */
    static Frame on(Viewpoint view, Frame frame, LinkedEvent event) {
        return frame.withJsonLd(document(from(view).page(event)));
    }

    /** The frame of an entry's page with what it is about, where schema.org has a word for that. */
    static Frame on(Viewpoint view, Frame frame, Entry entry) {
        return from(view)
                .thing(entry)
                .map(thing -> frame.withJsonLd(document(List.of(thing))))
                .orElse(frame);
    }

    private static JsonLd from(Viewpoint view) {
        Edition edition = view.edition();
        return new JsonLd(
                edition.linked(),
                edition::isPublished,
                address -> edition.baseUrl().map(base -> base + address).orElseGet(() -> view.to(address)));
    }

    private Optional<Map<String, Object>> thing(Entry entry) {
        if (entry instanceof Source source) {
            return Optional.of(article(source));
        } else if (entry instanceof Person person) {
            return Optional.of(person(person));
        } else if (entry instanceof Organization body) {
            return Optional.of(organization(body));
        } else if (entry instanceof Place place) {
            return Optional.of(place(place));
        }
        return Optional.empty();
    }

    /** A document of some things; no HTML parser takes a part of it for a tag, a comment or the end of its script. */
    public static String document(List<Map<String, Object>> things) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", "https://schema.org");
        document.put("@graph", things);
        return JsonMapper.shared()
                .writeValueAsString(document)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    /** What an event's page tells: the event, its claims, their quotations and the articles these stand in. */
    public List<Map<String, Object>> page(LinkedEvent event) {
        List<Map<String, Object>> things = new ArrayList<>();
        things.add(event(event));
        event.claims().forEach(claim -> things.add(claim(claim)));
        event.claims().stream()
                .flatMap(claim -> claim.evidence().stream())
                .filter(this::isShown)
                .forEach(evidence -> things.add(quotation(evidence)));
        event.sources().forEach(id -> entry(id, Source.class).ifPresent(source -> things.add(article(source))));
        return things;
    }

    public Map<String, Object> event(LinkedEvent linkedEvent) {
        var event = linkedEvent.event();
        Edtf date = event.date().value();
        Node node = thing("Event", event)
                .put("name", event.title().text())
                .put("startDate", start(date))
                .put("endDate", end(date))
                .put("location", references(event.places()))
                .put(
                        "attendee",
                        references(event.participants().stream()
                                .map(participant -> participant.who())
                                .toList()))
                .put(
                        "subjectOf",
                        linkedEvent.claims().stream()
                                .map(claim -> Map.of("@id", id(claim)))
                                .toList());
        return (event.state() == EventStatus.PLANNED
                        ? node.put("eventStatus", Optional.of("https://schema.org/EventScheduled"))
                        : node)
                .members;
    }

    public Map<String, Object> claim(LinkedClaim claim) {
        List<LinkedEvidence> supporting = claim.evidence().stream()
                .filter(evidence -> evidence.evidence().effect() == Stance.SUPPORTS)
                .toList();
        return new Node("Claim", id(claim))
                .put("text", claim.claim().text().text())
                .put("about", List.of(Map.of("@id", iri.apply(Addresses.of(Kind.EVENT, claim.eventId())))))
                .put(
                        "author",
                        distinct(supporting.stream()
                                .flatMap(evidence -> evidence.chain().originId().stream())
                                .flatMap(id -> reference(id).stream())
                                .toList()))
                .put(
                        "appearance",
                        distinct(supporting.stream()
                                .flatMap(evidence -> reference(evidence.sourceId()).stream())
                                .toList()))
                .put(
                        "citation",
                        claim.evidence().stream()
                                .filter(this::isShown)
                                .map(evidence -> Map.of("@id", id(evidence)))
                                .toList())
                .members;
    }

    /** Only of evidence whose words were found. */
    public Map<String, Object> quotation(LinkedEvidence evidence) {
        String text = evidence.source()
                .flatMap(source -> evidence.match()
                        .map(match -> match.pieces().stream()
                                .map(piece -> piece.of(source.text()).strip())
                                .collect(Collectors.joining(" […] "))))
                .orElse("");
        return new Node("Quotation", id(evidence))
                .put("text", text)
                .put(
                        "creator",
                        evidence.chain().originId().flatMap(this::reference).stream()
                                .toList())
                .put("isPartOf", reference(evidence.sourceId()).stream().toList())
                .members;
    }

    /** Whether a quotation was found in a source that has a page. */
    public boolean isShown(LinkedEvidence evidence) {
        return evidence.match().isPresent() && reference(evidence.sourceId()).isPresent();
    }

    public Map<String, Object> article(Source source) {
        return thing("NewsArticle", source)
                .put("headline", source.title().text())
                .put("publisher", references(source.publisher().stream().toList()))
                .put("author", source.author().map(Scalar::text))
                .put("datePublished", exact(source.published().value().form()))
                .put("inLanguage", source.language().text())
                .put("url", source.url().map(Scalar::text))
                .put("archivedAt", source.archived().map(Scalar::text))
                .put("copyrightNotice", source.rights().map(Scalar::text))
                .members;
    }

    public Map<String, Object> person(Person person) {
        return thing("Person", person)
                .put("name", person.name().text())
                .put("alternateName", names(person.aliases(), person.names()))
                .put(
                        "affiliation",
                        distinct(references(person.roles().stream()
                                .map(Role::organization)
                                .flatMap(Optional::stream)
                                .toList())))
                .put("sameAs", wikidata(person.wikidata()))
                .members;
    }

    public Map<String, Object> organization(Organization body) {
        String type = switch (body.kindOfBody().value()) {
            case GOVERNMENT -> "GovernmentOrganization";
            case PRESS -> "NewsMediaOrganization";
            case ARMED_GROUP, INTERNATIONAL, PARTY, OTHER -> "Organization";
        };
        return thing(type, body)
                .put("name", body.name().text())
                .put("alternateName", names(body.aliases(), body.names()))
                .put("parentOrganization", references(body.partOf().stream().toList()))
                .put("url", body.url().map(Scalar::text))
                .put("sameAs", wikidata(body.wikidata()))
                .members;
    }

    public Map<String, Object> place(Place place) {
        Node node = thing("Place", place)
                .put("name", place.name().text())
                .put("alternateName", names(place.aliases(), place.names()))
                .put("containedInPlace", references(place.partOf().stream().toList()))
                .put("sameAs", wikidata(place.wikidata()));
        if (place.coordinates().size() == 2) {
            Map<String, Object> geo = new LinkedHashMap<>();
            geo.put("@type", "GeoCoordinates");
            geo.put("latitude", place.coordinates().get(0).value());
            geo.put("longitude", place.coordinates().get(1).value());
            node.members.put("geo", geo);
        }
        return node.members;
    }

    private Node thing(String type, Entry entry) {
        return new Node(type, iri.apply(Addresses.of(entry)));
    }

    private String id(LinkedClaim claim) {
        return iri.apply(Addresses.of(Kind.EVENT, claim.eventId()) + "#" + claim.id());
    }

    private String id(LinkedEvidence evidence) {
        return iri.apply(ANNOTATIONS + "#" + annotation(evidence));
    }

    /** The fragment by which a citation's annotation is known: {@code event.claim.1}. */
    public static String annotation(LinkedEvidence evidence) {
        return evidence.eventId() + "." + evidence.claimId() + "." + (evidence.number() + 1);
    }

    private List<Map<String, Object>> references(List<Scalar> ids) {
        return ids.stream().flatMap(id -> reference(id.text()).stream()).toList();
    }

    /** A thing by its address, with its kind and name for those who read no further. */
    private Optional<Map<String, Object>> reference(String id) {
        return references.computeIfAbsent(
                id, named -> linked.entry(named).filter(shown).map(this::reference));
    }

    private Map<String, Object> reference(Entry entry) {
        String type = entry instanceof Person
                ? "Person"
                : entry instanceof Place ? "Place" : entry instanceof Source ? "NewsArticle" : "Organization";
        return thing(type, entry)
                .put(
                        entry instanceof Source ? "headline" : "name",
                        entry.label().text())
                .members;
    }

    private <T extends Entry> Optional<T> entry(String id, Class<T> kind) {
        return linked.entry(id).filter(shown).filter(kind::isInstance).map(kind::cast);
    }

    private static List<Map<String, Object>> distinct(List<Map<String, Object>> things) {
        return things.stream().distinct().toList();
    }

    private static List<String> names(List<Scalar> aliases, Map<String, Scalar> names) {
        List<String> all = new ArrayList<>(aliases.stream().map(Scalar::text).toList());
        names.values().forEach(name -> all.add(name.text()));
        return all.stream().distinct().toList();
    }

    private static Optional<String> wikidata(Optional<Scalar> item) {
        return item.map(id -> "https://www.wikidata.org/entity/" + id.text());
    }

    private static Optional<String> start(Edtf date) {
        return date.form() instanceof Edtf.Interval interval ? exact(interval.start()) : exact(date.form());
    }

    private static Optional<String> end(Edtf date) {
        return date.form() instanceof Edtf.Interval interval ? exact(interval.end()) : Optional.empty();
    }

    /** A day, month or year as ISO 8601 has it; nothing that is in doubt. */
    private static Optional<String> exact(Object date) {
        if (!(date instanceof PartialDate partial) || partial.isQualified()) {
            return Optional.empty();
        }
        LocalDate day = partial.earliest();
        return switch (partial.precision()) {
            case DAY -> Optional.of(day.toString());
            case MONTH -> Optional.of(day.toString().substring(0, day.toString().length() - 3));
            case YEAR -> Optional.of(day.toString().substring(0, day.toString().length() - 6));
            case SEASON, DECADE, CENTURY, INTERVAL, SET -> Optional.empty();
        };
    }

    /** A thing in the making; absent and empty members are left out. */
    private static final class Node {
        private final Map<String, Object> members = new LinkedHashMap<>();

        Node(String type, String id) {
            members.put("@type", type);
            members.put("@id", id);
        }

        Node put(String name, String value) {
            if (!value.isEmpty()) {
                members.put(name, value);
            }
            return this;
        }

        Node put(String name, Optional<String> value) {
            value.ifPresent(present -> put(name, present));
            return this;
        }

        Node put(String name, List<?> values) {
            if (!values.isEmpty()) {
                members.put(name, values.size() == 1 ? values.get(0) : values);
            }
            return this;
        }
    }
}
