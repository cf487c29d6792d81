package org.peacechronology.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where sentences end. */
class SentencesTest {

    private static List<String> sentences(String text) {
        return Sentences.of(text, new Span(0, text.length())).stream()
                .map(s -> s.of(text))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He met U.S. Secretary of State Mike Pompeo.",
                "He met Dr. Abdullah and Amb. Khalilzad on Oct. 12 in Doha.",
                "He returned to the U.S. on November 20.",
                "He met Gen. J. W. Nicholson, e.g. in Kabul, at 5 p.m. on Monday.",
                "It rose by 2.5 percent to 1.000.000 afghanis",
                "“Why now?” he asked.",
                "“We will talk,” said Nauert.",
                "See No. 5 of the list.",
                "He met officials at Acme Inc. of Ohio.",
                "Well... perhaps not.",
                "The terrorist organization. organization alone.",
                "He met Moh. Reza and St. John",
                "He met J. Nicholson of Acme Inc. Ohio",
                "They met (Doha. )",
                "They met. “",
                "They met, etc. and left.",
                "He wrote to example.org. and left.",
                "It was Yahoo! that said so.",
            })
    void one_sentence(String text) {
        assertThat(sentences(text)).containsExactly(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They met. They talked. | 10",
                "“They met.” Then they talked. | 12",
                "They met! Did they talk? Yes. | 10",
                "They flew to the U.S. The Taliban stayed. | 22",
                "He went home. [They] said nothing. | 14",
                "They met (in Doha.) Nobody came. | 20",
                "It is 5 p.m. The talks begin. | 13",
                "It was option No. Nobody came. | 18",
                "They talked… Nothing came of it. | 13",
                "It ended in 2001. 20 years passed. | 18",
                "他们见面了。他们走了。 | 6",
                "They met on Oct. Then they left. | 17",
                "He chose plan B. The envoys agreed. | 17",
                "They bought it from Acme Inc. The deal held. | 30",
                "They met. “(They) spoke.” | 10",
                "آنها رفتند؟ طالبان ماندند. | 12",
            })
    void the_second_begins_at(String text, int second) {
        assertThat(sentences(text).get(0)).isEqualTo(text.substring(0, second).strip());
    }

    @Test
    void the_seeds_fall_into_their_sentences() {
        assertThat(Seeds.DEFENSE_POST.source().sentences())
                .extracting(s -> s.of(Seeds.DEFENSE_POST.source().text()))
                .contains(
                        "Afghan-born Khalilzad is a former US ambassador to Kabul, Baghdad and the United Nations.",
                        "A Taliban delegation has met with U.S. envoy Zalmay Khalilzad in Qatar to discuss ending the"
                                + " Afghan conflict, the militant group said Saturday, in the first official"
                                + " confirmation of talks between the two sides.",
                        "The Taliban delegation stressed the need for a “real and Afghan-inclusive solution.”");
        assertThat(Seeds.BREITBART.source().sentences())
                .extracting(s -> s.of(Seeds.BREITBART.source().text()))
                .contains(
                        "According to Kabulov, Amb. Khalilzad is expected to visit Moscow early next month to discuss"
                                + " Afghan peace efforts.",
                        "“They (Taliban) have outlined their plan of action in detail.");
        assertThat(Seeds.ALL).extracting(r -> r.source().sentences().size()).containsExactly(22, 22, 19, 22, 17);
    }
}
