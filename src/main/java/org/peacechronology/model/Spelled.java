package org.peacechronology.model;

import java.util.Locale;

/** A word of the content model's closed lists, written in kebab case: {@code ARMED_GROUP} is {@code armed-group}. */
public interface Spelled {

    String name();

    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
