package org.peacechronology.site;

/** All that one page shows, as plain values, and the template that shows it. */
public interface PageValue {
    /** The file below {@code templates/}, {@code event.html}. */
    String template();

    Frame frame();
}
