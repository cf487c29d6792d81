package org.peacechronology.read;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.peacechronology.date.Edtf;
import org.peacechronology.model.Chronology;
import org.peacechronology.model.Dispute;
import org.peacechronology.model.Entry;
import org.peacechronology.model.Event;
import org.peacechronology.model.Kind;
import org.peacechronology.model.Organization;
import org.peacechronology.model.Origin;
import org.peacechronology.model.Page;
import org.peacechronology.model.Person;
import org.peacechronology.model.Place;
import org.peacechronology.model.Publication;
import org.peacechronology.model.Source;
import org.peacechronology.model.Spelled;
import org.peacechronology.model.Theme;
import org.peacechronology.text.Located;
import org.peacechronology.text.MarkdownText;
import org.peacechronology.text.Scalar;

/**
 * JSON Schemas (2020-12) of the content files, with the IDs of one chronology as their enumerations, so that any YAML
 * editor completes and explains them.
 *
 * <p>They follow the same shapes as binding does. A schema is laxer where only the checker can judge: dates, quotations,
 * whatever takes more than one file. YAML editors read YAML 1.2's core schema, in which {@code 2018} is a number; what is
 * text to the checker may therefore be a number or a boolean here.
 */
public final class Schemas {
    public static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final List<String> ANY_SCALAR = List.of("string", "number", "boolean");

    private static final Chronology NONE =
            new Chronology(Optional.empty(), Map.of(), Map.of(), Set.of(), Set.of(), Map.of());

    private final Chronology chronology;

    private Schemas(Chronology chronology) {
        this.chronology = chronology;
    }

    /** The schemas by file name, {@code event.schema.json}, as trees of maps, lists and texts. */
    public static Map<String, Map<String, Object>> of(Chronology chronology) {
        Schemas schemas = new Schemas(chronology);
        Map<String, Map<String, Object>> files = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            files.put(kind.word() + ".schema.json", schemas.file(record(kind), kind.word()));
        }
        files.put("chronology.schema.json", schemas.file(Publication.class, "publication"));
        return files;
    }

    /** The schemas of any chronology: what an entry refers to may be any text. */
    public static Map<String, Map<String, Object>> general() {
        return of(NONE);
    }

    /** Of the publication itself, as {@code chronology.json} holds it. */
    public static Map<String, Object> publication() {
        return new Schemas(NONE).mapping(Publication.class, "publication");
    }

    /** Of one entry of {@code chronology.json}: as its file, with its ID and, of a page, its text. */
    public static Map<String, Object> published(Kind kind) {
        Map<String, Object> schema = new Schemas(NONE).mapping(record(kind), kind.word());
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", with(Map.of("type", "string"), "pattern", "^[a-z0-9]+(-[a-z0-9]+)*$"));
        ((Map<?, ?>) schema.getOrDefault("properties", Map.of()))
                .forEach((key, value) -> properties.put(String.valueOf(key), value));
        if (kind == Kind.PAGE) {
            properties.put("body", with(Map.of("type", "string"), "contentMediaType", "text/markdown"));
        }
        schema.put("properties", properties);
        return schema;
    }

    static Class<? extends Entry> record(Kind kind) {
        return switch (kind) {
            case EVENT -> Event.class;
            case PERSON -> Person.class;
            case ORGANIZATION -> Organization.class;
            case PLACE -> Place.class;
            case SOURCE -> Source.class;
            case DISPUTE -> Dispute.class;
            case THEME -> Theme.class;
            case PAGE -> Page.class;
        };
    }

    private Map<String, Object> file(Class<?> record, String noun) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DIALECT);
        schema.put(
                "title",
                noun.equals("publication")
                        ? "Chronology"
                        : noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1));
        schema.putAll(mapping(record, noun));
        return schema;
    }

    private Map<String, Object> mapping(Class<?> record, String noun) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Shape.Part part : Shape.of(record).parts()) {
            boolean isBody = record == Page.class && part.key().equals("body");
            if (part.isGiven() || isBody) {
                continue;
            }
            Fields.Meaning meaning = Fields.meaning(noun, part.key());
            Map<String, Object> property = new LinkedHashMap<>();
            property.put("description", meaning.says());
            meaning.example().ifPresent(example -> property.put("examples", List.of(example)));
            property.putAll(value(part.type(), part.atLeast(), meaning));
            properties.put(part.key(), property);
            if (!part.isOptional()) {
                required.add(part.key());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        if (properties.containsKey("withdrawn")) {
            // What was taken back need not be whole any more.
            schema.put("anyOf", List.of(Map.of("required", required), Map.of("required", List.of("withdrawn"))));
        } else if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("properties", properties);
        return schema;
    }

    private Map<String, Object> value(Type type, int atLeast, Fields.Meaning meaning) {
        Class<?> raw = Shape.raw(type);
        if (raw == Optional.class) {
            return value(Shape.argument(type, 0), 0, meaning);
        } else if (raw == List.class) {
            Map<String, Object> list = new LinkedHashMap<>();
            list.put("type", "array");
            if (atLeast > 0) {
                list.put("minItems", atLeast);
            }
            list.put("items", value(Shape.argument(type, 0), 0, meaning));
            return list;
        } else if (raw == Map.class) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("type", "object");
            map.put("additionalProperties", value(Shape.argument(type, 1), 0, meaning));
            return map;
        } else if (raw == Origin.class) {
            return Map.of("anyOf", List.of(ids(meaning.refers()), mapping(Origin.Unnamed.class, "unnamed")));
        } else if (raw == Located.class) {
            return scalar(Shape.raw(Shape.argument(type, 0)));
        } else if (raw == Scalar.class && !meaning.refers().isEmpty()) {
            return ids(meaning.refers());
        } else if (raw == Scalar.class) {
            return Map.of("type", ANY_SCALAR);
        } else if (raw == MarkdownText.class) {
            return with(Map.of("type", ANY_SCALAR), "contentMediaType", "text/markdown");
        }
        return mapping(raw, raw.getSimpleName().toLowerCase(Locale.ROOT));
    }

    private static Map<String, Object> scalar(Class<?> type) {
        if (type.isEnum()) {
            return Map.of(
                    "enum",
                    Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Spelled) constant).word())
                            .toList());
        } else if (type == LocalDate.class) {
            return with(Map.of("type", "string"), "pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
        } else if (type == Boolean.class) {
            return Map.of("enum", List.of(true, false, "true", "false"));
        } else if (type == Integer.class || type == BigDecimal.class) {
            return Map.of("type", List.of(type == Integer.class ? "integer" : "number", "string"));
        } else if (type == Edtf.class) {
            return Map.of("type", List.of("string", "integer"));
        }
        throw new IllegalStateException("no schema for a " + type);
    }

    /** The IDs of the kinds, or the keys of all claims; without any entry yet, any text. */
    private Map<String, Object> ids(List<String> kinds) {
        List<String> known = kinds.contains("claim")
                ? chronology.all(Event.class).stream()
                        .flatMap(event -> event.claims().stream()
                                .map(claim -> event.id() + "#" + claim.id().text()))
                        .toList()
                : chronology.entries().values().stream()
                        .filter(entry -> kinds.contains(entry.kind().word()))
                        .map(Entry::id)
                        .toList();
        return known.isEmpty() ? Map.of("type", "string") : with(Map.of("type", "string"), "enum", known);
    }

    /** A schema with a further keyword, in this order: the files are the same on every run. */
    private static Map<String, Object> with(Map<String, Object> schema, String keyword, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(schema);
        more.put(keyword, value);
        return more;
    }
}
