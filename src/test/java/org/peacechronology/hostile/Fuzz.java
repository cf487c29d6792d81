package org.peacechronology.hostile;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.peacechronology.hostile.FuzzTargets.Target;

/**
 * Changes valid inputs at random and looks for an exception that nobody expects, and for time that grows faster than the
 * input.
 *
 * <p>Each case has a seed of its own, out of which everything in it comes: {@code -Dfuzz.case=links:1234} runs it again.
 * On the command line: {@code Fuzz SECONDS [SEED [TARGET…]]}.
 */
final class Fuzz {

    /** Processor time that one case may take, in nanoseconds; the longest inputs take a tenth of it. */
    private static final long MOST_NANOS = 4_000_000_000L;

    /** Below this the clock is too coarse to tell how time grows. */
    private static final long MEASURABLE_NANOS = 40_000_000L;

    /** How much longer four times the input may take: 4 if time grows with the input, 16 if with its square. */
    private static final double MOST_GROWTH = 9;

    /** Once in so many cases an input is made longer and longer. */
    private static final int GROWTH_EVERY = 20;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** A case that went wrong. */
    record Failure(String target, long seed, String what) {
        @Override
        public String toString() {
            return "-Dfuzz.case=" + target + ":" + seed + "\n" + what;
        }
    }

    /** @param executions how many inputs each target was given */
    record Result(Map<String, Long> executions, List<Failure> failures) {}

    private final List<Target> targets;
    private final boolean comparesTimes;

    /** @param comparesTimes whether it is held how time grows; a machine with other work gives false alarms */
    Fuzz(Path scratch, boolean comparesTimes) throws IOException {
        this.targets = new FuzzTargets(scratch).all();
        this.comparesTimes = comparesTimes;
    }

    /**
     * Runs all targets in turn.
     *
     * @param seconds processor time for all of them together, so that a run means the same on a busy machine
     */
    Result run(long seconds, long seed, List<String> names, PrintStream progress) {
        Map<String, Long> executions = new LinkedHashMap<>();
        List<Failure> failures = new ArrayList<>();
        List<Target> chosen = targets.stream()
                .filter(target -> names.isEmpty() || names.contains(target.name()))
                .toList();
        long share = seconds * 1_000_000_000L / chosen.size();
        for (Target target : chosen) {
            Random seeds = new Random(seed * 31 + target.name().hashCode());
            long start = THREADS.getCurrentThreadCpuTime();
            long count = 0;
            int failed = 0;
            while (THREADS.getCurrentThreadCpuTime() - start < share && failed < 20) {
                Optional<Failure> failure = once(target, seeds.nextLong(), count % GROWTH_EVERY == GROWTH_EVERY - 1);
                if (failure.isPresent()) {
                    failures.add(failure.get());
                    progress.println(failure.get());
                    failed++;
                }
                count++;
            }
            executions.put(target.name(), count);
            long used = (THREADS.getCurrentThreadCpuTime() - start) / 1_000_000_000;
            progress.println(target.name() + ": " + count + " inputs, " + used + " s, " + failed + " failures");
        }
        return new Result(executions, failures);
    }

    /** Runs one case again: {@code links:1234}. */
    Optional<Failure> again(String name) {
        int colon = name.indexOf(':');
        Target target = targets.stream()
                .filter(each -> each.name().equals(name.substring(0, colon)))
                .findFirst()
                .orElseThrow();
        long seed = Long.parseLong(name.substring(colon + 1));
        return once(target, seed, false).or(() -> once(target, seed, true));
    }

    private Optional<Failure> once(Target target, long seed, boolean grow) {
        Random random = new Random(seed);
        String sample = target.samples().get(random.nextInt(target.samples().size()));
        String text = cut(new Mutation(random, target.samples()).of(sample), target.most());
        long inner = random.nextLong();
        try {
            long nanos = nanos(target, text, inner);
            if (nanos > MOST_NANOS) {
                return Optional.of(new Failure(target.name(), seed, nanos / 1_000_000 + " ms for one case"));
            }
            return grow ? growth(target, seed, text, random, inner) : Optional.empty();
        } catch (Throwable e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            return Optional.of(new Failure(target.name(), seed, trace.toString()));
        }
    }

    /** A piece of the text or a few marks, repeated: how long it takes once, twice and four times over, the best of three each. */
    private Optional<Failure> growth(Target target, long seed, String text, Random random, long inner)
            throws IOException {
        int from = random.nextInt(text.length() + 1);
        String piece = random.nextBoolean()
                ? Mutation.words(random)
                : text.substring(from, Math.min(text.length(), from + 1 + random.nextInt(60)));
        String before = random.nextBoolean() ? text.substring(0, from) : "";
        if (piece.isEmpty()) {
            return Optional.empty();
        }
        String whole = cut(before + piece.repeat(1 + target.most() / piece.length()), target.most());
        long whole4 = nanos(target, whole, inner);
        if (whole4 < MEASURABLE_NANOS) {
            return Optional.empty();
        }
        if (whole4 > MOST_NANOS) {
            return Optional.of(
                    new Failure(target.name(), seed, whole4 / 1_000_000 + " ms for one long case; repeated: " + piece));
        }
        if (!comparesTimes) {
            return Optional.empty();
        }
        double growth = Double.MAX_VALUE;
        for (int i = 0; i < 3 && growth > MOST_GROWTH; i++) {
            growth = Math.min(growth, growth(target, whole, inner));
        }
        return growth <= MOST_GROWTH
                ? Optional.empty()
                : Optional.of(new Failure(
                        target.name(),
                        seed,
                        String.format(
                                "four times the text takes %.1f times as long (%d ms); repeated: %s",
                                growth, whole4 / 1_000_000, piece)));
    }

    /** How much longer four times the text takes; a limit that lies between two of the lengths makes a step, not a curve. */
    private static double growth(Target target, String whole, long inner) throws IOException {
        double quarter = Math.max(best(target, cut(whole, target.most() / 4), inner), 1_000_000L);
        double half = Math.max(best(target, cut(whole, target.most() / 2), inner), 1_000_000L);
        double all = best(target, whole, inner);
        double smaller = Math.min(half / quarter, all / half);
        return Math.min(all / quarter, smaller * smaller);
    }

    private static long best(Target target, String text, long inner) throws IOException {
        return Math.min(nanos(target, text, inner), Math.min(nanos(target, text, inner), nanos(target, text, inner)));
    }

    private static long nanos(Target target, String text, long inner) throws IOException {
        long start = THREADS.getCurrentThreadCpuTime();
        target.run().of(text, new Random(inner));
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    private static String cut(String text, int most) {
        return text.substring(0, Math.min(text.length(), most));
    }

    public static void main(String[] arguments) throws IOException {
        Path scratch = Files.createTempDirectory("fuzz");
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
        List<String> names = List.of(arguments).subList(Math.min(2, arguments.length), arguments.length);
        System.out.println("seed " + seed);
        Result result = new Fuzz(scratch, true).run(Long.parseLong(arguments[0]), seed, names, System.out);
        System.out.println(result.executions());
    }
}
