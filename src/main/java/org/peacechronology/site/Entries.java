package org.peacechronology.site;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.peacechronology.date.Edtf;
import org.peacechronology.date.PartialDate;
import org.peacechronology.link.LinkedClaim;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.model.EventStatus;
import org.peacechronology.text.MarkdownText;

/** Events as lists show them, by year and month. */
final class Entries {
    /** From this many months without entries on, a list says that they are a gap in the sources. */
    private static final int GAP_MONTHS = 12;

    /** The longest set of days that is still listed under the month of its first. */
    private static final int ONE_MONTH_DAYS = 62;

    /** A longer list than this is looked through, not read: what it lists is brief. */
    private static final int MOST_IN_FULL = 100;

    /** Of more disputes than this only the first are named beside an event, and on the page of one of them. */
    static final int MOST_DISPUTES = 20;

    private final Viewpoint view;

    /** From the page to all that its entries link. */
    private final String way;

    Entries(Viewpoint view) {
        this.view = view;
        this.way = view.to("events/") + " " + view.to("disputes/");
    }

    /** Whether a list shows events without their first sentence and counts, and claims without their event's title. */
    static boolean isBrief(List<?> listed) {
        return listed.size() > MOST_IN_FULL;
    }

    Parts.Entry of(LinkedEvent event, int level, boolean anchored, Optional<String> note, boolean brief) {
        return anchored || note.isPresent()
                ? made(event, level, anchored, note, brief)
                : view.edition().listed(event.id(), way, level, brief, () -> made(event, level, false, note, brief));
    }

    private Parts.Entry made(LinkedEvent event, int level, boolean anchored, Optional<String> note, boolean brief) {
        Words words = view.words();
        return new Parts.Entry(
                anchored ? Optional.of(event.id()) : Optional.empty(),
                level,
                view.dates().listed(event.event().date().value()),
                view.toEvent(event),
                event.event().title().text(),
                brief
                        ? Optional.empty()
                        : Optional.of(firstSentence(view.plain(event.event().summary()))),
                Parts.Mark.of(event.standing().label(), words),
                state(event, words),
                kindAndPlace(event).text(),
                brief ? Optional.empty() : Optional.of(counts(event)),
                note,
                event.disputes().stream()
                        .flatMap(id -> view.edition().dispute(id).stream())
                        .limit(MOST_DISPUTES)
                        .map(dispute -> new Parts.Link(
                                view.to(Addresses.of(dispute.dispute())),
                                words.text(
                                        "entry.in-dispute",
                                        "question",
                                        dispute.dispute().question().text())))
                        .toList());
    }

    private String counts(LinkedEvent event) {
        Words words = view.words();
        return words.text(
                "entry.counts",
                Map.of(
                        "claims", words.count("count.claims", event.claims().size()),
                        "quotations", words.count("count.quotations", quotations(event))));
    }

    List<Parts.Entry> of(List<LinkedEvent> events, int level) {
        return events.stream()
                .map(event -> of(event, level, false, Optional.empty(), isBrief(events)))
                .toList();
    }

    static int quotations(LinkedEvent event) {
        return event.claims().stream()
                .mapToInt(claim -> claim.evidence().size())
                .sum();
    }

    static Optional<String> state(LinkedEvent event, Words words) {
        EventStatus state = event.event().state();
        return state == EventStatus.OCCURRED ? Optional.empty() : Optional.of(words.text("state." + state.word()));
    }

    /** A small line above an event, which says so if the event is planned or alleged. */
    static String over(String about, LinkedEvent event, Words words) {
        return state(event, words)
                .map(state -> words.text("entry.state", Map.of("about", about, "state", state)))
                .orElse(about);
    }

    /** {@code Meeting · Doha}. */
    Phrase kindAndPlace(LinkedEvent event) {
        String kind = view.words().text("kind." + event.event().sort().word());
        Phrase all = Phrase.plain(kind);
        if (!event.event().places().isEmpty()) {
            Phrase places = view.words()
                    .listOf(event.event().places().stream()
                            .map(place -> view.name(view.label(place.text()), Optional.empty()))
                            .toList());
            all = all.then(Phrase.plain(" · ")).then(places);
        }
        return all;
    }

    /** The first sentence of the summary's first paragraph; all of it if it has one. */
    static String firstSentence(String summary) {
        String text = Exhibits.oneLine(firstParagraph(summary)).strip();
        for (int i = 0; i < text.length() - 2; i++) {
            char c = text.charAt(i);
            boolean stop = c == '.' || c == '!' || c == '?' || c == '؟';
            int next = i + 1;
            while (stop && next < text.length() && "”’\"')".indexOf(text.charAt(next)) >= 0) {
                next++;
            }
            // “U.S. troops” is no end of a sentence: a single letter stands before the stop, or none follows in upper
            // case.
            boolean initial = i > 1 && !Character.isLetterOrDigit(text.charAt(i - 2)) || i == 1;
            if (stop
                    && !initial
                    && next < text.length() - 1
                    && text.charAt(next) == ' '
                    && !Character.isLowerCase(text.charAt(next + 1))) {
                return text.substring(0, next);
            }
        }
        return text;
    }

    private static String firstParagraph(String text) {
        int end = text.indexOf("\n\n");
        return end < 0 ? text : text.substring(0, end);
    }

    /** Whether a date falls in one month as far as a list is concerned. */
    private static boolean hasMonth(Edtf date) {
        if (date.form() instanceof Edtf.Interval interval) {
            Edtf.Endpoint start = interval.start() instanceof PartialDate ? interval.start() : interval.end();
            return start instanceof PartialDate partial
                    && (partial.precision() == Edtf.Precision.DAY || partial.precision() == Edtf.Precision.MONTH);
        }
        if (date.precision() == Edtf.Precision.SET) {
            return ChronoUnit.DAYS.between(date.earliest(), date.latest()) <= ONE_MONTH_DAYS;
        }
        return date.precision() == Edtf.Precision.DAY || date.precision() == Edtf.Precision.MONTH;
    }

