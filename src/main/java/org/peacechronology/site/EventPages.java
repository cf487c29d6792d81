package org.peacechronology.site;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peacechronology.date.Edtf;
import org.peacechronology.link.FirstKnown;
import org.peacechronology.link.LinkedClaim;
import org.peacechronology.link.LinkedDispute;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.link.LinkedEvidence;
import org.peacechronology.link.Standing;
import org.peacechronology.model.Correction;
import org.peacechronology.model.Event;
import org.peacechronology.model.Participant;
import org.peacechronology.model.Person;
import org.peacechronology.model.Place;
import org.peacechronology.model.Role;
import org.peacechronology.model.Stance;
import org.peacechronology.text.Scalar;

/** Makes the page of an event. */
final class EventPages {
    /** An event says that it became known late from this many months on. */
    private static final int LATE_MONTHS = 2;

    private final Viewpoint view;
    private final Words words;
    private final LinkedEvent event;
    private final Exhibits exhibits;
    private final Reasons reasons;

    private EventPages(Edition edition, LinkedEvent event) {
        this.view = new Viewpoint(edition, Addresses.of(event.event()));
        this.words = edition.words();
        this.event = event;
        this.exhibits = new Exhibits(view);
        this.reasons = new Reasons(view);
    }

    static EventPage of(Edition edition, LinkedEvent event) {
        return new EventPages(edition, event).page();
    }

    private EventPage page() {
        Event entry = event.event();
        String date = view.dates().plain(entry.date().value()).text();
        List<Parts.Step> disputes = disputes();
        Frame frame = Frames.of(
                view,
                words.text("event.window", Map.of("title", entry.title().text(), "date", date)),
                description(),
                Addresses.HOME,
                crumbs());
        return new EventPage(
                JsonLd.on(view, frame, event),
                kick(),
                Entries.state(event, words),
                entry.title().text(),
                view.markdown(entry.summary(), "stand", Optional.of(event)),
                words.text(
                        switch (entry.sort()) {
                            case MEETING, VISIT, CONFERENCE -> "event.who";
                            default -> "event.parties";
                        }),
                entry.participants().stream().map(this::participant).toList(),
                when(),
                entry.places().stream().map(place -> where(place.text())).toList(),
                mark(event.standing().label()),
                tally(disputes.size()),
                event.claims().stream().map(this::claim).toList(),
                entry.annotation()
                        .map(text -> view.markdown(text, "", Optional.of(event)))
                        .orElse(Html.EMPTY),
                entry.context()
                        .map(text -> view.markdown(text, "", Optional.of(event)))
                        .orElse(Html.EMPTY),
                grid(),
                disputes,
                around(),
                Citations.of(view, event),
                entry.corrections().isEmpty()
                        ? words.text("event.history-none")
                        : words.count("event.history", entry.corrections().size()),
                words.text(
                        entry.corrections().isEmpty() ? "event.added-only" : "event.added",
                        "date",
                        view.dates().plain(entry.added().value()).text()),
                corrections(),
                entry.waive().stream()
                        .map(waiver -> words.text(
                                "event.waiver",
                                Map.of(
                                        "rule", waiver.rule().text(),
                                        "because", waiver.because().text())))
                        .toList());
    }

    private Parts.Mark mark(Standing.Label label) {
        return Parts.Mark.of(label, words);
    }

    private String description() {
        return words.text(
                "event.description",
                Map.of(
                        "standing", mark(event.standing().label()).words(),
                        "claims", words.count("count.claims", event.claims().size()),
                        "quotations", words.count("count.quotations", Entries.quotations(event)),
                        "sources", words.count("count.sources", event.sources().size())));
    }

    private List<Frame.Step> crumbs() {
        var crumbs = new ArrayList<Frame.Step>();
        crumbs.add(new Frame.Step(words.text("nav.chronology"), Addresses.HOME));
        int year = Entries.year(event);
        crumbs.add(new Frame.Step(view.dates().year(year), Addresses.year(year)));
        Entries.yearMonth(event)
                .ifPresent(month -> crumbs.add(
                        new Frame.Step(view.dates().monthName(month.getMonthValue()), Addresses.month(month))));
        return crumbs;
    }

    private Phrase kick() {
        Phrase kick = Phrase.link(
                words.text("kind." + event.event().sort().word()),
                view.toExisting(Addresses.kind(event.event().sort())));
        if (event.event().places().isEmpty()) {
            return kick;
        }
        return kick.then(Phrase.plain(" · "))
                .then(words.listOf(event.event().places().stream()
                        .map(place -> view.name(place.text()))
                        .toList()));
    }

