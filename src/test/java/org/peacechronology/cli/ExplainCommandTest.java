package org.peacechronology.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peacechronology.check.RulePage;
import picocli.CommandLine;

/** {@code chronology explain} prints the pages of the rules out of the jar. */
class ExplainCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int explain(String... arguments) {
        return new CommandLine(new ExplainCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void a_code_is_explained_by_its_page() throws IOException {
        assertThat(explain("quote-not-found")).isZero();
        assertThat(out).hasToString(Files.readString(Path.of("docs/rules/quote-not-found.md")));
    }

    @Test
    void every_page_can_be_printed() throws IOException {
        for (RulePage page : RulePage.all()) {
            assertThat(explain(page.code())).as(page.code()).isZero();
            assertThat(out.toString()).contains("# " + page.code() + "\n");
        }
    }

    @Test
    void without_a_code_all_are_listed_with_their_sentence() throws IOException {
        assertThat(explain()).isZero();
        for (RulePage page : RulePage.all()) {
            assertThat(out.toString().lines())
                    .anyMatch(line -> line.startsWith("  " + page.code() + " ") && line.endsWith(page.sentence()));
        }
    }

    @Test
    void a_misspelled_code_is_wrong_usage_and_the_nearest_is_named() {
        assertThat(explain("quote-notfound")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no finding “quote-notfound”; did you mean quote-not-found?");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README", "../rules/quote-not-found", "templates/base", "zzz", " "})
    void only_codes_are_explained(String asked) {
        assertThat(explain(asked)).isEqualTo(2);
        assertThat(err.toString())
                .contains("there is no finding “" + asked.strip().toLowerCase(Locale.ROOT) + "”");
        assertThat(out.toString()).isEmpty();
    }
}
