package org.peacechronology.render;

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
    private byte[] bytes = {};
    private int written;

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

    /** Of all that was written. */
    byte[] bytes() {
        bytes = new byte[length + (length >> 3) + 64];
        written = 0;
        boolean code = false;
        int start = 0;
        while (start < length) {
            int end = start;
            boolean mark = false;
            while (end < length && text[end] != '\n' && text[end] != '\r') {
                mark |= text[end++] == '<' && end < length && (text[end] == 'p' || text[end] == '/');
            }
            line(start, end, code);
            code = mark ? isCodeAfter(start, end, code) : code;
            start = end + 1 < length && text[end] == '\r' && text[end + 1] == '\n' ? end + 2 : end + 1;
        }
        return Arrays.copyOf(bytes, written);
    }

    private void line(int from, int to, boolean code) {
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
                return;
            }
        }
        if (bytes.length - written < 3 * (end - start) + 1) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, written + 3 * (end - start) + 1));
        }
        for (int i = start; i < end; i++) {
            char c = text[i];
            if (c >= ' ' && c < 0x7f) {
                bytes[written++] = (byte) c;
            } else {
                i = other(i, end);
            }
        }
        bytes[written++] = '\n';
    }

    /** Any character but those of ASCII; returns the place of its last half. */
    private int other(int at, int end) {
        char c = isNotForPages(text[at]) ? NOT_SHOWN : text[at];
        if (c < 0x80) {
            bytes[written++] = (byte) c;
        } else if (c < 0x800) {
            bytes[written++] = (byte) (0xc0 | c >> 6);
            bytes[written++] = (byte) (0x80 | c & 0x3f);
        } else if (!Character.isSurrogate(c)) {
            bytes[written++] = (byte) (0xe0 | c >> 12);
            bytes[written++] = (byte) (0x80 | c >> 6 & 0x3f);
            bytes[written++] = (byte) (0x80 | c & 0x3f);
        } else if (at + 1 < end && Character.isSurrogatePair(c, text[at + 1])) {
            int point = Character.toCodePoint(c, text[at + 1]);
            bytes[written++] = (byte) (0xf0 | point >> 18);
            bytes[written++] = (byte) (0x80 | point >> 12 & 0x3f);
            bytes[written++] = (byte) (0x80 | point >> 6 & 0x3f);
            bytes[written++] = (byte) (0x80 | point & 0x3f);
            return at + 1;
        } else {
            bytes[written++] = '?'; // Half a character, which UTF-8 cannot hold.
        }
        return at;
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
