package org.peacechronology.links;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The addresses of a style sheet or a {@code style} attribute: {@code url(…)}, {@code src("…")}, {@code @import "…"}
 * and the strings of {@code image-set(…)}, read by the rules of CSS Syntax Level 3.
 */
final class Css {

    /**
     * An address of a style sheet.
     *
     * @param text its escapes undone
     * @param start its first character in the sheet, past quotation mark or parenthesis
     * @param end the first character after it
     */
    record Address(String text, int start, int end) {}

    private final String css;
    private final List<Address> found = new ArrayList<>();
    private int at;

    private Css(String css) {
        this.css = css;
    }

    static List<Address> addresses(String css) {
        Css reader = new Css(css);
        reader.read();
        return reader.found;
    }

    private void read() {
        String rule = "";
        int depth = 0;
        int imageSet = Integer.MAX_VALUE;
        while (at < css.length()) {
            char c = css.charAt(at);
            if (c == '/' && peek(1) == '*') {
                int end = css.indexOf("*/", at + 2);
                at = end < 0 ? css.length() : end + 2;
            } else if (c == '"' || c == '\'') {
                Address string = string(c);
                if (rule.equals("import") || depth >= imageSet) {
                    found.add(string);
                    rule = rule.equals("import") ? "" : rule;
                }
            } else if (c == '@') {
                at++;
                rule = name().toLowerCase(Locale.ROOT);
            } else if (startsName(c)) {
                String name = name().toLowerCase(Locale.ROOT);
                if (peek(0) == '(') {
                    at++;
                    depth++;
                    if (name.equals("url") || name.equals("src")) {
                        depth--;
                        argument(name, !rule.equals("namespace"));
                        rule = rule.equals("import") ? "" : rule;
                    } else if (name.endsWith("image-set")) {
                        imageSet = Math.min(imageSet, depth);
                    } else if (name.equals("type") && depth > imageSet) {
                        skipParentheses();
                        depth--;
                    }
                }
            } else {
                at++;
                if (c == '(') {
                    depth++;
                } else if (c == ')') {
                    depth = Math.max(0, depth - 1);
                    imageSet = depth < imageSet ? Integer.MAX_VALUE : imageSet;
                } else if (c == ';' || c == '{' || c == '}') {
                    rule = "";
                    depth = 0;
                    imageSet = Integer.MAX_VALUE;
                }
            }
        }
    }

    private void skipParentheses() {
        while (at < css.length() && css.charAt(at) != ')') {
            at++;
        }
        at = Math.min(at + 1, css.length());
    }

    /** What stands between the parentheses of {@code url(} and {@code src(}; the latter takes a string only. */
    private void argument(String function, boolean keep) {
        skipSpace();
        char c = peek(0);
        if (c == '"' || c == '\'') {
            Address string = string(c);
            if (keep) {
                found.add(string);
            }
        } else if (function.equals("url")) {
            int start = at;
            StringBuilder text = new StringBuilder();
            while (at < css.length() && css.charAt(at) != ')' && !Space.is(css.charAt(at))) {
                if (css.charAt(at) == '\\') {
                    escape(text);
                } else {
                    text.append(css.charAt(at++));
                }
            }
            if (keep) {
                found.add(new Address(text.toString(), start, at));
            }
        }
        skipParentheses();
    }

    private Address string(char quote) {
        int start = ++at;
        StringBuilder text = new StringBuilder();
        while (at < css.length() && css.charAt(at) != quote && css.charAt(at) != '\n') {
            if (css.charAt(at) == '\\') {
                escape(text);
            } else {
                text.append(css.charAt(at++));
            }
        }
        int end = at;
        at = Math.min(at + 1, css.length());
        return new Address(text.toString(), start, end);
    }

    /** {@code \26} and a space is an ampersand; any other character after a backslash is itself. */
    private void escape(StringBuilder text) {
        at++;
        int digits = 0;
        int value = 0;
        while (digits < 6 && Character.digit(peek(digits), 16) >= 0 && peek(digits) < 128) {
            value = value * 16 + Character.digit(peek(digits), 16);
            digits++;
        }
        if (digits > 0) {
            at += digits;
            boolean known = value > 0 && value <= Character.MAX_CODE_POINT && !(value >= 0xD800 && value <= 0xDFFF);
            text.appendCodePoint(known ? value : 0xFFFD);
            if (at < css.length() && Space.is(css.charAt(at))) {
                at++;
            }
        } else if (at < css.length()) {
            if (css.charAt(at) != '\n') {
                text.append(css.charAt(at));
            }
            at++;
        }
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        while (at < css.length() && (continuesName(css.charAt(at)) || css.charAt(at) == '\\')) {
            if (css.charAt(at) == '\\') {
                escape(name);
            } else {
                name.append(css.charAt(at++));
            }
        }
        return name.toString();
    }

    private void skipSpace() {
        while (at < css.length() && Space.is(css.charAt(at))) {
            at++;
        }
    }

    private boolean startsName(char c) {
        return continuesName(c) || c == '\\' && peek(1) != '\n';
    }

    private static boolean continuesName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c >= 128;
    }

    private char peek(int ahead) {
        return at + ahead < css.length() ? css.charAt(at + ahead) : '\0';
    }
}
