package org.peacechronology.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What costs: each is built by a process of its own that may have 512 MB, and ends with findings. Where a clock would have
 * to decide, only a hang counts: the machine may be busy.
 */
@Tag("slow")
@Timeout(300)
class HostileCostTest {

    private static final long HANG_SECONDS = 120;

    /** With nothing, or with a warning, a check ends well. */
    private static final Set<String> NO_ERRORS = Set.of(
            "",
            "unknown-name",
            "claim-unsupported-detail",
            "unused-claim",
            "one-quotation-many-claims",
            "source-unused");

    @TempDir
    Path root;

    /** Lays the hostile files. */
    interface Lay {
        void on(Path root) throws IOException;
    }

    static Stream<Arguments> costs() {
        return Stream.of(
                arguments(
                        "a scalar of 100 MB",
                        (Lay) root -> sparse(root, "content/people/x.yaml", 100L << 20),
                        "file-too-large"),
                arguments(
                        "a sparse file of 100 GB",
                        (Lay) root -> sparse(root, "content/people/x.yaml", 100L << 30),
                        "file-too-large"),
                arguments(
                        "a sparse source of 100 GB",
                        (Lay) root -> sparse(root, "seeds/x.txt", 100L << 30),
                        "file-too-large"),
                arguments(
                        "a hundred thousand keys",
                        (Lay) root -> numbered(root, "key-%d: v\n", 100_000, "content/people/x.yaml"),
                        "file-too-large"),
                arguments(
                        "seventy thousand keys",
                        (Lay) root -> numbered(root, "key-%d: v\n", 70_000, "content/people/x.yaml"),
                        "unknown-key"),
                arguments(
                        "a hundred thousand items",
                        (Lay) root ->
                                write(root, "content/people/x.yaml", "name: A\naliases:\n" + "- a\n".repeat(100_000)),
                        "too-many-items"),
                arguments(
                        "a text of a megabyte",
                        (Lay) root ->
                                write(root, "content/people/x.yaml", "name: >\n" + "  July 2018\n".repeat(87_000)),
                        "text-too-long"),
                arguments("claims that are lists of years", (Lay) HostileCostTest::years, "claim-unsupported-detail"),
                arguments("claims that are as long as they are compared", (Lay) HostileCostTest::alike, "unused-claim"),
                arguments(
                        "keys that are equal",
                        (Lay) root -> write(root, "content/people/x.yaml", "k: v\n".repeat(100_000)),
                        "duplicate-key"),
                arguments(
                        "keys of one hash",
                        (Lay) root -> write(root, "content/people/x.yaml", collisions()),
                        "unknown-key"),
                arguments("a hundred thousand files", (Lay) root -> files(root, 100_000), "too-many-files"),
                arguments("seventy thousand folders", (Lay) root -> folders(root, 70_000), "too-many-files"),
                arguments("as many files as are read", (Lay) root -> files(root, 60_000), "field-missing"),
                arguments("as many people who refer to nobody", (Lay) HostileCostTest::strangers, "id-unknown"),
                arguments("as many events of which nothing is right", (Lay) HostileCostTest::events, "date-invalid"),
                arguments(
                        "as many whole events with a wrong quotation each",
                        (Lay) HostileCostTest::misquotingEvents,
                        "quote-not-found"),
                arguments("300 files of 1 MB", (Lay) HostileCostTest::largeFiles, "too-many-files"),
                arguments(
                        "anchors",
                        (Lay) root -> numbered(root, "- &a%d x\n", 50_000, "content/people/x.yaml"),
                        "yaml-alias"),
                arguments(
                        "anchors on one line of 60 kB",
                        (Lay) root ->
                                write(root, "content/people/x.yaml", "name: [" + "&a x, ".repeat(10_000) + "x]\n"),
                        "yaml-alias"),
                arguments(
                        "documents",
                        (Lay) root -> write(root, "content/people/x.yaml", "---\nname: A\n".repeat(80_000)),
                        "yaml-several-documents"),
                arguments(
                        "brackets",
                        (Lay) root -> write(root, "content/people/x.yaml", "[\n".repeat(500_000)),
                        "yaml-too-deep"),
                arguments(
                        "question marks",
                        (Lay) root -> write(root, "content/people/x.yaml", "? ".repeat(30_000)),
                        "yaml-syntax"),
                arguments(
                        "references to nobody",
                        (Lay) root -> {
                            for (int i = 0; i < 15; i++) {
                                write(
                                        root,
                                        "content/people/x" + i + ".yaml",
                                        "name: A\nroles:\n" + "- {title: t, organization: nobody}\n".repeat(2_000));
                            }
                        },
                        "id-unknown"),
                arguments("names beside eighty thousand others", (Lay) HostileCostTest::names, "unknown-name"),
                arguments("one name of sixty thousand", (Lay) HostileCostTest::oneName, ""),
                arguments(
                        "six thousand wrong quotations beside four hundred sources",
                        (Lay) HostileCostTest::wrongQuotations,
                        "quote-not-found"),
                arguments(
                        "a wrong quotation from a source whose words have one hash",
                        (Lay) HostileCostTest::wordsOfOneHash,
                        "quote-not-found"),
                arguments(
                        "forty texts of short lines",
                        (Lay) root -> write(root, "content/disputes/x.yaml", shortLines()),
                        "id-unknown"),
                arguments(
                        "control characters",
                        (Lay) root -> write(root, "content/people/x.yaml", "name: A\n" + "\u0007\n".repeat(400_000)),
                        "control-character"),
                arguments(
                        "a source of one letter",
                        (Lay) root -> write(root, "seeds/article.txt", "a".repeat(6 << 20)),
                        "source-changed"),
                arguments(
                        "a source of one word",
                        (Lay) root -> write(root, "seeds/article.txt", "led the ".repeat(3 << 18)),
                        "source-changed"),
                arguments(
                        "a source of a line a letter",
                        (Lay) root -> write(root, "seeds/article.txt", "a\n".repeat(1 << 20)),
                        "file-too-large"));
    }

