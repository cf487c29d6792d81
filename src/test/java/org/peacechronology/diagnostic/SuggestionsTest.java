package org.peacechronology.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an editor may have meant. */
class SuggestionsTest {

    private static final List<String> NAMES =
            List.of("summary", "claims", "participants", "date-basis", "date-note", "doha", "alice-wells");

    @ParameterizedTest
    @CsvSource({
        "sumary, summary",
        "summray, summary",
        "Claims, claims",
        "claim, claims",
        "date_basis, date-basis",
        "date basis, date-basis",
        "Alice Wells, alice-wells",
        "dohaa, doha",
        "odha, doha",
        "dat-note, date-note"
    })
    void a_slip_leads_to_the_name_that_was_meant(String typed, String meant) {
        assertThat(Suggestions.nearest(typed, NAMES)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"kabul", "xy", "''", "participation-of-the-others"})
    void what_is_near_nothing_leads_nowhere(String typed) {
        assertThat(Suggestions.nearest(typed, NAMES)).isEmpty();
    }

    @Test
    void of_two_as_near_the_first_by_spelling_is_given_whatever_their_order() {
        assertThat(Suggestions.nearest("cat", List.of("hat", "bat"))).contains("bat");
        assertThat(Suggestions.nearest("cat", List.of("bat", "hat"))).contains("bat");
    }

    @Test
    void hostile_names_and_many_candidates_cost_little() {
        List<String> many = IntStream.range(0, 5_000)
                .mapToObj(i -> "name-" + i + "-" + "a".repeat(60))
                .toList();
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            Suggestions.nearest("b".repeat(1_000_000), many);
            Suggestions.nearest("name-4999-" + "a".repeat(60), many);
        });
    }
}
