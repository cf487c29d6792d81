package org.peacechronology.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Work divided among all processors, one piece after the other: whoever is done takes the next. */
final class Workers {

    private Workers() {}

    /** Does the work for each piece, begun in the order of the list; the first failure ends it and is thrown. */
    static <T> void each(List<T> pieces, Consumer<? super T> work) {
        int many = Math.min(Runtime.getRuntime().availableProcessors(), pieces.size());
        AtomicInteger next = new AtomicInteger();
        Runnable worker = () -> {
            for (int i = next.getAndIncrement(); i < pieces.size(); i = next.getAndIncrement()) {
                try {
                    work.accept(pieces.get(i));
                } catch (RuntimeException | Error failure) {
                    next.set(pieces.size());
                    throw failure;
                }
            }
        };
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, many - 1));
        try {
            List<Future<?>> others = new ArrayList<>();
            for (int i = 1; i < many; i++) {
                others.add(threads.submit(worker));
            }
            worker.run();
            for (Future<?> other : others) {
                other.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            threads.shutdown();
            awaitEnd(threads);
        }
    }

    /** Nobody may go on writing files once a failure was thrown. */
    private static void awaitEnd(ExecutorService threads) {
        try {
            while (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                // A piece of work takes its time.
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
