package org.peacechronology.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.peacechronology.model.Kind;
import org.peacechronology.read.Schemas;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON Schemas (2020-12) of the data: one of {@code chronology.json}, and those of the editors' files, one a kind.
 *
 * <p>Unlike those that {@code chronology schema} writes for an editor's desk, they hold no IDs of this chronology: they
 * change with the program, not with the content.
 */
final class DataSchemas {

    private static final String FOLDER = "data/schemas/";
    static final String DATA = FOLDER + "chronology-data.schema.json";

    private DataSchemas() {}

    /** By address. They are the same for every chronology. */
    static Map<String, String> all() {
        return Made.ALL;
    }

    private static final class Made {
        static final Map<String, String> ALL = Collections.unmodifiableMap(made());
    }

    private static Map<String, String> made() {
        Map<String, String> files = new TreeMap<>();
        Schemas.general().forEach((name, schema) -> files.put(FOLDER + name, text(schema)));
        files.put(DATA, text(data()));
        return files;
    }

    private static String text(Map<String, Object> schema) {
        Json json = new Json();
        json.members().putAll(schema);
        return json.text();
    }

    private static Map<String, Object> data() {
        Map<String, Object> computed = computed();
        Map<String, Object> definitions = new LinkedHashMap<>();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("version", Map.of("const", ChronologyJson.VERSION));
        properties.put("chronology", Schemas.publication());
        for (Kind kind : Kind.values()) {
            definitions.put(kind.word(), Schemas.published(kind));
            properties.put(kind.folder(), listOf("#/$defs/" + kind.word()));
        }
        definitions.put(
                "withdrawn",
                mapping(
                        List.of("kind", "id", "withdrawn"),
                        List.of("kind", "id", "title", "name", "question", "formerly", "withdrawn")));
        properties.put("withdrawn", listOf("#/$defs/withdrawn"));
        definitions.put("id", Map.of("type", "string"));
        definitions.put("text", mapping(List.of("file", "sha256"), List.of("file", "sha256", "text")));
        properties.put("texts", listOf("#/$defs/text"));
        properties.put("computed", computed);
        ((Map<?, ?>) computed.getOrDefault("$defs", Map.of()))
                .forEach((name, schema) -> definitions.put(String.valueOf(name), schema));
        computed.remove("$defs");
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", Schemas.DIALECT);
        schema.put("title", "chronology.json");
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        schema.put("required", List.of("version", "computed"));
        schema.put("properties", properties);
        schema.put("$defs", definitions);
        return schema;
    }

    private static Map<String, Object> listOf(String definition) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("type", "array");
        list.put("items", Map.of("$ref", definition));
        return list;
    }

    private static Map<String, Object> mapping(List<String> required, List<String> keys) {
        Map<String, Object> properties = new LinkedHashMap<>();
        keys.forEach(key -> properties.put(
                key,
                switch (key) {
                    case "formerly" -> listOf("#/$defs/id");
                    case "withdrawn" -> mapping(List.of("date", "reason"), List.of("date", "reason"));
                    default -> Map.of("type", "string");
                }));
        Map<String, Object> mapping = new LinkedHashMap<>();
        mapping.put("type", "object");
        mapping.put("additionalProperties", false);
        mapping.put("required", required);
        mapping.put("properties", properties);
        return mapping;
    }

    private static Map<String, Object> computed() {
        try (InputStream in = DataSchemas.class.getResourceAsStream("/data/computed.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("the program has lost data/computed.schema.json");
            }
            return JsonMapper.shared().readValue(in, new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
