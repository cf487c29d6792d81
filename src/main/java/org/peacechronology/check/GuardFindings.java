package org.peacechronology.check;

import java.util.List;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Related;
import org.peacechronology.link.LinkedEvidence;
import org.peacechronology.text.Scalar;
import org.peacechronology.text.Verdict.Breach;

/** Words the findings about quotations that break a licence or a guard. */
final class GuardFindings {

    /** UTF-16 code units of the source's words that a finding shows. */
    private static final int LONGEST = 90;

    private GuardFindings() {}

    static Diagnostic of(LinkedEvidence evidence, Breach breach) {
        Scalar quote = evidence.evidence().quote();
        Diagnostic finding = Diagnostic.error(breach.guard().code(), quote.region(), message(breach))
                .help(help(breach));
        if (!breach.quoted().isEmpty()) {
            finding = finding.caret(quote.region(breach.quoted()));
        }
        if (evidence.source().isPresent() && breach.source().isPresent()) {
            finding = finding.related(List.of(new Related(
                    "in the source",
                    evidence.source().get().region(breach.source().get()),
                    clipped(breach.source().get().of(evidence.source().get().text())))));
        }
        return finding;
    }

    /** On one line, and no longer than a line. */
    private static String clipped(String text) {
        String line = String.join(" ", text.strip().split("\\s+"));
        return line.length() <= LONGEST
                ? line
                : line.substring(0, line.lastIndexOf(' ', LONGEST / 2)) + " … "
                        + line.substring(line.indexOf(' ', line.length() - LONGEST / 2) + 1);
    }

    private static String message(Breach breach) {
        String words = breach.words();
        return switch (breach.guard()) {
            case ELISION_PIECE_TOO_SHORT -> "a piece beside an elision has fewer than two words";
            case ELISION_TOO_WIDE -> "an elision leaves out " + words;
            case ELISION_DROPS_NEGATION -> "an elision leaves out “" + words + "” of a sentence that is quoted";
            case ELISION_AT_EDGE -> "an elision at the edge of a quotation leaves out nothing";
            case BRACKET_HIDES_SOURCE -> "brackets hide the source's own words: " + words;
            case BRACKETS_OUTWEIGH_WORDS -> "too much of this quotation is in brackets";
            case CUT_FROM_NEGATION -> "this quotation begins right after the negation “" + words + "”";
            case CUT_FROM_HEDGE ->
                "this quotation begins right after “" + words + "”, which holds its sentence at a distance";
            case TOO_SHORT -> "this quotation has fewer than three words";
            case INVISIBLE_CHARACTER -> "a character stands here that cannot be seen: " + words;
            case MIXED_SCRIPT -> "letters of two scripts stand in one word: " + words;
        };
    }

    private static String help(Breach breach) {
        return switch (breach.guard()) {
            case ELISION_PIECE_TOO_SHORT -> "quote more words on that side, or leave the piece out";
            case ELISION_TOO_WIDE ->
                "at most 60 words and one paragraph break may be left out; cite two passages instead";
            case ELISION_DROPS_NEGATION -> "quote the negation, too, or end the quotation before it";
            case ELISION_AT_EDGE -> "take the mark away; a quotation may begin and end inside a sentence";
            case BRACKET_HIDES_SOURCE -> "quote the words as they stand, or end the quotation before them";
            case BRACKETS_OUTWEIGH_WORDS ->
                "keep at least three words of the source and at most a third of the words in brackets";
            case CUT_FROM_NEGATION -> "begin the quotation before the negation";
            case CUT_FROM_HEDGE -> "begin the quotation before it, so that readers see how sure the source is";
            case TOO_SHORT -> "quote more words, or add a prefix or suffix";
            case INVISIBLE_CHARACTER -> "type the words anew; the character may make them look like others";
            case MIXED_SCRIPT -> "type the word anew in one script";
        };
    }
}
