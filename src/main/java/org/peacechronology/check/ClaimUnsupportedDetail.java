package org.peacechronology.check;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.peacechronology.date.DateMention;
import org.peacechronology.date.Edtf;
import org.peacechronology.date.NumberMention;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.LinkedClaim;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.model.Source;
import org.peacechronology.text.Scalar;
import org.peacechronology.text.Span;

/** A number, date, weekday or name in a claim that none of its quotations has. */
final class ClaimUnsupportedDetail implements ProseRule {
    @Override
    public String code() {
        return "claim-unsupported-detail";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public boolean judgesEventsOneByOne() {
        return true;
    }

    @Override
    public void check(LinkedChronology linked, Mentioned mentioned, Consumer<Diagnostic> findings) {
        if (!English.isSpokenIn(linked)) {
            return;
        }
        KnownNames names = mentioned.known(linked);
        Guesses guesses = new Guesses();
        for (LinkedEvent event : linked.events().values()) {
            Set<String> entities = names.of(event);
            DatedFacts facts = DatedFacts.of(linked, event);
            for (LinkedClaim claim : event.claims()) {
                check(claim, names, guesses, entities, facts, mentioned, findings);
            }
        }
    }

    private void check(
            LinkedClaim claim,
            KnownNames names,
            Guesses guesses,
            Set<String> entities,
            DatedFacts facts,
            Mentioned mentioned,
            Consumer<Diagnostic> findings) {
        String quoted = claim.evidence().stream()
                .map(each -> each.evidence().quote().text())
                .collect(Collectors.joining("\n"));
        Scalar text = claim.claim().text();
        List<DateMention> dates = mentioned.dates(text.text());
        facts.unsupported(dates, quoted, mentioned)
                .forEach(date ->
                        findings.accept(finding(text, new Span(date.start(), date.end()), "date", date.words())));
        List<NumberMention> numbers = mentioned.countings(text.text()).stream()
                .filter(number -> !isIdle(number, text.text()))
                .toList();
        if (!numbers.isEmpty()) { // Most claims tell none: their quotations need not be read for any.
            Set<BigDecimal> known =
                    mentioned.numbers(quoted).stream().map(NumberMention::value).collect(Collectors.toSet());
            numbers.stream()
                    .filter(number -> !known.contains(number.value()))
                    .forEach(number -> findings.accept(
                            finding(text, new Span(number.start(), number.end()), "number", number.words())));
        }
        KnownNames.Called called = names.calledIn(quoted);
        List<NameWord> missing = mentioned.names(text.text()).stream()
                .filter(word -> !word.opens())
                .filter(word -> !word.isKnown(each -> entities.contains(each)
                        || called.has(each)
                        || mentioned.words(quoted).contains(each)))
                .toList();
        NameWord.joined(missing, text.text()).stream()
                .filter(word -> !isSlip(word, names, guesses))
                .forEach(word -> findings.accept(finding(text, word.span(), "name", word.word())));
    }

    /** A name that nobody bears but that is like one is found by {@link UnknownName}. */
    private static boolean isSlip(NameWord word, KnownNames names, Guesses guesses) {
        return !word.isKnown(names.ofAll()::contains)
                && UnknownName.near(word, names, guesses).isPresent();
    }

    /** {@code one} is a pronoun as often as a number, and the sides of a talk are two. */
    private static boolean isIdle(NumberMention number, String text) {
        return number.value().equals(BigDecimal.ONE)
                || number.value().equals(BigDecimal.valueOf(2)) && text.startsWith(" sides", number.end());
    }

    private Diagnostic finding(Scalar text, Span span, String kind, String words) {
        return Diagnostic.warning(
                        code(), text.region(span), "no quotation of this claim has the " + kind + " “" + words + "”")
                .help("cite a passage that has it, take it out of the claim, or waive this rule with the reason");
    }

    /**
     * The dates that an event's claims may name without quoting them.
     *
     * @param ranges first and last days: of the event, and of the publication of its sources
     * @param notes what the editors say of them
     */
    private record DatedFacts(List<Edtf> ranges, String notes) {

        static DatedFacts of(LinkedChronology linked, LinkedEvent event) {
            List<Edtf> ranges = new ArrayList<>(List.of(event.event().date().value()));
            for (String id : event.sources()) {
                linked.entry(id)
                        .filter(Source.class::isInstance)
                        .ifPresent(source ->
                                ranges.add(((Source) source).published().value()));
            }
            return new DatedFacts(
                    List.copyOf(ranges),
                    event.event().dateNote().map(Scalar::text).orElse(""));
        }

        List<DateMention> unsupported(List<DateMention> told, String quoted, Mentioned mentioned) {
            if (told.isEmpty()) {
                return told;
            }
            List<DateMention> quotedDates = new ArrayList<>(mentioned.dates(quoted));
            quotedDates.addAll(mentioned.dates(notes));
            return told.stream()
                    .filter(date -> !isSupported(date, quotedDates))
                    .filter(date -> !quoted.contains(date.words()))
                    .toList();
        }

        private boolean isSupported(DateMention told, List<DateMention> quoted) {
            if (told instanceof DateMention.Absolute date) {
                return ranges.stream().anyMatch(range -> holds(range, date))
                        || quoted.stream().anyMatch(other -> isSame(date, other));
            } else if (told instanceof DateMention.Weekday weekday) {
                return weekday.days().stream().allMatch(day -> isNamed(day, quoted) || isDayOfEvent(day));
            }
            // What is told from the day of writing has no day of its own in a claim; other rules compute it.
            return true;
        }

        /** Whether the date, as far as it is told, lies in the range. */
        private static boolean holds(Edtf range, DateMention.Absolute date) {
            if (range.earliest().equals(LocalDate.MIN) || range.latest().equals(LocalDate.MAX)) {
                return date.year().isEmpty()
                        || date.year().getAsInt() == range.earliest().getYear()
                        || date.year().getAsInt() == range.latest().getYear();
            }
            if (range.earliest().equals(range.latest())) {
                LocalDate day = range.earliest();
                return is(date.year(), day.getYear())
                        && is(date.month(), day.getMonthValue())
                        && is(date.day(), day.getDayOfMonth());
            }
            boolean year = date.year().isEmpty()
                    || date.year().getAsInt() >= range.earliest().getYear()
                            && date.year().getAsInt() <= range.latest().getYear();
            boolean month = date.month().isEmpty()
                    || range.earliest()
                            .withDayOfMonth(1)
                            .datesUntil(range.latest().plusDays(1), Period.ofMonths(1))
                            .limit(12)
                            .anyMatch(day -> day.getMonthValue() == date.month().getAsInt());
            boolean day = date.day().isEmpty()
                    || range.earliest()
                            .datesUntil(range.latest().plusDays(1))
                            .limit(31)
                            .anyMatch(each -> each.getDayOfMonth() == date.day().getAsInt());
            return year && month && day;
        }

        private static boolean is(OptionalInt told, int actual) {
            return told.isEmpty() || told.getAsInt() == actual;
        }

        /** Whether a quoted date says as much; the year may also be that of the event or of a source. */
        private boolean isSame(DateMention.Absolute date, DateMention other) {
            return other instanceof DateMention.Absolute quoted
                    && (date.month().isEmpty() || date.month().equals(quoted.month()))
                    && (date.day().isEmpty() || date.day().equals(quoted.day()))
                    && (date.year().isEmpty()
                            || date.year().equals(quoted.year())
                            || quoted.year().isEmpty()
                                    && date.month().isPresent()
                                    && isYearOfOne(date.year().getAsInt()));
        }

        private boolean isYearOfOne(int year) {
            return ranges.stream()
                    .anyMatch(range -> range.earliest().getYear() <= year
                            && year <= range.latest().getYear());
        }

        private static boolean isNamed(DayOfWeek day, List<DateMention> quoted) {
            return quoted.stream()
                    .anyMatch(other -> other instanceof DateMention.Weekday weekday
                                    && weekday.days().contains(day)
                            || other instanceof DateMention.Absolute date
                                    && date.weekday().filter(day::equals).isPresent());
        }

        private boolean isDayOfEvent(DayOfWeek day) {
            Edtf event = ranges.get(0);
            return !event.earliest().equals(LocalDate.MIN)
                    && !event.latest().equals(LocalDate.MAX)
                    && event.earliest()
                            .datesUntil(event.latest().plusDays(1))
                            .limit(3)
                            .anyMatch(each -> each.getDayOfWeek() == day);
        }
    }
}
