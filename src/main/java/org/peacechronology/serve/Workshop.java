package org.peacechronology.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peacechronology.check.Checked;
import org.peacechronology.check.RuleMemory;
import org.peacechronology.check.Rules;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Report;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.Linker;
import org.peacechronology.model.Chronology;
import org.peacechronology.model.Publication;
import org.peacechronology.read.ContentReader;
import org.peacechronology.read.ReadMemory;
import org.peacechronology.read.Reading;
import org.peacechronology.render.Renderer;
import org.peacechronology.render.SiteFiles;
import org.peacechronology.render.Templates;
import org.peacechronology.site.SiteFile;
import org.peacechronology.site.SiteOptions;
import org.peacechronology.site.TemplateFailure;
import org.peacechronology.site.Words;
import org.peacechronology.text.Scalar;

/**
 * Makes the site of a root again and again, and keeps what it made from values that have not changed since.
 *
 * <p>Each stage has a memory of its own, from the values it was given to the values it made of them, and no other knowledge:
 * nobody has to say what depends on what, and nothing can be out of date. Not for use by several threads; what it gives is.
 */
public final class Workshop {
    private final Path root;
    private final boolean drafts;
    private final ReadMemory files = ReadMemory.empty();
    private final RuleMemory rules = new RuleMemory();
    private @Nullable Material material;
    private LinkedChronology linked = LinkedChronology.EMPTY;
    private @Nullable Dress dress;

    /** All that a site is made of. */
    private record Material(Chronology chronology, List<Diagnostic> findings, Templates templates) {}

    /** How pages look and speak. */
    private record Dress(Templates templates, String language, Words words, Renderer renderer) {}

    /**
     * What one making gave.
     *
     * @param findings the errors as text for people; empty where there are none
     * @param baseUrl where the site will stand, if the content says so
     * @param preview absent where there are errors
     */
    public record Made(Report report, String findings, Optional<String> baseUrl, Optional<Preview> preview) {}

    public Workshop(Path root, boolean drafts) {
        this.root = root;
        this.drafts = drafts;
    }

    /**
     * Reads, links and checks what lies below the root now, and gets ready to make each file of its site.
     *
     * @return nothing if it is what it was the last time
     * @throws IOException if a folder cannot be listed
     */
    public Optional<Made> make() throws IOException {
        Reading reading = ContentReader.read(root, files);
        Material now = new Material(reading.chronology(), reading.findings(), Templates.of(root));
        if (now.equals(material)) {
            return Optional.empty();
        }
        LinkedChronology after = Linker.link(now.chronology(), linked);
        Checked checked = Rules.check(after, rules);
        material = now;
        linked = after;
        return Optional.of(made(after, checked, reading, now.templates()));
    }

    private Made made(LinkedChronology after, Checked checked, Reading reading, Templates templates) {
        List<Diagnostic> findings = new ArrayList<>(reading.findings());
        findings.addAll(checked.findings());
        Optional<Preview> preview = Optional.empty();
        if (findings.stream().noneMatch(Diagnostic::isError)) {
            try {
                preview = Optional.of(preview(after, checked, templates));
            } catch (TemplateFailure failure) {
                findings.add(failure.finding());
            }
        }
        return new Made(
                new Report(findings, reading.names(), checked.quotations()),
                Printed.errors(findings, reading),
                after.chronology().publication().flatMap(Publication::baseUrl).map(Scalar::text),
                preview);
    }

    private Preview preview(LinkedChronology after, Checked checked, Templates templates) {
        String language = after.chronology()
                .publication()
                .flatMap(Publication::language)
                .map(Scalar::text)
                .orElse("en");
        Dress now = dress;
        boolean same = now != null
                && now.templates().equals(templates)
                && now.language().equals(language);
        if (now == null || !same) {
            Words words = templates.words(language);
            now = new Dress(templates, language, words, Renderer.keeping(templates, words));
        }
        SiteFiles site = SiteFiles.of(
                after,
                new SiteOptions(now.words(), Optional.empty(), drafts, Set.of(), checked.quotations()),
                now.renderer());
        if (!same) {
            site.tryTemplates();
        }
        dress = now;
        return new OneByOne(site);
    }

    /** Makes one file at a time: the values of pages are not made to be made by several threads. */
    private record OneByOne(SiteFiles files) implements Preview {
        @Override
        public synchronized Optional<byte[]> file(String address) {
            return files.file(address).map(SiteFile::bytes);
        }
    }
}
