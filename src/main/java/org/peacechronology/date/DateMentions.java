package org.peacechronology.date;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peacechronology.date.DateMention.Absolute;
import org.peacechronology.date.DateMention.Portion;
import org.peacechronology.date.DateMention.Relative;
import org.peacechronology.date.DateMention.Relative.Reach;
import org.peacechronology.date.DateMention.Side;
import org.peacechronology.date.DateMention.Unit;
import org.peacechronology.date.DateMention.Weekday;

/**
 * Finds the dates that English prose names. Reads the text once, from left to right.
 *
 * <p>What is no date for certain is none: {@code may} is a month only with a capital and beside a preposition or a
 * number.
 */
public final class DateMentions {

    /** Months that are common words or names as well. */
    private static final Set<String> DOUBTFUL_MONTHS = Set.of("march", "may", "april", "june", "august");

    /** What stands before a month or a year that stands alone. */
    private static final Set<String> BEFORE_DATES =
            Set.of(("in since by until till of from during before after to between around about early mid late through"
                            + " throughout and circa this next last for")
                    .split(" "));

    /** A mention begins with one of these words or with a digit. Most words do neither, and are passed over at once. */
    private static final Set<String> FIRST_WORDS = Stream.of(
                    DateLexicon.NAMES.stream(),
                    NumberMentions.COUNTS.stream(),
                    Stream.of(("on early earlier mid late later recent last past this current next coming a an"
                                    + " yesterday today tonight tomorrow")
                            .split(" ")))
            .flatMap(words -> words)
            .collect(Collectors.toUnmodifiableSet());

    private final DateTokens tokens;
    private final List<DateMention> found = new ArrayList<>();
    private int at;

    private DateMentions(DateTokens tokens) {
        this.tokens = tokens;
    }

    /** In the order of the text; none overlaps another. */
    public static List<DateMention> in(String text) {
        return in(DateTokens.of(text));
    }

    static List<DateMention> in(DateTokens tokens) {
        DateMentions mentions = new DateMentions(tokens);
        while (mentions.at < tokens.size()) {
            if (!mentions.mayBegin() || !mentions.read()) {
                mentions.at++;
            }
        }
        return List.copyOf(mentions.found);
    }

    private boolean mayBegin() {
        String word = tokens.token(at).lower();
        return ProseToken.isDigit(word.charAt(0)) || FIRST_WORDS.contains(word);
    }

    /** Tries each kind of mention where the reader stands; on success the reader stands behind it. */
    private boolean read() {
        return isoDate() || date() || weekday() || relative() || ago() || nearDay() || yearAlone();
    }

    // Dates of the calendar

    /** {@code 2018-07-23}. */
    private boolean isoDate() {
        OptionalInt year = tokens.year(at);
        if (year.isEmpty()
                || !tokens.token(at + 1).isDash()
                || !tokens.token(at + 3).isDash()) {
            return false;
        }
        OptionalInt month = tokens.number(at + 2, 1, 12);
        OptionalInt day = tokens.number(at + 4, 1, 31);
        if (month.isEmpty()
                || day.isEmpty()
                || tokens.token(at + 4).end() - tokens.token(at).start() != 10) {
            return false;
        }
        add(at, at + 5, year, month, day, Optional.empty());
        return true;
    }

    /** {@code [Friday,] October 12[th][, 2018]}, {@code [Friday,] 12 October [2018]}, {@code October [2018]}. */
    private boolean date() {
        Optional<DayOfWeek> weekday = tokens.weekdayAt(at);
        int from = at;
        int next = weekday.isPresent() ? at + 1 : at;
        if (weekday.isPresent() && tokens.token(next).is(",")) {
            next++;
        }
        if (weekday.isPresent() && tokens.token(next).is("the")) {
            next++;
        }
        return monthFirst(from, next, weekday) || dayFirst(from, next, weekday);
    }

