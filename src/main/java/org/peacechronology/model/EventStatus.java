package org.peacechronology.model;

/** Whether an event took place, as far as its sources go. */
public enum EventStatus implements Spelled {
    OCCURRED,
    PLANNED,
    ALLEGED
}
