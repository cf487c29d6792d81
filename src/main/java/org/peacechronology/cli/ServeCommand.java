package org.peacechronology.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.peacechronology.diagnostic.SummaryLine;
import org.peacechronology.serve.PreviewServer;
import org.peacechronology.serve.Watch;
import org.peacechronology.serve.Workshop;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows the site in a browser while it is written; never touches the published one. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Show the site on this machine, and anew after each save. The published site is not touched.")
final class ServeCommand implements Callable<Integer> {

    private static final Set<String> FOLDERS = Set.of("content", "seeds", "templates");

    /** Milliseconds between two looks at whether this thread is to end. */
    private static final long PAUSE = 60_000;

    private static final int HIGHEST_PORT = 65_535;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RootOption root = new RootOption();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The port (default: 8080; 0 for a free one).")
    private int port = 8080;

    @Option(names = "--drafts", description = "Show drafts as well.")
    private boolean drafts;

    @Option(names = "--open", description = "Open the front page in the browser.")
    private boolean open;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = root.path();
        if (port < 0 || port > HIGHEST_PORT) {
            throw new ParameterException(spec.commandLine(), "there is no port " + port + "; ports go up to 65535");
        }
        PrintWriter err = spec.commandLine().getErr();
        Workshop workshop = new Workshop(folder, drafts);
        try (Watch watch = new Watch(folder, FOLDERS);
                PreviewServer server = new PreviewServer(port)) {
            Thread ending = new Thread(() -> end(server), "end of the preview");
            Runtime.getRuntime().addShutdownHook(ending);
            make(workshop, server);
            err.println("The preview is at " + server.address() + " (Ctrl-C ends it).");
            if (open) {
                browse(server.address());
            }
            while (!Thread.currentThread().isInterrupted()) {
                if (watch.await(PAUSE)) {
                    make(workshop, server);
                }
            }
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (BindException taken) {
            err.println("chronology: port " + port + " is in use; chronology serve --port " + free() + " would do");
            return ExitStatus.MACHINE;
        }
        return ExitStatus.OK;
    }

    /** Who ends the preview has had what was asked for: that is no failure. */
    private static void end(PreviewServer server) {
        server.close();
        Runtime.getRuntime().halt(ExitStatus.OK);
    }

    private void make(Workshop workshop, PreviewServer server) {
        long begun = System.nanoTime();
        try {
            Optional<Workshop.Made> made = workshop.make();
            made.ifPresent(each -> show(each, server, begun));
        } catch (IOException | UncheckedIOException e) {
            // Folders come and go while they are moved; the next change says more.
            String words = "chronology: the folders cannot be read: " + e.getMessage();
            server.show(words);
            spec.commandLine().getErr().println(words);
        }
    }

    private void show(Workshop.Made made, PreviewServer server, long begun) {
        made.preview()
                .ifPresentOrElse(preview -> server.show(preview, made.baseUrl()), () -> server.show(made.findings()));
        PrintWriter out = spec.commandLine().getOut();
        out.print(made.findings());
        out.flush();
        spec.commandLine()
                .getErr()
                .println(SummaryLine.of(made.report())
                        + String.format(Locale.ROOT, " %d ms.", (System.nanoTime() - begun) / 1_000_000));
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Asks the desktop for a browser; where there is none, the address on the screen has to do. */
    private static void browse(String address) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> command = system.contains("mac")
                ? List.of("open", address)
                : system.contains("win")
                        ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                        : List.of("xdg-open", address);
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noDesktop) {
            // The address was printed.
        }
    }
}
