package org.peacechronology.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.peacechronology.date.DateWords;
import org.peacechronology.date.Edtf;
import org.peacechronology.site.Words;

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
}
