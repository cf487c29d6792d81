package org.peacechronology.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.peacechronology.date.DateMentions;
import org.peacechronology.date.DateWords;
import org.peacechronology.date.Edtf;
import org.peacechronology.date.NumberMentions;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.links.LinkChecker;
import org.peacechronology.links.LinkOptions;
import org.peacechronology.read.WordsFile;
import org.peacechronology.render.Templates;
import org.peacechronology.site.TemplateFailure;
import org.peacechronology.text.Concordance;
import org.peacechronology.text.MarkdownText;
import org.peacechronology.text.Match;
import org.peacechronology.text.Quotations;
import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;
import org.peacechronology.text.Selectors;
import org.peacechronology.text.SourceText;
import org.peacechronology.text.Span;
import org.peacechronology.text.TextFragment;
import org.peacechronology.text.Verdict;

/** What is fuzzed: each target takes a text, and throws where something is wrong with what becomes of it. */
final class FuzzTargets {

    /**
     * A target.
     *
     * @param samples valid inputs, from which wrong ones are made
     * @param most how many characters an input may have
     */
    record Target(String name, List<String> samples, int most, Run run) {
        Target {
            samples = List.copyOf(samples);
        }
    }

    /** Reads {@code text}; {@code random} decides what the text leaves open. */
    interface Run {
        void of(String text, Random random) throws IOException;
    }

    private static final Path EXAMPLE = Path.of("docs/example");
    private static final MarkdownText.Resolver RESOLVER = new MarkdownText.Resolver() {
        @Override
        public Optional<MarkdownText.Target> link(MarkdownText.WikiLink link) {
            return link.id().length() % 3 == 0
                    ? Optional.empty()
                    : Optional.of(MarkdownText.Target.of("../places/doha.html", "Doha <b>&"));
        }

        @Override
        public Optional<MarkdownText.Reference> claim(MarkdownText.ClaimReference reference) {
            return Optional.of(new MarkdownText.Reference("1", "#met", "Claim 1"));
        }
    };

    private final Path scratch;
    private final Map<String, String> example;
    private final Map<String, String> content;
    private final Map<String, byte[]> builtIn;

    /** @param scratch an empty folder */
    FuzzTargets(Path scratch) throws IOException {
        this.scratch = scratch;
        this.example = texts(EXAMPLE, "");
        this.content = texts(Path.of("content"), "content/");
        this.builtIn = new TreeMap<>(Templates.builtIn().below(""));
        for (Map.Entry<String, String> file : example.entrySet()) {
            lay(file.getKey(), file.getValue());
        }
    }

