package org.peacechronology.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.DefaultPrettyPrinter.Indenter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object (RFC 8259) in the making: members in the order they are put; absent and empty ones are left out. */
final class Json {

    private static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(new Margin())
                    .withArrayIndenter(new Margin()))
            .build()
            .writer();

    /** A new line and one space a level, written at once; Jackson's own takes two steps. */
    private static final class Margin implements Indenter {
        private static final char[] LINE = ("\n" + " ".repeat(50)).toCharArray();

        @Override
        public void writeIndentation(JsonGenerator out, int level) {
            int spaces = Math.min(level, LINE.length - 1);
            out.writeRaw(LINE, 0, 1 + spaces);
            for (int more = spaces; more < level; more++) {
                out.writeRaw(' ');
            }
        }

        @Override
        public boolean isInline() {
            return false;
        }
    }

    private final Map<String, Object> members = new LinkedHashMap<>();

    /** Puts a text, a number, a truth value, an object, or a list or map of these. */
    Json put(String name, Object value) {
        boolean empty = value instanceof String text && text.isEmpty()
                || value instanceof Json json && json.members.isEmpty()
                || value instanceof List<?> list && list.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty();
        if (!empty) {
            members.put(name, value);
        }
        return this;
    }

    Json put(String name, Optional<?> value) {
        value.ifPresent(present -> put(name, present));
        return this;
    }

    /** A list whose items are made when they are written, and then let go: of all entries there may be very many. */
    static final class Each<T> extends AbstractList<Object> {
        private final List<? extends T> values;
        private final Function<T, ?> object;

        /** @param object what is written for a value: a {@link Json}, or a map of what one may hold */
        Each(List<? extends T> values, Function<T, ?> object) {
            this.values = values;
            this.object = object;
        }

        @Override
        public Object get(int index) {
            return object.apply(values.get(index));
        }

        @Override
        public int size() {
            return values.size();
        }
    }

    /** An object whose members' values are made when they are written, and then let go. */
    static final class EachNamed<T> extends AbstractMap<String, Object> {
        private final List<? extends T> values;
        private final Function<T, String> name;
        private final Function<T, Json> object;

        EachNamed(List<? extends T> values, Function<T, String> name, Function<T, Json> object) {
            this.values = values;
            this.name = name;
            this.object = object;
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public Iterator<Entry<String, Object>> iterator() {
                    return values.stream()
                            .map(value -> Map.entry(name.apply(value), (Object) object.apply(value)))
                            .iterator();
                }

                @Override
                public int size() {
                    return values.size();
                }
            };
        }
    }

    Map<String, Object> members() {
        return members;
    }

    /** As a file: one space a level, lines that end alike everywhere. */
    String text() {
        return text(members);
    }

    /** The same in UTF-8. */
    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
        writeTo(out);
        return out.toByteArray();
    }

    /** The same in UTF-8, written as it is made. */
    void writeTo(OutputStream out) {
        try (JsonGenerator json = WRITER.createGenerator(out)) {
            write(members, json);
        }
        try {
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A list as a file. */
    static String text(List<Json> items) {
        return text((Object) items);
    }

    private static String text(Object value) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = WRITER.createGenerator(out)) {
            write(value, json);
        }
        return out.append('\n').toString();
    }

    /** Few classes come here; Jackson would look up for each value how its class is written. */
    private static void write(Object value, JsonGenerator out) {
        if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof Json json) {
            write(json.members, out);
        } else if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            for (Map.Entry<?, ?> member : map.entrySet()) {
                out.writeName((String) member.getKey());
                write(member.getValue(), out);
            }
            out.writeEndObject();
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            for (Object item : list) {
                write(item, out);
            }
            out.writeEndArray();
        } else if (value instanceof Integer number) {
            out.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else {
            out.writePOJO(value);
        }
    }
}
