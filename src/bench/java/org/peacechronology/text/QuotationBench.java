package org.peacechronology.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What quotations cost: the figures of docs/performance.md. Each shot does the whole of what its name says. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 9)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class QuotationBench {

    /** A source and a quotation that is said to stand in it. */
    private record Cited(SourceText source, String quote) {}

    private static List<String> texts(int count, int size) {
        Random random = new Random(count);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(InventedProse.text(random, size));
        }
        return texts;
    }

    private static List<SourceText> read(List<String> texts) {
        List<SourceText> sources = new ArrayList<>();
        for (String text : texts) {
            sources.add(SourceText.whole("s" + sources.size(), "seeds/s.txt", text));
        }
        return sources;
    }

    /** Of twenty quotations seventeen are as they stand, one is folded, one elided, one wrong in a word. */
    private static List<Cited> cited(List<SourceText> sources, int count) {
        Random random = new Random(count);
        List<Cited> cited = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            SourceText source = sources.get(i % sources.size());
            String words = InventedProse.passage(source, random, 8, 40).of(source.text());
            int middle = words.indexOf(' ', words.length() / 2);
            cited.add(new Cited(source, switch (middle < 0 ? 3 : i % 20) {
                case 0 -> words.replace(' ', '\n').replace('’', '\'');
                case 1 -> words.substring(0, middle) + " […]" + words.substring(middle);
                case 2 -> words.substring(0, middle) + " Xerxes" + words.substring(middle);
                default -> words;
            }));
        }
        return cited;
    }

    private static int verified(List<Cited> cited) {
        int verified = 0;
        for (Cited each : cited) {
            Verdict verdict = Quotations.verify(each.source(), each.quote(), Optional.empty(), Optional.empty());
            verified += verdict instanceof Verdict.Verified ? 1 : 0;
        }
        return verified;
    }

    /** 500 sources of 4 kB and 50,000 quotations. */
    @State(Scope.Benchmark)
    public static class Corpus {
        List<String> texts = texts(500, 4_000);
        List<Cited> cited = cited(read(texts), 50_000);
    }

    @Benchmark
    public int corpusOf50000QuotationsIn500Sources(Corpus corpus) {
        return verified(corpus.cited);
    }

    @Benchmark
    public int readingOf500Sources(Corpus corpus) {
        return read(corpus.texts).size();
    }

    /** One source of 5 MB and 5,000 quotations. */
    @State(Scope.Benchmark)
    public static class Large {
        List<String> texts = texts(1, 5_000_000);
        List<Cited> cited = cited(read(texts), 5_000);
    }

    @Benchmark
    public int largeSourceOf5MbWith5000Quotations(Large large) {
        return verified(large.cited);
    }

    @Benchmark
    public int readingOfOneSourceOf5Mb(Large large) {
        return read(large.texts).size();
    }

    /** One source of 1 MB and 100 quotations with three words altered. */
    @State(Scope.Benchmark)
    public static class Altered {
        List<Cited> cited = new ArrayList<>();

        @Setup
        public void alter() {
            SourceText source = read(texts(1, 1_000_000)).get(0);
            Random random = new Random(3);
            while (cited.size() < 100) {
                List<String> words = new ArrayList<>(List.of(
                        InventedProse.passage(source, random, 15, 40).of(source.text()).split("\\s+")));
                words.set(random.nextInt(words.size()), "Xerxes");
                words.remove(random.nextInt(words.size()));
                words.add(random.nextInt(words.size()), "allegedly");
                cited.add(new Cited(source, String.join(" ", words)));
            }
        }
    }

    @Benchmark
    public int nearestPassageOf100AlteredQuotationsIn1Mb(Altered altered) {
        return verified(altered.cited);
    }

    /** 1,000 sources of 5 kB and ten questions. */
    @State(Scope.Benchmark)
    public static class Questions {
        PassageSearch search = new PassageSearch(read(texts(1_000, 5_000)));
        List<String> questions = List.of(
                "declined to comment on the question of talks",
                "State Department spokesperson",
                "peace negociations with the Taliban",
                "withdrawl of foriegn troops",
                "Khalilzhad returned to Kabul",
                "ceasefire over Eid al-Fitr",
                "the political office in Doha",
                "an Afghan-owned and Afghan-led peace process",
                "prisoners be freed and sanctions lifted",
                "constructive partnership and dedication to Afghanistan");
    }

    @Benchmark
    public int tenQuestionsTo1000Sources(Questions questions) {
        int hits = 0;
        for (String question : questions.questions) {
            hits += questions.search.search(question, 10).size();
        }
        return hits;
    }

    /** Quotations made to cost much. */
    @State(Scope.Benchmark)
    public static class Hostile {
        @Param({"10000 brackets", "1000 elisions of a repeated word", "one word 100000 times", "50 elisions in a repeated word"})
        String quotation = "";

        SourceText article = read(texts(1, 4_000)).get(0);
        SourceText repeated = SourceText.whole("r", "seeds/r.txt", "talks ".repeat(100_000));

        Verdict verify() {
            return switch (quotation) {
                case "10000 brackets" -> verify(article, "the [x] ".repeat(10_000));
                case "1000 elisions of a repeated word" -> verify(article, "the … ".repeat(1_000));
                case "one word 100000 times" -> verify(repeated, "talks ".repeat(100_000));
                default -> verify(repeated, "talks talks … ".repeat(49) + "war");
            };
        }

        private static Verdict verify(SourceText source, String quote) {
            return Quotations.verify(source, quote, Optional.empty(), Optional.empty());
        }
    }

    @Benchmark
    public Verdict hostile(Hostile hostile) {
        return hostile.verify();
    }

    /** Runs all and prints the medians. */
    public static void main(String[] args) throws RunnerException {
        Collection<RunResult> results = new Runner(
                        new OptionsBuilder().include(QuotationBench.class.getSimpleName()).build())
                .run();
        for (RunResult result : results) {
            String parameter = result.getParams().getParam("quotation");
            String name = result.getPrimaryResult().getLabel() + (parameter == null ? "" : ": " + parameter);
            double median = result.getPrimaryResult().getStatistics().getPercentile(50);
            System.out.printf(Locale.ROOT, "%-60s %10.1f ms%n", name, median);
        }
    }
}
