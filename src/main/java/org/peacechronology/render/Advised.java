package org.peacechronology.render;

import io.pebbletemplates.pebble.error.PebbleException;
import java.util.Collection;
import org.peacechronology.diagnostic.Suggestions;

/** A mistake in a template, and what to do about it. */
final class Advised extends PebbleException {
    private static final long serialVersionUID = 1L;

    private final String advice;

    /**
     * A name that leads nowhere.
     *
     * @param known the names that would have led somewhere
     * @param otherwise what to do where none of them is near
     */
    Advised(String message, int line, String file, String name, Collection<String> known, String otherwise) {
        super(null, message, line, file);
        this.advice = advice(name, known, otherwise);
    }

    static String advice(String name, Collection<String> known, String otherwise) {
        return Suggestions.nearest(name, known)
                .map(near -> "did you mean “" + near + "”?")
                .orElse(otherwise);
    }

    String advice() {
        return advice;
    }
}
