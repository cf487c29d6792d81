package org.peacechronology.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peacechronology.link.LinkedDispute.LinkedPosition;
import org.peacechronology.model.Chronology;
import org.peacechronology.model.Claim;
import org.peacechronology.model.Dispute;
import org.peacechronology.model.Entry;
import org.peacechronology.model.Event;
import org.peacechronology.model.Evidence;
import org.peacechronology.model.Source;
import org.peacechronology.text.Concordance;
import org.peacechronology.text.Match;
import org.peacechronology.text.Quotations;
import org.peacechronology.text.Scalar;
import org.peacechronology.text.SourceText;
import org.peacechronology.text.Span;
import org.peacechronology.text.Verdict;
import org.peacechronology.work.Workers;

/** Links a chronology: resolves its references, searches its quotations once each, and computes what follows. */
public final class Linker {
    private final Chronology chronology;
    private final LinkedChronology before;
    private final List<Event> events;
    private final Map<String, Source> sources;
    private final Map<String, SourceText.Reading> texts;
    private final Map<String, Set<String>> disputesOfClaims = new LinkedHashMap<>();
    private final Standings standings;
    private @Nullable Concordance concordance;

    /** Whether nothing but events is other than before: what an event is linked to is then the same object as before. */
    private final boolean settled;

    private Linker(Chronology chronology, LinkedChronology before) {
        this.chronology = chronology;
        this.before = before;
        this.events = chronology.all(Event.class).stream()
                .sorted(Comparator.comparing(
                                (Event event) -> event.date().value().earliest())
                        .thenComparing(event -> event.date().value().latest())
                        .thenComparing(Event::id))
                .toList();
        this.sources = byId(chronology.all(Source.class), Source::id);
        this.texts = SourceTexts.of(chronology, before);
        this.standings = new Standings(chronology.entries());
        this.settled = isSettled(chronology, before.chronology());
        for (Dispute dispute : chronology.all(Dispute.class)) {
            dispute.positions()
                    .forEach(position -> position.claims()
                            .forEach(key -> disputesOfClaims
                                    .computeIfAbsent(key.text(), each -> new LinkedHashSet<>())
                                    .add(dispute.id())));
        }
    }

    public static LinkedChronology link(Chronology chronology) {
        return new Linker(chronology, LinkedChronology.EMPTY).link();
    }

    /**
     * Links a chronology of which much is as it was. The result is the same as without {@code before}: of that are taken
     * the texts that were indexed and the quotations that were sought, where text and quotation are the same; and what is
     * equal is the same object, so that it can be told at a glance.
     */
    public static LinkedChronology link(Chronology chronology, LinkedChronology before) {
        return new Linker(chronology, before).link();
    }

    private LinkedChronology link() {
        Map<String, List<String>> followers = followers();
        Map<String, LinkedEvent> linkedEvents = byId(
                Workers.map(events, event -> event(event, followers.getOrDefault(event.id(), List.of()))),
                LinkedEvent::id);
        Map<String, LinkedDispute> disputes = byId(
                chronology.all(Dispute.class).stream()
                        .map(dispute -> dispute(dispute, linkedEvents))
                        .toList(),
                LinkedDispute::id);
        Named named = named();
        return new LinkedChronology(
                chronology,
                linkedEvents,
                sources(linkedEvents),
                disputes,
                named.mentions(),
                named.referenced(),
                named.broken(),
                Cycles.in(byId(events, Event::id)),
                prose(linkedEvents, disputes));
    }

    /** What is named where, as {@link LinkedChronology} has it. */
    private record Named(Map<String, List<String>> mentions, Set<String> referenced, List<BrokenReference> broken) {}

    private Named named() {
        if (namesTheSame()) {
            return new Named(before.mentions(), before.referenced(), before.broken());
        }
        References references = References.of(chronology, events);
        return new Named(references.mentions(), references.referenced(), references.broken());
    }

    private static boolean isSettled(Chronology now, Chronology before) {
        return now.withdrawn().equals(before.withdrawn())
                && now.unreadable().equals(before.unreadable())
                && isSame(now.texts(), before.texts())
                && isSame(others(now), others(before));
    }

    private static Map<String, Entry> others(Chronology chronology) {
        Map<String, Entry> others = new HashMap<>();
        chronology.entries().values().stream()
                .filter(entry -> !(entry instanceof Event))
                .forEach(entry -> others.put(entry.id(), entry));
        return others;
    }

