package org.peacechronology.diagnostic;

import java.util.List;

/**
 * All that a run found.
 *
 * @param findings in order: file, line, column, code
 * @param names the files that were read, from the root
 */
public record Report(List<Diagnostic> findings, List<String> names, QuotationCounts quotations) {

    public Report {
        findings = findings.stream().sorted().toList();
        names = List.copyOf(names);
    }

    public int files() {
        return names.size();
    }

    public int errors() {
        return (int) findings.stream().filter(Diagnostic::isError).count();
    }

    public int warnings() {
        return findings.size() - errors();
    }
}
