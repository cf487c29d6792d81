package org.peacechronology.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Builds invented chronologies with our program and the same pages with Hugo, in turn, and prints what each took.
 *
 * <p>What is timed is the whole process, from its start to its end, building into a folder that is not there yet. Peak
 * memory is the largest resident set, as {@code /usr/bin/time} gives it.
 */
final class Benchmark {
    private static final Path HERE = Path.of("").toAbsolutePath();
    /** Of this run alone, and removed after all of it: file systems are slow right after many files were removed. */
    private static final Path WORK = HERE.resolve("target/benchmark/run-" + System.currentTimeMillis());

    /**
     * A program that builds, and the environment it is started in.
     *
     * @param command up to the folder into which it builds
     */
    private record Builder(String name, List<String> command, Map<String, String> environment, Path sites) {

        /** A new folder in each round: file systems are slow to use again what was removed a moment ago. */
        Path site(int round) {
            return sites.resolve("round-" + round);
        }
    }

    private record Run(double seconds, long kilobytes) {}

    private Benchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = Integer.parseInt(args[0]);
        List<String> jdks = List.of(args[1].split(":"));
        for (String size : Arrays.copyOfRange(args, 2, args.length)) {
            measure(Integer.parseInt(size), rounds, jdks);
        }
        remove(WORK);
    }

    private static void measure(int size, int rounds, List<String> jdks) throws IOException, InterruptedException {
        Path ours = WORK.resolve(size + "/chronology");
        Path theirs = WORK.resolve(size + "/hugo");
        Invention invention = new Invention(size);
        ChronologyFiles.write(invention, ours);
        HugoFiles.write(invention, HERE.resolve("src/bench/hugo"), HERE.resolve("templates/assets"), theirs);

        List<Builder> builders = new ArrayList<>();
        for (String jdk : jdks) {
            builders.add(new Builder(
                    "chronology build, JDK " + version(jdk),
                    List.of(HERE.resolve("chronology").toString(), "build", "--root", ours.toString(), "--out"),
                    Map.of("JAVA_HOME", jdk),
                    WORK.resolve(size + "/site-" + version(jdk))));
        }
        builders.add(new Builder(
                "hugo",
                List.of("hugo", "--quiet", "--source", theirs.toString(), "--destination"),
                Map.of(),
                WORK.resolve(size + "/site-hugo")));
        // The floor: what it takes to write as many files and bytes, without making them.
        builders.add(new Builder(
                "cp -r of our result",
                List.of("cp", "-r", builders.get(0).site(0).toString()),
                Map.of(),
                WORK.resolve(size + "/site-copied")));

        Map<Builder, List<Run>> runs = new LinkedHashMap<>();
        builders.forEach(builder -> runs.put(builder, new ArrayList<>()));
        for (int round = 0; round <= rounds; round++) {
            for (Builder builder : builders) {
                Files.createDirectories(builder.sites());
                Run run = run(builder, builder.site(round));
                if (round > 0) { // The first round warms the page cache, and makes the archive of classes.
                    runs.get(builder).add(run);
                }
            }
        }
        print(size, builders, runs);
    }

    private static Run run(Builder builder, Path site) throws IOException, InterruptedException {
        Path measured = WORK.resolve("measured");
        List<String> command = new ArrayList<>(List.of("/usr/bin/time", "-f", "%M", "-o", measured.toString()));
        command.addAll(builder.command());
        command.add(site.toString());
        Path log = WORK.resolve("log");
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        process.environment().putAll(builder.environment());
        new ProcessBuilder("sync").start().waitFor(); // What others wrote is not to be written in this one's time.
        long start = System.nanoTime();
        int status = process.start().waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (status != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + status + ":\n" + Files.readString(log));
        }
        return new Run(seconds, Long.parseLong(Files.readString(measured).strip()));
    }

    private static void print(int size, List<Builder> builders, Map<Builder, List<Run>> runs) throws IOException {
        System.out.printf(Locale.ROOT, "%n%,d events%n%-28s %9s %8s %8s %9s  %s%n", size, "", "median s", "MB", "files",
                "MB out", "of hugo’s time, by round");
        Builder hugo = builders.get(builders.size() - 2);
        for (Builder builder : builders) {
            List<Run> these = runs.get(builder);
            StringBuilder ratios = new StringBuilder();
            List<Double> all = new ArrayList<>();
            for (int i = 0; i < these.size(); i++) {
                double ratio = these.get(i).seconds() / runs.get(hugo).get(i).seconds();
                all.add(ratio);
                ratios.append(String.format(Locale.ROOT, " %.2f", ratio));
            }
            long[] weight = weight(builder.site(0));
            System.out.printf(Locale.ROOT, "%-28s %9.2f %8d %8d %9.1f  %.2f  (%s)%n", builder.name(),
                    median(these.stream().map(Run::seconds).toList()),
                    Math.round(median(these.stream().map(run -> run.kilobytes() / 1024.0).toList())), weight[0],
                    weight[1] / 1e6, median(all), ratios.toString().strip());
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** How many files, and how many bytes. */
    private static long[] weight(Path folder) throws IOException {
        long[] weight = new long[2];
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                weight[0]++;
                weight[1] += Files.size(file);
            }
        }
        return weight;
    }

    private static String version(String jdk) throws IOException {
        for (String line : Files.readAllLines(Path.of(jdk, "release"))) {
            if (line.startsWith("JAVA_VERSION=")) {
                return line.replaceAll("^JAVA_VERSION=\"?([0-9]+).*", "$1");
            }
        }
        throw new IOException(jdk + " is no JDK");
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        }
    }
}
