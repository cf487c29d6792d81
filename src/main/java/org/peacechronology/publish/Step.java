package org.peacechronology.publish;

/** One change to the site that a journal tells of. */
sealed interface Step {

    /** Below the site, with {@code /}; empty for the site itself. */
    String path();

    /** A folder that was not there. */
    record MakeFolder(String path) implements Step {}

    /**
     * All new files moved from the stage in one step, where there was no site.
     *
     * @param manifest the SHA-256 of the list of them
     */
    record PutSite(String manifest) implements Step {
        @Override
        public String path() {
            return "";
        }
    }

    /**
     * A file moved from the stage to its address.
     *
     * @param number the name of the old file in the attic
     * @param over whether it replaces a file, which then lies in the attic as well
     */
    record Put(int number, boolean over, String sha256, String path) implements Step {}

    /**
     * A file taken away, which then lies in the attic.
     *
     * @param sha256 of the bytes that may be taken away; a file that holds others by now is left alone
     */
    record Remove(int number, String sha256, String path) implements Step {}
}
