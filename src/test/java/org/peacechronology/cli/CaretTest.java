package org.peacechronology.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a file to the screen: the carets stand under the very words, in every way that YAML spells a long text. */
class CaretTest {
    private static final String SOURCE =
            "北京 cafe\u0301 😀 سلام talks were useful for all of them, it was said there.\n";

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(strings = {">-", ">", "|", "|-", ">2-", "| # words"})
    void in_blocks_with_wide_combining_and_right_to_left_letters_before_them(String style) throws IOException {
        Shell shell = Shell.inExample(root);
        String indent = " ".repeat(10);
        shell.write(
                "seeds/envoy.txt", shell.read("seeds/envoy.txt").replace("DOHA - The US", SOURCE + "DOHA - The US"));
        shell.write(
                "content/sources/envoy.yaml",
                shell.read("content/sources/envoy.yaml")
                        .replace("from: DOHA - The US Principal Deputy", "from: 北京 café"));
        String event = shell.read("content/events/2018-07-23-wells-doha.yaml");
        shell.write(
                "content/events/2018-07-23-wells-doha.yaml",
                event.replace(
                        "    evidence:\n",
                        "    evidence:\n      - source: envoy\n        quote: " + style + "\n" + indent
                                + "北京 cafe\u0301 😀 سلام talks were useless\n" + indent
                                + "for all of them, it was sayed there.\n"));
        String out = shell.here("check").out();
        // Indentation, two ideographs of two cells, an accent of none, an emoji of two, four Arabic letters.
        String before = " ".repeat(10 + 5 + 5 + 3 + 5 + "talks were ".length());
        assertThat(out)
                .contains("error[quote-not-found]")
                .contains("20 │ " + indent + "北京 cafe\u0301 😀 سلام talks were useless\n   │ " + before
                        + "^^^^^^^ the source has “useful”\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {">-", "|"})
    void on_a_later_line_of_a_block(String style) throws IOException {
        Shell shell = Shell.inExample(root);
        String file = "content/events/2018-07-23-wells-doha.yaml";
        shell.write(
                file,
                shell.read(file).replace("quote: >-", "quote: " + style).replace("in Doha, Qatar", "in Dohha, Qatar"));
        String line = shell.read(file)
                .lines()
                .filter(each -> each.contains("Dohha"))
                .findFirst()
                .orElseThrow();
        int at = line.indexOf("Dohha");
        assertThat(shell.here("check").out())
                .contains("21 │ " + line + "\n   │ " + " ".repeat(at) + "^^^^^ the source has “Doha”\n");
    }
}
