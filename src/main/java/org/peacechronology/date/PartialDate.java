package org.peacechronology.date;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A date as far as it is told: {@code 2018}, {@code 2018-07}, {@code 2018-07-XX}, {@code 201X}, {@code 2018-21}.
 *
 * @param year with its unspecified digits read as 0
 * @param unspecifiedYearDigits how many of the year's last digits are not told: 0, 1 or 2
 * @param month a season may stand in its place
 * @param time only beside a whole day without qualifiers
 */
public record PartialDate(
        int year,
        int unspecifiedYearDigits,
        Qualifier yearQualifier,
        Component month,
        Component day,
        Optional<ClockTime> time)
        implements Edtf.Form, Edtf.Endpoint {

    /** What stands where a month or a day may stand. */
    public enum Told {
        /** Nothing at all. */
        ABSENT,
        /** {@code XX}. */
        UNSPECIFIED,
        GIVEN,
        /** 21 to 24 in the place of a month. */
        SEASON
    }

    /** A month, a season or a day; its number is 0 where none is given. */
    public record Component(Told told, int number, Qualifier qualifier) {

        static final Component ABSENT = new Component(Told.ABSENT, 0, Qualifier.NONE);

        public boolean isGiven() {
            return told == Told.GIVEN;
        }

        public boolean isUnspecified() {
            return told == Told.UNSPECIFIED;
        }

        boolean isWritten() {
            return told != Told.ABSENT;
        }
    }

    /** A time of day; without an offset it is local to the place. */
    public record ClockTime(LocalTime time, Optional<ZoneOffset> offset) {}

    static PartialDate of(LocalDate day) {
        Component month = new Component(Told.GIVEN, day.getMonthValue(), Qualifier.NONE);
        Component number = new Component(Told.GIVEN, day.getDayOfMonth(), Qualifier.NONE);
        return new PartialDate(day.getYear(), 0, Qualifier.NONE, month, number, Optional.empty());
    }

    PartialDate toMonth() {
        return new PartialDate(year, unspecifiedYearDigits, yearQualifier, month, Component.ABSENT, Optional.empty());
    }

    PartialDate toYear() {
        return new PartialDate(
                year, unspecifiedYearDigits, yearQualifier, Component.ABSENT, Component.ABSENT, Optional.empty());
    }

    public Optional<Season> season() {
        return month.told() == Told.SEASON ? Season.numbered(month.number()) : Optional.empty();
    }

    public Edtf.Precision precision() {
        if (unspecifiedYearDigits > 0) {
            return unspecifiedYearDigits == 1 ? Edtf.Precision.DECADE : Edtf.Precision.CENTURY;
        }
        if (month.told() == Told.SEASON) {
            return Edtf.Precision.SEASON;
        }
        if (!month.isGiven()) {
            return Edtf.Precision.YEAR;
        }
        return day.isGiven() ? Edtf.Precision.DAY : Edtf.Precision.MONTH;
    }

    @Override
    public LocalDate earliest() {
        return days().get(0).first();
    }

    @Override
    public LocalDate latest() {
        List<DayRange> days = days();
        return days.get(days.size() - 1).last();
    }

    /** The days it can mean, in order: one range, unless the month is unspecified and the day is given. */
    List<DayRange> days() {
        Optional<Season> season = season();
        if (season.isPresent()) {
            return List.of(season.get().in(year));
        }
        if (month.isGiven()) {
            YearMonth yearMonth = YearMonth.of(year, month.number());
            return List.of(
                    day.isGiven()
                            ? DayRange.of(yearMonth.atDay(day.number()))
                            : new DayRange(yearMonth.atDay(1), yearMonth.atEndOfMonth()));
        }
        if (day.isGiven()) {
            return IntStream.rangeClosed(1, 12)
                    .mapToObj(number -> YearMonth.of(year, number))
                    .filter(yearMonth -> yearMonth.isValidDay(day.number()))
                    .map(yearMonth -> DayRange.of(yearMonth.atDay(day.number())))
                    .toList();
        }
        int hidden = unspecifiedYearDigits == 0 ? 0 : unspecifiedYearDigits == 1 ? 9 : 99;
        int first = year < 0 ? year - hidden : year;
        return List.of(new DayRange(LocalDate.of(first, 1, 1), LocalDate.of(first + hidden, 12, 31)));
    }

    /** The qualifier that all written components share; empty where they differ. */
    public Optional<Qualifier> wholeQualifier() {
        boolean monthAgrees = !month.isWritten() || month.qualifier() == yearQualifier;
        boolean dayAgrees = !day.isWritten() || day.qualifier() == yearQualifier;
        return monthAgrees && dayAgrees ? Optional.of(yearQualifier) : Optional.empty();
    }

    public boolean isQualified() {
        return yearQualifier != Qualifier.NONE
                || month.qualifier() != Qualifier.NONE
                || day.qualifier() != Qualifier.NONE;
    }
}
