package org.peacechronology.text;

/**
 * Where a word or a number of a folded text ends: a quotation may begin and end there and nowhere else.
 *
 * <p>A hyphenated compound is one word ("anti-Taliban" does not hold "Taliban"), so is a word with an apostrophe inside
 * ("don't" does not hold "don"), an abbreviation ("U.S."), and a number with its separators, sign and range ("2,500",
 * "9/11", "5:30", "9–10").
 */
final class WordEdges {

    private WordEdges() {}

    /** Whether {@code at} stands inside a word or number of {@code text}. */
    static boolean isInside(Folded text, int at) {
        if (at <= 0 || at >= text.length()) {
            return false;
        }
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at);
        boolean wordBefore = Letters.isWord(before);
        boolean wordAfter = Letters.isWord(after);
        if (wordBefore && wordAfter) {
            return Letters.isMark(after) || !(Letters.isUnspaced(before) || Letters.isUnspaced(after));
        }
        if (wordBefore) {
            return joins(text, at);
        }
        return wordAfter && (joins(text, at - 1) || leads(text, at - 1));
    }

    /** Whether the character at {@code at} joins what stands before and after it into one word or number. */
    private static boolean joins(Folded text, int at) {
        if (at == 0 || at + 1 >= text.length()) {
            return false;
        }
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at + 1);
        if (!Letters.isWord(before) || !Letters.isWord(after)) {
            return false;
        }
        boolean digits = Character.isDigit(before) && Character.isDigit(after);
        return switch (text.charAt(at)) {
            case '-' -> text.original().charAt(text.start(at)) != '\u2014';
            case '\'' -> true;
            case '.' -> digits || !(Character.isUpperCase(after) && Character.isLowerCase(before));
            case ',', ':', '/', '٫', '٬' -> digits;
            default -> false;
        };
    }

    /** Whether the character at {@code at} is the sign or the decimal point that a number begins with. */
    private static boolean leads(Folded text, int at) {
        char c = text.charAt(at);
        return (c == '-' || c == '.')
                && Character.isDigit(text.codePointAt(at + 1))
                && (at == 0 || text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '(');
    }
}
