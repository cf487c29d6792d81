package org.peacechronology.model;

/** The kinds of entry, each with the folder of its files. All IDs share one namespace. */
public enum Kind implements Spelled {
    EVENT("events"),
    PERSON("people"),
    ORGANIZATION("organizations"),
    PLACE("places"),
    SOURCE("sources"),
    DISPUTE("disputes"),
    THEME("themes"),
    PAGE("pages");

    private final String folder;

    Kind(String folder) {
        this.folder = folder;
    }

    /** The key of what readers call such an entry. */
    public String label() {
        return switch (this) {
            case EVENT, SOURCE, PAGE -> "title";
            case DISPUTE -> "question";
            case PERSON, ORGANIZATION, PLACE, THEME -> "name";
        };
    }

    /** Below {@code content/}, and, but for pages, of the published page: {@code people}. */
    public String folder() {
        return folder;
    }
}