    private boolean monthFirst(int from, int monthAt, Optional<DayOfWeek> weekday) {
        int month = tokens.month(monthAt);
        if (month == 0) {
            return false;
        }
        int next = tokens.afterName(monthAt);
        int theSkipped = tokens.token(next).is("the") ? next + 1 : next;
        OptionalInt day = tokens.day(theSkipped);
        if (day.isEmpty()) {
            return weekday.isEmpty() && monthAlone(from, month, next);
        }
        int last = theSkipped + 1;
        Optional<SecondDay> second = secondDay(last);
        int end = second.map(SecondDay::next).orElse(last);
        int yearAt = tokens.token(end).is(",") ? end + 1 : end;
        OptionalInt year = tokens.year(yearAt);
        int stop = year.isPresent() ? yearAt + 1 : last;
        OptionalInt monthNumber = OptionalInt.of(month);
        add(from, second.isPresent() ? last : stop, year, monthNumber, day, weekday);
        if (second.isPresent()) {
            OptionalInt other = OptionalInt.of(second.get().day());
            add(end - 1, year.isPresent() ? stop : end, year, monthNumber, other, Optional.empty());
        }
        at = year.isPresent() ? stop : end;
        return true;
    }

    /** The other day of {@code July 23–25}, and the index behind it. */
    private record SecondDay(int day, int next) {}

    private Optional<SecondDay> secondDay(int index) {
        boolean joined = tokens.token(index).isDash() || tokens.token(index).is("and", "or", "to");
        OptionalInt day = tokens.day(index + 1);
        boolean endsThere = joined && day.isPresent() && tokens.month(index + 2) == 0 && !tokens.isCounted(index + 2);
        return endsThere ? Optional.of(new SecondDay(day.getAsInt(), index + 2)) : Optional.empty();
    }

    private boolean monthAlone(int from, int month, int next) {
        int yearAt = tokens.token(next).is(",", "of") ? next + 1 : next;
        OptionalInt year = tokens.year(yearAt);
        if (year.isPresent()) {
            add(from, yearAt + 1, year, OptionalInt.of(month), OptionalInt.empty(), Optional.empty());
            return true;
        }
        Optional<Side> side = tokens.side(next);
        if (side.isPresent() && tokens.token(next + 1).is("year")) {
            OptionalInt named = OptionalInt.of(month);
            add(from, next + 2, side.get(), Unit.YEAR, 1, named, Portion.WHOLE, Reach.UNIT, false);
            return true;
        }
        boolean full = tokens.token(from).lower().length() > 3 || month == 5;
        boolean certain = !DOUBTFUL_MONTHS.contains(tokens.token(from).lower())
                || BEFORE_DATES.contains(tokens.token(from - 1).lower());
        if (!full || !certain || tokens.token(from - 1).is("last", "this", "next")) {
            return false;
        }
        add(from, next, OptionalInt.empty(), OptionalInt.of(month), OptionalInt.empty(), Optional.empty());
        return true;
    }

    /** {@code 12 October 2018}, {@code 12th of October}, {@code 9–10 October 2021}. */
    private boolean dayFirst(int from, int dayAt, Optional<DayOfWeek> weekday) {
        OptionalInt day = tokens.day(dayAt);
        if (day.isEmpty()) {
            return false;
        }
        int next = dayAt + 1;
        OptionalInt second = OptionalInt.empty();
        if (tokens.token(next).isDash() || tokens.token(next).is("and", "or", "to")) {
            second = tokens.day(next + 1);
            next += 2;
        }
        int monthAt = tokens.token(next).is("of") ? next + 1 : next;
        int month = tokens.month(monthAt);
        if (month == 0 || next > dayAt + 1 && second.isEmpty()) {
            return false;
        }
        int end = tokens.afterName(monthAt);
        int yearAt = tokens.token(end).is(",") ? end + 1 : end;
        OptionalInt year = tokens.year(yearAt);
        int stop = year.isPresent() ? yearAt + 1 : end;
        OptionalInt monthNumber = OptionalInt.of(month);
        if (second.isPresent()) {
            add(from, dayAt + 1, year, monthNumber, day, weekday);
            add(dayAt + 2, stop, year, monthNumber, second, Optional.empty());
        } else {
            add(from, stop, year, monthNumber, day, weekday);
        }
        return true;
    }

