package org.peacechronology.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.peacechronology.diagnostic.Suggestions;
import org.peacechronology.diagnostic.Visible;
import org.peacechronology.link.SourceTexts;
import org.peacechronology.model.Chronology;
import org.peacechronology.model.Source;
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

    /** Places outside an article that are named at most. */
    private static final int PLACES = 3;

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
            paramLabel = "WORDS",
            arity = "1..*",
            description = "The words; a source's ID before them keeps the search to that source.")
    private List<String> words = List.of();

    @Override
    public Integer call() throws IOException {
        if (limit < 1) {
            throw wrong("--limit is to be at least 1");
        }
        Chronology chronology = ContentReader.read(root.path()).chronology();
        List<String> sources =
                chronology.all(Source.class).stream().map(Source::id).toList();
        boolean one = words.size() > 1 && isSource(words.get(0), sources);
        String question = String.join(" ", one ? words.subList(1, words.size()) : words);
        if (question.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw wrong("name some words of the passage: chronology quote \"ten secret\"");
        }
        Set<String> asked = new LinkedHashSet<>(one ? List.of(words.get(0)) : sources);
        List<SourceText> texts = SourceTexts.of(chronology).values().stream()
                .map(SourceText.Reading::source)
                .filter(text -> asked.contains(text.id()) && !text.body().isEmpty())
                .toList();
        List<Hit> hits = new PassageSearch(texts).search(question, limit);
        PrintWriter out = spec.commandLine().getOut();
        for (int i = 0; i < hits.size(); i++) {
            print(i + 1, hits.get(i), out);
        }
        out.flush();
        remark(question, texts, hits).ifPresent(spec.commandLine().getErr()::println);
        texts.forEach(text -> asked.remove(text.id()));
        asked.forEach(id -> spec.commandLine()
                .getErr()
                .println(
                        id + " was not searched: its text cannot be read, or has no body. chronology check says why."));
        return ExitStatus.OK;
    }

    /** Whether the first word names a source; one that was meant to and does not is wrong usage. */
    private boolean isSource(String first, List<String> sources) {
        if (sources.contains(first)) {
            return true;
        }
        Optional<String> near = Suggestions.nearest(first, sources);
        boolean isId = ContentReader.idFault(first).isEmpty();
        boolean isMeant = first.contains("-") && near.isPresent()
                || words.size() == 2 && words.get(1).strip().contains(" ");
        if (isId && isMeant) {
            throw wrong("there is no source “" + first + "”"
                    + near.map(each -> "; did you mean " + each + "?").orElse(""));
        }
        return false;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** What the passages do not tell: that there is none, or that the very words are no part of an article. */
    private static Optional<String> remark(String question, List<SourceText> texts, List<Hit> hits) {
        List<String> outside = new ArrayList<>();
        for (SourceText text : texts) {
            for (Span place : text.literally(question, PLACES)) {
                if (text.inBody(place)) {
                    return Optional.empty();
                }
                outside.add(Visible.line(text.file()) + ":" + text.region(place).line());
            }
        }
        if (!outside.isEmpty()) {
            return Optional.of("These words stand only outside an article, where nothing can be cited: "
                    + String.join(", ", outside.subList(0, Math.min(PLACES, outside.size()))) + ".");
        }
        return hits.isEmpty()
                ? Optional.of("No passage is like these words. Try fewer of them, or only the rarest.")
                : Optional.empty();
    }

    private static void print(int number, Hit hit, PrintWriter out) {
        SourceText source = hit.source();
        Region region = source.region(hit.passage());
        String paragraph = source.paragraphAt(hit.passage().start())
                .map(Paragraph::number)
                .map(n -> ", paragraph " + n)
                .orElse("");
        out.println(number + ". " + source.id() + paragraph + " (" + Visible.line(region.file()) + ":" + region.line()
                + ")");
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
            marked.append(shown(text, at, span.start()))
                    .append(colour ? "\u001b[1m" : "*")
                    .append(shown(text, span.start(), span.end()))
                    .append(colour ? "\u001b[0m" : "*");
            at = span.end();
        }
        return marked.append(shown(text, at, hit.passage().end())).toString();
    }

    /** A piece of a passage in one line that cannot steer the terminal, with a space at its ends where it has one. */
    private static String shown(String text, int from, int to) {
        String piece = text.substring(from, to);
        String line = Visible.line(piece);
        String before = !piece.isEmpty() && Character.isWhitespace(piece.charAt(0)) ? " " : "";
        String after = !line.isEmpty() && Character.isWhitespace(piece.charAt(piece.length() - 1)) ? " " : "";
        return before + line + after;
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
