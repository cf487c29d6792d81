package org.peacechronology.publish;

/** What to do with a file that is not the site's own and stands where a file of the site has to go. */
public enum Foreign {
    /** Write nothing and say which it is. */
    REFUSE,
    /** Overwrite it; other foreign files are still left alone. */
    REPLACE
}