    /** {@code in 2001}, {@code the 1980s}. */
    private boolean yearAlone() {
        ProseToken word = tokens.token(at);
        boolean decade = word.lower().length() == 5 && word.lower().endsWith("0s");
        OptionalInt year = decade ? DateTokens.yearNumber(word.lower().substring(0, 4)) : tokens.year(at);
        ProseToken before = tokens.token(at - 1);
        boolean certain = decade
                || BEFORE_DATES.contains(before.lower())
                || before.is("back", "the", "(", "year")
                || before.isDash()
                        && (tokens.year(at - 2).isPresent()
                                || tokens.token(at - 2).is("early", "mid", "late"));
        if (year.isEmpty() || !certain || tokens.isCounted(at + 1) || before.is("$", "€", "£")) {
            return false;
        }
        found.add(new Absolute(
                word.start(),
                word.end(),
                word.text(),
                year,
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                decade));
        at++;
        return true;
    }

    private void add(
            int from, int to, OptionalInt year, OptionalInt month, OptionalInt day, Optional<DayOfWeek> weekday) {
        found.add(new Absolute(
                tokens.token(from).start(),
                tokens.token(to - 1).end(),
                tokens.words(from, to),
                year,
                month,
                day,
                weekday,
                false));
        at = to;
    }

    // Weekdays

    /** {@code on Monday}, {@code last Thursday}, {@code Saturday and Sunday}. */
    private boolean weekday() {
        int dayAt = at;
        Optional<Side> side = tokens.side(at);
        if (side.isPresent() || tokens.token(at).is("on", "late", "early")) {
            dayAt = at + 1;
        }
        if (tokens.token(at).is("on")
                && (tokens.token(at + 1).is("late", "early")
                        || tokens.side(at + 1).isPresent())) {
            side = tokens.side(at + 1);
            dayAt = at + 2;
        }
        Optional<DayOfWeek> day = tokens.weekdayAt(dayAt);
        if (tokens.token(dayAt).is("weekend") && side.isPresent()) {
            return weekend(dayAt, side);
        }
        if (day.isEmpty() || isDated(dayAt)) {
            return false;
        }
        List<DayOfWeek> days = new ArrayList<>(List.of(day.get()));
        int next = dayAt + 1;
        while (tokens.token(next).is("and", "or", ",") || tokens.token(next).isDash()) {
            Optional<DayOfWeek> other = tokens.weekdayAt(next + 1);
            if (other.isEmpty() || isDated(next + 1)) {
                break;
            }
            days.add(other.get());
            next += 2;
        }
        found.add(new Weekday(
                tokens.token(at).start(), tokens.token(next - 1).end(), tokens.words(at, next), days, side));
        at = next;
        return true;
    }

    /** {@code last weekend}. */
    private boolean weekend(int wordAt, Optional<Side> side) {
        found.add(new Weekday(
                tokens.token(at).start(),
                tokens.token(wordAt).end(),
                tokens.words(at, wordAt + 1),
                List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                side));
        at = wordAt + 1;
        return true;
    }

    /** Whether a date follows the weekday, so that it belongs to that. */
    private boolean isDated(int weekdayAt) {
        int next = tokens.token(weekdayAt + 1).is(",") ? weekdayAt + 2 : weekdayAt + 1;
        next = tokens.token(next).is("the") ? next + 1 : next;
        boolean monthAndDay =
                tokens.month(next) > 0 && (tokens.day(tokens.afterName(next)).isPresent());
        boolean dayAndMonth = tokens.day(next).isPresent()
                && (tokens.month(next + 1) > 0 || tokens.token(next + 1).is("of") && tokens.month(next + 2) > 0);
        return monthAndDay || dayAndMonth;
    }

    // Dates told from the day of writing

