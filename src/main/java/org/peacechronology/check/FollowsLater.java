package org.peacechronology.check;

import java.util.List;
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
        for (LinkedEvent event : linked.events().values()) {
            for (Scalar id : event.event().follows()) {
                LinkedEvent earlier = linked.events().get(id.text());
                if (earlier != null
                        && !isOfCycle(event.id(), id.text(), linked)
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

    /** Events that follow one another in a circle have that fault only; of two dates one must be the later. */
    private static boolean isOfCycle(String follower, String followed, LinkedChronology linked) {
        return linked.cycles().stream().anyMatch(cycle -> {
            int at = cycle.indexOf(follower);
            return at >= 0 && cycle.get((at + 1) % cycle.size()).equals(followed);
        });
    }
}
