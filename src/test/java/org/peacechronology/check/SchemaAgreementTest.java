package org.peacechronology.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.model.Chronology;
import org.peacechronology.model.Kind;
import org.peacechronology.read.Fault;
import org.peacechronology.read.Schemas;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLSchema;

/**
 * The schemas and the checker judge the examples of every rule alike, as far as a schema can: what a schema objects to is an
 * error to the checker too, and what can be seen in one file by its form both see.
 */
class SchemaAgreementTest {

    /** What a schema sees as well: all that is wrong with keys, types and words, and with IDs in fields. */
    private static final Set<String> SEEN = Set.of(
            "unknown-key",
            "field-missing",
            "field-empty",
            "fill-me",
            "wrong-type",
            "value-unknown",
            "date-invalid",
            "id-unknown",
            "id-wrong-kind",
            "rule-unknown",
            "rule-fixed");

    /** As a YAML editor reads: YAML 1.2's core schema, in which 2018 is a number and true a boolean. */
    private static final YAMLMapper EDITOR = YAMLMapper.builder(
                    YAMLFactory.builder().yamlSchema(YAMLSchema.CORE).build())
            .build();

    @TempDir
    Path temp;

    @TestFactory
    Stream<DynamicTest> the_wrong_example_of_a_rule_is_judged_alike() throws IOException {
        return pages().map(page -> dynamicTest(page.code(), () -> {
            Path root = temp.resolve(page.code());
            ExampleRoot.Result result =
                    ExampleRoot.copiedTo(root).with(page.wrong()).check();
            Map<String, List<String>> objections = objections(root, result);
            Set<String> wrong = files(result.findings().stream().filter(Diagnostic::isError));
            assertThat(wrong).as("%s", objections).containsAll(objections.keySet());
            if (SEEN.contains(page.code())) {
                Set<String> seen = files(result.findings().stream()
                        .filter(finding -> finding.code().equals(page.code())));
                assertThat(objections.keySet()).containsAll(seen);
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> the_right_example_of_a_rule_fits_the_schemas() throws IOException {
        return pages().map(page -> dynamicTest(page.code(), () -> {
            Path root = temp.resolve(page.code());
            ExampleRoot.Result result =
                    ExampleRoot.copiedTo(root).with(page.right()).check();
            assertThat(objections(root, result)).isEmpty();
        }));
    }

    private static Stream<RulePage> pages() throws IOException {
        List<String> codes = Stream.concat(
                        Rules.codes().stream(), Arrays.stream(Fault.values()).map(Fault::code))
                .toList();
        return RulePage.all().stream().filter(page -> codes.contains(page.code()));
    }

    private static Set<String> files(Stream<Diagnostic> findings) {
        return findings.map(finding -> finding.region().file()).collect(Collectors.toSet());
    }

    /** What the schemas of a root object to, by file. */
    private static Map<String, List<String>> objections(Path root, ExampleRoot.Result result) throws IOException {
        Chronology chronology = result.reading().chronology();
        Map<String, Map<String, Object>> schemas = Schemas.of(chronology, Rules.changeable());
        Map<String, Schema> compiled = new HashMap<>();
        Map<String, List<String>> objections = new TreeMap<>();
        for (String name : result.reading().names()) {
            String schema = schemaOf(name);
            if (schema.isEmpty() || !Files.isReadable(root.resolve(name))) {
                continue;
            }
            List<String> errors = compiled
                    .computeIfAbsent(schema, each -> compile(schemas.get(each)))
                    .validate(read(root.resolve(name)))
                    .stream()
                    .map(Error::toString)
                    .toList();
            if (!errors.isEmpty()) {
                objections.put(name, new ArrayList<>(errors));
            }
        }
        return objections;
    }

    private static String schemaOf(String name) {
        if (name.equals("content/chronology.yaml")) {
            return "chronology.schema.json";
        }
        return Arrays.stream(Kind.values())
                .filter(kind -> name.startsWith("content/" + kind.folder() + "/"))
                .map(kind -> kind.word() + ".schema.json")
                .findFirst()
                .orElse("");
    }

    private static Schema compile(@Nullable Map<String, Object> schema) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JsonMapper.shared().<JsonNode>valueToTree(schema));
    }

    /** A file as a YAML editor holds it; one that is no YAML is nothing, to which every schema objects. */
    private static JsonNode read(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        if (file.toString().endsWith(".md")) {
            text = text.replaceFirst("(?s)^---\\R(.*?)\\R---(\\R.*|$)", "$1\n");
        }
        try {
            return EDITOR.readTree(text);
        } catch (JacksonException e) {
            return EDITOR.nullNode();
        }
    }
}
