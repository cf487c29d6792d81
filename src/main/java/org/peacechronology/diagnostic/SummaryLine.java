package org.peacechronology.diagnostic;

/** The last line of a run: what was checked and what came of it, each figure from the results themselves. */
public final class SummaryLine {

    private SummaryLine() {}

    /**
     * {@code Checked 112 quotations: 110 verified (98 verbatim, 9 folded, 3 elided, 0 bracketed), 1 failed, 1 waived. 1
     * error, 2 warnings in 61 files.}
     */
    public static String of(Report report) {
        QuotationCounts counts = report.quotations();
        return "Checked " + count(counts.checked(), "quotation") + ": "
                + counts.verified() + " verified (" + counts.verbatim() + " verbatim, " + counts.folded() + " folded, "
                + counts.elided() + " elided, " + counts.bracketed() + " bracketed), "
                + counts.failed() + " failed, " + counts.waived() + " waived. "
                + findings(report) + " in " + count(report.files(), "file") + ".";
    }

    /** {@code 1 error, 2 warnings}. */
    static String findings(Report report) {
        return count(report.errors(), "error") + ", " + count(report.warnings(), "warning");
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
