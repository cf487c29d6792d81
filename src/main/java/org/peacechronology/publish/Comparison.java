package org.peacechronology.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * How the files of a site differ from what lies in its folder.
 *
 * @param changed to be written, in the order in which they take their places; the manifest last, if it differs
 * @param unchanged files that already hold the right bytes
 * @param gone files the site owns and no longer makes, with the SHA-256 they still have
 * @param foreign files below the site that are not its own
 * @param remarks for {@link Published}
 */
record Comparison(
        List<Changed> changed,
        List<String> unchanged,
        SortedMap<String, String> gone,
        List<String> foreign,
        List<String> remarks) {

    /**
     * A file that is to be written.
     *
     * @param over whether a file stands at its address already
     * @param crc32 of its bytes, to hold against what the disk gives back
     */
    record Changed(String path, boolean over, String sha256, int crc32) {}

    boolean changesNothing() {
        return changed.isEmpty() && gone.isEmpty();
    }

    Published published(List<String> moreRemarks) {
        List<String> all = new ArrayList<>(moreRemarks);
        all.addAll(remarks);
        return new Published(
                changed.stream()
                        .map(Changed::path)
                        .filter(path -> !path.equals(Manifest.FILE))
                        .sorted()
                        .toList(),
                unchanged.stream().sorted().toList(),
                List.copyOf(gone.keySet()),
                foreign,
                all);
    }
}
