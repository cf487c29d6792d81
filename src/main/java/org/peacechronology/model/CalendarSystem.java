package org.peacechronology.model;

/** A calendar in which dates are shown. */
public enum CalendarSystem implements Spelled {
    GREGORIAN,
    SOLAR_HIJRI
}
