package org.peacechronology.read;

import java.util.Optional;
import java.util.Set;

/** What may be an ID: {@code [a-z0-9]+(-[a-z0-9]+)*}, at most 80 characters, and no name with another meaning. */
final class Ids {

    static final int LONGEST = 80;

    /** Names that a file system or an address of the site keeps for itself. */
    private static final Set<String> RESERVED = Set.of(
            "index",
            "404",
            "timeline",
            "search",
            "corrections",
            "con",
            "prn",
            "aux",
            "nul",
            "com1",
            "com2",
            "com3",
            "com4",
            "com5",
            "com6",
            "com7",
            "com8",
            "com9",
            "lpt1",
            "lpt2",
            "lpt3",
            "lpt4",
            "lpt5",
            "lpt6",
            "lpt7",
            "lpt8",
            "lpt9");

    private Ids() {}

    /** What is wrong with it, in words; nothing where it may be an ID. */
    static Optional<String> fault(String id) {
        if (id.length() > LONGEST) {
            return Optional.of("has " + id.length() + " characters; " + LONGEST + " are the most");
        }
        boolean afterWord = false;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (!letter && !(c == '-' && afterWord)) {
                return Optional.of("is to hold only the letters a to z, digits, and single hyphens between them");
            }
            afterWord = letter;
        }
        if (!afterWord) {
            return Optional.of(id.isEmpty() ? "is empty" : "ends with a hyphen");
        }
        return RESERVED.contains(id) ? Optional.of("is kept for the program or the file system") : Optional.empty();
    }
}
