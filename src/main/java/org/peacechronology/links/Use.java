package org.peacechronology.links;

/** What an address is written for. */
enum Use {
    /** A reader follows it: it keeps the page it leads to from being an orphan. */
    FOLLOWED,
    /** The browser fetches it with the page. */
    LOADED,
    /** A program reads it, in a feed, a list of files or the head of a page. */
    NAMED,
    /** Something is sent there, so that it is never asked from here. */
    SENT,
    /** The name of an image map of the same page. */
    MAP,
    /** A part of the very document it stands in, whatever its base address. */
    OWN_PART
}
