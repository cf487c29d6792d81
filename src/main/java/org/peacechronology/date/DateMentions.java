package org.peacechronology.date;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.peacechronology.date.DateMention.Absolute;
import org.peacechronology.date.DateMention.Portion;
import org.peacechronology.date.DateMention.Relative;
import org.peacechronology.date.DateMention.Relative.Reach;
import org.peacechronology.date.DateMention.Side;
import org.peacechronology.date.DateMention.Unit;
import org.peacechronology.date.DateMention.Weekday;

/**
 * Finds the dates that English prose names. Reads the text once, from left to right; what is no date for certain is none:
 * {@code may} is a month only with a capital and beside a preposition or a number.
 */
public final class DateMentions {

    /** Months that are common words or names as well. */
    private static final Set<String> DOUBTFUL_MONTHS = Set.of("march", "may", "april", "june", "august");

    private static final Set<String> BEFORE_DATES = Set.of(
            "in",
            "since",
            "by",
            "until",
            "till",
            "of",
            "from",
            "during",
            "before",
            "after",
            "to",
            "between",
            "around",
            "about",
            "early",
            "mid",
            "late",
            "through",
            "throughout",
            "and",
            "circa",
            "this",
            "next",
            "last",
            "for");

    private final String text;
    private final List<ProseToken> tokens;
    private final List<DateMention> found = new ArrayList<>();
    private int at;

    private DateMentions(String text) {
        this.text = text;
        this.tokens = ProseToken.of(text);
    }

    /** In the order of the text; none overlaps another. */
    public static List<DateMention> in(String text) {
        DateMentions mentions = new DateMentions(text);
        while (mentions.at < mentions.tokens.size()) {
            if (!mentions.read()) {
                mentions.at++;
            }
        }
        return List.copyOf(mentions.found);
    }

    /** Tries each kind of mention where the reader stands; on success the reader stands behind it. */
    private boolean read() {
        return isoDate() || date() || weekday() || relative() || ago() || nearDay() || yearAlone();
    }

    private ProseToken token(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : ProseToken.NONE;
    }

    private String words(int from, int to) {
        return text.substring(token(from).start(), token(to - 1).end());
    }

    // Dates of the calendar

    /** {@code 2018-07-23}. */
    private boolean isoDate() {
        OptionalInt year = year(at);
        if (year.isEmpty() || !token(at + 1).isDash() || !token(at + 3).isDash()) {
            return false;
        }
        OptionalInt month = number(at + 2, 1, 12);
        OptionalInt day = number(at + 4, 1, 31);
        if (month.isEmpty() || day.isEmpty() || token(at + 4).end() - token(at).start() != 10) {
            return false;
        }
        add(at, at + 5, year, month, day, Optional.empty());
        return true;
    }

    /** {@code [Friday,] October 12[th][, 2018]}, {@code [Friday,] 12 October [2018]}, {@code October 2018}, {@code October}. */
    private boolean date() {
        Optional<DayOfWeek> weekday = weekdayAt(at);
        int from = at;
        int next = weekday.isPresent() ? at + 1 : at;
        if (weekday.isPresent() && token(next).is(",")) {
            next++;
        }
        if (weekday.isPresent() && token(next).is("the")) {
            next++;
        }
        return monthFirst(from, next, weekday) || dayFirst(from, next, weekday);
    }

    private boolean monthFirst(int from, int monthAt, Optional<DayOfWeek> weekday) {
        int month = month(monthAt);
        if (month == 0) {
            return false;
        }
        int next = afterName(monthAt);
        int theSkipped = token(next).is("the") ? next + 1 : next;
        OptionalInt day = day(theSkipped);
        if (day.isEmpty()) {
            return weekday.isEmpty() && monthAlone(from, month, next);
        }
        int last = theSkipped + 1;
        Optional<SecondDay> second = secondDay(last);
        int end = second.map(SecondDay::next).orElse(last);
        int yearAt = token(end).is(",") ? end + 1 : end;
        OptionalInt year = year(yearAt);
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
        boolean joined = token(index).isDash() || token(index).is("and", "or", "to");
        OptionalInt day = day(index + 1);
        boolean endsThere = joined && day.isPresent() && month(index + 2) == 0 && !startsUnit(index + 2);
        return endsThere ? Optional.of(new SecondDay(day.getAsInt(), index + 2)) : Optional.empty();
    }

    private boolean startsUnit(int index) {
        ProseToken next = token(index);
        return unit(index).isPresent()
                || next.is("people", "killed", "others", "men", "women", "members", "officials", "percent", "other")
                || next.is("%");
    }

    private boolean monthAlone(int from, int month, int next) {
        int yearAt = token(next).is(",", "of") ? next + 1 : next;
        OptionalInt year = year(yearAt);
        if (year.isPresent()) {
            add(from, yearAt + 1, year, OptionalInt.of(month), OptionalInt.empty(), Optional.empty());
            return true;
        }
        boolean full = token(from).lower().length() > 3 || month == 5;
        boolean certain = !DOUBTFUL_MONTHS.contains(token(from).lower())
                || BEFORE_DATES.contains(token(from - 1).lower());
        if (!full || !certain || token(from - 1).is("last", "this", "next")) {
            return false;
        }
        add(from, next, OptionalInt.empty(), OptionalInt.of(month), OptionalInt.empty(), Optional.empty());
        return true;
    }

