package org.peacechronology.check;

import java.util.function.Consumer;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.text.Region;

/** No quotation was checked: a run that looked at nothing is never green. */
final class NothingChecked implements Rule {
    @Override
    public String code() {
        return "nothing-checked";
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
        boolean unread = linked.chronology().unreadable().stream().findAny().isPresent();
        if (linked.events().isEmpty() && !unread) {
            findings.accept(Diagnostic.error(
                            code(), Region.file("content/events"), "no quotation was checked: there is no event")
                    .help("chronology new event ID writes the first one"));
        }
    }
}
