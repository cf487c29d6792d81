package org.peacechronology.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.peacechronology.text.Region;

/** The last line of a run. */
class SummaryLineTest {

    @Test
    void it_counts_what_was_checked_and_what_came_of_it() {
        Report report = new Report(
                List.of(
                        Diagnostic.warning("a-b", Region.file("a"), "no"),
                        Diagnostic.warning("a-b", Region.file("b"), "no")),
                List.of("a", "b", "c"),
                new QuotationCounts(112, 98, 9, 3, 0, 1, 1));
        assertThat(SummaryLine.of(report))
                .isEqualTo("Checked 112 quotations: 110 verified (98 verbatim, 9 folded, 3 elided, 0 bracketed),"
                        + " 1 failed, 1 waived. 0 errors, 2 warnings in 3 files.");
    }

    @Test
    void one_is_one() {
        Report report = new Report(
                List.of(
                        Diagnostic.error("a-b", Region.file("a"), "no"),
                        Diagnostic.warning("a-b", Region.file("b"), "no")),
                List.of("a"),
                new QuotationCounts(1, 1, 0, 0, 0, 0, 0));
        assertThat(SummaryLine.of(report))
                .isEqualTo("Checked 1 quotation: 1 verified (1 verbatim, 0 folded, 0 elided, 0 bracketed),"
                        + " 0 failed, 0 waived. 1 error, 1 warning in 1 file.");
    }
}
