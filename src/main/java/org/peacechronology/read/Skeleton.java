package org.peacechronology.read;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.peacechronology.model.Kind;
import org.peacechronology.model.Origin;
import org.peacechronology.model.Page;
import org.peacechronology.text.MarkdownText;

/**
 * A new entry's file to start from: every field with its meaning, the required ones to be filled in.
 *
 * <p>Optional fields stand in comments. A required field holds {@value #PLACEHOLDER}, which reading reports, and reports
 * alone, until it is replaced.
 */
public final class Skeleton {

    /** What stands where an editor has to write. */
    public static final String PLACEHOLDER = "fill me";

    private static final int WIDTH = 100;

    private final StringBuilder out = new StringBuilder();
    private final Map<String, String> known;

    private Skeleton(Map<String, String> known) {
        this.known = known;
    }

    /**
     * The text of a new file.
     *
     * @param schema the schema's file, relative to the new one
     * @param known values that need not be asked for, by key, as YAML
     */
    public static String of(Kind kind, String schema, Map<String, String> known) {
        Skeleton skeleton = new Skeleton(known);
        if (kind == Kind.PAGE) {
            skeleton.out.append("---\n");
        }
        skeleton.out.append("# yaml-language-server: $schema=").append(schema).append('\n');
        skeleton.out.append("# $schema: ").append(schema).append("\n\n");
        skeleton.fields(Schemas.record(kind), kind.word(), "");
        if (kind == Kind.PAGE) {
            skeleton.out.append("---\n\nThe text of the page, in Markdown.\n");
        }
        return skeleton.out.toString();
    }

    private void fields(Class<?> record, String noun, String indent) {
        for (Shape.Part part : Shape.of(record).parts()) {
            if (!part.isGiven() && !(record == Page.class && part.key().equals("body"))) {
                field(part, noun, indent);
            }
        }
    }

    private void field(Shape.Part part, String noun, String indent) {
        Fields.Meaning meaning = Fields.meaning(noun, part.key());
        comment(meaning.says(), indent);
        String given = indent.isEmpty() ? known.get(part.key()) : null;
        if (given != null) {
            out.append(indent).append(part.key()).append(given.startsWith("\n") ? ":" : ": ");
            out.append(given).append('\n');
        } else if (part.isOptional()) {
            out.append(indent).append("# ").append(part.key()).append(": ");
            out.append(meaning.example().orElse("…").replace('\n', ' ')).append('\n');
        } else {
            required(part, indent);
        }
        if (indent.isEmpty()) {
            out.append('\n');
        }
    }

    private void required(Shape.Part part, String indent) {
        Class<?> raw = Shape.raw(part.type());
        out.append(indent).append(part.key()).append(':');
        if (raw == List.class) {
            out.append('\n');
            items(Shape.argument(part.type(), 0), part.atLeast(), indent + "  ");
        } else if (raw == MarkdownText.class) {
            out.append(" |\n").append(indent).append("  ").append(PLACEHOLDER).append('\n');
        } else {
            out.append(' ').append(PLACEHOLDER).append('\n');
        }
    }

    private void items(Type type, int count, String indent) {
        Class<?> raw = Shape.raw(type);
        for (int i = 0; i < count; i++) {
            if (raw.isRecord() && raw != Origin.class) {
                int start = out.length();
                fields(raw, raw.getSimpleName().toLowerCase(Locale.ROOT), indent + "  ");
                dash(start, indent);
            } else {
                out.append(indent).append("- ").append(PLACEHOLDER).append('\n');
            }
        }
    }

    /** Puts the dash of a list item before the first line that is no comment. */
    private void dash(int start, String indent) {
        int at = start;
        while (at < out.length() && out.charAt(at + indent.length() + 2) == '#') {
            at = out.indexOf("\n", at) + 1;
        }
        if (at < out.length()) {
            out.setCharAt(at + indent.length(), '-');
        }
    }

    private void comment(String words, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ")) {
            if (line.length() + word.length() + indent.length() + 3 > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        lines.forEach(each -> out.append(indent).append("# ").append(each).append('\n'));
    }

    /** A text as a YAML scalar between double quotation marks, which no content can break out of. */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (Character.isISOControl(c)) {
                quoted.append(String.format("\\x%02x", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
