package org.peacechronology.site;

import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.text.Region;

/** A template, or the file of the interface's words, cannot be used as it stands; nothing is published. */
public final class TemplateFailure extends RuntimeException {
    public static final String CODE = "template-broken";

    private static final long serialVersionUID = 1L;

    private final transient Diagnostic finding;

    private TemplateFailure(Diagnostic finding) {
        super(finding.message());
        this.finding = finding;
    }

    /**
     * A fault at a line of a file below {@code templates/}.
     *
     * @param line from 1; 0 where the whole file is meant
     * @param help what to do next; may be empty
     */
    public static TemplateFailure at(String file, int line, String message, String help) {
        return at(line < 1 ? Region.file(file) : Region.line(file, line, 1, 1), message, help);
    }

    /** A fault at a place in a file below {@code templates/}. */
    public static TemplateFailure at(Region place, String message, String help) {
        return new TemplateFailure(Diagnostic.error(CODE, place, message).help(help));
    }

    public Diagnostic finding() {
        return finding;
    }
}
