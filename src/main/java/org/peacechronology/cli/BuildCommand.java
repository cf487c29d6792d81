package org.peacechronology.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
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
import org.peacechronology.site.TemplateFailure;
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

    @Option(names = "--timings", description = "Print how long each stage took, and the slowest files.")
    private boolean timed;

    @Override
    public Integer call() throws IOException {
        Path folder = root.path();
        baseUrl.ifPresent(this::requireWebAddress);
        Path target = out.orElse(folder.resolve("site")).toAbsolutePath().normalize();
        SiteFolder site = SiteFolder.of(target, folder);
        PrintWriter err = spec.commandLine().getErr();
        site.recover().ifPresent(err::println);
        Timings timings = new Timings(timed);
        Run run = Run.of(folder, timings);
        Report report = run.report();
        Optional<Published> published = Optional.empty();
        if (Printing.status(report, strict) == ExitStatus.OK) {
            try {
                Edition edition = timings.stage("edition", () -> Edition.of(run, folder, baseUrl, drafts, timings));
                List<Diagnostic> lost =
                        Permalinks.lost(String.valueOf(target.getFileName()), site.listed(), edition.addresses());
                report = Edition.with(report, lost);
                if (Printing.status(report, strict) == ExitStatus.OK) {
                    published = Optional.of(timings.stage(
                            "make, publish", () -> site.write(edition, force ? Foreign.REPLACE : Foreign.REFUSE)));
                }
            } catch (TemplateFailure failure) {
                report = Edition.with(report, List.of(failure.finding()));
            }
        }
        int status = Printing.print(report, run.reading(), Format.TEXT, strict, spec.commandLine());
        if (published.isPresent()) {
            published.get().remarks().forEach(err::println);
            err.println(summary(published.get(), out.orElse(Path.of("site"))));
        } else {
            err.println("Nothing was written.");
        }
        timings.print(err);
        return status;
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
