package org.peacechronology.diagnostic;

import java.util.Locale;

/** How bad a finding is: an error keeps the site from being published, a warning does not. */
public enum Severity {
    ERROR,
    WARNING;

    /** As it is printed and written in {@code chronology.yaml}: {@code error}, {@code warning}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
