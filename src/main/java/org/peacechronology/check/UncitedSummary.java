package org.peacechronology.check;

import java.util.function.Consumer;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.model.Event;
import org.peacechronology.text.MarkdownText;
import org.peacechronology.text.MarkdownText.Paragraph;
import org.peacechronology.text.Span;

/** A paragraph of a summary that refers to no claim. */
final class UncitedSummary implements Rule {
    @Override
    public String code() {
        return "uncited-summary";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public boolean judgesEventsOneByOne() {
        return true;
    }

    @Override
    public void check(LinkedChronology linked, Consumer<Diagnostic> findings) {
        linked.events().values().forEach(event -> check(event.event(), findings));
    }

    private void check(Event event, Consumer<Diagnostic> findings) {
        MarkdownText summary = event.summary();
        if (!summary.understood()) {
            return;
        }
        for (Paragraph paragraph : summary.paragraphs()) {
            if (paragraph.claimReferences().isEmpty() && !hasSlip(summary, paragraph.span())) {
                Span last = lastWord(paragraph);
                findings.accept(Diagnostic.error(
                                code(),
                                summary.scalar().region(paragraph.span()),
                                "this paragraph of the summary refers to no claim")
                        .caret(summary.scalar().region(last))
                        .help("put the claim that says so behind the sentence: "
                                + event.claims().stream()
                                        .map(claim -> "[^" + claim.id().text() + "]")
                                        .limit(5)
                                        .reduce((a, b) -> a + " or " + b)
                                        .orElse("[^id]")));
            }
        }
    }

    /** The end of the paragraph, where the reference belongs. */
    private static Span lastWord(Paragraph paragraph) {
        String text = paragraph.prose().text();
        int from = Math.max(text.lastIndexOf(' ') + 1, 0);
        return text.isEmpty() ? paragraph.span() : paragraph.prose().origin(from, text.length());
    }

    /** A malformed reference is a finding of its own. */
    private static boolean hasSlip(MarkdownText summary, Span paragraph) {
        return summary.problems().stream()
                .anyMatch(problem ->
                        problem.code().equals("claim-reference-malformed") && paragraph.overlaps(problem.span()));
    }
}
