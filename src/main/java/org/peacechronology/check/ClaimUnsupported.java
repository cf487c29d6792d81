package org.peacechronology.check;

import java.util.function.Consumer;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.model.Stance;

/** A claim that no piece of its evidence supports. */
final class ClaimUnsupported implements Rule {
    @Override
    public String code() {
        return "claim-unsupported";
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
        linked.events().values().stream()
                .flatMap(event -> event.claims().stream())
                .filter(claim -> claim.evidence().stream()
                        .noneMatch(each -> each.evidence().effect() == Stance.SUPPORTS))
                .forEach(claim -> findings.accept(Diagnostic.error(
                                code(), claim.claim().text().region(), "no evidence supports this claim")
                        .help("cite a passage that says so, or word the claim so that its evidence supports it")));
    }
}
