package org.peacechronology.links;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text fragments, and a text in which a browser would look for their words. */
class TextDirectiveTest {

    private static final String TEXT = TextDirective.fold("""
            The “envoy”  met
            Taliban officials, in Doha – for well-known talks. The end.""");

    private static boolean stands(String directive) {
        return TextDirective.of("part:~:text=" + directive).stream().allMatch(d -> d.standsIn(TEXT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "met%20Taliban",
                "MET%20taliban",
                "met%20%20Taliban",
                "%22envoy%22",
                "%E2%80%9Cenvoy%E2%80%9D",
                "officials%2C%20in%20Doha",
                "well%2Dknown",
                "well-known",
                "The-,%E2%80%9Cenvoy",
                "met-,Taliban,Doha,-%E2%80%93%20for",
                "Taliban,talks.",
                "the,the",
                "The,end.",
                "Taliban,-officials",
                "en%C2%ADvoy",
                "met&text=Doha",
                "met&other=x",
            })
    void these_words_stand_there(String directive) {
        assertThat(stands(directive)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "met%20Kabul",
                "officials%20in%20Doha",
                "talks,Taliban",
                "envoy-,Taliban",
                "Taliban,-Doha",
                "Taliban,Doha,-talks",
                "end.,The",
                "",
                "%20",
                "met&text=Kabul",
            })
    void these_do_not(String directive) {
        assertThat(stands(directive)).isFalse();
    }

    @Test
    void a_fragment_without_a_directive_asks_for_no_words() {
        assertThat(TextDirective.of("text=a")).isEmpty();
        assertThat(TextDirective.of(":~:selector=a")).isEmpty();
        assertThat(TextDirective.elementPart("part:~:text=a")).isEqualTo("part");
        assertThat(TextDirective.elementPart("part")).isEqualTo("part");
    }

    @Test
    void many_places_of_the_words_are_searched_in_one_go() {
        String text = TextDirective.fold("a b ".repeat(200_000));
        assertThat(TextDirective.of(":~:text=a,b,-c").get(0).standsIn(text)).isFalse();
        assertThat(TextDirective.of(":~:text=x-,a").get(0).standsIn(text)).isFalse();
    }
}
