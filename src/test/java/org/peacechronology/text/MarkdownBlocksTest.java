package org.peacechronology.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings and lists are what the library takes for them, but not at the price it asks. */
class MarkdownBlocksTest {

    /** The library with its own factories of blocks and its own reading of paragraphs. */
    private static final Parser LIBRARY = Parser.builder(
                    new MutableDataSet().set(Parser.HTML_BLOCK_PARSER, false).toImmutable())
            .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
            .customInlineParserFactory(MarkdownInlines::new)
            .customInlineParserExtensionFactory(new MarkdownMarks())
            .build();

    /** Pieces of lines, among them all that begin, end and underline headings and lists. */
    private static final List<String> PIECES = List.of(
            "\n",
            "\n",
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            " ",
            "  ",
            "    ",
            "\t",
            "a",
            "word",
            "[r]: b",
            "[r]",
            "> ",
            ">",
            "#",
            "# ",
            "## ",
            "#######",
            " #",
            "#\t",
            "=",
            "===",
            "== ",
            "=\t",
            "-",
            "--",
            "---",
            "- ",
            "-\t",
            "* ",
            "*",
            "***",
            "+ ",
            "+",
            "1. ",
            "1) ",
            "2. ",
            "12.",
            "10) ",
            "1234567890. ",
            "٣. ",
            "```",
            "~~~",
            "`",
            "_",
            "\u0085",
            "\u2028",
            "\u2029",
            "\u000b",
            "\u00a0",
            "\0");

    @Test
    void random_lines_become_what_the_library_makes_of_them() {
        Random random = new Random(9);
        int headings = 0;
        int lists = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int pieces = 1 + random.nextInt(24); pieces > 0; pieces--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String tree = agree(text.toString());
            headings += tree.contains("Heading") ? 1 : 0;
            lists += tree.contains("ListItem") ? 1 : 0;
        }
        assertThat(headings).isGreaterThan(1_000);
        assertThat(lists).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\n===\n",
                "a\nb\n---\n",
                "> a\n===\n",
                "> a\n> ===\n",
                "- a\n  ===\n",
                "- a\n===\n",
                "a\n- b\n\n  c\n- d\n",
                "- a\n - b\n  - c\n   - d\n    - e\n",
                "1. a\n\n   # b\n2) c\n",
                "```\n# a\n===\n- b\n```\n",
                "a\n    # b\n    ===\n",
                "#\n##\n####### a\n#a\n",
                "a\n=\u2028",
                "- - - a\n- - -\n",
                "* * *\n"
            })
    void what_looks_like_a_heading_or_a_list_is_what_the_library_takes_it_for(String text) {
        agree(text);
    }

    @Test
    void the_prose_of_this_repository_is_read_as_the_library_reads_it() throws IOException {
        int read = 0;
        for (String folder : List.of("content", "docs")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    if (file.toString().matches(".*\\.(md|yaml)")) {
                        agree(Files.readString(file));
                        read++;
                    }
                }
            }
        }
        assertThat(read).isGreaterThan(50);
    }

    /**
     * Found by the fuzzer: the library takes 3 to 25 s of processor time for each of these; they take less than 0.1. The
     * limits let no longer all of them through.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "    - 2021-10-09-shaheen\n  note: |\n   :\n",
                "a\n  -a\n    ***\n",
                "a\n  #a\n    - a\n",
                "a\n  =a\n    1. a\n"
            })
    void the_time_for_short_lines_does_not_grow_with_the_length_of_their_paragraph(String lines) {
        String text = "*a*\n" + lines.repeat(19_900 / lines.length());
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = threads.getCurrentThreadCpuTime();
            new MarkdownReader(text, MarkdownText.Limits.USUAL).read();
            best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
        }
        assertThat(best).as("nanoseconds of processor time").isLessThan(400_000_000L);
    }

    private static String agree(String text) {
        String tree = tree(MarkdownReader.PARSER.parse(text));
        assertThat(tree).as("the tree of %s", text).isEqualTo(tree(LIBRARY.parse(text)));
        return tree;
    }

    private static String tree(Node node) {
        StringBuilder tree = new StringBuilder();
        tree(node, 0, tree);
        return tree.toString();
    }

    private static void tree(Node node, int depth, StringBuilder tree) {
        tree.append(" ".repeat(depth)).append(node.toAstString(true)).append('\n');
        for (Node child : node.getChildren()) {
            tree(child, depth + 1, tree);
        }
    }
}