    /** {@code this week}, {@code early next month}, {@code last August}, {@code recent months}. */
    private boolean relative() {
        Portion portion = DateTokens.portion(tokens.token(at));
        int sideAt = portion == Portion.WHOLE ? at : tokens.token(at + 1).isDash() ? at + 2 : at + 1;
        if (tokens.token(sideAt).is("recent") && tokens.unit(sideAt + 1).isPresent()) {
            Unit unit = tokens.unit(sideAt + 1).get();
            int count = unit == Unit.DAY ? 14 : unit == Unit.WEEK ? 8 : unit == Unit.MONTH ? 12 : 10;
            add(sideAt, sideAt + 2, Side.LAST, unit, count, OptionalInt.empty(), Portion.WHOLE, Reach.SPAN, true);
            return true;
        }
        Optional<Side> side = tokens.side(sideAt);
        if (side.isEmpty()) {
            return false;
        }
        int named = tokens.month(sideAt + 1);
        if (named > 0
                && tokens.token(sideAt + 1).lower().length() > 2
                && tokens.day(sideAt + 2).isEmpty()) {
            add(at, sideAt + 2, side.get(), Unit.MONTH, 1, OptionalInt.of(named), portion, Reach.UNIT, false);
            return true;
        }
        Optional<Unit> unit = tokens.unit(sideAt + 1);
        if (unit.isPresent()) {
            // Not: the last week of June, the next day, a last-day deal.
            boolean otherwise = tokens.token(sideAt + 1).lower().endsWith("s")
                    || tokens.token(sideAt + 2).is("of")
                    || tokens.token(sideAt + 2).isDash()
                    || unit.get() == Unit.DAY && side.get() != Side.THIS;
            if (otherwise) {
                return false;
            }
            boolean earlier = tokens.token(at).is("earlier", "later");
            Portion part = earlier || unit.get() == Unit.DAY ? Portion.WHOLE : portion;
            Reach reach = tokens.token(sideAt).is("past") ? Reach.SPAN : Reach.UNIT;
            add(at, sideAt + 2, side.get(), unit.get(), 1, OptionalInt.empty(), part, reach, false);
            return true;
        }
        return counted(sideAt, side.get());
    }

    /** {@code the last two weeks}, {@code the past few days}. */
    private boolean counted(int sideAt, Side side) {
        Optional<Integer> count = NumberMentions.count(tokens.token(sideAt + 1));
        Optional<Unit> unit = tokens.unit(sideAt + 2);
        if (count.isEmpty() || unit.isEmpty() || count.get() < 1 || count.get() > 200 || side == Side.THIS) {
            return false;
        }
        boolean vague = tokens.token(sideAt + 1).is("few", "several");
        add(sideAt, sideAt + 3, side, unit.get(), count.get(), OptionalInt.empty(), Portion.WHOLE, Reach.SPAN, vague);
        return true;
    }

    /** {@code two weeks ago}, {@code a month ago}. */
    private boolean ago() {
        Optional<Integer> count =
                tokens.token(at).is("a", "an") ? Optional.of(1) : NumberMentions.count(tokens.token(at));
        Optional<Unit> unit = tokens.unit(at + 1);
        if (count.isEmpty()
                || unit.isEmpty()
                || !tokens.token(at + 2).is("ago")
                || count.get() < 1
                || count.get() > 200) {
            return false;
        }
        boolean vague = tokens.token(at).is("few", "several", "couple");
        add(at, at + 3, Side.LAST, unit.get(), count.get(), OptionalInt.empty(), Portion.WHOLE, Reach.DISTANCE, vague);
        return true;
    }

    /** {@code yesterday}, {@code today}, {@code tomorrow}. */
    private boolean nearDay() {
        Side side;
        switch (tokens.token(at).lower()) {
            case "yesterday" -> side = Side.LAST;
            case "today", "tonight" -> side = Side.THIS;
            case "tomorrow" -> side = Side.NEXT;
            default -> {
                return false;
            }
        }
        add(at, at + 1, side, Unit.DAY, 1, OptionalInt.empty(), Portion.WHOLE, Reach.UNIT, false);
        return true;
    }

    private void add(
            int from,
            int to,
            Side side,
            Unit unit,
            int count,
            OptionalInt month,
            Portion portion,
            Reach reach,
            boolean vague) {
        found.add(new Relative(
                tokens.token(from).start(),
                tokens.token(to - 1).end(),
                tokens.words(from, to),
                side,
                unit,
                count,
                month,
                portion,
                reach,
                vague));
        at = to;
    }
}
