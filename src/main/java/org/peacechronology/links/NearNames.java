package org.peacechronology.links;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was meant. */
final class NearNames {

    /** Longer names are not compared letter by letter, and neither are more names than this. */
    private static final int LONGEST = 120;

    private static final int MOST = 5_000;

    private NearNames() {}

    /** The name that differs least, if it differs in a few letters only; of several the first. */
    static Optional<String> of(String name, Collection<String> names) {
        int limit = Math.min(3, Math.max(1, name.length() / 4));
        String wanted = fold(name);
        String best = "";
        int least = limit + 1;
        int seen = 0;
        for (String other : names) {
            if (other.equals(name) || other.isEmpty()) {
                continue;
            }
            if (++seen > MOST || name.length() > LONGEST) {
                break;
            }
            if (Math.abs(other.length() - name.length()) < least) {
                int distance = distance(wanted, fold(other), least);
                if (distance < least) {
                    least = distance;
                    best = other;
                }
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** How many letters must be put in, taken out, changed or swapped with their neighbour; at most {@code limit}. */
    private static int distance(String a, String b, int limit) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int best = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(last[j], row[j - 1]));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                best = Math.min(best, row[j]);
            }
            if (best >= limit) {
                return limit;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return Math.min(limit, last[b.length()]);
    }
}
