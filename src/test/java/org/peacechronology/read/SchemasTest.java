package org.peacechronology.read;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.peacechronology.model.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLSchema;

/** The schemas and the reader say the same of a file, as far as a schema can. */
class SchemasTest {

    /** As a YAML editor reads: YAML 1.2's core schema, in which 2018 is a number and true a boolean. */
    private static final YAMLMapper EDITOR = YAMLMapper.builder(
                    YAMLFactory.builder().yamlSchema(YAMLSchema.CORE).build())
            .build();

    private static Map<String, Map<String, Object>> schemas;

    @BeforeAll
    static void make() throws IOException {
        schemas = Schemas.of(
                ContentReader.read(Path.of("")).chronology(), Map.of("unknown-name", true, "id-unknown", false));
    }

    @Test
    void every_file_of_this_chronology_fits_its_schema() throws IOException {
        List<String> faults = new ArrayList<>();
        int files = 0;
        for (Kind kind : Kind.values()) {
            if (kind == Kind.PAGE) {
                continue;
            }
            try (var paths = Files.walk(Path.of("content", kind.folder()))) {
                for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                    files++;
                    errors(kind.word(), Files.readString(path)).forEach(error -> faults.add(path + ": " + error));
                }
            }
        }
        faults.addAll(errors("chronology", Files.readString(Path.of("content/chronology.yaml"))));
        assertThat(faults).isEmpty();
        assertThat(files).isGreaterThan(100);
    }

    @Test
    void a_wrong_key_a_missing_one_and_an_unknown_id_are_reported() {
        assertThat(errors("theme", """
                        nam: The Doha channel
                        """))
                .anyMatch(error -> error.contains("nam"))
                .anyMatch(error -> error.contains("name"));
        assertThat(errors("place", """
                        name: Doha
                        part-of: atlantis
                        """)).hasSize(1).first().asString().contains("part-of");
    }

    @Test
    void what_a_new_file_leaves_to_fill_in_is_reported_at_each_place() {
        String skeleton = Skeleton.of(Kind.EVENT, "x", Map.of("added", "2026-11-27"));
        assertThat(errors("event", skeleton)).hasSize(7);
    }

    @Test
    void every_key_has_a_title_a_description_and_examples_that_fit_it() {
        List<String> faults = new ArrayList<>();
        int[] keys = {0};
        schemas.forEach((name, schema) -> {
            assertThat(schema).containsEntry("$schema", Schemas.DIALECT).containsKey("title");
            properties(name, schema, (path, property) -> {
                keys[0]++;
                if (!(property.get("title") instanceof String) || !(property.get("description") instanceof String)) {
                    faults.add(path + " has no title or no description");
                }
                for (Object example : property.get("examples") instanceof List<?> some ? some : List.of()) {
                    compiled(property)
                            .validate(JsonMapper.shared().<JsonNode>valueToTree(example))
                            .forEach(error -> faults.add(path + ": " + example + ": " + error));
                }
            });
        });
        assertThat(faults).isEmpty();
        assertThat(keys[0]).isGreaterThan(120);
    }

    @Test
    void every_reference_is_completed_with_the_ids_of_its_kinds_and_what_they_stand_for() {
        Map<String, Map<?, ?>> properties = new LinkedHashMap<>();
        schemas.forEach((name, schema) -> properties(name, schema, properties::put));
        assertThat(items(properties.get("event.schema.json/places")).get("enum"))
                .asInstanceOf(LIST)
                .contains("doha", "kabul")
                .doesNotContain("alice-wells");
        Map<?, ?> source = requireNonNull(properties.get("event.schema.json/claims/evidence/source"));
        assertThat(source.get("enum")).asInstanceOf(LIST).contains("southfront-wells-doha");
        assertThat(source.get("markdownEnumDescriptions"))
                .asInstanceOf(LIST)
                .contains("U.S. Reportedly Held Negotiations With Afghanistan’s Taliban In Doha");
        assertThat(items(properties.get("dispute.schema.json/positions/claims")).get("enum"))
                .asInstanceOf(LIST)
                .contains("2018-07-23-wells-doha#met");
        assertThat(requireNonNull(properties.get("person.schema.json/waive/rule"))
                        .get("enum"))
                .isEqualTo(List.of("unknown-name"));
        for (String reference : List.of(
                "event.schema.json/follows",
                "event.schema.json/see-also",
                "event.schema.json/themes",
                "event.schema.json/claims/evidence/via")) {
            assertThat(items(properties.get(reference)).get("enum"))
                    .as(reference)
                    .isNotNull();
        }
        for (String reference : List.of(
                "event.schema.json/participants/who",
                "event.schema.json/claims/evidence/origin/of",
                "person.schema.json/roles/organization",
                "organization.schema.json/part-of",
                "place.schema.json/part-of",
                "source.schema.json/publisher")) {
            assertThat(requireNonNull(properties.get(reference)).get("enum"))
                    .as(reference)
                    .isNotNull();
        }
    }

    private static Map<?, ?> items(@Nullable Map<?, ?> list) {
        return (Map<?, ?>) requireNonNull(requireNonNull(list).get("items"));
    }

    /** Every property below a schema, by its path of keys. */
    private static void properties(String path, Map<?, ?> schema, BiConsumer<String, Map<?, ?>> each) {
        if (schema.get("properties") instanceof Map<?, ?> properties && schema.containsKey("title")) {
            properties.forEach((key, value) -> {
                boolean isRuleOrLimit = path.endsWith("/rules") || path.endsWith("/limits");
                if (!isRuleOrLimit) {
                    each.accept(path + "/" + key, (Map<?, ?>) value);
                    properties(path + "/" + key, (Map<?, ?>) value, each);
                }
            });
        }
        if (schema.get("items") instanceof Map<?, ?> items) {
            properties(path, items, each);
        }
        if (schema.get("anyOf") instanceof List<?> any) {
            any.forEach(one -> properties(path, (Map<?, ?>) one, each));
        }
    }

    @Test
    void what_the_reader_takes_as_text_the_schema_takes_too() {
        assertThat(errors("theme", """
                        name: 2018
                        order: "3"
                        draft: true
                        """)).isEmpty();
    }

    @Test
    void the_same_chronology_gives_the_same_schemas() throws IOException {
        assertThat(JsonMapper.shared()
                        .writeValueAsString(Schemas.of(
                                ContentReader.read(Path.of("")).chronology(),
                                Map.of("unknown-name", true, "id-unknown", false))))
                .isEqualTo(JsonMapper.shared().writeValueAsString(schemas));
    }

    private static List<String> errors(String kind, String yaml) {
        return compiled(schemas.get(kind + ".schema.json")).validate(EDITOR.readTree(yaml)).stream()
                .map(Error::toString)
                .toList();
    }

    private static Schema compiled(@Nullable Map<?, ?> schema) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JsonMapper.shared().<JsonNode>valueToTree(schema));
    }
}
