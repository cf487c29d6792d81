package org.peacechronology.site;

import java.util.List;
import java.util.Optional;

/**
 * What stands around the text of every page. Each {@code href} is relative to the page.
 *
 * @param address the page's own, relative to the site: {@code events/ID.html}
 * @param root from the page to the site's root: {@code ../}, or empty
 * @param language BCP 47, of the page
 * @param direction {@code ltr} or {@code rtl}
 * @param title of the window and of search results
 * @param canonical the page's full address, where the site's is known
 * @param jsonLd a JSON-LD document about the page
 */
public record Frame(
        String address,
        String root,
        String language,
        String direction,
        String title,
        String description,
        Masthead masthead,
        List<Step> crumbs,
        Optional<String> canonical,
        Optional<String> jsonLd,
        Foot foot) {

    public Frame {
        crumbs = List.copyOf(crumbs);
    }

    /** This frame with a JSON-LD document. */
    public Frame withJsonLd(String json) {
        return new Frame(
                address,
                root,
                language,
                direction,
                title,
                description,
                masthead,
                crumbs,
                canonical,
                Optional.of(json),
                foot);
    }

    /** This frame for a page whose content stands at another address. */
    public Frame withCanonical(Optional<String> address) {
        return new Frame(
                this.address, root, language, direction, title, description, masthead, crumbs, address, jsonLd, foot);
    }

    /** The line at the head of each page, and the navigation. */
    public record Masthead(String title, Optional<String> subtitle, String home, List<Item> items) {
        public Masthead {
            items = List.copyOf(items);
        }
    }

    /** An item of the navigation; {@code current} is {@code page}, {@code true} (the page lies below it) or empty. */
    public record Item(String words, String href, Optional<String> current) {}

    /** A step of the way to the page. */
    public record Step(String words, String href) {}

    /** What the foot offers; what the site does not have is left out. {@code pages} are those not in the navigation. */
    public record Foot(
            Optional<String> method,
            List<Step> data,
            List<Step> follow,
            Optional<String> atom,
            Optional<String> jsonFeed,
            Optional<String> suggest,
            List<Step> pages) {
        public Foot {
            pages = List.copyOf(pages);
            data = List.copyOf(data);
            follow = List.copyOf(follow);
        }
    }
}
