package org.peacechronology.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.peacechronology.link.LinkedClaim;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.link.LinkedEvidence;
import org.peacechronology.link.LinkedSource;
import org.peacechronology.model.Organization;
import org.peacechronology.model.Person;
import org.peacechronology.model.Place;
import org.peacechronology.site.JsonLd;

/** Everything as one graph in schema.org's words: JSON-LD 1.1. */
final class Graph {

    static final String ADDRESS = "data/graph.jsonld";

    private Graph() {}

    static String of(Published published) {
        JsonLd words = new JsonLd(
                published.linked(), entry -> published.has(entry.id()), address -> published.link(ADDRESS, address));
        List<Map<String, Object>> things = new ArrayList<>();
        for (LinkedEvent event : published.events()) {
            things.add(words.event(event));
            for (LinkedClaim claim : event.claims()) {
                things.add(words.claim(claim));
                claim.evidence().stream()
                        .filter(words::isShown)
                        .map((LinkedEvidence evidence) -> words.quotation(evidence))
                        .forEach(things::add);
            }
        }
        published.sources().stream()
                .map(LinkedSource::source)
                .map(words::article)
                .forEach(things::add);
        published.all(Person.class).stream().map(words::person).forEach(things::add);
        published.all(Organization.class).stream().map(words::organization).forEach(things::add);
        published.all(Place.class).stream().map(words::place).forEach(things::add);
        Json graph = new Json().put("@context", "https://schema.org");
        graph.members().put("@graph", things);
        return graph.text();
    }
}
