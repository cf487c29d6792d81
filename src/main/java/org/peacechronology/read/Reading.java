package org.peacechronology.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.FileLines;
import org.peacechronology.model.Chronology;

/**
 * What came of reading a root: the chronology, what is wrong with its files, and their lines for the printing of findings.
 */
public final class Reading implements FileLines {
    private final Chronology chronology;
    private final List<Diagnostic> findings;
    private final Map<String, ContentFile> files;

    Reading(Chronology chronology, List<Diagnostic> findings, Map<String, ContentFile> files) {
        this.chronology = chronology;
        this.findings = List.copyOf(findings);
        this.files = files;
    }

    public Chronology chronology() {
        return chronology;
    }

    public List<Diagnostic> findings() {
        return findings;
    }

    /** The names of the content files, from the root. */
    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    @Override
    public Optional<String> line(String file, int number) {
        return Optional.ofNullable(files.get(file)).flatMap(found -> found.line(number));
    }
}
