package org.peacechronology.links;

import org.peacechronology.text.Span;

/** Reads the {@code Sitemap:} lines of {@code robots.txt} (RFC 9309 and the sitemap protocol). */
final class Robots {
    private static final String FIELD = "sitemap:";

    private Robots() {}

    static Document read(Site site, String path, String text) {
        Draft draft = new Draft(site, path, text);
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            String line = text.substring(start, end);
            if (line.stripLeading().regionMatches(true, 0, FIELD, 0, FIELD.length())) {
                int from = start + line.indexOf(':') + 1;
                Stretch value = new Stretch(text.substring(from, end), new Span(from, end), true).trimmed();
                draft.address(value.value(), Use.NAMED, value.span());
            }
            start = end + 1;
        }
        return draft.finish(false);
    }
}
