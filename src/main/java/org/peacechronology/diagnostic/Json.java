package org.peacechronology.diagnostic;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes JSON in the order it is told, with two spaces a level unless it is compact, and fit to be shown on a terminal. */
final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    private static final ObjectWriteContext INDENTED = new ObjectWriteContext.Base() {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    };

    private Json() {}

    /** One JSON value and a line break; on its way out as it is told, for a report can be larger than the memory. */
    static void write(Consumer<JsonGenerator> content, Appendable out) throws IOException {
        write(INDENTED, content, out);
    }

    /** The same without indentation: what only programs read is half as long so. */
    static void writeCompact(Consumer<JsonGenerator> content, Appendable out) throws IOException {
        write(ObjectWriteContext.empty(), content, out);
    }

    private static void write(ObjectWriteContext form, Consumer<JsonGenerator> content, Appendable out)
            throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(form, new Escaping(out))) {
            content.accept(json);
        }
        out.append('\n');
    }

    /** JSON escapes only the first control characters itself; the other dangerous ones can only stand in strings. */
    private static final class Escaping extends Writer {
        private final Appendable out;

        /** The first half of a character whose second half is in the next piece, or 0. */
        private char half;

        Escaping(Appendable out) {
            this.out = out;
        }

        @Override
        public void write(char[] chars, int from, int length) throws IOException {
            String text = (half == 0 ? "" : Character.toString(half)) + new String(chars, from, length);
            half = 0;
            if (!text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1))) {
                half = text.charAt(text.length() - 1);
                text = text.substring(0, text.length() - 1);
            }
            out.append(escaped(text));
        }

        @Override
        public void flush() {}

        @Override
        public void close() throws IOException {
            out.append(half == 0 ? "" : escaped(Character.toString(half)));
            half = 0;
        }
    }

    private static String escaped(String json) {
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (int i = 0; i < json.length(); ) {
            int c = json.codePointAt(i);
            int length = Character.charCount(c);
            if (!isShown(c)) {
                out.append(json, done, i);
                for (int unit = i; unit < i + length; unit++) {
                    out.append(String.format(Locale.ROOT, "\\u%04x", (int) json.charAt(unit)));
                }
                done = i + length;
            }
            i += length;
        }
        return done == 0 ? json : out.append(json, done, json.length()).toString();
    }

    private static boolean isShown(int c) {
        if (c >= ' ' && c <= '~') {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n';
            case Character.FORMAT -> c == 0x200c || c == 0x200d;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> false;
            default -> true;
        };
    }
}
