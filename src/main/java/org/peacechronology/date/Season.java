package org.peacechronology.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;

/**
 * A season of the northern hemisphere as three whole months, numbered as EDTF numbers it.
 *
 * <p>EDTF leaves the months open. Spring is March to May, and the four seasons of a year follow each other in the order
 * of their numbers: the winter of 2018 begins in December 2018 and ends in February 2019. That is also their order in
 * the Solar Hijri year.
 */
public enum Season {
    SPRING(21, 3),
    SUMMER(22, 6),
    AUTUMN(23, 9),
    WINTER(24, 12);

    private final int number;
    private final int firstMonth;

    Season(int number, int firstMonth) {
        this.number = number;
        this.firstMonth = firstMonth;
    }

    /** As EDTF writes it where a month would stand. */
    public int number() {
        return number;
    }

    static Optional<Season> numbered(int number) {
        return Arrays.stream(values()).filter(season -> season.number == number).findFirst();
    }

    public DayRange in(int year) {
        YearMonth first = YearMonth.of(year, firstMonth);
        LocalDate last = first.plusMonths(2).atEndOfMonth();
        return new DayRange(first.atDay(1), last);
    }
}
