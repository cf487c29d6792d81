package org.peacechronology.site;

/**
 * What a host shows for an address that is not there.
 *
 * <p>It may appear at any depth, so it has no navigation, and its way home is the site's full address where that is known. Its
 * icon and stylesheet are named as on any other page, so that it is whole where the site has no host; in the depth of a host
 * it is plain text.
 *
 * @param home the front page
 */
public record NotFoundPage(Frame frame, String home) implements PageValue {
    @Override
    public String template() {
        return "not-found.html";
    }
}
