package org.peacechronology.text;

import java.util.Arrays;
import java.util.List;

/**
 * A quotation's words set beside those of a passage, as well as may be: approximate substring search after Sellers, by
 * words, in a band along the diagonal.
 *
 * <p>A word that stands there is worth its weight; one that differs, is dropped or added costs a little. What stands in the
 * passage before and after costs nothing.
 */
final class Alignment {

    private static final float STRANGE = 0.25f;

    /** How far the passage may begin after the quotation's own beginning, in words. */
    private static final int AHEAD = 8;

    private final List<Span> passage;
    private final String[] quoted;
    private final String[] here;
    private final double[] weights;
    private final int[] partners;
    private final float[][] score;
    private final int width;
    private double alike;
    private int same;
    private float best;

    /** @param band how far into {@code passage} the quotation may begin, in words */
    Alignment(Folded quote, List<Span> words, double[] weights, Folded text, List<Span> passage, int band) {
        this.passage = passage;
        this.quoted = spelled(quote, words);
        this.here = spelled(text, passage);
        this.weights = weights;
        this.partners = new int[words.size()];
        this.width = band + 2 * AHEAD + 1;
        this.score = new float[words.size() + 1][width];
        Arrays.fill(partners, -1);
        fill();
        trace();
    }

    /** How good the passage is. */
    float score() {
        return best;
    }

    /** The weight of the words that stand in both. */
    double alike() {
        return alike;
    }

    /** How many words stand in both, slips of the pen included. */
    int same() {
        return same;
    }

    /** How many words the passage has, from the first that stands beside one of the quotation's to the last. */
    int length() {
        int first = -1;
        int last = -1;
        for (int partner : partners) {
            if (partner >= 0) {
                first = first < 0 ? partner : first;
                last = partner;
            }
        }
        return first < 0 ? 0 : last - first + 1;
    }

    /** Of each word of the quotation the passage's word beside it, or -1. */
    int[] partners() {
        return partners;
    }

    List<Span> passage() {
        return passage;
    }

    /** The best score of the quotation's first {@code i} words with the passage's up to {@code j}; none outside the band. */
    private float at(int i, int j) {
        int k = j - i + AHEAD;
        return k < 0 || k >= width || j < 0 ? Float.NEGATIVE_INFINITY : score[i][k];
    }

    private void fill() {
        for (int i = 1; i <= quoted.length; i++) {
            Arrays.fill(score[i], Float.NEGATIVE_INFINITY);
            int last = Math.min(here.length, i - AHEAD + width - 1);
            for (int j = Math.max(0, i - AHEAD); j <= last; j++) {
                float pair = j == 0 ? 0 : at(i - 1, j - 1) + worth(i - 1, j - 1);
                float skip = Math.max(at(i - 1, j), at(i, j - 1)) - STRANGE;
                score[i][j - i + AHEAD] = Math.max(0, Math.max(skip, pair));
            }
        }
    }

    private void trace() {
        int i = quoted.length;
        int j = 0;
        for (int end = 1; end <= here.length; end++) {
            if (at(i, end) >= best) {
                best = at(i, end);
                j = end;
            }
        }
        while (i > 0 && j > 0 && at(i, j) > 0) {
            float worth = worth(i - 1, j - 1);
            if (at(i, j) == at(i - 1, j - 1) + worth) {
                partners[i - 1] = j - 1;
                if (worth > 0) {
                    alike += worth;
                    same++;
                }
                i--;
                j--;
            } else if (at(i, j) == at(i - 1, j) - STRANGE) {
                i--;
            } else {
                j--;
            }
        }
    }

    private static String[] spelled(Folded text, List<Span> words) {
        String[] spelled = new String[words.size()];
        for (int i = 0; i < spelled.length; i++) {
            spelled[i] = text.text(words.get(i).start(), words.get(i).end());
        }
        return spelled;
    }

    /** What it is worth to set two words side by side: most where only the case differs, half where a slip does. */
    private float worth(int i, int j) {
        if (quoted[i].equals(here[j])) {
            return (float) weights[i];
        }
        if (quoted[i].length() == here[j].length() && quoted[i].equalsIgnoreCase(here[j])) {
            return (float) (weights[i] * 0.9);
        }
        return isSlip(quoted[i], here[j]) ? (float) (weights[i] * 0.5) : -STRANGE;
    }

    /** Whether one word may be a misspelling of the other: a letter or two in one place. */
    static boolean isSlip(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        if (shorter < 4 || Math.abs(a.length() - b.length()) > 2) {
            return false;
        }
        int before = 0;
        while (before < shorter && a.charAt(before) == b.charAt(before)) {
            before++;
        }
        int after = 0;
        while (after < shorter - before && a.charAt(a.length() - 1 - after) == b.charAt(b.length() - 1 - after)) {
            after++;
        }
        return Math.max(a.length(), b.length()) - before - after <= 2 && !Cues.isNumber(a) && !Cues.isNumber(b);
    }
}
