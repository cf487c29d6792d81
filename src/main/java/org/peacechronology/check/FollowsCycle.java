package org.peacechronology.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.LinkedChronology;

/** Events that follow one another in a circle. */
final class FollowsCycle implements Rule {
    private static final int MOST_NAMED = 12;

    @Override
    public String code() {
        return "follows-cycle";
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
        for (List<String> cycle : linked.cycles()) {
            String last = cycle.get(cycle.size() - 1);
            Optional.ofNullable(linked.events().get(last))
                    .flatMap(event -> event.event().follows().stream()
                            .filter(id -> id.text().equals(cycle.get(0)))
                            .findFirst())
                    .ifPresent(id -> findings.accept(Diagnostic.error(
                                    code(), id.region(), "these events follow one another in a circle: " + along(cycle))
                            .help("an event follows earlier ones only; take one of the links away")));
        }
    }

    /** The IDs along the circle, back to the first; of a long one those in the middle are left out. */
    private static String along(List<String> cycle) {
        List<String> shown = cycle.size() <= MOST_NAMED
                ? cycle
                : Stream.of(
                                cycle.subList(0, MOST_NAMED / 2),
                                List.of("…"),
                                cycle.subList(cycle.size() - 2, cycle.size()))
                        .flatMap(List::stream)
                        .toList();
        return String.join(" → ", shown) + " → " + cycle.get(0);
    }
}
