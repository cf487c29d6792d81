package org.peacechronology.date;

/** Placeholder for the compiler until the date room lands. */
public record Edtf(String text) {}
