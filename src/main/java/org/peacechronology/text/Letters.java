package org.peacechronology.text;

import java.lang.Character.UnicodeScript;

/** What single characters are to a quotation: space, word, number, or something nobody sees. */
final class Letters {

    private Letters() {}

    /** White space of any kind, breaks and the no-break spaces included. */
    static boolean isSpace(int c) {
        return c == ' '
                || c == '\n'
                || (c != 0x200B && (Character.isWhitespace(c) || Character.isSpaceChar(c)))
                || c == 0x85;
    }

    /** What a word or a number is made of: letters, digits, the marks on them. */
    static boolean isWord(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        }
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> c == ZERO_WIDTH_NON_JOINER;
        };
    }

    static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** A letter that can be written directly beside the next word: these scripts set no space between words. */
    static boolean isUnspaced(int c) {
        if (c < 0x0E00) {
            return false;
        }
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    static boolean isArabic(int c) {
        return c >= 0x600 && UnicodeScript.of(c) == UnicodeScript.ARABIC;
    }

    static final int ZERO_WIDTH_NON_JOINER = 0x200C;

    /**
     * A character that leaves no trace on the page, yet changes the text: zero-width and bidirectional controls, fillers,
     * variation selectors, tags, and the control characters that are not white space.
     */
    static boolean isInvisible(int c) {
        if (c < 0x80) {
            return (c < 0x20 && !isSpace(c)) || c == 0x7F;
        }
        if (c < 0x300) {
            return c == 0xAD || (c < 0xA0 && c != 0x85);
        }
        return switch (c) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0 -> true;
            default ->
                (c >= 0x180B && c <= 0x180F)
                        || (c >= 0xFE00 && c <= 0xFE0F)
                        || (c >= 0xE0000 && c <= 0xE0FFF)
                        || (Character.getType(c) == Character.FORMAT && !isVisibleFormat(c));
        };
    }

    /** The Arabic and other signs that Unicode counts among the format characters though they are drawn. */
    private static boolean isVisibleFormat(int c) {
        return (c >= 0x600 && c <= 0x605)
                || c == 0x6DD
                || c == 0x70F
                || (c >= 0x890 && c <= 0x891)
                || c == 0x8E2
                || c == 0x110BD
                || c == 0x110CD
                || (c >= 0x13430 && c <= 0x1345F);
    }
}