    /** Whether two maps hold the very same values. */
    private static <T> boolean isSame(Map<String, T> one, Map<String, T> other) {
        return one.size() == other.size()
                && one.entrySet().stream().allMatch(each -> other.get(each.getKey()) == each.getValue());
    }

    /** Whether all references are what they were: the same events in the same order, each naming the same. */
    private boolean namesTheSame() {
        List<LinkedEvent> past = List.copyOf(before.events().values());
        if (!settled || past.size() != events.size()) {
            return false;
        }
        for (int i = 0; i < events.size(); i++) {
            Event old = past.get(i).event();
            Event now = events.get(i);
            if (old != now
                    && !(old.id().equals(now.id()) && References.areSame(before.chronology(), old, chronology, now))) {
                return false;
            }
        }
        return true;
    }

    /** The text to search in; none where the body cannot be made out, for that is a fault of the source. */
    private Optional<SourceText> text(String sourceId) {
        return Optional.ofNullable(texts.get(sourceId))
                .filter(reading -> reading.problems().isEmpty())
                .map(SourceText.Reading::source);
    }

    private Map<String, List<String>> followers() {
        Map<String, List<String>> followers = new LinkedHashMap<>();
        for (Event event : events) {
            for (Scalar earlier : event.follows()) {
                followers
                        .computeIfAbsent(earlier.text(), each -> new ArrayList<>())
                        .add(event.id());
            }
        }
        return followers;
    }

    private LinkedEvent event(Event event, List<String> followedBy) {
        Optional<LinkedEvent> last = known(event);
        if (settled && last.isPresent() && last.get().followedBy().equals(followedBy)) {
            return last.get();
        }
        List<LinkedClaim> claims = new ArrayList<>();
        for (Claim claim : event.claims()) {
            claims.add(claim(event, claim, claims.size() + 1));
        }
        Set<String> cited = new LinkedHashSet<>();
        claims.forEach(claim -> claim.evidence().forEach(each -> cited.add(each.sourceId())));
        Set<String> disputes = new LinkedHashSet<>();
        claims.forEach(claim -> disputes.addAll(claim.disputes()));
        Optional<FirstKnown> firstKnown = cited.stream()
                .map(sources::get)
                .filter(Objects::nonNull)
                .map(source -> new FirstKnown(source.published().value(), source.id()))
                .min(Comparator.comparing(FirstKnown::published).thenComparing(FirstKnown::sourceId));
        LinkedEvent linked =
                new LinkedEvent(event, claims, List.copyOf(disputes), followedBy, List.copyOf(cited), firstKnown);
        return last.filter(linked::equals).orElse(linked);
    }

    /** What was made last of the very event. */
    private Optional<LinkedEvent> known(Event event) {
        return Optional.ofNullable(before.events().get(event.id())).filter(known -> known.event() == event);
    }

    private LinkedClaim claim(Event event, Claim claim, int number) {
        List<LinkedEvidence> evidence = new ArrayList<>();
        Optional<LinkedClaim> known = known(event).map(linked -> linked.claims().get(number - 1));
        for (Evidence each : claim.evidence()) {
            int at = evidence.size();
            evidence.add(evidence(
                    event,
                    claim,
                    each,
                    at,
                    known.map(linked -> linked.evidence().get(at))));
        }
        List<String> disputes = List.copyOf(
                disputesOfClaims.getOrDefault(event.id() + "#" + claim.id().text(), Set.of()));
        return new LinkedClaim(
                event.id(),
                number,
                claim,
                evidence,
                standings.of(evidence, !disputes.isEmpty()),
                Origins.of(evidence),
                disputes);
    }

    /** Made when it is first asked for: where every quotation stands in its source nobody asks. */
    private synchronized Concordance concordance() {
        Concordance known = concordance;
        if (known == null) {
            known = new Concordance(
                    texts.values().stream().map(SourceText.Reading::source).toList());
            concordance = known;
        }
        return known;
    }

    /** @param known what was made last of the very evidence */
    private LinkedEvidence evidence(
            Event event, Claim claim, Evidence evidence, int number, Optional<LinkedEvidence> known) {
        String sourceId = evidence.source().text();
        Optional<SourceText> text = text(sourceId);
        Optional<Verdict> verdict = known.filter(linked -> linked.source().equals(text))
                .map(LinkedEvidence::verdict)
                .orElseGet(() -> text.map(source -> Quotations.verify(
                        source,
                        evidence.quote().text(),
                        evidence.prefix().map(Scalar::text),
                        evidence.suffix().map(Scalar::text))));
        Optional<SourceText> elsewhere = verdict.filter(Verdict.NotFound.class::isInstance)
                .flatMap(lost -> concordance().holding(evidence.quote().text(), sourceId));
        return new LinkedEvidence(
                event.id(),
                claim.id().text(),
                number,
                evidence,
                text,
                verdict,
                elsewhere,
                Chains.of(evidence, Optional.ofNullable(sources.get(sourceId))));
    }

