package org.peacechronology.links;

import java.util.Optional;

/** What became of asking for an address. */
sealed interface Answer {

    /**
     * It is there.
     *
     * @param movedTo where it is for good, if not where it was asked for
     */
    record Alive(Optional<String> movedTo) implements Answer {}

    /** It is not there, and the host says so, or there is no such host. */
    record Dead(String why) implements Answer {}

    /** It may be there or not. */
    record Unknown(String why) implements Answer {}
}
