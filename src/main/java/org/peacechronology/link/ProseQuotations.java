package org.peacechronology.link;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.peacechronology.model.Claim;
import org.peacechronology.model.Dispute;
import org.peacechronology.model.Entry;
import org.peacechronology.model.Event;
import org.peacechronology.model.Position;
import org.peacechronology.text.MarkdownText;
import org.peacechronology.text.Prose;
import org.peacechronology.text.Quotations;
import org.peacechronology.text.Scalar;
import org.peacechronology.text.SourceText;
import org.peacechronology.text.Span;

/**
 * Compares the quoted words in an entry's prose with the sources that the entry cites. Where one of those cannot be read,
 * words that stand in none of the others are passed over: the fault is elsewhere.
 */
final class ProseQuotations {
    private final String entryId;
    private final Set<SourceText> sources;
    private final boolean whole;
    private final List<ProseQuotation> found = new ArrayList<>();

    private ProseQuotations(Entry entry, List<LinkedClaim> claims, boolean whole) {
        List<LinkedEvidence> evidence =
                claims.stream().flatMap(claim -> claim.evidence().stream()).toList();
        this.entryId = entry.id();
        this.sources = new LinkedHashSet<>();
        evidence.forEach(each -> each.source().ifPresent(sources::add));
        this.whole = whole && evidence.stream().allMatch(each -> each.source().isPresent());
    }

    static List<ProseQuotation> of(Event event, List<LinkedClaim> claims) {
        ProseQuotations search = new ProseQuotations(event, claims, true);
        search.plain(event.title());
        search.markdown(Optional.of(event.summary()));
        search.markdown(event.annotation());
        event.claims().stream().map(Claim::text).forEach(search::plain);
        return search.found;
    }

    static List<ProseQuotation> of(Dispute dispute, List<LinkedClaim> claims) {
        long named = dispute.positions().stream()
                .flatMap(position -> position.claims().stream())
                .map(Scalar::text)
                .distinct()
                .count();
        ProseQuotations search = new ProseQuotations(dispute, claims, claims.size() == named);
        search.plain(dispute.question());
        search.markdown(Optional.of(dispute.summary()));
        for (Position position : dispute.positions()) {
            search.plain(position.label());
            search.markdown(position.note());
        }
        search.markdown(dispute.resolution());
        return search.found;
    }

    private void plain(Scalar scalar) {
        Quotations.inProse(scalar.text()).forEach(span -> check(scalar, span, span.of(scalar.text())));
    }

    private void markdown(Optional<MarkdownText> markdown) {
        markdown.ifPresent(text -> {
            Prose prose = text.plain();
            Quotations.inProse(prose.text())
                    .forEach(span -> check(text.scalar(), prose.origin(span), span.of(prose.text())));
        });
    }

    private void check(Scalar scalar, Span span, String words) {
        boolean stands = Quotations.supports(sources, words);
        if (stands || whole) {
            found.add(new ProseQuotation(entryId, scalar, span, stands));
        }
    }
}
