package org.peacechronology.check;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.BrokenReference.Fault;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.LinkedClaim;
import org.peacechronology.link.LinkedEvent;

/** A reference to a claim that its event does not have. */
final class ClaimUnknown implements Rule {
    /** So many claims of the event are named where none is near. */
    private static final int MOST_NAMED = 20;

    @Override
    public String code() {
        return "claim-unknown";
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
        Guesses guesses = new Guesses();
        linked.broken().stream()
                .filter(each -> each.fault() == Fault.UNKNOWN_CLAIM)
                .forEach(each -> {
                    int hash = each.target().indexOf('#');
                    String event = hash < 0 ? each.target() : each.target().substring(0, hash);
                    findings.accept(Diagnostic.error(code(), each.region(), message(each.target(), event, hash, linked))
                            .help(advice(each.target(), event, hash, linked, guesses)));
                });
    }

    private static String message(String target, String event, int hash, LinkedChronology linked) {
        if (hash < 0) {
            return "“" + target + "” names no claim";
        } else if (!linked.events().containsKey(event)) {
            return "only an event has claims to refer to";
        }
        return "the event “" + event + "” has no claim “" + target.substring(hash + 1) + "”";
    }

    private static String advice(String target, String event, int hash, LinkedChronology linked, Guesses guesses) {
        LinkedEvent found = linked.events().get(event);
        if (hash < 0 || found == null) {
            return "name a claim as event-id#claim-id";
        }
        List<LinkedClaim> claims = found.claims();
        return guesses.nearest(
                        target.substring(hash + 1),
                        event,
                        () -> claims.stream().map(LinkedClaim::id).toList())
                .map(near -> "did you mean “" + near + "”?")
                .orElseGet(() -> claims.stream()
                        .limit(MOST_NAMED)
                        .map(LinkedClaim::id)
                        .collect(Collectors.joining(
                                ", ", "its claims are ", claims.size() > MOST_NAMED ? " and others" : "")));
    }
}
