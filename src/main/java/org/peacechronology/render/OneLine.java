package org.peacechronology.render;

/** Texts for formats in which a line is a value. */
final class OneLine {
    private OneLine() {}

    /** The text with each stretch of spaces, line ends and control characters as one space, and none at its ends. */
    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                space = true;
            } else {
                if (space) {
                    out.append(' ');
                    space = false;
                }
                out.append(c);
            }
        }
        return out.toString().strip();
    }
}