    private EventPage.Participant participant(Participant participant) {
        var sentences = new ArrayList<String>();
        String who = participant.who().text();
        if (view.edition().entry(who).orElse(null) instanceof Person person) {
            for (Role role : Parties.rolesAt(person, event.event().date().value())) {
                sentences.add(words.text("event.sentence", "words", role.title().text()));
            }
        }
        participant
                .role()
                .ifPresent(role -> sentences.add(words.text("event.sentence", "words", Exhibits.capital(role.text()))));
        return new EventPage.Participant(view.name(who), String.join(" ", sentences));
    }

    private EventPage.When when() {
        Event entry = event.event();
        var date = entry.date().value();
        String basis = entry.dateNote()
                .map(Scalar::text)
                .orElseGet(() -> words.text(
                        switch (entry.basis()) {
                            case STATED -> "basis.stated-" + stated(date.precision());
                            case COMPUTED -> "basis.computed";
                            case OUTSIDE -> "basis.outside";
                        }));
        return new EventPage.When(
                view.dates().full(date),
                view.dates().hijri(date),
                view.dates().hijriInDari(date).map(words -> view.foreign("fa", words)),
                basis,
                known());
    }

    /** What of the date a source gives. */
    private static String stated(Edtf.Precision precision) {
        return switch (precision) {
            case DAY -> "day";
            case MONTH -> "month";
            case YEAR -> "year";
            default -> "time";
        };
    }

    /** “Became known in November 2018, 3 months later”, where that is long after it happened. */
    private Optional<String> known() {
        LocalDate happened = event.event().date().value().latest();
        return event.firstKnown()
                .map(FirstKnown::published)
                .filter(published -> !happened.equals(LocalDate.MAX))
                .map(published -> Dates.start(published))
                .filter(published -> monthsLater(happened, published) >= LATE_MONTHS)
                .map(published -> known(happened, published));
    }

    /** How much later is said only of a date that names a day or a month. */
    private String known(LocalDate happened, LocalDate published) {
        String month = view.dates().month(YearMonth.from(published));
        Edtf.Precision precision = event.event().date().value().precision();
        if (precision != Edtf.Precision.DAY && precision != Edtf.Precision.MONTH) {
            return words.text("event.known", "month", month);
        }
        int months = (int) monthsLater(happened, published);
        String later = months >= 24
                ? words.count("event.years-later", months / 12)
                : words.count("event.months-later", months);
        return words.text("event.known-later", Map.of("month", month, "later", later));
    }

    private static long monthsLater(LocalDate happened, LocalDate published) {
        return ChronoUnit.MONTHS.between(YearMonth.from(happened), YearMonth.from(published));
    }

    private EventPage.Where where(String id) {
        Phrase name = view.name(id);
        if (view.edition().entry(id).orElse(null) instanceof Place place) {
            Optional<String> within = place.partOf().map(Scalar::text).map(view::label);
            Phrase full = within.map(larger ->
                            words.phrase("event.place-in", Map.of("place", name, "larger", Phrase.plain(larger))))
                    .orElse(name);
            return new EventPage.Where(full, view.localName(place.names()));
        }
        return new EventPage.Where(name, Optional.empty());
    }

    private EventPage.Tally tally(int disputes) {
        boolean all = event.claims().stream()
                .flatMap(claim -> claim.evidence().stream())
                .allMatch(evidence -> evidence.match().isPresent());
        String sources = words.count("event.from-sources", event.sources().size());
        long disputed = event.claims().stream()
                .filter(claim -> claim.standing().disputed())
                .count();
        return new EventPage.Tally(
                words.text(
                        "event.tally",
                        Map.of(
                                "claims",
                                        words.count(
                                                "count.claims", event.claims().size()),
                                "quotations", words.count("count.quotations", Entries.quotations(event)))),
                all ? words.text("event.all-verified", "sources", sources) : sources,
                disputes == 0 || disputed == 0
                        ? Optional.empty()
                        : Optional.of(words.count("event.claims-disputed", (int) disputed)));
    }

    private EventPage.Claim claim(LinkedClaim claim) {
        var notes = new ArrayList<Html>();
        claim.claim().note().ifPresent(note -> notes.add(view.markdown(note, "", Optional.of(event))));
        String number = words.number(claim.number());
        return new EventPage.Claim(
                claim.id(),
                claim.claim().formerly().stream().map(Scalar::text).toList(),
                number,
                words.text("event.permalink", "n", number),
                claim.claim().text().text(),
                mark(claim.standing().label()),
                reasons.of(claim, event.event()),
                claim.evidence().stream()
                        .map(evidence -> exhibits.of(evidence, event.event())
                                .noted(evidence.evidence()
                                        .note()
                                        .map(note -> view.markdown(note, "", Optional.of(event)))
                                        .orElse(Html.EMPTY)))
                        .toList(),
                words.text("event.note-on", "n", number),
                notes);
    }

