package org.peacechronology.site;

/**
 * What a host shows for an address that is not there.
 *
 * <p>It may appear at any depth, so it has no navigation, and its links begin at the host's root where the site's address is
 * known.
 *
 * @param root what stands before the addresses of its icon and stylesheet
 * @param home the front page
 */
public record NotFoundPage(Frame frame, String root, String home) implements PageValue {
    @Override
    public String template() {
        return "not-found.html";
    }
}
