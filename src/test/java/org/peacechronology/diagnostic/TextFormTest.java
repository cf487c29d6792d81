package org.peacechronology.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peacechronology.text.Region;

/** Findings as they are drawn: each drawing is shown whole. */
class TextFormTest {

    private static final QuotationCounts NONE = new QuotationCounts(0, 0, 0, 0, 0, 0, 0);

    @Test
    void the_caret_stands_under_the_very_words() throws IOException {
        String line = "        quote: The Top US Envoy for South Asia, Alice Wells, met with Taliban leaders";
        Region value = Region.line("content/events/2018/2018-07-23-wells-doha.yaml", 21, 16, 86);
        Diagnostic finding = Diagnostic.error(
                        "quote-not-found", value, "these words do not stand in “U.S. Reportedly Held Negotiations …”")
                .caret(Region.line(value.file(), 21, 79, 86))
                .label("the source has “Officials”")
                .related(List.of(new Related(
                        "nearest",
                        Region.line("seeds/000_19b274de241a9283.txt", 17, 1, 2),
                        "… Alice Wells, met with Taliban Officials for peace talks …")))
                .help("chronology quote southfront-wells-doha \"met with Taliban Officials\"");
        assertThat(drawn(line, finding)).isEqualTo("""
                error[quote-not-found]: these words do not stand in “U.S. Reportedly Held Negotiations …”
                  ┌─ content/events/2018/2018-07-23-wells-doha.yaml:21:16
                21 │         quote: The Top US Envoy for South Asia, Alice Wells, met with Taliban leaders
                   │                                                                               ^^^^^^^ the source has “Officials”
                   = nearest: seeds/000_19b274de241a9283.txt:17:1  “… Alice Wells, met with Taliban Officials for peace talks …”
                   = help: chronology quote southfront-wells-doha "met with Taliban Officials"
                """);
    }

    @Test
    void a_whole_file_has_no_line_to_show() throws IOException {
        assertThat(drawn(
                        "title: A",
                        Diagnostic.warning("source-unused", Region.file("content/sources/a.yaml"), "no one")
                                .label("words")))
                .isEqualTo("""
                warning[source-unused]: no one
                 ┌─ content/sources/a.yaml:1:1
                  = here: words
                """);
    }

    @Test
    void a_line_that_cannot_be_had_is_not_shown() throws IOException {
        Report report = report(Diagnostic.error("a-b", Region.line("a.yaml", 3, 1, 2), "no"));
        StringBuilder out = new StringBuilder();
        Format.TEXT.form(false).print(report, (file, number) -> Optional.empty(), out);
        assertThat(out).hasToString("error[a-b]: no\n ┌─ a.yaml:3:1\n");
    }

    @Test
    void of_several_lines_the_first_is_shown() throws IOException {
        assertThat(drawn("  quote: >-", Diagnostic.error("a-b", new Region("a.yaml", 120, 10, 123, 4, ""), "no")))
                .isEqualTo("""
                error[a-b]: no
                   ┌─ a.yaml:120:10
                120 │   quote: >-
                    │          ^^…
                """);
    }

    @Test
    void a_place_between_two_characters_has_one_caret() throws IOException {
        assertThat(drawn("ab", at(3, 3))).endsWith("1 │ ab\n  │   ^ here\n");
        assertThat(drawn("ab", at(2, 2))).endsWith("1 │ ab\n  │  ^ here\n");
        assertThat(drawn("", at(1, 4))).endsWith("1 │\n  │ ^ here\n");
        assertThat(drawn("ab", at(9, 12))).endsWith("1 │ ab\n  │   ^ here\n");
    }

    @Test
    void tabs_wide_letters_and_marks_keep_the_caret_in_place() throws IOException {
        // A tab to the fourth cell.
        assertThat(drawn("a\tb c", at(3, 4))).endsWith("1 │ a   b c\n  │     ^ here\n");
        // Two cells for each ideograph.
        assertThat(drawn("北京 talks", at(1, 3))).endsWith("1 │ 北京 talks\n  │ ^^^^ here\n");
        assertThat(drawn("北京 talks", at(4, 9))).endsWith("1 │ 北京 talks\n  │      ^^^^^ here\n");
        // None for a combining accent.
        assertThat(drawn("Khal\u0301ilzad x", at(12, 13))).endsWith("1 │ Khal\u0301ilzad x\n  │           ^ here\n");
        // None for the non-joiner of Persian.
        assertThat(drawn("خلیل\u200cزاد x", at(10, 11))).endsWith("│ خلیل\u200cزاد x\n  │         ^ here\n");
        // Beyond the basic plane: one column, two cells.
        assertThat(drawn("😀 x", at(3, 4))).endsWith("1 │ 😀 x\n  │    ^ here\n");
    }

