package org.peacechronology.model;

import java.util.Optional;
import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;

/** Who first said a thing. */
public sealed interface Origin {

    Region region();

    /** A person or organization that has an entry. */
    record Named(Scalar id) implements Origin {
        @Override
        public Region region() {
            return id.region();
        }
    }

    /**
     * Someone whom the text does not name.
     *
     * @param unnamed how the text describes them: {@code a State Department official}
     * @param of the organization they belong to, where the text says so
     */
    record Unnamed(Region region, Scalar unnamed, Optional<Scalar> of) implements Origin {}
}
