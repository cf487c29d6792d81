package org.peacechronology.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are too long, too deep or made to be slow give a finding, soon. */
class MarkdownLimitsTest {

    @Test
    void a_text_of_twenty_thousand_bytes_is_read_and_one_byte_more_is_not() {
        assertThat(MarkdownTextTest.markdown("a".repeat(20_000)).problems()).isEmpty();
        MarkdownText longer = MarkdownTextTest.markdown("a".repeat(20_001));
        assertThat(longer.problems()).extracting(MarkdownText.Problem::code).containsExactly("markdown-too-long");
        assertThat(longer.understood()).isFalse();
        assertThat(MarkdownTextTest.markdown("س".repeat(10_001)).understood()).isFalse();
    }

    @Test
    void a_limit_can_be_set() {
        MarkdownText.Limits two = new MarkdownText.Limits(100, 2);
        Scalar text = Scalar.at(Region.file("a"), "> > > a");
        assertThat(MarkdownText.of(text, two).problems())
                .extracting(MarkdownText.Problem::code)
                .containsExactly("markdown-too-deep");
    }

    @Test
    void a_text_that_is_not_read_is_shown_as_it_was_typed() {
        MarkdownText text = MarkdownTextTest.markdown(">".repeat(30) + " <b> [[doha]] [^met]");
        assertThat(text.html(MarkdownTextTest.PAGE))
                .isEqualTo("<p>" + "&gt;".repeat(30) + " &lt;b&gt; [[doha]] [^met]</p>");
        assertThat(text.wikiLinks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "**",
                "***a ",
                "_a ",
                "*a **b ",
                "*_",
                "_*a*",
                "[",
                "![",
                "[a](",
                "[a](<b",
                "[[",
                "[^",
                "`",
                "`a",
                "`` ` ",
                "``a```",
                "<a ",
                "<!--",
                "<?",
                "<![CDATA[",
                "&#0;",
                "*a* ",
                "[]()",
                "[a][b]",
                "[[a]] ",
                "[^a] "
            })
    void a_few_thousand_marks_give_a_finding(String mark) {
        for (String before : new String[] {"", "a ", "a\n\n> a"}) {
            refused(before + mark.repeat(19_000 / mark.length()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "> ", "- ", "* ", "1. ", "> - ", "-\t", ">\t1) "})
    void thousands_of_quotes_and_lists_in_one_line_give_a_finding(String mark) {
        refused(mark.repeat(19_000 / mark.length()));
        refused("a\n\n" + mark.repeat(1_000) + "b");
    }

    private static void refused(String text) {
        MarkdownText read = assertTimeoutPreemptively(Duration.ofSeconds(2), () -> MarkdownTextTest.markdown(text));
        assertThat(read.understood()).isFalse();
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isIn("markdown-too-deep", "markdown-too-many-marks");
            assertThat(problem.span().end()).isLessThanOrEqualTo(text.length());
        });
    }

    /** These pass the count of marks; what matters is that they end, whatever the verdict. */
    static Stream<String> slow() {
        String many = "b".repeat(18_000);
        StringBuilder indented = new StringBuilder();
        for (int i = 0; indented.length() < 18_000; i++) {
            indented.append("  ".repeat(i)).append("- a\n");
        }
        return Stream.of(
                "a\n".repeat(9_000),
                "\n".repeat(19_000),
                "# a\n".repeat(4_500),
                "- a\n".repeat(4_500),
                "1) a\n1. b\n".repeat(1_900),
                "=\n".repeat(9_000),
                "-\n".repeat(9_000),
                "a\n=\n".repeat(4_500),
                "a  \n".repeat(4_500),
                "- a\n > b\n".repeat(2_000),
                "\t".repeat(19_000),
                "\\".repeat(19_000),
                "(\"".repeat(9_000),
                "[a]: b\n".repeat(990),
                indented.toString(),
                "<" + many + ">",
                "[a](<" + many + ">)",
                "[a](b \"" + many + "\")",
                "[a](b '" + "c\\'".repeat(6_000) + "')",
                "[a]: <" + many + ">",
                "[" + "\\a".repeat(9_000) + "]: x",
                "[a](" + "(".repeat(9_000) + ")".repeat(9_000) + ")",
                "<a href=\"" + many + "\">",
                "<a" + " b=c".repeat(4_500) + ">",
                "<!--" + "-a".repeat(9_000) + "-->",
                "<a@" + "b.".repeat(9_000) + "c>",
                "<https://" + many + ">");
    }

