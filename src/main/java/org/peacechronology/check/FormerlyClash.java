package org.peacechronology.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Related;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.text.Region;
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
        Map<String, Region> holders = new TreeMap<>();
        List<List<Scalar>> claimed = new ArrayList<>();
        linked.chronology().entries().forEach((id, entry) -> {
            holders.put(id, entry.region());
            claimed.add(entry.formerly());
        });
        linked.chronology().withdrawn().forEach((id, stone) -> {
            holders.put(id, stone.region());
            claimed.add(stone.formerly());
        });
        for (List<Scalar> all : claimed) {
            for (Scalar old : all) {
                Optional<Region> holder = Optional.ofNullable(holders.get(old.text()));
                Scalar first = seen.putIfAbsent(old.text(), old);
                if (holder.isPresent()) {
                    findings.accept(Diagnostic.error(
                                    code(), old.region(), "“" + old.text() + "” is the ID of an entry that exists")
                            .related(List.of(new Related("borne by", holder.get(), "")))
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
