package org.peacechronology.render;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peacechronology.link.Chain;
import org.peacechronology.link.LinkedClaim;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.link.LinkedEvidence;
import org.peacechronology.link.Standing;
import org.peacechronology.model.Event;
import org.peacechronology.site.DataPage;
import org.peacechronology.text.Match;
import org.peacechronology.text.Scalar;

/** The chronology as tables; {@code docs/data.md} tells what each column holds. */
final class Tables {

    static final String EVENTS = "data/events.csv";
    static final String CLAIMS = "data/claims.csv";
    static final String QUOTATIONS = "data/quotations.csv";

    private Tables() {}

    private static List<String> columns(String table) {
        return DataPage.COLUMNS.getOrDefault(table, List.of());
    }

    static void events(Published published, Appendable out) {
        Csv csv = new Csv(columns("events"), out);
        for (LinkedEvent linked : published.events()) {
            Event event = linked.event();
            csv.row(List.of(
                    event.id(),
                    event.title().text(),
                    event.date().value().text(),
                    Days.text(event.date().value().earliest()),
                    Days.text(event.date().value().latest()),
                    event.basis().word(),
                    event.state().word(),
                    event.sort().word(),
                    ids(event.places().stream().map(Scalar::text)),
                    ids(event.participants().stream().map(p -> p.who().text())),
                    ids(event.themes().stream().map(Scalar::text)),
                    word(linked.standing().label()),
                    Integer.toString(linked.claims().size()),
                    Long.toString(linked.claims().stream()
                            .mapToLong(claim -> claim.evidence().size())
                            .sum()),
                    ids(linked.sources().stream()),
                    linked.firstKnown().map(known -> known.published().text()).orElse(""),
                    ids(linked.disputes().stream().filter(published::has)),
                    event.added().value().toString(),
                    Published.changed(event).toString(),
                    published.link(EVENTS, event)));
        }
    }

    static void claims(Published published, Appendable out) {
        Csv csv = new Csv(columns("claims"), out);
        for (LinkedEvent event : published.events()) {
            for (LinkedClaim claim : event.claims()) {
                csv.row(List.of(
                        event.id(),
                        claim.id(),
                        Integer.toString(claim.number()),
                        claim.claim().text().text(),
                        event.event().date().value().text(),
                        word(claim.standing().label()),
                        word(claim.standing().baseLabel()),
                        Boolean.toString(claim.standing().denied()),
                        Boolean.toString(claim.standing().disputed()),
                        Integer.toString(claim.support().origins()),
                        Integer.toString(claim.support().articles()),
                        Integer.toString(claim.evidence().size()),
                        ids(claim.disputes().stream().filter(published::has)),
                        published.link(CLAIMS, claim)));
            }
        }
    }

    static void quotations(Published published, Appendable out) {
        Csv csv = new Csv(columns("quotations"), out);
        for (LinkedEvent event : published.events()) {
            for (LinkedClaim claim : event.claims()) {
                for (LinkedEvidence evidence : claim.evidence()) {
                    csv.row(List.of(
                            event.id(),
                            claim.id(),
                            Integer.toString(evidence.number() + 1),
                            evidence.sourceId(),
                            evidence.evidence().quote().text(),
                            evidence.evidence().effect().word(),
                            evidence.chain().originId().orElse(""),
                            chain(published, evidence.chain()),
                            evidence.match()
                                    .map(Match::manner)
                                    .map(Tables::word)
                                    .orElse(""),
                            offset(evidence, true),
                            offset(evidence, false),
                            published.link(QUOTATIONS, claim)));
                }
            }
        }
    }

    /** Where the passage begins or ends, in code points of the source text. */
    private static String offset(LinkedEvidence evidence, boolean start) {
        return evidence.match()
                .flatMap(match -> evidence.source()
                        .map(source -> source.codePoints(
                                start ? match.extent().start() : match.extent().end())))
                .map(Object::toString)
                .orElse("");
    }

    static String chain(Published published, Chain chain) {
        return chain.links().stream().map(published::name).collect(Collectors.joining(" → "));
    }

    /** {@code on-the-record}. */
    static String word(Standing.Label label) {
        return kebab(label);
    }

    static String word(Match.Manner manner) {
        return kebab(manner);
    }

    private static String kebab(Enum<?> word) {
        return word.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static String ids(Stream<String> ids) {
        return ids.collect(Collectors.joining(" "));
    }
}
