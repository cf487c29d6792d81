package org.peacechronology.diagnostic;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The name that an editor probably meant: the known one that the fewest slips lead to. A slip is a letter too many, too
 * few or another, or two swapped (Damerau and Levenshtein, optimal string alignment).
 */
public final class Suggestions {

    /** Names are compared no further than this, so that hostile ones cost no more. */
    private static final int LONGEST = 200;

    private final String[] names;
    private final String[] folded;
    private final int[] lengths;
    private final long[] letters;
    private int[] before = new int[LONGEST];
    private int[] last = new int[LONGEST];
    private int[] row = new int[LONGEST];
    private long work;

    private Suggestions(Collection<String> known) {
        names = known.toArray(String[]::new);
        folded = new String[names.length];
        lengths = new int[names.length];
        letters = new long[names.length];
        for (int i = 0; i < names.length; i++) {
            folded[i] = folded(names[i]);
            lengths[i] = folded[i].length();
            letters[i] = letters(folded[i]);
        }
    }

    /** To be asked more than once among the same names, by one thread. */
    public static Suggestions among(Collection<String> known) {
        return new Suggestions(known);
    }

    /**
     * The name of {@code known} nearest to {@code typed}, if it is near: at most one slip in three letters. Capital
     * letters, and what parts the words, count for nothing. Of two as near, the first by spelling.
     */
    public static Optional<String> nearest(String typed, Collection<String> known) {
        return among(known).nearest(typed);
    }

    /** The name nearest to {@code typed}, as above. */
    public Optional<String> nearest(String typed) {
        String wanted = folded(typed);
        long mask = letters(wanted);
        @Nullable String nearest = null;
        int fewest = Integer.MAX_VALUE;
        work += names.length;
        for (int i = 0; i < names.length; i++) {
            int allowed = Math.min(fewest, Math.max(1, Math.max(wanted.length(), lengths[i]) / 3));
            if (Math.abs(lengths[i] - wanted.length()) > allowed
                    || Long.bitCount(mask & ~letters[i]) > allowed
                    || Long.bitCount(letters[i] & ~mask) > allowed) {
                continue;
            }
            if (nearest != null && allowed == fewest && names[i].compareTo(nearest) >= 0) {
                allowed--;
            }
            int slips = slips(wanted, folded[i], allowed);
            if (slips <= allowed) {
                nearest = names[i];
                fewest = slips;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** How much has been compared so far: names looked at, and pairs of letters, which take four times as long. */
    public long work() {
        return work;
    }

    /** Lower-case letters, words parted by hyphens. */
    private static String folded(String name) {
        String clipped = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        return clipped.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    /** Which letters a name has, a bit for each; some share one. A letter that another name has not is a slip at least. */
    private static long letters(String name) {
        long letters = 0;
        for (int i = 0; i < name.length(); i++) {
            letters |= 1L << name.charAt(i);
        }
        return letters;
    }

    /**
     * The number of slips, or more than {@code allowed} as soon as it is known to be that. Only pairs of places are
     * compared that lie no further apart than the slips allowed.
     */
    private int slips(String a, String b, int allowed) {
        if (allowed <= 0) {
            return allowed == 0 && a.equals(b) ? 0 : allowed + 1;
        }
        if (b.length() + 2 > row.length) {
            before = new int[b.length() + 2];
            last = new int[b.length() + 2];
            row = new int[b.length() + 2];
        }
        int tooMany = allowed + 1;
        Arrays.fill(last, 0, b.length() + 1, tooMany);
        for (int j = 0; j <= Math.min(b.length(), allowed); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int from = Math.max(1, i - allowed);
            int to = Math.min(b.length(), i + allowed);
            row[from - 1] = from == 1 ? i : tooMany;
            int least = row[from - 1];
            for (int j = from; j <= to; j++) {
                int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(last[j], row[j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            row[to + 1] = tooMany;
            work += 4L * (to - from + 1);
            if (least > allowed) {
                return tooMany;
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
