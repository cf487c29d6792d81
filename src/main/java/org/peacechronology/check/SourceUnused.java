package org.peacechronology.check;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.link.LinkedSource;

/** A source that no claim cites. */
final class SourceUnused implements Rule {
    @Override
    public String code() {
        return "source-unused";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(LinkedChronology linked, Consumer<Diagnostic> findings) {
        if (!linked.chronology().unreadable().isEmpty()
                || !linked.chronology().flawed().isEmpty()) {
            // What cites a source may stand in a file that could not be read.
            return;
        }
        Set<String> cited = new HashSet<>(Meant.entries(linked));
        linked.events().values().stream().map(LinkedEvent::sources).forEach(cited::addAll);
        linked.sources().values().stream()
                .filter(source -> !cited.contains(source.id()))
                .filter(source -> !source.source().isDraft())
                .forEach(source -> findings.accept(finding(source)));
    }

    private Diagnostic finding(LinkedSource source) {
        return Diagnostic.warning(code(), source.source().title().region(), "no claim cites this source")
                .help("cite a passage of it, mark it “draft: true”, or take it away; chronology coverage " + source.id()
                        + " lists its sentences");
    }
}
