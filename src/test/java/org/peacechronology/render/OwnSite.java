package org.peacechronology.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.peacechronology.diagnostic.QuotationCounts;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.Linker;
import org.peacechronology.read.ContentReader;
import org.peacechronology.site.Site;
import org.peacechronology.site.SiteOptions;
import org.peacechronology.site.Words;

/** The site of this repository's own content, built in memory. */
final class OwnSite {

    private OwnSite() {}

    /** The files by address. */
    static Map<String, byte[]> files() {
        try {
            Path root = Path.of("").toAbsolutePath();
            LinkedChronology linked = Linker.link(ContentReader.read(root).chronology());
            Templates templates = Templates.of(root);
            Words words = templates.words("en");
            SiteOptions options =
                    new SiteOptions(words, Optional.empty(), false, Set.of(), new QuotationCounts(0, 0, 0, 0, 0, 0, 0));
            var files = new TreeMap<String, byte[]>();
            DataFiles.of(linked, options).forEach(file -> files.put(file.path(), file.bytes()));
            Set<String> others = new TreeSet<>(files.keySet());
            new Renderer(templates, words)
                    .render(Site.of(linked, options.withOthers(others)))
                    .forEach(file -> files.put(file.path(), file.bytes()));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
