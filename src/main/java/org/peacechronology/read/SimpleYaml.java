package org.peacechronology.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peacechronology.text.Scalar;

/**
 * Reads YAML that is written the way {@code chronology new} writes it, without the YAML library: mappings and lists line by
 * line or between brackets on one line, values on one line, and blocks after {@code |} and {@code >}. Where it reads a
 * text at all, it reads it as the library would.
 */
final class SimpleYaml {

    /** Thrown at what is left to the library. */
    private static final class Otherwise extends RuntimeException {
        private static final long serialVersionUID = 1;

        Otherwise() {
            super(null, null, false, false);
        }
    }

    /** The library takes a longer one for no key. */
    private static final int LONGEST_KEY = 100;

    private final ContentFile file;
    private final String text;
    private final int maxDepth;

    /** The line that is read next: where it begins, where its words do, and where it ends. */
    private int line;

    private int words;
    private int end = -1;

    /** How many spaces stand before its words; -1 behind the last line. */
    private int column;

    private SimpleYaml(ContentFile file, String text, int maxDepth) {
        this.file = file;
        this.text = text;
        this.maxDepth = maxDepth;
    }

    /** Nothing if the text holds anything else, or a fault. */
    static Optional<Node> read(ContentFile file, String text, int maxDepth) {
        if (!text.endsWith("\n") || !isSeen(text)) {
            return Optional.empty();
        }
        SimpleYaml reader = new SimpleYaml(file, text, maxDepth);
        try {
            reader.next();
            if (reader.column != 0) {
                return Optional.empty();
            }
            Node root = reader.mapping(reader.words, 0, Pointer.ROOT, 1);
            return reader.column < 0 ? Optional.of(root) : Optional.empty();
        } catch (Otherwise other) {
            return Optional.empty();
        }
    }

