package org.peacechronology.links;

import java.util.Optional;

/**
 * How a site is checked.
 *
 * @param label what stands before the names of the site's files in findings: {@code site/}
 * @param baseUrl the address the site is published under; empty where it is not known
 * @param madeFrom leads from a page to the content file behind it
 * @param heldText the texts of sources of which this chronology holds a copy
 * @param external how the addresses outside are asked; empty for not at all
 */
public record LinkOptions(
        String label,
        Optional<String> baseUrl,
        MadeFrom madeFrom,
        HeldText heldText,
        Optional<ExternalOptions> external) {

    /** @throws IllegalArgumentException if the base URL is not an address of the web */
    public LinkOptions {
        baseUrl.ifPresent(url -> {
            if (!isBaseUrl(url)) {
                throw new IllegalArgumentException("no address of the web: " + url);
            }
        });
    }

    /** Nothing but the folder itself. */
    public static LinkOptions offline() {
        return new LinkOptions(
                "", Optional.empty(), (page, target) -> Optional.empty(), url -> Optional.empty(), Optional.empty());
    }

    /** Whether a site can be published under an address: {@code https://example.org/chronology/}. */
    public static boolean isBaseUrl(String url) {
        return Address.parse(url).filter(Address::isWeb).isPresent();
    }

    public LinkOptions label(String words) {
        return new LinkOptions(words, baseUrl, madeFrom, heldText, external);
    }

    public LinkOptions baseUrl(String url) {
        return new LinkOptions(label, Optional.of(url), madeFrom, heldText, external);
    }

    public LinkOptions madeFrom(MadeFrom places) {
        return new LinkOptions(label, baseUrl, places, heldText, external);
    }

    public LinkOptions heldText(HeldText texts) {
        return new LinkOptions(label, baseUrl, madeFrom, texts, external);
    }

    public LinkOptions external(ExternalOptions options) {
        return new LinkOptions(label, baseUrl, madeFrom, heldText, Optional.of(options));
    }
}
