package org.peacechronology.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.peacechronology.date.DateMention.Absolute;
import org.peacechronology.date.DateMention.Portion;
import org.peacechronology.date.DateMention.Relative;
import org.peacechronology.date.DateMention.Side;
import org.peacechronology.date.DateMention.Unit;
import org.peacechronology.date.DateMention.Weekday;

/**
 * Which days a mention can mean, given when its text was written, and whether they agree with an event's.
 *
 * <p>Generous where usage is: a week begins on Sunday or on Monday, {@code last Thursday} is either of the two before,
 * early in a month is its first half. What has no edges ({@code recent months}) never disagrees.
 */
public final class MentionedDays {

    /** Whether a mention and an event's date can be the same. */
    public enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    /**
     * @param computation what the mention comes to, in words: {@code “on Monday”, written on 26 July 2018, is 23 July
     *     2018}
     */
    public record Agreement(Answer answer, String computation) {}

    /** A text whose day of writing is known no better says nothing by the days it counts from it. */
    private static final int WIDEST_WRITTEN = 400;

    /** More stretches than this are counted, not listed. */
    private static final int MOST_LISTED = 6;

    private MentionedDays() {}

    /**
     * The days, in order; empty where they cannot be told.
     *
     * @param written when the text was written: any one day of it
     */
    public static List<DayRange> possible(DateMention mention, Edtf written) {
        return possible(mention, written, false);
    }

    /** @param ahead whether a day after the day of writing is meant, where the words leave it open */
    static List<DayRange> possible(DateMention mention, Edtf written, boolean ahead) {
        if (mention instanceof Absolute absolute && absolute.year().isPresent()) {
            return told(absolute);
        }
        List<DayRange> days = new ArrayList<>();
        for (DayRange range : written.days()) {
            if (!range.isBounded()
                    || ChronoUnit.DAYS.between(range.first(), range.last()) > WIDEST_WRITTEN
                    || days.size() > 10 * WIDEST_WRITTEN) {
                return List.of();
            }
            for (LocalDate day = range.first(); !day.isAfter(range.last()); day = day.plusDays(1)) {
                days.addAll(possible(mention, day, ahead));
            }
        }
        return DayRange.union(days);
    }

    /** Whether an event can lie where a source of this day of writing says it does. */
    public static Agreement agrees(Edtf event, DateMention mention, Edtf written) {
        boolean ahead = event.earliest().isAfter(written.latest());
        List<DayRange> days = possible(mention, written, ahead);
        if (days.isEmpty()) {
            return new Agreement(Answer.UNKNOWN, "“" + mention.words() + "” cannot be resolved");
        }
        boolean meets = event.days().stream()
                .anyMatch(range ->
                        days.stream().anyMatch(day -> range.intersection(day).isPresent()));
        boolean vague = mention instanceof Relative relative && relative.vague();
        Answer answer = meets ? Answer.YES : vague ? Answer.UNKNOWN : Answer.NO;
        return new Agreement(answer, computation(mention, written, days));
    }

    /** Whether a day or month that names no year can be the event's, in the event's own year. */
    public static Agreement agreesInItsYear(Edtf event, Absolute mention) {
        LocalDate first = event.earliest().equals(LocalDate.MIN) ? event.latest() : event.earliest();
        LocalDate last = event.latest().equals(LocalDate.MAX) ? event.earliest() : event.latest();
        boolean meets = IntStream.rangeClosed(first.getYear(), Math.min(last.getYear(), first.getYear() + 100))
                .mapToObj(year -> occurrence(mention, year))
                .flatMap(Optional::stream)
                .anyMatch(days -> event.days().stream()
                        .anyMatch(range -> range.intersection(days).isPresent()));
        String month = mention.month().isPresent()
                ? DateWords.english().month(mention.month().getAsInt())
                : "";
        String day = mention.day().isPresent() ? mention.day().getAsInt() + " " : "";
        return new Agreement(meets ? Answer.YES : Answer.NO, "“" + mention.words() + "” is " + day + month);
    }

    private static String computation(DateMention mention, Edtf written, List<DayRange> days) {
        boolean told = mention instanceof Absolute absolute && absolute.year().isPresent();
        String when = told ? "" : ", written " + written(written) + ",";
        return "“" + mention.words() + "”" + when + " is " + listed(days);
    }

    private static String written(Edtf written) {
        String words = DateWords.text(DateWords.english().within(written));
        if (!(written.form() instanceof PartialDate date) || date.isQualified()) {
            return words;
        }
        return (date.precision() == Edtf.Precision.DAY ? "on " : "in ") + words;
    }

    private static String listed(List<DayRange> days) {
        if (days.size() <= MOST_LISTED) {
            return DateWords.english().days(days);
        }
        DayRange all =
                new DayRange(days.get(0).first(), days.get(days.size() - 1).last());
        return "one of " + days.size() + " days in " + DateWords.english().days(List.of(all));
    }

    private static List<DayRange> told(Absolute mention) {
        int year = mention.year().orElseThrow();
        if (mention.month().isEmpty()) {
            int last = mention.decade() ? year + 9 : year;
            return List.of(new DayRange(LocalDate.of(year, 1, 1), LocalDate.of(last, 12, 31)));
        }
        return occurrence(mention, year).map(List::of).orElse(List.of());
    }

