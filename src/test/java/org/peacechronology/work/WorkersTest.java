package org.peacechronology.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private static final List<Integer> MANY = IntStream.range(0, 1_000).boxed().toList();

    @Test
    void what_is_made_of_the_pieces_stands_in_their_order() {
        assertThat(Workers.map(MANY, piece -> piece * 2))
                .containsExactlyElementsOf(MANY.stream().map(piece -> piece * 2).toList());
    }

    @Test
    void every_piece_is_worked_on_once() {
        Set<Integer> done = ConcurrentHashMap.newKeySet();
        AtomicInteger times = new AtomicInteger();

        Workers.each(MANY, piece -> {
            times.incrementAndGet();
            done.add(piece);
        });

        assertThat(done).containsExactlyInAnyOrderElementsOf(MANY);
        assertThat(times).hasValue(MANY.size());
    }

    @Test
    void of_nothing_nothing_is_made() {
        assertThat(Workers.map(List.<String>of(), String::length)).isEmpty();
    }

    @Test
    void a_failure_ends_the_work_and_is_thrown_as_it_is_when_nobody_works_any_more() {
        AtomicInteger atWork = new AtomicInteger();
        AtomicInteger begun = new AtomicInteger();
        IllegalStateException failure = new IllegalStateException("piece 3");

        assertThatThrownBy(() -> Workers.each(MANY, piece -> {
                    atWork.incrementAndGet();
                    begun.incrementAndGet();
                    try {
                        if (piece == 3) {
                            throw failure;
                        }
                        Thread.sleep(2);
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    } finally {
                        atWork.decrementAndGet();
                    }
                }))
                .isSameAs(failure);

        assertThat(atWork).hasValue(0);
        assertThat(begun.get()).isLessThan(MANY.size());
    }

    @Test
    void want_of_memory_is_no_other_failure() {
        OutOfMemoryError failure = new OutOfMemoryError("none left");

        assertThatThrownBy(() -> Workers.map(MANY, piece -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }

    @Test
    void work_within_work_comes_to_an_end() {
        List<Integer> sums = Workers.map(
                MANY.subList(0, 20),
                piece -> Workers.map(MANY, each -> each).stream()
                        .mapToInt(each -> each)
                        .sum());

        assertThat(sums).hasSize(20).containsOnly(499_500);
    }
}
