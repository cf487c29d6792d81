package org.peacechronology.render;

import java.util.ArrayList;
import java.util.List;
import org.peacechronology.link.LinkedClaim;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.link.LinkedEvidence;
import org.peacechronology.model.Kind;
import org.peacechronology.model.Source;
import org.peacechronology.site.Addresses;
import org.peacechronology.site.JsonLd;
import org.peacechronology.text.Match;
import org.peacechronology.text.Selectors;
import org.peacechronology.text.SourceText;

/**
 * Each citation as a W3C Web Annotation: the claim as its body, the passage of the source as its target. A quotation that
 * leaves words out has a target for each of its pieces.
 *
 * <p>Positions count Unicode code points of the source text, as the W3C Web Annotation Data Model asks.
 */
final class Annotations {

    static final String ADDRESS = "data/annotations.jsonld";

    private final Published published;

    private Annotations(Published published) {
        this.published = published;
    }

    static Json of(Published published) {
        return new Annotations(published).collection();
    }

    private Json collection() {
        List<Cited> items = new ArrayList<>();
        for (LinkedEvent event : published.events()) {
            for (LinkedClaim claim : event.claims()) {
                for (LinkedEvidence evidence : claim.evidence()) {
                    evidence.source()
                            .filter(source -> published.has(source.id()))
                            .ifPresent(source -> evidence.match()
                                    .ifPresent(match -> items.add(new Cited(claim, evidence, source, match))));
                }
            }
        }
        String self = published.link(ADDRESS, ADDRESS);
        Json page = new Json()
                .put("id", self + "#page-1")
                .put("type", "AnnotationPage")
                .put("partOf", self)
                .put("startIndex", 0);
        page.members().put("items", new Json.Each<>(items, this::annotation));
        return new Json()
                .put(
                        "@context",
                        List.of("http://www.w3.org/ns/anno.jsonld", new Json().put("schema", "https://schema.org/")))
                .put("id", self)
                .put("type", "AnnotationCollection")
                .put("label", published.title())
                .put("total", items.size())
                .put("first", page);
    }

    /** A passage that stands in a source. */
    private record Cited(LinkedClaim claim, LinkedEvidence evidence, SourceText text, Match match) {}

    private Json annotation(Cited cited) {
        LinkedEvidence evidence = cited.evidence();
        SourceText text = cited.text();
        String number = JsonLd.annotation(evidence);
        Json body = new Json()
                .put("id", published.link(ADDRESS, cited.claim()))
                .put("type", "Text")
                .put("format", "text/html")
                .put("language", published.language());
        Json stance = new Json()
                .put("type", "TextualBody")
                .put("purpose", "classifying")
                .put("value", evidence.evidence().effect().word());
        return new Json()
                .put("id", published.link(ADDRESS, ADDRESS) + "#" + number)
                .put("type", "Annotation")
                .put("motivation", "linking")
                .put("body", List.of(body, stance))
                .put(
                        "target",
                        Selectors.of(text, cited.match()).stream()
                                .map(selector -> target(text, selector))
                                .toList());
    }

    private Json target(SourceText text, Selectors.Selector selector) {
        return new Json()
                .put("type", "SpecificResource")
                .put("source", source(text))
                .put("selector", List.of(quote(selector.quote()), position(selector.position())));
    }

    private Json source(SourceText text) {
        Json json = new Json()
                .put("id", published.link(ADDRESS, Addresses.of(Kind.SOURCE, text.id())))
                .put("type", "Text")
                .put("format", "text/html");
        published
                .entry(text.id())
                .filter(Source.class::isInstance)
                .map(Source.class::cast)
                .ifPresent(source -> json.put("language", source.language().text())
                        .put("schema:name", source.file().text())
                        .put("schema:sha256", source.sha256().text()));
        return json;
    }

    private static Json quote(Selectors.TextQuote quote) {
        return new Json()
                .put("type", "TextQuoteSelector")
                .put("exact", quote.exact())
                .put("prefix", quote.prefix())
                .put("suffix", quote.suffix());
    }

    private static Json position(Selectors.TextPosition position) {
        return new Json()
                .put("type", "TextPositionSelector")
                .put("start", position.start())
                .put("end", position.end());
    }
}
