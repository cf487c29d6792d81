package org.peacechronology.read;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
 * them in one pass; a record that lacks one of
 * its values is not made.
 */
final class Binder {

    /** Keys whose texts are a source's own words: what they may hold is judged when they are sought there. */
    private static final Set<String> IN_A_SOURCES_WORDS = Set.of("quote", "prefix", "suffix", "from", "to");

    /** Where a value stands, as a message names it. */
    private record Slot(String key, boolean isItem, boolean isOptional) {
        static Slot of(Shape.Part part) {
            return new Slot(part.key(), false, part.isOptional());
        }

        Slot item() {
            return new Slot(key, true, true);
        }

        @Override
        public String toString() {
            return key.isEmpty() ? "the file" : (isItem ? "an item of “" : "“") + key + "”";
        }
    }

    /** What may stand somewhere: in the words of a message, and how to write it. */
    private enum Wanted {
        TEXT("a text", "write one text; where it holds “: ” or begins with a bracket, between quotation marks"),
        LIST("a list", "write each item on a line of its own after a dash, or all between [ and ]"),
        MAPPING("a mapping", "write each key on a line of its own, a colon and a space behind it, then its value"),
        ORIGIN("an ID or someone unnamed", "write an ID, or {unnamed: description, of: organization-id}"),
        DAY("a day", "write year, month and day, as 2026-11-22"),
        TRUTH("true or false", "write true or false; “yes” and “no” are texts here"),
        WHOLE_NUMBER("a whole number", "write digits only, as 3"),
        NUMBER("a number", "write digits with a point, as 34.52");

        private final String words;
        private final String advice;

        Wanted(String words, String advice) {
            this.words = words;
            this.advice = advice;
        }
    }