    /** What has no error is built, however much it is. */
    static Stream<Arguments> pages() {
        return Stream.of(
                arguments(
                        "passages of one sentence of a megabyte",
                        (Lay) root -> passages(root, " ", ""),
                        "one-quotation-many-claims"),
                arguments(
                        "excerpts of a hundred thousand sentences",
                        (Lay) root -> passages(root, ". ", "display: excerpts\n"),
                        "unused-claim"),
                arguments("a claim that a position has five thousand times", (Lay) HostileCostTest::repeated, ""),
                arguments("five thousand times a place of a long name", (Lay) HostileCostTest::places, ""),
                arguments("a source of sentences of a letter", (Lay) root -> source(root, filled("A. "), ""), ""),
                arguments("a source of words of a letter", (Lay) root -> source(root, filled("a "), ""), ""),
                arguments("a source of marks", (Lay) root -> source(root, filled("e\u0301"), ""), ""),
                arguments("a source of three dots", (Lay) root -> source(root, filled("…"), ""), ""),
                arguments(
                        "excerpts of one sentence",
                        (Lay) root -> source(root, filled("Led. "), "display: excerpts\n"),
                        ""),
                arguments("five sources of six megabytes", (Lay) HostileCostTest::sources, "source-unused"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("costs")
    void what_costs_ends_within_512_megabytes_with_findings(String name, Lay lay, String code)
            throws IOException, InterruptedException {
        Corpus.lay(root, new Corpus.Case("cost", name, "event.title", "Envoy meets officials".getBytes(), "shown"));
        lay.on(root);
        run(code, "check", "--format", "json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void what_is_much_to_show_is_built_within_512_megabytes(String name, Lay lay, String code)
            throws IOException, InterruptedException {
        Corpus.lay(root, new Corpus.Case("cost", name, "event.title", "Envoy meets officials".getBytes(), "shown"));
        lay.on(root);
        run(code, "build");
        assertThat(root.resolve("site/index.html")).exists();
    }

    /** A report of 360,000 findings is on its way out before it is whole. */
    @ParameterizedTest
    @ValueSource(strings = {"text", "sarif", "github", "junit"})
    void many_findings_end_within_512_megabytes_in_every_form(String format) throws IOException, InterruptedException {
        events(root);
        run("date-invalid", "check", "--format", format);
    }

    private void run(String code, String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("cost", ".txt");
        Path err = Files.createTempFile("cost", ".err");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.peacechronology.cli.Main"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--root", root.toString()));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(HANG_SECONDS, TimeUnit.SECONDS))
                .as("it ends")
                .isTrue();
        String said = Files.readString(err);
        String found = Files.readString(out);
        Files.delete(out);
        Files.delete(err);
        assertThat(said).doesNotContain("Exception", "OutOfMemory", "\tat ", "defect");
        assertThat(process.exitValue()).isEqualTo(NO_ERRORS.contains(code) ? 0 : 1);
        assertThat(found).contains(code);
    }

    private static void write(Path root, String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void sparse(Path root, String name, long bytes) throws IOException {
        Path path = root.resolve(name);
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(bytes);
        }
    }

    private static void numbered(Path root, String line, int count, String name) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(line.replace("%d", Integer.toString(i)));
        }
        write(root, name, text.toString());
    }

