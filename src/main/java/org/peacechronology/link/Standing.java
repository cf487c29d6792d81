package org.peacechronology.link;

/**
 * What a claim's evidence amounts to: computed, never typed.
 *
 * @param denied a named origin denies it
 * @param disputed it stands in a dispute
 */
public record Standing(Base base, boolean denied, boolean disputed) {

    /** Who supports it, the strongest first. */
    public enum Base {
        /** A named person, or an organization that is not press. */
        ON_THE_RECORD,
        /** Press reporting only. */
        REPORTED,
        /** Only people whom the press does not name. */
        UNNAMED_SOURCES_ONLY
    }

    /** What readers see first: a flag where there is one, else the base. */
    public Label label() {
        if (disputed) {
            return Label.DISPUTED;
        } else if (denied) {
            return Label.DENIED;
        }
        return baseLabel();
    }

    /** The standing apart from its flags. */
    public Label baseLabel() {
        return switch (base) {
            case ON_THE_RECORD -> Label.ON_THE_RECORD;
            case REPORTED -> Label.REPORTED;
            case UNNAMED_SOURCES_ONLY -> Label.UNNAMED_SOURCES_ONLY;
        };
    }

    /** The five marks of the site. */
    public enum Label {
        ON_THE_RECORD,
        REPORTED,
        UNNAMED_SOURCES_ONLY,
        DENIED,
        DISPUTED
    }
}
