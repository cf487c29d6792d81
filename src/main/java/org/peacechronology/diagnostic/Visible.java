package org.peacechronology.diagnostic;

import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Makes text fit to be shown: whatever could steer a terminal, hide, or turn the direction of the line is written out,
 * as {@code ␛} or as its code point in hexadecimal digits.
 */
public final class Visible {

    /** The characters of ASCII that are shown as they are, from the space on: one text each, however often it is shown. */
    private static final String[] ASCII =
            IntStream.rangeClosed(' ', '~').mapToObj(Character::toString).toArray(String[]::new);

    private Visible() {}

    /** One line of text: white space, line breaks among it, becomes single spaces. */
    public static String line(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int previous = ' ';
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                space = !out.isEmpty();
            } else {
                if (space) {
                    out.append(' ');
                    space = false;
                }
                out.append(character(c, previous, next < text.length() ? text.codePointAt(next) : ' '));
            }
            previous = c;
            i = next;
        }
        return out.toString();
    }

    /** Whether a text is shown as it is: no character of it needs a second look, and single spaces stand between words. */
    private static boolean isPlain(String text) {
        char previous = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' && !isPlain(c) || c == ' ' && previous == ' ' || c == '[' && previous == '#') {
                return false;
            }
            previous = c;
        }
        return text.isEmpty() || previous != ' ';
    }

    /** Whether a character beyond ASCII is shown as it is, whatever stands beside it: quotation marks, above all, and letters. */
    private static boolean isPlain(char c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /**
     * How one character is shown.
     *
     * @param previous the character before it, a space at the start
     * @param next the character after it, a space at the end
     */
    static String character(int c, int previous, int next) {
        if (c >= ' ' && c <= '~' && (c != '[' || previous != '#')) {
            return ASCII[c - ' '];
        } else if (c < 0x20) {
            return String.valueOf((char) (0x2400 + c));
        } else if (c == 0x7f) {
            return "␡";
        } else if (isHidden(c, previous, next)) {
            return String.format(Locale.ROOT, "\\u{%x}", c);
        }
        return Character.toString(c);
    }

    private static boolean isHidden(int c, int previous, int next) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            case Character.FORMAT -> !isJoiner(c, previous, next);
            // Old runners of GitHub Actions take "##[" for a command wherever it stands.
            default -> c == '[' && previous == '#';
        };
    }

    /** Persian and Pashto need the zero-width non-joiner, emoji the joiner; between other letters they only hide. */
    private static boolean isJoiner(int c, int previous, int next) {
        return c == 0x200c && isArabic(previous) && isArabic(next)
                || c == 0x200d && (isArabic(previous) || isPicture(previous)) && (isArabic(next) || isPicture(next));
    }

    private static boolean isArabic(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isPicture(int c) {
        return c >= 0x1f000 && c < 0x20000 || c >= 0x2600 && c < 0x2800 || c == 0xfe0f;
    }
}
