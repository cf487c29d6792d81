package org.peacechronology.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A date as running prose names it: {@code July 23rd}, {@code on Monday}, {@code last month}. */
public sealed interface DateMention {

    /** UTF-16 code units from the start of the text. */
    int start();

    /** The first code unit after it. */
    int end();

    /** As it stands in the text. */
    String words();

    /** Before, at or after the day on which the text was written. */
    enum Side {
        LAST,
        THIS,
        NEXT
    }

    /** The stretch of time a relative mention counts in. */
    enum Unit {
        DAY,
        WEEK,
        MONTH,
        YEAR
    }

    /** Which part of a month or year is meant. */
    enum Portion {
        WHOLE,
        EARLY,
        MIDDLE,
        LATE
    }

    /**
     * A date of the calendar, as far as it is told: {@code Friday, October 12}, {@code July 2018}, {@code the 1980s}.
     *
     * @param year of a decade, its first
     * @param decade whether ten years are meant
     */
    record Absolute(
            int start,
            int end,
            String words,
            OptionalInt year,
            OptionalInt month,
            OptionalInt day,
            Optional<DayOfWeek> weekday,
            boolean decade)
            implements DateMention {

        /** Whether in this year the month and day fall on the weekday; empty unless all three are told. */
        public Optional<Boolean> weekdayFits(int inYear) {
            if (weekday.isEmpty() || month.isEmpty() || day.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(dayIn(inYear)
                    .filter(date -> date.getDayOfWeek() == weekday.get())
                    .isPresent());
        }

        /** The years from one to another, both included, in which the month and day fall on the weekday. */
        public List<Integer> fittingYears(int from, int to) {
            return IntStream.rangeClosed(from, to)
                    .filter(inYear -> weekdayFits(inYear).orElse(false))
                    .boxed()
                    .toList();
        }

        /** The month and day in a year; empty where one is not told, and for 29 February of most years. */
        public Optional<LocalDate> dayIn(int inYear) {
            if (month.isEmpty() || day.isEmpty()) {
                return Optional.empty();
            }
            YearMonth yearMonth = YearMonth.of(inYear, month.getAsInt());
            return yearMonth.isValidDay(day.getAsInt())
                    ? Optional.of(yearMonth.atDay(day.getAsInt()))
                    : Optional.empty();
        }

        /** The day the text names, weekday or not, if it names the year too. */
        public Optional<LocalDate> dayTold() {
            return year.isPresent() ? dayIn(year.getAsInt()) : Optional.empty();
        }
    }

    /**
     * A weekday without a date: {@code on Monday}, {@code Saturday and Sunday}, {@code last Thursday}.
     *
     * @param days several where they are named together
     * @param side said only in {@code last}, {@code this} and {@code next}
     */
    record Weekday(int start, int end, String words, List<DayOfWeek> days, Optional<Side> side) implements DateMention {
        public Weekday {
            days = List.copyOf(days);
        }
    }

    /**
     * A date told from the day of writing: {@code this week}, {@code two weeks ago}, {@code early next month}.
     *
     * @param count of units away from the day of writing; 1 for {@code last week}
     * @param unit of a named month, {@code MONTH} in {@code last August}, {@code YEAR} in {@code August last year}
     * @param month the month named
     * @param vague whether it has no edges: {@code recent months}, {@code a few days ago}
     */
    record Relative(
            int start,
            int end,
            String words,
            Side side,
            Unit unit,
            int count,
            OptionalInt month,
            Portion portion,
            Reach reach,
            boolean vague)
            implements DateMention {

        /** What lies between the mention and the day of writing. */
        public enum Reach {
            /** A unit of the calendar: {@code last week}. */
            UNIT,
            /** All the time since, or until: {@code the past two weeks}. */
            SPAN,
            /** A moment that far away: {@code two weeks ago}. */
            DISTANCE
        }
    }
}
