package org.peacechronology.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peacechronology.text.Verdict.Nearest;
import org.peacechronology.text.Verdict.NotFound;

/** The passage that is shown for a quotation that was not found. */
class NearestPassageTest {

    private static Optional<Nearest> nearest(SourceText source, String quote) {
        Verdict verdict = Quotations.verify(source, quote, Optional.empty(), Optional.empty());
        assertThat(verdict).as(quote).isInstanceOf(NotFound.class);
        return ((NotFound) verdict).nearest();
    }

    /** The differences as {@code [quoted|source]}, then what kind they are. */
    private static String told(String text, String quote) {
        return nearest(QuotationsTest.source(text), quote)
                .map(n -> n.differences().stream()
                                .map(d -> "[" + d.quoted().of(quote) + "|"
                                        + d.source().of(text) + "]")
                                .collect(Collectors.joining())
                        + " "
                        + n.kind())
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "Alice Wells, met with Taliban leaders for peace talks      # [leaders|Officials] WORDS",
                "Alice Wells, met with Taliban officials for peace talks    # [officials|Officials] WORDS",
                "Alice Wells, met with Officials for peace talks            # [|Taliban] WORDS",
                "Alice Wells, met with senior Taliban Officials for peace   # [senior|] WORDS",
                "Alice Wells met with Taliban Officials for peace talks     # [ |, ] WORDS",
                "Alice Wells, met Taliban with Officials for peace talks    # [|with][with|] WORDS",
                "Alise Wells, met with Taliban Officials                    # [Alise|Alice] WORDS",
                "peace talks in Doha, Qatar on July 22nd                    # [22nd|23rd] NUMBER",
                "peace talks in Doha, Qatar on July 2                       # [2|23rd] NUMBER",
                "some 2,600 troops left three days later                    # [2,600|2,500] NUMBER",
                "some 2,500 troops left four days later                     # [four|three] NUMBER",
                "some 2,600 troops left four days later                     # [2,600|2,500][four|three] NUMBER",
                "some troops left three days later                          # [|2,500] NUMBER",
                "some 2,600 soldiers left three days later                  # [2,600 soldiers|2,500 troops] WORDS",
                "which was confirmed on the record                          # [|not] NEGATION",
                "which wasn’t confirmed on the record                       # [wasn’t|was not] NEGATION",
                "they did agree to go home                                  # [did|didn’t] NEGATION",
                "troops left three days later. which was not confirmed      # [. |, ] WORDS",
                "on the record; they didn’t agree to go home!               # [!|.] WORDS",
                "“some 2,500 troops left                                    # [“|] WORDS",
            })
    void only_the_differing_words_are_marked(String quote, String told) {
        String text = "The envoy, Alice Wells, met with Taliban Officials for peace talks in Doha, Qatar on July 23rd. "
                + "Then some 2,500 troops left three days later, which was not confirmed on the record; they didn’t"
                + " agree to go home.";
        assertThat(told(text, quote)).isEqualTo(told);
    }

    @Test
    void a_missing_piece_of_an_elided_quotation_is_sought_alone() {
        String text =
                "The envoys met in the capital of Qatar. They spoke of peace, of prisoners and of the many years of war.";
        assertThat(told(text, "The envoys met […] prisoners and of the few years of war"))
                .isEqualTo("[few|many] WORDS");
        assertThat(told(text, "The envoys met in [Doha,] the capitol of Qatar")).isEqualTo("[capitol|capital] WORDS");
    }

    @ParameterizedTest
    @CsvSource({
        "Khalilzad, Khalilzhad, true",
        "Khalilzad, Kalilzad, true",
        "Khalilzad, Khalilza, true",
        "Khalilzad, Xhalilzad, true",
        "Khalilzad, Kahlilzad, true",
        "Khalilzad, Khalilzaddis, false",
        "Khalilzad, Kxaxixzad, false",
        "talks, talk, true",
        "talks, tulips, false",
        "war, wars, false",
        "1997, 1998, false",
        "17-year, 18-year, false",
        "aaaa, aaaaaa, true",
        "aaaa, aaaaaaa, false",
    })
    void a_slip_is_a_letter_or_two_in_one_place_of_a_longer_word(String a, String b, boolean slip) {
        assertThat(word(a).isSlip(0, word(b), 0)).isEqualTo(slip);
        assertThat(word(b).isSlip(0, word(a), 0)).isEqualTo(slip);
    }

    private static WholeWords word(String word) {
        Folded folded = Folded.of(word);
        return new WholeWords(folded, Cues.words(folded, 0, folded.length(), 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "Envoys of both sides sat in Doha on Monday # [Envoys|envoys][sat|met] WORDS # envoys",
                "Delegates of both sides met in Doha on Monday # [Delegates|envoys] WORDS # envoys",
                "Yesterday the envoys of both sides met in Doha # [Yesterday the|The] WORDS # The",
                "both sides met in Doha on Monday morning # [morning|] WORDS # both",
                "both sides met in Doha on Tuesday # [Tuesday|Monday] WORDS # both",
                "They parted without a word and went home # [home|] WORDS # They",
                "ENVOYS OF BOTH SIDES MET IN DOHA # [ENVOYS OF BOTH SIDES MET IN DOHA|envoys of both sides met in Doha] WORDS # envoys",
                "both sides met in Dohah on Munday # [Dohah|Doha][Munday|Monday] WORDS # both",
            })
    void words_that_differ_at_an_edge_are_set_beside_those_of_the_same_sentence(
            String quote, String told, String first) {
        String text =
                "It rained. The envoys of both sides met in Doha on Monday. They parted without a word and went. It rained.";
        assertThat(told(text, quote)).isEqualTo(told);
        assertThat(nearest(QuotationsTest.source(text), quote)
                        .orElseThrow()
                        .place()
                        .of(text))
                .startsWith(first)
                .doesNotContain("rained");
    }

    @Test
    void of_two_passages_the_one_with_more_of_the_words_is_nearest() {
        String filler = "Nothing of note was said by anyone on any other day of that long year. ".repeat(12);
        String text = "The envoys of both sides met in Kabul on Sunday. " + filler
                + "The envoys of both sides met in Doha on Monday. " + filler
                + "The generals of both sides met in Doha on Friday. " + filler;
        assertThat(told(text, "envoys of both sides sat in Doha on Monday")).isEqualTo("[sat|met] WORDS");
        assertThat(told(text, "envoys of both sides sat in Kabul on Sunday")).isEqualTo("[sat|met] WORDS");
        assertThat(told(text, "generals of both sides sat in Doha on Friday")).isEqualTo("[sat|met] WORDS");
        assertThat(told(text, "The envoys of both sides met in Doha on Friday")).startsWith("[");
    }

    @Test
    void of_two_equal_passages_the_first_is_nearest() {
        String text = "So the envoys met in Doha. " + "Nothing was said. ".repeat(40)
                + "So the envoys met in Doha. It rained.";
        assertThat(nearest(QuotationsTest.source(text), "the envoys sat in Doha")
                        .orElseThrow()
                        .place()
                        .start())
                .isEqualTo(text.indexOf("the envoys"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "envoys xylophone",
                "the of and in",
                "Nobody knows",
                "xylophone",
                "met in a far and a quiet and a holy place",
            })
    void too_little_in_common_is_no_suggestion(String quote) {
        String text = "So the envoys of both sides met in Doha and they parted without a word.";
        assertThat(nearest(QuotationsTest.source(text), quote)).isEmpty();
    }

    @Test
    void two_words_of_three_are_enough_for_a_short_quotation() {
        String text = "So the envoys of both sides met in Doha and they parted without a word.";
        assertThat(told(text, "parted without words")).isEqualTo("[words|a word] WORDS");
        assertThat(told(text, "Envoys of Both")).endsWith("WORDS");
    }

    @Test
    void it_is_right_in_a_text_of_middling_length() {
        Random random = new Random(77);
        SourceText source = SourceText.whole("l", "seeds/l.txt", MIDDLING);
        int right = 0;
        for (int i = 0; i < 60; i++) {
            Span passage = InventedProse.passage(source, random, 12, 45);
            String quote = altered(passage.of(source.text()), 1 + i % 5, random);
            Verdict verdict = Quotations.verify(source, quote, Optional.empty(), Optional.empty());
            right += verdict instanceof NotFound lost
                            && lost.nearest()
                                    .filter(n -> overlap(n.place(), passage) >= 0.8 * passage.length())
                                    .filter(n -> n.place().length() <= 1.3 * passage.length())
                                    .isPresent()
                    ? 1
                    : 0;
        }
        assertThat(right).isGreaterThanOrEqualTo(58);
    }

    private static final String MIDDLING = InventedProse.text(new Random(8), 60_000);

    @Test
    void what_was_invented_on_the_seeds_matters_is_near_to_nothing_in_them() {
        for (SourceText.Reading seed : Seeds.ALL) {
            for (String invented : INVENTED) {
                assertThat(nearest(seed.source(), invented)).as(invented).isEmpty();
            }
        }
    }

    @Test
    void of_several_missing_pieces_the_longest_is_sought() {
        String text =
                "The envoys met in the capital of Qatar. They spoke of peace, of prisoners and of the many years of war.";
        assertThat(told(text, "The envoys sat […] of peace, of prisoners and of the few years of war"))
                .isEqualTo("[few|many] WORDS");
        assertThat(told(text, "They spoke of peace, of prisoners and of the […] few years of war"))
                .isEqualTo("[few|many] WORDS");
        assertThat(told(text, "in the capitol of Qatar […] of peace, of prisoners and of the many years"))
                .isEqualTo("[capitol|capital] WORDS");
    }

    @Test
    void the_passage_stands_in_the_body() {
        SourceText source = SourceText.read(
                        "s",
                        "seeds/s.txt",
                        "The envoys met in Doha on Monday, at noon.\n\nSome envoys sat in Doha on Monday at night.",
                        List.of(new SourceText.Bounds("Some envoys", "night.")))
                .source();
        assertThat(nearest(source, "The envoys met in Doha on Monday, at nine")
                        .map(n -> n.place().of(source.text())))
                .hasValueSatisfying(
                        passage -> assertThat(passage).isEqualTo("Some envoys sat in Doha on Monday at night"));
    }

    /** On the seeds' own matters, in their own manner, yet nowhere in them. */
    private static final String[] INVENTED = {
        "The Taliban will lay down their weapons before the end of the winter",
        "Khalilzad promised that every American soldier would be home by Christmas",
        "Wells apologised to the Afghan government for the secrecy of the meeting",
        "The delegation left Qatar without signing any agreement on prisoners",
        "A spokesman for the Afghan president called the report a fabrication",
        "Pakistan offered to host the next round of negotiations in Islamabad",
        "Kabulov told reporters that Moscow had paid for the flights of the delegates",
        "The ceasefire collapsed within hours after an explosion in Kandahar",
        "Women’s groups demanded seats at the negotiating table in Doha",
        "The United Nations envoy warned that time was running out for diplomacy",
        "We shall never accept a constitution written by foreigners",
        "American officials handed over a list of forty detainees",
        "Nauert refused to answer questions about the airstrike near Kunduz",
        "The emir invited both delegations to a dinner at his palace",
        "He resigned from his post a week after the talks had failed",
        "The sanctions on Taliban leaders were lifted by the Security Council in spring",
        "Tribal elders from Helmand travelled to the capital to plead for peace",
        "Washington has transferred the frozen reserves to a fund in Geneva",
        "The minister said schools for girls would open again in March",
        "Two journalists were arrested while they waited outside the hotel",
    };

    @Tag("long")
    @Test
    void invented_quotations_get_no_suggestion() {
        SourceText large = SourceText.whole("l", "seeds/l.txt", InventedProse.text(new Random(5), 1_000_000));
        for (String invented : INVENTED) {
            for (SourceText.Reading seed : Seeds.ALL) {
                assertThat(nearest(seed.source(), invented)).as(invented).isEmpty();
            }
            assertThat(nearest(large, invented)).as(invented).isEmpty();
        }
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void it_is_right_for_quotations_with_up_to_five_words_altered(int edits) {
        Random random = new Random(edits);
        List<SourceText> sources = new ArrayList<>();
        Seeds.ALL.forEach(seed -> sources.add(seed.source()));
        sources.add(SourceText.whole("l", "seeds/l.txt", InventedProse.text(new Random(6), 300_000)));
        int right = 0;
        int all = 0;
        while (all < 300) {
            SourceText source = sources.get(random.nextInt(sources.size()));
            Span passage = InventedProse.passage(source, random, 12, 45);
            String quote = altered(passage.of(source.text()), edits, random);
            Verdict verdict = Quotations.verify(source, quote, Optional.empty(), Optional.empty());
            if (!(verdict instanceof NotFound notFound)) {
                continue;
            }
            all++;
            boolean found = notFound.nearest()
                    .filter(n -> overlap(n.place(), passage) >= 0.7 * passage.length())
                    .filter(n -> n.place().length() <= 1.5 * passage.length())
                    .isPresent();
            right += found ? 1 : 0;
        }
        assertThat(right).isGreaterThanOrEqualTo(all * 95 / 100);
    }

    private static int overlap(Span a, Span b) {
        return Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
    }

    private static String altered(String passage, int edits, Random random) {
        List<String> words = new ArrayList<>(Arrays.asList(passage.split("\\s+")));
        for (int i = 0; i < edits; i++) {
            int at = random.nextInt(words.size() - 1);
            switch (random.nextInt(4)) {
                case 0 -> words.set(at, InventedProse.name(random));
                case 1 -> words.remove(at);
                case 2 -> words.add(at, InventedProse.name(random));
                default -> words.add(at, words.remove(at + 1));
            }
        }
        return String.join(" ", words);
    }
}
