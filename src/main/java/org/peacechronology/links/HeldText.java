package org.peacechronology.links;

import java.util.Optional;

/** The texts of sources of which a copy is held. */
@FunctionalInterface
public interface HeldText {

    /** The copy of what stands at an address, which comes without its fragment. */
    Optional<String> at(String url);
}