    /** People whom nobody names, of organizations that are not there. */
    private static void strangers(Path root) throws IOException {
        for (int i = 0; i < 60_000; i++) {
            write(
                    root,
                    "content/people/p" + i + ".yaml",
                    "name: Person " + i + "\nroles: [{title: t, organization: nobody" + i + "}]\n");
        }
    }

    /** Events of which nothing is right. */
    private static void events(Path root) throws IOException {
        for (int i = 0; i < 60_000; i++) {
            write(
                    root,
                    "content/events/2001/e" + i + ".yaml",
                    "titel: Event " + i + "\ndate: yesterday\nplace: Doha\n");
        }
    }

    /** Events of which all is right but a quotation, for which the nearest passage is sought. */
    private static void misquotingEvents(Path root) throws IOException {
        for (int i = 0; i < 60_000; i++) {
            write(root, "content/events/2018/m" + i + ".yaml", """
                    title: Envoy meets officials %d
                    date: 2018-07-23
                    date-basis: computed
                    date-note: The year is that of the article.
                    added: 2026-11-22
                    kind: meeting
                    places: [doha]
                    summary: She met them. [^met]
                    claims:
                      - id: met
                        text: She met them.
                        evidence:
                          - source: article
                            quote: led the delegation, which dined with %d officials in Doha
                    """.formatted(i, i));
        }
    }

