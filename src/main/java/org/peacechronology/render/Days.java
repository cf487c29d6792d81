package org.peacechronology.render;

import java.time.LocalDate;

/** Days as data files write them: ISO 8601; nothing where a date has no beginning or no end. */
final class Days {

    private Days() {}

    static boolean isBounded(LocalDate day) {
        return !day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX);
    }

    static String text(LocalDate day) {
        return isBounded(day) ? day.toString() : "";
    }

    /** {@code 20180723}. */
    static String basic(LocalDate day) {
        return day.toString().replace("-", "");
    }

    /** The first moment of a day: RFC 3339. */
    static String moment(LocalDate day) {
        return day + "T00:00:00Z";
    }
}