    /** {@code 12 October 2018}, {@code 12th of October}, {@code 9–10 October 2021}. */
    private boolean dayFirst(int from, int dayAt, Optional<DayOfWeek> weekday) {
        OptionalInt day = day(dayAt);
        if (day.isEmpty()) {
            return false;
        }
        int next = dayAt + 1;
        OptionalInt second = OptionalInt.empty();
        if (token(next).isDash() || token(next).is("and", "or", "to")) {
            second = day(next + 1);
            next += 2;
        }
        int monthAt = token(next).is("of") ? next + 1 : next;
        int month = month(monthAt);
        if (month == 0 || next > dayAt + 1 && second.isEmpty()) {
            return false;
        }
        int end = afterName(monthAt);
        int yearAt = token(end).is(",") ? end + 1 : end;
        OptionalInt year = year(yearAt);
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
        ProseToken word = token(at);
        boolean decade = word.lower().length() == 5 && word.lower().endsWith("0s");
        OptionalInt year = decade ? yearNumber(word.lower().substring(0, 4)) : year(at);
        ProseToken before = token(at - 1);
        boolean certain = decade
                || BEFORE_DATES.contains(before.lower())
                || before.is("in", "back", "the", "(", "year")
                || before.isDash() && year(at - 2).isPresent();
        if (year.isEmpty() || !certain || startsUnit(at + 1) || before.is("$", "€", "£")) {
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
                token(from).start(), token(to - 1).end(), words(from, to), year, month, day, weekday, false));
        at = to;
    }

    /** A month's name with a capital: 1 to 12, else 0. */
    private int month(int index) {
        return token(index).startsUpper() ? DateLexicon.month(token(index).lower()) : 0;
    }

    /** The index behind a month's name and the dot of its abbreviation. */
    private int afterName(int monthAt) {
        boolean abbreviated = token(monthAt).lower().length() <= 4;
        boolean dot = token(monthAt + 1).is(".")
                && token(monthAt + 1).start() == token(monthAt).end();
        boolean more = day(monthAt + 2).isPresent() || year(monthAt + 2).isPresent();
        return abbreviated && dot && more ? monthAt + 2 : monthAt + 1;
    }

    private OptionalInt day(int index) {
        String word = token(index).lower();
        String bare = DateLexicon.withoutOrdinalEnding(word);
        boolean number =
                bare.length() <= 2 && !bare.isEmpty() && bare.chars().allMatch(c -> ProseToken.isDigit((char) c));
        int day = number ? Integer.parseInt(bare) : 0;
        return day >= 1 && day <= 31 ? OptionalInt.of(day) : OptionalInt.empty();
    }

    private OptionalInt number(int index, int least, int most) {
        ProseToken word = token(index);
        if (!word.isInteger()) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(word.lower());
        return number >= least && number <= most ? OptionalInt.of(number) : OptionalInt.empty();
    }

    /** A number of four digits that reads as a year. */
    private OptionalInt year(int index) {
        return yearNumber(token(index).text());
    }

    private static OptionalInt yearNumber(String digits) {
        boolean four = digits.length() == 4 && digits.chars().allMatch(c -> ProseToken.isDigit((char) c));
        int year = four ? Integer.parseInt(digits) : 0;
        return year >= 1800 && year < 2100 ? OptionalInt.of(year) : OptionalInt.empty();
    }

    // Weekdays

    private Optional<DayOfWeek> weekdayAt(int index) {
        return token(index).startsUpper() ? DateLexicon.weekday(token(index).lower()) : Optional.empty();
    }

    /** {@code on Monday}, {@code last Thursday}, {@code Saturday and Sunday}. */
    private boolean weekday() {
        int dayAt = at;
        Optional<Side> side = side(at);
        if (side.isPresent() || token(at).is("on", "late", "early")) {
            dayAt = at + 1;
        }
        if (token(at).is("on")
                && (token(at + 1).is("late", "early") || side(at + 1).isPresent())) {
            side = side(at + 1);
            dayAt = at + 2;
        }
        Optional<DayOfWeek> day = weekdayAt(dayAt);
        if (day.isEmpty() || isDated(dayAt)) {
            return false;
        }
        List<DayOfWeek> days = new ArrayList<>(List.of(day.get()));
        int next = dayAt + 1;
        while (token(next).is("and", "or", ",") || token(next).isDash()) {
            Optional<DayOfWeek> other = weekdayAt(next + 1);
            if (other.isEmpty() || isDated(next + 1)) {
                break;
            }
            days.add(other.get());
            next += 2;
        }
        found.add(new Weekday(token(at).start(), token(next - 1).end(), words(at, next), days, side));
        at = next;
        return true;
    }

    /** Whether a date follows the weekday, so that it belongs to that. */
    private boolean isDated(int weekdayAt) {
        int next = token(weekdayAt + 1).is(",") ? weekdayAt + 2 : weekdayAt + 1;
        next = token(next).is("the") ? next + 1 : next;
        boolean monthAndDay = month(next) > 0 && (day(afterName(next)).isPresent());
        boolean dayAndMonth =
                day(next).isPresent() && (month(next + 1) > 0 || token(next + 1).is("of") && month(next + 2) > 0);
        return monthAndDay || dayAndMonth;
    }

    // Dates told from the day of writing

    private Optional<Side> side(int index) {
        return switch (token(index).lower()) {
            case "last", "previous", "past" -> Optional.of(Side.LAST);
            case "this", "current" -> Optional.of(Side.THIS);
            case "next", "coming" -> Optional.of(Side.NEXT);
            default -> Optional.empty();
        };
    }

    private Optional<Unit> unit(int index) {
        return switch (token(index).lower()) {
            case "day", "days" -> Optional.of(Unit.DAY);
            case "week", "weeks" -> Optional.of(Unit.WEEK);
            case "month", "months" -> Optional.of(Unit.MONTH);
            case "year", "years" -> Optional.of(Unit.YEAR);
            default -> Optional.empty();
        };
    }

    private static Portion portion(ProseToken word) {
        return switch (word.lower()) {
            case "early", "earlier" -> Portion.EARLY;
            case "mid" -> Portion.MIDDLE;
            case "late", "later" -> Portion.LATE;
            default -> Portion.WHOLE;
        };
    }

    /** {@code this week}, {@code early next month}, {@code last August}, {@code the past two weeks}, {@code recent months}. */
    private boolean relative() {
        Portion portion = portion(token(at));
        int sideAt = portion == Portion.WHOLE ? at : token(at + 1).isDash() ? at + 2 : at + 1;
        if (token(sideAt).is("recent") && unit(sideAt + 1).isPresent()) {
            Unit unit = unit(sideAt + 1).get();
            int count = unit == Unit.DAY ? 14 : unit == Unit.WEEK ? 8 : unit == Unit.MONTH ? 12 : 10;
            add(sideAt, sideAt + 2, Side.LAST, unit, count, OptionalInt.empty(), Portion.WHOLE, Reach.SPAN, true);
            return true;
        }
        Optional<Side> side = side(sideAt);
        if (side.isEmpty()) {
            return false;
        }
        int named = month(sideAt + 1);
        if (named > 0
                && token(sideAt + 1).lower().length() > 2
                && day(sideAt + 2).isEmpty()) {
            add(at, sideAt + 2, side.get(), Unit.YEAR, 1, OptionalInt.of(named), portion, Reach.UNIT, false);
            return true;
        }
        Optional<Unit> unit = unit(sideAt + 1);
        if (unit.isPresent()) {
            if (token(sideAt + 1).lower().endsWith("s") || token(sideAt + 2).isDash()) {
                return false;
            }
            boolean earlier = token(at).is("earlier", "later");
            Portion part = earlier || unit.get() == Unit.DAY ? Portion.WHOLE : portion;
            Reach reach = token(sideAt).is("past") ? Reach.SPAN : Reach.UNIT;
            add(at, sideAt + 2, side.get(), unit.get(), 1, OptionalInt.empty(), part, reach, false);
            return true;
        }
        return counted(sideAt, side.get());
    }

    /** {@code the last two weeks}, {@code the past few days}. */
    private boolean counted(int sideAt, Side side) {
        Optional<Integer> count = NumberMentions.count(token(sideAt + 1));
        Optional<Unit> unit = unit(sideAt + 2);
        if (count.isEmpty() || unit.isEmpty() || count.get() < 1 || count.get() > 200 || side == Side.THIS) {
            return false;
        }
        boolean vague = token(sideAt + 1).is("few", "several");
        add(sideAt, sideAt + 3, side, unit.get(), count.get(), OptionalInt.empty(), Portion.WHOLE, Reach.SPAN, vague);
        return true;
    }

    /** {@code two weeks ago}, {@code a month ago}. */
    private boolean ago() {
        Optional<Integer> count = token(at).is("a", "an") ? Optional.of(1) : NumberMentions.count(token(at));
        Optional<Unit> unit = unit(at + 1);
        if (count.isEmpty() || unit.isEmpty() || !token(at + 2).is("ago") || count.get() < 1 || count.get() > 200) {
            return false;
        }
        boolean vague = token(at).is("few", "several", "couple");
        add(at, at + 3, Side.LAST, unit.get(), count.get(), OptionalInt.empty(), Portion.WHOLE, Reach.DISTANCE, vague);
        return true;
    }

    /** {@code yesterday}, {@code today}, {@code tomorrow}. */
    private boolean nearDay() {
        Side side;
        switch (token(at).lower()) {
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
                token(from).start(),
                token(to - 1).end(),
                words(from, to),
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
