package org.peacechronology.check;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.BrokenReference;
import org.peacechronology.link.BrokenReference.Fault;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.model.Kind;

/** A reference to an entry that does not exist. */
final class IdUnknown implements Rule {
    @Override
    public String code() {
        return "id-unknown";
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
                .filter(each -> each.fault() == Fault.UNKNOWN)
                .forEach(each -> findings.accept(Diagnostic.error(
                                code(), each.region(), "there is no " + kinds(each) + " “" + each.target() + "”")
                        .label("unknown")
                        .help(advice(each, linked, guesses))));
    }

    private static String kinds(BrokenReference reference) {
        return reference.expected().size() == Kind.values().length
                ? "entry"
                : reference.expected().stream().map(Kind::word).collect(Collectors.joining(" or "));
    }

    private static String advice(BrokenReference reference, LinkedChronology linked, Guesses guesses) {
        return Meant.guess(reference, linked, guesses)
                .map(near -> "did you mean “" + near + "”?")
                .orElseGet(() -> reference.expected().size() > 2
                        ? "correct the ID, or write the entry: chronology new KIND " + reference.target()
                        : reference.expected().stream()
                                .map(kind -> "content/" + kind.folder() + "/" + reference.target() + ".yaml")
                                .collect(Collectors.joining(" or ", "correct the ID, or write ", "")));
    }
}
