package org.peacechronology.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peacechronology.text.Verdict.Verified;

/** The text directive of a citation, read as a browser reads it. */
class TextFragmentTest {

    private static Match match(SourceText source, String quote) {
        return ((Verified) Quotations.verify(source, quote, Optional.empty(), Optional.empty())).match();
    }

    private static String fragment(String text, String quote) {
        SourceText source = SourceText.whole("s", "seeds/s.txt", text);
        return TextFragment.of(source, match(source, quote));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the talks went well            | the%20talks%20went%20well",
                "an Afghan-owned process, then  | an%20Afghan%2Downed%20process%2C%20then",
                "Johnson & Johnson of Ohio      | Johnson%20%26%20Johnson%20of%20Ohio",
                "50% of all their troops        | 50%25%20of%20all%20their%20troops",
                "the Taliban’s long war         | the%20Taliban%E2%80%99s%20long%20war",
                "what is 1 + 1 = 2 to them      | what%20is%201%20%2B%201%20%3D%202%20to%20them",
                "the #1 reason? poppies         | the%20%231%20reason%3F%20poppies",
                "the 🕊 of peace flew           | the%20%F0%9F%95%8A%20of%20peace%20flew",
                "زلمی خلیل\u200Cزاد در دوحه       | %D8%B2%D9%84%D9%85%DB%8C%20%D8%AE%D9%84%DB%8C%D9%84%E2%80%8C%D8%B2%D8%A7%D8%AF%20%D8%AF%D8%B1%20%D8%AF%D9%88%D8%AD%D9%87",
            })
    void all_but_unreserved_characters_are_percent_encoded(String words, String encoded) {
        assertThat(fragment("So. " + words.strip() + " it was.", words.strip())).isEqualTo("#:~:text=" + encoded);
    }

    @Test
    void white_space_is_written_as_single_spaces_and_marks_as_the_source_has_them() {
        assertThat(fragment("So “the  talks\u00A0went” well", "\"the talks went\""))
                .isEqualTo("#:~:text=%E2%80%9Cthe%20talks%20went%E2%80%9D");
    }

    @Test
    void words_that_stand_more_than_once_get_a_prefix_or_a_suffix_in_whatever_case() {
        String text = "First the envoys met. Then THE ENVOYS MET, and left.";
        assertThat(fragment(text, "the envoys met")).isEqualTo("#:~:text=First-,the%20envoys%20met");
        assertThat(fragment(text, "THE ENVOYS MET")).isEqualTo("#:~:text=Then-,THE%20ENVOYS%20MET");
        assertThat(fragment("The envoys met.\nThe envoys met, and left.\nThe envoys met", "The envoys met, and"))
                .isEqualTo("#:~:text=The%20envoys%20met%2C%20and");
        SourceText source = SourceText.whole("s", "seeds/s.txt", "The envoys met in Doha.\nThe envoys met in Kabul.");
        Verdict verdict = Quotations.verify(source, "The envoys met", Optional.empty(), Optional.of("in Kabul"));
        assertThat(TextFragment.of(source, ((Verified) verdict).match()))
                .isEqualTo("#:~:text=The%20envoys%20met,-in%20Kabul.");
    }

    @Test
    void a_passage_across_paragraphs_is_given_by_its_first_and_last_words() {
        assertThat(fragment(
                        "So it was.\n\nThe envoys of both sides met in Doha.\n\nThey talked all night long and left.",
                        "envoys of both sides met in Doha. They talked all night long"))
                .isEqualTo("#:~:text=envoys%20of%20both%20sides,talked%20all%20night%20long");
        assertThat(fragment("So they met in Doha.\n\nThen they left.", "in Doha. Then they"))
                .isEqualTo("#:~:text=in%20Doha.,Then%20they");
    }

    @Test
    void a_long_passage_is_given_by_its_first_and_last_words() {
        String quote = "They said one thing" + " and another".repeat(30) + " until the very end";
        assertThat(fragment("So. " + quote + " came.", quote))
                .isEqualTo("#:~:text=They%20said%20one%20thing,until%20the%20very%20end");
    }

    @Test
    void three_hundred_characters_are_given_whole() {
        String words = "They said " + "x".repeat(284) + " twice";
        assertThat(words).hasSize(300);
        assertThat(fragment("So. " + words + " it was.", words)).doesNotContain(",");
        assertThat(fragment("So. " + words + "s it was.", words + "s")).contains(",");
    }

    @Test
    void the_ends_of_a_long_passage_get_more_words_or_a_prefix_until_they_are_the_first_of_their_kind() {
        String passage =
                "and then they said one thing more " + "about this and that ".repeat(20) + "until the end of day";
        String before = "So it was: and then they said many a word until the end of day, and then they said one\n";
        assertThat(fragment(before + "Later " + passage + " came.", passage))
                .isEqualTo("#:~:text=and%20then%20they%20said%20one%20thing,the%20end%20of%20day");
        String twice = "Once and then they said a word\nLater and then they\nsaid a word again";
        SourceText source = SourceText.whole("s", "seeds/s.txt", twice);
        int at = twice.lastIndexOf("and then they");
        Match match = new Match(List.of(new Span(at, at + 20)), Match.Manner.FOLDED, List.of(), List.of());
        assertThat(TextFragment.of(source, match)).isEqualTo("#:~:text=Later-,and%20then%20they,said%20a");
    }

    @Test
    void a_passage_that_nothing_in_its_paragraph_singles_out_is_given_as_it_is() {
        String text = "So they met again.\nSo they met again.";
        SourceText source = SourceText.whole("s", "seeds/s.txt", text);
        Match match = new Match(List.of(new Span(3, 11)), Match.Manner.VERBATIM, List.of(), List.of());
        assertThat(TextFragment.of(source, match)).isEqualTo("#:~:text=So-,they%20met");
    }

    @Test
    void a_browser_finds_passages_whose_words_repeat() {
        Random random = new Random(22);
        String[] words = {
            "the", "talks", "in", "Doha", "went", "on", "and", "Kabul", "waited", "for", "news", "again", "of", "war"
        };
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 700; i++) {
            text.append(words[random.nextInt(words.length)]).append(random.nextInt(25) == 0 ? "\n" : " ");
        }
        SourceText source = SourceText.whole("s", "seeds/s.txt", text.toString().strip());
        for (int i = 0; i < 150; i++) {
            Span passage = InventedProse.passage(source, random, 6, 70);
            Match match = new Match(List.of(passage), Match.Manner.VERBATIM, List.of(), List.of());
            String fragment = TextFragment.of(source, match);
            Span found = Directive.parse(fragment).resolve(source.text());
            assertThat(found).as(fragment).isEqualTo(passage);
        }
    }

    @Test
    void an_elided_passage_is_given_by_its_first_piece() {
        assertThat(fragment("So the envoys met in Doha to talk of peace.", "the envoys met […] of peace"))
                .isEqualTo("#:~:text=the%20envoys%20met");
    }

    @Test
    void an_address_keeps_its_own_fragment() {
        SourceText source = SourceText.whole("s", "seeds/s.txt", "So the envoys met.");
        Match match = match(source, "the envoys met");
        assertThat(TextFragment.link("https://example.org/a", source, match))
                .isEqualTo("https://example.org/a#:~:text=the%20envoys%20met");
        assertThat(TextFragment.link("https://example.org/a#top", source, match))
                .isEqualTo("https://example.org/a#top:~:text=the%20envoys%20met");
    }

    /** A directive taken apart as the draft says. */
    private record Directive(String prefix, String start, String end, String suffix) {

        static Directive parse(String fragment) {
            String value = fragment.substring("#:~:text=".length());
            assertThat(value).matches("[A-Za-z0-9._%,-]+");
            String prefix = "";
            String suffix = "";
            List<String> terms = new java.util.ArrayList<>(List.of(value.split(",")));
            if (terms.get(0).endsWith("-")) {
                prefix = terms.remove(0).replaceFirst("-$", "");
            }
            if (terms.get(terms.size() - 1).startsWith("-")) {
                suffix = terms.remove(terms.size() - 1).substring(1);
            }
            assertThat(terms).hasSizeBetween(1, 2).allSatisfy(t -> assertThat(t).doesNotContain("-"));
            return new Directive(
                    decoded(prefix),
                    decoded(terms.get(0)),
                    terms.size() == 2 ? decoded(terms.get(1)) : "",
                    decoded(suffix));
        }

        private static String decoded(String term) {
            return URLDecoder.decode(term, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        }

        /** Where a browser begins and ends to highlight, in a text whose lines are its blocks. */
        Span resolve(String text) {
            String page = text.toLowerCase(Locale.ROOT).replace('\u00A0', ' ');
            int at = 0;
            while (true) {
                int from = prefix.isEmpty() ? at : page.indexOf(prefix, at);
                assertThat(from).as(toString()).isNotNegative();
                int begin = page.indexOf(start, prefix.isEmpty() ? from : from + prefix.length());
                assertThat(begin).as(toString()).isNotNegative();
                boolean adjacent = prefix.isEmpty()
                        || page.substring(from + prefix.length(), begin).isBlank();
                if (adjacent) {
                    for (int last = end.isEmpty() ? begin : page.indexOf(end, begin + start.length());
                            last >= 0;
                            last = end.isEmpty() ? -1 : page.indexOf(end, last + 1)) {
                        int finish = last + (end.isEmpty() ? start.length() : end.length());
                        if (isWord(page, begin, finish)
                                && (end.isEmpty() || isWord(page, last, finish))
                                && page.substring(finish).stripLeading().startsWith(suffix)) {
                            return new Span(begin, finish);
                        }
                    }
                }
                at = (prefix.isEmpty() ? begin : from) + 1;
            }
        }

        private static boolean isWord(String page, int begin, int end) {
            return (begin == 0 || !Character.isLetterOrDigit(page.charAt(begin - 1)))
                    && (end == page.length() || !Character.isLetterOrDigit(page.charAt(end)));
        }
    }

    @Test
    void a_browser_finds_every_passage_of_the_seeds() {
        Random random = new Random(21);
        for (int i = 0; i < 200; i++) {
            SourceText source = Seeds.ALL.get(random.nextInt(5)).source();
            String text = source.text().replaceAll("  ", " ");
            Span passage = InventedProse.passage(source, random, 3, 90);
            Match match = new Match(List.of(passage), Match.Manner.VERBATIM, List.of(), List.of());
            String fragment = TextFragment.of(source, match);
            Span found = Directive.parse(fragment).resolve(text);
            assertThat(found.of(text))
                    .as(fragment)
                    .isEqualTo(passage.of(source.text()).replaceAll("  ", " "));
        }
    }
}
