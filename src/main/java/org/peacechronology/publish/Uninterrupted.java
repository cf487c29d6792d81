package org.peacechronology.publish;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A stretch of work that is not broken off when the program is told to stop, by Ctrl-C or SIGTERM: the virtual machine
 * waits for its end, but no longer than {@value #PATIENCE} seconds. Against a kill or a power cut there is the journal.
 */
final class Uninterrupted implements AutoCloseable {

    private static final int PATIENCE = 10;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread waiting = new Thread(this::await, "waits for the publication");

    /**
     * Begins the stretch.
     *
     * @throws IOException if the program was told to stop already
     */
    Uninterrupted() throws IOException {
        try {
            Runtime.getRuntime().addShutdownHook(waiting);
        } catch (IllegalStateException stopping) {
            throw new IOException("the program was told to stop", stopping);
        }
    }

    private void await() {
        try {
            done.await(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(waiting);
        } catch (IllegalStateException stopping) {
            // It was waited for; now the program may end.
        }
    }
}
