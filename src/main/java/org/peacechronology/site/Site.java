package org.peacechronology.site;

import java.util.List;

/**
 * What is published: the pages as values, and the files that no template makes.
 *
 * @param pages by address
 * @param files {@code robots.txt}, {@code sitemap.xml}
 */
public record Site(List<PageValue> pages, List<SiteFile> files) {
    public Site {
        pages = List.copyOf(pages);
        files = List.copyOf(files);
    }
}
