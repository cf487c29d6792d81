package org.peacechronology.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Related;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.Citation;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.LinkedEvidence;
import org.peacechronology.link.LinkedSource;
import org.peacechronology.model.Stance;
import org.peacechronology.text.Span;

/** A passage that more than three claims rest on: what is told once is made to look like much. */
final class OneQuotationManyClaims implements Rule {

    private static final int MOST = 3;

    @Override
    public String code() {
        return "one-quotation-many-claims";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(LinkedChronology linked, Consumer<Diagnostic> findings) {
        linked.sources().values().forEach(source -> check(source, findings));
    }

    /** Passages are one if they begin and end in the same sentences. */
    private void check(LinkedSource source, Consumer<Diagnostic> findings) {
        Map<Span, List<LinkedEvidence>> byPassage = new HashMap<>();
        for (Citation citation : source.citations()) {
            if (citation.evidence().evidence().effect() == Stance.SUPPORTS) {
                byPassage
                        .computeIfAbsent(passage(source, citation), span -> new ArrayList<>())
                        .add(citation.evidence());
            }
        }
        byPassage.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Span, List<LinkedEvidence>> entry) -> entry.getKey()))
                .forEach(entry -> check(entry.getValue(), findings));
    }

    private static Span passage(LinkedSource source, Citation citation) {
        List<Span> pieces = citation.pieces();
        Span extent =
                new Span(pieces.get(0).start(), pieces.get(pieces.size() - 1).end());
        return source.text()
                .flatMap(text -> text.sentenceAt(extent.start())
                        .flatMap(first -> text.sentenceAt(extent.end() - 1)
                                .map(last -> new Span(first.start(), Math.max(first.end(), last.end())))))
                .orElse(extent);
    }

    private void check(List<LinkedEvidence> cited, Consumer<Diagnostic> findings) {
        Set<String> claims = new LinkedHashSet<>();
        List<LinkedEvidence> firsts = new ArrayList<>();
        for (LinkedEvidence each : cited) {
            if (claims.add(each.eventId() + "#" + each.claimId())) {
                firsts.add(each);
            }
        }
        if (claims.size() <= MOST) {
            return;
        }
        LinkedEvidence surplus = firsts.get(MOST);
        List<Related> others = firsts.stream()
                .filter(each -> each != surplus)
                .map(each -> new Related(
                        "cited for", each.evidence().quote().region(), each.eventId() + "#" + each.claimId()))
                .toList();
        findings.accept(Diagnostic.warning(
                        code(), surplus.evidence().quote().region(), claims.size() + " claims rest on this one passage")
                .related(others)
                .help("join claims that say one thing, or cite another passage for some of them"));
    }
}
