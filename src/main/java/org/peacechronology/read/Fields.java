package org.peacechronology.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peacechronology.diagnostic.Diagnostic;

/** What each field of the content model means, in words for editors: {@code fields/fields.yaml} of the program. */
final class Fields {

    /**
     * A field.
     *
     * @param says one or two sentences
     * @param example as an editor would write it
     * @param refers the kinds of entry it may name, in the words of the model, or {@code claim}, or {@code rule}
     * @param pattern what its text looks like, as a regular expression of ECMAScript (JSON Schema)
     * @param keys of a mapping, what its keys name: {@code rule}, {@code limit}, or nothing known
     */
    record Meaning(String says, Optional<String> example, List<String> refers, Optional<String> pattern, String keys) {}

    private static final String FILE = "fields/fields.yaml";
    private static final Map<String, Map<String, Meaning>> MEANINGS = read();

    private Fields() {}

    /** The meaning of {@code key} in a mapping called {@code noun}; {@code draft}, {@code formerly} and {@code waive} mean
     * the same in every entry. */
    static Meaning meaning(String noun, String key) {
        Meaning own = MEANINGS.getOrDefault(noun, Map.of()).get(key);
        Meaning shared = own == null ? MEANINGS.getOrDefault("entry", Map.of()).get(key) : own;
        if (shared == null) {
            throw new IllegalStateException(FILE + " does not say what " + noun + "." + key + " means");
        }
        return shared;
    }

    private static Map<String, Map<String, Meaning>> read() {
        List<Diagnostic> findings = new ArrayList<>();
        try (InputStream in = Fields.class.getResourceAsStream("/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program has lost " + FILE);
            }
            Node tree = TextFile.decode(FILE, in.readAllBytes(), findings)
                    .map(text -> new ContentFile(FILE, text))
                    .flatMap(file -> YamlTree.read(file, file.text(), Limits.DEFAULT.depth(), findings))
                    .orElseThrow(() -> new IllegalStateException(FILE + ": " + findings));
            Map<String, Map<String, Meaning>> meanings = new HashMap<>();
            map(tree).forEach((noun, fields) -> {
                Map<String, Meaning> each = new HashMap<>();
                map(fields.value()).forEach((key, field) -> each.put(key, meaning(map(field.value()))));
                meanings.put(noun, each);
            });
            return meanings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Meaning meaning(Map<String, Node.Field> fields) {
        return new Meaning(
                text(fields, "says").orElseThrow(),
                text(fields, "example"),
                Optional.ofNullable(fields.get("refers"))
                        .map(field -> ((Node.ListNode) field.value())
                                .items().stream()
                                        .map(item -> ((Node.ScalarNode) item)
                                                .scalar()
                                                .text())
                                        .toList())
                        .orElse(List.of()),
                text(fields, "pattern"),
                text(fields, "keys").orElse(""));
    }

    /** An example as what it means in YAML: a text, or lists and mappings of texts. */
    static Object plain(String example) {
        List<Diagnostic> findings = new ArrayList<>();
        return YamlTree.read(new ContentFile(FILE, example), example, Limits.DEFAULT.depth(), findings)
                .map(Fields::plain)
                .orElseThrow(() -> new IllegalStateException(FILE + ": " + example + ": " + findings));
    }

    private static Object plain(Node node) {
        if (node instanceof Node.ListNode list) {
            return list.items().stream().map(Fields::plain).toList();
        } else if (node instanceof Node.MapNode map) {
            Map<String, Object> fields = new LinkedHashMap<>();
            map.fields().forEach((key, field) -> fields.put(key, plain(field.value())));
            return fields;
        }
        return ((Node.ScalarNode) node).scalar().text();
    }

    private static Optional<String> text(Map<String, Node.Field> fields, String key) {
        return Optional.ofNullable(fields.get(key))
                .map(field -> ((Node.ScalarNode) field.value()).scalar().text());
    }

    private static Map<String, Node.Field> map(Node node) {
        return ((Node.MapNode) node).fields();
    }
}