    private LinkedDispute dispute(Dispute dispute, Map<String, LinkedEvent> events) {
        LinkedDispute linked = new LinkedDispute(
                dispute,
                dispute.positions().stream()
                        .map(position -> new LinkedPosition(
                                position,
                                position.claims().stream()
                                        .map(Scalar::text)
                                        .distinct()
                                        .flatMap(key -> claim(key, events).stream())
                                        .toList()))
                        .toList());
        return Optional.ofNullable(before.disputes().get(dispute.id()))
                .filter(linked::equals)
                .orElse(linked);
    }

    private static Optional<LinkedClaim> claim(String key, Map<String, LinkedEvent> events) {
        int hash = key.indexOf('#');
        return hash < 0
                ? Optional.empty()
                : Optional.ofNullable(events.get(key.substring(0, hash)))
                        .flatMap(event -> event.claim(key.substring(hash + 1)));
    }

    private Map<String, LinkedSource> sources(Map<String, LinkedEvent> linkedEvents) {
        Map<String, List<Citation>> citations = new LinkedHashMap<>();
        for (LinkedEvent event : linkedEvents.values()) {
            for (LinkedClaim claim : event.claims()) {
                for (LinkedEvidence evidence : claim.evidence()) {
                    evidence.match()
                            .map(Match::pieces)
                            .ifPresent(pieces -> citations
                                    .computeIfAbsent(evidence.sourceId(), each -> new ArrayList<>())
                                    .add(new Citation(evidence, pieces)));
                }
            }
        }
        Map<String, LinkedSource> linked = new LinkedHashMap<>();
        for (Source source : sources.values()) {
            List<Citation> here = citations.getOrDefault(source.id(), List.of()).stream()
                    .sorted(Comparator.comparing(
                                    (Citation citation) -> citation.pieces().get(0))
                            .thenComparing(Linker::lastPiece))
                    .toList();
            Optional<SourceText.Reading> reading = Optional.ofNullable(texts.get(source.id()));
            Optional<SourceText> text = reading.map(SourceText.Reading::source);
            Optional<LinkedSource> known = Optional.ofNullable(before.sources().get(source.id()))
                    .filter(other -> other.source() == source
                            && other.text().equals(text)
                            && other.citations().equals(here));
            linked.put(
                    source.id(),
                    known.orElseGet(() -> new LinkedSource(
                            source,
                            text,
                            reading.map(SourceText.Reading::problems).orElse(List.of()),
                            here,
                            text.map(read -> Coverages.of(read, here)))));
        }
        return Collections.unmodifiableMap(linked);
    }

    private static Span lastPiece(Citation citation) {
        return citation.pieces().get(citation.pieces().size() - 1);
    }

    private List<ProseQuotation> prose(Map<String, LinkedEvent> events, Map<String, LinkedDispute> disputes) {
        Map<String, List<ProseQuotation>> known =
                before.prose().stream().collect(Collectors.groupingBy(ProseQuotation::entryId));
        List<ProseQuotation> prose = new ArrayList<>();
        events.forEach((id, event) -> prose.addAll(
                before.events().get(id) == event
                        ? known.getOrDefault(id, List.of())
                        : ProseQuotations.of(event.event(), event.claims())));
        disputes.forEach((id, dispute) -> prose.addAll(
                before.disputes().get(id) == dispute
                        ? known.getOrDefault(id, List.of())
                        : ProseQuotations.of(dispute.dispute(), claims(dispute))));
        return List.copyOf(prose);
    }

    /** Those of all positions, each once. */
    private static List<LinkedClaim> claims(LinkedDispute dispute) {
        Map<String, LinkedClaim> claims = new LinkedHashMap<>();
        dispute.positions()
                .forEach(position -> position.claims()
                        .forEach(claim -> claims.putIfAbsent(claim.eventId() + "#" + claim.id(), claim)));
        return List.copyOf(claims.values());
    }

    private static <T> Map<String, T> byId(List<T> values, Function<T, String> id) {
        return Collections.unmodifiableMap(
                values.stream().collect(Collectors.toMap(id, value -> value, (a, b) -> a, LinkedHashMap::new)));
    }
}
