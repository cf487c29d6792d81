package org.peacechronology.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.peacechronology.text.SourceText.Bounds;
import org.peacechronology.text.SourceText.Fault;
import org.peacechronology.text.SourceText.Reading;
import org.peacechronology.text.SourceText.StretchProblem;

/** What a source text knows of itself: its body, paragraphs, sentences, lines. */
class SourceTextTest {

    private static final String PAGE = """
            Talks in Doha
            Share this page

            Envoys met in Doha. They talked.
            They parted.

            Read more
            They met again in Kabul.
            Comments (2)
            """;

    private static Reading read(Bounds... body) {
        return SourceText.read("page", "seeds/page.txt", PAGE, List.of(body));
    }

    @Test
    void the_five_source_texts_are_read_without_a_problem() {
        assertThat(Seeds.ALL)
                .allSatisfy(reading -> assertThat(reading.problems()).isEmpty());
        assertThat(Seeds.ALL)
                .extracting(r -> r.source().paragraphs().stream()
                        .filter(Paragraph::inBody)
                        .count())
                .containsExactly(12L, 18L, 18L, 19L, 17L);
    }

    @Test
    void a_stretch_runs_from_its_first_words_to_its_last() {
        Reading reading = read(new Bounds("Envoys met", "They parted."), new Bounds("They met again", "Kabul."));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.source().body())
                .extracting(s -> s.of(PAGE))
                .containsExactly("Envoys met in Doha. They talked.\nThey parted.", "They met again in Kabul.");
    }

    @Test
    void the_bounds_of_a_stretch_are_folded_like_any_quotation() {
        Reading reading = SourceText.read(
                "p", "seeds/p.txt", "x “The  talks”\nfailed x", List.of(new Bounds("\"The talks\"", "\" failed")));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.source().body())
                .extracting(s -> s.of(reading.source().text()))
                .containsExactly("“The  talks”\nfailed");
    }

    @Test
    void bounds_that_do_not_stand_in_the_text_are_told() {
        assertThat(read(new Bounds("Envoys sat", "They parted.")).problems())
                .containsExactly(new StretchProblem(0, Fault.FROM_NOT_FOUND, List.of()));
        assertThat(read(new Bounds("Envoys met", "They left.")).problems())
                .containsExactly(new StretchProblem(0, Fault.TO_NOT_FOUND, List.of()));
        assertThat(read(new Bounds(" ", "")).problems())
                .extracting(StretchProblem::fault)
                .containsExactly(Fault.FROM_NOT_FOUND, Fault.TO_NOT_FOUND);
        assertThat(read(new Bounds("nvoys met", "They parted.")).problems())
                .extracting(StretchProblem::fault)
                .containsExactly(Fault.FROM_NOT_FOUND);
    }

    @Test
    void bounds_that_stand_in_several_places_are_told_with_every_place() {
        Reading reading = read(new Bounds("Doha", "They parted."));
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.fault()).isEqualTo(Fault.FROM_AMBIGUOUS);
            assertThat(problem.places()).extracting(s -> s.of(PAGE)).containsExactly("Doha", "Doha");
        });
        assertThat(reading.source().body().get(0).start()).isEqualTo(PAGE.indexOf("Doha"));
        assertThat(read(new Bounds("Envoys met", "They")).problems())
                .extracting(StretchProblem::fault)
                .containsExactly(Fault.TO_AMBIGUOUS);
    }

    @Test
    void bounds_that_stand_several_times_but_fit_once_are_no_fault() {
        // "They" ends the first stretch once before the second begins; "Doha" begins it once after the headline.
        assertThat(read(new Bounds("Talks", "page"), new Bounds("Doha", "They talked."))
                        .problems())
                .isEmpty();
        assertThat(read(new Bounds("They parted", "parted."), new Bounds("They", "Kabul."))
                        .problems())
                .isEmpty();
        assertThat(read(new Bounds("Envoys", "Doha."), new Bounds("They talked", "They parted."))
                        .problems())
                .isEmpty();
    }

    @Test
    void a_stretch_that_ends_before_it_begins_is_told() {
        Reading reading = read(new Bounds("They met again", "They parted."));
        assertThat(reading.problems()).extracting(StretchProblem::fault).containsExactly(Fault.TO_BEFORE_FROM);
        assertThat(reading.source().body()).isEmpty();
    }

    @Test
    void stretches_that_overlap_or_change_places_are_told() {
        assertThat(read(new Bounds("Envoys met", "They parted."), new Bounds("They talked", "Kabul."))
                        .problems())
                .containsExactly(new StretchProblem(1, Fault.OVERLAPS, List.of(span("They talked"))));
        assertThat(read(new Bounds("They met again", "Kabul."), new Bounds("Envoys met", "parted."))
                        .problems())
                .extracting(StretchProblem::stretch, StretchProblem::fault)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, Fault.OVERLAPS));
    }

    private static Span span(String words) {
        int at = PAGE.indexOf(words);
        return new Span(at, at + words.length());
    }

    @Test
    void the_paragraphs_of_the_body_are_numbered_and_the_furniture_is_not() {
        SourceText source = read(new Bounds("Envoys met", "They parted."), new Bounds("again", "Kabul."))
                .source();
        assertThat(source.paragraphs())
                .extracting(p -> p.number() + " " + p.inBody() + " " + p.span().of(PAGE))
                .containsExactly(
                        "0 false Talks in Doha",
                        "0 false Share this page",
                        "1 true Envoys met in Doha. They talked.",
                        "2 true They parted.",
                        "0 false Read more",
                        "0 false They met",
                        "3 true again in Kabul.",
                        "0 false Comments (2)");
        assertThat(source.paragraphAt(PAGE.indexOf("parted")).map(Paragraph::number))
                .contains(2);
        assertThat(source.paragraphAt(PAGE.indexOf("Comments") + 20)).isEmpty();
    }

    @Test
    void lines_wrapped_at_a_fixed_width_are_one_paragraph() {
        String wrapped = """
                The envoy said that the talks would go on for as long as both of
                the sides were willing to send delegations to the capital, which
                they were.
                New line of another block that was not
                wrapped at all.

                Notify of
                Newest Most Voted
                """;
        assertThat(SourceText.whole("w", "seeds/w.txt", wrapped.substring(0, wrapped.indexOf("New line")))
                        .paragraphs())
                .hasSize(1);
        assertThat(SourceText.whole("w", "seeds/w.txt", wrapped).paragraphs()).hasSize(7);
    }

    private static int paragraphs(String text) {
        return SourceText.whole("w", "seeds/w.txt", text).paragraphs().size();
    }

    @Test
    void a_block_is_wrapped_only_if_no_line_had_room_for_the_next_word() {
        String fifty = "x".repeat(24) + " " + "y".repeat(25);
        assertThat(paragraphs(fifty + "\nz\n")).isEqualTo(1);
        assertThat(paragraphs(fifty + "\r\nz\r\n")).isEqualTo(1);
        assertThat(paragraphs(fifty + "\r\n\r\nz\r\n")).isEqualTo(2);
        assertThat(paragraphs(fifty + "\n\nz\n")).isEqualTo(2);
        assertThat(paragraphs(fifty + "\n")).isEqualTo(1);
        assertThat(paragraphs(fifty.substring(1) + "\nz\n")).as("49 wide").isEqualTo(2);
        assertThat(paragraphs("x".repeat(120) + "\nz\n")).isEqualTo(1);
        assertThat(paragraphs("x".repeat(121) + "\nz\n")).isEqualTo(2);
        assertThat(paragraphs(fifty + "\n" + "x".repeat(48) + "\nz z"))
                .as("room for z: 48 + 1 + 1")
                .isEqualTo(3);
        assertThat(paragraphs(fifty + "\n" + "x".repeat(48) + "\nzz z"))
                .as("no room for zz")
                .isEqualTo(1);
        assertThat(paragraphs("x\n\u00AD \ny")).isEqualTo(2);
    }

    @Test
    void words_and_breaks_are_counted_in_the_body_only() {
        String page = "One two.\nHeadline here\nThree 4-5 — six’s “seven”.\nEight.";
        SourceText source = SourceText.read(
                        "p", "seeds/p.txt", page, List.of(new Bounds("One", "two."), new Bounds("Three", "Eight.")))
                .source();
        Folded text = source.folded();
        assertThat(source.measure().words(0, text.length())).isEqualTo(7);
        assertThat(source.measure().words(0, 3)).isEqualTo(1);
        assertThat(source.measure().words(4, 4)).isZero();
        assertThat(source.measure().words(8, text.text().indexOf("4"))).isEqualTo(1);
        assertThat(source.measure().words(text.text().indexOf("4"), text.length()))
                .isEqualTo(4);
        assertThat(source.measure().breaks(0, 5)).isZero();
        assertThat(source.measure().breaks(3, page.indexOf("Three") + 1)).isEqualTo(1);
        assertThat(source.measure().breaks(3, page.length())).isEqualTo(2);
        assertThat(source.measure().breaks(page.indexOf("six"), page.indexOf("Eight") + 1))
                .isEqualTo(1);
    }

    @Test
    void what_may_be_quoted_of_a_span_is_seen_and_single_spaced() {
        SourceText source = SourceText.whole("s", "seeds/s.txt", "a\u00AD \n\tb\u200Bc 😀 ی\u200Cز");
        assertThat(source.plain(new Span(0, source.text().length()))).isEqualTo("a bc 😀 ی\u200Cز");
        assertThat(source.id()).isEqualTo("s");
        assertThat(source.file()).isEqualTo("seeds/s.txt");
    }

    @Test
    void a_stretch_may_be_one_run_of_words_and_follow_another_directly() {
        Reading one =
                read(new Bounds("Envoys met in Doha.", "Envoys met in Doha."), new Bounds("They talked.", "parted."));
        assertThat(one.problems()).isEmpty();
        assertThat(one.source().body())
                .extracting(s -> s.of(PAGE))
                .containsExactly("Envoys met in Doha.", "They talked.\nThey parted.");
        assertThat(read(new Bounds("Envoys met in Doha.", "Envoys met")).problems())
                .as("ends within its first words")
                .extracting(StretchProblem::fault)
                .containsExactly(Fault.TO_BEFORE_FROM);
        Reading late = read(
                new Bounds("nowhere", "They parted."),
                new Bounds("Share", "page"),
                new Bounds("Envoys", "They left"),
                new Bounds("They met", "Kabul."));
        assertThat(late.problems()).extracting(StretchProblem::stretch).containsExactly(0, 2);
        assertThat(late.source().body())
                .extracting(s -> s.of(PAGE))
                .containsExactly("Share this page", "They met again in Kabul.");
        assertThat(read(new Bounds("Envoys", "They"), new Bounds("nowhere", "at all"))
                        .problems())
                .extracting(StretchProblem::fault)
                .containsExactly(Fault.TO_AMBIGUOUS, Fault.FROM_NOT_FOUND, Fault.TO_NOT_FOUND);
    }

    @Test
    void a_place_is_a_line_and_a_column_in_code_points() {
        SourceText source = SourceText.whole("s", "seeds/s.txt", "one\r\ntwo 😀 three\rfour\n");
        int at = source.text().indexOf("three");
        assertThat(source.region(new Span(at, at + 5))).isEqualTo(Region.line("seeds/s.txt", 2, 7, 12));
        assertThat(source.region(new Span(at, source.text().length())))
                .isEqualTo(new Region("seeds/s.txt", 2, 7, 4, 1, ""));
        assertThat(source.codePoints(at)).isEqualTo(source.text().codePointCount(0, at));
        int four = source.text().indexOf("four");
        assertThat(source.region(new Span(four, four + 4))).isEqualTo(Region.line("seeds/s.txt", 3, 1, 5));
    }

    @Test
    void code_points_are_counted_through_long_texts() {
        String text = "😀a".repeat(3_000);
        SourceText source = SourceText.whole("s", "seeds/s.txt", text);
        for (int offset : new int[] {0, 1_023, 1_024, 1_026, 4_500, text.length()}) {
            int even = offset - (offset % 3);
            assertThat(source.codePoints(even)).isEqualTo(text.codePointCount(0, even));
        }
    }

    @Test
    void an_empty_text_has_nothing() {
        SourceText empty = SourceText.whole("e", "seeds/e.txt", "");
        assertThat(empty.body()).isEmpty();
        assertThat(empty.paragraphs()).isEmpty();
        assertThat(empty.sentences()).isEmpty();
        assertThat(empty.sentenceAt(0)).isEqualTo(Optional.empty());
        assertThat(empty.region(new Span(0, 0))).isEqualTo(Region.file("seeds/e.txt"));
    }

    @Test
    void only_what_stands_wholly_in_one_stretch_is_in_the_body() {
        SourceText source = read(new Bounds("Envoys met", "They parted."), new Bounds("They met again", "Kabul."))
                .source();
        assertThat(source.inBody(span("They parted."))).isTrue();
        assertThat(source.inBody(span("parted.\n"))).isFalse();
        assertThat(source.inBody(span("Share this page"))).isFalse();
        assertThat(source.inBody(new Span(PAGE.indexOf("They parted"), PAGE.indexOf("Kabul"))))
                .isFalse();
    }
}
