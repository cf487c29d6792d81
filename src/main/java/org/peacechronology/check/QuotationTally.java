package org.peacechronology.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.QuotationCounts;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.LinkedClaim;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.link.LinkedEvidence;
import org.peacechronology.text.Match;

/**
 * Counts the quotations by what became of them: a quotation with an error against it has failed, one whose faults are all
 * waived is waived, the others are verified.
 */
final class QuotationTally {

    private QuotationTally() {}

    static QuotationCounts of(LinkedChronology linked, List<Diagnostic> findings, List<Diagnostic> waived) {
        Set<String> failedAt = places(findings);
        Set<String> waivedAt = places(waived);
        boolean allAreSound = failedAt.isEmpty() && waivedAt.isEmpty(); // Then no place has to be told.
        int[] manners = new int[Match.Manner.values().length];
        int checked = 0;
        int failed = 0;
        int excused = 0;
        for (LinkedEvent event : linked.events().values()) {
            for (LinkedClaim claim : event.claims()) {
                for (LinkedEvidence evidence : claim.evidence()) {
                    String place = allAreSound
                            ? ""
                            : QuotationRules.place(evidence.evidence().quote().region());
                    checked++;
                    if (failedAt.contains(place) || evidence.match().isEmpty()) {
                        failed++;
                    } else if (waivedAt.contains(place)) {
                        excused++;
                    } else {
                        evidence.match()
                                .ifPresent(match -> manners[match.manner().ordinal()]++);
                    }
                }
            }
        }
        return new QuotationCounts(checked, manners[0], manners[1], manners[2], manners[3], failed, excused);
    }

    private static Set<String> places(List<Diagnostic> findings) {
        Set<String> places = new HashSet<>();
        findings.stream()
                .filter(Diagnostic::isError)
                .filter(finding -> QuotationRules.isOne(finding.code()))
                .forEach(finding -> places.add(QuotationRules.place(finding.region())));
        return places;
    }
}
