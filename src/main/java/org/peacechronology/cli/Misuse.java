package org.peacechronology.cli;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.peacechronology.diagnostic.Suggestions;
import org.peacechronology.diagnostic.Visible;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Wrong usage in two lines: what is wrong, with what was probably meant, and where to read on. */
final class Misuse implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException misuse, String[] arguments) {
        CommandLine command = misuse.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println(name + ": " + Visible.line(sentence(misuse)));
        command.getErr().println(name + " --help says how it is used.");
        return ExitStatus.USAGE;
    }

    private static String sentence(ParameterException misuse) {
        CommandLine command = misuse.getCommandLine();
        if (misuse instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched().get(0), command);
        } else if (misuse instanceof MissingParameterException missing) {
            String labels =
                    missing.getMissing().stream().map(ArgSpec::paramLabel).collect(Collectors.joining(" and "));
            return labels + (missing.getMissing().size() == 1 ? " is missing" : " are missing");
        }
        String message = Optional.ofNullable(misuse.getMessage()).orElse("wrong usage");
        return message.replaceFirst(
                "^Invalid value for (?:option|positional parameter at index \\S+) '?([^':]+)'?[^:]*: ", "$1: ");
    }

    private static String unmatched(String word, CommandLine command) {
        Set<String> known = new TreeSet<>();
        if (word.startsWith("-")) {
            command.getCommandSpec().optionsMap().keySet().stream()
                    .filter(option -> option.startsWith("--"))
                    .forEach(known::add);
            return "there is no option “" + word + "”" + meant(word, known);
        }
        known.addAll(command.getSubcommands().keySet());
        return known.isEmpty()
                ? "“" + word + "” is one word too many"
                : "there is no command “" + word + "”" + meant(word, known);
    }

    private static String meant(String word, Set<String> known) {
        return Suggestions.nearest(word, known)
                .map(near -> "; did you mean " + near + "?")
                .orElse("");
    }
}
