package org.peacechronology.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peacechronology.date.DateMention;
import org.peacechronology.date.DateMention.Absolute;
import org.peacechronology.date.DateMentions;
import org.peacechronology.date.DateWords;
import org.peacechronology.date.Edtf;
import org.peacechronology.date.PartialDate;
import org.peacechronology.date.Season;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Related;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.link.LinkedSource;
import org.peacechronology.model.Basis;
import org.peacechronology.text.Located;

/** A date that is said to be stated, and that no quotation of the entry names. */
final class DateUnsupported implements ProseRule {

    /** More of the dates that are named would not help to find the right one. */
    private static final int MOST_RELATED = 3;

    @Override
    public String code() {
        return "date-unsupported";
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
            if (event.event().basis() == Basis.STATED) {
                event(event, mentioned, findings);
            }
        }
        for (LinkedSource source : linked.sources().values()) {
            boolean stated =
                    source.source().publishedBasis().map(Located::value).orElse(Basis.STATED) == Basis.STATED;
            if (stated && source.text().isPresent()) {
                source(source, source.text().get().text(), findings);
            }
        }
    }

    private void event(LinkedEvent event, Mentioned mentioned, Consumer<Diagnostic> findings) {
        List<NamedDate> named = NamedDate.of(event, mentioned);
        List<DateMention> mentions = named.stream().map(NamedDate::mention).toList();
        for (PartialDate date : dates(event.event().date().value().form())) {
            if (!isNamed(date, mentions, () -> quotations(event))) {
                List<Related> related = named.stream()
                        .filter(found -> found.mention() instanceof Absolute)
                        .limit(MOST_RELATED)
                        .map(found -> new Related(
                                "named here", found.region(), found.mention().words()))
                        .toList();
                findings.accept(Diagnostic.error(
                                code(),
                                event.event().date().region(),
                                "the date is said to be stated, and no quotation of this entry names " + words(date))
                        .related(related)
                        .help("quote the passage that names it; or write “date-basis: computed” or “outside”, and in"
                                + " “date-note” what the date rests on"));
                return;
            }
        }
    }

    private void source(LinkedSource source, String text, Consumer<Diagnostic> findings) {
        List<DateMention> mentions = DateMentions.in(text);
        for (PartialDate date : dates(source.source().published().value().form())) {
            if (!isNamed(date, mentions, () -> text)) {
                findings.accept(Diagnostic.error(
                                code(),
                                source.source().published().region(),
                                "the day of publication is said to be stated, and the text nowhere names "
                                        + words(date))
                        .help("write “published-basis: computed” or “outside”, and in “published-note” what the date"
                                + " rests on"));
                return;
            }
        }
    }

    /** The dates that a form is made of. */
    private static List<PartialDate> dates(Edtf.Form form) {
        List<PartialDate> dates = new ArrayList<>();
        if (form instanceof PartialDate date) {
            dates.add(date);
        } else if (form instanceof Edtf.Interval interval) {
            Stream.of(interval.start(), interval.end())
                    .filter(PartialDate.class::isInstance)
                    .map(PartialDate.class::cast)
                    .forEach(dates::add);
        } else if (form instanceof Edtf.OneOf set) {
            set.members().forEach(member -> dates.addAll(dates(member)));
        }
        return dates;
    }

    private static String quotations(LinkedEvent event) {
        return event.claims().stream()
                .flatMap(claim -> claim.evidence().stream())
                .map(evidence -> evidence.evidence().quote().text())
                .collect(Collectors.joining("\n"));
    }

    private static boolean isNamed(PartialDate date, List<DateMention> mentions, Supplier<String> text) {
        if (date.season().isPresent()) {
            return names(text.get().toLowerCase(Locale.ROOT), date.season().get());
        }
        return mentions.stream().anyMatch(mention -> mention instanceof Absolute absolute && names(absolute, date));
    }

    private static boolean names(String text, Season season) {
        return text.contains(season.name().toLowerCase(Locale.ROOT))
                || season == Season.AUTUMN && text.contains("fall");
    }

    /** The day and the month have to be named, and the year where nothing finer is told. */
    private static boolean names(Absolute mention, PartialDate date) {
        LocalDate first = date.earliest();
        LocalDate last = date.latest();
        boolean sameYear = mention.year().isEmpty()
                || mention.year().getAsInt() >= first.getYear()
                        && mention.year().getAsInt() <= last.getYear();
        return switch (date.precision()) {
            case DAY ->
                sameYear && is(mention.month(), first.getMonthValue()) && is(mention.day(), first.getDayOfMonth());
            case MONTH -> sameYear && is(mention.month(), first.getMonthValue());
            default -> sameYear && mention.year().isPresent();
        };
    }

    private static boolean is(OptionalInt told, int wanted) {
        return told.isPresent() && told.getAsInt() == wanted;
    }

    /** What has to be named: {@code 23 July}, {@code July}, {@code 2018}. */
    private static String words(PartialDate date) {
        String month = DateWords.english().month(date.earliest().getMonthValue());
        return switch (date.precision()) {
            case DAY -> date.day().number() + " " + month;
            case MONTH -> month;
            case SEASON -> date.season().orElseThrow().name().toLowerCase(Locale.ROOT);
            case DECADE, CENTURY ->
                "a year from " + date.earliest().getYear() + " to "
                        + date.latest().getYear();
            default -> Integer.toString(date.year());
        };
    }
}
