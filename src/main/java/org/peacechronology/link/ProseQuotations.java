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

/** Compares the quoted words in an entry's prose with the sources that the entry cites. */
final class ProseQuotations {
    private final String entryId;
    private final Set<SourceText> sources;
    private final List<ProseQuotation> found = new ArrayList<>();

    private ProseQuotations(Entry entry, Set<SourceText> sources) {
        this.entryId = entry.id();
        this.sources = sources;
    }

    static List<ProseQuotation> of(Event event, List<LinkedClaim> claims) {
        ProseQuotations search = new ProseQuotations(event, cited(claims));
        search.plain(event.title());
        search.markdown(Optional.of(event.summary()));
        search.markdown(event.annotation());
        event.claims().stream().map(Claim::text).forEach(search::plain);
        return search.found;
    }

    static List<ProseQuotation> of(Dispute dispute, List<LinkedClaim> claims) {
        ProseQuotations search = new ProseQuotations(dispute, cited(claims));
        search.plain(dispute.question());
        search.markdown(Optional.of(dispute.summary()));
        for (Position position : dispute.positions()) {
            search.plain(position.label());
            search.markdown(position.note());
        }
        search.markdown(dispute.resolution());
        return search.found;
    }

    private static Set<SourceText> cited(List<LinkedClaim> claims) {
        Set<SourceText> sources = new LinkedHashSet<>();
        claims.forEach(claim -> claim.evidence().forEach(each -> each.source().ifPresent(sources::add)));
        return sources;
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
        boolean stands = sources.stream().anyMatch(source -> Quotations.supports(source, words));
        found.add(new ProseQuotation(entryId, scalar, span, stands));
    }
}
