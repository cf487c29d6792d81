package org.peacechronology.date;

/** Digits of other scripts than the Latin. */
final class Digits {

    /** EXTENDED ARABIC-INDIC DIGIT ZERO: the digits of Dari and Pashto. */
    private static final char EASTERN_ZERO = '\u06F0';

    /** ARABIC-INDIC DIGIT ZERO: the digits of Arabic. */
    private static final char ARABIC_ZERO = '\u0660';

    private Digits() {}

    static String toEastern(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c >= '0' && c <= '9' ? (char) (c - '0' + EASTERN_ZERO) : c);
        }
        return out.toString();
    }

    static String toLatin(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= EASTERN_ZERO && c <= EASTERN_ZERO + 9) {
                c = (char) (c - EASTERN_ZERO + '0');
            } else if (c >= ARABIC_ZERO && c <= ARABIC_ZERO + 9) {
                c = (char) (c - ARABIC_ZERO + '0');
            }
            out.append(c);
        }
        return out.toString();
    }
}
