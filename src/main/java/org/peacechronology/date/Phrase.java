package org.peacechronology.date;

/**
 * What a language has to say of dates. Each has a pattern in its {@link Vocabulary}, with the names given here in braces.
 */
enum Phrase {
    /** {@code weekday}, {@code date}. */
    WITH_WEEKDAY,
    /** {@code date}, {@code time}: local to the place. */
    WITH_TIME,
    /** {@code date}, {@code time}, {@code offset} from UTC, empty for none. */
    WITH_TIME_AND_OFFSET,
    /** {@code day}, {@code month}, {@code year}. */
    DAY_MONTH_YEAR,
    /** {@code day}, {@code month}. */
    DAY_MONTH,
    /** {@code month}, {@code year}; the month may be a season. */
    MONTH_YEAR,
    /** {@code year}. */
    DECADE,
    /** {@code from}, {@code to}: two years. */
    CENTURY,
    /** {@code year}. */
    BEFORE_CHRIST,
    /** {@code date}: a month or a year of which a day is meant. */
    SOME_DAY,
    /** {@code date}: a year of which a month is meant. */
    SOME_MONTH,
    /** {@code day}, {@code year}: the month is not told. */
    DAY_OF_SOME_MONTH,
    /** {@code date}. */
    ABOUT,
    /** {@code date}. */
    POSSIBLY,
    /** {@code date}. */
    POSSIBLY_ABOUT,
    /** {@code date}, {@code note}. */
    NOTED,
    /** {@code part} of a date, {@code quality}. */
    PART_QUALITY,
    /** {@code from}, {@code to}: one word each. */
    RANGE,
    /** {@code from}, {@code to}: several words. */
    WIDE_RANGE,
    /** {@code from}, {@code to}. */
    FROM_TO,
    /** {@code from}, {@code to}: something happened in between. */
    BETWEEN,
    /** {@code from}: without an end. */
    FROM,
    /** {@code from}: the end is not known. */
    FROM_UNKNOWN_END,
    /** {@code to}: without a beginning. */
    UNTIL,
    /** {@code to}: the beginning is not known. */
    UNTIL_UNKNOWN_START,
    /** {@code from}. */
    OR_LATER,
    /** {@code to}. */
    OR_EARLIER,
    /** {@code one}, {@code other}. */
    OR,
    /** Between the members of a list but the last. */
    COMMA,
    /** Parts of a date. */
    YEAR,
    MONTH,
    DAY,
    /** Their qualities. */
    UNCERTAIN,
    APPROXIMATE,
    UNCERTAIN_AND_APPROXIMATE,
    /** Beneath a date in a list. */
    DAY_NOT_GIVEN,
    MONTH_NOT_GIVEN,
    YEAR_NOT_GIVEN,
    AND_LATER,
    END_NOT_KNOWN,
    AND_EARLIER,
    START_NOT_KNOWN,
    /** {@code from}, {@code to}: two weekdays. */
    WEEKDAYS
}