    @ParameterizedTest
    @MethodSource("slow")
    void a_text_made_to_be_slow_or_to_exhaust_the_stack_ends_soon(String text) {
        MarkdownText read = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> MarkdownTextTest.markdown(text));
        assertThat(read.html(MarkdownTextTest.PAGE)).doesNotContain("<script");
        assertThat(read.understood() || !read.problems().isEmpty()).isTrue();
    }

    @Test
    void lists_that_nest_by_indentation_are_counted_too() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 25; i++) {
            text.append("  ".repeat(i)).append("- a\n");
        }
        assertThat(MarkdownTextTest.markdown(text.toString()).problems())
                .extracting(MarkdownText.Problem::code)
                .containsExactly("markdown-too-deep");
    }

    @Test
    void prose_with_many_marks_is_within_the_limits() {
        String text = """
                *One* **two** `three` [four](https://x.org) [[doha]] [^met] snake_case 2 * 3 < 4 > 5 [sic] (six) “seven”

                ---

                * * *

                - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -

                > - 1. > deep enough
                """.repeat(60);
        assertThat(MarkdownTextTest.markdown(text).understood()).isTrue();
    }

    /** Found by the fuzzer: 2,500 indented lines took the parser a minute, also where each looks like an item. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                " 2018?\n",
                "2018?\n",
                "> 2018?\n",
                "  > 2018?\n",
                " 2021.\n",
                "2021. In\n",
                "+\n",
                "*\n",
                "\t***\n",
                "    - a\n",
                "    1. a\n",
                "  - a\n\tb\n",
                "> +\n",
                " 2018?\r",
                " 2018?\r\n"
            })
    void a_paragraph_of_too_many_lines_is_not_parsed(String line) {
        MarkdownText text = MarkdownTextTest.markdown("By [^y\n" + line.repeat(1200));
        assertThat(text.understood()).isFalse();
        assertThat(text.problems()).extracting(MarkdownText.Problem::code).containsExactly("markdown-too-long");
    }

    /** Found by the fuzzer: the parser copied the whole text for each of these, and took up to 0.7 s; now it takes 0.01 s. */
    @ParameterizedTest
    @ValueSource(strings = {"&colon;", "[a](b \"t\")", "![a](b)", "<x@y.z>", "<b c=d>", "`a`"})
    void the_time_for_many_marks_does_not_grow_with_the_length_of_the_text(String mark) {
        String text = (mark + "xx ").repeat(480) + "x".repeat(10_000);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = threads.getCurrentThreadCpuTime();
            assertThat(MarkdownTextTest.markdown(text).understood()).isTrue();
            best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
        }
        assertThat(best).as("nanoseconds of processor time").isLessThan(60_000_000L);
    }

    @Test
    void as_many_lines_in_paragraphs_or_items_are_read() {
        assertThat(MarkdownTextTest.markdown("By\n  now\n\n".repeat(600)).understood())
                .isTrue();
        assertThat(MarkdownTextTest.markdown("- By *now*\n  it is\n".repeat(300))
                        .understood())
                .isTrue();
        assertThat(MarkdownTextTest.markdown("By now.\n".repeat(290)).understood())
                .isTrue();
        assertThat(MarkdownTextTest.markdown("- By\n    - now\n".repeat(290)).understood())
                .isTrue();
        assertThat(MarkdownTextTest.markdown(("- By\n" + "    - now\n".repeat(290) + "\n").repeat(6))
                        .understood())
                .isTrue();
    }
}
