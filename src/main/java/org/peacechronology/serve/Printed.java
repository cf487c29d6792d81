package org.peacechronology.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.FileLines;
import org.peacechronology.diagnostic.Format;
import org.peacechronology.diagnostic.QuotationCounts;
import org.peacechronology.diagnostic.Report;

/** Findings as a page shows them: in the words and the form in which the terminal has them, without colour. */
final class Printed {
    private static final QuotationCounts NONE = new QuotationCounts(0, 0, 0, 0, 0, 0, 0);

    private Printed() {}

    /** The errors among the findings; empty where there are none. */
    static String errors(List<Diagnostic> findings, FileLines lines) {
        List<Diagnostic> errors = findings.stream().filter(Diagnostic::isError).toList();
        StringBuilder text = new StringBuilder();
        try {
            Format.TEXT.form(false).print(new Report(errors, List.of(), NONE), lines, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
