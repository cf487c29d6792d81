package org.peacechronology.render;

import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object (RFC 8259) in the making: members in the order they are put; absent and empty ones are left out. */
final class Json {

    private static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(new DefaultIndenter(" ", "\n"))
                    .withArrayIndenter(new DefaultIndenter(" ", "\n")))
            .build()
            .writer();

    private final Map<String, Object> members = new LinkedHashMap<>();

    /** Puts a text, a number, a truth value, an object, or a list or map of these. */
    Json put(String name, Object value) {
        Object plain = value instanceof Json json ? json.members : value;
        boolean empty = plain instanceof Map<?, ?> map && map.isEmpty()
                || plain instanceof List<?> list && list.isEmpty()
                || plain instanceof String text && text.isEmpty();
        if (!empty) {
            members.put(name, plain instanceof List<?> list && !(list instanceof Each<?>) ? plain(list) : plain);
        }
        return this;
    }

    Json put(String name, Optional<?> value) {
        value.ifPresent(present -> put(name, present));
        return this;
    }

    /** A list whose items are made when they are written, and then let go: of all entries there may be very many. */
    static final class Each<T> extends AbstractList<Map<String, Object>> {
        private final List<? extends T> values;
        private final Function<T, Json> object;

        Each(List<? extends T> values, Function<T, Json> object) {
            this.values = values;
            this.object = object;
        }

        @Override
        public Map<String, Object> get(int index) {
            return object.apply(values.get(index)).members;
        }

        @Override
        public int size() {
            return values.size();
        }
    }

    private static List<?> plain(List<?> list) {
        return list.stream()
                .map(each -> each instanceof Json json ? json.members : each)
                .toList();
    }

    Map<String, Object> members() {
        return members;
    }

    /** As a file: one space a level, lines that end alike everywhere. */
    String text() {
        return WRITER.writeValueAsString(members) + "\n";
    }

    /** A list as a file. */
    static String text(List<Json> items) {
        return WRITER.writeValueAsString(plain(items)) + "\n";
    }
}
