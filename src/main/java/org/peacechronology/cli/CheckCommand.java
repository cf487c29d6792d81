package org.peacechronology.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.peacechronology.diagnostic.Format;
import org.peacechronology.diagnostic.Report;
import org.peacechronology.diagnostic.Suggestions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks the content and prints every finding; writes nothing. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Check the content: every quotation, reference and rule.")
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RootOption root = new RootOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Formats.class,
            completionCandidates = Formats.class,
            defaultValue = "text",
            description = "How findings are printed: ${COMPLETION-CANDIDATES}.")
    private Format format = Format.TEXT;

    @Option(names = "--strict", description = "Count warnings as errors.")
    private boolean strict;

    @Option(names = "--timings", description = "Print how long each stage took.")
    private boolean timed;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Print the findings of these files or folders only; everything is checked all the same.")
    private List<Path> files = List.of();

    @Override
    public Integer call() throws IOException {
        Path folder = root.path();
        Timings timings = new Timings(timed);
        Run run = Run.of(folder, timings);
        Report report = files.isEmpty() ? run.report() : only(run, folder);
        int status =
                timings.stage("print", () -> Printing.print(report, run.reading(), format, strict, spec.commandLine()));
        timings.print(spec.commandLine().getErr());
        return status;
    }

    private Report only(Run run, Path folder) {
        Set<String> wanted = new LinkedHashSet<>();
        for (Path file : files) {
            String name = name(file, folder);
            List<String> found = run.names().stream()
                    .filter(each -> name.isEmpty() || each.equals(name) || each.startsWith(name + "/"))
                    .toList();
            if (found.isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(),
                        "there is no content file " + file
                                + Suggestions.nearest(name, run.names())
                                        .map(near -> "; did you mean " + near + "?")
                                        .orElse(""));
            }
            wanted.addAll(found);
        }
        return new Report(
                new ArrayList<>(run.report().findings().stream()
                        .filter(finding -> wanted.contains(finding.region().file()))
                        .toList()),
                run.report().names(),
                run.report().quotations());
    }

    /** The name by which findings know a file: from the root, whether it was typed from there or from the folder we are in. */
    private String name(Path file, Path folder) {
        Path here = file.toAbsolutePath().normalize();
        Path path = here.startsWith(folder) ? here : folder.resolve(file).normalize();
        if (!path.startsWith(folder)) {
            throw new ParameterException(spec.commandLine(), file + " lies outside the root, " + folder);
        }
        return folder.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
