package org.peacechronology.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.peacechronology.diagnostic.Format;
import org.peacechronology.diagnostic.QuotationCounts;
import org.peacechronology.diagnostic.Report;
import org.peacechronology.links.ExternalOptions;
import org.peacechronology.links.LinkChecker;
import org.peacechronology.links.LinkOptions;
import org.peacechronology.links.SiteLines;
import org.peacechronology.links.SiteReport;
import org.peacechronology.model.Event;
import org.peacechronology.model.Publication;
import org.peacechronology.read.ContentReader;
import org.peacechronology.read.Reading;
import org.peacechronology.site.Addresses;
import org.peacechronology.text.Scalar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks the addresses of a site: those within it, and on request those that lead outside. */
@Command(
        name = "links",
        mixinStandardHelpOptions = true,
        description = {
            "Check every address in a folder of HTML.",
            "Without --external no host is asked; with it, each address outside is asked once."
        })
final class LinksCommand implements Callable<Integer> {

    private static final QuotationCounts NO_QUOTATIONS = new QuotationCounts(0, 0, 0, 0, 0, 0, 0);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RootOption root = new RootOption();

    @Option(names = "--external", description = "Ask other hosts for the addresses that lead there.")
    private boolean external;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Where the site is published; addresses under it are those of the site"
                    + " (default: base-url of content/chronology.yaml).")
    private Optional<String> baseUrl = Optional.empty();

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

    @Option(
            names = "--allow-private",
            description = "Ask hosts of this machine and its networks too; only with --external.")
    private boolean allowPrivate;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "How long the asking may take in all (default: 600); only with --external.")
    private Optional<Integer> timeout = Optional.empty();

    @Option(
            names = "--cache",
            paramLabel = "FILE",
            description = "Remembers for two weeks which addresses answered well"
                    + " (default: .NAME.links.json beside the folder); only with --external.")
    private Optional<Path> cache = Optional.empty();

    @Option(names = "--no-cache", description = "Remember nothing, and ask for every address; only with --external.")
    private boolean noCache;

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "The folder of HTML (default: site/ below the root).")
    private Optional<Path> folder = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Path site = folder.isPresent()
                ? folder.get().toAbsolutePath().normalize()
                : root.path().resolve("site");
        if (!Files.isDirectory(site)) {
            throw usage(noFolder(site));
        }
        LinkOptions options = options(site);
        SiteReport report = LinkChecker.run(site, options);
        if (report.pages() == 0 && report.findings().isEmpty()) {
            // A check that looked at nothing is never green.
            throw usage("there is no page of HTML in "
                    + folder.map(Path::toString).orElse("site/") + "; name the folder of the site");
        }
        PrintWriter out = spec.commandLine().getOut();
        Report findings = new Report(report.findings(), report.files(), NO_QUOTATIONS);
        format.form(Ansi.AUTO.enabled()).print(findings, SiteLines.of(site, options.label()), out);
        out.flush();
        spec.commandLine().getErr().println(summary(report, findings));
        return Printing.status(findings, strict);
    }

    private String noFolder(Path site) {
        if (folder.isEmpty()) {
            return "there is no folder site/ yet; chronology build makes it";
        }
        return Files.exists(site)
                ? folder.get() + " is a file; name the folder of the site"
                : "there is no folder " + folder.get();
    }

    private LinkOptions options(Path site) throws IOException {
        LinkOptions options = LinkOptions.offline().label(label(site));
        Optional<Reading> reading = reading(site);
        if (reading.isPresent()) {
            LinkCauses causes = new LinkCauses(reading.get());
            options = options.madeFrom(causes).heldText(causes);
        }
        Optional<String> published =
                baseUrl.or(() -> reading.flatMap(r -> r.chronology().publication())
                        .flatMap(Publication::baseUrl)
                        .map(Scalar::text)
                        .filter(LinkOptions::isBaseUrl));
        if (published.isPresent()) {
            if (!LinkOptions.isBaseUrl(published.get())) {
                throw usage("“" + published.get() + "” is no base URL; write one like https://example.org/chronology/");
            }
            options = options.baseUrl(published.get());
        }
        return external ? options.external(externalOptions(site)) : offlineOnly(options);
    }

    private LinkOptions offlineOnly(LinkOptions options) {
        if (allowPrivate || timeout.isPresent() || cache.isPresent() || noCache) {
            throw usage("--allow-private, --timeout, --cache and --no-cache are for --external");
        }
        return options;
    }

    private ExternalOptions externalOptions(Path site) {
        if (timeout.isPresent() && timeout.get() < 1) {
            throw usage("--timeout takes a number of seconds, at least 1");
        }
        if (cache.isPresent() && noCache) {
            throw usage("--cache and --no-cache exclude each other");
        }
        ExternalOptions options = ExternalOptions.usual(Clock.systemUTC()).allowPrivate(allowPrivate);
        if (timeout.isPresent()) {
            options = options.timeLimit(Duration.ofSeconds(timeout.get()));
        }
        Optional<Path> file = noCache ? Optional.empty() : cache.or(() -> beside(site));
        return file.isPresent() ? options.cache(file.get()) : options;
    }

    /** As the lock of a site lies beside it, so does what is remembered of its links. */
    private static Optional<Path> beside(Path site) {
        return Optional.ofNullable(site.getParent())
                .filter(Files::isWritable)
                .map(parent -> parent.resolve("." + site.getFileName() + ".links.json"));
    }

    /**
     * The content behind the site: what lies beside it, or else the chronology at the root, where the site was built from
     * that. Of any other folder nothing is known.
     */
    private Optional<Reading> reading(Path site) throws IOException {
        if (folder.isEmpty()) {
            return Optional.of(ContentReader.read(root.path()));
        }
        boolean built = isBuilt(site.resolve("manifest.json"));
        Optional<Path> beside =
                Optional.ofNullable(site.getParent()).filter(parent -> Files.isDirectory(parent.resolve("content")));
        if (beside.isPresent() && (built || site.equals(beside.get().resolve("site")))) {
            return Optional.of(ContentReader.read(beside.get()));
        }
        if (!built || !Files.isDirectory(root.unchecked().resolve("content"))) {
            return Optional.empty();
        }
        return Optional.of(ContentReader.read(root.unchecked()))
                .filter(reading -> reading.chronology().all(Event.class).stream()
                        .anyMatch(event -> Files.isRegularFile(site.resolve(Addresses.of(event)))));
    }

    private static boolean isBuilt(Path manifest) throws IOException {
        if (!Files.isRegularFile(manifest)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(manifest)) {
            return new String(in.readNBytes(200), StandardCharsets.UTF_8).contains("\"generator\": \"chronology\"");
        }
    }

    /** What stands before the names of its files: the way from the root, if it lies there. */
    private String label(Path site) {
        Path from = root.unchecked();
        if (!site.startsWith(from) || site.equals(from)) {
            return "";
        }
        return from.relativize(site).toString().replace(from.getFileSystem().getSeparator(), "/") + "/";
    }

    private String summary(SiteReport report, Report findings) {
        return "Checked " + count(report.addresses(), "address", "es") + " in "
                + count(report.files().size(), "file", "s")
                + (external ? "; " + count(report.answers(), "answer", "s") + " from outside" : "")
                + ". " + count(findings.errors(), "error", "s") + ", "
                + count(findings.warnings(), "warning", "s") + ".";
    }

    private static String count(int number, String thing, String ending) {
        return number + " " + thing + (number == 1 ? "" : ending);
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
