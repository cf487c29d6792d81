package org.peacechronology.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.peacechronology.text.Selectors.Selector;
import org.peacechronology.text.Verdict.Verified;

/** Each selector leads back to the words, by itself. */
class SelectorsTest {

    private static List<Selector> selectors(SourceText source, String quote) {
        Verdict verdict = Quotations.verify(source, quote, Optional.empty(), Optional.empty());
        return Selectors.of(source, ((Verified) verdict).match());
    }

    /** Resolves a position selector as the recommendation says: by code points of the text. */
    private static String byPosition(String text, Selector selector) {
        int[] codePoints = text.codePoints().toArray();
        int start = selector.position().start();
        return new String(codePoints, start, selector.position().end() - start);
    }

    /** Resolves a quote selector: where its words stand between its prefix and suffix, which is one place only. */
    private static int byQuote(String text, Selector selector) {
        String all = selector.quote().prefix()
                + selector.quote().exact()
                + selector.quote().suffix();
        int place = text.indexOf(all);
        assertThat(place).isNotNegative();
        assertThat(text.indexOf(all, place + 1)).as(all).isNegative();
        return place + selector.quote().prefix().length();
    }

    @Test
    void a_piece_has_thirty_two_characters_of_context_from_the_source_itself() {
        SourceText source = Seeds.DEFENSE_POST.source();
        Selector selector = selectors(source, "\"agreed to continue such meetings\" in the future")
                .get(0);
        assertThat(selector.quote().exact()).isEqualTo("“agreed to continue such meetings” in the future");
        assertThat(selector.quote().prefix()).hasSize(32).endsWith("\n\nBoth sides ");
        assertThat(selector.quote().suffix()).hasSize(32).startsWith(", the statement added");
    }

    @Test
    void an_elided_quotation_has_a_selector_for_each_piece() {
        SourceText source = Seeds.DEFENSE_POST.source();
        List<Selector> selectors =
                selectors(source, "A Taliban delegation has met […] to discuss ending the Afghan conflict");
        assertThat(selectors)
                .extracting(s -> s.quote().exact())
                .containsExactly("A Taliban delegation has met", "to discuss ending the Afghan conflict");
        assertThat(selectors)
                .extracting(s -> byPosition(source.text(), s))
                .containsExactly("A Taliban delegation has met", "to discuss ending the Afghan conflict");
    }

    @Test
    void positions_count_code_points_beyond_the_basic_plane_once() {
        SourceText source = SourceText.whole("s", "seeds/s.txt", "😀😀 𝔗he talks 🕊 went well. 😀😀");
        Selector selector = selectors(source, "talks 🕊 went well").get(0);
        assertThat(selector.position()).isEqualTo(new Selectors.TextPosition(7, 24));
        assertThat(byPosition(source.text(), selector)).isEqualTo("talks 🕊 went well");
        assertThat(selector.quote().prefix()).isEqualTo("😀😀 𝔗he ");
    }

    @Test
    void context_never_cuts_a_character_in_two() {
        SourceText source =
                SourceText.whole("s", "seeds/s.txt", "😀".repeat(100) + " the talks ended " + "🕊".repeat(100));
        Selector selector = selectors(source, "the talks ended").get(0);
        assertThat(selector.quote().prefix()).isEqualTo("😀".repeat(31) + " ");
        assertThat(selector.quote().suffix()).isEqualTo(" " + "🕊".repeat(31));
    }

    @Test
    void equal_surroundings_are_told_apart_by_more_context() {
        String same =
                " and so, after a night of many words, the envoys met in Doha for one more day of talks on the matter"
                        + " at hand and on the prisoners too. ";
        SourceText source = SourceText.whole(
                "s", "seeds/s.txt", "First" + same + "Then" + same + "Last met in Doha for one more day");
        String text = source.text();
        String words = "met in Doha for one more day";
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            Match match =
                    new Match(List.of(new Span(at, at + words.length())), Match.Manner.VERBATIM, List.of(), List.of());
            Selector selector = Selectors.of(source, match).get(0);
            assertThat(byQuote(text, selector)).isEqualTo(at);
            assertThat(selector.quote().prefix().length()).isGreaterThan(at < text.lastIndexOf(words) ? 32 : 31);
        }
    }

    @Test
    void no_more_context_is_taken_than_there_is_or_than_helps() {
        SourceText all = SourceText.whole("s", "seeds/s.txt", "The talks ended");
        Selector selector = selectors(all, "The talks ended").get(0);
        assertThat(selector.quote()).isEqualTo(new Selectors.TextQuote("The talks ended", "", ""));
        SourceText same = SourceText.whole("s", "seeds/s.txt", "so they met again ".repeat(400));
        int middle = same.text().indexOf("they met", 3_600);
        Match match = new Match(List.of(new Span(middle, middle + 8)), Match.Manner.VERBATIM, List.of(), List.of());
        assertThat(Selectors.of(same, match).get(0).quote().prefix()).hasSize(512);
    }

    @Test
    void every_selector_of_any_passage_leads_back_to_it() {
        Random random = new Random(11);
        SourceText made = SourceText.whole(
                "m", "seeds/m.txt", InventedProse.text(random, 20_000).replace(" of ", " o\uD83D\uDE00f "));
        for (int i = 0; i < 60; i++) {
            SourceText source =
                    i % 2 == 0 ? made : Seeds.ALL.get(random.nextInt(5)).source();
            Span passage = InventedProse.passage(source, random, 3, 30);
            Match match = new Match(List.of(passage), Match.Manner.VERBATIM, List.of(), List.of());
            Selector selector = Selectors.of(source, match).get(0);
            assertThat(byPosition(source.text(), selector)).isEqualTo(passage.of(source.text()));
            assertThat(byQuote(source.text(), selector)).isEqualTo(passage.start());
        }
    }
}
