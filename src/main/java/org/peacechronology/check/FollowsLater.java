package org.peacechronology.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Related;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.text.Scalar;

/** An event that is said to follow a later one. */
final class FollowsLater implements Rule {
    @Override
    public String code() {
        return "follows-later";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(LinkedChronology linked, Consumer<Diagnostic> findings) {
        Set<String> circular = linksOfCycles(linked);
        for (LinkedEvent event : linked.events().values()) {
            for (Scalar id : event.event().follows()) {
                LinkedEvent earlier = linked.events().get(id.text());
                if (earlier != null
                        && !circular.contains(event.id() + " " + id.text())
                        && earlier.event()
                                .date()
                                .value()
                                .earliest()
                                .isAfter(event.event().date().value().latest())) {
                    findings.accept(Diagnostic.error(
                                    code(), id.region(), "“" + id.text() + "” is later than this event")
                            .related(List.of(new Related(
                                    "its date",
                                    earlier.event().date().region(),
                                    earlier.event().date().value().text())))
                            .help("name earlier events only; the later one names this one in its own “follows”"));
                }
            }
        }
    }

    /** The links of circles, as {@code follower followed}: of their dates one must be the later, so that is no fault more. */
    private static Set<String> linksOfCycles(LinkedChronology linked) {
        Set<String> links = new HashSet<>();
        for (List<String> cycle : linked.cycles()) {
            for (int i = 0; i < cycle.size(); i++) {
                links.add(cycle.get(i) + " " + cycle.get((i + 1) % cycle.size()));
            }
        }
        return links;
    }
}
