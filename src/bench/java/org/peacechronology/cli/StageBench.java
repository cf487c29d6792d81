package org.peacechronology.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.peacechronology.bench.Generate;
import org.peacechronology.check.Rules;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.Linker;
import org.peacechronology.read.ContentReader;
import org.peacechronology.render.Renderer;
import org.peacechronology.render.SiteFiles;
import org.peacechronology.render.Templates;
import org.peacechronology.site.SiteOptions;
import org.peacechronology.site.Words;
import org.peacechronology.text.MarkdownText;
import org.peacechronology.text.Scalar;

/** What the stages of a build of 1,000 invented events cost in a program that is warm. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 9)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class StageBench {

    /** 1,000 events, read and linked. */
    @State(Scope.Benchmark)
    public static class Chronology {
        Path root = Path.of("");
        LinkedChronology linked;
        SiteFiles site;
        List<String> pages = new ArrayList<>();
        List<String> data = new ArrayList<>();
        List<Scalar> fields = new ArrayList<>();

        @Setup
        public void make() throws IOException {
            root = Files.createTempDirectory("stages").resolve("chronology");
            Generate.main(new String[] {"1000", root.toString()});
            linked = Linker.link(ContentReader.read(root).chronology());
            Templates templates = Templates.builtIn();
            Words words = templates.words("en");
            SiteOptions options =
                    new SiteOptions(words, Optional.empty(), false, Set.of(), Rules.check(linked).quotations());
            site = SiteFiles.of(linked, options, new Renderer(templates, words));
            site.addresses().forEach(address -> (address.endsWith(".html") ? pages : data).add(address));
            linked.events().values().forEach(event -> {
                fields.add(event.event().summary().scalar());
                event.event().annotation().ifPresent(note -> fields.add(note.scalar()));
            });
        }
    }

    @Benchmark
    public int readingOf1000EventsAsYaml(Chronology chronology) throws IOException {
        return ContentReader.read(chronology.root).chronology().entries().size();
    }

    @Benchmark
    public int markdownOf2000Fields(Chronology chronology) {
        int links = 0;
        for (Scalar field : chronology.fields) {
            links += MarkdownText.of(field).wikiLinks().size();
        }
        return links;
    }

    @Benchmark
    public int linkingOf1000Events(Chronology chronology) throws IOException {
        return Linker.link(chronology.linked.chronology()).events().size();
    }

    @Benchmark
    public int rulesOn1000Events(Chronology chronology) {
        return Rules.check(chronology.linked).findings().size();
    }

    @Benchmark
    public long pagesOf1000EventsOnOneThread(Chronology chronology) {
        return bytes(chronology, chronology.pages);
    }

    @Benchmark
    public long dataOf1000EventsOnOneThread(Chronology chronology) {
        return bytes(chronology, chronology.data);
    }

    private static long bytes(Chronology chronology, List<String> addresses) {
        long bytes = 0;
        for (String address : addresses) {
            bytes += chronology.site.file(address).orElseThrow().bytes().length;
        }
        return bytes;
    }

    /** Runs all and prints the medians. */
    public static void main(String[] args) throws RunnerException {
        Collection<RunResult> results = new Runner(
                        new OptionsBuilder().include(StageBench.class.getSimpleName()).build())
                .run();
        for (RunResult result : results) {
            double median = result.getPrimaryResult().getStatistics().getPercentile(50);
            System.out.printf(Locale.ROOT, "%-60s %10.1f ms%n", result.getPrimaryResult().getLabel(), median);
        }
    }
}
