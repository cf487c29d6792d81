package org.peacechronology.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/org/peacechronology/date/wording.txt");

    /** Every form of date, as the golden table words it. */
    private static final List<String> FORMS = List.of(
            // one date
            "2018-07-23",
            "2018-07",
            "2018-03",
            "2018",
            "2018-07-23T10:30:00",
            "2018-07-23T10:30:00Z",
            "2018-07-23T10:30:00+04:30",
            "2018-21",
            "2018-24",
            "201X",
            "20XX",
            "2018-XX",
            "2018-07-XX",
            "2018-XX-XX",
            "2018-XX-15",
            "-0043",
            "Y12018",
            // in doubt
            "2018-07-23?",
            "2018-07-23~",
            "2018-07-23%",
            "2018-06~",
            "2018?",
            "2018-21~",
            "2018-07-XX~",
            "201X?",
            "2018-07-~23",
            "2018-?07-~23",
            "2018~-07-23",
            // from one to another
            "2021-10-09/2021-10-10",
            "2018-07-26/2018-07-31",
            "2018-09-28/2018-10-03",
            "2018-12-30/2019-01-02",
            "2018-06/2018-07",
            "2018-12/2019-01",
            "2018/2021",
            "2018-21/2018-22",
            "2018-06/2018-07-23",
            "2018/2019-06",
            "2018-06~/2018-07",
            "2018-10-08~/2018-10-13",
            "2018-10-08/2018-10-13~",
            "2018-07-XX/2018-08-02",
            "2018-07-23/2018-07-23",
            "2018-03-20/2018-03-22",
            "2018-06/..",
            "2018-07-23/..",
            "2018-06~/..",
            "2018-06/",
            "../2018",
            "../2018-07-23",
            "/2018",
            // one of several
            "[2018-07-23,2018-07-24]",
            "[2018-07-23,2018-07-24,2018-07-26]",
            "[2018-07-23,2018-08-02]",
            "[2018-07-23,2018-07-24,2018-08-02]",
            "[2018-06,2018-07]",
            "[2017,2018-07]",
            "[2018-07-23?,2018-07-24]",
            "[1997,1998,2000..2002]",
            "[..2018-07-23]",
            "[2018-06..]",
            "[2018-01,2018-12..]",
            "[2018-07-23]");

    @Test
    void every_form_is_worded_as_the_golden_table_says() throws IOException {
        String table = FORMS.stream().map(DateWordsTest::row).collect(Collectors.joining("\n"));
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, table, StandardCharsets.UTF_8);
        }
        assertThat(table).isEqualTo(Files.readString(GOLDEN, StandardCharsets.UTF_8));
    }

    private static String row(String text) {
        Edtf date = Edtf.parse(text);
        DateWords english = DateWords.english();
        DateWords dari = DateWords.dari();
        DateWords.Listed listed = english.listed(date);
        return """
                %s
                  full    %s
                  plain   %s
                  within  %s
                  listed  %s%s · %s
                  solar   %s · %s
                  dari    %s · %s
                """.formatted(
                        text,
                        marked(english.full(date)),
                        marked(english.plain(date)),
                        marked(english.within(date)),
                        marked(listed.figure()),
                        listed.inWords() ? " (words)" : "",
                        listed.under(),
                        english.solarHijri(date).orElse("—"),
                        english.solarHijriWithin(date).orElse("—"),
                        DateWords.text(dari.full(date)),
                        dari.solarHijri(date).orElse("—"));
    }

    /** {@code [9|2021-10-09]–[10 October 2021|2021-10-10]}: each part with its machine value. */
    private static String marked(List<DateWords.Part> parts) {
        return parts.stream()
                .map(part -> part.datetime()
                        .map(value -> "[" + part.text() + "|" + value + "]")
                        .orElse(part.text()))
                .collect(Collectors.joining());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    2018-07-23            | Monday, 23 July 2018 | 1 Asad 1397
                    2018-06~              | about June 2018      | about Jawza–Saratan 1397
                    2021-10-09/2021-10-10 | 9–10 October 2021    | 17–18 Mizan 1400
                    2018-06               | June 2018            | Jawza–Saratan 1397
                    2018-11               | November 2018        | Aqrab–Qaws 1397
                    2018                  | 2018                 | 1396–1397
                    """)
    void the_words_of_the_design(String text, String words, String solar) {
        Edtf date = Edtf.parse(text);
        assertThat(DateWords.text(DateWords.english().full(date))).isEqualTo(words);
        assertThat(DateWords.english().solarHijri(date)).contains(solar);
    }

    @Test
    void a_date_told_to_the_month_names_no_day_in_either_calendar() {
        for (int month = 1; month <= 12; month++) {
            Edtf date = Edtf.parse("2018-%02d".formatted(month));
            assertThat(DateWords.text(DateWords.english().full(date))).matches("[A-Z][a-z]+ 2018");
            assertThat(DateWords.english().solarHijri(date).orElseThrow())
                    .doesNotContainPattern("\\b[0-9]{1,2}\\b")
                    .contains("–");
        }
    }

    @Test
    void the_page_on_dates_says_what_readers_see() throws IOException {
        List<String[]> rows = Files.readAllLines(Path.of("docs/dates.md"), StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split(" *\\| *"))
                .toList();
        assertThat(rows).hasSize(19).allSatisfy(cells -> {
            Edtf date = Edtf.parse(cells[1].replace("`", ""));
            assertThat(DateWords.text(DateWords.english().full(date))).isEqualTo(cells[3]);
            assertThat(DateWords.english().solarHijri(date)).contains(cells[4]);
        });
    }

    @Test
    void a_range_is_two_machine_values() {
        assertThat(DateWords.english().plain(Edtf.parse("2021-10-09/2021-10-10")))
                .containsExactly(
                        new DateWords.Part("9", Optional.of("2021-10-09")),
                        new DateWords.Part("–", Optional.empty()),
                        new DateWords.Part("10 October 2021", Optional.of("2021-10-10")));
    }

    @Test
    void days_before_the_solar_hijri_years_that_are_read_have_no_counterpart() {
        assertThat(DateWords.english().solarHijri(Edtf.parse("1667"))).isEmpty();
        assertThat(DateWords.english().solarHijri(Edtf.parse("[1667,2018]"))).isEmpty();
        assertThat(DateWords.english().solarHijri(Edtf.parse("1667/2018"))).isEmpty();
    }
}
