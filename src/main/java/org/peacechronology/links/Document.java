package org.peacechronology.links;

import java.util.List;
import java.util.Set;

/**
 * A file of the site, as far as links go.
 *
 * @param path from the root of the site, with {@code /}
 * @param page whether it is a page of HTML
 * @param read whether its text could be read; where not, nothing is known of its links and parts
 * @param redirects whether it sends its reader on to another address at once
 * @param parts the fragments that lead to a part of it: its ids, and the names of its {@code a} elements
 * @param repeated the ids it has more than once
 */
record Document(
        String path,
        boolean page,
        boolean read,
        boolean redirects,
        List<Link> links,
        Set<String> parts,
        Set<String> maps,
        List<RepeatedId> repeated) {

    /** An id that stands a second time. */
    record RepeatedId(String id, Place first, Place again) {}

    static Document unread(String path, boolean page) {
        return new Document(path, page, false, false, List.of(), Set.of(), Set.of(), List.of());
    }

    /** A file that others may lead to and that leads nowhere itself. */
    static Document leaf(String path) {
        return new Document(path, false, true, false, List.of(), Set.of(), Set.of(), List.of());
    }
}
