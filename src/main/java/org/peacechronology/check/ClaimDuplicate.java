package org.peacechronology.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Related;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.LinkedClaim;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.text.Scalar;

/** Two claims of one event with one ID, or a claim whose ID is no slug. */
final class ClaimDuplicate implements Rule {
    @Override
    public String code() {
        return "claim-duplicate";
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
    public boolean judgesEventsOneByOne() {
        return true;
    }

    @Override
    public void check(LinkedChronology linked, Consumer<Diagnostic> findings) {
        for (LinkedEvent event : linked.events().values()) {
            Map<String, Scalar> seen = new HashMap<>();
            for (LinkedClaim claim : event.claims()) {
                Scalar id = claim.claim().id();
                Scalar first = seen.putIfAbsent(id.text(), id);
                if (first != null) {
                    findings.accept(Diagnostic.error(
                                    code(),
                                    id.region(),
                                    "the claim ID “" + id.text() + "” stands in this event a second time")
                            .related(List.of(new Related("first at", first.region(), id.text())))
                            .help("give each claim an ID of its own; it is the claim's permanent address"));
                }
            }
        }
    }
}
