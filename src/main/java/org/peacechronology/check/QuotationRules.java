package org.peacechronology.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.LinkedClaim;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.link.LinkedEvidence;
import org.peacechronology.text.Region;
import org.peacechronology.text.Verdict;
import org.peacechronology.text.Verdict.Breach;
import org.peacechronology.text.Verdict.Guard;

/** The rules that a quotation is held to: one for each verdict that is no verification, one for each guard. */
final class QuotationRules {

    /** How a rule judges one citation. */
    private interface Look {
        void at(LinkedEvidence evidence, LinkedChronology linked, Consumer<Diagnostic> findings);
    }

    /** A rule that looks at one citation at a time. */
    private record CitationRule(String code, Severity severity, boolean canBeWaived, Look look) implements Rule {
        @Override
        public boolean judgesEventsOneByOne() {
            return true;
        }

        @Override
        public void check(LinkedChronology linked, Consumer<Diagnostic> findings) {
            for (LinkedEvent event : linked.events().values()) {
                for (LinkedClaim claim : event.claims()) {
                    for (LinkedEvidence evidence : claim.evidence()) {
                        if (!isFlawless(evidence)) {
                            look.at(evidence, linked, findings);
                        }
                    }
                }
            }
        }
    }

    private static final List<Rule> ALL = Stream.concat(
                    Stream.of(
                            verdict("quote-not-found", VerdictFindings::notFound),
                            verdict("quote-altered-number", VerdictFindings::alteredNumber),
                            verdict("quote-drops-negation", VerdictFindings::dropsNegation),
                            verdict("quote-outside-body", VerdictFindings::outsideBody),
                            verdict("quote-ambiguous", VerdictFindings::ambiguous),
                            verdict("quote-pieces-out-of-order", VerdictFindings::outOfOrder),
                            verdict("quote-empty", VerdictFindings::empty),
                            verdict("quote-too-complex", VerdictFindings::tooComplex)),
                    Stream.of(Guard.values()).map(QuotationRules::guard))
            .toList();

    private static final Set<String> SUSPECTS = Set.of(Guard.INVISIBLE_CHARACTER.code(), Guard.MIXED_SCRIPT.code());

    private static final Set<String> LOST = Set.of("quote-not-found", "quote-altered-number", "quote-drops-negation");

    private static final Set<String> CODES = ALL.stream().map(Rule::code).collect(Collectors.toUnmodifiableSet());

    private QuotationRules() {}

    /** Whether no rule of these finds anything: so it is with nearly all quotations. */
    private static boolean isFlawless(LinkedEvidence evidence) {
        return evidence.verdict()
                .filter(verdict -> verdict instanceof Verdict.Verified
                        && verdict.breaches().isEmpty())
                .isPresent();
    }

    static List<Rule> all() {
        return ALL;
    }

    /** Whether a finding with this code speaks of a quotation. */
    static boolean isOne(String code) {
        return CODES.contains(code);
    }

    /**
     * The findings without those that only follow from another: words with a letter or character that cannot be seen stand
     * nowhere, of course.
     */
    static List<Diagnostic> withoutConsequences(List<Diagnostic> findings) {
        Set<String> suspect = findings.stream()
                .filter(Diagnostic::isError)
                .filter(finding -> SUSPECTS.contains(finding.code()))
                .map(finding -> place(finding.region()))
                .collect(Collectors.toSet());
        return findings.stream()
                .filter(finding -> !LOST.contains(finding.code()) || !suspect.contains(place(finding.region())))
                .toList();
    }

    /** A quotation is known by its file and the pointer of its value, wherever in it the fault stands. */
    static String place(Region region) {
        return region.file() + region.pointer();
    }

    private static Rule verdict(String code, BiFunction<LinkedEvidence, LinkedChronology, Optional<Diagnostic>> look) {
        return new CitationRule(
                code,
                Severity.ERROR,
                false,
                (evidence, linked, findings) -> look.apply(evidence, linked).ifPresent(findings));
    }

    private static Rule guard(Guard guard) {
        Severity severity = switch (guard) {
            case ELISION_AT_EDGE, CUT_FROM_HEDGE, TOO_SHORT -> Severity.WARNING;
            default -> Severity.ERROR;
        };
        return new CitationRule(guard.code(), severity, true, (evidence, linked, findings) -> {
            for (Breach breach : evidence.verdict().map(Verdict::breaches).orElse(List.of())) {
                if (breach.guard() == guard) {
                    findings.accept(GuardFindings.of(evidence, breach));
                }
            }
        });
    }
}
