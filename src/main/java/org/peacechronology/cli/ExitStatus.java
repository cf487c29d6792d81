package org.peacechronology.cli;

/** What the program ends with. */
final class ExitStatus {

    /** Done; warnings may have been printed. */
    static final int OK = 0;
    /** The content, or a link, has errors. */
    static final int FINDINGS = 1;
    /** Wrong usage. */
    static final int USAGE = 2;
    /** The machine failed: disk full, no permission. */
    static final int MACHINE = 3;

    private ExitStatus() {}
}
