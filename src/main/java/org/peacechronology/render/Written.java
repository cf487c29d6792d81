package org.peacechronology.render;

import io.pebbletemplates.pebble.template.RenderedSizeContext;
import java.io.Writer;

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

    /** How long a piece often is, in chars: a text that begins shorter is copied several times while it grows. */
    private static final int USUAL = 512;

    private final StringBuilder text = new StringBuilder(USUAL);
    private final RenderedSizeContext page;

    Written(RenderedSizeContext page) {
        this.page = page;
    }

    private StringBuilder count(int more) {
        if (page.addAndGet(more) > MOST) {
            throw new TooLong("the macros of this page write", MOST);
        }
        return text;
    }

    @Override
    public void write(char[] from, int start, int count) {
        count(count).append(from, start, count);
    }

    @Override
    public void write(String from, int start, int count) {
        count(count).append(from, start, start + count);
    }

    @Override
    public void write(String from) {
        count(from.length()).append(from);
    }

    @Override
    public void write(int character) {
        count(1).append((char) character);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return text.toString();
    }
}
