package org.peacechronology.model;

import java.util.List;
import java.util.Optional;
import org.peacechronology.text.Located;
import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;

/** What a file below {@code content/} describes. */
public sealed interface Entry permits Event, Person, Organization, Place, Source, Dispute, Theme, Page {

    /** The file's name without its extension; unique across all kinds. */
    String id();

    /** The whole file. */
    Region region();

    /** What readers call it: a title, a name or a question. */
    Scalar label();

    Optional<Located<Boolean>> draft();

    /** IDs under which it was once published. */
    List<Scalar> formerly();

    /** Always empty: an entry that was taken back is read as {@link Withdrawn}. Here so that each kind has the key. */
    Optional<Withdrawal> withdrawn();

    List<Waiver> waive();

    default Kind kind() {
        if (this instanceof Event) {
            return Kind.EVENT;
        } else if (this instanceof Person) {
            return Kind.PERSON;
        } else if (this instanceof Organization) {
            return Kind.ORGANIZATION;
        } else if (this instanceof Place) {
            return Kind.PLACE;
        } else if (this instanceof Source) {
            return Kind.SOURCE;
        } else if (this instanceof Dispute) {
            return Kind.DISPUTE;
        } else if (this instanceof Theme) {
            return Kind.THEME;
        }
        return Kind.PAGE;
    }

    /** A draft is checked but not published. */
    default boolean isDraft() {
        return draft().map(Located::value).orElse(false);
    }
}
