package org.peacechronology.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Words ENGLISH = Words.of(
            "words/en.yaml",
            Map.of(
                    "plural.one", "1",
                    "claims.one", "{n} claim",
                    "claims.other", "{n} claims",
                    "in", "{claims} in {place}",
                    "list.two", "{a} and {b}",
                    "list.start", "{a}, {b}",
                    "list.middle", "{a}, {b}",
                    "list.end", "{a} and {b}"));

    private static final Words DARI = Words.of(
            "words/fa.yaml",
            Map.of("plural.one", "0 1", "digits", "۰۱۲۳۴۵۶۷۸۹", "claims.one", "{n} ادعا", "claims.other", "{n} ادعا"));

    @Test
    void a_number_takes_the_form_that_its_language_gives_it() {
        assertThat(ENGLISH.count("claims", 0)).isEqualTo("0 claims");
        assertThat(ENGLISH.count("claims", 1)).isEqualTo("1 claim");
        assertThat(ENGLISH.count("claims", 12)).isEqualTo("12 claims");
    }

    @Test
    void numbers_are_written_in_the_figures_of_the_language() {
        assertThat(DARI.count("claims", 12)).isEqualTo("۱۲ ادعا");
    }

    @Test
    void lists_are_joined_by_the_patterns_of_the_language() {
        assertThat(ENGLISH.list(List.of())).isEmpty();
        assertThat(ENGLISH.list(List.of("Doha"))).isEqualTo("Doha");
        assertThat(ENGLISH.list(List.of("Doha", "Kabul"))).isEqualTo("Doha and Kabul");
        assertThat(ENGLISH.list(List.of("Doha", "Kabul", "Moscow", "Kandahar")))
                .isEqualTo("Doha, Kabul, Moscow and Kandahar");
    }

    /** A language may put the rest of a list before the item, and words on both sides. */
    @Test
    void a_pattern_of_a_list_may_have_words_anywhere() {
        Words words = Words.of(
                "words/x.yaml",
                Map.of(
                        "list.two",
                        "{a}+{b}",
                        "list.start",
                        "<{b} | {a}>",
                        "list.middle",
                        "({b} ; {a})",
                        "list.end",
                        "{b}&{a}"));
        assertThat(words.list(List.of("1", "2", "3", "4"))).isEqualTo("<(4&3 ; 2) | 1>");
    }

    @Test
    void a_name_in_a_phrase_keeps_its_link() {
        Phrase phrase = ENGLISH.phrase(
                "in",
                Map.of("claims", Phrase.plain("1 claim"), "place", Phrase.link("Doha", java.util.Optional.of("d"))));

        assertThat(phrase.text()).isEqualTo("1 claim in Doha");
        assertThat(phrase.runs()).extracting(Phrase.Run::href).contains(java.util.Optional.of("d"));
    }

    @Test
    void words_that_are_missing_are_those_of_the_base() {
        Words own = Words.of("words/xx.yaml", Map.of("in", "{place}: {claims}")).over(ENGLISH);

        assertThat(own.text("in", Map.of("claims", "2 claims", "place", "Doha")))
                .isEqualTo("Doha: 2 claims");
        assertThat(own.count("claims", 2)).isEqualTo("2 claims");
    }

    @Test
    void a_place_for_which_there_is_no_value_is_a_finding_in_the_words_file() {
        Words own = Words.of("templates/words/xx.yaml", Map.of("in", "{claims} at {location}"));

        assertThatThrownBy(() -> own.over(ENGLISH)).isInstanceOfSatisfying(TemplateFailure.class, failure -> {
            assertThat(failure.finding().code()).isEqualTo("template-broken");
            assertThat(failure.finding().region().file()).isEqualTo("templates/words/xx.yaml");
            assertThat(failure.finding().message()).contains("“in”", "{location}");
            assertThat(failure.finding().help()).isEqualTo("use {claims}, {place}");
        });
    }

    @Test
    void braces_that_do_not_close_are_words() {
        Words odd = Words.of("words/en.yaml", Map.of("odd", "a { b"));

        assertThat(odd.text("odd", Map.of())).isEqualTo("a { b");
    }
}
