package org.peacechronology.link;

import java.util.Optional;

/** One step of a chain: who said a thing, or who carried it. */
public sealed interface ChainLink {

    /** A person or organization with an entry. */
    record Named(String id) implements ChainLink {

        // Written out here and below, as links are keys of maps: what a record has of itself is put together at its
        // first
        // use in each run, and takes milliseconds.

        @Override
        public boolean equals(Object other) {
            return other instanceof Named named && id.equals(named.id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }

    /**
     * Someone whom the text does not name.
     *
     * @param description in the text's own words: {@code a State Department official}
     * @param of the ID of the organization they belong to, where the text says so
     */
    record Unnamed(String description, Optional<String> of) implements ChainLink {}

    /** The article itself: its publisher is not stated. */
    record Article(String sourceId) implements ChainLink {

        @Override
        public boolean equals(Object other) {
            return other instanceof Article article && sourceId.equals(article.sourceId);
        }

        @Override
        public int hashCode() {
            return 31 * sourceId.hashCode();
        }
    }
}
