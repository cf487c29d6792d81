package org.peacechronology.links;

import java.util.List;
import java.util.Optional;

/** Where an address leads, seen from the site it is written in. */
sealed interface Target {

    /**
     * Into the site.
     *
     * @param segments the names of folders and file from the root of the site; the last is empty for a folder
     * @param fragment as in the address, percent-encoded
     */
    record Inside(List<String> segments, Optional<String> fragment) implements Target {}

    /** To a part of the same document. */
    record OwnPart(String id) implements Target {}

    /** To an image map of the same page; absent where the text names none. */
    record OwnMap(Optional<String> name) implements Target {}

    /** Out of the folder, or out of the path that the site is published under. */
    record Outside() implements Target {}

    /** To another host, or to a part of the same host that is not this site. */
    record Elsewhere(Address address) implements Target {}

    /** Nowhere: no browser can make an address of it. */
    record Malformed() implements Target {}
}
