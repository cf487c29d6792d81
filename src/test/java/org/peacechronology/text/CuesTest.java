package org.peacechronology.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words that guards look for. */
class CuesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not",
                "No",
                "NEVER",
                "don't",
                "Didn't",
                "nor",
                "neither",
                "without",
                "denied",
                "refused",
                "declined",
                "failed"
            })
    void negations(String word) {
        assertThat(Cues.isNegation(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"note", "know", "ant", "notable", "denier", "one"})
    void no_negations(String word) {
        assertThat(Cues.isNegation(word)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "2,500", "July-3", "23rd", "½", "three", "Three-day", "twenty", "dozens", "۱۷"})
    void numbers(String word) {
        assertThat(Cues.isNumber(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"day", "day-three", "-three", "often", "threes-day", "anyone"})
    void no_numbers(String word) {
        assertThat(Cues.isNumber(word)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Reportedly, true", "if, true", "unless, true", "report, false", "iffy, false"})
    void hedges(String word, boolean hedge) {
        assertThat(Cues.isHedge(word)).isEqualTo(hedge);
    }

    @Test
    void whole_words_are_numbers_with_their_separators_and_compounds_with_their_hyphens() {
        Folded text = Folded.of("— the U.S.-led “17-year war” cost 2,500 lives; don't ... 😀 𝔗");
        List<Span> words = Cues.words(text, 0, text.length(), 99);
        assertThat(words)
                .extracting(w -> text.text(w.start(), w.end()))
                .containsExactly("the", "U.S", "led", "17-year", "war", "cost", "2,500", "lives", "don't", "𝔗");
        assertThat(Cues.words(text, 0, text.length(), 3)).hasSize(3);
        assertThat(Cues.words(text, 2, 5, 9)).containsExactly(new Span(2, 5));
    }

    @Test
    void the_first_of_a_kind_is_found_in_its_range() {
        Folded text = Folded.of("never did not");
        assertThat(Cues.first(text, 0, text.length(), Cues::isNegation)).contains(new Span(0, 5));
        assertThat(Cues.first(text, 5, text.length(), Cues::isNegation)).contains(new Span(10, 13));
        assertThat(Cues.first(text, 5, 10, Cues::isNegation)).isEmpty();
    }
}
