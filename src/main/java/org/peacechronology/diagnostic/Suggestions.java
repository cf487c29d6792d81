package org.peacechronology.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * The name that an editor probably meant: the known one that the fewest slips lead to. A slip is a letter too many, too
 * few or another, or two swapped (Damerau and Levenshtein, optimal string alignment).
 */
public final class Suggestions {

    /** Names are compared no further than this, so that hostile ones cost no more. */
    private static final int LONGEST = 200;

    private record Candidate(String name, int slips) {}

    private Suggestions() {}

    /**
     * The name of {@code known} nearest to {@code typed}, if it is near: at most one slip in three letters. Capital
     * letters, and what parts the words, count for nothing. Of two as near, the first by spelling.
     */
    public static Optional<String> nearest(String typed, Collection<String> known) {
        String wanted = folded(typed);
        return known.stream()
                .map(name -> candidate(wanted, name))
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(Candidate::slips).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    private static Optional<Candidate> candidate(String wanted, String name) {
        String folded = folded(name);
        int allowed = Math.max(1, Math.max(wanted.length(), folded.length()) / 3);
        int slips = slips(wanted, folded, allowed);
        return slips <= allowed ? Optional.of(new Candidate(name, slips)) : Optional.empty();
    }

    /** Lower-case letters, words parted by hyphens. */
    private static String folded(String name) {
        String clipped = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        return clipped.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    /** The number of slips, or more than {@code allowed} as soon as it is known to be that. */
    private static int slips(String a, String b, int allowed) {
        if (Math.abs(a.length() - b.length()) > allowed) {
            return allowed + 1;
        }
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(last[j], row[j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > allowed) {
                return allowed + 1;
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