    static int year(LinkedEvent event) {
        return Dates.start(event.event().date().value()).getYear();
    }

    /** Months that have events; 0 for those of which the sources do not give the month. */
    private static int month(LinkedEvent event) {
        Edtf date = event.event().date().value();
        return hasMonth(date) ? Dates.start(date).getMonthValue() : 0;
    }

    static Optional<YearMonth> yearMonth(LinkedEvent event) {
        int month = month(event);
        return month == 0 ? Optional.empty() : Optional.of(YearMonth.of(year(event), month));
    }

    /** By year, each in the order of the chronology. */
    static Map<Integer, List<LinkedEvent>> byYear(List<LinkedEvent> events) {
        var years = new TreeMap<Integer, List<LinkedEvent>>();
        events.forEach(event ->
                years.computeIfAbsent(year(event), key -> new ArrayList<>()).add(event));
        return years;
    }

    static Map<Integer, List<LinkedEvent>> byMonth(List<LinkedEvent> events) {
        var months = new TreeMap<Integer, List<LinkedEvent>>();
        events.forEach(event ->
                months.computeIfAbsent(month(event), key -> new ArrayList<>()).add(event));
        return months;
    }

    /**
     * The months of a year with their entries.
     *
     * @param level of the entries' headings
     */
    List<Parts.Month> months(int year, List<LinkedEvent> events, int level, boolean anchored) {
        var months = new ArrayList<Parts.Month>();
        Optional<LinkedEvent> last = Optional.empty();
        for (var month : byMonth(events).entrySet()) {
            months.add(month(
                    year,
                    month.getKey(),
                    month.getValue(),
                    gap(last, month.getValue().get(0)),
                    level,
                    anchored,
                    isBrief(events)));
            last = Optional.of(month.getValue().get(month.getValue().size() - 1));
        }
        return months;
    }

    private Parts.Month month(
            int year,
            int month,
            List<LinkedEvent> events,
            Optional<String> gap,
            int level,
            boolean anchored,
            boolean brief) {
        List<Parts.Entry> entries = events.stream()
                .map(event -> of(event, level, anchored, Optional.empty(), brief))
                .toList();
        if (month == 0) {
            return new Parts.Month(
                    level - 1,
                    "m" + Addresses.digits(year, 4),
                    view.words().text("list.no-month"),
                    Optional.empty(),
                    Optional.empty(),
                    gap,
                    entries);
        }
        YearMonth of = YearMonth.of(year, month);
        return new Parts.Month(
                level - 1,
                "m" + of,
                view.dates().monthName(month),
                Optional.of(view.to(Addresses.month(of))),
                view.dates().hijri(of),
                gap,
                entries);
    }

    /** The notice of a gap, where a year or more lies between two entries. */
    private Optional<String> gap(Optional<LinkedEvent> before, LinkedEvent next) {
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Edtf last = before.get().event().date().value();
        LocalDate end = last.latest().equals(LocalDate.MAX) ? last.earliest() : last.latest();
        LocalDate start = Dates.start(next.event().date().value());
        if (ChronoUnit.MONTHS.between(YearMonth.from(end), YearMonth.from(start)) < GAP_MONTHS) {
            return Optional.empty();
        }
        return Optional.of(view.words()
                .text("list.gap", Map.of("from", when(before.get(), end), "to", when(next, start))));
    }

    private String when(LinkedEvent event, LocalDate day) {
        return yearMonth(event).isPresent()
                ? view.dates().month(YearMonth.from(day))
                : view.dates().year(day.getYear());
    }

    /** Events by month, each month named with its year: what a list shows that is no chronology of a year. */
    List<Parts.Month> byMonthAndYear(List<LinkedEvent> events, int level) {
        var months = new ArrayList<Parts.Month>();
        byYear(events)
                .forEach((year, inYear) -> byMonth(inYear).forEach((month, inMonth) -> {
                    Parts.Month shown = month(year, month, inMonth, Optional.empty(), level, false, isBrief(events));
                    months.add(shown.named(
                            month == 0 ? view.dates().year(year) : view.dates().month(YearMonth.of(year, month))));
                }));
        return months;
    }

    /** A year with its months, as the front page shows it. */
    Parts.Year year(int year, List<LinkedEvent> events, Optional<LinkedEvent> before) {
        return new Parts.Year(
                "y" + Addresses.digits(year, 4),
                view.dates().year(year),
                view.to(Addresses.year(year)),
                gap(before, events.get(0)),
                months(year, events, 4, true));
    }

    /** A claim in a list: its event's date and, unless the list is long, its title. */
    Parts.ClaimLine line(LinkedClaim claim, Optional<String> stance, boolean brief) {
        LinkedEvent event = view.edition().event(claim.eventId()).orElseThrow();
        String date = view.dates().plain(event.event().date().value()).text();
        String about = brief
                ? date
                : view.words()
                        .text(
                                "claim.about",
                                Map.of(
                                        "date",
                                        date,
                                        "event",
                                        event.event().title().text()));
        return new Parts.ClaimLine(
                view.toClaim(claim),
                claim.claim().text().text(),
                stance.map(label -> view.words().text("claim.stance", Map.of("about", about, "stance", label)))
                        .orElse(about),
                Parts.Mark.of(claim.standing().label(), view.words()));
    }

    Optional<String> plain(Optional<MarkdownText> text) {
        return text.map(view::plain).map(Entries::firstSentence).filter(sentence -> !sentence.isEmpty());
    }
}
