package org.peacechronology.publish;

/**
 * When a file takes its place: nothing is linked before it is there, so that a reader who comes in the middle of a
 * publication finds no page that points to one still missing.
 */
enum Wave {
    /** Styles, scripts, faces, pictures: what pages are made of. */
    ASSET,
    /** Pages about one thing. */
    PAGE,
    /** Lists, feeds and data, which speak of all pages. */
    INDEX;

    static Wave of(String path) {
        int slash = path.indexOf('/');
        String folder = slash < 0 ? "" : path.substring(0, slash);
        boolean ofAYear = !folder.isEmpty() && folder.chars().allMatch(c -> c >= '0' && c <= '9');
        if (folder.equals("assets")) {
            return ASSET;
        }
        if (folder.isEmpty() || folder.equals("data") || ofAYear || path.endsWith("/index.html")) {
            return INDEX;
        }
        return path.endsWith(".html") ? PAGE : ASSET;
    }
}
