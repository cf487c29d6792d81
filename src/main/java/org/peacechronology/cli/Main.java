package org.peacechronology.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.peacechronology.diagnostic.Visible;
import org.peacechronology.publish.PublishFailure;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The program: its commands, its exit status, and the only place that leaves it. */
@Command(
        name = "chronology",
        description = "Checks and publishes a sourced chronology.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            BuildCommand.class,
            CheckCommand.class,
            LinksCommand.class,
            ServeCommand.class,
            QuoteCommand.class,
            NewCommand.class,
            CoverageCommand.class,
            SchemaCommand.class,
            ExplainCommand.class,
            GenerateCompletion.class,
            HelpCommand.class
        },
        footer = {"", "Exit status: 0 done; 1 the content or a link has errors; 2 wrong usage; 3 the machine failed."})
public final class Main implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Main() {}

    public static void main(String[] args) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        int status = run(args, out, err);
        out.flush();
        err.flush();
        System.exit(out.checkError() && status == ExitStatus.OK ? ExitStatus.MACHINE : status);
    }

    /** Runs one command line, as {@code main} does, without leaving the program. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        CommandLine line = new CommandLine(new Main())
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .registerConverter(Integer.class, Main::number)
                .registerConverter(int.class, Main::number)
                .setParameterExceptionHandler(new Misuse())
                .setExecutionExceptionHandler(Main::failed);
        line.getSubcommands().values().forEach(each -> each.getCommandSpec().versionProvider(new Version()));
        int status = line.execute(args);
        line.getOut().flush();
        line.getErr().flush();
        return status;
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /** Without a command there is nothing to do but to say which there are. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitStatus.USAGE;
    }

    private static int number(String word) {
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("“" + word + "” is no whole number");
        }
    }

    /** One line for what the machine could not do; the stack trace only for those who ask for it. */
    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        err.println("chronology: " + Visible.line(sentence(failure)));
        if (parsed.hasMatchedOption("--debug")) {
            failure.printStackTrace(err);
        } else if (!(failure instanceof PublishFailure) && !(failure instanceof IOException)) {
            err.println("chronology: this is a defect of the program; --debug shows where");
        }
        return failure instanceof PublishFailure publish ? status(publish) : ExitStatus.MACHINE;
    }

    private static int status(PublishFailure failure) {
        return switch (failure.kind()) {
            case OUT_REFUSED -> ExitStatus.USAGE;
            case ADDRESS_REFUSED -> ExitStatus.FINDINGS;
            case FOREIGN_FILE, BUSY, MACHINE -> ExitStatus.MACHINE;
        };
    }

    private static String sentence(Exception failure) {
        String message = Optional.ofNullable(failure.getMessage())
                .orElse(failure.getClass().getSimpleName());
        if (failure instanceof FileSystemException file) {
            return "cannot use " + file.getFile() + ": "
                    + Optional.ofNullable(file.getReason())
                            .orElse(failure.getClass().getSimpleName());
        }
        return message.lines().findFirst().orElse(message);
    }

    /** Prints the version that the jar was built as. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "chronology "
                        + Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                                .orElse("(not built as a jar)")
            };
        }
    }
}
