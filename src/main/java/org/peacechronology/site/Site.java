package org.peacechronology.site;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.model.Publication;
import org.peacechronology.text.Scalar;

/**
 * What is published: the pages as values, each made when it is asked for, and the files that no template makes.
 *
 * <p>Which pages there are is known from the start, so that each can be made without the others.
 */
public final class Site {
    private final SortedMap<String, Supplier<PageValue>> pages;
    private final List<SiteFile> files;

    Site(SortedMap<String, Supplier<PageValue>> pages, List<SiteFile> files) {
        this.pages = Collections.unmodifiableSortedMap(pages);
        this.files = List.copyOf(files);
    }

    /** The site of a chronology. What cannot be shown is left out: whether that is a fault is the rules' business. */
    public static Site of(LinkedChronology chronology, SiteOptions options) {
        return SitePages.of(chronology, options);
    }

    /** The full address at which the site is to stand, with a slash at its end, where it is known. */
    public static Optional<String> baseUrl(LinkedChronology chronology, SiteOptions options) {
        return options.baseUrl()
                .or(() -> chronology
                        .chronology()
                        .publication()
                        .flatMap(Publication::baseUrl)
                        .map(Scalar::text))
                .map(url -> url.endsWith("/") ? url : url + "/");
    }

    /** The addresses of the pages. */
    public Set<String> addresses() {
        return pages.keySet();
    }

    /** The page at an address; made anew at each call. */
    public Optional<PageValue> page(String address) {
        return Optional.ofNullable(pages.get(address)).map(Supplier::get);
    }

    /** All pages, by address. */
    public List<PageValue> pages() {
        return pages.values().stream()
                .map(page -> Objects.requireNonNull(page.get()))
                .toList();
    }

    /** {@code robots.txt} and, where the site's address is known, {@code sitemap.xml}. */
    public List<SiteFile> files() {
        return files;
    }
}