    /** The mention's day or month in a year. */
    private static Optional<DayRange> occurrence(Absolute mention, int year) {
        if (mention.month().isEmpty()) {
            return Optional.empty();
        }
        return mention.day().isPresent()
                ? mention.dayIn(year).map(DayRange::of)
                : Optional.of(month(YearMonth.of(year, mention.month().getAsInt())));
    }

    private static DayRange month(YearMonth month) {
        return new DayRange(month.atDay(1), month.atEndOfMonth());
    }

    private static List<DayRange> possible(DateMention mention, LocalDate written, boolean ahead) {
        if (mention instanceof Absolute absolute) {
            return nearest(absolute, written, ahead);
        }
        if (mention instanceof Weekday weekday) {
            return weekday.days().stream()
                    .flatMap(day -> weekdays(day, weekday.side(), written, ahead).stream())
                    .map(DayRange::of)
                    .toList();
        }
        return List.of(relative((Relative) mention, written));
    }

    /** A day without its year is the last one before the writing, or the next one after it. */
    private static List<DayRange> nearest(Absolute mention, LocalDate written, boolean ahead) {
        // Eight years reach the next 29 February.
        for (int distance = 0; distance <= 8; distance++) {
            int year = written.getYear() + (ahead ? distance : -distance);
            Optional<DayRange> days = occurrence(mention, year)
                    .filter(range -> ahead
                            ? range.last().isAfter(written)
                            : !range.first().isAfter(written));
            if (days.isPresent()) {
                return List.of(days.get());
            }
        }
        return List.of();
    }

    private static List<LocalDate> weekdays(DayOfWeek day, Optional<Side> side, LocalDate written, boolean ahead) {
        if (side.isEmpty()) {
            return List.of(
                    written.with(ahead ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day)));
        }
        LocalDate before = written.with(TemporalAdjusters.previous(day));
        LocalDate after = written.with(TemporalAdjusters.next(day));
        return switch (side.get()) {
            case LAST -> List.of(before.minusWeeks(1), before);
            case THIS -> List.of(monday(written).plusDays(day.getValue() - 1L), after.minusWeeks(1));
            case NEXT -> List.of(after, after.plusWeeks(1));
        };
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static DayRange relative(Relative mention, LocalDate written) {
        int sign = mention.side() == Side.LAST ? -1 : mention.side() == Side.NEXT ? 1 : 0;
        if (mention.month().isPresent()) {
            return portion(mention.portion(), month(namedMonth(mention, written, sign)));
        }
        return switch (mention.reach()) {
            case UNIT -> unit(mention, written, sign);
            case SPAN -> span(mention, written, sign);
            case DISTANCE -> distance(mention, written, sign);
        };
    }

    /** {@code last August}: the last one that was over; {@code August last year}: that of the year before. */
    private static YearMonth namedMonth(Relative mention, LocalDate written, int sign) {
        if (mention.unit() == Unit.YEAR) {
            return YearMonth.of(written.getYear() + sign, mention.month().orElseThrow());
        }
        YearMonth now = YearMonth.from(written);
        YearMonth named = YearMonth.of(written.getYear(), mention.month().orElseThrow());
        return switch (mention.side()) {
            case LAST -> named.isBefore(now) ? named : named.minusYears(1);
            case THIS -> named;
            case NEXT -> named.isAfter(now) ? named : named.plusYears(1);
        };
    }

    private static DayRange unit(Relative mention, LocalDate written, int sign) {
        return switch (mention.unit()) {
            case DAY -> DayRange.of(written.plusDays(sign));
            case WEEK -> {
                LocalDate monday = monday(written).plusWeeks(sign);
                yield new DayRange(monday.minusDays(1), monday.plusDays(6));
            }
            case MONTH ->
                portion(mention.portion(), month(YearMonth.from(written).plusMonths(sign)));
            case YEAR -> portion(mention.portion(), year(written.getYear() + sign));
        };
    }

    private static DayRange year(int year) {
        return new DayRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Early is the first half, late the second, the middle the two quarters around it. */
    private static DayRange portion(Portion portion, DayRange whole) {
        long days = ChronoUnit.DAYS.between(whole.first(), whole.last());
        LocalDate half = whole.first().plusDays(days / 2);
        return switch (portion) {
            case WHOLE -> whole;
            case EARLY -> new DayRange(whole.first(), half);
            case MIDDLE ->
                new DayRange(whole.first().plusDays(days / 4), whole.first().plusDays(days - days / 4));
            case LATE -> new DayRange(half, whole.last());
        };
    }

    private static DayRange span(Relative mention, LocalDate written, int sign) {
        LocalDate other = written.plus((long) sign * mention.count(), chronoUnit(mention.unit()));
        return sign < 0 ? new DayRange(other, written) : new DayRange(written, other);
    }

    /** So far away, give or take half a unit; a day is exact. */
    private static DayRange distance(Relative mention, LocalDate written, int sign) {
        LocalDate there = written.plus((long) sign * mention.count(), chronoUnit(mention.unit()));
        int slack = Map.of(Unit.DAY, 0, Unit.WEEK, 3, Unit.MONTH, 15, Unit.YEAR, 183)
                .getOrDefault(mention.unit(), 0);
        return new DayRange(there.minusDays(slack), there.plusDays(slack));
    }

    private static ChronoUnit chronoUnit(Unit unit) {
        return switch (unit) {
            case DAY -> ChronoUnit.DAYS;
            case WEEK -> ChronoUnit.WEEKS;
            case MONTH -> ChronoUnit.MONTHS;
            case YEAR -> ChronoUnit.YEARS;
        };
    }
}
