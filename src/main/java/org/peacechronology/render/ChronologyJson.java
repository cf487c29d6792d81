package org.peacechronology.render;

import java.util.ArrayList;
import java.util.List;
import org.peacechronology.link.ChainLink;
import org.peacechronology.link.LinkedClaim;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.link.LinkedEvidence;
import org.peacechronology.link.LinkedSource;
import org.peacechronology.link.Standing;
import org.peacechronology.model.Display;
import org.peacechronology.model.Dispute;
import org.peacechronology.model.Entry;
import org.peacechronology.model.Kind;
import org.peacechronology.model.Organization;
import org.peacechronology.model.Page;
import org.peacechronology.model.Person;
import org.peacechronology.model.Place;
import org.peacechronology.model.SeedText;
import org.peacechronology.model.Source;
import org.peacechronology.model.Theme;
import org.peacechronology.model.Withdrawn;
import org.peacechronology.site.Addresses;
import org.peacechronology.text.Scalar;
import org.peacechronology.text.SourceText;
import org.peacechronology.text.Span;

/**
 * The whole chronology as one JSON document: what editors wrote, under the keys of their files, and apart from it what was
 * computed.
 */
final class ChronologyJson {

    static final String ADDRESS = "data/chronology.json";

    /** Of the format; a change that a reader of the old one would stumble over raises it. */
    static final int VERSION = 1;

    private final Published published;

    private ChronologyJson(Published published) {
        this.published = published;
    }

    static Json of(Published published) {
        return new ChronologyJson(published).document();
    }

    /** An event by itself, with what was computed. */
    static Json of(Published published, LinkedEvent event) {
        return ContentJson.of(event.event()).put("computed", new ChronologyJson(published).event(event));
    }

    /** A source by itself, with what was computed. */
    static Json of(LinkedSource source) {
        return ContentJson.of(source.source()).put("computed", source(source));
    }

    private Json document() {
        Json json = new Json().put("version", VERSION);
        published.publication().ifPresent(publication -> json.put("chronology", ContentJson.of(publication)));
        return json.put(
                        Kind.EVENT.folder(),
                        entries(published.events().stream()
                                .map(LinkedEvent::event)
                                .toList()))
                .put(Kind.PERSON.folder(), entries(published.all(Person.class)))
                .put(Kind.ORGANIZATION.folder(), entries(published.all(Organization.class)))
                .put(Kind.PLACE.folder(), entries(published.all(Place.class)))
                .put(Kind.SOURCE.folder(), entries(published.all(Source.class)))
                .put(Kind.DISPUTE.folder(), entries(published.all(Dispute.class)))
                .put(Kind.THEME.folder(), entries(published.all(Theme.class)))
                .put(Kind.PAGE.folder(), entries(published.all(Page.class)))
                .put(
                        "withdrawn",
                        published.withdrawn().stream()
                                .map(ChronologyJson::withdrawn)
                                .toList())
                .put("texts", texts())
                .put("computed", computed());
    }

    /** Under the keys of its file, and its kind. */
    private static Json withdrawn(Withdrawn entry) {
        return new Json()
                .put("kind", entry.kind().word())
                .put("id", entry.id())
                .put(entry.kind().label(), entry.label().map(Scalar::text))
                .put("formerly", entry.formerly().stream().map(Scalar::text).toList())
                .put("withdrawn", ContentJson.of(entry.withdrawal()));
    }

    private static List<?> entries(List<? extends Entry> entries) {
        return new Json.Each<Entry>(entries, entry -> ContentJson.of((Record) entry));
    }

    /** The source texts that may be shown in full; the others are named by their bytes' SHA-256 alone. */
    private List<Json> texts() {
        List<Json> texts = new ArrayList<>();
        for (LinkedSource linked : published.sources()) {
            Source source = linked.source();
            SeedText seed =
                    published.linked().chronology().texts().get(source.file().text());
            boolean full = source.display()
                    .map(display -> display.value() == Display.FULL)
                    .orElse(true);
            if (seed != null) {
                texts.add(new Json()
                        .put("file", seed.file())
                        .put("sha256", seed.sha256())
                        .put("text", full ? seed.text() : ""));
            }
        }
        return texts;
    }

    private Json computed() {
        return new Json()
                .put("events", new Json.EachNamed<>(published.events(), LinkedEvent::id, this::event))
                .put("sources", new Json.EachNamed<>(published.sources(), LinkedSource::id, ChronologyJson::source));
    }

    private static Json source(LinkedSource source) {
        Json json = new Json()
                .put("address", Addresses.of(source.source()))
                .put("citations", source.citations().size());
        source.coverage()
                .ifPresent(coverage -> json.put("words", coverage.words()).put("cited-words", coverage.citedWords()));
        return json;
    }

    private Json event(LinkedEvent event) {
        Json claims = new Json();
        event.claims().forEach(claim -> claims.put(claim.id(), claim(claim)));
        return new Json()
                .put("address", Addresses.of(event.event()))
                .put("earliest", Days.text(event.event().date().value().earliest()))
                .put("latest", Days.text(event.event().date().value().latest()))
                .put("standing", Tables.word(event.standing().label()))
                .put(
                        "first-known",
                        event.firstKnown().map(known -> known.published().text()))
                .put("sources", event.sources())
                .put(
                        "disputes",
                        event.disputes().stream().filter(published::has).toList())
                .put(
                        "followed-by",
                        event.followedBy().stream().filter(published::has).toList())
                .put("claims", claims);
    }

    private Json claim(LinkedClaim claim) {
        Standing standing = claim.standing();
        return new Json()
                .put("number", claim.number())
                .put("standing", Tables.word(standing.label()))
                .put("base", Tables.word(standing.baseLabel()))
                .put("denied", standing.denied())
                .put("disputed", standing.disputed())
                .put("origins", claim.support().origins())
                .put("articles", claim.support().articles())
                .put(
                        "disputes",
                        claim.disputes().stream().filter(published::has).toList())
                .put("evidence", claim.evidence().stream().map(this::evidence).toList());
    }

    private Json evidence(LinkedEvidence evidence) {
        Json json = new Json()
                .put("verified", evidence.match().isPresent())
                .put("chain", evidence.chain().links().stream().map(this::link).toList());
        evidence.match().ifPresent(match -> {
            json.put("manner", Tables.word(match.manner()));
            evidence.source()
                    .ifPresent(source -> json.put(
                                    "pieces",
                                    match.pieces().stream()
                                            .map(span -> piece(source, span))
                                            .toList())
                            .put(
                                    "left-out",
                                    match.omissions().stream()
                                            .map(span -> piece(source, span))
                                            .toList())
                            .put(
                                    "replaced",
                                    match.replacements().stream()
                                            .filter(each -> !each.replaced().isEmpty())
                                            .map(each -> piece(source, each.replaced()))
                                            .toList()));
        });
        return json;
    }

    /** A stretch of the source, in code points from its start. */
    private static Json piece(SourceText source, Span span) {
        return new Json()
                .put("start", source.codePoints(span.start()))
                .put("end", source.codePoints(span.end()))
                .put("text", span.of(source.text()));
    }

    private Json link(ChainLink link) {
        if (link instanceof ChainLink.Unnamed unnamed) {
            return new Json().put("unnamed", unnamed.description()).put("of", unnamed.of());
        } else if (link instanceof ChainLink.Named named) {
            return new Json().put("id", named.id()).put("name", published.name(named.id()));
        }
        String source = ((ChainLink.Article) link).sourceId();
        return new Json().put("article", source).put("name", published.name(source));
    }
}
