package org.peacechronology.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Format;
import org.peacechronology.diagnostic.Report;
import org.peacechronology.diagnostic.SummaryLine;
import org.peacechronology.model.Publication;
import org.peacechronology.serve.Preview;
import org.peacechronology.serve.PreviewServer;
import org.peacechronology.serve.Watch;
import org.peacechronology.text.Scalar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the site in a browser while it is written; never touches the published one. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Show the site on this machine, and anew after each save. The published site is not touched.")
final class ServeCommand implements Callable<Integer> {

    /** How often the folders are looked at, in milliseconds. */
    private static final long PAUSE = 100;

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
        PrintWriter err = spec.commandLine().getErr();
        Watch watch =
                new Watch(List.of(folder.resolve("content"), folder.resolve("seeds"), folder.resolve("templates")));
        Preview first = build(folder);
        try (PreviewServer server = new PreviewServer(port, base(folder), first)) {
            err.println("The preview is at " + server.address() + " (Ctrl-C ends it).");
            if (open) {
                browse(server.address());
            }
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(PAUSE);
                if (watch.changed()) {
                    server.show(build(folder));
                }
            }
        } catch (BindException taken) {
            err.println("chronology: port " + port + " is in use; chronology serve --port " + free() + " would do");
            return ExitStatus.MACHINE;
        }
        return ExitStatus.OK;
    }

    private Preview build(Path folder) throws IOException {
        long begun = System.nanoTime();
        Run run = Run.of(folder);
        Report report = run.report();
        Map<String, byte[]> files = new HashMap<>();
        if (report.errors() == 0) {
            Edition edition = Edition.preview(run, folder, drafts);
            report = Edition.with(report, edition.findings());
            edition.files().forEach(file -> files.put(file.path(), file.bytes()));
        }
        PrintWriter err = spec.commandLine().getErr();
        err.println(SummaryLine.of(report)
                + String.format(Locale.ROOT, " %d ms.", (System.nanoTime() - begun) / 1_000_000));
        if (report.errors() == 0) {
            return new Preview(files, "");
        }
        Report errors = new Report(
                report.findings().stream().filter(Diagnostic::isError).toList(), report.names(), report.quotations());
        StringBuilder text = new StringBuilder();
        try {
            Format.TEXT.form(false).print(errors, run.reading(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
        return new Preview(Map.of(), text.toString());
    }

    /** The path that the site will stand under, so that a link out of it fails here as it would there. */
    private static String base(Path folder) throws IOException {
        String path = Run.of(folder)
                .linked()
                .chronology()
                .publication()
                .flatMap(Publication::baseUrl)
                .map(Scalar::text)
                .map(ServeCommand::path)
                .orElse("/");
        return path.endsWith("/") ? path : path + "/";
    }

    private static String path(String url) {
        try {
            String path = URI.create(url).getPath();
            return path == null || !path.startsWith("/") ? "/" : path;
        } catch (IllegalArgumentException e) {
            return "/";
        }
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
