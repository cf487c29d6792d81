package org.peacechronology.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was probably meant, within bounds. */
class GuessesTest {

    @Test
    void the_nearest_known_name_is_proposed_again_and_again() {
        Guesses guesses = new Guesses();
        for (int i = 0; i < 1000; i++) {
            assertThat(guesses.nearest("dohha", "places", () -> List.of("kabul", "doha")))
                    .contains("doha");
        }
    }

    @Test
    void names_are_known_in_their_own_scope() {
        Guesses guesses = new Guesses();
        assertThat(guesses.nearest("met", "one", () -> List.of("meet"))).contains("meet");
        assertThat(guesses.nearest("met", "another", () -> List.of("denied"))).isEmpty();
    }

    @Test
    void after_much_work_no_more_names_are_compared_but_what_was_found_is_remembered() {
        Guesses guesses = new Guesses();
        List<String> known =
                IntStream.range(0, 100_000).mapToObj(i -> "name-" + i).toList();
        assertThat(guesses.nearest("nme-77777", "places", () -> known)).contains("name-77777");
        int made = 0;
        while (!guesses.hasGivenUp() && made < 100_000) {
            made++;
            guesses.nearest("unknown-" + made, "places", () -> known);
        }
        assertThat(made).isBetween(100, 1_000);
        assertThat(guesses.nearest("name-8-", "places", () -> known)).isEmpty();
        assertThat(guesses.nearest("nme-77777", "places", () -> known)).contains("name-77777");
    }

    @Test
    void among_few_names_many_are_compared() {
        Guesses guesses = new Guesses();
        for (int i = 0; i < 10_000; i++) {
            guesses.nearest("unknown-" + i, "places", () -> List.of("doha"));
        }
        assertThat(guesses.nearest("dohha", "places", () -> List.of("doha"))).contains("doha");
    }
}
