package org.peacechronology.link;

import java.util.Optional;

/** One step of a chain: who said a thing, or who carried it. */
public sealed interface ChainLink {

    /** A person or organization with an entry. */
    record Named(String id) implements ChainLink {}

    /**
     * Someone whom the text does not name.
     *
     * @param description in the text's own words: {@code a State Department official}
     * @param of the ID of the organization they belong to, where the text says so
     */
    record Unnamed(String description, Optional<String> of) implements ChainLink {}

    /** The article itself: its publisher is not stated. */
    record Article(String sourceId) implements ChainLink {}
}
