package org.peacechronology.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * Tells the open pages what became of each save, as server-sent events (HTML standard, 9.2).
 *
 * <p>Every listener has a thread of its own, and at most one message waits for it, the newest. So a browser that stops
 * reading holds up no one but itself.
 */
final class News {
    /** More pages than anyone has open; each holds a thread. */
    private static final int MOST = 100;

    /** In seconds: how often a silent line is tried, to learn that its browser is gone. */
    private static final long SILENCE = 15;

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final UnaryOperator<String> message;
    private volatile boolean closed;

    /** @param message what is to be told to a page, by the page's address */
    News(UnaryOperator<String> message) {
        this.message = message;
    }

    boolean isFull() {
        return listeners.size() >= MOST;
    }

    /** Tells everyone. Returns at once. */
    void tell() {
        listeners.forEach(Listener::wake);
    }

    /** Sends what there is to tell, now and after each {@link #tell}, until the browser is gone or the news end. */
    void sendTo(String page, OutputStream out) throws IOException {
        Listener listener = new Listener();
        listeners.add(listener);
        try {
            String told = null;
            while (!closed) {
                String next = message.apply(page);
                out.write((next.equals(told) ? ": still here\n\n" : next).getBytes(UTF_8));
                out.flush();
                told = next;
                listener.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            listeners.remove(listener);
        }
    }

    void close() {
        closed = true;
        tell();
    }

    /** An event in its form on the line; each line of its data is one of the form, too. */
    static String event(String name, String data) {
        StringBuilder text = new StringBuilder("event: ").append(name).append('\n');
        data.lines().forEach(line -> text.append("data: ").append(line).append('\n'));
        return text.append('\n').toString();
    }

    private static final class Listener {
        private boolean hasNews;

        synchronized void wake() {
            hasNews = true;
            notifyAll();
        }

        synchronized void await() throws InterruptedException {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SILENCE);
            for (long left = SILENCE * 1_000; !hasNews && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
            hasNews = false;
        }
    }
}
