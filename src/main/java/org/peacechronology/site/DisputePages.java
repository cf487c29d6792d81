package org.peacechronology.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.peacechronology.date.Edtf;
import org.peacechronology.link.LinkedClaim;
import org.peacechronology.link.LinkedDispute;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.link.LinkedEvidence;
import org.peacechronology.link.LinkedSource;
import org.peacechronology.link.Standing;
import org.peacechronology.model.Kind;
import org.peacechronology.model.Stance;

/** Makes the page of a dispute: the positions side by side, and what can be computed of them. */
final class DisputePages {
    /** A label longer than this does not stand in the largest type. */
    private static final int SHORT_LABEL = 16;

    private final Viewpoint view;
    private final Words words;
    private final LinkedDispute dispute;
    private final Exhibits exhibits;
    private final Reasons reasons;

    private DisputePages(Edition edition, LinkedDispute dispute) {
        this.view = new Viewpoint(edition, Addresses.of(dispute.dispute()));
        this.words = edition.words();
        this.dispute = dispute;
        this.exhibits = new Exhibits(view);
        this.reasons = new Reasons(view);
    }

    static DisputePage of(Edition edition, LinkedDispute dispute) {
        return new DisputePages(edition, dispute).page();
    }

    private DisputePage page() {
        var positions = new ArrayList<DisputePage.Position>();
        for (int i = 0; i < dispute.positions().size(); i++) {
            positions.add(position(dispute.positions().get(i), i));
        }
        String question = dispute.dispute().question().text();
        return new DisputePage(
                Frames.below(
                        view,
                        question,
                        Entries.firstSentence(view.plain(dispute.dispute().summary())),
                        Kind.DISPUTE),
                Parts.Mark.of(Standing.Label.DISPUTED, words),
                question,
                view.markdown(dispute.dispute().summary(), "stand", Optional.empty()),
                positions,
                words.text(positions.size() > 2 ? "dispute.all" : "dispute.both"),
                view.markdown(dispute.dispute().resolution()),
                table(),
                nearby(),
                touches(),
                Citations.of(view, dispute.dispute()));
    }

    /** The claims of a position whose events are published. */
    private List<LinkedClaim> claims(LinkedDispute.LinkedPosition position) {
        return position.claims().stream()
                .filter(claim -> view.edition().event(claim.eventId()).isPresent())
                .toList();
    }

    private LinkedEvent event(LinkedClaim claim) {
        return view.edition().event(claim.eventId()).orElseThrow();
    }

    private DisputePage.Position position(LinkedDispute.LinkedPosition position, int index) {
        String label = position.position().label().text();
        return new DisputePage.Position(
                "position-" + (index + 1),
                words.has("dispute.position-" + (index + 1))
                        ? words.text("dispute.position-" + (index + 1))
                        : words.text("dispute.position", "n", words.number(index + 1)),
                label,
                label.length() > SHORT_LABEL,
                words.listOf(origins(position)),
                view.markdown(position.position().note()),
                claims(position).stream().map(this::held).toList());
    }

    private DisputePage.Held held(LinkedClaim claim) {
        LinkedEvent event = event(claim);
        Standing apart = new Standing(claim.standing().base(), claim.standing().denied(), false);
        return new DisputePage.Held(
                view.toClaim(claim),
                claim.claim().text().text(),
                view.dates().plain(event.event().date().value()).text(),
                Parts.Mark.of(apart.label(), words),
                reasons.of(claim, event.event()),
                supporting(claim).stream()
                        .map(evidence -> exhibits.of(evidence, event.event()))
                        .toList());
    }

    private static List<LinkedEvidence> supporting(LinkedClaim claim) {
        return claim.evidence().stream()
                .filter(evidence -> evidence.evidence().effect() == Stance.SUPPORTS)
                .toList();
    }