    /** The words of an enum's constants, in their order. */
    private static final ClassValue<Map<String, Object>> WORDS = new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
            Map<String, Object> words = new LinkedHashMap<>();
            for (Object constant : type.getEnumConstants()) {
                words.putIfAbsent(((Spelled) constant).word(), constant);
            }
            return words;
        }
    };

    private static final ClassValue<Constructor<?>> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            try {
                Class<?>[] types = Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
                return type.getDeclaredConstructor(types);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("a record has its constructor", e);
            }
        }
    };

    private final String id;
    private final Limits limits;
    private final List<Diagnostic> findings;

    Binder(String id, Limits limits, List<Diagnostic> findings) {
        this.id = id;
        this.limits = limits;
        this.findings = findings;
    }

    /** The record that {@code node} spells, or nothing where a value is missing or wrong; an unknown key is passed over. */
    <T> Optional<T> bind(Node node, Class<T> type) {
        Object made = record(node, type, new Slot("", false, false));
        return made == null ? Optional.empty() : Optional.of(type.cast(made));
    }

    private @Nullable Object record(Node node, Class<?> type, Slot slot) {
        if (!(node instanceof Node.MapNode map)) {
            wrongType(node, slot, Wanted.MAPPING);
            return null;
        }
        Shape shape = Shape.of(type);
        Set<String> meant = unknownKeys(map, shape.keys());
        @Nullable Object[] values = new Object[shape.parts().size()];
        boolean whole = true;
        for (int i = 0; i < values.length; i++) {
            values[i] = part(map, shape.parts().get(i), meant);
            whole &= values[i] != null;
        }
        return whole ? make(type, values) : null;
    }

    /** Reports the keys that are not known here; returns those that were probably meant, which are then not missing. */
    Set<String> unknownKeys(Node.MapNode map, Set<String> known) {
        if (known.containsAll(map.fields().keySet())) {
            return Set.of();
        }
        Set<String> meant = new HashSet<>();
        map.fields().forEach((key, field) -> {
            if (!known.contains(key)) {
                Optional<String> near = Suggestions.nearest(key, known);
                near.ifPresent(meant::add);
                findings.add(Fault.UNKNOWN_KEY
                        .at(field.key(), "there is no key “" + key + "” here")
                        .label("unknown")
                        .help(near.map(name -> "did you mean “" + name + "”?")
                                .orElse("known here: " + String.join(", ", known))));
            }
        });
        return meant;
    }

    private @Nullable Object part(Node.MapNode map, Shape.Part part, Set<String> meant) {
        if (part.type() == Region.class) {
            return map.region();
        } else if (part.key().equals("id") && part.type() == String.class) {
            return id;
        }
        Node.Field field = map.fields().get(part.key());
        if (field == null && !part.isOptional()) {
            if (!meant.contains(part.key())) {
                missing(map.region(), part.key());
            }
            return null;
        }
        Class<?> raw = Shape.raw(part.type());
        Slot slot = Slot.of(part);
        if (raw == Optional.class) {
            if (field == null) {
                return Optional.empty();
            }
            Object value = value(field.value(), Shape.argument(part.type(), 0), slot);
            return value == null ? null : Optional.of(value);
        } else if (raw == List.class) {
            return field == null ? List.of() : list(field, part);
        } else if (raw == Map.class) {
            return field == null ? Map.of() : map(field.value(), part.type(), slot);
        }
        return field == null ? null : value(field.value(), part.type(), slot);
    }

    private @Nullable List<Object> list(Node.Field field, Shape.Part part) {
        Slot slot = Slot.of(part);
        if (!(field.value() instanceof Node.ListNode list)) {
            wrongType(field.value(), slot, Wanted.LIST);
            return null;
        }
        if (list.items().size() < part.atLeast()) {
            String items = part.atLeast() == 1 ? "one item" : part.atLeast() + " items";
            findings.add(Fault.FIELD_EMPTY
                    .at(field.key(), slot + " needs at least " + items)
                    .help("add what is missing, each item on a line of its own after a dash"));
            return null;
        }
        if (list.items().size() > limits.items()) {
            tooMany(list.items().get(limits.items()).region(), slot);
            return null;
        }
        List<Object> values = new ArrayList<>();
        for (Node item : list.items()) {
            Object value = value(item, Shape.argument(part.type(), 0), slot.item());
            if (value != null) {
                values.add(value);
            }
        }
        return values.size() == list.items().size() ? List.copyOf(values) : null;
    }

    /** A mapping whose keys the editor chooses; {@code Scalar} keys keep their place. */
    private @Nullable Map<Object, Object> map(Node node, Type type, Slot slot) {
        if (!(node instanceof Node.MapNode fields)) {
            wrongType(node, slot, Wanted.MAPPING);
            return null;
        }
        if (fields.fields().size() > limits.items()) {
            Node.Field beyond = List.copyOf(fields.fields().values()).get(limits.items());
            tooMany(beyond.key(), slot);
            return null;
        }
        boolean placed = Shape.argument(type, 0) == Scalar.class;
        Map<Object, Object> values = new LinkedHashMap<>();
        fields.fields().forEach((name, field) -> {
            Object value = value(field.value(), Shape.argument(type, 1), new Slot(name, false, true));
            if (value != null) {
                values.put(placed ? new Scalar(name, field.place()) : name, value);
            }
        });
        return values.size() == fields.fields().size() ? Collections.unmodifiableMap(values) : null;
    }

    private @Nullable Object value(Node node, Type type, Slot slot) {
        Class<?> raw = Shape.raw(type);
        if (raw == Origin.class) {
            return node instanceof Node.MapNode
                    ? record(node, Origin.Unnamed.class, slot)
                    : scalar(node, slot, Wanted.ORIGIN)
                            .filter(who -> !isTooLong(who, slot))
                            .map(Origin.Named::new)
                            .orElse(null);
        } else if (raw.isRecord() && raw != Located.class && raw != MarkdownText.class) {
            return record(node, raw, slot);
        }
        Optional<Scalar> text = scalar(node, slot, Wanted.TEXT);
        if (text.isEmpty()) {
            return null;
        }
        if (!IN_A_SOURCES_WORDS.contains(slot.key())) {
            TextFile.inspectDirection(text.get(), findings);
        }
        if (raw == Scalar.class) {
            return isTooLong(text.get(), slot) ? null : text.get();
        } else if (raw == MarkdownText.class) {
            return MarkdownText.of(text.get());
        } else if (raw == Located.class) {
            return located(text.get(), Shape.raw(Shape.argument(type, 0)), slot);
        }
        throw new IllegalStateException("no way to read a " + type);
    }

    private Optional<Scalar> scalar(Node node, Slot slot, Wanted wanted) {
        if (node instanceof Node.ScalarNode scalar) {
            if (scalar.scalar().text().strip().equals(Skeleton.PLACEHOLDER)) {
                findings.add(Fault.FILL_ME
                        .at(node.region(), slot + " is still to be filled in")
                        .help("write the value in place of “" + Skeleton.PLACEHOLDER + "”"));
            } else if (isUnseen(scalar.scalar().text())) {
                empty(node.region(), slot);
            } else {
                return Optional.of(scalar.scalar());
            }
        } else {
            wrongType(node, slot, wanted);
        }
        return Optional.empty();
    }

    /** Whether a reader would see nothing: white space of any kind, and characters that take no room. */
    private static boolean isUnseen(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT) {
                return false;
            }
            i += Character.charCount(c);
        }
        return true;
    }

    /**
     * Whether a text is longer than one may be; if so, that is a finding. How long a quotation is, its
     * search judges, and a translation may be longer still.
     */
    private boolean isTooLong(Scalar text, Slot slot) {
        if (text.text().length() <= limits.textLength()
                || IN_A_SOURCES_WORDS.contains(slot.key())
                || slot.key().equals("translation")) {
            return false;
        }
        findings.add(Fault.TEXT_TOO_LONG
                .at(text.region(), slot + " has more than " + number(limits.textLength()) + " characters")
                .help("shorten it or move a part of it to a field in Markdown, or raise limits: {text-length: …} in"
                        + " chronology.yaml"));
        return true;
    }

    private void tooMany(Region region, Slot slot) {
        findings.add(Fault.TOO_MANY_ITEMS
                .at(region, slot + " has more than " + number(limits.items()) + " items")
                .label("the first one beyond")
                .help("divide what it lists between several entries, or raise limits: {items: …} in chronology.yaml"));
    }

    private static String number(int n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    private @Nullable Object located(Scalar text, Class<?> type, Slot slot) {
        if (type.isEnum()) {
            return word(text, type, slot);
        } else if (type == Edtf.class) {
            return date(text);
        } else if (type == LocalDate.class) {
            return parsed(text, slot, Binder::day, Wanted.DAY);
        } else if (type == Boolean.class) {
            return parsed(text, slot, Binder::truth, Wanted.TRUTH);
        } else if (type == Integer.class) {
            return parsed(text, slot, word -> plainNumber(word).intValueExact(), Wanted.WHOLE_NUMBER);
        } else if (type == BigDecimal.class) {
            return parsed(text, slot, Binder::plainNumber, Wanted.NUMBER);
        }
        throw new IllegalStateException("no way to read a " + type);
    }

    private @Nullable Located<Edtf> date(Scalar text) {
        String typed = text.text().strip();
        int before = text.text().indexOf(typed);
        try {
            return new Located<>(Edtf.parse(typed), text);
        } catch (Edtf.Invalid e) {
            int from = Math.min(e.offset(), typed.length() - 1);
            findings.add(Fault.DATE_INVALID
                    .at(text.region(), e.reason())
                    .caret(text.region(before + from, before + typed.length()))
                    .help(e.advice()));
            return null;
        }
    }

    private @Nullable <T> Located<T> parsed(Scalar text, Slot slot, Function<String, T> parse, Wanted wanted) {
        try {
            return new Located<>(parse.apply(text.text().strip()), text);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            findings.add(Fault.WRONG_TYPE
                    .at(text.region(), slot + " must be " + wanted.words)
                    .help(wanted.advice));
            return null;
        }
    }

    /** A day of a year of four digits; {@code LocalDate} itself would read years of nine, and slowly. */
    private static LocalDate day(String word) {
        if (word.length() != "2026-11-22".length() || word.charAt(4) != '-' || word.charAt(7) != '-') {
            throw new IllegalArgumentException(word);
        }
        return LocalDate.of(digits(word, 0, 4), digits(word, 5, 7), digits(word, 8, 10));
    }

    private static int digits(String word, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = word.charAt(i);
            if (c < '0' || c > '9') {
                throw new IllegalArgumentException(word);
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    private static Boolean truth(String word) {
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(word);
        };
    }

    /** A number in plain digits: one with an exponent, written out, could fill the memory. */
    private static BigDecimal plainNumber(String word) {
        boolean plain = word.length() <= 20 && word.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == '-');
        if (!plain) {
            throw new IllegalArgumentException(word);
        }
        return new BigDecimal(word);
    }

    private @Nullable Object word(Scalar text, Class<?> type, Slot slot) {
        Map<String, Object> words = WORDS.get(type);
        String typed = text.text().strip();
        Object found = words.get(typed);
        if (found != null) {
            return new Located<>(found, text);
        }
        findings.add(Fault.VALUE_UNKNOWN
                .at(text.region(), "“" + typed + "” is not a word that “" + slot.key + "” knows")
                .help(Suggestions.nearest(typed, words.keySet())
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

    private void empty(Region region, Slot slot) {
        findings.add(Fault.FIELD_EMPTY
                .at(region, slot + " is empty")
                .help(slot.isOptional ? "fill it, or take the line away" : "fill it; it is required"));
    }

    private void wrongType(Node node, Slot slot, Wanted wanted) {
        if (node instanceof Node.EmptyNode) {
            empty(node.region(), slot);
        } else {
            findings.add(Fault.WRONG_TYPE
                    .at(node.region(), slot + " must be " + wanted.words + ", and this is " + node.noun())
                    .help(wanted.advice));
        }
    }

    private static Object make(Class<?> type, @Nullable Object[] values) {
        try {
            return CONSTRUCTORS.get(type).newInstance(values);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot make a " + type.getName(), e);
        }
    }
}
