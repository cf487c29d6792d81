package org.peacechronology.check;

import java.util.List;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.QuotationCounts;

/** What the rules found, and what became of the quotations. */
public record Checked(List<Diagnostic> findings, QuotationCounts quotations) {
    public Checked {
        findings = List.copyOf(findings);
    }
}
