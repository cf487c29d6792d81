package org.peacechronology.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        schemas = Schemas.of(ContentReader.read(Path.of("")).chronology());
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
                        .writeValueAsString(
                                Schemas.of(ContentReader.read(Path.of("")).chronology())))
                .isEqualTo(JsonMapper.shared().writeValueAsString(schemas));
    }

    private static List<String> errors(String kind, String yaml) {
        JsonNode schema = JsonMapper.shared().valueToTree(schemas.get(kind + ".schema.json"));
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
        return compiled.validate(EDITOR.readTree(yaml)).stream()
                .map(Error::toString)
                .toList();
    }
}
