package org.peacechronology.links;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.peacechronology.diagnostic.FileLines;

/** The lines of a site's files, for the printing of findings; only those of the file asked for last are kept. */
public final class SiteLines implements FileLines {

    /** Longer lines are not shown: a page without line breaks is one line, and its findings are many. */
    private static final int LONGEST = 4_000;

    private final Path folder;
    private final String label;
    private Optional<SiteFiles> files = Optional.empty();
    private String last = "";
    private List<String> lines = List.of();

    private SiteLines(Path folder, String label) {
        this.folder = folder;
        this.label = label;
    }

    /** @param label what stands before the names of the site's files in findings */
    public static SiteLines of(Path folder, String label) {
        return new SiteLines(folder, label);
    }

    @Override
    public Optional<String> line(String file, int number) {
        if (!file.startsWith(label)) {
            return Optional.empty();
        }
        if (!file.equals(last)) {
            last = file;
            lines = read(file.substring(label.length()));
        }
        return number < 1 || number > lines.size()
                ? Optional.empty()
                : Optional.of(lines.get(number - 1)).filter(line -> line.length() <= LONGEST);
    }

    private List<String> read(String name) {
        try {
            SiteFiles there = files.isPresent() ? files.get() : SiteFiles.in(folder);
            files = Optional.of(there);
            return there.has(name)
                    ? there.read(name, LinkChecker.LARGEST_FILE)
                            .map(bytes -> Charsets.decode(bytes).lines().toList())
                            .orElse(List.of())
                    : List.of();
        } catch (IOException e) {
            // The finding is printed without its line.
            return List.of();
        }
    }
}
