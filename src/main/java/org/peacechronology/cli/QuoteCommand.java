package org.peacechronology.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.LinkedSource;
import org.peacechronology.link.Linker;
import org.peacechronology.read.ContentReader;
import org.peacechronology.read.Skeleton;
import org.peacechronology.text.Paragraph;
import org.peacechronology.text.PassageSearch;
import org.peacechronology.text.PassageSearch.Citation;
import org.peacechronology.text.PassageSearch.Hit;
import org.peacechronology.text.Region;
import org.peacechronology.text.SourceText;
import org.peacechronology.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds a half-remembered passage in the sources and prints it as evidence, ready to be pasted. */
@Command(
        name = "quote",
        mixinStandardHelpOptions = true,
        description = {
            "Find a passage in the sources and print it as evidence, ready to be pasted.",
            "The search forgives case, accents and typing errors; what it prints is the source's own text."
        })
final class QuoteCommand implements Callable<Integer> {
    private static final int WIDTH = 96;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RootOption root = new RootOption();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many passages at the most (default: 5).")
    private int limit = 5;

    @Parameters(
            paramLabel = "[SOURCE] WORDS",
            arity = "1..*",
            description = "The words; a source's ID before them keeps the search to that source.")
    private List<String> words = List.of();

    @Override
    public Integer call() throws IOException {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit is to be at least 1");
        }
        LinkedChronology linked = Linker.link(ContentReader.read(root.path()).chronology());
        Map<String, LinkedSource> sources = linked.sources();
        boolean one = words.size() > 1 && sources.containsKey(words.get(0));
        String question = String.join(" ", one ? words.subList(1, words.size()) : words);
        List<SourceText> texts = sources.values().stream()
                .filter(source -> !one || source.id().equals(words.get(0)))
                .map(LinkedSource::text)
                .flatMap(Optional::stream)
                .toList();
        List<Hit> hits = new PassageSearch(texts).search(question, limit);
        PrintWriter out = spec.commandLine().getOut();
        for (int i = 0; i < hits.size(); i++) {
            print(i + 1, hits.get(i), out);
        }
        out.flush();
        if (hits.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("No passage of " + (one ? words.get(0) : "any source") + " is like these words."
                            + " Try fewer of them, or only the rarest.");
        }
        return ExitStatus.OK;
    }

    private static void print(int number, Hit hit, PrintWriter out) {
        SourceText source = hit.source();
        Region region = source.region(hit.passage());
        String paragraph = source.paragraphAt(hit.passage().start())
                .map(Paragraph::number)
                .map(n -> ", paragraph " + n)
                .orElse("");
        out.println(number + ". " + source.id() + paragraph + " (" + region.file() + ":" + region.line() + ")");
        wrapped(marked(hit), "   ").forEach(out::println);
        out.println();
        Optional<Citation> citation = PassageSearch.citation(source, hit.passage());
        if (citation.isPresent()) {
            yaml(source, citation.get()).forEach(out::println);
        } else {
            out.println("      # This passage cannot be cited as it stands; chronology check says why.");
        }
        out.println();
    }

    /** The passage with the words that were asked for marked: bold on a terminal, between asterisks elsewhere. */
    private static String marked(Hit hit) {
        boolean colour = Ansi.AUTO.enabled();
        String text = hit.source().text();
        StringBuilder marked = new StringBuilder();
        int at = hit.passage().start();
        for (Span span : hit.marked()) {
            marked.append(visible(text.substring(at, span.start())))
                    .append(colour ? "\u001b[1m" : "*")
                    .append(visible(span.of(text)))
                    .append(colour ? "\u001b[0m" : "*");
            at = span.end();
        }
        return marked.append(visible(text.substring(at, hit.passage().end()))).toString();
    }

    /** One line without control characters, so that no source can steer the terminal. */
    private static String visible(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c)) {
                out.append(' ');
            } else if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                out.append('\uFFFD');
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static List<String> yaml(SourceText source, Citation citation) {
        List<String> lines = new ArrayList<>();
        lines.add("      - source: " + source.id());
        lines.add("        quote: >-");
        lines.addAll(wrapped(citation.quote(), "          "));
        citation.prefix().ifPresent(prefix -> lines.add("        prefix: " + Skeleton.quoted(prefix)));
        citation.suffix().ifPresent(suffix -> lines.add("        suffix: " + Skeleton.quoted(suffix)));
        lines.add("        # origin: who first said it, an ID or {unnamed: description, of: organization}");
        lines.add("        # via: [who carried it, from the origin towards this source]");
        return lines;
    }

    /** Lines of at most {@value #WIDTH} characters, broken at single spaces only: a folded YAML block means the same. */
    private static List<String> wrapped(String text, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        for (String word : text.split(" ")) {
            if (line.length() > indent.length() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(indent.length());
            }
            line.append(line.length() > indent.length() ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
