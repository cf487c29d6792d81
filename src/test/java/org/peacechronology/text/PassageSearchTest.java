package org.peacechronology.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peacechronology.text.PassageSearch.Citation;
import org.peacechronology.text.PassageSearch.Hit;
import org.peacechronology.text.Verdict.Verified;

/** The search behind the quote command, and the quotations that it offers. */
class PassageSearchTest {

    private static final PassageSearch SEEDS =
            new PassageSearch(Seeds.ALL.stream().map(SourceText.Reading::source).toList());

    private static String passage(Hit hit) {
        return hit.passage().of(hit.source().text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "declined to comment on the question of talks | The State Department declined to comment specifically",
                "STATE DEPARTMENT DECLINED specifically       | The State Department declined to comment specifically",
                "blunt negociator with hawkish vews            | He is known as a blunt negotiator",
                "goed well                                    | The movement explained that the talks held in the Qatari capital",
                "timetable for withdrawl of foriegn troops    | [They] said they will be ready to speak",
                "three-day ceasefire Eid al-Fitr Ramadan      | A recent three-day ceasefire for the holiday Eid al-Fitr",
                "Kabulôv unique broad international forum     | Referring to the Afghan peace conference, Kabulov reportedly",
                "Nicholson Kandahar 16th July                 | On July 16th, US General John Nicholson",
            })
    void it_forgives_case_accents_and_typing_errors(String words, String beginning) {
        List<Hit> hits = SEEDS.search(words, 5);
        assertThat(hits).isNotEmpty();
        assertThat(passage(hits.get(0))).startsWith(beginning);
    }

    @Test
    void it_returns_whole_sentences_with_the_words_marked() {
        Hit hit = SEEDS.search("hawkish foriegn policy views", 5).get(0);
        assertThat(passage(hit)).isEqualTo("He is known as a blunt negotiator with hawkish foreign policy views.");
        assertThat(hit.marked())
                .extracting(s -> s.of(hit.source().text()))
                .containsExactly("hawkish", "foreign", "policy", "views");
    }

    @Test
    void words_that_run_on_into_the_next_sentence_bring_both() {
        Hit hit = SEEDS.search(
                        "returning today deputy prime minister also met other officials talk about contributions", 5)
                .get(0);
        assertThat(passage(hit))
                .startsWith("Nauert said: “I can tell you")
                .endsWith("contributions to the situation in Afghanistan.");
    }

    @Test
    void equal_passages_come_in_the_order_of_their_sources_and_no_more_than_asked_for() {
        SourceText one = SourceText.whole("a", "seeds/a.txt", "The envoys met in Doha.");
        SourceText two = SourceText.whole("b", "seeds/b.txt", "The envoys met in Doha. Others met in Kabul then.");
        PassageSearch search = new PassageSearch(List.of(one, two));
        assertThat(search.search("envoys Doha", 9)).extracting(Hit::source).containsExactly(one, two);
        assertThat(search.search("envoys Doha", 1)).extracting(Hit::source).containsExactly(one);
        assertThat(search.search("met in", 9)).hasSize(3);
    }

    @Test
    void a_passage_has_half_of_what_was_asked_or_more() {
        SourceText source = SourceText.whole(
                "a",
                "seeds/a.txt",
                "Alpha beta gamma delta. Alpha beta sat. Alpha left. Nobody came. Others stayed away. Beta left.");
        PassageSearch search = new PassageSearch(List.of(source));
        assertThat(search.search("alpha beta gamma", 9))
                .extracting(PassageSearchTest::passage)
                .containsExactly("Alpha beta gamma delta.", "Alpha beta sat.");
        assertThat(search.search("alpha beta", 9))
                .extracting(PassageSearchTest::passage)
                .startsWith("Alpha beta gamma delta.", "Alpha beta sat.");
        assertThat(search.search("beta gamma xylophone", 9))
                .as("an unknown word tells little")
                .isNotEmpty();
        assertThat(search.search("Nobody stayed", 9).get(0).passage().of(source.text()))
                .isEqualTo("Nobody came. Others stayed away.");
    }

    @Test
    void a_word_asked_twice_is_marked_wherever_it_stands() {
        SourceText source = SourceText.whole("a", "seeds/a.txt", "War and war, and peace. Peace.");
        Hit hit = new PassageSearch(List.of(source))
                .search("war and peace and war", 9)
                .get(0);
        assertThat(hit.marked())
                .extracting(s -> s.of(source.text()))
                .containsExactly("War", "and", "war", "and", "peace");
    }

    @Test
    void accents_and_ligatures_are_forgiven_in_the_sources_too() {
        SourceText source = SourceText.whole("a", "seeds/a.txt", "Ángela dijo que sí. Зеленський приїхав. La ﬁnale.");
        PassageSearch search = new PassageSearch(List.of(source));
        assertThat(search.search("angela", 9)).hasSize(1);
        assertThat(search.search("приіхав", 9)).hasSize(1);
        assertThat(search.search("finale", 9)).hasSize(1);
    }