    List<Target> all() throws IOException {
        List<String> yaml = content.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".yaml"))
                .map(Map.Entry::getValue)
                .toList();
        List<String> seeds = new ArrayList<>(texts(Path.of("seeds"), "").values());
        return List.of(
                new Target("yaml", yaml, 100_000, this::yaml),
                new Target("site", List.copyOf(example.values()), 20_000, this::site),
                new Target("markdown", prose(), 20_000, FuzzTargets::markdown),
                new Target("quotation", seeds, 60_000, FuzzTargets::quotation),
                new Target("edtf", dates(), 2_000, FuzzTargets::edtf),
                new Target("mentions", seeds, 30_000, FuzzTargets::mentions),
                new Target("links", pages(), 200_000, this::links),
                new Target("templates", templates(), 30_000, this::templates),
                new Target(
                        "words",
                        List.of(new String(builtIn.get("words/en.yaml"), UTF_8)),
                        100_000,
                        FuzzTargets::words));
    }

    /** One content file of any kind, through reading, linking and checking, in every printed form. */
    private void yaml(String text, Random random) throws IOException {
        List<String> names = content.keySet().stream().toList();
        String name = names.get(random.nextInt(names.size()));
        byte[] bytes = text.getBytes(UTF_8);
        if (random.nextInt(10) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        } else if (random.nextInt(40) == 0) {
            bytes = text.getBytes(random.nextBoolean() ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
        }
        Path file = scratch.resolve(name);
        boolean own = example.containsKey(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        try {
            shown(Chain.of(scratch));
        } finally {
            if (own) {
                lay(name, example.get(name));
            } else {
                Files.delete(file);
            }
        }
    }

    /** One file of a small chronology, and the pages that are made of it where it has no errors. */
    private void site(String text, Random random) throws IOException {
        List<String> names = example.keySet().stream().toList();
        String name = names.get(random.nextInt(names.size()));
        for (Map.Entry<String, String> file : example.entrySet()) {
            if (file.getValue().regionMatches(0, text, 0, 12)) {
                name = file.getKey();
            }
        }
        lay(name, text);
        try {
            Chain chain = Chain.of(scratch);
            shown(chain);
            // A text that was changed is an error, and of no other consequence: its pages are made all the same.
            if (chain.report().findings().stream()
                    .filter(Diagnostic::isError)
                    .allMatch(finding ->
                            finding.code().matches("source-changed|quote-.*|body-not-found|prose-.*|claim-.*"))) {
                require(OutputGuard.faults(chain.files()));
            }
        } finally {
            lay(name, example.get(name));
        }
    }

    private static void shown(Chain chain) throws IOException {
        chain.report().findings().forEach(FuzzTargets::whole);
        require(ReportGuard.faults(chain.printed()));
    }

    private static void whole(Diagnostic finding) {
        Region at = finding.caret();
        boolean forward = at.endLine() > at.line() || at.endLine() == at.line() && at.endColumn() >= at.column();
        if (at.line() < 1 || at.column() < 1 || !forward || finding.message().isBlank()) {
            throw new AssertionError("a finding without a place: " + finding);
        }
    }

    private static void markdown(String text, Random random) {
        MarkdownText markdown = MarkdownText.of(Scalar.at(Region.file("content/pages/about.md"), text));
        for (MarkdownText.Problem problem : markdown.problems()) {
            within(problem.span(), text);
        }
        markdown.wikiLinks().forEach(link -> within(link.span(), text));
        markdown.links().forEach(link -> within(link.span(), text));
        markdown.claimReferences().forEach(reference -> within(reference.span(), text));
        markdown.paragraphs().forEach(paragraph -> {
            within(paragraph.span(), text);
            within(paragraph.prose().origin(0, paragraph.prose().text().length()), text);
        });
        require(OutputGuard.faults(markdown.html(RESOLVER, MarkdownText.Style.PAGE)));
        require(OutputGuard.faults(markdown.html(RESOLVER)));
        require(OutputGuard.faults("<p>" + markdown.inline(RESOLVER) + "</p>"));
        Quotations.inProse(markdown.plain().text())
                .forEach(span -> within(span, markdown.plain().text()));
        markdown.plain(RESOLVER);
    }

    /** A quotation out of the text, changed, against the text, which was changed before. */
    private static void quotation(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(random.nextInt(5) == 0 ? 4000 : 300));
        Mutation mutation = new Mutation(random, List.of(text));
        String quote = random.nextInt(4) == 0 ? text.substring(from, to) : mutation.of(text.substring(from, to));
        int bodyTo = Math.min(text.length(), to + random.nextInt(200));
        List<SourceText.Bounds> body = random.nextBoolean()
                ? List.of(new SourceText.Bounds(
                        text.substring(Math.max(0, from - 100), Math.max(0, from - 60)),
                        text.substring(Math.max(0, bodyTo - 40), bodyTo)))
                : List.of();
        SourceText source = body.isEmpty()
                ? SourceText.whole("a", "seeds/a.txt", text)
                : SourceText.read("a", "seeds/a.txt", text, body).source();
        Optional<String> prefix =
                random.nextInt(4) == 0 ? Optional.of(text.substring(Math.max(0, from - 20), from)) : Optional.empty();
        Verdict verdict = Quotations.verify(source, quote, prefix, Optional.empty());
        verdict.breaches().forEach(breach -> within(breach.quoted(), quote));
        if (verdict instanceof Verdict.Verified verified) {
            Match match = verified.match();
            within(match.extent(), text);
            match.pieces().forEach(piece -> {
                within(piece, text);
                source.region(piece);
                source.sentenceAt(piece.start());
            });
            Selectors.of(source, match);
            TextFragment.link("https://example.org/a", source, match);
        } else if (verdict instanceof Verdict.NotFound missing) {
            missing.nearest().ifPresent(near -> {
                within(near.place(), text);
                near.differences().forEach(difference -> within(difference.quoted(), quote));
            });
        }
        Quotations.supports(List.of(source), quote);
        new Concordance(List.of(source)).holding(quote, "");
    }

    private static void edtf(String text, Random random) {
        try {
            Edtf date = Edtf.parse(text);
            if (date.earliest().isAfter(date.latest())) {
                throw new AssertionError("ends before it begins: " + text);
            }
            if (!Edtf.parse(date.text()).equals(date)) {
                throw new AssertionError("does not read itself: " + text);
            }
            for (DateWords words : List.of(DateWords.english(), DateWords.dari())) {
                words.full(date);
                words.within(date);
                words.listed(date);
                words.solarHijri(date);
                words.solarHijriWithin(date);
                words.days(date.days());
            }
        } catch (Edtf.Invalid e) {
            if (e.reason().isBlank() || e.offset() < 0 || e.offset() > text.length()) {
                throw new AssertionError("no good reason: " + e.reason() + " at " + e.offset(), e);
            }
        }
    }

    private static void mentions(String text, Random random) {
        DateMentions.in(text);
        NumberMentions.in(text);
        Quotations.inProse(text).forEach(span -> within(span, text));
    }

    private void links(String text, Random random) throws IOException {
        Path folder = scratch.resolve("html");
        Files.createDirectories(folder.resolve("events"));
        Files.write(folder.resolve("events/a.html"), text.getBytes(UTF_8));
        Files.writeString(folder.resolve("index.html"), "<a href=events/a.html>a</a>");
        String extra = List.of("feed.xml", "manifest.json", "a.css", "b.svg", "sitemap.xml")
                .get(random.nextInt(5));
        Files.write(folder.resolve(extra), text.getBytes(random.nextInt(9) == 0 ? StandardCharsets.UTF_16 : UTF_8));
        try {
            List<Diagnostic> findings =
                    LinkChecker.check(folder, LinkOptions.offline().baseUrl("https://example.org/x/"));
            findings.forEach(FuzzTargets::whole);
        } finally {
            Files.delete(folder.resolve(extra));
        }
    }

    /** One template of the program, changed: it is refused with its line, or makes a page. */
    private void templates(String text, Random random) throws IOException {
        String name = List.of("event.html", "source.html", "layout.html", "parts.html", "entity.html", "home.html")
                .get(random.nextInt(6));
        for (Map.Entry<String, byte[]> file : builtIn.entrySet()) {
            if (file.getKey().endsWith(".html") && new String(file.getValue(), UTF_8).regionMatches(0, text, 0, 40)) {
                name = file.getKey();
            }
        }
        Map<String, byte[]> files = new TreeMap<>(builtIn);
        files.put(name, text.getBytes(UTF_8));
        try {
            Chain.of(scratch).files(Templates.of(files));
        } catch (TemplateFailure e) {
            whole(e.finding());
        }
    }

    private static void words(String text, Random random) {
        WordsFile.read("templates/words/en.yaml", text.getBytes(UTF_8))
                .findings()
                .forEach(FuzzTargets::whole);
    }

    private static void within(Span span, String text) {
        if (span.start() < 0 || span.end() > text.length() || span.start() > span.end()) {
            throw new AssertionError("a span outside of the text: " + span + " of " + text.length());
        }
    }

    private static void require(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults.subList(0, Math.min(5, faults.size()))));
        }
    }

    private List<String> prose() {
        List<String> prose = new ArrayList<>();
        content.forEach((name, text) -> {
            for (String part :
                    text.split("(?m)^(?:summary|annotation|note|description|context|resolution): \\|\n", -1)) {
                prose.add(part.replaceAll("(?m)^  ", ""));
            }
        });
        prose.add(
                "# Head\n\n> quote *em **strong*** `code`\n\n1. one\n   - two [a](b.html \"t\")\n\n[r]: https://x.org 'y'\n"
                        + "\n```java\nx\n```\n\n<b>raw</b> &amp; &#65; ![i](j.png) <https://x.org> \\* [r] [[doha|city]] [^met]\n");
        return prose;
    }

    private static List<String> dates() {
        return List.of(
                "2018-07-23",
                "2018-07",
                "2018",
                "2018-07-23?",
                "2018~",
                "2018-06%",
                "2021-10-09/2021-10-10",
                "2018-06/..",
                "../2018",
                "2018-21",
                "201X",
                "20XX",
                "2018-XX-15",
                "[2018-07-23,2018-07-24]",
                "2018-07-~23",
                "?2018-07-23",
                "2018-07-23T10:00:00Z",
                "[2018..2020]",
                "{2018,2019}",
                "Y17E7",
                "-0001",
                "2018-07/",
                "/2018",
                "/..",
                "");
    }

    private static List<String> pages() throws IOException {
        List<String> pages = new ArrayList<>();
        for (String name :
                List.of("index.html", "timeline.html", "feed.xml", "manifest.json", "sitemap.xml", "search.html")) {
            pages.add(Files.readString(Path.of("site").resolve(name)));
        }
        try (Stream<Path> events = Files.list(Path.of("site/events"))) {
            for (Path event : (Iterable<Path>) events.sorted().limit(6)::iterator) {
                pages.add(Files.readString(event));
            }
        }
        pages.add(Files.readString(Path.of("templates/assets/chronology.css")));
        pages.add("<!doctype html><base href=x/><img srcset='a 1x, b 2x'><style>@import url(a.css)</style>"
                + "<p id=a id=b><a href='#:~:text=a,b'>x</a><svg><use xlink:href='#a'/></svg><meta http-equiv=refresh"
                + " content='0;url=y'><a href=\"//host:99999/%zz?\\..\\\">z</a>");
        return pages;
    }

    private List<String> templates() {
        return builtIn.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".html"))
                .map(file -> new String(file.getValue(), UTF_8))
                .toList();
    }

    private void lay(String name, String text) {
        try {
            Path file = scratch.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts below a folder by name, in their order. */
    private static Map<String, String> texts(Path folder, String before) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                texts.put(before + folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }
}