    @Test
    void a_long_line_is_clipped_around_the_words() throws IOException {
        String line = "a".repeat(300) + "WORDS" + "b".repeat(300);
        assertThat(drawn(line, at(301, 306)))
                .endsWith("1 │ …" + "a".repeat(60) + "WORDS" + "b".repeat(45) + "…\n  │ " + " ".repeat(61)
                        + "^^^^^ here\n");
        assertThat(drawn(line, at(1, 3))).endsWith("1 │ " + "a".repeat(110) + "…\n  │ ^^ here\n");
        assertThat(drawn(line, at(605, 606)))
                .endsWith("1 │ …" + "b".repeat(110) + "\n  │ " + " ".repeat(110) + "^ here\n");
        assertThat(drawn(line, at(1, 606)))
                .endsWith("1 │ " + "a".repeat(110) + "…\n  │ " + "^".repeat(110) + "… here\n");
        String wide = "北".repeat(200);
        assertThat(drawn(wide, at(100, 101))).contains("  │ " + " ".repeat(61) + "^^ here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b[2J\u001b]0;title\u0007",
                "\u009b31m",
                "\r\n::error::x",
                "\b\b\b",
                "\u202egnp.exe",
                "\u2066a\u2069",
                "\u200b\ufeff\u00ad",
                "\u2028\u2029\u0085",
                "\u007f",
                "\udb40\udc41",
                "\ud800",
                "\ue000\uffff",
                "##[add-path]/tmp"
            })
    void no_content_reaches_the_terminal_that_could_steer_it(String hostile) throws IOException {
        Diagnostic finding = new Diagnostic(
                "a-b",
                Severity.ERROR,
                "m" + hostile,
                Region.line("f" + hostile, 1, 1, 2),
                Region.line("f" + hostile, 1, 1, 2),
                "l" + hostile,
                List.of(new Related("r" + hostile, Region.line("g" + hostile, 1, 1, 2), "t" + hostile)),
                "h" + hostile,
                Optional.of("u" + hostile));
        String drawn = drawn("x" + hostile, finding);
        assertThat(drawn.lines()).hasSize(7);
        assertThat(drawn.codePoints()
                        .filter(c -> c != '\n')
                        .mapToObj(Character::getType)
                        .map(type -> (byte) (int) type))
                .doesNotContain(
                        Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE,
                        Character.PRIVATE_USE,
                        Character.UNASSIGNED);
        assertThat(drawn).doesNotContain("##[").doesNotContainPattern("(?m)^\\s*::");
    }

    @Test
    void a_hidden_character_can_be_seen_and_pointed_at() throws IOException {
        assertThat(drawn("ab\u202ecd\u001b[0m", at(3, 4))).endsWith("1 │ ab\\u{202e}cd␛[0m\n  │   ^^^^^^^^ here\n");
    }

    @Test
    void colour_is_used_only_where_it_is_asked_for() throws IOException {
        Report report = report(at(1, 2));
        StringBuilder plain = new StringBuilder();
        StringBuilder coloured = new StringBuilder();
        Format.TEXT.form(false).print(report, (file, number) -> Optional.of("a\u001b[31m"), plain);
        Format.TEXT.form(true).print(report, (file, number) -> Optional.of("a\u001b[31m"), coloured);
        assertThat(plain.toString()).doesNotContain("\u001b");
        assertThat(coloured.toString()).contains("\u001b[1;31merror[a-b]\u001b[0m");
        assertThat(coloured.toString().replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain.toString());
    }

    @Test
    void findings_are_parted_by_an_empty_line() throws IOException {
        StringBuilder out = new StringBuilder();
        Report report = new Report(List.of(at(1, 2), at(2, 3)), List.of("a.yaml"), NONE);
        Format.TEXT.form(false).print(report, (file, number) -> Optional.of("ab"), out);
        assertThat(out).hasToString("""
                error[a-b]: no
                 ┌─ a.yaml:1:1
                1 │ ab
                  │ ^ here

                error[a-b]: no
                 ┌─ a.yaml:1:2
                1 │ ab
                  │  ^ here
                """);
    }

    private static Diagnostic at(int column, int endColumn) {
        return Diagnostic.error("a-b", Region.line("a.yaml", 1, column, endColumn), "no")
                .label("here");
    }

    private static Report report(Diagnostic finding) {
        return new Report(List.of(finding), List.of("a.yaml"), NONE);
    }

    private static String drawn(String line, Diagnostic finding) throws IOException {
        StringBuilder out = new StringBuilder();
        Format.TEXT.form(false).print(report(finding), (file, number) -> Optional.of(line), out);
        return out.toString();
    }
}
