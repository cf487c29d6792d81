package org.peacechronology.check;

import java.util.function.Consumer;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.LinkedChronology;

/**
 * One thing that a chronology is held to. Its page is {@code docs/rules/CODE.md}; the wrong and the right example there
 * are its test.
 */
public interface Rule {

    /** The stable name of the fault; it completes “allow …”. */
    String code();

    /** How bad it is, unless {@code chronology.yaml} says otherwise. */
    Severity severity();

    /**
     * Whether an entry may waive it, and {@code chronology.yaml} soften it. What a site must never publish — a quotation
     * that is not there, a name that leads nowhere — cannot be waived.
     */
    default boolean canBeWaived() {
        return true;
    }

    /**
     * Whether it judges each event by itself: what it finds in an event's file follows from that linked event and from
     * entries that are no events, and from no other event.
     */
    default boolean judgesEventsOneByOne() {
        return false;
    }

    /** Hands over every breach. The findings bear this rule's code; their severity is set afterwards. */
    void check(LinkedChronology linked, Consumer<Diagnostic> findings);
}
