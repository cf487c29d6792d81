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

    /** Any text but an empty one and the one that stands in a new file. */
    private static final String WORDS = "^(?!\\s*" + Skeleton.PLACEHOLDER + "\\s*$)[\\s\\S]*\\S";

    /** What every date of EDTF looks like; whether it is one, only the checker can say. */
    private static final String DATE = "^\\s*\\[?(\\.\\.)?/?[?~%]?(-|Y-?)?[0-9X]{4}[0-9XTZESY:+~?%/.,-]*\\]?\\s*$";

    private static final Chronology NONE =
            new Chronology(Optional.empty(), Map.of(), Map.of(), Set.of(), Set.of(), Map.of());

    private final Chronology chronology;
    private final Map<String, Boolean> rules;

    private Schemas(Chronology chronology, Map<String, Boolean> rules) {
        this.chronology = chronology;
        this.rules = rules;
    }

    /**
     * The schemas by file name, {@code event.schema.json}, as trees of maps, lists and texts.
     *
     * @param rules by the code of every rule, whether an entry may waive it
     */
    public static Map<String, Map<String, Object>> of(Chronology chronology, Map<String, Boolean> rules) {
        Schemas schemas = new Schemas(chronology, rules);
        Map<String, Map<String, Object>> files = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            files.put(kind.word() + ".schema.json", schemas.file(record(kind), kind.word()));
        }
        files.put("chronology.schema.json", schemas.file(Publication.class, "publication"));
        return files;
    }

    /** The schemas of any chronology: what an entry refers to may be any text. */
    public static Map<String, Map<String, Object>> general() {
        return of(NONE, Map.of());
    }

    /** Of the publication itself, as {@code chronology.json} holds it. */
    public static Map<String, Object> publication() {
        return new Schemas(NONE, Map.of()).mapping(Publication.class, "publication");
    }

    /** Of one entry of {@code chronology.json}: as its file, with its ID and, of a page, its text. */
    public static Map<String, Object> published(Kind kind) {
        Map<String, Object> schema = new Schemas(NONE, Map.of()).mapping(record(kind), kind.word());
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
            properties.put(part.key(), property(part, Fields.meaning(noun, part.key())));
            if (!part.isOptional()) {
                required.add(part.key());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", noun.equals("publication") ? "Chronology" : title(noun));
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

    private Map<String, Object> property(Shape.Part part, Fields.Meaning meaning) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("title", title(part.key()));
        property.put("description", meaning.says());
        examples(part.type(), meaning).ifPresent(example -> property.put("examples", List.of(example)));
        value(part.type(), part.atLeast(), meaning).forEach(property::putIfAbsent);
        return property;
    }

    /** An example that this very schema takes: of a reference, one of this chronology's own IDs. */
    private Optional<Object> examples(Type type, Fields.Meaning meaning) {
        boolean isList = Shape.raw(type) == List.class;
        boolean isOptional = Shape.raw(type) == Optional.class;
        if (isMapping(isList || isOptional ? Shape.argument(type, 0) : type)) {
            return Optional.empty(); // Its keys have examples of their own.
        } else if (meaning.refers().isEmpty()) {
            boolean isText = !isList && Shape.raw(type) != Map.class;
            return meaning.example().map(example -> isText ? example : Fields.plain(example));
        }
        return known(meaning.refers()).keySet().stream().findFirst().map(id -> isList ? List.of(id) : id);
    }

    private static boolean isMapping(Type type) {
        Class<?> raw = Shape.raw(type);
        return raw.isRecord() && raw != Located.class && raw != Scalar.class && raw != MarkdownText.class;
    }

    private static String title(String key) {
        return key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1).replace('-', ' ');
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
            return map(value(Shape.argument(type, 1), 0, meaning), meaning);
        } else if (raw == Origin.class) {
            return Map.of("anyOf", List.of(ids(meaning.refers()), mapping(Origin.Unnamed.class, "unnamed")));
        } else if (raw == Located.class) {
            return scalar(Shape.raw(Shape.argument(type, 0)));
        } else if (raw == Scalar.class && !meaning.refers().isEmpty()) {
            return ids(meaning.refers());
        } else if (raw == Scalar.class) {
            return with(Map.of("type", ANY_SCALAR), "pattern", meaning.pattern().orElse(WORDS));
        } else if (raw == MarkdownText.class) {
            return with(with(Map.of("type", ANY_SCALAR), "pattern", WORDS), "contentMediaType", "text/markdown");
        }
        return mapping(raw, raw.getSimpleName().toLowerCase(Locale.ROOT));
    }

    /** A mapping whose keys the editor chooses, some of them known: rules by their code, limits by their name. */
    private Map<String, Object> map(Map<String, Object> value, Fields.Meaning meaning) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("type", "object");
        Map<String, Object> known = new LinkedHashMap<>();
        if (meaning.keys().equals("rule")) {
            rules.forEach((code, mayWaive) -> known.put(code, mayWaive ? value : Map.of("const", "error")));
        } else if (meaning.keys().equals("limit")) {
            Limits.NAMES.forEach(name -> known.put(name, value));
        }
        if (!known.isEmpty()) {
            map.put("properties", known);
        }
        map.put("additionalProperties", known.isEmpty() ? value : false);
        return map;
    }

    private static Map<String, Object> scalar(Class<?> type) {
        if (type.isEnum()) {
            return Map.of(
                    "enum",
                    Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Spelled) constant).word())
                            .toList());
        } else if (type == LocalDate.class) {
            return with(Map.of("type", "string"), "pattern", "^\\s*[0-9]{4}-[0-9]{2}-[0-9]{2}\\s*$");
        } else if (type == Boolean.class) {
            return Map.of("enum", List.of(true, false, "true", "false"));
        } else if (type == Integer.class) {
            return with(Map.of("type", List.of("integer", "string")), "pattern", "^\\s*-?[0-9]+(\\.0*)?\\s*$");
        } else if (type == BigDecimal.class) {
            return with(Map.of("type", List.of("number", "string")), "pattern", "^\\s*-?[0-9.]+\\s*$");
        } else if (type == Edtf.class) {
            return with(Map.of("type", List.of("string", "integer")), "pattern", DATE);
        }
        throw new IllegalStateException("no schema for a " + type);
    }

    /** The IDs of the kinds, or the keys of all claims, each with what it stands for; without any entry yet, any text. */
    private Map<String, Object> ids(List<String> kinds) {
        Map<String, String> known = known(kinds);
        return known.isEmpty()
                ? with(Map.of("type", "string"), "pattern", WORDS)
                : with(
                        with(Map.of("type", "string"), "enum", List.copyOf(known.keySet())),
                        "markdownEnumDescriptions",
                        List.copyOf(known.values()));
    }

    private Map<String, String> known(List<String> kinds) {
        Map<String, String> known = new LinkedHashMap<>();
        if (kinds.contains("rule")) {
            rules.forEach((code, mayWaive) -> {
                if (mayWaive) {
                    known.put(code, "chronology explain " + code);
                }
            });
        } else if (kinds.contains("claim")) {
            // Of an event that cannot be read the claims are not known; then any text may be one.
            if (chronology.unreadable().isEmpty()) {
                chronology.all(Event.class).forEach(event -> claims(event, known));
            }
        } else {
            chronology.entries().values().stream()
                    .filter(entry -> kinds.contains(entry.kind().word()))
                    .forEach(entry -> known.put(entry.id(), entry.label().text()));
            chronology.unreadable().stream()
                    .filter(id -> id.indexOf('/') < 0)
                    .forEach(id -> known.put(id, "It cannot be read; chronology check says why."));
        }
        return known;
    }

    private static void claims(Event event, Map<String, String> known) {
        event.claims()
                .forEach(claim -> known.put(
                        event.id() + "#" + claim.id().text(), claim.text().text()));
    }

    /** A schema with a further keyword, in this order: the files are the same on every run. */
    private static Map<String, Object> with(Map<String, Object> schema, String keyword, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(schema);
        more.put(keyword, value);
        return more;
    }
}
