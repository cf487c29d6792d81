package org.peacechronology.diagnostic;

/**
 * How many quotations a run checked and what became of them.
 *
 * <p>{@code checked = verbatim + folded + elided + bracketed + failed + waived}.
 *
 * @param verbatim found letter by letter
 * @param folded found after folding of white space and marks
 * @param elided found with words left out
 * @param bracketed found with words put in or replaced in brackets
 * @param failed not verified: an error stands against it
 * @param waived not verified, and the fault waived with a public reason
 */
public record QuotationCounts(
        int checked, int verbatim, int folded, int elided, int bracketed, int failed, int waived) {

    public int verified() {
        return verbatim + folded + elided + bracketed;
    }
}
