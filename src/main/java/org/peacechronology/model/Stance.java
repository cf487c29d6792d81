package org.peacechronology.model;

/** What a piece of evidence does to its claim. */
public enum Stance implements Spelled {
    SUPPORTS,
    DENIES,
    QUALIFIES,
    DECLINES_TO_COMMENT
}
