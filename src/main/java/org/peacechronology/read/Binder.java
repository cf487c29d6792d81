package org.peacechronology.read;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peacechronology.date.Edtf;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Suggestions;
import org.peacechronology.model.Origin;
import org.peacechronology.model.Spelled;
import org.peacechronology.text.Located;
import org.peacechronology.text.MarkdownText;
import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;

/**
 * Makes records of the model from located trees: a component's name is the key, its type says what may stand there.
 *
 * <p>{@code Optional} and {@code List} may be left out, everything else is required; {@link AtLeast} asks for items.
 * {@code String id} is the file's, {@code Region} the mapping's own place. Whatever does not fit is a finding, all of
 * them in one pass; a record with a finding is not made.
 */
final class Binder {

    private final String id;
    private final List<Diagnostic> findings;

    Binder(String id, List<Diagnostic> findings) {
        this.id = id;
        this.findings = findings;
    }

    /** The record that {@code node} spells, or nothing where a finding was added. */
    <T extends Record> Optional<T> bind(Node node, Class<T> type) {
        int before = findings.size();
        Object made = record(node, type, "the file");
        return made == null || findings.size() > before ? Optional.empty() : Optional.of(type.cast(made));
    }

    private @Nullable Object record(Node node, Class<?> type, String what) {
        if (!(node instanceof Node.MapNode map)) {
            wrongType(node, what, "a mapping of keys and values");
            return null;
        }
        Shape shape = Shape.of(type);
        map.fields().forEach((key, field) -> {
            if (!shape.keys().contains(key)) {
                findings.add(unknownKey(key, field.key(), shape.keys()));
            }
        });
        @Nullable Object[] values = new Object[shape.parts().size()];
        boolean whole = true;
        for (int i = 0; i < values.length; i++) {
            values[i] = part(map, shape.parts().get(i));
            whole &= values[i] != null;
        }
        return whole ? make(type, values) : null;
    }

    private static Diagnostic unknownKey(String key, Region region, Set<String> known) {
        return Fault.UNKNOWN_KEY
                .at(region, "there is no key “" + key + "” here")
                .label("unknown")
                .help(Suggestions.nearest(key, known)
                        .map(near -> "did you mean “" + near + "”?")
                        .orElse("known here: " + String.join(", ", known)));
    }

    private @Nullable Object part(Node.MapNode map, Shape.Part part) {
        if (part.type() == Region.class) {
            return map.region();
        } else if (part.key().equals("id") && part.type() == String.class) {
            return id;
        }
        Node.Field field = map.fields().get(part.key());
        Class<?> raw = Shape.raw(part.type());
        if (raw == Optional.class) {
            if (field == null) {
                return Optional.empty();
            }
            Object value = value(field.value(), Shape.argument(part.type(), 0), part.key());
            return value == null ? null : Optional.of(value);
        } else if (raw == List.class) {
            return list(map, field, part);
        } else if (raw == Map.class) {
            return field == null ? Map.of() : map(field.value(), Shape.argument(part.type(), 1), part.key());
        }
        if (field == null) {
            missing(map.region(), part.key());
            return null;
        }
        return value(field.value(), part.type(), part.key());
    }

    private @Nullable List<Object> list(Node.MapNode map, Node.@Nullable Field field, Shape.Part part) {
        if (field == null) {
            if (part.atLeast() > 0) {
                missing(map.region(), part.key());
                return null;
            }
            return List.of();
        }
        if (!(field.value() instanceof Node.ListNode list)) {
            wrongType(field.value(), "“" + part.key() + "”", "a list, each item after a dash or all between [ and ]");
            return null;
        }
        if (list.items().size() < part.atLeast()) {
            findings.add(Fault.FIELD_EMPTY.at(
                    field.key(),
                    "“" + part.key() + "” needs at least "
                            + (part.atLeast() == 1 ? "one item" : part.atLeast() + " items")));
            return null;
        }
        List<Object> values = new ArrayList<>();
        for (Node item : list.items()) {
            Object value = value(item, Shape.argument(part.type(), 0), part.key());
            if (value != null) {
                values.add(value);
            }
        }
        return values.size() == list.items().size() ? Collections.unmodifiableList(values) : null;
    }

