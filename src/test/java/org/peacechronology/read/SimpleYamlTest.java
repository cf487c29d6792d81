package org.peacechronology.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.peacechronology.diagnostic.Diagnostic;

/** Most files do not go through the YAML library; where they do not, they come out as if they had. */
class SimpleYamlTest {

    private static final int DEPTH = 8;

    @Test
    void the_chronology_itself_is_read_the_short_way_and_alike() throws IOException {
        List<String> texts = contents();
        int read = 0;
        for (String text : texts) {
            read += alike(text) ? 1 : 0;
        }
        assertThat(read).isGreaterThan(texts.size() * 9 / 10);
    }

    @Test
    void what_is_cut_and_mixed_at_random_is_read_alike_or_left_to_the_library() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String text : contents()) {
            text.lines().forEach(lines::add);
        }
        String[] parts = {
            " ",
            "  ",
            "\n",
            "\n\n",
            "- ",
            "-",
            ": ",
            ":",
            "#",
            " # ",
            "|",
            ">",
            ">-",
            "|-",
            "|+",
            "[",
            "]",
            "{",
            "}",
            ", ",
            "\"",
            "'",
            "\\",
            "\t",
            "\r\n",
            "&a ",
            "*a",
            "!t ",
            "?",
            "? ",
            "---",
            "...",
            "%",
            "@",
            "~",
            "null",
            "true",
            "é",
            "“",
            "سلام",
            "😀",
            "\u0085",
            "\u00a0",
            "\u2028",
            "\ufeff",
            "a",
            "title: A",
            "x:\n  - a\n",
            "<<",
            "0",
            "a: b\n"
        };
        Random random = new Random(17);
        int read = 0;
        for (int round = 0; round < 10_000; round++) {
            StringBuilder text = new StringBuilder();
            int from = random.nextInt(lines.size() - 12);
            int first = random.nextInt(3) == 0
                    ? 0
                    : lines.get(from).length() - lines.get(from).stripLeading().length();
            for (String line : lines.subList(from, from + 1 + random.nextInt(12))) {
                boolean moved = random.nextInt(20) == 0;
                int cut = Math.min(first, line.length() - line.stripLeading().length());
                text.append(moved ? " " : "").append(line.substring(cut)).append('\n');
            }
            for (int changes = random.nextInt(3); changes > 0; changes--) {
                int at = random.nextInt(text.length());
                int to = Math.min(text.length(), at + random.nextInt(3));
                text.replace(at, to, parts[random.nextInt(parts.length)]);
            }
            read += alike(text.toString()) ? 1 : 0;
        }
        assertThat(read).isGreaterThan(1000);
    }

    /** Whether it is read the short way; if so, by the library as well, with the same values in the same places. */
    private static boolean alike(String text) {
        ContentFile file = new ContentFile("a.yaml", text);
        Optional<Node> simple = SimpleYaml.read(file, text, DEPTH);
        if (simple.isPresent()) {
            List<Diagnostic> findings = new ArrayList<>();
            Optional<Node> tree = YamlTree.byLibrary(file, text, DEPTH, findings);
            assertThat(findings).as(text).isEmpty();
            assertThat(written(simple.get())).as(text).isEqualTo(written(tree.orElseThrow()));
        }
        return simple.isPresent();
    }

    private static String written(Node node) {
        StringBuilder out = new StringBuilder();
        write(node, out);
        return out.toString();
    }

    private static void write(Node node, StringBuilder out) {
        out.append(node.noun()).append(' ').append(node.region()).append('\n');
        if (node instanceof Node.MapNode map) {
            map.fields().forEach((key, field) -> {
                out.append(key).append(' ').append(field.key()).append('\n');
                write(field.value(), out);
            });
        } else if (node instanceof Node.ListNode list) {
            list.items().forEach(item -> write(item, out));
        } else if (node instanceof Node.ScalarNode scalar) {
            String text = scalar.scalar().text();
            out.append(text)
                    .append('\n')
                    .append(scalar.scalar().region(text.length() / 2, text.length()))
                    .append('\n');
        }
    }

    private static List<String> contents() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".yaml")) {
                    texts.add(Files.readString(file));
                }
            }
        }
        return texts;
    }
}
