package org.peacechronology.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peacechronology.text.SourceText.Bounds;
import org.peacechronology.text.Verdict.Ambiguous;
import org.peacechronology.text.Verdict.Breach;
import org.peacechronology.text.Verdict.Candidate;
import org.peacechronology.text.Verdict.Empty;
import org.peacechronology.text.Verdict.Guard;
import org.peacechronology.text.Verdict.NotFound;
import org.peacechronology.text.Verdict.OutOfOrder;
import org.peacechronology.text.Verdict.OutsideBody;
import org.peacechronology.text.Verdict.Verified;

/** The contract of quotations, table by table. */
class QuotationsTest {

    static SourceText source(String text) {
        return SourceText.whole("s", "seeds/s.txt", text);
    }

    static Verdict verify(SourceText source, String quote) {
        return Quotations.verify(source, quote, Optional.empty(), Optional.empty());
    }

    static Verdict verify(String text, String quote) {
        return verify(source(text), quote);
    }

    /** The manner, the pieces with " … " between them, and the codes of what was broken; or the kind of failure. */
    static String said(String text, String quote) {
        return said(source(text), verify(text, quote));
    }

    static String said(SourceText source, Verdict verdict) {
        String result = verdict.getClass().getSimpleName();
        if (verdict instanceof Verified verified) {
            result = verified.match().manner()
                    + ": "
                    + verified.match().pieces().stream()
                            .map(s -> s.of(source.text()))
                            .collect(Collectors.joining(" … "));
        }
        String breaches = verdict.breaches().stream().map(b -> b.guard().code()).collect(Collectors.joining(", "));
        return breaches.isEmpty() ? result : result + " !" + breaches;
    }

