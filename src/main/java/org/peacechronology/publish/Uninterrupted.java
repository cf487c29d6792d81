package org.peacechronology.publish;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A stretch of work that is not broken off when the program is told to stop, by Ctrl-C or SIGTERM: the virtual machine
 * waits for its end, but no longer than {@value #PATIENCE} seconds. Against a kill or a power cut there is the journal.
 */
final class Uninterrupted {

    private static final int PATIENCE = 10;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread waiting = new Thread(this::await, "waits for the publication");

    private Uninterrupted() {}

    /**
     * Begins the stretch.
     *
     * @throws IOException if the program was told to stop already
     */
    static Uninterrupted begin() throws IOException {
        Uninterrupted stretch = new Uninterrupted();
        try {
            Runtime.getRuntime().addShutdownHook(stretch.waiting);
        } catch (IllegalStateException stopping) {
            throw new IOException("the program was told to stop", stopping);
        }
        return stretch;
    }

    private void await() {
        try {
            done.await(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void end() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(waiting);
        } catch (IllegalStateException stopping) {
            // It was waited for; now the program may end.
        }
    }
}
