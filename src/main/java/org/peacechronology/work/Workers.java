package org.peacechronology.work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Work divided among all processors, one piece after the other: whoever is done takes the next. A parallel stream hands out
 * a few large shares instead, and waits for the slowest.
 */
public final class Workers {

    private Workers() {}

    /**
     * Does the work for each piece, begun in the order of the list. The first failure ends it, and is thrown when nobody is
     * at work any more.
     */
    public static <T> void each(List<T> pieces, Consumer<? super T> work) {
        divided(pieces.size(), i -> work.accept(pieces.get(i)));
    }

    /** What the work makes of each piece, in the order of the list; otherwise as {@link #each}. */
    public static <T, R> List<R> map(List<T> pieces, Function<? super T, ? extends R> work) {
        Object[] made = new Object[pieces.size()];
        divided(made.length, i -> made[i] = work.apply(pieces.get(i)));
        @SuppressWarnings("unchecked") // Only what the work made is in it.
        List<R> all = (List<R>) Arrays.asList(made);
        return Collections.unmodifiableList(all);
    }

    private static void divided(int pieces, IntConsumer work) {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Runnable worker = () -> {
            try {
                for (int i = next.getAndIncrement(); i < pieces; i = next.getAndIncrement()) {
                    work.accept(i);
                }
            } catch (RuntimeException | Error failed) {
                failure.compareAndSet(null, failed);
                next.set(pieces);
            }
        };
        int many = Math.min(Runtime.getRuntime().availableProcessors(), pieces);
        List<ForkJoinTask<?>> others = new ArrayList<>();
        for (int i = 1; i < many; i++) {
            others.add(ForkJoinPool.commonPool().submit(worker));
        }
        worker.run();
        others.forEach(ForkJoinTask::quietlyJoin);
        if (failure.get() instanceof Error error) {
            throw error;
        } else if (failure.get() instanceof RuntimeException exception) {
            throw exception;
        }
    }
}
