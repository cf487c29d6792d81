package org.peacechronology.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of the EDTF specification (Library of Congress, 2019), level by level, and this chronology's choices. */
class EdtfTest {

    @ParameterizedTest(name = "{0} is {1} to {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    1985-04-12                | 1985-04-12 | 1985-04-12 | DAY
                    1985-04                   | 1985-04-01 | 1985-04-30 | MONTH
                    1985                      | 1985-01-01 | 1985-12-31 | YEAR
                    1985-04-12T23:20:30       | 1985-04-12 | 1985-04-12 | DAY
                    1985-04-12T23:20:30Z      | 1985-04-12 | 1985-04-12 | DAY
                    1985-04-12T23:20:30-04    | 1985-04-12 | 1985-04-12 | DAY
                    1985-04-12T23:20:30+04:30 | 1985-04-12 | 1985-04-12 | DAY
                    1964/2008                 | 1964-01-01 | 2008-12-31 | INTERVAL
                    2004-06/2006-08           | 2004-06-01 | 2006-08-31 | INTERVAL
                    2004-02-01/2005-02-08     | 2004-02-01 | 2005-02-08 | INTERVAL
                    2004-02-01/2005-02        | 2004-02-01 | 2005-02-28 | INTERVAL
                    2004-02-01/2005           | 2004-02-01 | 2005-12-31 | INTERVAL
                    2005/2006-02              | 2005-01-01 | 2006-02-28 | INTERVAL
                    2016-02-29                | 2016-02-29 | 2016-02-29 | DAY
                    2016-02                   | 2016-02-01 | 2016-02-29 | MONTH
                    0000                      | 0000-01-01 | 0000-12-31 | YEAR
                    """)
    void level_0(String text, LocalDate earliest, LocalDate latest, Edtf.Precision precision) {
        assertDate(text, earliest, latest, precision);
    }

    @ParameterizedTest(name = "{0} is {1} to {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    Y170000002         | +170000002-01-01 | +170000002-12-31 | YEAR
                    Y-170000002        | -170000002-01-01 | -170000002-12-31 | YEAR
                    2001-21            | 2001-03-01 | 2001-05-31 | SEASON
                    2001-22            | 2001-06-01 | 2001-08-31 | SEASON
                    2001-23            | 2001-09-01 | 2001-11-30 | SEASON
                    2001-24            | 2001-12-01 | 2002-02-28 | SEASON
                    2003-24            | 2003-12-01 | 2004-02-29 | SEASON
                    1984?              | 1984-01-01 | 1984-12-31 | YEAR
                    2004-06~           | 2004-06-01 | 2004-06-30 | MONTH
                    2004-06-11%        | 2004-06-11 | 2004-06-11 | DAY
                    201X               | 2010-01-01 | 2019-12-31 | DECADE
                    20XX               | 2000-01-01 | 2099-12-31 | CENTURY
                    2004-XX            | 2004-01-01 | 2004-12-31 | YEAR
                    1985-04-XX         | 1985-04-01 | 1985-04-30 | MONTH
                    1985-XX-XX         | 1985-01-01 | 1985-12-31 | YEAR
                    1985-04-12/..      | 1985-04-12 | MAX        | INTERVAL
                    1985-04/..         | 1985-04-01 | MAX        | INTERVAL
                    1985/..            | 1985-01-01 | MAX        | INTERVAL
                    ../1985-04-12      | MIN        | 1985-04-12 | INTERVAL
                    ../1985-04         | MIN        | 1985-04-30 | INTERVAL
                    ../1985            | MIN        | 1985-12-31 | INTERVAL
                    1985-04-12/        | 1985-04-12 | MAX        | INTERVAL
                    1985-04/           | 1985-04-01 | MAX        | INTERVAL
                    1985/              | 1985-01-01 | MAX        | INTERVAL
                    /1985-04-12        | MIN        | 1985-04-12 | INTERVAL
                    /1985-04           | MIN        | 1985-04-30 | INTERVAL
                    /1985              | MIN        | 1985-12-31 | INTERVAL
                    -1985              | -1985-01-01 | -1985-12-31 | YEAR
                    -198X              | -1989-01-01 | -1980-12-31 | DECADE
                    1984~/2004-06      | 1984-01-01 | 2004-06-30 | INTERVAL
                    1984/2004-06~      | 1984-01-01 | 2004-06-30 | INTERVAL
                    1984?/2004%        | 1984-01-01 | 2004-12-31 | INTERVAL
                    """)
    void level_1(String text, String earliest, String latest, Edtf.Precision precision) {
        assertDate(text, bound(earliest), bound(latest), precision);
    }

