package org.peacechronology.site;

import java.util.Optional;
import java.util.Set;
import org.peacechronology.diagnostic.QuotationCounts;

/**
 * How a chronology is published.
 *
 * @param words of the interface
 * @param baseUrl where the site will stand; overrides the one in {@code chronology.yaml}
 * @param drafts whether drafts are published as well
 * @param others addresses of files that are made elsewhere, so that pages may link to them
 * @param quotations what became of the quotations, for the pages that say so
 */
public record SiteOptions(
        Words words, Optional<String> baseUrl, boolean drafts, Set<String> others, QuotationCounts quotations) {
    public SiteOptions {
        others = Set.copyOf(others);
    }

    public static SiteOptions of(Words words) {
        return new SiteOptions(words, Optional.empty(), false, Set.of(), new QuotationCounts(0, 0, 0, 0, 0, 0, 0));
    }

    /** The same, with addresses of files that are made elsewhere. */
    public SiteOptions withOthers(Set<String> addresses) {
        return new SiteOptions(words, baseUrl, drafts, addresses, quotations);
    }
}
