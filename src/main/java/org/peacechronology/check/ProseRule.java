package org.peacechronology.check;

import java.util.function.Consumer;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.link.LinkedChronology;

/** A rule that asks what dates, numbers and names a text has. */
interface ProseRule extends Rule {

    /** @param mentioned of any text; shared with the other rules, so that none is read twice */
    void check(LinkedChronology linked, Mentioned mentioned, Consumer<Diagnostic> findings);

    @Override
    default void check(LinkedChronology linked, Consumer<Diagnostic> findings) {
        check(linked, new Mentioned(), findings);
    }
}
