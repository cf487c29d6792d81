package org.peacechronology.check;

import java.util.function.Consumer;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.LinkedClaim;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.link.Standing.Base;

/** A claim that rests on one unnamed origin and does not say so. */
final class SingleUnnamedOrigin implements Rule {
    @Override
    public String code() {
        return "single-unnamed-origin";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public boolean judgesEventsOneByOne() {
        return true;
    }

    @Override
    public void check(LinkedChronology linked, Consumer<Diagnostic> findings) {
        if (!English.isSpokenIn(linked)) {
            return;
        }
        for (LinkedEvent event : linked.events().values()) {
            for (LinkedClaim claim : event.claims()) {
                if (restsOnOneUnnamed(claim)
                        && !Attribution.saysUnnamed(claim.claim().text().text(), claim)) {
                    findings.accept(Diagnostic.warning(
                                    code(),
                                    claim.claim().text().region(),
                                    "only one unnamed origin supports this claim, and it does not say so")
                            .help("begin it with who said so: “An unnamed official said that …”"));
                }
            }
        }
    }

    private static boolean restsOnOneUnnamed(LinkedClaim claim) {
        return claim.standing().base() == Base.UNNAMED_SOURCES_ONLY
                && claim.support().origins() == 1;
    }
}
