package org.peacechronology.links;

import org.jspecify.annotations.Nullable;

/**
 * Ends the names of tags that nobody gave in earnest, because the parser copies a name at each {@code <} in it: eight
 * megabytes of {@code <a<a<a} took it minutes.
 */
final class TagNames {

    /** No element of HTML, SVG or anybody's own has such a long name. */
    private static final int LONGEST = 1_000;

    private TagNames() {}

    /** The markup with a space in each name that is too long; every other character stays at its place. */
    static String bounded(String markup) {
        @Nullable StringBuilder bounded = null;
        int length = -1; // Of the name that goes on here; below zero where none does.
        for (int i = 0; i < markup.length(); i++) {
            char c = markup.charAt(i);
            if (length < 0) {
                length = c == '<' ? 0 : -1;
            } else if (c == '>'
                    || c == '/' && length > 0
                    || c == ' '
                    || c == '\n'
                    || c == '\t'
                    || c == '\r'
                    || c == '\f') {
                length = -1;
            } else if (++length > LONGEST) {
                bounded = bounded == null ? new StringBuilder(markup) : bounded;
                bounded.setCharAt(i, ' ');
                length = -1;
            }
        }
        return bounded == null ? markup : bounded.toString();
    }
}
