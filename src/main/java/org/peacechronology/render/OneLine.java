package org.peacechronology.render;

/** Texts for formats in which a line is a value. */
final class OneLine {
    private OneLine() {}

    /** The text with each stretch of spaces, line ends and control characters as one space, and none at its ends. */
    static String of(String text) {
        StringBuilder out = null;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                continue;
            }
            int end = i + 1;
            while (end < text.length() && isSpace(text.charAt(end))) {
                end++;
            }
            if (end > i + 1 || text.charAt(i) != ' ') {
                out = (out == null ? new StringBuilder(text.length()) : out)
                        .append(text, from, i)
                        .append(' ');
                from = end;
            }
            i = end - 1;
        }
        return (out == null ? text : out.append(text, from, text.length()).toString()).strip();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
    }
}
