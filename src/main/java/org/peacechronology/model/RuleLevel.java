package org.peacechronology.model;

/** What chronology.yaml may make of a rule. */
public enum RuleLevel implements Spelled {
    ERROR,
    WARNING,
    OFF
}