    @Test
    void very_long_questions_are_read_in_part() {
        assertThat(SEEDS.search("hawkish foreign policy views ".repeat(2_000), 5)
                        .get(0)
                        .passage())
                .isNotNull();
        assertThat(SEEDS.search("xylophone quartet ".repeat(300) + "hawkish foreign policy views", 5))
                .isEmpty();
    }

    @Test
    void words_side_by_side_as_asked_come_first() {
        SourceText source =
                SourceText.whole("a", "seeds/a.txt", "Talks on peace failed. Then peace talks failed. Nothing else.");
        assertThat(passage(new PassageSearch(List.of(source))
                        .search("peace talks", 5)
                        .get(0)))
                .isEqualTo("Then peace talks failed.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "…", "xylophone quartet", "Inline Feedbacks"})
    void what_no_body_has_is_not_found(String words) {
        assertThat(SEEDS.search(words, 5)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "comment, coment, 1, true",
        "comment, commment, 1, true",
        "comment, comemnt, 1, true",
        "comment, comnemt, 1, false",
        "comment, comnemt, 2, true",
        "comment, comment, 0, true",
        "comment, cement, 1, false",
        "comment, cement, 2, true",
        "abcdef, fedcba, 2, false",
        "withdrawal, withdrawl, 1, true",
        "a, abc, 1, false",
    })
    void a_typing_error_is_a_letter_dropped_added_changed_or_out_of_place(
            String a, String b, int most, boolean within) {
        assertThat(Typos.within(a, b, most)).isEqualTo(within);
        assertThat(Typos.within(b, a, most)).isEqualTo(within);
    }

    @Test
    void a_citation_has_a_prefix_or_suffix_only_where_it_needs_one() {
        SourceText source = SourceText.whole(
                "s", "seeds/s.txt", "The  envoys met in\nDoha. They left. Then the envoys met in Kabul.");
        assertThat(citation(source, "The  envoys met in\nDoha."))
                .isEqualTo(new Citation("The envoys met in Doha.", Optional.empty(), Optional.empty()));
        assertThat(citation(source, "envoys met in"))
                .isEqualTo(new Citation("envoys met in", Optional.of("the"), Optional.empty()));
        assertThat(citation(source, "They left"))
                .isEqualTo(new Citation("They left", Optional.of("Doha."), Optional.empty()));
        assertThat(PassageSearch.citation(source, new Span(1, 7)))
                .as("widened to whole words")
                .contains(new Citation("The envoys", Optional.empty(), Optional.of("met")));
    }

    private static Citation citation(SourceText source, String words) {
        int at = source.text().lastIndexOf(words);
        return PassageSearch.citation(source, new Span(at, at + words.length())).orElseThrow();
    }

    @Test
    void a_citation_is_not_cut_from_a_negation() {
        SourceText source = Seeds.DEFENSE_POST.source();
        assertThat(citation(source, "confirmed on the record").quote())
                .startsWith("That meeting, which reportedly included")
                .endsWith("was not confirmed on the record");
    }

    @Test
    void nothing_is_cited_from_outside_the_body() {
        SourceText source = Seeds.DEFENSE_POST.source();
        int furniture = source.text().indexOf("Related Articles");
        assertThat(PassageSearch.citation(source, new Span(furniture, furniture + 16)))
                .isEmpty();
        assertThat(PassageSearch.citation(source, new Span(0, 0))).isEmpty();
        int end = source.text().indexOf("policy views.");
        assertThat(PassageSearch.citation(source, new Span(end, end + 60)).map(Citation::quote))
                .contains("policy views.");
    }

    @Test
    void every_citation_of_any_stretch_of_sentences_is_verified_at_its_place() {
        Random random = new Random(31);
        SourceText made = SourceText.whole("m", "seeds/m.txt", InventedProse.text(random, 30_000));
        int cited = 0;
        for (int i = 0; i < 120; i++) {
            SourceText source =
                    i % 2 == 0 ? made : Seeds.ALL.get(random.nextInt(5)).source();
            List<Span> sentences = source.sentences();
            int first = random.nextInt(sentences.size());
            int last = Math.min(sentences.size() - 1, first + random.nextInt(3));
            Span passage =
                    new Span(sentences.get(first).start(), sentences.get(last).end());
            if (!source.inBody(passage)) {
                continue;
            }
            Optional<Citation> citation = PassageSearch.citation(source, passage);
            assertThat(citation).as(passage.of(source.text())).isPresent();
            Verdict verdict = Quotations.verify(
                    source,
                    citation.get().quote(),
                    citation.get().prefix(),
                    citation.get().suffix());
            assertThat(verdict).isInstanceOf(Verified.class);
            assertThat(verdict.breaches()).isEmpty();
            assertThat(((Verified) verdict).match().extent()).isEqualTo(passage);
            cited++;
        }
        assertThat(cited).isGreaterThan(90);
    }
}
