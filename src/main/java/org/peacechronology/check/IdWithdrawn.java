package org.peacechronology.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Related;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.BrokenReference.Fault;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.model.Withdrawn;

/** A reference to an entry that was withdrawn. */
final class IdWithdrawn implements Rule {
    @Override
    public String code() {
        return "id-withdrawn";
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
        linked.broken().stream().filter(each -> each.fault() == Fault.WITHDRAWN).forEach(each -> {
            Optional<Withdrawn> target =
                    Optional.ofNullable(linked.chronology().withdrawn().get(each.target()));
            findings.accept(Diagnostic.error(
                            code(),
                            each.region(),
                            "“" + each.target() + "” was withdrawn"
                                    + target.map(stone -> " on "
                                                    + stone.withdrawal().date().value())
                                            .orElse(""))
                    .label("withdrawn")
                    .related(target.map(stone -> List.of(new Related(
                                    "why",
                                    stone.withdrawal().reason().region(),
                                    stone.withdrawal().reason().text())))
                            .orElse(List.of()))
                    .help("take the reference out, or name an entry that stands"));
        });
    }
}
