package org.peacechronology.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peacechronology.site.DataPage;

class CsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "a, b",
                "say \"no\"",
                "two\nlines",
                "two\r\nlines",
                " spaced ",
                "",
                "گفتگو, ها",
                "]]>",
                "</script>",
                "a;b",
                "\u202etxet"
            })
    void what_goes_in_comes_out_of_any_reader_of_rfc_4180(String field) {
        StringBuilder csv = new StringBuilder();
        new Csv(List.of("x", "y"), csv).row(List.of(field, "end"));

        assertThat(parse(csv.toString())).containsExactly(List.of("x", "y"), List.of(field, "end"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            =cmd|' /C calc'!A0
            +1
            -1
            @SUM(A1)
            '  =1+1'
            ＝1
            """)
    void a_field_that_a_spreadsheet_would_run_begins_with_an_apostrophe(String formula) {
        StringBuilder csv = new StringBuilder();
        new Csv(List.of("x"), csv).row(List.of(formula));

        assertThat(parse(csv.toString()).get(1).get(0)).isEqualTo("'" + formula);
    }

    @Test
    void a_row_of_another_length_than_the_header_is_refused() {
        Csv csv = new Csv(List.of("x", "y"), new StringBuilder());

        assertThatThrownBy(() -> csv.row(List.of("1"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String table(Published published, BiConsumer<Published, Appendable> table) {
        StringBuilder csv = new StringBuilder();
        table.accept(published, csv);
        return csv.toString();
    }

    @Test
    void the_tables_have_the_columns_that_their_page_describes(@TempDir Path root) {
        Published published = TinyChronology.in(root)
                .event("one", "2018-07-23", "=cmd|, \"they\"\nmet")
                .published();

        List<List<String>> events = parse(table(published, Tables::events));
        assertThat(events.get(0)).isEqualTo(DataPage.COLUMNS.get("events"));
        assertThat(events.get(1))
                .startsWith("one", "'=cmd|, \"they\"\nmet", "2018-07-23", "2018-07-23", "2018-07-23", "computed")
                .endsWith("2026-11-22", "2026-11-22", "../events/one.html");
        assertThat(parse(table(published, Tables::claims)))
                .containsExactly(
                        DataPage.COLUMNS.get("claims"),
                        List.of(
                                "one",
                                "met",
                                "1",
                                "They met.",
                                "2018-07-23",
                                "reported",
                                "reported",
                                "false",
                                "false",
                                "1",
                                "1",
                                "1",
                                "",
                                "../events/one.html#met"));
        assertThat(parse(table(published, Tables::quotations)).get(1))
                .containsExactly(
                        "one",
                        "met",
                        "1",
                        "article",
                        "met Taliban officials in Doha on July 23rd",
                        "supports",
                        "paper",
                        "The Paper",
                        "verbatim",
                        "22",
                        "64",
                        "../events/one.html#met");
    }

    /** As RFC 4180 says, and nothing more lenient. */
    private static List<List<String>> parse(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int i = 0;
        while (i < csv.length()) {
            StringBuilder field = new StringBuilder();
            if (csv.charAt(i) == '"') {
                i++;
                while (csv.charAt(i) != '"' || csv.startsWith("\"\"", i)) {
                    field.append(csv.charAt(i));
                    i += csv.charAt(i) == '"' ? 2 : 1;
                }
                i++;
            } else {
                while (csv.charAt(i) != ',' && csv.charAt(i) != '\r') {
                    assertThat(csv.charAt(i)).isNotIn('"', '\n');
                    field.append(csv.charAt(i++));
                }
            }
            row.add(field.toString());
            if (csv.charAt(i) == ',') {
                i++;
            } else {
                assertThat(csv.substring(i, i + 2)).isEqualTo("\r\n");
                i += 2;
                rows.add(row);
                row = new ArrayList<>();
            }
        }
        return rows;
    }
}
