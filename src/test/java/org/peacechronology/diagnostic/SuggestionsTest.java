package org.peacechronology.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
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

    @Test
    void the_nearest_is_that_of_which_the_slips_counted_one_by_one_are_fewest() {
        Random random = new Random(5);
        int found = 0;
        for (int round = 0; round < 20_000; round++) {
            List<String> known = IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(i -> word(random))
                    .toList();
            String typed = word(random);
            Optional<String> nearest = plainly(typed, known);
            assertThat(Suggestions.nearest(typed, known))
                    .as("%s among %s", typed, known)
                    .isEqualTo(nearest);
            found += nearest.isPresent() ? 1 : 0;
        }
        assertThat(found).isBetween(1_000, 19_000);
    }

    @Test
    void asked_again_among_the_same_names_the_answer_is_the_same_and_the_work_is_counted() {
        Suggestions names = Suggestions.among(NAMES);
        assertThat(names.nearest("sumary")).contains("summary");
        long once = names.work();
        assertThat(names.nearest("sumary")).contains("summary");
        assertThat(once).isGreaterThanOrEqualTo(NAMES.size());
        assertThat(names.work()).isEqualTo(2 * once);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            word.append("aaabB-_ é".charAt(random.nextInt(9)));
        }
        return word.toString();
    }

    /** Every pair of letters of every name, with nothing left out. */
    private static Optional<String> plainly(String typed, List<String> known) {
        String a = folded(typed);
        return known.stream()
                .filter(name -> slips(a, folded(name))
                        <= Math.max(1, Math.max(a.length(), folded(name).length()) / 3))
                .min(Comparator.<String>comparingInt(name -> slips(a, folded(name)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    private static int slips(String a, String b) {
        int[][] slips = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    slips[i][j] = i + j;
                    continue;
                }
                int change = slips[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                slips[i][j] = Math.min(change, Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    slips[i][j] = Math.min(slips[i][j], slips[i - 2][j - 2] + 1);
                }
            }
        }
        return slips[a.length()][b.length()];
    }
}
