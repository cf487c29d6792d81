package org.peacechronology.model;

/** What a date, or a publisher's name, rests on: the sources' words, arithmetic on them, or knowledge from outside. */
public enum Basis implements Spelled {
    STATED,
    COMPUTED,
    OUTSIDE
}
