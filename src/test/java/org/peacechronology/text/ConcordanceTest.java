package org.peacechronology.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConcordanceTest {

    @Test
    void words_stand_in_another_source_as_they_are() {
        SourceText tolo = Seeds.TOLO.source();
        String words = "declined to comment, according to the Wall Street Journal report";
        Concordance concordance = new Concordance(List.of(
                QuotationsTest.source("They declined to comment."),
                tolo,
                QuotationsTest.source("The Wall Street Journal reported it.")));
        assertThat(concordance.holding(words, "")).contains(tolo);
        assertThat(concordance.holding(words, tolo.id())).isEmpty();
        assertThat(concordance.holding("declined […] according to the Wall Street Journal report", ""))
                .isEmpty();
        assertThat(concordance.holding("Editor in Chief: Moh. Reza Huwaida", ""))
                .isEmpty();
        assertThat(concordance.holding("declined to comment on zebras", "")).isEmpty();
        assertThat(concordance.holding("…", "")).isEmpty();
    }

    @Test
    void words_that_are_rare_nowhere_are_sought_in_the_first_hundred_sources() {
        List<SourceText> many = IntStream.range(0, 150)
                .mapToObj(i -> SourceText.whole(
                        "s" + i,
                        "s" + i + ".txt",
                        i == 120 ? "There they met in the end." : "There in the end they met."))
                .toList();
        assertThat(new Concordance(many).holding("met in the", "")).isEmpty();
        assertThat(new Concordance(many.subList(50, 150)).holding("met in the", ""))
                .contains(many.get(120));
    }

    @Test
    void words_that_repeat_without_end_are_given_up() {
        SourceText the = SourceText.whole("a", "a.txt", "the ".repeat(100_000));
        assertThat(new Concordance(List.of(the)).holding("the ".repeat(12_000), ""))
                .isEmpty();
        assertThat(new Concordance(List.of(the)).holding("the ".repeat(12).strip(), ""))
                .contains(the);
    }
}
