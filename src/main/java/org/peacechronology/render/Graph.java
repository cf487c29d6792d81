package org.peacechronology.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.peacechronology.link.LinkedClaim;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.model.Organization;
import org.peacechronology.model.Person;
import org.peacechronology.model.Place;
import org.peacechronology.site.JsonLd;

/** Everything as one graph in schema.org's words: JSON-LD 1.1. */
final class Graph {

    static final String ADDRESS = "data/graph.jsonld";

    private Graph() {}

    static Json of(Published published) {
        JsonLd words = new JsonLd(
                published.linked(), entry -> published.has(entry.id()), address -> published.link(ADDRESS, address));
        List<Supplier<Map<String, Object>>> things = new ArrayList<>();
        for (LinkedEvent event : published.events()) {
            things.add(() -> words.event(event));
            for (LinkedClaim claim : event.claims()) {
                things.add(() -> words.claim(claim));
                claim.evidence().stream()
                        .filter(words::isShown)
                        .forEach(evidence -> things.add(() -> words.quotation(evidence)));
            }
        }
        published.sources().forEach(source -> things.add(() -> words.article(source.source())));
        published.all(Person.class).forEach(person -> things.add(() -> words.person(person)));
        published.all(Organization.class).forEach(body -> things.add(() -> words.organization(body)));
        published.all(Place.class).forEach(place -> things.add(() -> words.place(place)));
        Json graph = new Json().put("@context", "https://schema.org");
        graph.members().put("@graph", new Json.Each<>(things, Supplier::get));
        return graph;
    }
}
