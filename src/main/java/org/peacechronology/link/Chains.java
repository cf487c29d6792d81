package org.peacechronology.link;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.peacechronology.model.Evidence;
import org.peacechronology.model.Origin;
import org.peacechronology.model.Source;
import org.peacechronology.text.Scalar;

/** Lays out through whom a passage reached us. */
final class Chains {

    private Chains() {}

    /**
     * The chain of a piece of evidence: its origin, its carriers, and last the publisher of the source, or the article
     * itself where no publisher is stated. Without an origin the last is also the first.
     *
     * @param source absent where the evidence names a source that does not exist
     */
    static Chain of(Evidence evidence, Optional<Source> source) {
        ChainLink last = source.flatMap(Source::publisher)
                .<ChainLink>map(publisher -> new ChainLink.Named(publisher.text()))
                .orElseGet(() -> new ChainLink.Article(evidence.source().text()));
        List<ChainLink> links = new ArrayList<>();
        Set<ChainLink> carriers = new LinkedHashSet<>();
        Optional<ChainLink> origin = evidence.origin().map(Chains::link);
        origin.ifPresent(links::add);
        for (Scalar carrier : evidence.via()) {
            ChainLink link = new ChainLink.Named(carrier.text());
            links.add(link);
            carriers.add(link);
        }
        if (links.isEmpty() || !links.get(links.size() - 1).equals(last)) {
            links.add(last);
        }
        if (origin.isEmpty()) {
            carriers.add(last);
        } else if (origin.get() instanceof ChainLink.Named) {
            carriers.add(origin.get());
        }
        boolean named = origin.filter(ChainLink.Named.class::isInstance).isPresent();
        return new Chain(origin.orElse(last), links, List.copyOf(carriers), named);
    }

    private static ChainLink link(Origin origin) {
        if (origin instanceof Origin.Named named) {
            return new ChainLink.Named(named.id().text());
        }
        Origin.Unnamed unnamed = (Origin.Unnamed) origin;
        return new ChainLink.Unnamed(unnamed.unnamed().text(), unnamed.of().map(Scalar::text));
    }
}
