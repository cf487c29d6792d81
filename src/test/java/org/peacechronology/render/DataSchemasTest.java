package org.peacechronology.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peacechronology.link.Linker;
import org.peacechronology.read.ContentReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DataSchemasTest {

    @TempDir
    Path root;

    private static List<String> errors(JsonNode data) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JsonMapper.shared()
                        .readTree(Objects.requireNonNull(DataSchemas.all().get(DataSchemas.DATA))));
        return schema.validate(data).stream().map(Error::toString).toList();
    }

    private static JsonNode data(Published published) {
        return JsonMapper.shared().readTree(ChronologyJson.of(published).bytes());
    }

    @Test
    void the_data_of_this_chronology_fit_their_schema() throws Exception {
        Published published =
                new Published(Linker.link(ContentReader.read(Path.of("")).chronology()), TinyChronology.options());

        assertThat(errors(data(published))).isEmpty();
    }

    @Test
    void the_schema_refuses_what_no_data_hold() {
        ObjectNode data = (ObjectNode)
                data(TinyChronology.in(root).event("one", "2018-06", "They met").published());
        assertThat(errors(data)).isEmpty();

        ((ObjectNode) data.path("events").get(0)).put("titel", "x").remove("title");
        ((ObjectNode) data.path("computed").path("events").path("one")).put("standing", "certain");
        assertThat(errors(data))
                .anyMatch(error -> error.contains("titel"))
                .anyMatch(error -> error.contains("'title'"))
                .anyMatch(error -> error.contains("standing"));
    }

    @Test
    void the_schemas_name_no_entry_of_the_chronology() {
        assertThat(DataSchemas.all())
                .containsKeys(
                        "data/schemas/chronology-data.schema.json",
                        "data/schemas/chronology.schema.json",
                        "data/schemas/event.schema.json",
                        "data/schemas/page.schema.json")
                .hasSize(10);
        JsonNode event = JsonMapper.shared()
                .readTree(Objects.requireNonNull(DataSchemas.all().get("data/schemas/event.schema.json")));
        JsonNode place = event.path("properties").path("places").path("items");
        assertThat(place.path("type").stringValue()).isEqualTo("string");
        assertThat(place.has("enum")).isFalse();
    }
}
