package org.peacechronology.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What single characters are. */
class LettersTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                ' ', '\t', '\n', '\r', 0x0B, 0x0C, 0x85, 0xA0, 0x1680, 0x2000, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
                0x3000
            })
    void white_space(int c) {
        assertThat(Letters.isSpace(c)).isTrue();
        assertThat(Letters.isInvisible(c)).isFalse();
        assertThat(Letters.isWord(c)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x08, 0x0E, 0x1B, 0x7F, 0x80, 0x84, 0x86, 0x9F, 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4,
                0x17B5, 0x180B, 0x180E, 0x180F, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202E, 0x2060, 0x2064,
                0x2066, 0x2069, 0x206F, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0x1D173, 0x1D17A, 0xE0000, 0xE0001,
                0xE007F, 0xE0100, 0xE0FFF
            })
    void characters_nobody_sees(int c) {
        assertThat(Letters.isInvisible(c)).isTrue();
        assertThat(Letters.isSpace(c)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                '!', '~', 0xA1, 0xAC, 0xAE, 0x2FF, 0x300, 0x034E, 0x0600, 0x0605, 0x06DD, 0x070F, 0x0890, 0x0891,
                0x08E2, 0x180A, 0x1810, 0x2010, 0x2027, 0x2030, 0xFDFF, 0xFE10, 0x110BD, 0x110CD, 0x13430, 0x1343F,
                0x1F600, 0xE1000
            })
    void characters_everybody_sees(int c) {
        assertThat(Letters.isInvisible(c)).isFalse();
        assertThat(Letters.isSpace(c)).isFalse();
    }

    @Test
    void words_are_made_of_letters_digits_and_marks() {
        String made = "azAZ09_éñЖж中ي٣²½Ⅷʼ\u0301\u20DD\u200C";
        assertThat(made.codePoints()).allMatch(Letters::isWord);
        assertThat(Letters.isWord(0x1D517)).isTrue();
        String not = "`{@[/:-'’\"“.,;!?…—«»%&()\u200B€";
        assertThat(not.codePoints()).noneMatch(Letters::isWord);
    }

    @Test
    void marks_stand_on_letters() {
        assertThat(IntStream.of(0x300, 0x36F, 0x903, 0x20DD, 0x64E)).allMatch(Letters::isMark);
        assertThat(IntStream.of('a', '^', 0xA8, 0x2B0)).noneMatch(Letters::isMark);
    }

    @Test
    void some_scripts_set_no_space_between_words() {
        assertThat("中ひカกລကខ".codePoints()).allMatch(Letters::isUnspaced);
        assertThat("aЖي한अ1".codePoints()).noneMatch(Letters::isUnspaced);
    }

    @Test
    void the_non_joiner_is_spelling_between_arabic_letters_only() {
        assertThat("يیځ".codePoints()).allMatch(Letters::isArabic);
        assertThat("aЖא中".codePoints()).noneMatch(Letters::isArabic);
        String text = "ی\u200Cز a\u200Cز ی\u200Ca \u200C";
        assertThat(Folded.isBetweenArabic(text, 1, 2)).isTrue();
        assertThat(Folded.isBetweenArabic(text, 5, 6)).isFalse();
        assertThat(Folded.isBetweenArabic(text, 9, 10)).isFalse();
        assertThat(Folded.isBetweenArabic(text, text.length() - 1, text.length()))
                .isFalse();
        assertThat(Folded.isBetweenArabic("\u200Cی", 0, 1)).isFalse();
    }

    private static String folded(String text) {
        return Folded.of(text).text();
    }

    @Test
    void a_folded_character_leads_back_to_what_it_was_made_from() {
        Folded folded = Folded.of("a\u00AD e\u0301\u0323…\u00A0\n“x\uFEFF” 😀\uFEFF");
        assertThat(folded.text()).isEqualTo("a \u1EB9\u0301... \"x\" 😀");
        assertThat(folded.span(0, 1)).as("without the soft hyphen").isEqualTo(new Span(0, 1));
        assertThat(folded.span(1, 2)).isEqualTo(new Span(2, 3));
        assertThat(folded.span(2, 4)).isEqualTo(new Span(3, 6));
        assertThat(folded.span(4, 7)).isEqualTo(new Span(6, 7));
        assertThat(folded.span(7, 8)).isEqualTo(new Span(7, 9));
        assertThat(folded.span(8, 11)).isEqualTo(new Span(9, 13));
        assertThat(folded.span(9, 10)).isEqualTo(new Span(10, 11));
        assertThat(folded.span(12, 14)).isEqualTo(new Span(14, 16));
        assertThat(folded.span(3, 3)).isEqualTo(new Span(3, 3));
        assertThat(folded.indexOf(0)).isZero();
        assertThat(folded.indexOf(7)).isEqualTo(7);
        assertThat(folded.indexOf(10)).isEqualTo(9);
        assertThat(folded.indexOf(17)).isEqualTo(folded.length());
        assertThat(folded.start(folded.length())).isEqualTo(17);
    }

    @Test
    void composition_is_that_of_nfc_for_every_character_alone_and_with_a_mark() {
        for (int c = 0xC0; c < 0x3100; c++) {
            if (!Character.isDefined(c)
                    || Letters.isInvisible(c)
                    || Letters.isSpace(c)
                    || "“”„‟«»″‘’‚‛′‐‑‒–—−…".indexOf(c) >= 0) {
                continue;
            }
            for (String text : Arrays.asList("x" + Character.toString(c), "x" + Character.toString(c) + "\u0301")) {
                String composed = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC);
                if (Letters.isSpace(composed.codePointAt(composed.length() - 1))
                        || composed.codePoints().anyMatch(d -> "“”„‟«»″‘’‚‛′‐‑‒–—−…".indexOf(d) >= 0)) {
                    continue;
                }
                assertThat(folded(text)).as("U+%04X", c).isEqualTo(composed);
            }
        }
        assertThat(folded("\u1112\u1161\u11AB")).isEqualTo("한");
        assertThat(folded("a\u00AD\u0301")).isEqualTo("á");
        assertThat(folded("a\u200B\u00AD\u0301 ")).isEqualTo("á ");
        assertThat(folded("𝔗\u0301x")).isEqualTo("𝔗\u0301x");
        assertThat(folded("\u212B")).isEqualTo("Å");
    }

    @Test
    void a_text_that_grows_by_folding_has_room() {
        assertThat(folded("…".repeat(1_000))).isEqualTo(".".repeat(3_000));
        assertThat(Folded.of("…".repeat(1_000)).span(2_997, 3_000)).isEqualTo(new Span(999, 1_000));
    }

    @Test
    void a_list_of_numbers_finds_the_first_from_a_bound() {
        Ints ints = new Ints();
        assertThat(ints.isEmpty()).isTrue();
        for (int i = 0; i < 40; i++) {
            ints.add(i / 4 * 10);
        }
        assertThat(ints.isEmpty()).isFalse();
        assertThat(ints.size()).isEqualTo(40);
        assertThat(ints.get(39)).isEqualTo(90);
        assertThat(ints.firstFrom(0)).isZero();
        assertThat(ints.firstFrom(1)).isEqualTo(4);
        assertThat(ints.firstFrom(50)).isEqualTo(20);
        assertThat(ints.firstFrom(91)).isEqualTo(40);
    }

    @Test
    void words_are_found_in_another_case_by_their_most_frequent_spelling() {
        WordIndex index = new WordIndex(Folded.of("Taliban TALIBAN TALIBAN Kabul KABUL doha"));
        assertThat(anyCase(index, "Taliban")).isEqualTo(index.word(0)).isNotNegative();
        assertThat(anyCase(index, "taliban")).isEqualTo(index.word(1));
        assertThat(anyCase(index, "kabul")).isEqualTo(index.word(3));
        assertThat(anyCase(index, "DOHA")).isEqualTo(index.word(5));
        assertThat(anyCase(index, "Ghazni")).isEqualTo(-1);
        assertThat(index.frequency(index.word(1))).isEqualTo(2);
        assertThat(index.frequency(-1)).isZero();
        assertThat(index.word(1)).isEqualTo(index.word(2)).isNotEqualTo(index.word(0));
    }

    private static int anyCase(WordIndex index, String word) {
        return index.anyCase(Folded.of(word), 0, word.length());
    }

    @Test
    void a_number_keeps_its_sign_and_its_point_at_the_very_beginning_of_a_text() {
        assertThat(WordEdges.isInside(Folded.of("-5 degrees"), 1)).isTrue();
        assertThat(WordEdges.isInside(Folded.of("(.5 degrees"), 2)).isTrue();
        assertThat(WordEdges.isInside(Folded.of("x .5 degrees"), 3)).isTrue();
        assertThat(WordEdges.isInside(Folded.of("--5 degrees"), 2)).isFalse();
        assertThat(WordEdges.isInside(Folded.of("-x degrees"), 1)).isFalse();
        assertThat(WordEdges.isInside(Folded.of("word"), 0)).isFalse();
        assertThat(WordEdges.isInside(Folded.of("word"), 4)).isFalse();
        assertThat(WordEdges.isInside(Folded.of("word-"), 4)).isFalse();
        assertThat(WordEdges.isInside(Folded.of("-word"), 1)).isFalse();
    }
}
