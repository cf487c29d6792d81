package org.peacechronology.diagnostic;

import java.util.List;

/**
 * All that a run found.
 *
 * @param findings in order: file, line, column, code
 * @param files how many files were read
 */
public record Report(List<Diagnostic> findings, int files, QuotationCounts quotations) {

    public Report {
        findings = findings.stream().sorted().toList();
    }

    public int errors() {
        return (int) findings.stream().filter(Diagnostic::isError).count();
    }

    public int warnings() {
        return findings.size() - errors();
    }
}
