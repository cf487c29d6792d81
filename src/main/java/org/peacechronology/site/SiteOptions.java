package org.peacechronology.site;

import java.util.Optional;
import java.util.Set;

/**
 * How a chronology is published.
 *
 * @param words of the interface
 * @param baseUrl where the site will stand; overrides the one in {@code chronology.yaml}
 * @param drafts whether drafts are published as well
 * @param others addresses of files that are made elsewhere, so that pages may link to them
 */
public record SiteOptions(Words words, Optional<String> baseUrl, boolean drafts, Set<String> others) {
    public SiteOptions {
        others = Set.copyOf(others);
    }

    public static SiteOptions of(Words words) {
        return new SiteOptions(words, Optional.empty(), false, Set.of());
    }
}