    @ParameterizedTest(name = "{0} is {1} to {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    [1667,1668,1670..1672]      | 1667-01-01 | 1672-12-31 | SET
                    [..1760-12-03]              | MIN        | 1760-12-03 | SET
                    [1760-12..]                 | 1760-12-01 | MAX        | SET
                    [1760-01,1760-02,1760-12..] | 1760-01-01 | MAX        | SET
                    [1667,1760-12]              | 1667-01-01 | 1760-12-31 | SET
                    [2018-07-24,2018-07-23]     | 2018-07-23 | 2018-07-24 | SET
                    2004-06~-11                 | 2004-06-11 | 2004-06-11 | DAY
                    2004?-06-11                 | 2004-06-11 | 2004-06-11 | DAY
                    ?2004-06-~11                | 2004-06-11 | 2004-06-11 | DAY
                    2004-%06-11                 | 2004-06-11 | 2004-06-11 | DAY
                    2018-07-~23                 | 2018-07-23 | 2018-07-23 | DAY
                    2004-06-~01/2004-06-~20     | 2004-06-01 | 2004-06-20 | INTERVAL
                    2004-06-XX/2004-07-03       | 2004-06-01 | 2004-07-03 | INTERVAL
                    2018-XX-15                  | 2018-01-15 | 2018-12-15 | YEAR
                    2018-XX-31                  | 2018-01-31 | 2018-12-31 | YEAR
                    2018-~21                    | 2018-03-01 | 2018-05-31 | SEASON
                    """)
    void chosen_parts_of_level_2(String text, String earliest, String latest, Edtf.Precision precision) {
        assertDate(text, bound(earliest), bound(latest), precision);
    }

    @ParameterizedTest(name = "{0} is refused by name")
    @CsvSource(delimiter = '|', textBlock = """
                    Y-17E7          | a year written with an exponent                                  | 4
                    Y17E8           | a year written with an exponent                                  | 3
                    1950S2          | a year with significant digits                                   | 4
                    Y171010000S3    | a year with significant digits                                   | 10
                    2001-34         | “34” in the place of a month is a season of one hemisphere, a quarter | 5
                    2001-25         | “25” in the place of a month is a season of one hemisphere, a quarter | 5
                    2001-41         | “41” in the place of a month is a season of one hemisphere, a quarter | 5
                    {1667,1668}     | “all of a set” in braces                                         | 0
                    {1960,1961-12}  | “all of a set” in braces                                         | 0
                    156X-12-25      | an unspecified digit elsewhere than at the end of a year         | 3
                    15XX-12-25      | an unspecified digit elsewhere than at the end of a year         | 2
                    XXXX-12-XX      | an unspecified digit elsewhere than at the end of a year         | 0
                    1XXX-XX         | an unspecified digit elsewhere than at the end of a year         | 1
                    1XXX-12         | an unspecified digit elsewhere than at the end of a year         | 1
                    1984-1X         | one unspecified digit in a month                                 | 5
                    1984-12-2X      | one unspecified digit in a day                                   | 8
                    """)
    void any_other_part_of_level_2(String text, String named, int offset) {
        Edtf.Invalid invalid = invalid(text);
        assertThat(invalid.message()).startsWith(named).contains("EDTF level 2");
        assertThat(invalid.offset()).isEqualTo(offset);
    }

    @ParameterizedTest(name = "{0}: write {1}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
                    23/07/2018                   | 2018-07-23
                    07/23/2018                   | 2018-07-23
                    07/07/2018                   | 2018-07-07
                    23.7.2018                    | 2018-07-23
                    2018-7-3                     | 2018-07-03
                    2018-07-3                    | 2018-07-03
                    2018-7                       | 2018-07
                    2018/07/23                   | 2018-07-23
                    2018/07                      | 2018-07
                    07/2018                      | 2018-07
                    2018/19                      | 2018/2019
                    20180723                     | 2018-07-23
                    23 July 2018                 | 2018-07-23
                    July 23, 2018                | 2018-07-23
                    July 23rd, 2018              | 2018-07-23
                    Monday, 23 July 2018         | 2018-07-23
                    '23 Jul. 2018'               | 2018-07-23
                    July 2018                    | 2018-07
                    2018 July 3                  | 2018-07-03
                    about June 2018              | 2018-06~
                    c. 2018                      | 2018~
                    possibly 23 July 2018        | 2018-07-23?
                    2018-07-23?~                 | 2018-07-23%
                    2010s                        | 201X
                    the 2010s                    | 201X
                    201x                         | 201X
                    2018-uu                      | 2018-XX
                    2018-07-xx                   | 2018-07-XX
                    spring 2018                  | 2018-21
                    9–10 October 2021            | 2021-10-09/2021-10-10
                    9-10 October 2021            | 2021-10-09/2021-10-10
                    28 September – 3 October 2018| 2018-09-28/2018-10-03
                    June–July 2018               | 2018-06/2018-07
                    2018-07-23/25                | 2018-07-23/2018-07-25
                    2018-07-23 to 2018-07-25     | 2018-07-23/2018-07-25
                    2018-06/open                 | 2018-06/..
                    2018-06/unknown              | 2018-06/
                    2018-                        | 2018
                    -0000                        | 0000
                    [2018-07-23, 2018-07-24]     | [2018-07-23,2018-07-24]
                    ۲۰۱۸-۰۷-۲۳                   | 2018-07-23
                    """)
    void a_slip_is_mended(String text, String meant) {
        Edtf.Invalid invalid = invalid(text);
        assertThat(invalid.mend()).contains(meant);
        assertThat(invalid.message()).endsWith(": write “" + meant + "”");
        assertThat(Edtf.parse(meant).text()).isEqualTo(meant);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    2018-02-30      | there is no day 30: February 2018 has 28 days            | 8
                    2018-02-29      | there is no day 29: February 2018 has 28 days            | 8
                    2018-04-31      | there is no day 31: April has 30 days                    | 8
                    2018-07-00      | there is no day 00: July has 31 days                     | 8
                    2018-XX-32      | there is no day 32: a month has 31 days                  | 8
                    2018-13         | there is no month 13: write it as year-month-day, like “2018-07-23” | 5
                    2018-00         | there is no month 00: write it as year-month-day, like “2018-07-23” | 5
                    2018-21-03      | a season takes no day: leave the day out                 | 8
                    07/08/2018      | a date is written with hyphens, the year first: write it as year-month-day, like “2018-07-23” | 2
                    2018-07-25/2018-07-23 | the range ends before it starts: put the earlier date first | 11
                    ../..           | a range without a date says nothing: give its start or its end | 2
                    /               | a range without a date says nothing: give its start or its end | 0
                    2018/2019/2020      | a date is written with hyphens, the year first: write it as year-month-day, like “2018-07-23” | 4
                    2018/2019/..    | a range has one slash, and this has more: write it as year-month-day, like “2018-07-23” | 9
                    [2018-07-23     | the bracket that opens the set is not closed: end it with “]” | 10
                    [2018,,2019]    | a date is missing in the set: give one on each side of a comma | 6
                    []              | a date is missing in the set: give one on each side of a comma | 1
                    [2018..,2020]   | a set is open at its start or its end only: give a date on both sides of “..” | 5
                    Y2018           | “Y2018” is no year of five to nine digits: a year of four digits bears no “Y” | 1
                    12018           | “12018” is no year of four digits: put “Y” before a year that has more | 0
                    2018-07-23T25:00:00Z | a time of day has at most 23 here: write it like “23:20:30Z” | 11
                    2018-07-23T10:00Z    | a time of day has “:” here: write it like “23:20:30Z” | 16
                    2018-07-23T10:00:00Z/2018-07-24 | a range runs between days, not between times of day: leave the times out | 0
                    2018-07T10:00:00     | a time of day stands beside a whole day without qualifiers only: write it as year-month-day, like “2018-07-23” | 0
                    '2018-07-23\u0007'  | U+0007 is not expected here: write it as year-month-day, like “2018-07-23” | 10
                    2018-07-23😀     | U+1F600 is not expected here: write it as year-month-day, like “2018-07-23” | 10
                    soon            | “s” stands where a year is expected: write it as year-month-day, like “2018-07-23” | 0
                    """)
    void a_fault_says_what_and_where(String text, String message, int offset) {
        Edtf.Invalid invalid = invalid(text);
        assertThat(invalid.message()).isEqualTo(message);
        assertThat(invalid.offset()).isEqualTo(offset);
        assertThat(invalid.mend()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\t"})
    void nothing_is_no_date(String text) {
        assertThat(invalid(text).message())
                .isEqualTo("the date is empty: write it as year-month-day, like “2018-07-23”");
    }

    @Test
    void a_qualifier_on_the_right_of_a_component_covers_those_on_its_left() {
        PartialDate date = (PartialDate) Edtf.parse("2004-06~-11").form();
        assertThat(date.yearQualifier()).isEqualTo(Qualifier.APPROXIMATE);
        assertThat(date.month().qualifier()).isEqualTo(Qualifier.APPROXIMATE);
        assertThat(date.day().qualifier()).isEqualTo(Qualifier.NONE);
        assertThat(date.wholeQualifier()).isEmpty();
    }

    @Test
    void a_qualifier_on_the_left_of_a_component_is_its_own() {
        PartialDate date = (PartialDate) Edtf.parse("?2004-06-~11").form();
        assertThat(date.yearQualifier()).isEqualTo(Qualifier.UNCERTAIN);
        assertThat(date.month().qualifier()).isEqualTo(Qualifier.NONE);
        assertThat(date.day().qualifier()).isEqualTo(Qualifier.APPROXIMATE);
    }

    @Test
    void dates_sort_by_earliest_day_then_latest_then_text() {
        List<String> sorted = Stream.of("2018-07", "2018-07-XX", "../2018", "2018-07-01", "2018", "2018/..", "2017-24")
                .map(Edtf::parse)
                .sorted()
                .map(Edtf::text)
                .toList();
        assertThat(sorted)
                .containsExactly("../2018", "2017-24", "2018", "2018/..", "2018-07-01", "2018-07", "2018-07-XX");
    }

    @Test
    void dates_typed_alike_are_equal() {
        assertThat(Edtf.parse("2018-07-23")).isEqualTo(Edtf.of(LocalDate.of(2018, 7, 23)));
        assertThat(Edtf.parse("2018-07-23")).hasSameHashCodeAs(Edtf.of(LocalDate.of(2018, 7, 23)));
        assertThat(Edtf.parse("2018-07-23")).isNotEqualTo(Edtf.parse("2018-07-23?"));
    }

    @Test
    void the_days_of_a_set_leave_out_those_between() {
        assertThat(Edtf.parse("[2018-07-26,2018-07-23,2018-07-24]").days())
                .containsExactly(
                        new DayRange(LocalDate.of(2018, 7, 23), LocalDate.of(2018, 7, 24)),
                        DayRange.of(LocalDate.of(2018, 7, 26)));
        assertThat(Edtf.parse("2018-XX-31").days()).hasSize(7);
    }

    @Test
    void no_text_makes_the_reader_fail_otherwise_than_by_saying_why() {
        Random random = new Random(2018);
        String alphabet = "0123456789-/X?~%.,[]{}TZY:+ES ,Julyth۲\u0000";
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "2018-" : "");
            for (int length = random.nextInt(16); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            try {
                Edtf date = Edtf.parse(text.toString());
                assertThat(date.latest()).isAfterOrEqualTo(date.earliest());
            } catch (Edtf.Invalid invalid) {
                assertThat(invalid.offset()).as(text.toString()).isBetween(0, text.length());
                assertThat(invalid.message()).isNotBlank();
            }
        }
    }

    @Test
    void a_text_without_end_is_refused() {
        assertThatThrownBy(() -> Edtf.parse("[" + "2018,".repeat(100_000) + "2019]"))
                .isInstanceOf(Edtf.Invalid.class)
                .hasMessage("the date is longer than 500 characters: shorten it");
    }

    private static void assertDate(String text, LocalDate earliest, LocalDate latest, Edtf.Precision precision) {
        Edtf date = Edtf.parse(text);
        assertThat(date.text()).isEqualTo(text);
        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date.precision()).isEqualTo(precision);
    }

    private static LocalDate bound(String text) {
        return switch (text) {
            case "MIN" -> LocalDate.MIN;
            case "MAX" -> LocalDate.MAX;
            default -> LocalDate.parse(text);
        };
    }

    private static Edtf.Invalid invalid(String text) {
        Edtf.Invalid invalid = catchThrowableOfType(Edtf.Invalid.class, () -> Edtf.parse(text));
        assertThat(invalid).as("“%s” is read", text).isNotNull();
        return invalid;
    }
}
