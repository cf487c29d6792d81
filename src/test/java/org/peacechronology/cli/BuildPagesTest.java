package org.peacechronology.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peacechronology.check.ExampleRoot;
import org.peacechronology.check.RulePage;
import org.peacechronology.cli.Shell.Outcome;

/** The pages of the findings that a build gives: their examples are built after the example chronology was published. */
class BuildPagesTest {

    @TempDir
    Path root;

    private static RulePage page(String code) throws IOException {
        return RulePage.read(RulePage.FOLDER.resolve(code + ".md"));
    }

    private ExampleRoot published() throws IOException {
        ExampleRoot example = ExampleRoot.copiedTo(root);
        assertThat(build().status()).isZero();
        return example;
    }

    private Outcome build() {
        return new Shell(root).here("build");
    }

    /** {@code -Dgolden=write} puts the findings into the pages. */
    @ParameterizedTest
    @ValueSource(strings = {"permalink-lost", "template-broken"})
    void the_wrong_example_has_its_fault_printed_as_shown(String code) throws IOException {
        RulePage page = page(code);
        page.requireLayout();
        published().with(page.wrong());
        Outcome build = build();
        assertThat(build.status()).isEqualTo(1);
        assertThat(build.out()).startsWith("error[" + code + "]: ");
        if ("write".equals(System.getProperty("golden"))) {
            page.print(build.out());
        } else {
            assertThat(build.out()).isEqualTo(page.printed());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"permalink-lost", "template-broken"})
    void the_right_example_is_published(String code) throws IOException {
        published().with(page(code).right());
        Outcome build = build();
        assertThat(build.status()).as(build.out()).isZero();
        assertThat(build.out()).isEmpty();
    }

    @Test
    void an_old_address_leads_to_the_new_one() throws IOException {
        published().with(page("permalink-lost").right());
        assertThat(build().status()).isZero();
        assertThat(root.resolve("site/people/zalmay-khalilzad.html")).content().contains("khalilzad.html");
    }
}
