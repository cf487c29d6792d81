package org.peacechronology.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that every command takes. */
final class RootOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--root",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The folder with content/ and seeds/ (default: this folder).")
    private Path root = Path.of(".");

    @Option(names = "--debug", description = "Show the stack trace when the machine fails.")
    private boolean debug;

    /** The root as a path without {@code .} and {@code ..}; a mistyped one is wrong usage. */
    Path path() {
        Path folder = root.toAbsolutePath().normalize();
        if (!Files.isDirectory(folder.resolve("content"))) {
            throw new ParameterException(
                    command.commandLine(),
                    Files.isDirectory(folder)
                            ? "there is no folder content/ in " + root + "; name the chronology's folder with --root,"
                                    + " or begin a new one there with two folders, content/ and seeds/"
                            : "there is no folder " + root + "; name the chronology's folder with --root");
        }
        return folder;
    }

    /** The root, whether or not it holds a chronology. */
    Path unchecked() {
        return root.toAbsolutePath().normalize();
    }

    boolean debug() {
        return debug;
    }
}
