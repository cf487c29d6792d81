package org.peacechronology.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.peacechronology.check.Permalinks;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Format;
import org.peacechronology.diagnostic.Report;
import org.peacechronology.publish.Foreign;
import org.peacechronology.publish.Published;
import org.peacechronology.publish.SiteFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Checks the content and publishes the site; with an error nothing is written. */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = "Check the content and write the site. With an error, the site stays exactly as it was.")
final class BuildCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RootOption root = new RootOption();

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write (default: site/ below the root).")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Where the site will stand (default: what chronology.yaml says).")
    private Optional<String> baseUrl = Optional.empty();

    @Option(names = "--drafts", description = "Publish drafts as well.")
    private boolean drafts;

    @Option(names = "--strict", description = "Count warnings as errors.")
    private boolean strict;

    @Option(
            names = "--force",
            description = "Overwrite files that are not the site's own and stand where its files have to go.")
    private boolean force;

    @Override
    public Integer call() throws IOException {
        Path folder = root.path();
        baseUrl.ifPresent(this::requireWebAddress);
        Path target = out.orElse(folder.resolve("site")).toAbsolutePath().normalize();
        SiteFolder site = SiteFolder.of(target, folder);
        site.recover().ifPresent(spec.commandLine().getErr()::println);
        Run run = Run.of(folder);
        Report report = run.report();
        Edition edition = new Edition(List.of(), List.of());
        if (Printing.status(report, strict) == ExitStatus.OK) {
            edition = Edition.of(run, folder, baseUrl, drafts);
            List<Diagnostic> more = new ArrayList<>(edition.findings());
            if (more.isEmpty()) {
                more.addAll(Permalinks.lost(String.valueOf(target.getFileName()), site.listed(), edition.addresses()));
            }
            report = Edition.with(report, more);
        }
        int status = Printing.print(report, run.reading(), Format.TEXT, strict, spec.commandLine());
        PrintWriter err = spec.commandLine().getErr();
        if (status != ExitStatus.OK) {
            err.println("Nothing was written.");
            return status;
        }
        Published published = site.write(edition.files(), force ? Foreign.REPLACE : Foreign.REFUSE);
        published.remarks().forEach(err::println);
        err.println(summary(published, out.orElse(Path.of("site"))));
        return ExitStatus.OK;
    }

    private static String summary(Published published, Path target) {
        String where = target + "/";
        return published.changesNothing()
                ? "All " + published.unchanged().size() + " files of " + where + " are as they should be."
                : "Wrote " + published.written().size() + " files to " + where + ", left "
                        + published.unchanged().size() + " as they were, removed "
                        + published.removed().size() + ".";
    }

    private void requireWebAddress(String address) {
        try {
            URI uri = new URI(address);
            if (("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null) {
                return;
            }
        } catch (URISyntaxException e) {
            // Reported below, as any other address that is none.
        }
        throw new ParameterException(
                spec.commandLine(), "“" + address + "” is no address that begins with http:// or https://");
    }
}
