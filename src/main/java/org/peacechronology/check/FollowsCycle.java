package org.peacechronology.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.LinkedChronology;

/** Events that follow one another in a circle. */
final class FollowsCycle implements Rule {
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
                                    code(),
                                    id.region(),
                                    "these events follow one another in a circle: " + String.join(" → ", cycle) + " → "
                                            + cycle.get(0))
                            .help("an event follows earlier ones only; take one of the links away")));
        }
    }
}
