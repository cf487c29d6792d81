package org.peacechronology.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateMentionsTest {

    /**
     * {@code year-month-day weekday}; {@code week -1}: last week; {@code 2 weeks}: a span; {@code ~}: without edges.
     */
    private static String shown(DateMention mention) {
        if (mention instanceof DateMention.Absolute date) {
            String weekday =
                    date.weekday().map(day -> " " + day.name().substring(0, 3)).orElse("");
            return (date.year().isPresent() ? date.year().getAsInt() + (date.decade() ? "s" : "") : "?")
                    + (date.month().isPresent() ? "-" + date.month().getAsInt() : "")
                    + (date.day().isPresent() ? "-" + date.day().getAsInt() : "")
                    + weekday;
        }
        if (mention instanceof DateMention.Weekday weekday) {
            return weekday.side()
                            .map(side -> side.name().toLowerCase(Locale.ROOT) + " ")
                            .orElse("")
                    + weekday.days().stream()
                            .map(day -> day.name().substring(0, 3))
                            .collect(Collectors.joining("+"));
        }
        DateMention.Relative relative = (DateMention.Relative) mention;
        return relative.side().name().toLowerCase(Locale.ROOT)
                + " "
                + relative.count()
                + " "
                + relative.unit().name().toLowerCase(Locale.ROOT)
                + (relative.month().isPresent()
                        ? " of month " + relative.month().getAsInt()
                        : "")
                + switch (relative.portion()) {
                    case WHOLE -> "";
                    default -> " " + relative.portion().name().toLowerCase(Locale.ROOT);
                }
                + switch (relative.reach()) {
                    case UNIT -> "";
                    default -> " " + relative.reach().name().toLowerCase(Locale.ROOT);
                }
                + (relative.vague() ? " ~" : "");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    met on July 23rd, as reported                      | July 23rd               | ?-7-23
                    On July 16th, US General John Nicholson            | July 16th               | ?-7-16
                    in Doha on Friday, October 12, Taliban spokesman   | Friday, October 12      | ?-10-12 FRI
                    Friday, October 12, 2018                           | Friday, October 12, 2018 | 2018-10-12 FRI
                    on Friday 12 October                               | Friday 12 October       | ?-10-12 FRI
                    on Friday the 12th of October 2018                 | Friday the 12th of October 2018 | 2018-10-12 FRI
                    23 July 2018                                       | 23 July 2018            | 2018-7-23
                    the 23rd of July                                   | 23rd of July            | ?-7-23
                    The Moscow-held event on November 9 attracted      | November 9              | ?-11-9
                    July 2018                                          | July 2018               | 2018-7
                    JUNE 2023                                          | JUNE 2023               | 2023-6
                    In July, the Taliban reportedly met                | July                    | ?-7
                    who in June claimed that                           | June                    | ?-6
                    the war began in October 2001.                     | October 2001            | 2001-10
                    launched in 2001 in the wake                       | 2001                    | 2001
                    imposed back in 1997, be lifted                    | 1997                    | 1997
                    dates back to the 1980s, when                      | 1980s                   | 1980s
                    the September 11, 2001, attacks                    | September 11, 2001      | 2001-9-11
                    the September 11 terrorist attacks                 | September 11            | ?-9-11
                    on Oct. 12, 2018                                   | Oct. 12, 2018           | 2018-10-12
                    dated 2018-07-23 by hand                           | 2018-07-23              | 2018-7-23
                    in May the talks                                   | May                     | ?-5
                    talks on March 5                                   | March 5                 | ?-3-5
                    there has indeed been a meeting on Monday.         | on Monday               | MON
                    Addressing a press briefing late Monday Nauert     | late Monday             | MON
                    the Wall Street Journal reported Thursday.         | Thursday                | THU
                    On Saturday and Sunday, representatives            | On Saturday and Sunday  | SAT+SUN
                    He arrived in south Asia last Thursday             | last Thursday           | last THU
                    with the Taliban this week to attempt              | this week               | this 1 week
                    discussed last week’s Afghan peace conference      | last week               | last 1 week
                    support for the cease-fire last month in           | last month              | last 1 month
                    expected to visit Moscow early next month to       | early next month        | next 1 month early
                    US withdrawal from Afghanistan last August also    | last August             | last 1 month of month 8
                    Islamic State in recent months has poured          | recent months           | last 12 month span ~
                    during the past two weeks, however                 | past two weeks          | last 2 week span
                    the last 10 days                                   | last 10 days            | last 10 day span
                    over the past few days                             | past few days           | last 4 day span ~
                    the past month                                     | past month              | last 1 month span
                    three days ago                                     | three days ago          | last 3 day distance
                    a week ago                                         | a week ago              | last 1 week distance
                    earlier this week                                  | earlier this week       | this 1 week
                    late last year                                     | late last year          | last 1 year late
                    in mid-October                                     | October                 | ?-10
                    in August last year                                | August last year        | last 1 year of month 8
                    by mid-2019                                        | 2019                    | 2019
                    last weekend’s talks                               | last weekend            | last SAT+SUN
                    before next Sunday                                 | next Sunday             | next SUN
                    is returning today from Doha                       | today                   | this 1 day
                    said yesterday                                     | yesterday               | last 1 day
                    """)
    void a_date_is_found_in_prose(String prose, String words, String shown) {
        List<DateMention> found = DateMentions.in(prose);
        assertThat(found).hasSize(1);
        DateMention mention = found.get(0);
        assertThat(mention.words()).isEqualTo(words);
        assertThat(prose.substring(mention.start(), mention.end())).isEqualTo(words);
        assertThat(shown(mention)).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    July 23–25, 2018              | 2018-7-23, 2018-7-25
                    July 23 and 24                | ?-7-23, ?-7-24
                    9–10 October 2021             | 2021-10-9, 2021-10-10
                    Saturday, 9 October and Sunday, 10 October 2021 | ?-10-9 SAT, 2021-10-10 SUN
                    between June 2018 and July 2018 | 2018-6, 2018-7
                    """)
    void dates_side_by_side(String prose, String shown) {
        assertThat(DateMentions.in(prose).stream().map(DateMentionsTest::shown).collect(Collectors.joining(", ")))
                .isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    the talks may go on
                    a march through the city
                    negotiators march on
                    May he rest
                    a three-day ceasefire
                    Afghanistan’s 17-year war
                    2,500 people
                    the next meeting
                    the next day
                    the last week of the talks
                    the previous month
                    more than 2000 fighters
                    a ceasefire that lasted a few days
                    the US 17 years to accept
                    could be months away
                    the last three
                    """)
    void what_is_no_date_is_left_alone(String prose) {
        assertThat(DateMentions.in(prose)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    000_19b274de241a9283.txt | 2023-6, ?-7-23, ?-7-26, this 1 week, MON, ?-7-31, ?-7-23, last 1 month, ?-7-16, ?-6, last 2 week span
                    001_2f862a9595b2379c.txt | 2024-3-29 FRI, this 1 week, THU, TUE, last 1 month, MON, this 1 day
                    002_af37eefabe3065ef.txt | SAT, ?-10-12 FRI, ?-6, ?-7, ?-6, last 12 month span ~, ?-9, MON, 1980s
                    003_624b9d61eb6ec51c.txt | MON, MON, last 1 week, ?-11-9, last THU, ?-11-20, last 1 month, ?-7, last 12 month span ~, 2001, ?-9-11, next 1 month early, 2001-10, 1997
                    004_332717e0cd88f024.txt | last 1 month of month 8, SAT+SUN, last 1 month of month 8
                    """)
    void every_date_of_the_seed_texts_is_found(String file, String shown) throws IOException {
        String text = Files.readString(Path.of("seeds", file), StandardCharsets.UTF_8);
        assertThat(DateMentions.in(text).stream().map(DateMentionsTest::shown).collect(Collectors.joining(", ")))
                .isEqualTo(shown);
    }

    @Test
    void a_weekday_fixes_the_year_of_its_day() {
        DateMention.Absolute mention =
                (DateMention.Absolute) DateMentions.in("Friday, October 12").get(0);
        assertThat(mention.weekday()).contains(DayOfWeek.FRIDAY);
        assertThat(mention.weekdayFits(2018)).contains(true);
        assertThat(mention.weekdayFits(2019)).contains(false);
        assertThat(mention.fittingYears(2001, 2021)).containsExactly(2001, 2007, 2012, 2018);
    }

    @ParameterizedTest(name = "{0}, written {2}, event {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    on Monday       | 2018-07-23 | 2018-07-26/2018-07-31 | YES     | “on Monday”, written between 26 and 31 July 2018, is 23 or 30 July 2018
                    on Monday       | 2018-07-16 | 2018-07-26/2018-07-31 | NO      | “on Monday”, written between 26 and 31 July 2018, is 23 or 30 July 2018
                    on Monday       | 2018-07    | 2018-07-26            | YES     | “on Monday”, written on 26 July 2018, is 23 July 2018
                    on Monday       | 2018-07-30 | 2018-07-26            | YES     | “on Monday”, written on 26 July 2018, is 30 July 2018
                    this week       | 2018-07-23 | 2018-07-26            | YES     | “this week”, written on 26 July 2018, is 22–29 July 2018
                    last week       | 2018-11-09 | 2018-11-12/2018-11-16 | YES     | “last week”, written between 12 and 16 November 2018, is 4–11 November 2018
                    last week       | 2018-11-16 | 2018-11-12/2018-11-16 | NO      | “last week”, written between 12 and 16 November 2018, is 4–11 November 2018
                    last month      | 2018-06    | 2018-07-26            | YES     | “last month”, written on 26 July 2018, is June 2018
                    last month      | 2018-10-12 | 2018-11               | YES     | “last month”, written in November 2018, is October 2018
                    early next month | 2018-12-03 | 2018-11-13           | YES     | “early next month”, written on 13 November 2018, is 1–16 December 2018
                    last Thursday   | 2018-11-08 | 2018-11-13            | YES     | “last Thursday”, written on 13 November 2018, is 1 or 8 November 2018
                    last August     | 2021-08-30 | 2021-10-10/2021-10-13 | YES     | “last August”, written between 10 and 13 October 2021, is August 2021
                    On Saturday and Sunday | 2021-10-09/2021-10-10 | 2021-10-10/2021-10-13 | YES | “On Saturday and Sunday”, written between 10 and 13 October 2021, is 9–10 October 2021
                    in August last year | 2020-08 | 2021-10-10            | YES     | “August last year”, written on 10 October 2021, is August 2020
                    last weekend    | 2021-10-09/2021-10-10 | 2021-10-12 | YES     | “last weekend”, written on 12 October 2021, is 2–3 October 2021 or 9–10 October 2021
                    past two weeks  | 2018-07-20 | 2018-07-26            | YES     | “past two weeks”, written on 26 July 2018, is 12–26 July 2018
                    past two weeks  | 2018-06-20 | 2018-07-26            | NO      | “past two weeks”, written on 26 July 2018, is 12–26 July 2018
                    in recent months | 2016      | 2018-11-13            | UNKNOWN | “recent months”, written on 13 November 2018, is 13 November 2017 – 13 November 2018
                    three days ago  | 2018-07-23 | 2018-07-26            | YES     | “three days ago”, written on 26 July 2018, is 23 July 2018
                    yesterday       | 2018-07-23 | 2018-07-26            | NO      | “yesterday”, written on 26 July 2018, is 25 July 2018
                    July 23rd       | 2018-07-23 | 2018-07-26            | YES     | “July 23rd”, written on 26 July 2018, is 23 July 2018
                    July 23rd       | 2018-07-24 | 2018-07-26            | NO      | “July 23rd”, written on 26 July 2018, is 23 July 2018
                    September 11, 2001 | 2001-09-11 | 2018-11-13         | YES     | “September 11, 2001” is 11 September 2001
                    in October 2001 | 2001-10-07 | 2018-11-13            | YES     | “October 2001” is October 2001
                    on Monday       | 2018-07-23 | 2018/..               | UNKNOWN | “on Monday” cannot be resolved
                    on Monday       | 2018-07-23 | 2016/2018             | UNKNOWN | “on Monday” cannot be resolved
                    on Monday       | 2018-07-24 | 2018                  | NO      | “on Monday”, written in 2018, is one of 53 days in 2018
                    """)
    void a_mention_is_held_against_an_event(
            String prose, String event, String written, MentionedDays.Answer answer, String computation) {
        DateMention mention = DateMentions.in(prose).get(0);
        MentionedDays.Agreement agreement = MentionedDays.agrees(Edtf.parse(event), mention, Edtf.parse(written));
        assertThat(agreement.computation()).isEqualTo(computation);
        assertThat(agreement.answer()).isEqualTo(answer);
    }

    @Test
    void no_prose_makes_the_reader_fail() {
        Random random = new Random(7);
        List<String> words = List.of(
                "Monday", ",", " ", "October", "12", "th", "of", "the", "last", "two", "weeks", "ago", "-", "–", "2018",
                "Feb", ".", "31", "May", "early", "next", "month", "٣", "😀", "1980s", "and", "million", "hundred");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append(words.get(random.nextInt(words.size()))).append(random.nextBoolean() ? " " : "");
            }
            int end = 0;
            for (DateMention mention : DateMentions.in(text.toString())) {
                assertThat(mention.start()).as(text.toString()).isGreaterThanOrEqualTo(end);
                end = mention.end();
                assertThat(text.substring(mention.start(), end)).isEqualTo(mention.words());
                MentionedDays.agrees(Edtf.parse("2018-07-23"), mention, Edtf.parse("2018-07-26"));
            }
            NumberMentions.in(text.toString());
        }
    }
}
