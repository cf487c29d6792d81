package org.peacechronology.read;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.peacechronology.model.AtLeast;
import org.peacechronology.model.Key;
import org.peacechronology.text.Region;

/**
 * What may stand in a mapping, read off the record it becomes: a component's name is the key, its type says what belongs
 * there. Binding, schemas and skeletons all follow it.
 *
 * @param parts one for each component of the record, in order
 * @param keys those that an editor may write
 */
record Shape(List<Part> parts, Set<String> keys) {

    /** A component of a record: its key in YAML, the type of its value, and how many items it needs. */
    record Part(String key, Type type, int atLeast) {

        /** Whether an editor may leave it out. */
        boolean isOptional() {
            return raw(type) == Optional.class || raw(type) == Map.class || raw(type) == List.class && atLeast == 0;
        }

        /** Whether it comes from the file and not from the editor: its ID, its place. */
        boolean isGiven() {
            return type == Region.class || type == String.class;
        }
    }

    private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

    static Shape of(Class<?> record) {
        return SHAPES.computeIfAbsent(record, Shape::read);
    }

    private static Shape read(Class<?> record) {
        List<Part> parts = new ArrayList<>();
        Set<String> keys = new LinkedHashSet<>();
        for (RecordComponent component : record.getRecordComponents()) {
            Key named = component.getAnnotation(Key.class);
            AtLeast atLeast = component.getAnnotation(AtLeast.class);
            String key = named == null ? kebab(component.getName()) : named.value();
            Part part = new Part(key, component.getGenericType(), atLeast == null ? 0 : atLeast.value());
            parts.add(part);
            if (!part.isGiven()) {
                keys.add(key);
            }
        }
        return new Shape(List.copyOf(parts), Collections.unmodifiableSet(keys));
    }

    private static String kebab(String name) {
        StringBuilder out = new StringBuilder();
        for (char c : name.toCharArray()) {
            if (Character.isUpperCase(c)) {
                out.append('-').append(Character.toLowerCase(c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    static Class<?> raw(Type type) {
        return type instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : (Class<?>) type;
    }

    static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
