package org.peacechronology.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {

    @TempDir
    Path root;

    @Test
    void another_library_reads_what_was_written() {
        ICalendar calendar = parse(TinyChronology.in(root).event("one", "2018-07-23", "They met"));
        VEvent event = calendar.getEvents().get(0);

        assertThat(calendar.validate(ICalVersion.V2_0).toString()).isEmpty();
        assertThat(event.getSummary().getValue()).isEqualTo("They met");
        assertThat(event.getDescription().getValue()).isEqualTo("They met in Doha.");
        assertThat(event.getLocation().getValue()).isEqualTo("Doha");
        assertThat(event.getGeo().getLatitude()).isEqualTo(25.2854);
        assertThat(event.getDateTimeStamp().getValue()).isEqualTo("2026-11-22T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2018-07-23            | 2018-07-23 | 2018-07-24 | They met
            2018-06               | 2018-06-01 | 2018-07-01 | They met (June 2018, day not given)
            2018                  | 2018-01-01 | 2019-01-01 | They met (2018, month not given)
            2021-10-09/2021-10-10 | 2021-10-09 | 2021-10-11 | They met (9–10 October 2021)
            2018-06-05/..         | 2018-06-05 | 2018-06-06 | They met (from 5 June 2018 on)
            """)
    void a_date_fills_the_days_it_can_mean_and_says_what_is_not_known(
            String date, String start, String end, String summary) {
        VEvent event = parse(TinyChronology.in(root).event("one", date, "They met"))
                .getEvents()
                .get(0);

        assertThat(event.getDateStart().getValue().getRawComponents().toString(false, true))
                .isEqualTo(start);
        assertThat(event.getDateEnd().getValue().getRawComponents().toString(false, true))
                .isEqualTo(end);
        assertThat(event.getSummary().getValue()).isEqualTo(summary);
    }

    @Test
    void no_line_is_longer_than_75_octets_and_no_character_is_cut() {
        String title = "گفتگوهای صلح 𝒜 ".repeat(20).strip();
        TinyChronology tiny = TinyChronology.in(root).event("one", "2018-07-23", title);

        String text = calendar(tiny.published());

        assertThat(text.split("\r\n")).allSatisfy(line -> {
            assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(new String(line.getBytes(UTF_8), UTF_8)).isEqualTo(line);
        });
        assertThat(parse(tiny).getEvents().get(0).getSummary().getValue()).isEqualTo(title);
    }

    @Test
    void a_title_cannot_add_a_property() {
        TinyChronology tiny =
                TinyChronology.in(root).event("one", "2018-07-23", "a\nATTACH:http://x.example/;b,c\\n \\N");

        assertThat(calendar(tiny.published())).doesNotContain("\r\nATTACH");
        assertThat(parse(tiny).getEvents().get(0).getSummary().getValue())
                .isEqualTo("a\nATTACH:http://x.example/;b,c\\n \\N");
    }

    @Test
    void every_line_ends_with_cr_lf() {
        String text = calendar(
                TinyChronology.in(root).event("one", "2018-07-23", "They met").published());

        assertThat(text).endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    private static String calendar(Published published) {
        StringBuilder out = new StringBuilder();
        Calendar.write(published, out);
        return out.toString();
    }

    private static ICalendar parse(TinyChronology tiny) {
        List<ICalendar> calendars = Biweekly.parse(calendar(tiny.published())).all();
        assertThat(calendars).hasSize(1);
        return calendars.get(0);
    }
}