    /**
     * What each source says of each claim; a source is a column, in the order of the evidence. Of one source the claims tell
     * all that the table would.
     */
    private EventPage.Grid grid() {
        if (event.sources().size() < 2) {
            return new EventPage.Grid(List.of(), List.of());
        }
        List<Phrase> columns = event.sources().stream()
                .map(source -> view.name(view.sourceName(source), view.toEntry(source)))
                .toList();
        var rows = new ArrayList<EventPage.Row>();
        for (LinkedClaim claim : event.claims()) {
            var cells = new ArrayList<EventPage.Cell>();
            for (String source : event.sources()) {
                var lines = new LinkedHashSet<String>();
                claim.evidence().stream()
                        .filter(evidence -> evidence.sourceId().equals(source))
                        .forEach(evidence -> lines.add(cell(evidence)));
                cells.add(new EventPage.Cell(List.copyOf(lines)));
            }
            rows.add(new EventPage.Row(
                    "#" + claim.id(),
                    words.text(
                            "event.grid-row",
                            Map.of(
                                    "n", words.number(claim.number()),
                                    "claim", claim.claim().text().text())),
                    cells));
        }
        return new EventPage.Grid(columns, rows);
    }

    private String cell(LinkedEvidence evidence) {
        Stance stance = evidence.evidence().effect();
        return words.text(
                switch (stance) {
                    case SUPPORTS -> "grid.supports";
                    case DENIES -> exhibits.isPress(evidence) ? "grid.otherwise" : "grid.denies";
                    case QUALIFIES -> "grid.qualifies";
                    case DECLINES_TO_COMMENT -> "grid.declines";
                });
    }

    private List<Parts.Step> disputes() {
        var steps = new ArrayList<Parts.Step>();
        for (String id : event.disputes()) {
            Optional<LinkedDispute> dispute = view.edition().dispute(id);
            if (dispute.isEmpty()) {
                continue;
            }
            List<String> numbers = event.claims().stream()
                    .filter(claim -> claim.disputes().contains(id))
                    .map(claim -> words.number(claim.number()))
                    .toList();
            steps.add(new Parts.Step(
                    Optional.empty(),
                    Optional.of(mark(Standing.Label.DISPUTED)),
                    true,
                    view.toEntry(id),
                    dispute.get().dispute().question().text(),
                    Optional.of(words.text(
                            numbers.size() == 1 ? "event.claim-in-dispute.one" : "event.claim-in-dispute.other",
                            "claims",
                            words.list(numbers)))));
        }
        return steps;
    }

    /** What it follows, what followed it, what else to see, each once; then its neighbours in time. */
    private List<Parts.Step> around() {
        var steps = new ArrayList<Parts.Step>();
        var seen = new LinkedHashSet<String>();
        seen.add(event.id());
        add(
                steps,
                seen,
                "event.follows",
                event.event().follows().stream().map(Scalar::text).toList());
        add(steps, seen, "event.followed-by", event.followedBy());
        add(
                steps,
                seen,
                "event.see-also",
                event.event().seeAlso().stream().map(Scalar::text).toList());
        view.edition().neighbour(event, -1).ifPresent(each -> add(steps, seen, "event.previous", List.of(each.id())));
        view.edition().neighbour(event, 1).ifPresent(each -> add(steps, seen, "event.next", List.of(each.id())));
        return steps;
    }

    private void add(List<Parts.Step> steps, LinkedHashSet<String> seen, String key, List<String> ids) {
        for (String id : ids) {
            view.edition()
                    .event(id)
                    .filter(other -> seen.add(id))
                    .ifPresent(other -> steps.add(new Parts.Step(
                            Optional.of(Entries.over(
                                    words.text(
                                            key,
                                            "date",
                                            view.dates()
                                                    .plain(other.event().date().value())
                                                    .text()),
                                    other,
                                    words)),
                            Optional.of(mark(other.standing().label())),
                            false,
                            Optional.of(view.toEvent(other)),
                            other.event().title().text(),
                            Optional.empty())));
        }
    }

    private List<EventPage.Correction> corrections() {
        var corrections = new ArrayList<EventPage.Correction>();
        for (Correction correction : event.event().corrections()) {
            corrections.add(new EventPage.Correction(
                    view.dates().plain(correction.date().value()),
                    correction.text().text()));
        }
        return corrections;
    }
}
