package org.peacechronology.date;

import java.time.LocalDate;
import java.util.List;

/**
 * A day of the Solar Hijri calendar, the civil calendar of Afghanistan: {@code 1 Asad 1397} is 23 July 2018.
 *
 * <p>A year begins at the March equinox. Its first six months have 31 days, the next five 30, the last 29, or 30 in a
 * leap year. Leap years follow the cycle of 33 years. Only {@link #FIRST_YEAR} to {@link #LAST_YEAR} are read: in them
 * every day is that of ICU's Persian calendar, which a test compares.
 *
 * @param year 1397
 * @param month 1 (Hamal) to 12 (Hut)
 * @param day 1 to 31
 */
public record SolarHijri(int year, int month, int day) implements Comparable<SolarHijri> {

    /** Begins on 21 March 1799. */
    public static final int FIRST_YEAR = 1178;

    /** Ends on 20 March 2123; the year after it breaks the cycle of 33 years. */
    public static final int LAST_YEAR = 1501;

    /** The English names, as Afghans spell them. */
    static final List<String> ENGLISH_MONTHS = List.of(
            "Hamal", "Sawr", "Jawza", "Saratan", "Asad", "Sonbola", "Mizan", "Aqrab", "Qaws", "Jadi", "Dalw", "Hut");

    static final List<String> DARI_MONTHS =
            List.of("حمل", "ثور", "جوزا", "سرطان", "اسد", "سنبله", "میزان", "عقرب", "قوس", "جدی", "دلو", "حوت");

    static final List<String> PASHTO_MONTHS =
            List.of("وری", "غویی", "غبرگولی", "چنگاښ", "زمری", "وږی", "تله", "لړم", "لیندۍ", "مرغومی", "سلواغه", "کب");

    /** Where the cycle of 33 years, drawn back, has the first day of the year 1. */
    private static final long CYCLE_START = LocalDate.of(622, 3, 21).toEpochDay();

    public SolarHijri {
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > days(year, month)) {
            throw new IllegalArgumentException("no Solar Hijri day: " + year + "-" + month + "-" + day);
        }
    }

    /** Whether a day lies in the years that are read. */
    public static boolean covers(LocalDate day) {
        long epochDay = day.toEpochDay();
        return newYear(FIRST_YEAR) <= epochDay && epochDay < newYear(LAST_YEAR + 1);
    }

    public static SolarHijri of(LocalDate date) {
        if (!covers(date)) {
            throw new IllegalArgumentException("outside the years " + FIRST_YEAR + " to " + LAST_YEAR + ": " + date);
        }
        int year = date.getYear() - 621;
        if (date.toEpochDay() < newYear(year)) {
            year--;
        }
        int dayOfYear = (int) (date.toEpochDay() - newYear(year));
        int month = dayOfYear < 186 ? dayOfYear / 31 : 6 + (dayOfYear - 186) / 30;
        return new SolarHijri(year, month + 1, dayOfYear - daysBefore(month) + 1);
    }

    public LocalDate toLocalDate() {
        return LocalDate.ofEpochDay(newYear(year) + daysBefore(month - 1) + day - 1);
    }

    /** {@code 1 Asad 1397}. */
    public String english() {
        return day + " " + ENGLISH_MONTHS.get(month - 1) + " " + year;
    }

    /** {@code ۱ اسد ۱۳۹۷}. */
    public String dari() {
        return Digits.toEastern(day + " " + DARI_MONTHS.get(month - 1) + " " + year);
    }

    /** {@code ۱ زمری ۱۳۹۷}. */
    public String pashto() {
        return Digits.toEastern(day + " " + PASHTO_MONTHS.get(month - 1) + " " + year);
    }

    public static boolean isLeapYear(int year) {
        return Math.floorMod(25 * year + 11, 33) < 8;
    }

    private static int days(int year, int month) {
        if (month <= 6) {
            return 31;
        }
        return month < 12 || isLeapYear(year) ? 30 : 29;
    }

    /** The days of a year that lie before a month counted from 0. */
    private static int daysBefore(int month) {
        return month <= 6 ? 31 * month : 186 + 30 * (month - 6);
    }

    /** 1 Hamal, counted in days from 1 January 1970. */
    private static long newYear(int year) {
        return CYCLE_START + 365L * (year - 1) + Math.floorDiv(8 * year + 21, 33);
    }

    @Override
    public int compareTo(SolarHijri other) {
        return toLocalDate().compareTo(other.toLocalDate());
    }
}
