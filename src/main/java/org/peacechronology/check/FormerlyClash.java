package org.peacechronology.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Related;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.model.Entry;
import org.peacechronology.text.Scalar;

/** An old ID that another entry bears, or claims as well. */
final class FormerlyClash implements Rule {
    @Override
    public String code() {
        return "formerly-clash";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public boolean canBeWaived() {
        return false;
    }

    @Override
    public void check(LinkedChronology linked, Consumer<Diagnostic> findings) {
        Map<String, Scalar> seen = new HashMap<>();
        for (Entry entry : linked.chronology().entries().values()) {
            for (Scalar old : entry.formerly()) {
                Optional<Entry> holder = linked.entry(old.text());
                Scalar first = seen.putIfAbsent(old.text(), old);
                if (holder.isPresent()) {
                    findings.accept(Diagnostic.error(
                                    code(), old.region(), "“" + old.text() + "” is the ID of an entry that exists")
                            .related(
                                    List.of(new Related("borne by", holder.get().region(), "")))
                            .help("an old address can lead to one entry only; rename one of the two"));
                } else if (first != null) {
                    findings.accept(Diagnostic.error(
                                    code(), old.region(), "“" + old.text() + "” is claimed as an old ID a second time")
                            .related(List.of(new Related("first at", first.region(), old.text())))
                            .help("an old address can lead to one entry only"));
                }
            }
        }
    }
}