    private static void files(Path root, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            write(root, "content/people/p" + i % 100 + "x" + i + ".yaml", "aliases: [A]\n");
        }
    }

    private static void folders(Path root, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Path year = root.resolve("content/events/" + i % 100);
            if (i < 100) {
                Files.createDirectories(year);
            }
            Files.createDirectory(year.resolve("" + i));
        }
    }

    private static void largeFiles(Path root) throws IOException {
        for (int i = 0; i < 300; i++) {
            sparse(root, "content/people/p" + i + ".yaml", 1 << 20);
        }
    }

    /** A person with 80,000 aliases, and claims that name 60,000 people of whom nobody knows. */
    private static void names(Path root) throws IOException {
        Random random = new Random(1);
        claims(root, 80_000, i -> name(random), () -> name(random));
    }

    /** A person with 60,000 aliases, and claims that name that person 60,000 times by a word of all of them. */
    private static void oneName(Path root) throws IOException {
        claims(root, 60_000, i -> "Same" + i + " Same", () -> "Same");
    }

    private static void claims(Path root, int aliases, IntFunction<String> alias, Supplier<String> named)
            throws IOException {
        for (int from = 0; from < aliases; from += 2_000) {
            StringBuilder person = new StringBuilder("name: Zzz\naliases:\n");
            for (int i = from; i < from + 2_000; i++) {
                person.append("- ").append(alias.apply(i)).append('\n');
            }
            write(root, "content/people/x" + from + ".yaml", person.toString());
        }
        Path event = anEvent(root);
        StringBuilder text = new StringBuilder(Files.readString(event));
        for (int i = 0; i < 450; i++) {
            text.append("  - id: x")
                    .append(i)
                    .append("\n    evidence: [{source: article, quote: led the delegation}]\n    text: Then");
            for (int j = 0; j < 140; j++) {
                text.append(" and ").append(named.get());
            }
            text.append('\n');
        }
        Files.writeString(event, text);
    }

    /** Words that stand in no source, of which each begins as one of theirs: each is sought in all the others. */
    private static void wrongQuotations(Path root) throws IOException {
        String source = Files.readString(root.resolve("content/sources/article.yaml"));
        String text = Files.readString(root.resolve("seeds/article.txt"));
        for (int i = 0; i < 400; i++) {
            write(root, "content/sources/a" + i + ".yaml", source.replace("article.txt", "a" + i + ".txt"));
            write(root, "seeds/a" + i + ".txt", text);
        }
        moreClaims(
                root,
                6_000,
                i -> ", text: They met., evidence: [{source: article, quote: \"led the delegation of " + i
                        + " envoys\"}]}");
    }

    /** Claims in as many events as it takes. */
    private static void moreClaims(Path root, int count, IntFunction<String> claim) throws IOException {
        String event = Files.readString(anEvent(root)).replaceFirst("formerly: .*\n", "");
        for (int from = 0; from < count; from += 4_000) {
            StringBuilder text = new StringBuilder(event);
            for (int i = from; i < Math.min(count, from + 4_000); i++) {
                text.append("  - {id: x").append(i).append(claim.apply(i)).append('\n');
            }
            write(root, "content/events/more-" + from + ".yaml", text.toString());
        }
    }

    /** Claims of which each tells twenty dozen years; the first two hundred are compared with one another. */
    private static void years(Path root) throws IOException {
        claims(root, 1_000, i -> "2018 ".repeat(240));
    }

    /** Claims as long as those that are compared, of other words each. */
    private static void alike(Path root) throws IOException {
        claims(root, 1_000, i -> {
            StringBuilder words = new StringBuilder("12 men and 13 women ");
            while (words.length() < 980) {
                words.append(Integer.toString(i * 1_000 + words.length(), 36).replaceAll("[0-9]", "x"))
                        .append(' ');
            }
            return words.toString();
        });
    }

    private static void claims(Path root, int count, IntFunction<String> text) throws IOException {
        StringBuilder event = new StringBuilder(Files.readString(anEvent(root)));
        for (int i = 0; i < count && event.length() < 1_040_000; i++) {
            event.append("  - {id: x")
                    .append(i)
                    .append(", evidence: [{source: article, quote: led the delegation}], text: ")
                    .append(text.apply(i).strip())
                    .append("}\n");
        }
        Files.writeString(anEvent(root), event);
    }

    /**
     * A source of a megabyte, and six thousand claims of which each cites five of its pieces: those of a claim overlap those
     * of the next.
     */
    private static void passages(Path root, String between, String display) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < 1 << 20; i++) {
            text.append("Led u").append(i).append(between);
        }
        source(root, text.toString(), display);
        moreClaims(root, 6_000, i -> {
            StringBuilder quote = new StringBuilder("Led u" + i);
            for (int j = i + 1; j < i + 5; j++) {
                quote.append(between).append("Led u").append(j);
            }
            return ", text: They met, evidence: [{source: article, quote: \"" + quote + "\"}]}";
        });
    }

    /** What is given, again and again, up to as much as a source may have. */
    private static String filled(String unit) {
        return unit.repeat(((6 << 20) - 1_000) / unit.getBytes(StandardCharsets.UTF_8).length);
    }

    /** A source in which {@code words} stand as well. */
    private static void source(Path root, String words, String more) throws IOException {
        String text = Files.readString(root.resolve("seeds/article.txt")).replace("Nothing else is known.", words);
        write(root, "seeds/article.txt", text);
        Path source = root.resolve("content/sources/article.yaml");
        Files.writeString(
                source,
                Files.readString(source)
                                .replaceAll(
                                        "sha256: .*",
                                        "sha256: \"" + Corpus.sha256(text.getBytes(StandardCharsets.UTF_8)) + "\"")
                        + more);
    }

    private static void sources(Path root) throws IOException {
        source(root, filled("led the delegation. "), "");
        String source = Files.readString(root.resolve("content/sources/article.yaml"));
        for (int i = 0; i < 4; i++) {
            Files.copy(root.resolve("seeds/article.txt"), root.resolve("seeds/a" + i + ".txt"));
            write(root, "content/sources/a" + i + ".yaml", source.replace("article.txt", "a" + i + ".txt"));
        }
    }

    private static void repeated(Path root) throws IOException {
        Files.writeString(
                anEvent(root),
                Files.readString(anEvent(root))
                        + "      - {source: article, quote: led the delegation}\n".repeat(4_990));
        Path dispute = root.resolve("content/disputes/who-led.yaml");
        Files.writeString(
                dispute,
                Files.readString(dispute)
                        .replaceFirst("claims: \\[.*\\]", "claims:\n" + "      - \"wells-doha#met\"\n".repeat(5_000)));
    }

    private static void places(Path root) throws IOException {
        Path place = root.resolve("content/places/doha.yaml");
        Files.writeString(
                place, Files.readString(place).replaceFirst("name: .*", "name: " + "Doha ".repeat(399) + "Doha"));
        Files.writeString(
                anEvent(root),
                Files.readString(anEvent(root)).replaceFirst("places: .*", "places:\n" + "  - doha\n".repeat(5_000)));
    }

    /** Words whose hash is the same in Java, also in lower case: of "aÿ" and "bà", in every order. */
    private static void wordsOfOneHash(Path root) throws IOException {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 1 << 16; i++) {
            for (int bit = 0; bit < 16; bit++) {
                words.append((i >> bit & 1) == 0 ? "a\u00ff" : "b\u00e0");
            }
            words.append(' ');
        }
        source(root, words.toString(), "");
        Files.writeString(
                anEvent(root),
                Files.readString(anEvent(root))
                        + "      - {source: article, quote: led nobody who dined in Kandahar}\n");
    }

    private static Path anEvent(Path root) throws IOException {
        try (Stream<Path> events = Files.walk(root.resolve("content/events"))) {
            return events.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
        }
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            name.append((i % 2 == 0 ? "bcdfgklmnprstvz" : "aeiouaeiouaeiou").charAt(random.nextInt(15)));
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** A file of 1 MB: texts of paragraphs as long as they may be, whose lines look as if they began something else. */
    private static String shortLines() {
        String note = ("#a\\n-a\\n=a\\n".repeat(97) + "\\n").repeat(22);
        StringBuilder text = new StringBuilder("question: Q?\nsummary: S\npositions:\n");
        for (int i = 0; i < 40; i++) {
            text.append("  - label: L\n    claims: [nothing#a]\n    note: \"")
                    .append(note)
                    .append("\"\n");
        }
        return text.toString();
    }

    /** Keys whose hash is the same in Java: "Aa" and "BB", in every order. */
    private static String collisions() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1 << 14; i++) {
            for (int bit = 0; bit < 14; bit++) {
                text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            text.append(": v\n");
        }
        return text.toString();
    }
}
