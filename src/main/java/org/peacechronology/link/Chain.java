package org.peacechronology.link;

import java.util.List;
import java.util.Optional;

/**
 * Through whom a passage reached us, speaker first: {@code unnamed State Department official → The Wall Street Journal →
 * SouthFront}.
 *
 * @param origin who first said it; without one given the publisher, or the article itself
 * @param links at least one: the origin where one was given, the carriers, and last
 *     the publisher of the article we hold, or the article itself
 * @param carriers who carried it, each once: those in {@code via}, and a named beginning of the chain itself
 * @param namesOrigin whether the editor gave an origin that is not unnamed
 */
public record Chain(ChainLink origin, List<ChainLink> links, List<ChainLink> carriers, boolean namesOrigin) {

    public Chain {
        links = List.copyOf(links);
        carriers = List.copyOf(carriers);
    }

    /** The origin's entry, where it has one. */
    public Optional<String> originId() {
        return origin instanceof ChainLink.Named named ? Optional.of(named.id()) : Optional.empty();
    }

    /** Whether the origin is someone the text does not name. */
    public boolean isUnnamed() {
        return origin instanceof ChainLink.Unnamed;
    }
}
