package org.peacechronology.render;

import java.io.Writer;
import java.util.Arrays;

/**
 * What a template writes, and its bytes in UTF-8: without the empty lines and the indentation that the template's own tags
 * leave behind, and with nothing that no page may hold. Code stays as it is. One page after another, for one thread at a
 * time.
 */
final class PageText extends Writer {
    private static final char NOT_SHOWN = '\uFFFD';

    /** How long a page may be, in chars: a list of 50,000 events has 20 million. */
    private static final int MOST = 40_000_000;

    /** How long the buffers are at first, and how long they may stay from one page to the next. */
    private static final int FIRST = 1 << 15;

    private static final int MOST_KEPT = 1 << 18;

    private char[] text = new char[FIRST];
    private int length;
    private byte[] bytes = new byte[FIRST];
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
        if (length + more > MOST) {
            throw new TooLong("this page has", MOST);
        }
        if (length + more > text.length) {
            text = Arrays.copyOf(text, Math.max(length + more, 2 * text.length));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    /** Of all that was written; what is written next begins another page. */
    byte[] bytes() {
        boolean code = false;
        int i = 0;
        written = 0;
        while (i < length) {
            boolean asItIs = code;
            int start = written;
            int solid = written; // Where the line ends but for white space.
            for (; i < length && text[i] != '\n' && text[i] != '\r'; i++) {
                char c = text[i];
                if (c > ' ' && c < 0x7f) {
                    if (c == '<') {
                        code = isCodeFrom(i, code);
                    }
                    int end = plainFrom(i + 1);
                    copy(i, end);
                    i = end - 1;
                    solid = written - spacesBefore(end);
                } else if (!Character.isWhitespace(c)) {
                    encode(c, i);
                    solid = written;
                } else if (asItIs || solid > start) {
                    encode(c, i);
                }
            }
            int next = i + 1 < length && text[i] == '\r' && text[i + 1] == '\n' ? i + 2 : i + 1;
            if (!asItIs) {
                written = solid;
            }
            if (asItIs || written > start) {
                put('\n');
            }
            i = next;
        }
        length = 0;
        byte[] all = Arrays.copyOf(bytes, written);
        if (text.length > MOST_KEPT || bytes.length > MOST_KEPT) {
            text = new char[FIRST];
            bytes = new byte[FIRST];
        }
        return all;
    }

    /** Where the characters of ASCII that stand in a line behind others and begin no tag end: most of a page are such. */
    private int plainFrom(int from) {
        int at = from;
        while (at < length && text[at] >= ' ' && text[at] < 0x7f && text[at] != '<') {
            at++;
        }
        return at;
    }

    /** How many spaces stand there; something else stands before them. */
    private int spacesBefore(int end) {
        int at = end;
        while (text[at - 1] == ' ') {
            at--;
        }
        return end - at;
    }

    /** Writes characters of ASCII. */
    private void copy(int from, int to) {
        if (written + to - from > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(written + to - from, 2 * bytes.length));
        }
        byte[] out = bytes;
        int at = written;
        for (int i = from; i < to; i++) {
            out[at++] = (byte) text[i];
        }
        written = at;
    }

    /** In UTF-8 (RFC 3629); half a character becomes a question mark. */
    private void encode(char c, int at) {
        if (c < 0x80 && !isNotForPages(c)) {
            put(c);
        } else if (Character.isHighSurrogate(c) && at + 1 < length && Character.isLowSurrogate(text[at + 1])) {
            int whole = Character.toCodePoint(c, text[at + 1]);
            put(0xf0 | whole >> 18);
            put(0x80 | whole >> 12 & 0x3f);
            put(0x80 | whole >> 6 & 0x3f);
            put(0x80 | whole & 0x3f);
        } else if (Character.isSurrogate(c)) {
            if (!Character.isLowSurrogate(c) || at == 0 || !Character.isHighSurrogate(text[at - 1])) {
                put('?');
            } // Otherwise it was written with the half before it.
        } else {
            char shown = isNotForPages(c) ? NOT_SHOWN : c;
            if (shown < 0x800) {
                put(0xc0 | shown >> 6);
            } else {
                put(0xe0 | shown >> 12);
                put(0x80 | shown >> 6 & 0x3f);
            }
            put(0x80 | shown & 0x3f);
        }
    }

    private void put(int octet) {
        if (written == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * written);
        }
        bytes[written++] = (byte) octet;
    }

    /** Whether the text from a tag on belongs to a {@code <pre>}. */
    private boolean isCodeFrom(int tag, boolean code) {
        return code ? !stands("</pre>", tag, length) : stands("<pre", tag, length);
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