    /** Whether there is no break but the line feed, no control character, no mark of byte order, and no half of a pair. */
    private static boolean isSeen(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean seen = c >= ' ' && c <= '~'
                    || c == '\n'
                    || c >= '\u00A0' && c < '\uFEFE' && c != '\u2028' && c != '\u2029' && !Character.isSurrogate(c);
            if (!seen) {
                return false;
            }
        }
        return true;
    }

    /** Goes on to the next line that is neither blank nor a comment. */
    private void next() {
        do {
            nextLine();
        } while (column >= 0 && (words == end || text.charAt(words) == '#'));
    }

    private void nextLine() {
        line = end + 1;
        words = line;
        if (line == text.length()) {
            end = line - 1;
            column = -1;
            return;
        }
        end = text.indexOf('\n', line);
        while (words < end && text.charAt(words) == ' ') {
            words++;
        }
        column = words - line;
    }

    /** Reads the mapping whose first key stands at {@code from}, that far from the start of its line. */
    private Node mapping(int from, int indent, Pointer pointer, int depth) {
        Place place = place(from, from, pointer, depth);
        Map<String, Node.Field> fields = new LinkedHashMap<>();
        int key = from;
        do {
            int colon = keyEnd(key);
            String name = text.substring(key, colon);
            Pointer child = pointer.to(name);
            put(
                    fields,
                    name,
                    new Node.Field(
                            new Place(file, key, colon, child), fieldValue(colon + 1, indent, child, depth + 1)));
            key = words;
        } while (goesOn(indent) && !isItem());
        return new Node.MapNode(place, fields);
    }

    private static void put(Map<String, Node.Field> fields, String name, Node.Field field) {
        if (fields.putIfAbsent(name, field) != null) {
            throw new Otherwise();
        }
    }

    private Node fieldValue(int from, int indent, Pointer pointer, int depth) {
        if (from < end) {
            return value(spaces(from), indent, pointer, depth);
        }
        next();
        if (column > indent && !isItem()) {
            return mapping(words, column, pointer, depth);
        } else if (column >= indent && isItem()) {
            return list(column, pointer, depth);
        }
        throw new Otherwise();
    }

    private Node list(int indent, Pointer pointer, int depth) {
        Place place = place(words, words, pointer, depth);
        List<Node> items = new ArrayList<>();
        do {
            int from = spaces(words + 1);
            Pointer child = pointer.to(items.size());
            items.add(
                    isKey(from) ? mapping(from, from - line, child, depth + 1) : value(from, indent, child, depth + 1));
        } while (goesOn(indent) && isItem());
        return new Node.ListNode(place, items);
    }

    /** Whether the next line stands as far from the start as this mapping or list; one that stands farther is part of none. */
    private boolean goesOn(int indent) {
        if (column > indent) {
            throw new Otherwise();
        }
        return column == indent;
    }

    private boolean isItem() {
        return text.startsWith("- ", words);
    }

    /** Behind the spaces of which there must be one, and before what must stand there. */
    private int spaces(int from) {
        int at = from;
        while (at < end && text.charAt(at) == ' ') {
            at++;
        }
        if (at == from || at == end) {
            throw new Otherwise();
        }
        return at;
    }

    private boolean isKey(int from) {
        int colon = wordEnd(from);
        return colon > from && text.charAt(colon) == ':' && (colon + 1 == end || text.charAt(colon + 1) == ' ');
    }

    /** Where the colon stands behind the key at {@code from}. */
    private int keyEnd(int from) {
        if (!isKey(from)) {
            throw new Otherwise();
        }
        return wordEnd(from);
    }

    private int wordEnd(int from) {
        int at = from;
        while (at < end && isOfKey(text.charAt(at), at > from)) {
            at++;
        }
        if (at - from > LONGEST_KEY) {
            throw new Otherwise();
        }
        return at;
    }

    private static boolean isOfKey(char c, boolean inside) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || inside && (c >= '0' && c <= '9' || c == '-' || c == '_');
    }

    /** Reads what begins at {@code from} on this line, and goes on to the line behind it. */
    private Node value(int from, int indent, Pointer pointer, int depth) {
        Place place = place(from, from, pointer, depth);
        char first = text.charAt(from);
        if (first == '|' || first == '>') {
            return scalar(place, block(from, indent));
        }
        Node node;
        if (first == '[' || first == '{') {
            Flow flow = new Flow(from);
            node = first == '[' ? flow.list(place, depth) : flow.mapping(place, depth);
            if (flow.at != end) {
                throw new Otherwise();
            }
        } else if (first == '"' || first == '\'') {
            int close = closing(from);
            if (close + 1 != end) {
                throw new Otherwise();
            }
            node = scalar(place, text.substring(from + 1, close));
        } else {
            node = scalar(place, plain(from));
        }
        next();
        return node;
    }

    private Place place(int from, int to, Pointer pointer, int depth) {
        if (depth > maxDepth) {
            throw new Otherwise();
        }
        return new Place(file, from, to, pointer);
    }

    private Node scalar(Place place, String value) {
        return new Node.ScalarNode(new Scalar(value, new Layouts(file, value, place.from(), place.pointer())));
    }

    /** The next quotation mark, with nothing before it that stands for something else. */
    private int closing(int from) {
        char mark = text.charAt(from);
        int at = from + 1;
        while (at < end && text.charAt(at) != mark && text.charAt(at) != '\\') {
            at++;
        }
        if (at == end || text.charAt(at) != mark) {
            throw new Otherwise();
        }
        return at;
    }

    private static boolean beginsPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c > '\u00A0';
    }

    private String plain(int from) {
        if (!beginsPlain(text.charAt(from)) || text.charAt(end - 1) == ' ' || text.charAt(end - 1) == ':') {
            throw new Otherwise();
        }
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == ':' && text.charAt(i + 1) == ' ' || c == '#' && text.charAt(i - 1) == ' ') {
                throw new Otherwise();
            }
        }
        return text.substring(from, end);
    }

    /** Reads a block with its header at {@code from}, and goes on to the line behind it. */
    private String block(int from, int indent) {
        boolean folded = text.charAt(from) == '>';
        boolean stripped = from + 2 == end && text.charAt(from + 1) == '-';
        if (!stripped && from + 1 != end) {
            throw new Otherwise();
        }
        nextLine();
        int within = column;
        if (within <= indent || words == end) {
            throw new Otherwise();
        }
        StringBuilder block = new StringBuilder();
        int breaks = 0;
        while (column >= within || column >= 0 && words == end) {
            if (words == end) {
                if (column > within) {
                    throw new Otherwise();
                }
                breaks++;
            } else {
                if (folded && (column > within || text.charAt(end - 1) == ' ')) {
                    throw new Otherwise();
                }
                block.append(folded && breaks == 1 ? " " : "\n".repeat(folded && breaks > 1 ? breaks - 1 : breaks));
                block.append(text, line + within, end);
                breaks = 1;
            }
            nextLine();
        }
        if (column >= 0 && text.charAt(words) == '#') {
            next();
        }
        return stripped ? block.toString() : block.append('\n').toString();
    }

    /** What stands between brackets on one line. */
    private final class Flow {
        private int at;

        Flow(int from) {
            this.at = from;
        }

        Node list(Place place, int depth) {
            List<Node> items = new ArrayList<>();
            do {
                begin();
                items.add(item(place.pointer().to(items.size()), depth + 1));
            } while (text.charAt(at) == ',');
            end(']');
            return new Node.ListNode(place, items);
        }

        Node mapping(Place place, int depth) {
            Map<String, Node.Field> fields = new LinkedHashMap<>();
            do {
                begin();
                int colon = keyEnd(at);
                String name = text.substring(at, colon);
                Pointer child = place.pointer().to(name);
                Place key = new Place(file, at, colon, child);
                at = spaces(colon + 1);
                put(fields, name, new Node.Field(key, item(child, depth + 1)));
            } while (text.charAt(at) == ',');
            end('}');
            return new Node.MapNode(place, fields);
        }

        /** Behind the opening bracket or a comma, and the spaces there. */
        private void begin() {
            at++;
            while (at < end && text.charAt(at) == ' ') {
                at++;
            }
        }

        private void end(char bracket) {
            if (text.charAt(at) != bracket) {
                throw new Otherwise();
            }
            at++;
        }

        private Node item(Pointer pointer, int depth) {
            Place place = place(at, at, pointer, depth);
            char first = text.charAt(at);
            if (first == '"' || first == '\'') {
                int close = closing(at);
                at = close + 1;
                return scalar(place, text.substring(place.from() + 1, close));
            }
            boolean negative = first == '-' && Character.isDigit(text.charAt(at + 1));
            if (!negative && !beginsPlain(first)) {
                throw new Otherwise();
            }
            while (at < end && ",[]{}:#".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            if (text.charAt(at - 1) == ' ') {
                throw new Otherwise();
            }
            return scalar(place, text.substring(place.from(), at));
        }
    }
}