    /** Who holds a position: the origins of its claims, each once. */
    private List<Phrase> origins(LinkedDispute.LinkedPosition position) {
        var origins = new LinkedHashMap<String, Phrase>();
        for (LinkedClaim claim : claims(position)) {
            reasons.origins(claim, event(claim).event()).forEach(origin -> origins.putIfAbsent(origin.text(), origin));
        }
        return List.copyOf(origins.values());
    }

    private List<DisputePage.Row> table() {
        var firstSaid = new ArrayList<Phrase>();
        var firstBy = new ArrayList<Phrase>();
        var steps = new ArrayList<Phrase>();
        var origins = new ArrayList<Phrase>();
        var articles = new ArrayList<Phrase>();
        var dates = new ArrayList<Phrase>();
        var against = new ArrayList<Phrase>();
        for (LinkedDispute.LinkedPosition position : dispute.positions()) {
            List<First> first = first(position);
            firstSaid.add(first.isEmpty() ? Phrase.EMPTY : earliest(first));
            firstBy.add(each(
                    first,
                    found -> reasons.speaker(found.evidence(), found.event().event())));
            steps.add(each(
                    first,
                    found -> Phrase.plain(
                            words.number(found.evidence().chain().links().size()))));
            List<Phrase> all = origins(position);
            origins.add(
                    all.isEmpty()
                            ? Phrase.EMPTY
                            : words.phrase(
                                    "dispute.origins",
                                    Map.of("n", Phrase.plain(words.number(all.size())), "who", words.listOf(all))));
            articles.add(Phrase.plain(words.number((int) claims(position).stream()
                    .flatMap(claim -> supporting(claim).stream())
                    .map(LinkedEvidence::sourceId)
                    .distinct()
                    .count())));
            dates.add(words.listOf(eventDates(position)));
            against.add(words.listOf(against(position)));
        }
        var rows = new ArrayList<DisputePage.Row>();
        rows.add(new DisputePage.Row(words.text("dispute.row-first-said"), firstSaid));
        rows.add(new DisputePage.Row(words.text("dispute.row-first-by"), firstBy));
        rows.add(new DisputePage.Row(words.text("dispute.row-steps"), steps));
        rows.add(new DisputePage.Row(words.text("dispute.row-origins"), origins));
        rows.add(new DisputePage.Row(words.text("dispute.row-articles"), articles));
        rows.add(new DisputePage.Row(words.text("dispute.row-dates"), dates));
        rows.add(new DisputePage.Row(words.text("dispute.row-against"), against));
        return rows;
    }

    /** The texts that were published first, with their date. */
    private Phrase earliest(List<First> first) {
        return words.phrase(
                "dispute.first-said",
                Map.of(
                        "date",
                        Phrase.plain(
                                view.dates().within(first.get(0).published()).text()),
                        "source",
                        each(first, found -> {
                            String source = found.evidence().sourceId();
                            return view.name(view.sourceName(source), view.toEntry(source));
                        })));
    }

    /** What is to be said of each, once. */
    private Phrase each(List<First> first, Function<First, Phrase> words) {
        var phrases = new LinkedHashMap<String, Phrase>();
        first.stream().map(words).forEach(phrase -> phrases.putIfAbsent(phrase.text(), phrase));
        return this.words.listOf(List.copyOf(phrases.values()));
    }

    /** A supporting passage, and when it was published. */
    private record First(LinkedEvent event, LinkedEvidence evidence, Edtf published) {}

    /** The supporting passages that were published first, the shortest way to us before the others. */
    private List<First> first(LinkedDispute.LinkedPosition position) {
        var found = new ArrayList<First>();
        for (LinkedClaim claim : claims(position)) {
            for (LinkedEvidence evidence : supporting(claim)) {
                LinkedSource source = view.edition().linked().sources().get(evidence.sourceId());
                if (source != null) {
                    found.add(new First(
                            event(claim), evidence, source.source().published().value()));
                }
            }
        }
        found.sort(Comparator.comparing(First::published)
                .thenComparing(first -> first.evidence().chain().links().size()));
        return found.stream()
                .filter(each -> each.published().equals(found.get(0).published()))
                .toList();
    }

