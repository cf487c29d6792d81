package org.peacechronology.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peacechronology.link.BrokenReference.Fault;
import org.peacechronology.text.Verdict;

/** Records to linked records: references, circles, coverage, and when an event became known. */
class LinkerTest {
    private static final String EVIDENCE = "- {source: a, quote: Wells met the Taliban}";

    @TempDir
    Path root;

    private Written chronology() throws IOException {
        return new Written(root)
                .people("wells")
                .organizations("press", "journal")
                .source("a", "Wells met the Taliban in Doha. The party went home. Nobody said why.", "")
                .source("b", "The party went to Doha and met them there.", "publisher: journal");
    }

    private static LinkedEvent event(LinkedChronology linked, String id) {
        return Objects.requireNonNull(linked.events().get(id));
    }

    private static LinkedSource source(LinkedChronology linked, String id) {
        return Objects.requireNonNull(linked.sources().get(id));
    }

    @Test
    void events_stand_in_the_order_of_their_days_then_of_their_ids() throws IOException {
        LinkedChronology linked = chronology()
                .event("d", "2018-07", "", EVIDENCE)
                .event("n", "2018-07-23", "", EVIDENCE)
                .event("m", "2018-07-23", "", EVIDENCE)
                .event("a1", "2018-07-01", "", EVIDENCE)
                .link();
        assertThat(linked.events().keySet()).containsExactly("a1", "d", "m", "n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            places: [nowhere]                              | nowhere     | UNKNOWN
            places: [wells]                                | wells       | WRONG_KIND
            participants: [{who: nobody}]                  | nobody      | UNKNOWN
            participants: [{who: a}]                       | a           | WRONG_KIND
            themes: [talks]                                | talks       | UNKNOWN
            follows: [earlier]                             | earlier     | UNKNOWN
            see-also: [wells]                              | wells       | WRONG_KIND
            'annotation: "[[nobody]]"'                     | nobody      | UNKNOWN
            'annotation: "[[said#other]]"'                 | said#other  | UNKNOWN_CLAIM
            'annotation: "[^other]"'                       | said#other  | UNKNOWN_CLAIM
            'context: "[[wells#said]]"'                    | wells       | WRONG_KIND
            """)
    void a_name_that_leads_nowhere_is_a_broken_reference(String line, String target, Fault fault) throws IOException {
        LinkedChronology linked =
                chronology().event("said", "2018-07-23", line, EVIDENCE).link();
        assertThat(linked.broken()).singleElement().satisfies(broken -> {
            assertThat(broken.target()).isEqualTo(target);
            assertThat(broken.fault()).isEqualTo(fault);
            assertThat(broken.entryId()).isEqualTo("said");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            source: c, quote: x                               | c       | UNKNOWN
            source: wells, quote: x                           | wells   | WRONG_KIND
            source: a, quote: x, origin: nobody               | nobody  | UNKNOWN
            source: a, quote: x, via: [b]                     | b       | WRONG_KIND
            'source: a, quote: x, origin: {unnamed: y, of: z}'| z       | UNKNOWN
            'source: a, quote: x, origin: {unnamed: y, of: wells}'| wells | WRONG_KIND
            """)
    void evidence_names_entries_of_the_right_kind(String evidence, String target, Fault fault) throws IOException {
        LinkedChronology linked =
                chronology().claim("said", "- {" + evidence + "}").link();
        assertThat(linked.broken()).singleElement().satisfies(broken -> {
            assertThat(broken.target()).isEqualTo(target);
            assertThat(broken.fault()).isEqualTo(fault);
        });
    }

    @Test
    void a_claim_is_found_by_an_earlier_id_of_its_own() throws IOException {
        LinkedChronology linked = chronology()
                .claim("said", EVIDENCE)
                .lay("content/events/two.yaml", """
                        title: Two
                        date: 2018
                        added: 2026-11-22
                        summary: Said. [^old] [[said#said]]
                        claims:
                          - id: new
                            formerly: [old]
                            text: It was said.
                            evidence: [{source: a, quote: Wells met the Taliban}]
                        """)
                .link();
        assertThat(linked.broken()).isEmpty();
        assertThat(event(linked, "two").claim("old")).isPresent();
    }

    @Test
    void events_that_name_an_entry_are_its_mentions() throws IOException {
        LinkedChronology linked = chronology()
                .event("later", "2019", "participants: [{who: wells}]", EVIDENCE)
                .event("early", "2018", "annotation: \"[[wells]]\"", EVIDENCE)
                .lay("content/people/other.yaml", "name: Other\ndescription: \"[[wells]]\"\n")
                .link();
        assertThat(linked.mentions().get("wells")).containsExactly("early", "later");
        assertThat(linked.referenced()).contains("wells", "a").doesNotContain("other", "early");
    }

    @Test
    void events_that_follow_one_another_in_a_circle_are_named_once() throws IOException {
        LinkedChronology linked = chronology()
                .event("c", "2018", "follows: [a1]", EVIDENCE)
                .event("a1", "2019", "follows: [m]", EVIDENCE)
                .event("m", "2017", "follows: [c]", EVIDENCE)
                .event("alone", "2017", "follows: [alone]", EVIDENCE)
                .event("fine", "2020", "follows: [c, m]", EVIDENCE)
                .link();
        assertThat(linked.cycles()).containsExactlyInAnyOrder(List.of("a1", "m", "c"), List.of("alone"));
        assertThat(event(linked, "c").followedBy()).containsExactly("m", "fine");
    }

    @Test
    void no_more_than_a_hundred_circles_are_laid_out() throws IOException {
        Written chronology = chronology();
        for (int i = 0; i < 400; i++) {
            chronology.event("e" + i, "2018", "follows: [e" + Math.max(0, i - 1) + ", e399]", EVIDENCE);
        }
        assertThat(chronology.link().cycles()).hasSize(100);
    }

    @Test
    void a_long_row_of_events_is_followed_without_recursion() throws IOException {
        Written chronology = chronology();
        for (int i = 0; i < 3000; i++) {
            chronology.event("e" + i, "2018", i == 0 ? "" : "follows: [e" + (i - 1) + "]", EVIDENCE);
        }
        assertThat(chronology.link().cycles()).isEmpty();
    }

    @Test
    void coverage_is_the_union_of_the_cited_passages() throws IOException {
        LinkedChronology linked = chronology()
                .claim(
                        "said",
                        "- {source: a, quote: Wells met the Taliban}\n- {source: a, quote: met the Taliban in Doha}")
                .link();
        Coverage coverage = source(linked, "a").coverage().orElseThrow();
        assertThat(coverage.sentences()).isEqualTo(3);
        assertThat(coverage.uncited()).hasSize(2);
        assertThat(coverage.cited()).hasSize(1);
        assertThat(coverage.citedWords()).isEqualTo(6);
        assertThat(coverage.words()).isEqualTo(13);
        assertThat(source(linked, "b").coverage().orElseThrow().citedSentences())
                .isZero();
    }

    @Test
    void what_is_not_verified_covers_nothing() throws IOException {
        LinkedChronology linked = chronology()
                .claim("said", "- {source: a, quote: Wells met the Afghans}")
                .link();
        assertThat(source(linked, "a").citations()).isEmpty();
        assertThat(source(linked, "a").coverage().orElseThrow().citedWords()).isZero();
    }

    @Test
    void an_event_became_known_with_the_first_of_its_sources() throws IOException {
        Written chronology = chronology().claim("said", "- {source: b, quote: The party went to Doha}\n" + EVIDENCE);
        assertThat(event(chronology.link(), "said").firstKnown().orElseThrow().sourceId())
                .isEqualTo("a");
        chronology.lay("content/sources/a.yaml", """
                title: a
                file: a.txt
                sha256: 00
                published: 2018-08
                language: en
                body: [{from: Wells met, to: said why.}]
                """);
        FirstKnown known = event(chronology.link(), "said").firstKnown().orElseThrow();
        assertThat(known.sourceId()).isEqualTo("b");
        assertThat(known.published().text()).isEqualTo("2018-07-26");
    }

    @Test
    void words_of_another_source_are_found_there() throws IOException {
        LinkedEvidence evidence = chronology()
                .claim("said", "- {source: a, quote: The party went to Doha}")
                .said("said")
                .evidence()
                .get(0);
        assertThat(evidence.verdict()).get().isInstanceOf(Verdict.NotFound.class);
        assertThat(evidence.elsewhere().orElseThrow().id()).isEqualTo("b");
    }

    @Test
    void a_body_that_cannot_be_made_out_gives_no_verdict() throws IOException {
        LinkedEvidence evidence = chronology()
                .lay("content/sources/a.yaml", """
                        title: a
                        file: a.txt
                        sha256: 00
                        published: 2018-08
                        language: en
                        body: [{from: Wells had met, to: said why.}]
                        """)
                .claim("said", EVIDENCE)
                .said("said")
                .evidence()
                .get(0);
        assertThat(evidence.verdict()).isEmpty();
    }

    @Test
    void quoted_words_in_prose_are_held_to_the_cited_sources() throws IOException {
        LinkedChronology linked = chronology()
                .event(
                        "said",
                        "2018",
                        "annotation: They “met the Taliban in Doha” and “went away without a word”.",
                        EVIDENCE)
                .link();
        assertThat(linked.prose()).extracting(ProseQuotation::found).containsExactly(true, false);
    }

    @Test
    void prose_is_not_blamed_where_a_cited_source_is_missing() throws IOException {
        LinkedChronology linked = chronology()
                .event(
                        "said",
                        "2018",
                        "annotation: They “went away without a word”.",
                        EVIDENCE + "\n- {source: missing, quote: went away without a word}")
                .link();
        assertThat(linked.prose()).isEmpty();
    }
}
