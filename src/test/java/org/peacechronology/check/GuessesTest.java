package org.peacechronology.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    void after_a_hundred_unknown_names_no_more_are_compared() {
        Guesses guesses = new Guesses();
        for (int i = 0; i < 100; i++) {
            guesses.nearest("unknown-" + i, "places", () -> List.of("doha"));
        }
        assertThat(guesses.nearest("dohha", "places", () -> {
                    throw new AssertionError("compared all the same");
                }))
                .isEmpty();
    }
}
