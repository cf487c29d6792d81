package org.peacechronology.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.peacechronology.diagnostic.Suggestions;
import org.peacechronology.diagnostic.Visible;
import org.peacechronology.link.Coverage;
import org.peacechronology.link.LinkedSource;
import org.peacechronology.text.SourceText;
import org.peacechronology.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints how much of each source is cited, and the sentences that nobody cites. */
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        description = "Show how much of each source is cited, and which sentences are not.")
final class CoverageCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RootOption root = new RootOption();

    @Parameters(paramLabel = "SOURCE", arity = "0..1", description = "One source, by its ID (default: all).")
    private Optional<String> only = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Map<String, LinkedSource> sources = Run.of(root.path()).linked().sources();
        if (only.isPresent() && !sources.containsKey(only.get())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no source “" + only.get() + "”"
                            + Suggestions.nearest(only.get(), sources.keySet())
                                    .map(near -> "; did you mean " + near + "?")
                                    .orElse("; there are " + String.join(", ", sources.keySet())));
        }
        PrintWriter out = spec.commandLine().getOut();
        sources.values().stream()
                .filter(source -> only.isEmpty() || only.get().equals(source.id()))
                .forEach(source -> print(source, out));
        out.flush();
        return ExitStatus.OK;
    }

    private static void print(LinkedSource source, PrintWriter out) {
        if (source.text().isEmpty() || source.coverage().isEmpty()) {
            out.println(source.id() + ": its text cannot be read; chronology check says why");
            return;
        }
        SourceText text = source.text().get();
        Coverage coverage = source.coverage().get();
        out.println(source.id() + ": " + coverage.citedSentences() + " of "
                + coverage.sentences() + " sentences cited ("
                + percent(coverage.citedSentences(), coverage.sentences())
                + "), " + coverage.citedWords() + " of " + coverage.words() + " words ("
                + percent(coverage.citedWords(), coverage.words()) + ")");
        uncited(coverage, text)
                .forEach(sentence -> out.println("  " + Visible.line(text.file()) + ":"
                        + text.region(sentence).line() + "  " + Visible.line(sentence.of(text.text()))));
    }

    /** The sentences that nobody cites, those with names, numbers or dates first. */
    private static List<Span> uncited(Coverage coverage, SourceText text) {
        return coverage.uncited().stream()
                .sorted(Comparator.comparing((Span span) -> !tells(span.of(text.text())))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Whether a sentence holds a digit, or a capital behind its first word: a name, a number or a date. */
    private static boolean tells(String sentence) {
        int firstSpace = sentence.indexOf(' ');
        return sentence.chars().anyMatch(Character::isDigit)
                || firstSpace > 0 && sentence.substring(firstSpace).chars().anyMatch(Character::isUpperCase);
    }

    private static String percent(int part, int whole) {
        return (whole == 0 ? 0 : Math.round(100f * part / whole)) + " %";
    }
}
