package org.peacechronology.model;

/** What kind of event it is. */
public enum EventKind implements Spelled {
    MEETING,
    STATEMENT,
    VISIT,
    CONFERENCE,
    CEASEFIRE,
    ATTACK,
    APPOINTMENT,
    AGREEMENT,
    WITHDRAWAL,
    POLICY,
    OTHER
}
