package org.peacechronology.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Report;
import org.peacechronology.model.Publication;
import org.peacechronology.publish.Incoming;
import org.peacechronology.publish.SiteArchive;
import org.peacechronology.publish.SiteFolder;
import org.peacechronology.publish.Sums;
import org.peacechronology.render.Renderer;
import org.peacechronology.render.SiteFiles;
import org.peacechronology.render.Templates;
import org.peacechronology.site.SiteFile;
import org.peacechronology.site.SiteOptions;
import org.peacechronology.site.TemplateFailure;
import org.peacechronology.site.Words;
import org.peacechronology.text.Scalar;
import org.peacechronology.work.Workers;

/** What a run makes of a checked chronology: the files of the site, each made when its turn comes. */
final class Edition implements SiteFolder.Making {
    private final SiteFiles site;
    /** The page of data as the archive holds it, on which there is no archive to take. */
    private final Optional<SiteFile> dataPage;

    private final Timings timings;

    private Edition(SiteFiles site, Optional<SiteFile> dataPage, Timings timings) {
        this.site = site;
        this.dataPage = dataPage;
        this.timings = timings;
    }

    /**
     * The edition of a run's chronology.
     *
     * @param baseUrl where it will stand, if it is not where {@code chronology.yaml} says
     * @throws IOException if the root's own templates cannot be read
     * @throws TemplateFailure if they cannot be used
     */
    static Edition of(Run run, Path root, Optional<String> baseUrl, boolean drafts, Timings timings)
            throws IOException {
        Templates templates = Templates.of(root);
        Words words = templates.words(run.linked()
                .chronology()
                .publication()
                .flatMap(Publication::language)
                .map(Scalar::text)
                .orElse("en"));
        SiteOptions options =
                new SiteOptions(words, baseUrl, drafts, Set.of(), run.report().quotations());
        Renderer renderer = new Renderer(templates, words);
        SiteFiles site = SiteFiles.of(run.linked(), options.withOthers(Set.of(SiteArchive.ADDRESS)), renderer);
        return new Edition(site, site.dataPageWithout(SiteArchive.ADDRESS), timings);
    }

    /** The addresses of all files but the list of them and the index of the search. */
    Set<String> addresses() {
        Set<String> all = new TreeSet<>(site.addresses());
        all.add(SiteArchive.ADDRESS);
        return all;
    }

    /**
     * Makes every file, on all processors, and lets go of it at once.
     *
     * @throws TemplateFailure if a template cannot be used
     */
    @Override
    public void into(SiteFolder.Receiver folder) {
        Incoming inFolder = folder.begin(SiteArchive.ADDRESS);
        SiteArchive archive = new SiteArchive(inFolder);
        List<SiteFiles.Piece> pieces = site.pieces();
        List<Integer> turns = IntStream.range(0, pieces.size()).boxed().toList();
        try {
            Workers.each(turns, turn -> {
                List<SiteArchive.Packed> packed = made(pieces.get(turn), folder, archive);
                timings.part("archive", () -> archive.add(turn, packed));
            });
        } catch (TemplateFailure one) {
            // Of several faults the same one is reported each time: the first, in the order of the addresses.
            site.addresses().forEach(site::file);
            throw one;
        }
        archive.end();
        inFolder.end();
    }

    private List<SiteArchive.Packed> made(SiteFiles.Piece piece, SiteFolder.Receiver folder, SiteArchive archive) {
        return timings.file(
                piece.name(),
                () -> piece.files().get().stream()
                        .map(file -> taken(file, folder, archive))
                        .toList());
    }

    /** Brings a file into the folder, and packs it at the same time. */
    private SiteArchive.Packed taken(SiteFile file, SiteFolder.Receiver folder, SiteArchive archive) {
        Incoming inFolder = folder.begin(file.path());
        SiteArchive.Packing packing = archive.packing(file.path());
        // The page of data is another one in the archive.
        Optional<SiteFile> other = dataPage.filter(page -> page.path().equals(file.path()));
        file.pieces((bytes, length) -> {
            timings.part("stage", () -> inFolder.piece(bytes, length));
            if (other.isEmpty()) {
                timings.part("archive", () -> packing.piece(bytes, length));
            }
        });
        Sums sums = inFolder.end();
        return timings.part("archive", () -> other.map(archive::packed).orElseGet(() -> packing.packed(sums)));
    }

    /** The run's report with what was found since. */
    static Report with(Report report, List<Diagnostic> more) {
        List<Diagnostic> all = new ArrayList<>(report.findings());
        all.addAll(more);
        return new Report(all, report.names(), report.quotations());
    }
}
