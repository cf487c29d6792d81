package org.peacechronology.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.LinkedClaim;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.model.Entry;
import org.peacechronology.text.MarkdownText;

/** A claim that nothing refers to: neither its event's prose, nor a dispute, nor a cross-link. */
final class UnusedClaim implements Rule {
    @Override
    public String code() {
        return "unused-claim";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(LinkedChronology linked, Consumer<Diagnostic> findings) {
        Set<String> used = crossLinks(linked);
        Set<String> misnamed = Meant.eventsOfClaims(linked);
        for (LinkedEvent event : linked.events().values()) {
            List<MarkdownText> prose = MarkdownRules.fields(event.event());
            if (!misnamed.contains(event.id()) && prose.stream().allMatch(MarkdownText::understood)) {
                prose.forEach(text -> text.claimReferences()
                        .forEach(reference -> event.claim(reference.id()).ifPresent(claim -> used.add(claim.key()))));
                event.claims().stream()
                        .filter(claim -> claim.disputes().isEmpty() && !used.contains(claim.key()))
                        .forEach(claim -> findings.accept(finding(claim)));
            }
        }
    }

    private Diagnostic finding(LinkedClaim claim) {
        return Diagnostic.warning(
                        code(), claim.claim().id().region(), "nothing refers to the claim “" + claim.id() + "”")
                .help("put [^" + claim.id() + "] into the summary or the annotation, or take the claim away");
    }

    /** The claims that some text links to from afar. */
    private static Set<String> crossLinks(LinkedChronology linked) {
        Set<String> used = new HashSet<>();
        for (Entry entry : linked.chronology().entries().values()) {
            for (MarkdownText text : MarkdownRules.fields(entry)) {
                text.wikiLinks()
                        .forEach(link -> link.claim()
                                .flatMap(claim -> Optional.ofNullable(
                                                linked.events().get(link.id()))
                                        .flatMap(event -> event.claim(claim)))
                                .ifPresent(claim -> used.add(claim.key())));
            }
        }
        return used;
    }
}
