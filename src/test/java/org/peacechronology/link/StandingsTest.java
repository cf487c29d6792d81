package org.peacechronology.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.peacechronology.link.Standing.Base;
import org.peacechronology.link.Standing.Label;
import org.peacechronology.link.Support.Reason;

/** What a claim's evidence amounts to, and in how many origins it counts. */
class StandingsTest {

    @TempDir
    Path root;

    private Written chronology() throws IOException {
        return new Written(root)
                .people("wells", "spokesman")
                .organizations("press", "journal", "southfront", "outlook", "defense-post", "afp")
                .organizations("government", "state-department")
                .organizations("armed-group", "taliban")
                .source("a", "Wells met the Taliban in Doha on Monday, they said.", "publisher: southfront")
                .source("b", "Wells led the party to Doha, says one paper.", "publisher: outlook")
                .source("c", "It was a good meeting, a member told them.", "");
    }

    private LinkedClaim claim(String evidence) throws IOException {
        return chronology().claim("said", evidence).said("said");
    }

    static Stream<Arguments> bases() {
        return Stream.of(
                arguments("a named person", "origin: wells", Base.ON_THE_RECORD),
                arguments("a government", "origin: state-department", Base.ON_THE_RECORD),
                arguments("an armed group", "origin: taliban", Base.ON_THE_RECORD),
                arguments("a press outlet", "origin: journal", Base.REPORTED),
                arguments("the article's publisher", "via: [journal]", Base.REPORTED),
                arguments(
                        "someone unnamed",
                        "origin: {unnamed: an official, of: state-department}",
                        Base.UNNAMED_SOURCES_ONLY));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bases")
    void the_base_is_who_supports_the_claim(String who, String provenance, Base base) throws IOException {
        LinkedClaim claim = claim("""
                - source: a
                  quote: Wells met the Taliban
                  %s
                """.formatted(provenance));
        assertThat(claim.standing()).isEqualTo(new Standing(base, false, false));
    }

    @Test
    void the_strongest_support_counts_and_other_stances_do_not() throws IOException {
        LinkedClaim claim = claim("""
                - source: a
                  quote: Wells met the Taliban
                  origin: {unnamed: an official}
                - source: b
                  quote: Wells led the party
                - source: c
                  quote: a good meeting
                  origin: wells
                  stance: qualifies
                """);
        assertThat(claim.standing().base()).isEqualTo(Base.REPORTED);
        assertThat(claim.standing().label()).isEqualTo(Label.REPORTED);
        assertThat(claim.support().articles()).isEqualTo(2);
    }

    @Test
    void a_denial_counts_only_from_a_named_origin() throws IOException {
        String supported = """
                - source: a
                  quote: Wells met the Taliban
                - source: b
                  quote: Wells led the party
                  stance: denies
                """;
        assertThat(claim(supported).standing().denied()).isFalse();
        assertThat(claim(supported + "  origin: {unnamed: a member, of: taliban}\n")
                        .standing()
                        .denied())
                .isFalse();
        LinkedClaim denied = claim(supported + "  origin: taliban\n");
        assertThat(denied.standing()).isEqualTo(new Standing(Base.REPORTED, true, false));
        assertThat(denied.standing().label()).isEqualTo(Label.DENIED);
        assertThat(denied.standing().baseLabel()).isEqualTo(Label.REPORTED);
    }

    @Test
    void a_claim_that_stands_in_a_dispute_says_so_first() throws IOException {
        Written chronology = chronology()
                .lay("content/disputes/who.yaml", """
                        question: Who led?
                        summary: Two answers.
                        positions:
                          - label: Wells
                            claims: ["said#said", "said#said"]
                          - label: Nobody
                            claims: ["other#said"]
                        """)
                .claim("said", "- {source: a, quote: Wells met the Taliban, origin: wells}")
                .claim("other", "- {source: b, quote: Wells led the party}");
        LinkedClaim said = chronology.said("said");
        assertThat(said.disputes()).containsExactly("who");
        assertThat(said.standing()).isEqualTo(new Standing(Base.ON_THE_RECORD, false, true));
        assertThat(said.standing().label()).isEqualTo(Label.DISPUTED);
        assertThat(chronology.link().disputes().values())
                .flatExtracting(dispute -> dispute.positions().get(0).claims())
                .hasSize(1);
    }

    static Stream<Arguments> chains() {
        return Stream.of(
                arguments("", "publisher: southfront", "southfront"),
                arguments("", "", "(article a)"),
                arguments("origin: taliban", "", "taliban > (article a)"),
                arguments("via: [journal]", "publisher: southfront", "journal > southfront"),
                arguments(
                        "origin: wells\n  via: [journal, afp]",
                        "publisher: southfront",
                        "wells > journal > afp > southfront"),
                arguments("origin: southfront", "publisher: southfront", "southfront"),
                arguments(
                        "origin: {unnamed: an official, of: state-department}\n  via: [journal]",
                        "publisher: southfront",
                        "unnamed an official > journal > southfront"));
    }

    @ParameterizedTest
    @MethodSource("chains")
    void a_chain_runs_from_the_speaker_to_the_article_we_hold(String provenance, String publisher, String expected)
            throws IOException {
        Chain chain = chronology()
                .source("a", "Wells met the Taliban in Doha on Monday, they said.", publisher)
                .claim("said", "- source: a\n  quote: Wells met the Taliban\n  " + provenance)
                .said("said")
                .evidence()
                .get(0)
                .chain();
        assertThat(String.join(
                        " > ", chain.links().stream().map(StandingsTest::name).toList()))
                .isEqualTo(expected);
    }

    private static String name(ChainLink link) {
        if (link instanceof ChainLink.Named named) {
            return named.id();
        } else if (link instanceof ChainLink.Unnamed unnamed) {
            return "unnamed " + unnamed.description();
        }
        return "(article " + ((ChainLink.Article) link).sourceId() + ")";
    }

    static Stream<Arguments> origins() {
        String official = "origin: {unnamed: an official, of: state-department}";
        String other = "origin: {unnamed: another, of: state-department}";
        String member = "origin: {unnamed: a member, of: taliban}";
        String nobody = "origin: {unnamed: somebody}";
        String journal = "origin: journal";
        return Stream.of(
                arguments("one speaker in two articles", "origin: wells", "origin: wells", 1, Reason.SAME_ORIGIN),
                arguments("two speakers", "origin: wells", "origin: spokesman", 2, null),
                arguments(
                        "one speaker through two papers",
                        "origin: wells\n  via: [journal]",
                        "origin: wells\n  via: [afp]",
                        1,
                        Reason.SAME_ORIGIN),
                arguments(
                        "two speakers through one paper",
                        "origin: wells\n  via: [journal]",
                        "origin: taliban\n  via: [journal]",
                        2,
                        null),
                arguments("someone for a body, and that body", "origin: wells", "origin: state-department", 2, null),
                arguments(
                        "the paper, and its unnamed official",
                        official + "\n  via: [journal]",
                        journal,
                        1,
                        Reason.SHARED_CARRIER),
                arguments("the paper, and the speaker it names", "origin: wells\n  via: [journal]", journal, 2, null),
                arguments("two unnamed of one body", official, other, 1, Reason.SAME_UNNAMED),
                arguments("two unnamed of two bodies", official, member, 2, null),
                arguments(
                        "two unnamed of two bodies through one paper",
                        official + "\n  via: [journal]",
                        member + "\n  via: [journal]",
                        1,
                        Reason.SHARED_CARRIER),
                arguments("two unnamed of none given", nobody, nobody, 1, Reason.SAME_UNNAMED),
                arguments("unnamed of one body and of none given", official, nobody, 2, null),
                arguments(
                        "two articles with no origin through one paper",
                        "via: [journal]",
                        "via: [journal]",
                        1,
                        Reason.SHARED_CARRIER),
                arguments("two articles with no origin", "", "", 2, null),
                arguments(
                        "an unnamed speaker and a named one through one paper",
                        nobody + "\n  via: [journal]",
                        "origin: wells\n  via: [journal]",
                        1,
                        Reason.SHARED_CARRIER));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("origins")
    void support_is_counted_in_origins(String which, String first, String second, int expected, @Nullable Reason reason)
            throws IOException {
        Support support = claim("""
                        - source: a
                          quote: Wells met the Taliban
                          %s
                        - source: b
                          quote: Wells led the party
                          %s
                        """.formatted(first, second)).support();
        assertThat(support.origins()).isEqualTo(expected);
        assertThat(support.articles()).isEqualTo(2);
        assertThat(support.groups().stream()
                        .flatMap(group -> group.joins().stream())
                        .map(Support.Join::reason))
                .isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    /** The main claim of the design's event page, {@code 1 origin in 2 articles}. */
    @Test
    void an_unnamed_official_through_the_journal_and_the_journal_are_one_origin_in_two_articles() throws IOException {
        Support support = claim("""
                        - source: a
                          quote: Wells met the Taliban
                          origin: {unnamed: a State Department official, of: state-department}
                          via: [journal]
                        - source: b
                          quote: Wells led the party
                          origin: journal
                        """).support();
        assertThat(support.origins()).isEqualTo(1);
        assertThat(support.articles()).isEqualTo(2);
        assertThat(support.groups().get(0).evidence()).containsExactly(0, 1);
        Support.Join join = support.groups().get(0).joins().get(0);
        assertThat(join).isEqualTo(new Support.Join(0, 1, Reason.SHARED_CARRIER, Optional.of("journal")));
    }

    @Test
    void origins_are_joined_transitively() throws IOException {
        Support support = claim("""
                        - source: a
                          quote: Wells met the Taliban
                          origin: {unnamed: an official, of: state-department}
                        - source: b
                          quote: Wells led the party
                          origin: {unnamed: another official, of: state-department}
                          via: [journal]
                        - source: c
                          quote: a good meeting
                          via: [journal]
                        """).support();
        assertThat(support.groups())
                .singleElement()
                .satisfies(group -> assertThat(group.evidence()).containsExactly(0, 1, 2));
    }

    @Test
    void one_article_cited_twice_is_one_article() throws IOException {
        Support support = claim("""
                        - {source: a, quote: Wells met the Taliban, origin: wells}
                        - {source: a, quote: in Doha on Monday, origin: taliban}
                        """).support();
        assertThat(support.origins()).isEqualTo(2);
        assertThat(support.articles()).isEqualTo(1);
    }
}
