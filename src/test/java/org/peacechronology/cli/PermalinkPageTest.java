package org.peacechronology.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peacechronology.check.ExampleRoot;
import org.peacechronology.check.RulePage;

/** The page {@code docs/rules/permalink-lost.md}: its examples are built after the example chronology was published. */
class PermalinkPageTest {
    private static final Path PAGE = RulePage.FOLDER.resolve("permalink-lost.md");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    Path root;

    @Test
    void the_wrong_example_loses_an_address_and_is_printed_as_the_page_shows_it() throws IOException {
        RulePage page = RulePage.read(PAGE);
        page.requireLayout();
        ExampleRoot example = published();
        example.with(page.wrong());
        assertThat(build()).isEqualTo(1);
        if ("write".equals(System.getProperty("golden"))) {
            page.print(printed());
        } else {
            assertThat(printed()).isEqualTo(page.printed());
        }
    }

    @Test
    void the_right_example_redirects_it() throws IOException {
        ExampleRoot example = published();
        example.with(RulePage.read(PAGE).right());
        assertThat(build()).as(printed()).isZero();
        assertThat(printed()).isEmpty();
        assertThat(root.resolve("site/people/zalmay-khalilzad.html")).content().contains("khalilzad.html");
    }

    private ExampleRoot published() throws IOException {
        ExampleRoot example = ExampleRoot.copiedTo(root);
        assertThat(build()).as(printed()).isZero();
        out.reset();
        return example;
    }

    private int build() {
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream away = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return Main.run(new String[] {"build", "--root", root.toString()}, to, away);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
