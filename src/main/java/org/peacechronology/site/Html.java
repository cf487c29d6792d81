package org.peacechronology.site;

/** Markdown, rendered: the only value that a template may print without escaping it. */
public record Html(String markup) {
    public static final Html EMPTY = new Html("");

    public boolean isEmpty() {
        return markup.isEmpty();
    }
}