    private @Nullable Map<String, Object> map(Node node, Type type, String key) {
        if (!(node instanceof Node.MapNode fields)) {
            wrongType(node, "“" + key + "”", "a mapping of keys and values");
            return null;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        fields.fields().forEach((name, field) -> {
            Object value = value(field.value(), type, key + "/" + name);
            if (value != null) {
                values.put(name, value);
            }
        });
        return values.size() == fields.fields().size() ? Collections.unmodifiableMap(values) : null;
    }

    private @Nullable Object value(Node node, Type type, String key) {
        Class<?> raw = Shape.raw(type);
        if (raw == Origin.class) {
            return node instanceof Node.MapNode
                    ? record(node, Origin.Unnamed.class, "“" + key + "”")
                    : scalar(node, key, "an ID, or {unnamed: description, of: organization}")
                            .map(Origin.Named::new)
                            .orElse(null);
        } else if (raw.isRecord() && raw != Located.class && raw != MarkdownText.class) {
            return record(node, raw, "“" + key + "”");
        }
        Optional<Scalar> text = scalar(node, key, "text");
        if (text.isEmpty()) {
            return null;
        } else if (raw == Scalar.class) {
            return text.get();
        } else if (raw == MarkdownText.class) {
            return MarkdownText.of(text.get());
        } else if (raw == Located.class) {
            return located(text.get(), Shape.raw(Shape.argument(type, 0)), key);
        }
        throw new IllegalStateException("no way to read a " + type);
    }

    private Optional<Scalar> scalar(Node node, String key, String wanted) {
        if (node instanceof Node.ScalarNode scalar) {
            if (scalar.scalar().text().strip().equals(Skeleton.PLACEHOLDER)) {
                findings.add(Fault.FILL_ME
                        .at(node.region(), "“" + key + "” is still to be filled in")
                        .help("write the value in place of “" + Skeleton.PLACEHOLDER + "”"));
            } else if (scalar.scalar().isBlank()) {
                empty(node.region(), key);
            } else {
                return Optional.of(scalar.scalar());
            }
        } else if (node instanceof Node.EmptyNode) {
            empty(node.region(), key);
        } else {
            wrongType(node, "“" + key + "”", wanted);
        }
        return Optional.empty();
    }

    private @Nullable Object located(Scalar text, Class<?> type, String key) {
        if (type.isEnum()) {
            return word(text, type, key);
        } else if (type == Edtf.class) {
            try {
                return new Located<>(Edtf.parse(text.text().strip()), text);
            } catch (Edtf.Invalid e) {
                findings.add(Fault.DATE_INVALID
                        .at(text.region(), e.message())
                        .help(e.mend()
                                .map(mended -> "write it as " + mended)
                                .orElse("write it as 2018-07-23, 2018-07, 2018~ or 2021-10-09/2021-10-10")));
                return null;
            }
        } else if (type == LocalDate.class) {
            return parsed(text, key, LocalDate::parse, "a day, as 2026-11-22");
        } else if (type == Boolean.class) {
            return parsed(text, key, Binder::truth, "true or false");
        } else if (type == Integer.class) {
            return parsed(text, key, Integer::valueOf, "a whole number");
        } else if (type == BigDecimal.class) {
            return parsed(text, key, BigDecimal::new, "a number, as 34.52");
        }
        throw new IllegalStateException("no way to read a " + type);
    }

    private @Nullable <T> Located<T> parsed(Scalar text, String key, Function<String, T> parse, String wanted) {
        try {
            return new Located<>(parse.apply(text.text().strip()), text);
        } catch (IllegalArgumentException | DateTimeException e) {
            findings.add(Fault.WRONG_TYPE.at(text.region(), "“" + key + "” is to be " + wanted));
            return null;
        }
    }

    private static Boolean truth(String word) {
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(word);
        };
    }

    private @Nullable Object word(Scalar text, Class<?> type, String key) {
        Map<String, Object> words = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(
                        constant -> ((Spelled) constant).word(),
                        constant -> constant,
                        (a, b) -> a,
                        LinkedHashMap::new));
        Object found = words.get(text.text().strip());
        if (found != null) {
            return new Located<>(found, text);
        }
        findings.add(Fault.VALUE_UNKNOWN
                .at(text.region(), "“" + text.text().strip() + "” is no " + key.replace('-', ' '))
                .help(Suggestions.nearest(text.text().strip(), words.keySet())
                                .map(near -> "did you mean “" + near + "”? ")
                                .orElse("")
                        + "known: "
                        + String.join(", ", words.keySet())));
        return null;
    }

    private void missing(Region region, String key) {
        findings.add(Fault.FIELD_MISSING
                .at(region, "the required key “" + key + "” is missing here")
                .help("add a line “" + key + ": …”"));
    }

    private void empty(Region region, String key) {
        findings.add(Fault.FIELD_EMPTY
                .at(region, "“" + key + "” holds nothing")
                .help("fill it, or take the key away where it is optional"));
    }

    private void wrongType(Node node, String what, String wanted) {
        if (node instanceof Node.EmptyNode) {
            findings.add(Fault.FIELD_EMPTY
                    .at(node.region(), what + " holds nothing")
                    .help("fill it, or take the key away where it is optional"));
        } else {
            findings.add(
                    Fault.WRONG_TYPE.at(node.region(), what + " is to be " + wanted + ", and here is " + node.noun()));
        }
    }

    private static Object make(Class<?> type, @Nullable Object[] values) {
        try {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InstantiationException
                | IllegalAccessException
                | InvocationTargetException
                | NoSuchMethodException e) {
            throw new IllegalStateException("cannot make a " + type.getName(), e);
        }
    }
}
