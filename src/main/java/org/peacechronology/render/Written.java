package org.peacechronology.render;

import io.pebbletemplates.pebble.template.RenderedSizeContext;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * What a macro writes, or what is written once: all of it together, of one page, may not be more than {@value #MOST} chars.
 * The engine's own limit would let each piece pass through a copy.
 */
final class Written extends Writer {

    /**
     * How many chars may be written within a page, each as often as it is handed on; a list of 10,000 events takes 30
     * million. What takes more is a loop within a loop.
     */
    static final int MOST = 200_000_000;

    /** How long the buffer is at first, and how long it may stay from one text to the next, in chars. */
    private static final int FIRST = 1 << 10;

    private static final int MOST_KEPT = 1 << 14;

    /** Those of a thread that nothing is written to: macros call one another, so one is not enough. */
    private static final ThreadLocal<Deque<Written>> IDLE = ThreadLocal.withInitial(ArrayDeque::new);

    private RenderedSizeContext page;
    private char[] text = new char[FIRST];
    private int length;

    private Written(RenderedSizeContext page) {
        this.page = page;
    }

    /** Begins a text within a page. */
    static Written on(RenderedSizeContext page) {
        Written idle = IDLE.get().poll();
        if (idle == null) {
            return new Written(page);
        }
        idle.page = page;
        return idle;
    }

    /** Ends the text, which is all that was written. Nothing more may be written to this. */
    String end() {
        String all = new String(text, 0, length);
        if (text.length <= MOST_KEPT) {
            length = 0;
            IDLE.get().push(this);
        }
        return all;
    }

    private void require(int more) {
        if (page.addAndGet(more) > MOST) {
            throw new TooLong("the macros of this page write", MOST);
        }
        if (length + more > text.length) {
            text = Arrays.copyOf(text, Math.max(length + more, 2 * text.length));
        }
    }

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
    public void write(String from) {
        write(from, 0, from.length());
    }

    @Override
    public void write(int character) {
        require(1);
        text[length++] = (char) character;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
