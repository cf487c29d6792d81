package org.peacechronology.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word, a number or a mark of running prose: {@code October}, {@code 23rd}, {@code 2,500}, {@code -}.
 *
 * @param lower its text in lower case, without the commas between thousands
 * @param start UTF-16 code units from the start of the text
 * @param end the first code unit after it
 */
record ProseToken(String text, String lower, int start, int end) {

    /** Stands before the first and after the last token. */
    static final ProseToken NONE = new ProseToken("", "", 0, 0);

    static List<ProseToken> of(String text) {
        List<ProseToken> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int end = at + Character.charCount(c);
            boolean number = isDigit(c);
            if (isLetterOrDigit(c)) {
                while (end < text.length() && continues(text, end, number)) {
                    end += Character.charCount(text.codePointAt(end));
                }
            }
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                String word = text.substring(at, end);
                tokens.add(new ProseToken(
                        word, (number ? word.replace(",", "") : word).toLowerCase(Locale.ROOT), at, end));
            }
            at = end;
        }
        return tokens;
    }

    /** A number takes the commas between its thousands and one point before its decimals. */
    private static boolean continues(String text, int at, boolean number) {
        int c = text.codePointAt(at);
        if (isLetterOrDigit(c)) {
            return true;
        }
        if (!number || at + 1 >= text.length() || !isDigit(text.charAt(at - 1)) || !isDigit(text.charAt(at + 1))) {
            return false;
        }
        if (c == ',') {
            boolean three = at + 3 < text.length() && isDigit(text.charAt(at + 2)) && isDigit(text.charAt(at + 3));
            return three && (at + 4 == text.length() || !isDigit(text.charAt(at + 4)));
        }
        return c == '.';
    }

    private static boolean isLetterOrDigit(int c) {
        return c < 0x80 ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c) : Character.isLetterOrDigit(c);
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a text is of the digits 0 to 9 alone; an empty one is. */
    static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    boolean is(String... words) {
        for (String word : words) {
            if (lower.equals(word)) {
                return true;
            }
        }
        return false;
    }

    boolean startsUpper() {
        return !text.isEmpty() && Character.isUpperCase(text.codePointAt(0));
    }

    /** Digits alone, few enough for an int. */
    boolean isInteger() {
        return !lower.isEmpty() && lower.length() <= 9 && isDigits(lower);
    }

    boolean isDash() {
        return is("-", "–", "—", "‐", "‑", "−");
    }
}
