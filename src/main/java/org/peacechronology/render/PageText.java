package org.peacechronology.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Writer;
import java.util.Arrays;

/**
 * What a template writes, and its bytes in UTF-8: without the empty lines and the indentation that the template's own tags
 * leave behind, and with nothing that no page may hold. Code stays as it is. For one thread.
 */
final class PageText extends Writer {
    private static final char NOT_SHOWN = '\uFFFD';

    private char[] text = new char[1 << 15];
    private int length;

    @Override
    public void write(char[] from, int start, int count) {
        require(count);
        System.arraycopy(from, start, text, length, count);
        length += count;
    }

    @Override
    public void write(String from, int start, int count) {
        require(count);
        from.getChars(start, start + count, text, length);
        length += count;
    }

    @Override
    public void write(int character) {
        require(1);
        text[length++] = (char) character;
    }

    private void require(int more) {
        if (length + more > text.length) {
            text = Arrays.copyOf(text, Math.max(length + more, 2 * text.length));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    /** Of all that was written, once. */
    byte[] bytes() {
        require(1); // For the end of a last line that has none.
        int written = 0;
        boolean code = false;
        int start = 0;
        while (start < length) {
            int end = start;
            boolean mark = false;
            while (end < length && text[end] != '\n' && text[end] != '\r') {
                mark |= text[end++] == '<' && end < length && (text[end] == 'p' || text[end] == '/');
            }
            boolean codeAfter = mark ? isCodeAfter(start, end, code) : code;
            int next = end + 1 < length && text[end] == '\r' && text[end + 1] == '\n' ? end + 2 : end + 1;
            written = line(start, end, code, written);
            code = codeAfter;
            start = next;
        }
        return new String(text, 0, written).getBytes(UTF_8);
    }

    /** Moves a line to where the last one ended, which is never behind its own start; returns where it ends. */
    private int line(int from, int to, boolean code, int at) {
        int start = from;
        int end = to;
        if (!code) {
            while (start < end && Character.isWhitespace(text[start])) {
                start++;
            }
            while (start < end && Character.isWhitespace(text[end - 1])) {
                end--;
            }
            if (start == end) {
                return at;
            }
        }
        int written = at;
        for (int i = start; i < end; i++) {
            char c = text[i];
            text[written++] = c >= ' ' && c < 0x7f || !isNotForPages(c) ? c : NOT_SHOWN;
        }
        text[written++] = '\n';
        return written;
    }

    /** Whether the text after a line belongs to a {@code <pre>}. */
    private boolean isCodeAfter(int start, int end, boolean code) {
        boolean after = code;
        for (int i = start; i < end; i++) {
            if (text[i] == '<') {
                if (stands("<pre", i, end)) {
                    after = true;
                } else if (stands("</pre>", i, end)) {
                    after = false;
                }
            }
        }
        return after;
    }

    private boolean stands(String words, int at, int end) {
        if (at + words.length() > end) {
            return false;
        }
        for (int i = 1; i < words.length(); i++) {
            if (text[at + i] != words.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether no page may hold the character: HTML knows no control characters, and one that turns the direction of the
     * text would make a page look like another. A source text may hold any of them.
     */
    static boolean isNotForPages(char c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t'
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2066' && c <= '\u2069'
                || c >= '\uFFFE';
    }
}
