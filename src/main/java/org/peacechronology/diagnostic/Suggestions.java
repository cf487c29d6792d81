package org.peacechronology.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The name that was probably meant: the known one that takes the fewest slips of the finger to reach. */
public final class Suggestions {

    private Suggestions() {}

    /**
     * The name of {@code known} nearest to {@code typed}, if it is near: at most one slip in three letters. A slip is a
     * letter too many, too few or another, or two swapped (Damerau and Levenshtein). Of two as near, the first by
     * spelling.
     */
    public static Optional<String> nearest(String typed, Collection<String> known) {
        if (typed.length() > 200) {
            return Optional.empty();
        }
        record Candidate(String name, int slips) {}
        return known.stream()
                .filter(name -> Math.abs(name.length() - typed.length()) <= allowed(typed, name))
                .map(name -> new Candidate(name, slips(typed, name)))
                .filter(candidate -> candidate.slips <= allowed(typed, candidate.name))
                .min(Comparator.comparingInt(Candidate::slips).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    private static int allowed(String typed, String name) {
        return Math.max(1, Math.max(typed.length(), name.length()) / 3);
    }

    private static int slips(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + other);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = now;
        }
        return last[b.length()];
    }
}
