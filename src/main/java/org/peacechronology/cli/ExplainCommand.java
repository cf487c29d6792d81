package org.peacechronology.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.peacechronology.diagnostic.Suggestions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the page of a finding's code, or what there is to explain. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Explain a finding: what the fault is, an example, and what to do.")
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RootOption root = new RootOption();

    @Parameters(
            paramLabel = "CODE",
            arity = "0..1",
            description = "The code in brackets of a finding, as quote-not-found (default: list them all).")
    private Optional<String> code = Optional.empty();

    @Override
    public Integer call() throws IOException {
        RuleBook book = new RuleBook();
        PrintWriter out = spec.commandLine().getOut();
        if (code.isEmpty()) {
            list(book, out);
        } else {
            String asked = code.get().strip().toLowerCase(Locale.ROOT);
            out.print(book.page(asked).orElseThrow(() -> unknown(asked, book)));
        }
        out.flush();
        return ExitStatus.OK;
    }

    private static void list(RuleBook book, PrintWriter out) {
        int width = book.codes().stream().mapToInt(String::length).max().orElse(0);
        boolean first = true;
        for (var topic : book.topics().entrySet()) {
            out.println((first ? "" : System.lineSeparator()) + topic.getKey());
            topic.getValue()
                    .forEach((each, sentence) ->
                            out.println("  " + each + " ".repeat(width - each.length() + 2) + sentence));
            first = false;
        }
    }

    private ParameterException unknown(String asked, RuleBook book) {
        return new ParameterException(
                spec.commandLine(),
                "there is no finding “" + asked + "”"
                        + Suggestions.nearest(asked, book.codes())
                                .map(near -> "; did you mean " + near + "?")
                                .orElse("; chronology explain lists them all"));
    }
}
