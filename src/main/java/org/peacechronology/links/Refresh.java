package org.peacechronology.links;

import java.util.Optional;
import org.peacechronology.text.Span;

/** The address in {@code <meta http-equiv="refresh" content="0; url='b.html'">}, found as the HTML standard finds it. */
final class Refresh {
    private Refresh() {}

    static Optional<Span> address(String content) {
        int i = skipSpace(content, 0);
        int digits = i;
        while (i < content.length() && (isDigit(content.charAt(i)) || content.charAt(i) == '.')) {
            i++;
        }
        if (i == digits || i == content.length()) {
            return Optional.empty();
        }
        char c = content.charAt(i);
        if (c != ';' && c != ',' && !Space.is(c)) {
            return Optional.empty();
        }
        i = skipSpace(content, i);
        if (i < content.length() && (content.charAt(i) == ';' || content.charAt(i) == ',')) {
            i = skipSpace(content, i + 1);
        }
        if (i == content.length()) {
            return Optional.empty();
        }
        int start = afterUrl(content, i);
        if (start < 0) {
            return Optional.of(new Span(i, content.length()));
        }
        if (start < content.length() && (content.charAt(start) == '"' || content.charAt(start) == '\'')) {
            int close = content.indexOf(content.charAt(start), start + 1);
            return Optional.of(new Span(start + 1, close < 0 ? content.length() : close));
        }
        return Optional.of(new Span(start, content.length()));
    }

    /** Past {@code url=}, or -1 where the address stands without it. */
    private static int afterUrl(String content, int at) {
        if (content.length() > at && (content.charAt(at) == '"' || content.charAt(at) == '\'')) {
            return at;
        }
        if (!content.regionMatches(true, at, "url", 0, 3)) {
            return -1;
        }
        int i = skipSpace(content, at + 3);
        return i < content.length() && content.charAt(i) == '=' ? skipSpace(content, i + 1) : -1;
    }

    private static int skipSpace(String text, int from) {
        int i = from;
        while (i < text.length() && Space.is(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
