package org.peacechronology.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Report;
import org.peacechronology.model.Publication;
import org.peacechronology.publish.SiteArchive;
import org.peacechronology.render.Renderer;
import org.peacechronology.render.SiteFiles;
import org.peacechronology.render.Templates;
import org.peacechronology.site.DataPage;
import org.peacechronology.site.SiteFile;
import org.peacechronology.site.SiteOptions;
import org.peacechronology.site.TemplateFailure;
import org.peacechronology.site.Words;
import org.peacechronology.text.Scalar;

/** What a run makes of a checked chronology: every file of the site, or the findings that are in the way. */
record Edition(List<SiteFile> files, List<Diagnostic> findings) {

    /**
     * Renders the whole site in memory.
     *
     * @param baseUrl where it will stand, if it is not where {@code chronology.yaml} says
     * @throws IOException if the root's own templates cannot be read
     */
    static Edition of(Run run, Path root, Optional<String> baseUrl, boolean drafts) throws IOException {
        try {
            Templates templates = Templates.of(root);
            Words words = templates.words(run.linked()
                    .chronology()
                    .publication()
                    .flatMap(Publication::language)
                    .map(Scalar::text)
                    .orElse("en"));
            SiteOptions options = new SiteOptions(
                    words, baseUrl, drafts, Set.of(), run.report().quotations());
            Renderer renderer = new Renderer(templates, words);
            SiteFiles unpacked = SiteFiles.of(run.linked(), options, renderer);
            List<SiteFile> files = new ArrayList<>(
                    SiteFiles.of(run.linked(), options.withOthers(Set.of(SiteArchive.ADDRESS)), renderer)
                            .all());
            files.add(SiteArchive.of(copy(files, unpacked)));
            return new Edition(List.copyOf(files), List.of());
        } catch (TemplateFailure failure) {
            return new Edition(List.of(), List.of(failure.finding()));
        }
    }

    /** What the archive holds: the site, on whose page of data there is no archive to take. */
    private static List<SiteFile> copy(List<SiteFile> files, SiteFiles unpacked) {
        List<SiteFile> copy = new ArrayList<>(files);
        unpacked.file(DataPage.ADDRESS)
                .ifPresent(page -> copy.replaceAll(file -> file.path().equals(page.path()) ? page : file));
        return copy;
    }

    Set<String> addresses() {
        Set<String> addresses = new TreeSet<>();
        files.forEach(file -> addresses.add(file.path()));
        return addresses;
    }

    /** The run's report with what was found since. */
    static Report with(Report report, List<Diagnostic> more) {
        List<Diagnostic> all = new ArrayList<>(report.findings());
        all.addAll(more);
        return new Report(all, report.names(), report.quotations());
    }
}
