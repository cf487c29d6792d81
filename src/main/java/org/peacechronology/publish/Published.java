package org.peacechronology.publish;

import java.util.List;

/**
 * What a publication did to the site, or would do; each list holds addresses in their order.
 *
 * @param written new files and files whose bytes changed, without the manifest
 * @param unchanged files that were left untouched because they already hold these bytes
 * @param removed files that the site owned and no longer makes
 * @param foreign files below the site that are not its own; they were left alone
 * @param remarks what else a reader of the log should know, one sentence each
 */
public record Published(
        List<String> written,
        List<String> unchanged,
        List<String> removed,
        List<String> foreign,
        List<String> remarks) {

    public Published {
        written = List.copyOf(written);
        unchanged = List.copyOf(unchanged);
        removed = List.copyOf(removed);
        foreign = List.copyOf(foreign);
        remarks = List.copyOf(remarks);
    }

    public boolean changesNothing() {
        return written.isEmpty() && removed.isEmpty();
    }
}
