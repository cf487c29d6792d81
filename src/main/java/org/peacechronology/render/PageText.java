package org.peacechronology.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

/**
 * What a template writes, and its bytes in UTF-8: without the empty lines and the indentation that the template's own tags
 * leave behind, and with nothing that no page may hold. Code stays as it is. For one thread.
 */
final class PageText extends Writer {
    private static final char NOT_SHOWN = '\uFFFD';

    /** How long a page may be, in chars: a list of 50,000 events has 20 million. */
    static final int MOST = 40_000_000;

    /** The page is longer. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

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
        if (length + more > MOST) {
            throw new TooLong();
        }
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
        int more = 0; // Bytes than chars, in what is written.
        boolean code = false;
        int i = 0;
        while (i < length) {
            boolean asItIs = code;
            int start = written;
            int solid = written; // Where the line ends but for white space.
            for (; i < length && text[i] != '\n' && text[i] != '\r'; i++) {
                char c = text[i];
                if (c > ' ' && c < 0x7f) {
                    text[written++] = c;
                    solid = written;
                    if (c == '<') {
                        code = isCodeFrom(i, code);
                    }
                } else if (!Character.isWhitespace(c)) {
                    char shown = isNotForPages(c) ? NOT_SHOWN : c;
                    // Each half of a pair of surrogates makes two of the pair's four bytes.
                    more += shown < 0x80 ? 0 : shown < 0x800 || Character.isSurrogate(shown) ? 1 : 2;
                    text[written++] = shown;
                    solid = written;
                } else if (asItIs || solid > start) {
                    char shown = isNotForPages(c) ? NOT_SHOWN : c;
                    more += shown < 0x80 ? 0 : 2;
                    text[written++] = shown;
                }
            }
            int next = i + 1 < length && text[i] == '\r' && text[i + 1] == '\n' ? i + 2 : i + 1;
            if (!asItIs) {
                written = solid;
            }
            if (asItIs || written > start) {
                text[written++] = '\n';
            }
            i = next;
        }
        return encoded(written, more);
    }

    private byte[] encoded(int count, int more) {
        var bytes = ByteBuffer.allocate(count + more);
        UTF_8.newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .encode(CharBuffer.wrap(text, 0, count), bytes, true);
        return bytes.position() == bytes.capacity() ? bytes.array() : Arrays.copyOf(bytes.array(), bytes.position());
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
