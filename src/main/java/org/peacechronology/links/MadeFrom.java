package org.peacechronology.links;

import java.util.Optional;
import org.peacechronology.text.Region;

/** Leads from what stands on a page back to what an editor wrote. */
@FunctionalInterface
public interface MadeFrom {

    /**
     * Where the cause of an address lies.
     *
     * @param page from the root of the site: {@code events/2018-07-23-wells-doha.html}
     * @param target the address as written on that page; empty for the page as a whole
     */
    Optional<Region> place(String page, String target);
}
