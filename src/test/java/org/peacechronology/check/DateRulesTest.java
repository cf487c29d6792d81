package org.peacechronology.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peacechronology.check.RulePage.Fence;
import org.peacechronology.diagnostic.Diagnostic;

/**
 * What the rules on dates hold for right and wrong, by one sentence that is quoted from the source {@code envoy}, written
 * between 26 and 28 July 2018.
 */
class DateRulesTest {

    @TempDir
    Path root;

    @ParameterizedTest(name = "{0} by “{1}”: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    2018-07-23            | They met on July 23rd.              |
                    2018-07-23            | They met on July 23rd, 2018.        |
                    2018-07-23            | They met on July 23rd, 2017.        | 23 July
                    2018-07-23            | They met on July 24th.              | 23 July
                    2018-07-23            | They met in July.                   | 23 July
                    2018-07-23            | They met on Monday.                 | 23 July
                    2018-07-23            | They met on [July] 23rd.            | 23 July
                    2018-07-23            | They met [on July 23rd].            | 23 July
                    2018-07-23?           | They met on July 23rd.              |
                    2018-07               | They met in July.                   |
                    2018-07               | They met on July 23rd.              |
                    2018-07               | They met in July 2017.              | July
                    2018                  | They met in 2018.                   |
                    2018                  | They met in July 2018.              |
                    2018                  | They met in July.                   | 2018
                    198X                  | It goes back to the 1980s.          |
                    198X                  | It goes back to the 1970s.          | a year from 1980 to 1989
                    2018-21               | They met in the spring.             |
                    2018-23               | They met in the fall.               |
                    2018-23               | They met in the spring.             | autumn
                    2018-07-23/2018-07-24 | They met on July 23 and 24.         |
                    2018-07-23/2018-07-24 | They met on July 23rd.              | 24 July
                    2018-07-23/..         | They met from July 23rd on.         |
                    [2018-07-23,2018-07-24] | It was July 23rd or July 24th.    |
                    [2018-07-23,2018-07-24] | It was July 23rd.                 | 24 July
                    """)
    void a_stated_date_stands_in_a_quotation(String date, String quote, String missing) throws IOException {
        List<String> found = messages("date-unsupported", event(date, "", "", quote));
        if (missing == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found)
                    .containsExactly("the date is said to be stated, and no quotation of this entry names " + missing);
        }
    }

    @Test
    void a_date_that_is_computed_need_not_stand_in_a_quotation() throws IOException {
        assertThat(messages("date-unsupported", event("2018-07-23", "“On Monday.”", "", "They met on Monday.")))
                .isEmpty();
    }

    @ParameterizedTest(name = "“{1}” in an entry of {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    2018-10-12   | It was on Friday, October 12.        |
                    2019-10-12   | It was on Friday, October 12.        | 12 October 2019 is a Saturday
                    2018-10-13   | It was on Friday, October 12.        |
                    2018-10      | It was on Thursday, October 12.      | 12 October 2018 is a Friday
                    2018         | It was on Friday, October 12, 2018.  |
                    2018         | It was on Friday, October 12, 2019.  | 12 October 2019 is a Saturday
                    2019-01-02   | It was on Monday, December 31.       |
                    2018-07-31/.. | It was on Monday, July 30.          |
                    2018-07-31/.. | It was on Friday, July 30.          | 30 July 2018 is a Monday
                    2018-04-01   | It was on Sunday, October 12.        |
                    2018-10-12   | It was on Friday, the 12th of October. |
                    2018-10-12   | It was on Friday.                    |
                    """)
    void a_weekday_agrees_with_the_calendar(String date, String quote, String wrong) throws IOException {
        List<String> found = messages("weekday-mismatch", event(date, "As told.", "", quote));
        if (wrong == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).singleElement().asString().endsWith(wrong);
        }
    }

    @ParameterizedTest(name = "{0}, note “{1}”, by “{2}”: {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    2018-07-23 | The text says “Monday”.        | They met on Monday.                      |
                    2018-07-16 | The text says “Monday”.        | They met on Monday.                      | “on Monday”, written between 26 and 28 July 2018, is 23 July 2018; the event is dated Monday, 16 July 2018
                    2018-07-16 | The text says "Monday".        | They met on Monday.                      | “on Monday”, written between 26 and 28 July 2018, is 23 July 2018; the event is dated Monday, 16 July 2018
                    2018-07-16 | Told by another source.        | They met on Monday.                      | “on Monday”, written between 26 and 28 July 2018, is 23 July 2018; the event is dated Monday, 16 July 2018
                    2018-06    | The text says “last month”.    | It was enforced last month.              |
                    2018-05    | The text says “last month”.    | It was enforced last month.              | “last month”, written between 26 and 28 July 2018, is June 2018; the event is dated May 2018
                    2018-07-23 | The text says “July 23rd”.     | They met on July 23rd.                   |
                    2018-07-24 | The text says “July 23rd”.     | They met on July 23rd.                   | “July 23rd” is 23 July; the event is dated Tuesday, 24 July 2018
                    2001-09-11 | The text says “September 11”.  | since the September 11 attacks           |
                    2018-06    | The text says “in June”.       | a ceasefire in June                      |
                    2018-07-23 | The text says “Monday”.        | They met on Monday, after a ceasefire last month. |
                    2018-06    | Told by another source.        | They met on Monday, after a ceasefire in June.    |
                    2016       | Told by another source.        | They had met in recent months.           |
                    2018-07-30 | The text says “next Monday”.   | They will meet next Monday.              |
                    """)
    void words_counted_from_the_day_of_writing_lead_to_the_date(String date, String note, String quote, String wrong)
            throws IOException {
        List<String> found = messages("relative-date", event(date, note, "", quote));
        assertThat(found).isEqualTo(wrong == null ? List.of() : List.of(wrong));
    }

    @ParameterizedTest(name = "{0} {1} by “{2}”: {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    2018-07-23 | occurred | They met on July 23rd.                      |
                    2018-07-28 | occurred | They met today.                             |
                    2018-07-29 | occurred | They met today.                             | no source could tell that this took place: it is dated 29 July 2018, the last source between 26 and 28 July 2018
                    2018-07-29 | planned  | They are expected to meet.                  |
                    2018-07-27 | occurred | They are expected to meet.                  | the event is said to have taken place, and its quotations only expect it
                    2018-07-27 | occurred | The meeting could happen as early as Friday. | the event is said to have taken place, and its quotations only expect it
                    2018-07-27 | occurred | The talks will go on.                       | the event is said to have taken place, and its quotations only expect it
                    2018-07-27 | occurred | He said they will meet.                     |
                    2018-07-27 | occurred | They agreed to meet and will go on.         |
                    2018-07-27 | alleged  | They will meet.                             |
                    2018-07-26/.. | occurred | They meet.                               |
                    """)
    void what_is_still_to_come_did_not_take_place(String date, String status, String quote, String wrong)
            throws IOException {
        List<String> found = messages("event-after-source", event(date, "As told.", status, quote));
        assertThat(found).isEqualTo(wrong == null ? List.of() : List.of(wrong));
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    2018-07-23-talks      | 2018-07-23            |
                    2018-07-23-talks      | 2018-07               |
                    2018-07-talks         | 2018-07-23/2018-08-02 |
                    2018-talks            | [2017,2018-07]        |
                    2018-07-23-talks      | 2018-07-24            | the ID begins with 2018-07-23, and the event is dated 24 July 2018
                    2018-07-talks         | 2018-08-01            | the ID begins with 2018-07, and the event is dated 1 August 2018
                    2017-talks            | 2018-08-01            | the ID begins with 2017, and the event is dated 1 August 2018
                    2018-40-men-released  | 2018-08-01            |
                    3000-families-return  | 2018-08-01            |
                    talks-of-2017         | 2018-08-01            |
                    20180723-talks        | 2018-08-01            |
                    """)
    void an_id_begins_with_the_date_or_with_none(String id, String date, String wrong) throws IOException {
        Fence file = event(date, "As told.", "", "They met.");
        List<String> found =
                messages("id-date-mismatch", new Fence("yaml", "content/events/" + id + ".yaml", 1, file.lines(), 0));
        assertThat(found).isEqualTo(wrong == null ? List.of() : List.of(wrong));
    }

    @Test
    void a_stated_day_of_publication_stands_in_the_text() throws IOException {
        Fence source = fence("content/sources/statement.yaml", """
                title: Taliban confirms talks with US envoy Zalmay Khalilzad in Qatar
                file: statement.txt
                sha256: ffe3f6428ab87f8c1f85496573ee74b23d69f3c56595be96862b72ac5bf5d754
                published: 2018-10-13
                language: en
                body:
                  - from: A Taliban delegation has met
                    to: between the two sides.
                """);
        assertThat(messages("date-unsupported", source))
                .containsExactly("the day of publication is said to be stated, and the text nowhere names 13 October");
    }

    private List<String> messages(String code, Fence file) throws IOException {
        return ExampleRoot.copiedTo(root).with(List.of(file)).check().findings().stream()
                .filter(finding -> finding.code().equals(code))
                .map(Diagnostic::message)
                .toList();
    }

    /** @param note without one the date is said to be stated */
    private static Fence event(String date, String note, String status, String quote) {
        return fence("content/events/talks.yaml", """
                title: They meet
                date: "%s"
                %s%sadded: 2026-11-22
                summary: They met. [^met]
                claims:
                  - id: met
                    text: They met.
                    evidence:
                      - source: envoy
                        quote: >-
                          %s
                """.formatted(
                        date,
                        note.isEmpty() ? "" : "date-basis: computed\ndate-note: >-\n  " + note + "\n",
                        status.isEmpty() ? "" : "status: " + status + "\n",
                        quote));
    }

    private static Fence fence(String path, String text) {
        return new Fence("yaml", path, 1, text.lines().toList(), 0);
    }
}