    /** The dates of a position's events in their order, each once. */
    private List<Phrase> eventDates(LinkedDispute.LinkedPosition position) {
        var dates = new LinkedHashMap<String, Phrase>();
        List<LinkedEvent> events = claims(position).stream()
                .map(this::event)
                .sorted(Comparator.comparing(
                        (LinkedEvent event) -> event.event().date().value()))
                .toList();
        for (LinkedEvent event : events) {
            String date = view.dates().plain(event.event().date().value()).text();
            dates.putIfAbsent(date, Phrase.link(date, Optional.of(view.toEvent(event))));
        }
        return List.copyOf(dates.values());
    }

    /** Who denies a claim of the position, or declines to comment on it. */
    private List<Phrase> against(LinkedDispute.LinkedPosition position) {
        var voices = new LinkedHashMap<String, Phrase>();
        for (LinkedClaim claim : claims(position)) {
            for (LinkedEvidence evidence : claim.evidence()) {
                Stance stance = evidence.evidence().effect();
                if (stance == Stance.DENIES || stance == Stance.DECLINES_TO_COMMENT) {
                    Phrase voice = words.phrase(
                            stance == Stance.DECLINES_TO_COMMENT
                                    ? "dispute.declines"
                                    : exhibits.isPress(evidence) ? "dispute.otherwise" : "dispute.denies",
                            Map.of("who", reasons.speaker(evidence, event(claim).event())));
                    voices.putIfAbsent(voice.text(), voice);
                }
            }
        }
        return List.copyOf(voices.values());
    }

    /** Passages that do not support a claim of a position, but speak to it. */
    private List<Parts.Evidence> nearby() {
        var shown = new LinkedHashMap<String, Parts.Evidence>();
        for (LinkedDispute.LinkedPosition position : dispute.positions()) {
            for (LinkedClaim claim : claims(position)) {
                for (LinkedEvidence evidence : claim.evidence()) {
                    if (evidence.evidence().effect() != Stance.SUPPORTS) {
                        shown.putIfAbsent(
                                evidence.sourceId() + " "
                                        + evidence.evidence().quote().text(),
                                exhibits.dated(evidence, event(claim).event()));
                    }
                }
            }
        }
        return List.copyOf(shown.values());
    }

    /** The events of its claims, and the first of the disputes in which those events stand as well. */
    private List<Parts.Step> touches() {
        var events = new LinkedHashSet<LinkedEvent>();
        dispute.positions().forEach(position -> claims(position).forEach(claim -> events.add(event(claim))));
        var steps = new ArrayList<Parts.Step>();
        var others = new LinkedHashSet<String>();
        for (LinkedEvent event : events) {
            others.addAll(event.disputes());
            steps.add(new Parts.Step(
                    Optional.of(Entries.over(
                            words.text(
                                    "dispute.event",
                                    "date",
                                    view.dates()
                                            .plain(event.event().date().value())
                                            .text()),
                            event,
                            words)),
                    Optional.of(Parts.Mark.of(event.standing().label(), words)),
                    false,
                    Optional.of(view.toEvent(event)),
                    event.event().title().text(),
                    Optional.empty()));
        }
        others.remove(dispute.id());
        List<LinkedDispute> published = others.stream()
                .flatMap(id -> view.edition().dispute(id).stream())
                .toList();
        for (LinkedDispute other : published.subList(0, Math.min(published.size(), Entries.MOST_DISPUTES))) {
            steps.add(new Parts.Step(
                    Optional.of(words.text("dispute.dispute")),
                    Optional.of(Parts.Mark.of(Standing.Label.DISPUTED, words)),
                    false,
                    view.toEntry(other.id()),
                    other.dispute().question().text(),
                    Optional.empty()));
        }
        int more = published.size() - Entries.MOST_DISPUTES;
        if (more > 0) {
            steps.add(new Parts.Step(
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Optional.of(view.to(Addresses.index(Kind.DISPUTE))),
                    words.count("dispute.more", more),
                    Optional.empty()));
        }
        return steps;
    }
}
