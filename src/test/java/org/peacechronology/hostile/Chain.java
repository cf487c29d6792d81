package org.peacechronology.hostile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.peacechronology.check.Checked;
import org.peacechronology.check.Rules;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Format;
import org.peacechronology.diagnostic.Report;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.Linker;
import org.peacechronology.read.ContentReader;
import org.peacechronology.read.Reading;
import org.peacechronology.render.Renderer;
import org.peacechronology.render.SiteFiles;
import org.peacechronology.render.Templates;
import org.peacechronology.site.SiteOptions;
import org.peacechronology.site.Words;

/** The stages of a build, from the files of a root to the bytes of the site, without the disk at the end. */
record Chain(Reading reading, LinkedChronology linked, Report report) {

    /** Read, link, check. */
    static Chain of(Path root) throws IOException {
        Reading reading = ContentReader.read(root);
        LinkedChronology linked = Linker.link(reading.chronology());
        Checked checked = Rules.check(linked);
        List<Diagnostic> findings = new ArrayList<>(reading.findings());
        findings.addAll(checked.findings());
        return new Chain(reading, linked, new Report(findings, reading.names(), checked.quotations()));
    }

    boolean hasErrors() {
        return report.errors() > 0;
    }

    /** The report in each of its printed forms. */
    Map<Format, String> printed() throws IOException {
        Map<Format, String> printed = new TreeMap<>();
        for (Format format : Format.values()) {
            StringBuilder out = new StringBuilder();
            format.form(false).print(report, reading, out);
            printed.put(format, out.toString());
        }
        return printed;
    }

    /** Every file of the site, by address. */
    SortedMap<String, byte[]> files(Templates templates) {
        Words words = templates.words("en");
        return files(words, new Renderer(templates, words));
    }

    /** The same, with the templates of the program. */
    SortedMap<String, byte[]> files() {
        return files(BuiltIn.WORDS, BuiltIn.RENDERER);
    }

    private SortedMap<String, byte[]> files(Words words, Renderer renderer) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        SiteFiles site = SiteFiles.of(linked, SiteOptions.of(words), renderer);
        site.addresses()
                .forEach(address ->
                        files.put(address, site.file(address).orElseThrow().bytes()));
        return files;
    }

    /** Compiled once for all cases. */
    private static final class BuiltIn {
        private static final Templates TEMPLATES = Templates.builtIn();
        private static final Words WORDS = TEMPLATES.words("en");
        private static final Renderer RENDERER = new Renderer(TEMPLATES, WORDS);
    }
}
