package org.peacechronology.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;

/** Every word of a value knows where it stands in the file, however YAML spells it. */
class LayoutsTest {

    private static Scalar quote(String yaml) {
        List<Diagnostic> findings = new ArrayList<>();
        Node tree = YamlTree.read(new ContentFile("a.yaml", yaml), yaml, 20, findings)
                .orElseThrow(() -> new AssertionError(findings));
        Node value = field(tree, "quote").value();
        return ((Node.ScalarNode) value).scalar();
    }

    private static Node.Field field(Node mapping, String key) {
        return Objects.requireNonNull(((Node.MapNode) mapping).fields().get(key));
    }

    /** What stands in the file at a place of one line. */
    private static String at(String yaml, Region region) {
        assertThat(region.endLine()).isEqualTo(region.line());
        String line = yaml.split("\r\n|\n|\r", -1)[region.line() - 1];
        int from = line.offsetByCodePoints(0, region.column() - 1);
        return line.substring(from, line.offsetByCodePoints(0, region.endColumn() - 1));
    }

    static Stream<Arguments> spellings() {
        return Stream.of(
                arguments("plain", "quote: met with officials", "with", "with", "1:12"),
                arguments("plain over lines", "quote: met\n  with\n  officials", "officials", "officials", "3:3"),
                arguments("plain with a paragraph", "quote: met\n\n  with officials", "with", "with", "3:3"),
                arguments("plain with a comment", "quote: met with # not officials\n", "with", "with", "1:12"),
                arguments("single quotes", "quote: 'the group''s office'", "office", "office", "1:22"),
                arguments("a doubled quotation mark", "quote: 'the group''s office'", "'s", "''s", "1:18"),
                arguments(
                        "single quotes over lines", "quote: 'met\n  with officials'", "officials", "officials", "2:8"),
                arguments("double quotes", "quote: \"met with\"", "with", "with", "1:13"),
                arguments("an escape", "quote: \"met\\u0020with \\u201cthem\\u201d\"", "“", "\\u201c", "1:23"),
                arguments("behind escapes", "quote: \"met\\x20with\\tthem\"", "them", "them", "1:22"),
                arguments("a long escape", "quote: \"a\\U0001F54Ab c\"", "c", "c", "1:22"),
                arguments("an escaped line break", "quote: \"met \\\n  with\"", "with", "with", "2:3"),
                arguments("double quotes over lines", "quote: \"met\n\n   with\"", "with", "with", "3:4"),
                arguments("literal", "quote: |\n  met\n  with officials\n", "with", "with", "3:3"),
                arguments("literal with indicators", "quote: |2-\n    met\n   with\n", "with", "with", "3:4"),
                arguments("literal with a comment", "quote: | # words\n  met with\n", "with", "with", "2:7"),
                arguments("literal after empty lines", "quote: |\n\n\n  met\n", "met", "met", "4:3"),
                arguments("folded", "quote: >-\n  met with\n  officials\n", "officials", "officials", "3:3"),
                arguments("folded with a paragraph", "quote: >\n  met\n\n  with\n", "with", "with", "4:3"),
                arguments("folded, indented more", "quote: >\n  met\n    with\n  them\n", "them", "them", "4:3"),
                arguments("folded, indented more inside", "quote: >\n  met\n    with\n  them\n", "with", "with", "3:5"),
                arguments("CRLF, plain", "quote: met\r\n  with\r\n", "with", "with", "2:3"),
                arguments("CRLF, literal", "quote: |\r\n  met\r\n  with\r\n", "with", "with", "3:3"),
                arguments("CRLF, folded", "quote: >-\r\n  met\r\n  with\r\n", "with", "with", "3:3"),
                arguments("behind a dove", "quote: \uD83D\uDD4A met with", "with", "with", "1:14"),
                arguments("right to left", "quote: طالبان گفت met", "met", "met", "1:19"),
                arguments("in a flow mapping", "{a: b, quote: met with}", "with", "with", "1:19"),
                arguments("no key of its own", "a: b\nquote:\n  met with", "with", "with", "3:7"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spellings")
    void words_of_a_value_are_found_in_the_file(String style, String yaml, String words, String spelled, String place) {
        Scalar quote = quote(yaml);
        int from = quote.text().indexOf(words);
        assertThat(from).as(quote.text()).isNotNegative();
        Region region = quote.region(from, from + words.length());
        assertThat(region.line() + ":" + region.column()).as(style).isEqualTo(place);
        assertThat(at(yaml, region)).isEqualTo(spelled);
    }

    @Test
    void the_whole_value_runs_from_its_first_character_to_its_last() {
        Region region = quote("quote: >-\n  met with\n  officials\n").region();
        assertThat(region).isEqualTo(new Region("a.yaml", 2, 3, 3, 12, "/quote"));
    }

    @Test
    void the_pointer_names_the_value() {
        String yaml = "claims:\n  - a/b: {\"m~n\": x}\n";
        Node tree = YamlTree.read(new ContentFile("a.yaml", yaml), yaml, 20, new ArrayList<>())
                .orElseThrow();
        Node claims = field(tree, "claims").value();
        Node first = ((Node.ListNode) claims).items().get(0);
        Node inner = field(first, "a/b").value();
        Node.Field field = field(inner, "m~n");
        assertThat(field.value().region().pointer()).isEqualTo("/claims/0/a~1b/m~0n");
        assertThat(at(yaml, field.key())).isEqualTo("\"m~n\"");
    }

    @Test
    void any_word_of_any_text_in_any_style_is_found_at_its_place() {
        Random random = new Random(20180723);
        for (int round = 0; round < 2000; round++) {
            List<String> words = new ArrayList<>();
            for (int i = 0, count = 1 + random.nextInt(12); i < count; i++) {
                words.add("w" + i + "éط\uD83D\uDD4A".substring(0, 2 * random.nextInt(3)));
            }
            String yaml = spell(words, random);
            Scalar quote = quote(yaml);
            for (String word : words) {
                int from = quote.text().indexOf(word);
                assertThat(from).as(yaml).isNotNegative();
                assertThat(at(yaml, quote.region(from, from + word.length())))
                        .as(yaml)
                        .isEqualTo(word);
            }
        }
    }

    private static String spell(List<String> words, Random random) {
        String lineBreak = random.nextBoolean() ? "\n" : "\r\n";
        String indent = " ".repeat(2 + random.nextInt(3));
        int style = random.nextInt(5);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            if (i > 0) {
                text.append(random.nextInt(3) > 0 ? " " : lineBreak.repeat(1 + random.nextInt(2)) + indent);
            }
            text.append(words.get(i));
        }
        String open = lineBreak + indent;
        return switch (style) {
            case 0 -> "quote: " + text + lineBreak;
            case 1 -> "quote: '" + text + "'" + lineBreak;
            case 2 -> "quote: \"" + text + "\"" + lineBreak;
            case 3 -> "quote: |" + open + text + lineBreak;
            default -> "quote: >-" + open + text + lineBreak;
        };
    }
}
