package org.peacechronology.site;

import java.util.List;
import org.peacechronology.link.LinkedChronology;

/**
 * What is published: the pages as values, and the files that no template makes.
 *
 * @param pages by address
 * @param files {@code robots.txt} and, where the site's address is known, {@code sitemap.xml}
 */
public record Site(List<PageValue> pages, List<SiteFile> files) {
    public Site {
        pages = List.copyOf(pages);
        files = List.copyOf(files);
    }

    /** The site of a chronology. What cannot be shown is left out: whether that is a fault is the rules' business. */
    public static Site of(LinkedChronology chronology, SiteOptions options) {
        return SitePages.of(chronology, options);
    }
}
