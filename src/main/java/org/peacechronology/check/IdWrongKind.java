package org.peacechronology.check;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.BrokenReference.Fault;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.model.Kind;

/** A reference to an entry of a kind that does not belong there. */
final class IdWrongKind implements Rule {
    @Override
    public String code() {
        return "id-wrong-kind";
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
        linked.broken().stream()
                .filter(each -> each.fault() == Fault.WRONG_KIND)
                .forEach(each -> findings.accept(Diagnostic.error(
                                code(),
                                each.region(),
                                "“" + each.target() + "” is "
                                        + linked.entry(each.target())
                                                .map(entry -> one(entry.kind()))
                                                .orElse("another thing")
                                        + ", and here belongs "
                                        + each.expected().stream()
                                                .map(IdWrongKind::one)
                                                .collect(Collectors.joining(" or ")))
                        .help("name another entry, or move the ID to the field it belongs in")));
    }

    private static String one(Kind kind) {
        boolean vowel = "aeiou".indexOf(kind.word().charAt(0)) >= 0;
        return (vowel ? "an " : "a ") + kind.word();
    }
}
