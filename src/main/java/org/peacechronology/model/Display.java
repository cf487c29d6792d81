package org.peacechronology.model;

/** How much of a source's text its reading page shows. */
public enum Display implements Spelled {
    FULL,
    EXCERPTS,
    NONE
}
