package org.peacechronology.cli;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** How long the stages of a run took, and how much memory was in use after each; costs next to nothing when not asked for. */
final class Timings {

    private static final int SLOWEST = 10;

    /**
     * @param nanos of wall time
     * @param busy nanoseconds of all processors; with two of them at work, twice the wall time at most
     */
    private record Stage(String name, long nanos, long busy, long usedBytes) {}

    private record Made(String address, long nanos) {}

    private final boolean asked;
    private final List<Stage> stages = new ArrayList<>();
    private final ConcurrentLinkedQueue<Made> files = new ConcurrentLinkedQueue<>();
    private final Map<String, LongAdder> parts = new ConcurrentHashMap<>();
    /** Nanoseconds that this thread spent in parts since it began its present file. */
    private final ThreadLocal<long[]> inParts = ThreadLocal.withInitial(() -> new long[1]);

    Timings(boolean asked) {
        this.asked = asked;
        if (asked) {
            // Not what the system says of the process: on Linux that may be a second off.
            long begun = ManagementFactory.getRuntimeMXBean().getStartTime();
            stages.add(new Stage("start", (System.currentTimeMillis() - begun) * 1_000_000, busy(), used()));
        }
    }

    /** Does a stage of the run. */
    <T, E extends Exception> T stage(String name, Work<T, E> work) throws E {
        if (!asked) {
            return work.done();
        }
        long begun = System.nanoTime();
        long busy = busy();
        T result = work.done();
        stages.add(new Stage(name, System.nanoTime() - begun, busy() - busy, used()));
        return result;
    }

    /** Work that may fail. */
    interface Work<T, E extends Exception> {
        T done() throws E;
    }

    /** Makes a file; many threads may do so at once. What it takes in {@link #part parts} is told of those alone. */
    <T> T file(String address, Supplier<T> work) {
        if (!asked) {
            return work.get();
        }
        long[] within = inParts.get();
        within[0] = 0;
        long begun = System.nanoTime();
        T result = work.get();
        files.add(new Made(address, System.nanoTime() - begun - within[0]));
        return result;
    }

    /** A part of a stage that many threads do at once: its times are added up. */
    void part(String name, Runnable work) {
        part(name, () -> {
            work.run();
            return name;
        });
    }

    /** A part that comes to something. */
    <T> T part(String name, Supplier<T> work) {
        if (!asked) {
            return work.get();
        }
        long begun = System.nanoTime();
        T result = work.get();
        long nanos = System.nanoTime() - begun;
        parts.computeIfAbsent(name, each -> new LongAdder()).add(nanos);
        inParts.get()[0] += nanos;
        return result;
    }

    /** Prints what was asked for. */
    void print(PrintWriter to) {
        if (!asked) {
            return;
        }
        to.println("stage                  ms processors ms    memory MB");
        stages.forEach(stage -> to.println(String.format(
                Locale.ROOT,
                "  %-14s %9.1f %12.1f %11d",
                stage.name(),
                stage.nanos() / 1e6,
                stage.busy() / 1e6,
                stage.usedBytes() >> 20)));
        if (!files.isEmpty()) {
            to.println("files, by kind         ms        files   (added up over all threads)");
            Map<String, LongSummaryStatistics> kinds = files.stream()
                    .collect(Collectors.groupingBy(
                            file -> kind(file.address()), TreeMap::new, Collectors.summarizingLong(Made::nanos)));
            kinds.entrySet().stream()
                    .sorted(Comparator.comparingLong((Map.Entry<String, LongSummaryStatistics> kind) ->
                            -kind.getValue().getSum()))
                    .limit(SLOWEST)
                    .forEach(kind -> line(
                            to,
                            kind.getKey(),
                            kind.getValue().getSum(),
                            kind.getValue().getCount()));
            parts.forEach((name, nanos) -> line(to, "all: " + name, nanos.sum(), files.size()));
            to.println("slowest files          ms");
            files.stream()
                    .sorted(Comparator.comparingLong((Made file) -> -file.nanos())
                            .thenComparing(Made::address))
                    .limit(SLOWEST)
                    .forEach(file ->
                            to.println(String.format(Locale.ROOT, "  %22.1f  %s", file.nanos() / 1e6, file.address())));
        }
    }

    private static void line(PrintWriter to, String name, long nanos, long amount) {
        to.println(String.format(Locale.ROOT, "  %-14s %9.1f %10d", name, nanos / 1e6, amount));
    }

    /** {@code events/*.html} for {@code events/2018-07-23-wells-doha.html}: files of a kind have one template. */
    private static String kind(String address) {
        int slash = address.lastIndexOf('/');
        String name = address.substring(slash + 1);
        String folder = address.substring(0, slash + 1).replaceFirst("^[0-9]{4}/", "YEAR/");
        return slash < 0 || name.startsWith("index.")
                ? address
                : folder + "*" + name.substring(Math.max(0, name.indexOf('.')));
    }

    private static long busy() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .orElse(0L);
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
