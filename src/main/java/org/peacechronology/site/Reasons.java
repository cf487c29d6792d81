package org.peacechronology.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peacechronology.link.ChainLink;
import org.peacechronology.link.LinkedClaim;
import org.peacechronology.link.LinkedEvidence;
import org.peacechronology.link.Support;
import org.peacechronology.model.Event;
import org.peacechronology.model.Stance;

/** Says how many independent origins a claim has, and why some of its chains count as one. */
final class Reasons {
    private final Viewpoint view;

    Reasons(Viewpoint view) {
        this.view = view;
    }

    /**
     * {@code 2 origins in 3 articles: an unnamed State Department official and The Wall Street Journal count as one, because
     * the second carries the first}.
     */
    Phrase of(LinkedClaim claim, Event event) {
        Words words = view.words();
        Support support = claim.support();
        Phrase counts = words.phrase(
                "why.counts",
                Map.of(
                        "origins", Phrase.plain(words.count("count.origins", support.origins())),
                        "articles", Phrase.plain(words.count("count.articles", support.articles()))));
        long against = claim.evidence().stream()
                .filter(each -> each.evidence().effect() == Stance.DENIES)
                .map(LinkedEvidence::sourceId)
                .distinct()
                .count();
        if (against > 0) {
            counts = words.phrase(
                    "why.against",
                    Map.of("counts", counts, "against", Phrase.plain(words.count("count.against", (int) against))));
        }
        // The same sentence may explain several joins.
        var reasons = new LinkedHashMap<String, Phrase>();
        for (Support.Group group : support.groups()) {
            for (Support.Join join : group.joins()) {
                if (needsSaying(claim, join)) {
                    Phrase reason = reason(claim, event, join);
                    reasons.putIfAbsent(reason.text(), reason);
                }
            }
        }
        if (reasons.isEmpty()) {
            return counts;
        }
        return words.phrase("why.because", Map.of("counts", counts, "reasons", joined(List.copyOf(reasons.values()))));
    }

    /** Two passages of one article by one speaker are plainly one origin. */
    private static boolean needsSaying(LinkedClaim claim, Support.Join join) {
        return join.reason() != Support.Reason.SAME_ORIGIN
                || !claim.evidence()
                        .get(join.first())
                        .sourceId()
                        .equals(claim.evidence().get(join.second()).sourceId());
    }

    private Phrase joined(List<Phrase> reasons) {
        Phrase all = reasons.get(0);
        for (Phrase next : reasons.subList(1, reasons.size())) {
            all = view.words().phrase("why.next", Map.of("first", all, "second", next));
        }
        return all;
    }

    private Phrase reason(LinkedClaim claim, Event event, Support.Join join) {
        Words words = view.words();
        LinkedEvidence first = claim.evidence().get(join.first());
        LinkedEvidence second = claim.evidence().get(join.second());
        Phrase one = speaker(first, event);
        Phrase other = speaker(second, event);
        return switch (join.reason()) {
            case SAME_ORIGIN -> words.phrase("why.same-origin", Map.of("who", one));
            case SAME_UNNAMED ->
                ((ChainLink.Unnamed) first.chain().origin())
                        .of()
                        .map(body -> words.phrase("why.same-unnamed-of", Map.of("body", view.name(body))))
                        .orElseGet(() -> words.phrase("why.same-unnamed", Map.of()));
            case SHARED_CARRIER -> carried(join.carrier(), first, second, one, other);
        };
    }

    /** The carrier may itself be one of the two origins: then it carries the other. */
    private Phrase carried(
            Optional<String> carrier, LinkedEvidence first, LinkedEvidence second, Phrase one, Phrase other) {
        Words words = view.words();
        if (carrier.isPresent() && carrier.equals(begins(second))) {
            return words.phrase("why.second-carries", Map.of("first", one, "second", other));
        }
        if (carrier.isPresent() && carrier.equals(begins(first))) {
            return words.phrase("why.second-carries", Map.of("first", other, "second", one));
        }
        Phrase who = carrier.map(id -> view.edition().linked().sources().containsKey(id)
                        ? view.name(view.sourceName(id), view.toEntry(id))
                        : view.name(id))
                .orElse(Phrase.EMPTY);
        return words.phrase("why.one-carrier", Map.of("first", one, "second", other, "carrier", who));
    }

    private static Optional<String> begins(LinkedEvidence evidence) {
        return evidence.chain().origin() instanceof ChainLink.Article article
                ? Optional.of(article.sourceId())
                : evidence.chain().originId();
    }

    /** {@code State Department Official} of {@code State Department Official, who remains anonymous}. */
    private static String beforeComma(String description) {
        int comma = description.indexOf(',');
        return comma < 0 ? description : description.substring(0, comma);
    }

    /** A chain's origin as a sentence names it. */
    Phrase speaker(LinkedEvidence evidence, Event event) {
        ChainLink origin = evidence.chain().origin();
        if (origin instanceof ChainLink.Unnamed unnamed) {
            return Phrase.plain(view.words().text("why.unnamed", "who", beforeComma(view.bare(unnamed.description()))));
        }
        if (origin instanceof ChainLink.Named named) {
            return view.name(named.id());
        }
        String source = ((ChainLink.Article) origin).sourceId();
        return view.name(view.sourceName(source), view.toEntry(source));
    }

    /** The origins of a claim's support, one of each group, in the order of the evidence. */
    List<Phrase> origins(LinkedClaim claim, Event event) {
        var origins = new ArrayList<Phrase>();
        for (Support.Group group : claim.support().groups()) {
            origins.add(speaker(claim.evidence().get(group.evidence().get(0)), event));
        }
        return origins;
    }
}
