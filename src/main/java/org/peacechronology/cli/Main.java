package org.peacechronology.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.peacechronology.diagnostic.Visible;
import org.peacechronology.publish.Complaint;
import org.peacechronology.publish.PublishFailure;
import org.peacechronology.publish.SiteFolder;
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
        footer = {"", "Exit status: 0 done; 1 the content or a link has errors; 2 wrong usage; 3 the machine failed."})
public final class Main implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The commands, in the order in which the help lists them. */
    private static final List<Class<?>> COMMANDS = List.of(
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
            HelpCommand.class);

    private static final String OUT_OF_MEMORY = "chronology: there was not enough memory. Give it more:"
            + " CHRONOLOGY_JAVA_OPTS=-Xmx1g for ./chronology, or java -Xmx1g -jar …";

    private static boolean outOfMemoryTold;

    private Main() {}

    /** What is known of a command is read off its class, which takes its time: of one that is named, only its own. */
    private static CommandLine commands(String[] args) {
        CommandLine line = new CommandLine(new Main());
        List<Class<?>> named = COMMANDS.stream()
                .filter(command -> args.length > 0 && command != HelpCommand.class && isNamed(command, args[0]))
                .toList();
        (named.isEmpty() ? COMMANDS : named).forEach(line::addSubcommand);
        return line;
    }

    /** {@code build} is {@code BuildCommand}. */
    private static boolean isNamed(Class<?> command, String word) {
        return command.getSimpleName()
                        .equals(
                                word.isEmpty()
                                        ? ""
                                        : Character.toUpperCase(word.charAt(0)) + word.substring(1) + "Command")
                && word.equals(word.toLowerCase(Locale.ROOT));
    }

    public static void main(String[] args) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        Thread.setDefaultUncaughtExceptionHandler(new Starved(err));
        int status = run(args, out, err);
        if (out.checkError()) { // Whoever reads has not seen all there is to see, so no other status would be true.
            err.println("chronology: standard output could not be written to its end.");
            status = ExitStatus.MACHINE;
        }
        err.flush();
        System.exit(status);
    }

    /** Runs one command line, as {@code main} does, without leaving the program. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        CommandLine line = commands(args)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .registerConverter(Integer.class, new WholeNumber())
                .registerConverter(int.class, new WholeNumber())
                .setParameterExceptionHandler(new Misuse())
                .setExecutionStrategy(new Recovering())
                .setExecutionExceptionHandler(new Failed());
        line.getSubcommands().values().forEach(each -> each.getCommandSpec().versionProvider(new Version()));
        int status;
        try {
            status = line.execute(args);
        } catch (OutOfMemoryError full) {
            status = outOfMemory(full, List.of(args).contains("--debug"), err);
        }
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

    // No lambda stands for an interface of picocli: its classes are of an old format, and JDK 17 crashes on such
    // lambdas when it archives classes (launcher).

    private static final class WholeNumber implements CommandLine.ITypeConverter<Integer> {
        @Override
        public Integer convert(String word) {
            try {
                return Integer.parseInt(word);
            } catch (NumberFormatException e) {
                throw new TypeConversionException("“" + word + "” is no whole number");
            }
        }
    }

    private static final class Recovering implements CommandLine.IExecutionStrategy {
        @Override
        public int execute(CommandLine.ParseResult parsed) {
            return carryOut(parsed);
        }
    }

    private static final class Failed implements CommandLine.IExecutionExceptionHandler {
        @Override
        public int handleExecutionException(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
            return failed(failure, command, parsed);
        }
    }

    /** Whichever command comes after a build that was killed first finishes or undoes what that build began. */
    private static int carryOut(CommandLine.ParseResult parsed) {
        CommandLine.ParseResult last = last(parsed);
        if (last.commandSpec().findOption("--root") != null && !last.isUsageHelpRequested()) {
            SiteFolder.recoverBelow(last.matchedOptionValue("--root", Path.of(".")))
                    .ifPresent(parsed.commandSpec().commandLine().getErr()::println);
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** What was parsed for the command that is carried out, to which its options belong. */
    private static CommandLine.ParseResult last(CommandLine.ParseResult parsed) {
        return parsed.hasSubcommand() ? last(parsed.subcommand()) : parsed;
    }

    /** A thread that dies for want of memory leaves others waiting for it: the program ends there, as if it were killed. */
    private static final class Starved implements Thread.UncaughtExceptionHandler {
        private final PrintStream err;

        private Starved(PrintStream err) {
            this.err = err;
        }

        @Override
        public void uncaughtException(Thread thread, Throwable failure) {
            if (failure instanceof OutOfMemoryError) {
                try {
                    tellOutOfMemory(err);
                } finally {
                    Runtime.getRuntime().halt(ExitStatus.MACHINE);
                }
            }
            failure.printStackTrace(err);
            err.flush();
        }
    }

    /** Once, though several threads may have had too little at the same time. */
    private static synchronized void tellOutOfMemory(PrintStream err) {
        if (!outOfMemoryTold) {
            outOfMemoryTold = true;
            err.println(OUT_OF_MEMORY);
            err.flush();
        }
    }

    private static int outOfMemory(OutOfMemoryError full, boolean debug, PrintStream err) {
        tellOutOfMemory(err);
        if (debug) {
            full.printStackTrace(err);
        }
        return ExitStatus.MACHINE;
    }

    /** One line for what the machine could not do; the stack trace only for those who ask for it. */
    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        err.println("chronology: " + Visible.line(sentence(failure)));
        if (last(parsed).hasMatchedOption("--debug")) {
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
        if (failure instanceof IOException machine) {
            return Complaint.of(machine) + ".";
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
