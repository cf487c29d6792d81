package org.peacechronology.site;

/**
 * What a host shows for an address that is not there.
 *
 * <p>It may appear at any depth, so it has no navigation, and its way home is the site's full address where that is known.
 *
 * @param home the front page
 */
public record NotFoundPage(Frame frame, String home) implements PageValue {
    @Override
    public String template() {
        return "not-found.html";
    }
}