    @Nested
    @DisplayName("folding, on both sides")
    class FoldingTable {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "the cafe\u0301 in Doha         | the caf\u00E9 in Doha",
                    "the caf\u00E9 in Doha          | the cafe\u0301 in Doha",
                    "the talks\\n\\n\\tin Doha      | the talks in Doha",
                    "the talks\u00A0in\u2003Doha    | the talks in Doha",
                    "the talks in Doha              | the  talks\\nin Doha",
                    "he said “end the war” twice    | he said \"end the war\" twice",
                    "he said \"end the war\" twice  | he said „end the war‟ twice",
                    "he said «end the war» twice    | he said ″end the war″ twice",
                    "the Taliban’s long war         | the Taliban's long war",
                    "the Taliban's long war         | the Taliban′s long war",
                    "a ‘fair’ deal today            | a ‚fair‛ deal today",
                    "an Afghan-owned process        | an Afghan\u2010owned process",
                    "an Afghan\u2011owned process   | an Afghan-owned process",
                    "from 2001\u20122018 at war     | from 2001-2018 at war",
                    "from 2001–2018 at war          | from 2001—2018 at war",
                    "from 2001-2018 at war          | from 2001\u22122018 at war",
                    "and so… they went home         | and so... they went home",
                    "and so... they went home       | and so… they went home",
                    "the ne\u00ADgo\u00ADtia\u00ADtors met again | the negotiators met again",
                    "the nego\u200Btiators met again   | the negotiators met again",
                    "the nego\u200Dtiators met again   | the negotiators met again",
                    "the nego\u200Ctiators met again   | the negotiators met again",
                    "the nego\uFEFFtiators met again   | the negotiators met again",
                    "the nego\u2060tiators met again   | the negotiators met again",
                })
        void the_words_stand_there_as_folded(String text, String quote) {
            String source = text.strip().replace("\\n", "\n").replace("\\t", "\t");
            String typed = quote.strip().replace("\\n", "\n");
            assertThat(said("Now " + source + " again.", typed)).isEqualTo("FOLDED: " + source);
        }

        @Test
        void letter_by_letter_is_verbatim() {
            assertThat(said("Now the talks’ aim — peace.", "the talks’ aim — peace."))
                    .isEqualTo("VERBATIM: the talks’ aim — peace.");
        }

        @Test
        void white_space_around_a_quotation_does_not_count() {
            assertThat(said("Now the talks’ aim.", " \n the talks’ aim\n")).isEqualTo("VERBATIM: the talks’ aim");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "met Taliban Officials there | met Taliban officials there",
                    "an area of 5 m² in Doha     | an area of 5 m2 in Doha",
                    "an area of 5 km in Doha     | an area of \uFF15 km in Doha",
                    "the ﬁrst talks in Doha      | the first talks in Doha",
                    "the talks of the envoys     | the talk of the envoys",
                    "the talks, in Doha          | the talks in Doha",
                    "the talks in Doha           | the talks, in Doha",
                    "the caf\u00E9 in Doha       | the cafe in Doha",
                    "from 2001\u20152018 at war  | from 2001-2018 at war",
                    "the Pope met Wells          | the P\u03BFpe met Wells",
                })
        void nothing_else_is_folded(String text, String quote) {
            assertThat(verify(text, quote)).isInstanceOf(NotFound.class);
        }

        @Test
        void a_non_joiner_between_arabic_letters_is_a_matter_of_spelling() {
            assertThat(said("گفت زلمی خلیل\u200Cزاد در دوحه", "زلمی خلیل\u200Cزاد در دوحه"))
                    .isEqualTo("VERBATIM: زلمی خلیل\u200Cزاد در دوحه");
            assertThat(verify("گفت زلمی خلیل\u200Cزاد در دوحه", "زلمی خلیلزاد در دوحه"))
                    .isInstanceOf(NotFound.class);
        }

        @Test
        void a_source_keeps_its_own_slips() {
            assertThat(said(
                            Seeds.ALJAZEERA.source(),
                            verify(Seeds.ALJAZEERA.source(), "Doha, \"goed well\", as Washington")))
                    .isEqualTo("VERBATIM: Doha, \"goed well\", as Washington");
            assertThat(said(Seeds.TOLO.source(), verify(Seeds.TOLO.source(), "After Well's trip to Qatar")))
                    .isEqualTo("FOLDED: After Well’s trip to Qatar");
        }
    }

    @Nested
    @DisplayName("word edges")
    class Edges {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "talks in Doha on July 23rd with   | talks in Doha on July 2",
                    "some 2,500 troops left Kabul      | some 2",
                    "some 2,500 troops left Kabul      | 500 troops left Kabul",
                    "some 2.5 million troops left      | 5 million troops left",
                    "some .5 million troops left       | 5 million troops left",
                    "it was −5 degrees in Kabul        | 5 degrees in Kabul",
                    "on 9/11 the towers fell           | 11 the towers fell",
                    "at 5:30 in the morning            | 30 in the morning",
                    "on 9–10 October the sides met     | 10 October the sides met",
                    "that anti-Taliban sanctions be    | Taliban sanctions be",
                    "they don't want any talks         | they don",
                    "the Taliban’s political office in | meeting the Taliban",
                    "the Taliban’s political office in | s political office in",
                    "the U.S. envoy met them           | S. envoy met them",
                    "an area of 5 m² in Doha           | an area of 5 m",
                    "the talks were renegotiated there | negotiated there",
                    "the cafe\u0301 in Doha opened     | opened the cafe",
                    "see e.g. the talks there          | g. the talks there",
                })
        void no_quotation_begins_or_ends_inside_a_word_or_number(String text, String quote) {
            assertThat(verify("So meeting " + text.strip() + " opened the cafe\u0301.", quote))
                    .isInstanceOf(NotFound.class);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "talks in Doha on July 23rd, with  | talks in Doha on July 23rd",
                    "the envoys—all of them—met there  | all of them",
                    "the talks.The envoys met there    | The envoys met there",
                    "both countries’ efforts to end it | both countries",
                    "the U.S. envoy met them           | met by the U.S",
                    "the (second) meeting went well    | second) meeting went",
                    "在多哈举行的会谈很重要               | 举行的会谈",
                    "the and/or word of it             | or word of it",
                })
        void but_it_may_where_one_ends(String text, String quote) {
            assertThat(said("met by the U.S. and " + text.strip() + ".", quote)).startsWith("VERBATIM: " + quote);
        }
    }

    @Nested
    @DisplayName("elision")
    class Elisions {

        private static final String TEXT =
                "The Taliban delegation met with U.S. envoys in Doha, the group said Saturday, to end the long war.";

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "The Taliban delegation […] to end the long war",
                    "The Taliban delegation [...] to end the long war",
                    "The Taliban delegation [ … ] to end the long war",
                    "The Taliban delegation… to end the long war",
                    "The Taliban delegation … to end the long war",
                    "The Taliban delegation ... to end the long war",
                    "The Taliban delegation...to end the long war",
                    "The Taliban delegation .... to end the long war",
                    "The Taliban delegation … […] to end the long war",
                })
        void in_all_its_spellings(String quote) {
            assertThat(said(TEXT, quote)).isEqualTo("ELIDED: The Taliban delegation … to end the long war");
        }

        @Test
        void what_is_left_out_is_kept() {
            Verified verified = (Verified) verify(TEXT, "The Taliban delegation met […] in Doha […] the long war");
            assertThat(verified.match().omissions())
                    .extracting(s -> s.of(TEXT))
                    .containsExactly("with U.S. envoys", ", the group said Saturday, to end");
            assertThat(verified.match().extent().of(TEXT)).isEqualTo(TEXT.substring(0, TEXT.length() - 1));
        }

        @Test
        void the_literal_reading_of_dots_comes_first() {
            String text = "He said we will talk... and then fight. He said we will talk later and then fight.";
            assertThat(said(text, "we will talk... and then fight"))
                    .isEqualTo("VERBATIM: we will talk... and then fight");
            assertThat(said(text, "we will talk … and then fight"))
                    .as("a space before the dots is no part of the source: an elision of nothing, or of one word")
                    .isEqualTo("Ambiguous");
        }

        @Test
        void a_quotation_may_hold_dots_of_the_source_and_an_elision() {
            String text = "We shall, well... perhaps talk to all of the envoys who came to the meeting.";
            assertThat(said(text, "We shall, well... perhaps talk […] to the meeting"))
                    .isEqualTo("ELIDED: We shall, well... perhaps talk … to the meeting");
            assertThat(said(text, "well... perhaps talk to all")).isEqualTo("VERBATIM: well... perhaps talk to all");
            assertThat(said(text, "well... perhaps […] the envoys"))
                    .as("what literal dots divide is one piece, however short its parts")
                    .isEqualTo("ELIDED: well... perhaps … the envoys");
        }

        @Test
        void the_first_occurrence_of_a_piece_is_not_always_the_right_one() {
            String text = "The envoy said no word. " + "Nothing came of it at all. ".repeat(20)
                    + "Then the envoy said so. The envoy said that the talks had ended.";
            assertThat(said(text, "The envoy said […] had ended")).isEqualTo("ELIDED: The envoy said … had ended");
            assertThat(((Verified) verify(text, "The envoy said […] had ended"))
                            .match()
                            .pieces()
                            .get(0)
                            .start())
                    .isEqualTo(text.lastIndexOf("The envoy"));
            String twice = "The envoy came home. The talks had begun. Many words were said. The talks had ended well.";
            assertThat(said(twice, "The envoy came […] The talks […] ended well"))
                    .isEqualTo("ELIDED: The envoy came … The talks … ended well");
        }

        @Test
        void a_middle_piece_is_taken_where_both_elisions_are_narrow_enough() {
            String filler = "so many words pass here ".repeat(10);
            String text = "alpha beta " + "gamma delta " + filler + "gamma delta " + filler + "omega psi";
            Verified verified = (Verified) verify(text, "alpha beta … gamma delta … omega psi");
            assertThat(verified.breaches()).isEmpty();
            assertThat(verified.match().pieces().get(1).start()).isEqualTo(text.lastIndexOf("gamma"));
        }

        @Test
        void pieces_in_another_order_are_told_with_where_each_stands() {
            Verdict verdict = verify(TEXT, "to end the long war […] The Taliban delegation");
            assertThat(verdict).isInstanceOf(OutOfOrder.class);
            assertThat(((OutOfOrder) verdict).pieces())
                    .extracting(s -> s.of(TEXT))
                    .containsExactly("to end the long war", "The Taliban delegation");
        }

        @Test
        void pieces_may_not_overlap() {
            assertThat(said(TEXT, "The Taliban delegation met […] delegation met with"))
                    .isEqualTo("OutOfOrder");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"The […] to end the long war", "The Taliban delegation […] war", "met with … Doha … long war"
                })
        void each_piece_has_at_least_two_words(String quote) {
            assertThat(said(TEXT, quote)).endsWith("!elision-piece-too-short");
        }

        @Test
        void readings_within_the_limits_come_before_wider_ones() {
            String text = "The talks began " + "word ".repeat(61) + "and they ended. Then the talks began"
                    + " once more. The talks began late and they ended.";
            assertThat(said(text, "The talks began […] and they ended"))
                    .isEqualTo("ELIDED: The talks began … and they ended");
            assertThat(((Verified) verify(text, "The talks began […] and they ended"))
                            .match()
                            .extent()
                            .start())
                    .isEqualTo(text.lastIndexOf("The talks"));
            String both = ("The talks began " + "word ".repeat(61) + "and they ended. ").repeat(2);
            assertThat(verify(both, "The talks began […] and they ended")).isInstanceOf(Ambiguous.class);
        }

        @Test
        void a_piece_that_is_too_short_is_told_whatever_else_is_wrong() {
            String text = "The envoys met the group. The envoys met nobody else.";
            assertThat(said(text, "The envoys […] met")).isEqualTo("Ambiguous !elision-piece-too-short");
            assertThat(said(text, "nobody else. […] group")).isEqualTo("OutOfOrder !elision-piece-too-short");
            assertThat(said(text, "The envoys [once] met the group")).doesNotContain("short");
        }

        @Test
        void a_prefix_that_does_not_fit_an_elided_quotation_is_not_passed() {
            Verdict verdict = Quotations.verify(
                    source(TEXT), "delegation met […] the long war", Optional.of("A Taliban"), Optional.empty());
            assertThat(verdict).isInstanceOf(NotFound.class);
            assertThat(((NotFound) verdict).nearest().orElseThrow().place().of(TEXT))
                    .startsWith("delegation met")
                    .endsWith("the long war");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "The Taliban delegation [..] to end the long war",
                    "The Taliban delegation .. to end the long war",
                    "The Taliban delegation […x] to end the long war",
                    "The Taliban delegation [… to end the long war",
                    "The Taliban delegation (…) to end the long war",
                })
        void and_in_no_other(String quote) {
            assertThat(verify(TEXT, quote)).isNotInstanceOf(Verified.class);
        }

        @Test
        void brackets_alone_between_two_marks_are_no_piece() {
            Verified verified = (Verified) verify(TEXT, "The Taliban delegation … [later] … to end the long war");
            assertThat(verified.match().manner()).isEqualTo(Match.Manner.BRACKETED);
            assertThat(verified.breaches()).extracting(Breach::guard).containsExactly(Guard.ELISION_PIECE_TOO_SHORT);
            assertThat(verified.breaches().get(0).words()).isEqualTo("[later]");
        }

        @Test
        void one_elision_leaves_out_at_most_sixty_words() {
            String sixty = "The talks began " + "word ".repeat(60) + "and they ended.";
            assertThat(said(sixty, "The talks began […] and they ended"))
                    .isEqualTo("ELIDED: The talks began … and they ended");
            String more = "The talks began " + "word ".repeat(61) + "and they ended.";
            assertThat(said(more, "The talks began […] and they ended"))
                    .isEqualTo("ELIDED: The talks began … and they ended !elision-too-wide");
            assertThat(verify(more, "The talks began […] and they ended").breaches())
                    .extracting(Breach::words)
                    .containsExactly("61 words");
        }

        @Test
        void one_elision_leaves_out_at_most_one_paragraph_break() {
            String one = "The talks began here.\n\nThen they ended.";
            assertThat(said(one, "The talks began […] they ended")).isEqualTo("ELIDED: The talks began … they ended");
            String two = "The talks began here.\n\nMore.\n\nThen they ended.";
            assertThat(said(two, "The talks began […] they ended"))
                    .isEqualTo("ELIDED: The talks began … they ended !elision-too-wide");
            assertThat(verify(two, "The talks began […] they ended").breaches())
                    .extracting(Breach::words)
                    .containsExactly("2 paragraph breaks");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "The sides did not ever agree to talk.      | The sides […] agree to talk     | not",
                    "The sides did in truth never agree to it.  | The sides did […] agree to it   | never",
                    "The sides didn’t quite agree to talk.      | The sides […] agree to talk     | didn’t",
                    "The group, it denied, had agreed to talk.  | The group […] had agreed to talk | denied",
                    "They agreed to talk, without any envoys.   | They agreed to talk […] any envoys | without",
                    "It refused to say that it would talk.      | It refused […] it would talk    | -",
                    "They met. None of them spoke. They left.   | They met. […] They left.        | -",
                    "Nor would they say that they met there.    | would they say […] met there    | -",
                })
        void it_may_not_drop_a_negation_of_a_kept_sentence(String text, String quote, String negation) {
            List<Breach> dropped = verify(text, quote).breaches().stream()
                    .filter(b -> b.guard() == Guard.ELISION_DROPS_NEGATION)
                    .toList();
            if (negation.equals("-")) {
                assertThat(dropped).isEmpty();
            } else {
                assertThat(dropped).extracting(Breach::words).containsExactly(negation);
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "… The Taliban delegation met",
                    "The Taliban delegation met […]",
                    "[…] The Taliban delegation met ..."
                })
        void at_the_edge_it_is_needless(String quote) {
            Verified verified = (Verified) verify(TEXT, quote);
            assertThat(verified.breaches()).extracting(Breach::guard).containsOnly(Guard.ELISION_AT_EDGE);
            assertThat(verified.match().pieces())
                    .extracting(s -> s.of(TEXT))
                    .containsExactly("The Taliban delegation met");
        }

        @Test
        void at_the_edge_it_may_be_the_sources_own() {
            assertThat(said("He said... well, we shall talk... soon.", "... well, we shall […] soon"))
                    .endsWith("!elision-piece-too-short");
            assertThat(said("So he said, we shall at last talk... soon ... or so", "we shall […] talk... soon ..."))
                    .isEqualTo("ELIDED: we shall … talk... soon");
            assertThat(said("So he said, we shall at last talk soon", "we shall […] talk soon ..."))
                    .isEqualTo("ELIDED: we shall … talk soon !elision-at-edge");
            assertThat(said("So he said ... well, we shall at last talk.", "… well, we shall […] last talk"))
                    .isEqualTo("ELIDED: well, we shall … last talk");
            assertThat(said("So he said... well, we shall at last talk... soon.", "… well, we shall […] talk... soon"))
                    .isEqualTo("ELIDED: well, we shall … talk... soon");
        }
    }

    @Nested
    @DisplayName("brackets")
    class Brackets {

        private static final String TEXT =
                "After that he met the special envoy of Washington in Doha, and the talks “goed well” for both of them.";

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "he met [in July] the special envoy of Washington | he met the special envoy of Washington |",
                    "met the special envoy [Khalilzad] in Doha        | met the special envoy of Washington in Doha | of Washington",
                    "that [Mullah Baradar] met the special envoy of Washington | that he met the special envoy of Washington | he",
                    "he met [Khalilzad] in Doha, and the talks        | he met the special envoy of Washington in Doha, and the talks | the special envoy of Washington",
                    "[a]fter that he met the special envoy            | After that he met the special envoy | A",
                    "[A]fter that he met the special envoy            | After that he met the special envoy | A",
                    "in Doha, and [T]he talks “goed well”             | in Doha, and the talks “goed well” | t",
                    "the talks “goed well” [sic] for both of them     | the talks “goed well” for both of them |",
                    "the talks “goed well [sic]” for both of them     | the talks “goed well” for both of them |",
                    "[Baradar] met the special envoy of Washington    | met the special envoy of Washington |",
                    "the talks “goed well” for both [sides]           | the talks “goed well” for both |",
                    "he met the envoy [Khalilzad] in Doha             | - |",
                    "After that [the leader of the group met] Washington in Doha, and the talks “goed well” for both of them | - |",
                    "met [a] special [b] envoy of Washington in Doha  | met the special envoy of Washington in Doha | the",
                    "“[t]he special envoy”                            | - |",
                })
        void stand_for_nothing_or_for_the_words_they_replace(String quote, String passage, String replaced) {
            Verdict verdict = verify(TEXT, quote);
            if (passage.equals("-")) {
                assertThat(verdict).isInstanceOf(NotFound.class);
                return;
            }
            assertThat(said(source(TEXT), verdict)).isEqualTo("BRACKETED: " + passage);
            Match match = ((Verified) verdict).match();
            assertThat(match.replacements())
                    .filteredOn(r -> !r.replaced().isEmpty())
                    .extracting(r -> r.replaced().of(TEXT))
                    .isEqualTo(replaced == null ? List.of() : List.of(replaced));
            assertThat(match.replacements())
                    .extracting(r -> r.quoted().of(quote))
                    .allSatisfy(brackets -> assertThat(brackets).startsWith("[").endsWith("]"))
                    .isNotEmpty();
        }

        @Test
        void the_literal_reading_comes_first() {
            SourceText source = Seeds.BREITBART.source();
            assertThat(said(source, verify(source, "plan of action in detail. [They] said they will be ready")))
                    .isEqualTo("VERBATIM: plan of action in detail. [They] said they will be ready");
            assertThat(said(source, verify(source, "[They] said they will be ready […] of all foreign troops")))
                    .isEqualTo("ELIDED: [They] said they will be ready … of all foreign troops");
            assertThat(said(
                            source,
                            verify(
                                    source,
                                    "in detail. [They] said they will […] [all] foreign troops from Afghanistan")))
                    .startsWith("BRACKETED: in detail. [They] said they will … foreign troops from Afghanistan");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "[he met the special envoy of Washington  | NotFound",
                    "he met] the special envoy of Washington  | NotFound",
                    "he met [[in July] the special envoy of   | NotFound",
                    "he met [] the special envoy of           | NotFound",
                    "he met [—] the special envoy of          | NotFound",
                    "in Doha, and the talks [sic] “goed well” | BRACKETED: in Doha, and the talks “goed well”",
                    "in Doha, and the talks [SIC] “goed well” | BRACKETED: in Doha, and the talks “goed well”",
                    "met the special envoy of Washington[,]   | NotFound",
                    "the talks “goed well [sic]”.             | NotFound",
                    "the talks “goed well” [sic], for both    | NotFound",
                    "“[the envoys]” the talks “goed well”     | NotFound",
                    "“[x] goed well” for both of them         | BRACKETED: “goed well” for both of them",
                })
        void only_whole_pairs_with_words_in_them_are_read(String quote, String said) {
            assertThat(said(TEXT, quote)).isEqualTo(said);
        }

        @Test
        void the_sources_own_brackets_count_as_its_words() {
            String text = "Now [They] said they will at last meet foreign troops.";
            assertThat(said(text, "[They] said they will […] foreign [and quite new] troops"))
                    .isEqualTo("BRACKETED: [They] said they will … foreign troops");
            assertThat(said(text.replace("[They]", "They"), "[It] said they will […] foreign [and quite new] troops"))
                    .isEqualTo("BRACKETED: said they will … foreign troops !brackets-outweigh-words");
        }

        @Test
        void the_sources_own_brackets_may_stand_at_either_edge_of_a_piece() {
            String text = "So [They] (the envoys) said they will talk to both of them [sic] at noon.";
            assertThat(said(text, "[They] (the envoys) said […] both of them [sic]"))
                    .isEqualTo("ELIDED: [They] (the envoys) said … both of them [sic]");
            assertThat(said(text, "[They] (the envoys) [all] said they will talk"))
                    .isEqualTo("BRACKETED: [They] (the envoys) said they will talk");
            assertThat(said(text, "said they will [at last] talk to both of them [sic] at noon"))
                    .isEqualTo("BRACKETED: said they will talk to both of them [sic] at noon");
            assertThat(said(text, "(the envoys) [all] said they will [at last] talk"))
                    .isEqualTo("BRACKETED: (the envoys) said they will talk");
        }

        @Test
        void marks_before_brackets_stand_in_the_source_too() {
            String text = "They said: “the war — it went on” and left.";
            assertThat(said(text, "“[all of] the war — it went on")).isEqualTo("BRACKETED: “the war — it went on");
            assertThat(said(text, "said: “[all of] the war — it went on"))
                    .isEqualTo("BRACKETED: said: “the war — it went on");
            assertThat(said(text, "([all of] the war — it went on")).isEqualTo("NotFound");
            assertThat(said(text, ": [x] “ [all] the war — it went on"))
                    .isEqualTo("BRACKETED: : “the war — it went on");
            assertThat(said(text, "; [x] “ [all] the war — it went on")).isEqualTo("NotFound");
            assertThat(said("the war went on", "“[all] the war went on")).isEqualTo("NotFound");
        }

        @Test
        void of_two_brackets_side_by_side_the_first_with_words_replaces() {
            Match match = ((Verified)
                            verify(TEXT, "met the special envoy [sic] [Khalilzad] [again] in Doha, and the talks"))
                    .match();
            assertThat(match.replacements())
                    .extracting(r -> r.replaced().of(TEXT))
                    .containsExactly("", "of Washington", "");
        }

        @Test
        void a_letter_in_brackets_is_found_in_either_case_in_the_order_of_the_text() {
            String text = "The talks went on. So the talks went on. The talks went on.";
            assertThat(((Ambiguous) verify(text, "[t]he talks went on")).candidates())
                    .extracting(c -> c.place().start())
                    .containsExactly(0, 22, 41);
            assertThat(said(text, "on. So [T]he talks went")).isEqualTo("BRACKETED: on. So the talks went");
            assertThat(said(text, "on. So [L]he talks went")).isEqualTo("NotFound");
            assertThat(said(text, "on. S[o] the talks went")).isEqualTo("NotFound");
        }

        @Test
        void brackets_are_tried_again_where_a_first_reading_leads_nowhere() {
            String text = "they met a b met a c d and left. they [x] met e and they met f.";
            assertThat(said(text, "they met [x] met a [y] d and left"))
                    .isEqualTo("BRACKETED: they met a b met a c d and left");
            assertThat(said(text, "they [x] met f."))
                    .as("nothing, or five words, left out")
                    .isEqualTo("Ambiguous");
            assertThat(said(text, "they [x] met e and")).isEqualTo("VERBATIM: they [x] met e and");
            assertThat(said(text, "they [x] met [y] and they met f"))
                    .isEqualTo("BRACKETED: they [x] met e and they met f");
        }

        @Test
        void words_put_in_at_an_edge_are_held_against_whole_words_there() {
            String text = "the sides met with other men";
            assertThat(said(text, "[he] sides met with other")).isEqualTo("BRACKETED: sides met with other");
            assertThat(said(text, "sides met with other [me]")).isEqualTo("BRACKETED: sides met with other");
            assertThat(said(text, "sides met with other [men]")).endsWith("!bracket-hides-source");
            assertThat(said(text, "sides met with other [men of war]")).doesNotContain("hides");
            assertThat(said(text, "[the] sides met with other")).endsWith("!bracket-hides-source");
            assertThat(said("—sides met with other men", "[the] sides met with other"))
                    .doesNotContain("hides");
        }

        @Test
        void a_replacement_stays_within_one_sentence_and_five_words() {
            String text = "They talked with the envoy. He left the house at dawn.";
            assertThat(said(text, "They talked with [him and] left the house")).isEqualTo("NotFound");
            String five = "They talked one two three four five times there.";
            assertThat(said(five, "They talked [many] times there"))
                    .isEqualTo("BRACKETED: They talked one two three four five times there !bracket-hides-source");
            String six = "They talked a b c d e f times over there.";
            assertThat(said(six, "They talked [many] times over there")).isEqualTo("NotFound");
            assertThat(said("They talked a b c d e times over there.", "They talked [many] times over there"))
                    .isEqualTo("BRACKETED: They talked a b c d e times over there");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "The sides met for 17 long years here.       | The sides met for [several] years here  | 17",
                    "The sides met for ten long years here.      | The sides met for [several] years here  | ten",
                    "The sides have not met for years here.      | The sides have [indeed] met for years here | not",
                    "The sides met with Taliban officials here.  | The sides met with [Taliban] officials here | Taliban",
                    "The sides met with Taliban officials here.  | The sides met with [taliban] officials here | Taliban",
                    "The sides met with Taliban officials here.  | The sides met with [senior Taliban] officials here | Taliban",
                    "The sides met with Taliban officials here.  | [The sides] met with Taliban officials here | The sides",
                    "The sides met with Taliban officials here.  | The sides met with Taliban [officials] | officials",
                    "The sides met with Taliban officials here.  | The sides met with [some] officials here | -",
                })
        void a_replacement_hides_no_number_no_negation_and_not_the_sources_own_words(
                String text, String quote, String hidden) {
            List<Breach> breaches = verify(text, quote).breaches();
            if (hidden.equals("-")) {
                assertThat(breaches).isEmpty();
            } else {
                assertThat(breaches).extracting(Breach::guard).containsExactly(Guard.BRACKET_HIDES_SOURCE);
                assertThat(breaches).extracting(Breach::words).containsExactly(hidden);
                assertThat(breaches.get(0).source().orElseThrow().of(text)).isEqualTo(hidden);
                assertThat(breaches.get(0).quoted().of(quote)).startsWith("[").endsWith("]");
            }
        }

        @Test
        void beside_its_brackets_a_quotation_keeps_three_words_and_two_thirds() {
            String text = "The sides met with Taliban officials in Doha.";
            assertThat(said(text, "The sides [had] met")).isEqualTo("BRACKETED: The sides met");
            assertThat(said(text, "sides [had] met")).isEqualTo("BRACKETED: sides met !brackets-outweigh-words");
            assertThat(said(text, "The sides [had really] met with")).isEqualTo("BRACKETED: The sides met with");
            assertThat(said(text, "The sides [had quite really] met with"))
                    .isEqualTo("BRACKETED: The sides met with !brackets-outweigh-words");
        }
    }

    @Nested
    @DisplayName("prefix and suffix")
    class PrefixAndSuffix {

        private static final String TEXT = "First the envoys met in Doha. Then,  the envoys met in Doha, again.";

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                nullValues = "-",
                value = {
                    "First        | -        | 6",
                    "Then,        | -        | 37",
                    "Doha. Then,  | -        | 37",
                    "-            | .        | 6",
                    "-            | , again  | 37",
                    "-            | \", again\" | ",
                    "First        | .        | 6",
                    "First        | , again  | ",
                    "irst         | -        | ",
                    "-            | , aga    | ",
                })
        void single_out_one_of_several(String prefix, String suffix, Integer place) {
            Verdict verdict = Quotations.verify(
                    source(TEXT), "the envoys met in Doha", Optional.ofNullable(prefix), Optional.ofNullable(suffix));
            if (place == null) {
                assertThat(verdict).isInstanceOf(Ambiguous.class);
            } else {
                assertThat(((Verified) verdict).match().extent().start()).isEqualTo(place);
            }
        }

        @Test
        void a_wrong_prefix_of_words_that_stand_once_is_not_passed() {
            Verdict verdict =
                    Quotations.verify(source(TEXT), "Then, the envoys met", Optional.of("Kabul."), Optional.empty());
            assertThat(verdict).isInstanceOf(NotFound.class);
            Verdict.Nearest nearest = ((NotFound) verdict).nearest().orElseThrow();
            assertThat(nearest.place().of(TEXT)).isEqualTo("Then,  the envoys met");
            assertThat(nearest.differences()).isEmpty();
        }

        @Test
        void they_stand_before_the_first_and_after_the_last_piece_of_an_elided_quotation() {
            String text = "One: the envoys met all day in Doha city. Two: the envoys met all night in Doha city again.";
            Verdict verdict = Quotations.verify(
                    source(text), "the envoys met […] in Doha city", Optional.of("Two:"), Optional.of("again"));
            assertThat(((Verified) verdict).match().extent().start()).isEqualTo(text.lastIndexOf("the envoys"));
            assertThat(verify(text, "the envoys met […] in Doha city")).isInstanceOf(Ambiguous.class);
        }
    }

    @Nested
    @DisplayName("cut from a negation or a hedge")
    class Cuts {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "It was not confirmed on the record.           | confirmed on the record      | not",
                    "It wasn’t quite yet confirmed on the record.  | confirmed on the record      | wasn’t",
                    "It was not in any way confirmed on record.    | confirmed on record          | -",
                    "It did not. They confirmed it on the record.  | confirmed it on the record   | -",
                    "The Taliban refused direct talks with Kabul.  | direct talks with Kabul      | refused",
                    "They declined to comment on the talks.        | comment on the talks         | declined",
                    "Nothing has been officially confirmed there.  | officially confirmed there   | Nothing",
                })
        void an_error_after_a_negation(String text, String quote, String negation) {
            assertCut(Guard.CUT_FROM_NEGATION, text, quote, negation);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Taliban leaders reportedly met with U.S. officials.   | met with U.S. officials      | reportedly",
                    "A member allegedly confirmed to AFP that they met.    | confirmed to AFP             | allegedly",
                    "Official negotiations, if they ever happen, are far.  | they ever happen             | if",
                    "There will be fighting unless all the troops leave.   | all the troops leave         | unless",
                    "If it is so, then all of the envoys came to town.      | all of the envoys came       | -",
                })
        void a_warning_after_a_hedge(String text, String quote, String hedge) {
            assertCut(Guard.CUT_FROM_HEDGE, text, quote, hedge);
        }

        private void assertCut(Guard guard, String text, String quote, String word) {
            List<Breach> cuts = verify(text, quote).breaches();
            if (word.equals("-")) {
                assertThat(cuts).isEmpty();
            } else {
                assertThat(cuts).extracting(Breach::guard).containsExactly(guard);
                assertThat(cuts).extracting(Breach::words).containsExactly(word);
                assertThat(cuts.get(0).source().orElseThrow().of(text)).isEqualTo(word);
                assertThat(cuts.get(0).quoted().of(quote)).isEqualTo(quote.substring(0, quote.indexOf(' ')));
            }
        }
    }

    @Nested
    @DisplayName("verdicts")
    class Verdicts {

        private static final String PAGE =
                "Headline of the day\n\nThe envoys met in Doha.\nThey talked.\n\nLeave a comment";

        private static final SourceText ARTICLE = SourceText.read(
                        "s",
                        "seeds/s.txt",
                        PAGE,
                        List.of(new Bounds("The envoys", "met in"), new Bounds("Doha.", "talked.")))
                .source();

        @Test
        void words_that_stand_nowhere_are_not_found() {
            assertThat(said(PAGE, "The envoys sat in Kabul")).isEqualTo("NotFound");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Headline of the day",
                    "They talked. Leave a comment",
                    "Headline of the day The envoys met",
                    "The envoys met in Doha",
                    "Headline of […] comment here and there",
                })
        void words_that_run_out_of_the_body_are_outside(String quote) {
            Verdict verdict = verify(ARTICLE, quote);
            if (quote.contains("[…]")) {
                assertThat(verdict).isInstanceOf(NotFound.class);
            } else {
                assertThat(verdict).isInstanceOf(OutsideBody.class);
                assertThat(((OutsideBody) verdict).places()).hasSize(1);
            }
        }

        @Test
        void an_elided_piece_outside_the_body_is_shown() {
            Verdict verdict = verify(ARTICLE, "The envoys met […] a comment");
            assertThat(((OutsideBody) verdict).places())
                    .extracting(s -> s.of(PAGE))
                    .containsExactly("a comment");
        }

        @Test
        void a_quotation_may_run_across_a_paragraph_break_of_the_body() {
            assertThat(said(ARTICLE, verify(ARTICLE, "Doha. They talked."))).isEqualTo("FOLDED: Doha.\nThey talked.");
        }

        @Test
        void an_elision_may_lead_from_one_stretch_to_the_next() {
            assertThat(said(ARTICLE, verify(ARTICLE, "The envoys met […] Doha. They talked.")))
                    .isEqualTo("ELIDED: The envoys met … Doha.\nThey talked.");
        }

        @Test
        void several_places_are_ambiguous_and_each_has_what_would_settle_it() {
            String text =
                    "On Monday the envoys met in Doha. On Friday the envoys met in Doha. The envoys met in Doha at last.";
            Ambiguous ambiguous = (Ambiguous) verify(text, "envoys met in Doha");
            assertThat(ambiguous.candidates())
                    .extracting(c -> c.place().start())
                    .containsExactly(14, 48, 72);
            for (Candidate candidate : ambiguous.candidates()) {
                assertThat(candidate.prefix().isEmpty())
                        .isNotEqualTo(candidate.suffix().isEmpty());
                Verdict settled = Quotations.verify(
                        source(text),
                        "envoys met in Doha",
                        Optional.of(candidate.prefix()).filter(p -> !p.isEmpty()),
                        Optional.of(candidate.suffix()).filter(p -> !p.isEmpty()));
                assertThat(((Verified) settled).match().extent()).isEqualTo(candidate.place());
            }
            assertThat(ambiguous.candidates())
                    .extracting(Candidate::prefix, Candidate::suffix)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("", ". On"),
                            org.assertj.core.groups.Tuple.tuple("", ". The"),
                            org.assertj.core.groups.Tuple.tuple("The", ""));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", "  ", "…", "[…]", "[the envoys met] […]", "[sic]", "“”", "[They] … […]", "—", "\u200B"})
        void no_word_left_is_empty(String quote) {
            assertThat(verify(PAGE, quote)).isInstanceOf(Empty.class);
        }

        @Test
        void fewer_than_three_words_without_prefix_or_suffix_are_too_short() {
            assertThat(said(PAGE, "envoys met")).isEqualTo("VERBATIM: envoys met !quote-too-short");
            assertThat(verify(PAGE, "envoys met").breaches())
                    .extracting(Breach::words)
                    .containsExactly("2 words");
            assertThat(said(PAGE, "envoys met in")).isEqualTo("VERBATIM: envoys met in");
            assertThat(Quotations.verify(source(PAGE), "envoys met", Optional.of("The"), Optional.empty())
                            .breaches())
                    .isEmpty();
            assertThat(Quotations.verify(source(PAGE), "envoys met", Optional.empty(), Optional.of("in Doha"))
                            .breaches())
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "the envoys\u200B met in Doha   | U+200B ZERO WIDTH SPACE      | 10",
                    "the env\u00ADoys met in Doha   | U+00AD SOFT HYPHEN           | 7",
                    "the \u202Eenvoys met in Doha   | U+202E RIGHT-TO-LEFT OVERRIDE | 4",
                    "the \u2066envoys met in Doha   | U+2066 LEFT-TO-RIGHT ISOLATE | 4",
                    "the env\u200Coys met in Doha   | U+200C ZERO WIDTH NON-JOINER | 7",
                    "the envoys\uFE0F met in Doha   | U+FE0F VARIATION SELECTOR-16 | 10",
                    "the envoys\u0001 met in Doha   | U+0001 START OF HEADING      | 10",
                })
        void characters_nobody_sees_are_named(String quote, String name, int place) {
            List<Breach> breaches =
                    verify("Then the envoys met in Doha.", quote).breaches();
            assertThat(breaches).extracting(Breach::guard).containsExactly(Guard.INVISIBLE_CHARACTER);
            assertThat(breaches).extracting(Breach::words).containsExactly(name);
            assertThat(breaches).extracting(b -> b.quoted().start()).containsExactly(place);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "the envоys met in Doha | U+043E CYRILLIC SMALL LETTER O    | 7",
                    "the \u0391fghan envoys | U+0066 LATIN SMALL LETTER F       | 5",
                    "the 東京タワー envoys    | -                                 | 0",
                    "at five oʼclock there  | -                                 | 0",
                    "the aʼж envoys          | U+0436 CYRILLIC SMALL LETTER ZHE  | 6",
                    "the a1ж and жa envoys   | U+0436 CYRILLIC SMALL LETTER ZHE; U+0061 LATIN SMALL LETTER A | 6",
                    "the ab-жд envoys       | -                                 | 0",
                    "the 23rd envoys of Кабул | -                               | 0",
                    "the envoys’ мир talks  | -                                 | 0",
                })
        void letters_of_two_scripts_in_one_word_are_named(String quote, String name, int place) {
            List<Breach> breaches =
                    verify("Then the envoys met in Doha.", quote).breaches();
            if (name.equals("-")) {
                assertThat(breaches).isEmpty();
                return;
            }
            assertThat(breaches).extracting(Breach::guard).containsOnly(Guard.MIXED_SCRIPT);
            assertThat(breaches).extracting(Breach::words).containsExactly(name.split("; "));
            assertThat(breaches.get(0).quoted()).isEqualTo(new Span(place, place + 1));
        }

        @Test
        void at_most_ten_characters_of_a_kind_are_named() {
            assertThat(verify("Then the envoys met.", "the envoys met" + "\u200B".repeat(500))
                            .breaches())
                    .hasSize(10);
            assertThat(verify("Then the envoys met.", "the aж".repeat(500)).breaches())
                    .hasSize(10);
        }
    }

    @Nested
    @DisplayName("quotations in prose")
    class InProse {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "He said “the talks went rather well,” and left. | the talks went rather well,",
                    "He said \"the talks went well\" and \"no\".     | the talks went well",
                    "He said “the talks ‘went’ very well” there.     | the talks ‘went’ very well",
                    "He said \"the talks 'went' very well\" there.   | the talks 'went' very well",
                    "Er sagte „the talks went well“ dort             | the talks went well",
                    "Er sagte „the talks went well” dort             | the talks went well",
                    "Il dit « the talks went well » là               | the talks went well",
                    "He said “the talks went” and ‘no more of it’    | -",
                    "He said “the talks went well                    | -",
                    "the 5\" gun and the 6\" gun were old            | -",
                })
        void four_words_or_more_in_double_quotation_marks_are_a_quotation(String prose, String passage) {
            assertThat(Quotations.inProse(prose))
                    .extracting(s -> s.of(prose))
                    .isEqualTo(passage.equals("-") ? List.of() : List.of(passage));
        }

        @Test
        void a_quotation_in_prose_may_be_all_there_is() {
            assertThat(Quotations.inProse("“one two three four”")).containsExactly(new Span(1, 19));
            assertThat(Quotations.inProse("\"one two three four\"")).containsExactly(new Span(1, 19));
            assertThat(Quotations.inProse("“one two — three”")).isEmpty();
            assertThat(Quotations.inProse("“one two three four” “five six seven eight”"))
                    .hasSize(2);
            assertThat(Quotations.inProse("“one “one two three four” x”")).containsExactly(new Span(6, 24));
            assertThat(Quotations.inProse("“")).isEmpty();
            assertThat(Quotations.inProse("“one two three four\n\r\nfive”")).isEmpty();
            assertThat(Quotations.inProse("“one two three four\n")).isEmpty();
        }

        @Test
        void a_quotation_in_prose_ends_with_its_paragraph() {
            assertThat(Quotations.inProse("He said “we shall never\n\ngive in” to them"))
                    .isEmpty();
            assertThat(Quotations.inProse("He said “we shall never\ngive in” to them"))
                    .hasSize(1);
        }

        @Test
        void a_comma_before_the_closing_mark_may_be_the_editors_own() {
            SourceText source = source("The talks went rather well for both of them. The talks went rather well.");
            assertThat(Quotations.supports(List.of(source), "talks went rather well,"))
                    .isTrue();
            assertThat(Quotations.supports(List.of(source), "talks went rather well for both"))
                    .isTrue();
            assertThat(Quotations.supports(List.of(source), "talks went rather […] both of them"))
                    .isTrue();
            assertThat(Quotations.supports(List.of(source), "talks went rather badly,"))
                    .isFalse();
            assertThat(Quotations.supports(List.of(source), "...")).isFalse();
            assertThat(Quotations.supports(List.of(source), "rather well.")).isTrue();
        }
    }
}
