package org.peacechronology.read;

import java.util.Optional;
import java.util.Set;

/** What may be an ID: {@code [a-z0-9]+(-[a-z0-9]+)*}, at most 80 characters, and no name with another meaning. */
final class Ids {

    static final int LONGEST = 80;

    /** Addresses of the site itself. */
    private static final Set<String> OF_THE_SITE = Set.of("index", "404", "timeline", "search", "corrections");

    /** Names that Windows keeps for devices, beside {@code com1} to {@code com9} and {@code lpt1} to {@code lpt9}. */
    private static final Set<String> OF_WINDOWS = Set.of("con", "prn", "aux", "nul");

    private Ids() {}

    /** Why it cannot be an ID, as the second half of a sentence; nothing where it can. */
    static Optional<String> fault(String id) {
        if (id.length() > LONGEST) {
            return Optional.of("it has " + id.length() + " characters, and " + LONGEST + " are the most");
        } else if (id.isEmpty()) {
            return Optional.of("it is empty");
        } else if (!id.equals(slug(id))) {
            return Optional.of("it may hold only the letters a to z, digits, and single hyphens between them");
        } else if (OF_THE_SITE.contains(id)) {
            return Optional.of("the site has a page of its own by that name");
        }
        return isDevice(id) ? Optional.of("Windows keeps that name for a device") : Optional.empty();
    }

    private static boolean isDevice(String id) {
        boolean port = id.length() == 4 && (id.startsWith("com") || id.startsWith("lpt"));
        return OF_WINDOWS.contains(id) || port && id.charAt(3) >= '1' && id.charAt(3) <= '9';
    }

    /** The name as an ID: small letters, and a hyphen for whatever an ID may not hold. It may be empty or too long. */
    static String slug(String name) {
        StringBuilder slug = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            char small = c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c;
            if (small >= 'a' && small <= 'z' || small >= '0' && small <= '9') {
                slug.append(gap && !slug.isEmpty() ? "-" : "").append(small);
                gap = false;
            } else {
                gap = true;
            }
        }
        return slug.toString();
    }
}
