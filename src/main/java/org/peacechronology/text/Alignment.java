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

    private final WholeWords quoted;
    private final WholeWords here;

    /** The passage is the words of {@link #here} from this on. */
    private final int first;

    private final int length;
    private final double[] weights;
    private final int[] partners;
    private final float[][] score;
    private final int width;
    private double alike;
    private int same;
    private float best;

    /**
     * Compares {@code quoted} with the words of {@code here} from {@code first} on, up to {@code last} and without it.
     *
     * @param band how far behind {@code first} the quotation may begin, in words
     */
    Alignment(WholeWords quoted, double[] weights, WholeWords here, int first, int last, int band) {
        this.quoted = quoted;
        this.here = here;
        this.first = first;
        this.length = last - first;
        this.weights = weights;
        this.partners = new int[quoted.count()];
        this.width = band + 2 * AHEAD + 1;
        this.score = new float[quoted.count() + 1][width];
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
        int begin = -1;
        int end = -1;
        for (int partner : partners) {
            if (partner >= 0) {
                begin = begin < 0 ? partner : begin;
                end = partner;
            }
        }
        return begin < 0 ? 0 : end - begin + 1;
    }

    /** Of each word of the quotation the passage's word beside it, or -1. */
    int[] partners() {
        return partners;
    }

    /** The words that were compared with the quotation's. */
    List<Span> passage() {
        return here.spans(first, first + length);
    }

    /** The best score of the quotation's first {@code i} words with the passage's up to {@code j}; none outside the band. */
    private float at(int i, int j) {
        int k = j - i + AHEAD;
        return k < 0 || k >= width || j < 0 ? Float.NEGATIVE_INFINITY : score[i][k];
    }

    private void fill() {
        for (int i = 1; i <= quoted.count(); i++) {
            float[] above = score[i - 1];
            float[] row = score[i];
            Arrays.fill(row, Float.NEGATIVE_INFINITY);
            int end = Math.min(length, i - AHEAD + width - 1);
            for (int j = Math.max(0, i - AHEAD); j <= end; j++) {
                int k = j - i + AHEAD;
                float most = j == 0 ? 0 : above[k] + worth(i - 1, j - 1);
                most = k + 1 < width ? larger(most, above[k + 1] - STRANGE) : most;
                most = k > 0 ? larger(most, row[k - 1] - STRANGE) : most;
                row[k] = larger(most, 0);
            }
        }
    }

    /** Of two numbers that are numbers: what {@link Math#max(float, float)} does beyond that takes longer than the rest. */
    private static float larger(float a, float b) {
        return a > b ? a : b;
    }

    private void trace() {
        int i = quoted.count();
        int j = 0;
        for (int end = 1; end <= length; end++) {
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

    /** What it is worth to set two words side by side: most where only the case differs, half where a slip does. */
    private float worth(int i, int j) {
        if (quoted.isStrange(i, here, first + j)) {
            return -STRANGE;
        }
        if (quoted.isSame(i, here, first + j)) {
            return (float) weights[i];
        }
        if (quoted.isSameInAnyCase(i, here, first + j)) {
            return (float) (weights[i] * 0.9);
        }
        return quoted.isSlip(i, here, first + j) ? (float) (weights[i] * 0.5) : -STRANGE;
    }
}
