package org.peacechronology.read;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;

/**
 * Leads from the characters of a YAML scalar's value back to the characters of its file.
 *
 * <p>The value is laid beside the file's own characters once, when a place in it is first asked for: escapes stand for
 * the character they mean, folded line breaks for the space they become, and the white space that YAML drops is passed
 * over.
 */
final class Layouts implements Scalar.Layout {
    /** A stretch that stands in the file as it is. */
    private static final int RUN = 2;

    private final ContentFile file;
    private final String value;
    private final int start;
    private final Pointer pointer;

    /** Of each stretch of the value that stands in the file as it is, where it begins in the value and where in the file. */
    private volatile int @Nullable [] runs;

    /** @param start where the scalar begins in the file: its first character, quotation mark or block indicator */
    Layouts(ContentFile file, String value, int start, Pointer pointer) {
        this.file = file;
        this.value = value;
        this.start = start;
        this.pointer = pointer;
    }

    @Override
    public Region region(int from, int to) {
        if (value.isEmpty()) {
            return file.region(start, markEnd(), pointer.toString());
        }
        int first = offset(Math.min(from, value.length()));
        int last = to > from ? after(offset(Math.min(to, value.length()) - 1)) : first;
        return file.region(first, Math.max(first, last), pointer.toString());
    }

    private int offset(int index) {
        int[] all = runs;
        if (all == null) {
            all = file.text().startsWith(value, contentStart()) ? new int[] {0, contentStart()} : align();
            runs = all;
        }
        int low = 0;
        int high = all.length / RUN - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (all[middle * RUN] <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return all[low * RUN + 1] + index - all[low * RUN];
    }

    /** Where the characters of the value begin, behind a quotation mark or the header of a block. */
    private int contentStart() {
        String raw = file.text();
        char style = start < raw.length() ? raw.charAt(start) : ' ';
        return style == '|' || style == '>' ? blockStart(raw) : start + (style == '"' || style == '\'' ? 1 : 0);
    }

    /** The end of the pair of quotation marks, or of the block's header, of a value without a character. */
    private int markEnd() {
        String raw = file.text();
        int end = start;
        while (end < raw.length() && !Character.isWhitespace(raw.charAt(end)) && ",]}".indexOf(raw.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** The offset behind the character of the file that begins at {@code offset}. */
    private int after(int offset) {
        String raw = file.text();
        if (offset >= raw.length()) {
            return raw.length();
        }
        if (raw.charAt(offset) == '\\' && start < raw.length() && raw.charAt(start) == '"') {
            return offset + escapeLength(raw, offset);
        }
        return offset + Character.charCount(raw.codePointAt(offset));
    }

    private int[] align() {
        String raw = file.text();
        var runs = new Runs();
        char style = start < raw.length() ? raw.charAt(start) : ' ';
        int at = contentStart();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            at = passOver(raw, at, c, style);
            runs.add(i, Math.min(at, raw.length()));
            if (style == '"' && raw.startsWith("\\U", at) && Character.isHighSurrogate(c) && i + 1 < value.length()) {
                runs.add(++i, at);
            }
            if (at < raw.length()) {
                at += width(raw, at, c, style);
            }
        }
        runs.add(value.length(), Math.min(at, raw.length()));
        return runs.all();
    }

    /** Joins characters to stretches as they come. */
    private static final class Runs {
        private int[] found = new int[8 * RUN];
        private int length;
        private int next = -1;

        void add(int index, int offset) {
            if (offset != next) {
                if (length == found.length) {
                    found = Arrays.copyOf(found, 2 * length);
                }
                found[length++] = index;
                found[length++] = offset;
            }
            next = offset + 1;
        }

        int[] all() {
            return Arrays.copyOf(found, length);
        }
    }

    /** Passes over what the file has here and the value has not: indentation, dropped breaks, escaped breaks. */
    private static int passOver(String raw, int at, char c, char style) {
        int i = at;
        while (i < raw.length() && raw.charAt(i) != c) {
            char r = raw.charAt(i);
            if (style == '"' && r == '\\') {
                if (i + 1 < raw.length() && (raw.charAt(i + 1) == '\n' || raw.charAt(i + 1) == '\r')) {
                    i++;
                    continue;
                }
                return i;
            }
            boolean gap = r == ' ' || r == '\t' || r == '\n' || r == '\r';
            if (!gap || (c == ' ' || c == '\n') && (r == '\n' || r == '\r')) {
                return i;
            }
            i++;
        }
        return i;
    }

    private static int width(String raw, int at, char c, char style) {
        char r = raw.charAt(at);
        if (style == '"' && r == '\\') {
            return escapeLength(raw, at);
        } else if (style == '\'' && r == '\'' && c == '\'') {
            return 2;
        } else if (r == '\r' && at + 1 < raw.length() && raw.charAt(at + 1) == '\n') {
            return 2;
        }
        return 1;
    }

    private static int escapeLength(String raw, int at) {
        return switch (at + 1 < raw.length() ? raw.charAt(at + 1) : ' ') {
            case 'x' -> 4;
            case 'u' -> 6;
            case 'U' -> 10;
            default -> 2;
        };
    }

    /** The first character of a block scalar's text: behind its header line and the indentation. */
    private int blockStart(String raw) {
        int at = start;
        while (at < raw.length() && raw.charAt(at) != '\n' && raw.charAt(at) != '\r') {
            at++;
        }
        boolean pair = raw.startsWith("\r\n", at);
        return Math.min(at + (pair ? 2 : 1), raw.length());
    }
}
