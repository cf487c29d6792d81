package org.peacechronology.render;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peacechronology.date.Edtf;
import org.peacechronology.model.Key;
import org.peacechronology.model.Origin;
import org.peacechronology.model.Spelled;
import org.peacechronology.text.Located;
import org.peacechronology.text.MarkdownText;
import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;

/**
 * What editors wrote, as JSON with the very keys of their YAML: an entry written this way, and read again as YAML, is the
 * same entry. What was left out there is left out here.
 */
final class ContentJson {

    /** A component of a record under its key in YAML. */
    private record Member(String key, MethodHandle accessor) {}

    /** Asked for once a class: the reflection of Java makes them anew each time. */
    private static final ClassValue<List<Member>> MEMBERS = new ClassValue<>() {
        @Override
        protected List<Member> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(component -> new Member(key(component), Components.accessor(component)))
                    .toList();
        }
    };

    private ContentJson() {}

    static Json of(Record record) {
        Json json = new Json();
        for (Member member : MEMBERS.get(record.getClass())) {
            Object value = plain(Components.value(member.accessor(), record));
            if (value != null) {
                json.put(member.key(), value);
            }
        }
        return json;
    }

    /** A value as JSON has it; null for what is not there, or is not the editors'. */
    private static @Nullable Object plain(Object value) {
        if (value instanceof Region) {
            return null;
        } else if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? plain(optional.get()) : null;
        } else if (value instanceof Located<?> located) {
            return plain(located.value());
        } else if (value instanceof List<?> list) {
            List<Object> values = new ArrayList<>(list.size());
            for (Object each : list) {
                Object plain = plain(each);
                if (plain != null) {
                    values.add(plain);
                }
            }
            return values;
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> values = new LinkedHashMap<>();
            map.forEach((name, each) -> {
                Object plain = plain(each);
                if (plain != null) {
                    values.put(name.toString(), plain);
                }
            });
            return values;
        } else if (value instanceof Spelled word) {
            return word.word();
        } else if (value instanceof Origin.Named named) {
            return named.id().text();
        } else if (value instanceof MarkdownText markdown) {
            return markdown.scalar().text();
        } else if (value instanceof Boolean || value instanceof Integer || value instanceof BigDecimal) {
            return value;
        } else if (value instanceof Scalar || value instanceof Edtf || value instanceof Comparable<?>) {
            return value.toString();
        } else if (value instanceof Record record) {
            return of(record);
        }
        throw new IllegalStateException("no JSON for " + value.getClass());
    }

    private static String key(RecordComponent component) {
        Key named = component.getAnnotation(Key.class);
        if (named != null) {
            return named.value();
        }
        StringBuilder kebab = new StringBuilder();
        for (char c : component.getName().toCharArray()) {
            if (Character.isUpperCase(c)) {
                kebab.append('-').append(Character.toLowerCase(c));
            } else {
                kebab.append(c);
            }
        }
        return kebab.toString();
    }
}
