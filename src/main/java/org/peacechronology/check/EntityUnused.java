package org.peacechronology.check;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.model.Entry;
import org.peacechronology.model.Kind;

/** A person, organization, place or theme that no other entry names. */
final class EntityUnused implements Rule {
    private static final Set<Kind> ENTITIES = EnumSet.of(Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE, Kind.THEME);

    @Override
    public String code() {
        return "entity-unused";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(LinkedChronology linked, Consumer<Diagnostic> findings) {
        if (!linked.chronology().unreadable().isEmpty()
                || !linked.chronology().flawed().isEmpty()) {
            // What names an entry may stand in a file that could not be read.
            return;
        }
        Set<String> meant = Meant.entries(linked);
        linked.chronology().entries().values().stream()
                .filter(entry -> !meant.contains(entry.id()))
                .filter(entry -> ENTITIES.contains(entry.kind()))
                .filter(entry -> !entry.isDraft() && !linked.referenced().contains(entry.id()))
                .forEach(entry -> findings.accept(finding(entry)));
    }

    private Diagnostic finding(Entry entry) {
        return Diagnostic.warning(code(), entry.label().region(), "no entry names “" + entry.id() + "”")
                .help("name it where it belongs, as a participant, place, origin, theme or [[" + entry.id()
                        + "]], or mark it “draft: true”");
    }
}
