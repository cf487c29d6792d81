package org.peacechronology.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.peacechronology.date.DateWords;
import org.peacechronology.date.Edtf;
import org.peacechronology.site.TemplateFailure;
import org.peacechronology.site.Words;
import org.peacechronology.text.Region;

class TemplateWordsTest {

    private static final Pattern WORDS = Pattern.compile("t\\('([^']*)'\\)");

    @Test
    void every_word_that_a_template_asks_for_is_there() {
        Templates templates = Templates.builtIn();
        Words words = templates.words("en");
        templates.below("").forEach((name, bytes) -> {
            if (name.endsWith(".html")) {
                WORDS.matcher(new String(bytes, UTF_8))
                        .results()
                        .forEach(found -> assertThat(words.has(found.group(1)))
                                .as(name + ": " + found.group(1))
                                .isTrue());
            }
        });
    }

    @Test
    void no_template_prints_text_without_escaping_it() {
        Templates.builtIn()
                .below("")
                .forEach((name, bytes) -> assertThat(name.endsWith(".html") ? new String(bytes, UTF_8) : "")
                        .as(name)
                        .doesNotContainPattern("\\|\\s*raw|autoescape|style=|onclick="));
    }

    @Test
    void dates_are_written_as_the_programs_own_messages_write_them() {
        Words words = Templates.builtIn().words("en");
        DateWords.english()
                .words()
                .forEach((key, text) ->
                        assertThat(words.text("date." + key)).as(key).isEqualTo(text));
        assertThat(words.dates().words()).isEqualTo(DateWords.english().words());
    }

    @Test
    void an_edition_in_dari_without_words_for_dates_has_those_of_the_program() {
        Templates templates = Templates.of(Map.of(
                "words/fa.yaml",
                "language: fa\ndirection: rtl\ndigits: \"۰۱۲۳۴۵۶۷۸۹\"\nnav: {search: جستجو}\ndate: {about: \"تقریباً {date}\"}\n"
                        .getBytes(UTF_8)));
        Words words = templates.words("fa");

        assertThat(DateWords.text(words.dates().full(Edtf.parse("2018-07-23")))).isEqualTo("دوشنبه ۲۳ جولای ۲۰۱۸");
        assertThat(DateWords.text(words.dates().plain(Edtf.parse("2018-07~")))).isEqualTo("تقریباً جولای ۲۰۱۸");
        assertThat(words.text("nav.search")).isEqualTo("جستجو");
        assertThat(words.text("nav.timeline")).isEqualTo("Timeline");
    }

    @Test
    void a_line_of_words_that_is_too_long_is_a_finding_at_its_place_and_is_not_parsed() {
        String longest = "a: " + "x".repeat((64 << 10) - 3);
        assertThat(words("nav: {search: S}\n" + longest + "\n").text("a")).hasSize((64 << 10) - 3);
        assertThatThrownBy(() -> words("nav: {search: S}\n" + longest + "y: [\n"))
                .isInstanceOfSatisfying(TemplateFailure.class, failure -> {
                    Region place = failure.finding().region();
                    assertThat(place.file()).isEqualTo("templates/words/fa.yaml");
                    assertThat(place.line()).isEqualTo(2);
                    assertThat(place.column()).isEqualTo((64 << 10) + 1);
                    assertThat(failure.finding().message())
                            .isEqualTo("this line has 65540 characters, and 65536 are the most");
                    assertThat(failure.finding().help()).isNotEmpty();
                });
    }

    @Test
    void a_file_of_words_that_is_too_large_is_a_finding() {
        assertThatThrownBy(() -> words("nav: {search: S}\n".repeat(70_000)))
                .isInstanceOfSatisfying(
                        TemplateFailure.class,
                        failure -> assertThat(failure.finding().message())
                                .isEqualTo("this file has more than 1,048,576 bytes"));
    }

    @Test
    void a_tab_before_a_key_and_a_control_character_are_findings_at_their_places() {
        assertThatThrownBy(() -> words("nav:\n\tsearch: S\n")).hasMessage("this line is indented with a tab");
        assertThatThrownBy(() -> words("nav: {search: \"S\u0007\"}\n"))
                .isInstanceOfSatisfying(
                        TemplateFailure.class,
                        failure ->
                                assertThat(failure.finding().region().column()).isEqualTo(17));
    }

    private static Words words(String yaml) {
        return Templates.of(Map.of("words/fa.yaml", yaml.getBytes(UTF_8))).words("fa");
    }
}
