package org.peacechronology.check;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.peacechronology.date.DateMention;
import org.peacechronology.date.DateMention.Absolute;
import org.peacechronology.date.DateWords;
import org.peacechronology.date.Edtf;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.link.LinkedSource;
import org.peacechronology.text.Scalar;

/** A weekday beside a date on which it does not fall. */
final class WeekdayMismatch implements ProseRule {

    /** A day without its year that lies further from the entry's date may belong to another year. */
    private static final int NEAR = 60;

    /** The weekdays of the calendar come round within twelve years, but for 29 February. */
    private static final int YEARS_AROUND = 12;

    @Override
    public String code() {
        return "weekday-mismatch";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public boolean judgesEventsOneByOne() {
        return true;
    }

    @Override
    public void check(LinkedChronology linked, Mentioned mentioned, Consumer<Diagnostic> findings) {
        for (LinkedEvent event : linked.events().values()) {
            Edtf date = event.event().date().value();
            check(event.event().title(), date, mentioned, findings);
            event.event().dateNote().ifPresent(note -> check(note, date, mentioned, findings));
            event.claims().forEach(claim -> {
                check(claim.claim().text(), date, mentioned, findings);
                claim.evidence().forEach(evidence -> check(evidence.evidence().quote(), date, mentioned, findings));
            });
        }
        for (LinkedSource source : linked.sources().values()) {
            Edtf date = source.source().published().value();
            source.source().publishedNote().ifPresent(note -> check(note, date, mentioned, findings));
        }
    }

    private void check(Scalar text, Edtf entry, Mentioned mentioned, Consumer<Diagnostic> findings) {
        for (DateMention mention : mentioned.dates(text.text())) {
            if (mention instanceof Absolute date && date.weekday().isPresent()) {
                day(date, entry)
                        .filter(day -> day.getDayOfWeek() != date.weekday().get())
                        .ifPresent(day -> findings.accept(
                                finding(text, date, date.weekday().get(), day)));
            }
        }
    }

    /** The day that is named; without its year, the one nearest to the entry's date. */
    private static Optional<LocalDate> day(Absolute mention, Edtf entry) {
        if (mention.year().isPresent()) {
            return mention.dayTold();
        }
        List<LocalDate> anchors = new ArrayList<>();
        if (!entry.earliest().equals(LocalDate.MIN)) {
            anchors.add(entry.earliest());
        }
        if (!entry.latest().equals(LocalDate.MAX)) {
            anchors.add(entry.latest());
        }
        record Near(LocalDate day, long distance) {}
        List<Near> near = new ArrayList<>();
        for (LocalDate anchor : anchors) {
            for (int year = anchor.getYear() - 1; year <= anchor.getYear() + 1; year++) {
                mention.dayIn(year)
                        .ifPresent(day -> near.add(new Near(day, Math.abs(ChronoUnit.DAYS.between(anchor, day)))));
            }
        }
        return near.stream()
                .filter(candidate -> candidate.distance() <= NEAR)
                .min((one, other) -> Long.compare(one.distance(), other.distance()))
                .map(Near::day);
    }

    private Diagnostic finding(Scalar text, Absolute mention, DayOfWeek named, LocalDate day) {
        DateWords words = DateWords.english();
        String date = DateWords.text(words.plain(Edtf.of(day)));
        String weekday = words.weekday(day);
        String said = words.weekday(day.with(TemporalAdjusters.next(named)));
        List<String> years = mention.fittingYears(day.getYear() - YEARS_AROUND, day.getYear() + YEARS_AROUND).stream()
                .map(String::valueOf)
                .toList();
        String dayAndMonth = day.getDayOfMonth() + " " + words.month(day.getMonthValue());
        String fitting = years.isEmpty() ? "" : dayAndMonth + " is a " + said + " in " + joined(years) + "; ";
        return Diagnostic.error(
                        code(),
                        NamedDate.region(text, mention),
                        "“" + mention.words() + "” does not agree with the calendar: " + date + " is a " + weekday)
                .label("a " + weekday)
                .help(fitting + "correct the date, or, where the source errs, say so in a note and waive this rule");
    }

    private static String joined(List<String> years) {
        int last = years.size() - 1;
        return last == 0 ? years.get(0) : String.join(", ", years.subList(0, last)) + " and " + years.get(last);
    }
}
