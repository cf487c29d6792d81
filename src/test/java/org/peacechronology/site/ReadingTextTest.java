package org.peacechronology.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.peacechronology.text.Span;

/** Marks are drawn here as {@code <a:…>}: a passage by name, {@code <…>} where it only goes on, {@code ¹} for its note. */
class ReadingTextTest {

    private static final String TEXT = "They met in Doha on Monday.";

    private static ReadingText.Cited cited(int number, String words) {
        int at = TEXT.indexOf(words);
        return new ReadingText.Cited(
                number,
                new Span(at, at + words.length()),
                Optional.of(String.valueOf((char) ('a' + number))),
                Optional.of(new SourcePage.Note(number, String.valueOf(number + 1), "", "")));
    }

    private static String drawn(Span paragraph, ReadingText.Cited... pieces) {
        var out = new StringBuilder();
        for (SourcePage.Run run : ReadingText.runs(TEXT, paragraph, List.of(pieces))) {
            run.opens()
                    .forEach(mark ->
                            out.append('<').append(mark.id().map(id -> id + ":").orElse("")));
            out.append(run.words());
            run.notes().forEach(note -> out.append('^').append(note.number()));
            run.closes().forEach(close -> out.append('>'));
        }
        return out.toString();
    }

    private static String drawn(ReadingText.Cited... pieces) {
        return drawn(new Span(0, TEXT.length()), pieces);
    }

    @Test
    void a_paragraph_without_citations_is_plain() {
        assertThat(drawn()).isEqualTo("They met in Doha on Monday.");
    }

    @Test
    void a_cited_passage_is_marked_and_numbered_at_its_end() {
        assertThat(drawn(cited(0, "met in Doha"))).isEqualTo("They <a:met in Doha^1> on Monday.");
    }

    @Test
    void a_passage_within_another_is_a_mark_within_a_mark() {
        assertThat(drawn(cited(0, "met in Doha on"), cited(1, "Doha")))
                .isEqualTo("They <a:met in <b:Doha^2> on^1> Monday.");
    }

    @Test
    void of_two_that_begin_together_the_longer_is_outside() {
        assertThat(drawn(cited(0, "met in"), cited(1, "met in Doha")))
                .isEqualTo("They <b:<a:met in^1> Doha^2> on Monday.");
    }

    @Test
    void of_two_that_overlap_the_second_goes_on_after_the_first() {
        assertThat(drawn(cited(0, "met in Doha"), cited(1, "Doha on Monday")))
                .isEqualTo("They <a:met in <b:Doha^1>>< on Monday^2>.");
    }

    @Test
    void a_passage_that_began_in_an_earlier_paragraph_goes_on_without_its_name() {
        assertThat(drawn(new Span(12, TEXT.length()), cited(0, "met in Doha"))).isEqualTo("<Doha^1> on Monday.");
    }

    @Test
    void a_passage_that_ends_in_a_later_paragraph_is_not_yet_numbered() {
        assertThat(drawn(new Span(0, 11), cited(0, "met in Doha"))).isEqualTo("They <a:met in>");
    }

    @Test
    void marks_nest_whatever_is_cited() {
        var random = new java.util.Random(7);
        for (int round = 0; round < 300; round++) {
            var pieces = new ArrayList<ReadingText.Cited>();
            for (int i = 0; i < 6; i++) {
                int from = random.nextInt(TEXT.length() - 1);
                int to = from + 1 + random.nextInt(TEXT.length() - from - 1);
                pieces.add(new ReadingText.Cited(
                        i, new Span(from, to), Optional.of("x" + i), Optional.of(new SourcePage.Note(i, "n", "", ""))));
            }
            List<SourcePage.Run> runs = ReadingText.runs(TEXT, new Span(0, TEXT.length()), pieces);
            int depth = 0;
            for (SourcePage.Run run : runs) {
                depth += run.opens().size() - run.closes().size();
                assertThat(depth).isNotNegative();
            }
            assertThat(depth).isZero();
            assertThat(String.join("", runs.stream().map(SourcePage.Run::words).toList()))
                    .isEqualTo(TEXT);
            assertThat(runs.stream().flatMap(run -> run.opens().stream()).flatMap(mark -> mark.id().stream()))
                    .hasSize(6)
                    .doesNotHaveDuplicates();
            assertThat(runs.stream().mapToInt(run -> run.notes().size()).sum()).isEqualTo(6);
        }
    }
}
