package org.peacechronology.publish;

import java.util.Arrays;

/**
 * A canonical Huffman code as DEFLATE uses it (RFC 1951, 3.2.2): no word longer than a limit, the bits of each reversed.
 * It is made anew for each block, in the same arrays: a site has very many blocks.
 */
final class HuffmanCode {

    private final int longest;
    private final int[] lengths;

    /** The word of each symbol, its first bit lowest, shifted by four bits, and in those how long it is. */
    private final int[] words;

    /** The symbols that come, rarest first; at first with how often in the upper half. */
    private final long[] symbols;

    /** Of Huffman's tree, the leaves in the order of the symbols and then the joints. */
    private final long[] weight;

    private final int[] above;
    private final int[] depth;
    private final int[] many = new int[17];
    private final int[] next = new int[17];

    /**
     * @param symbols how many there are
     * @param longest in bits, 15 at the most; words for all symbols must fit
     */
    HuffmanCode(int symbols, int longest) {
        this.longest = longest;
        this.lengths = new int[symbols];
        this.words = new int[symbols];
        this.symbols = new long[symbols];
        this.weight = new long[2 * symbols];
        this.above = new int[2 * symbols];
        this.depth = new int[2 * symbols];
    }

    /**
     * Makes it the code for symbols that come so often.
     *
     * @param counts by symbol; what never comes gets no word
     */
    void make(int[] counts) {
        Arrays.fill(lengths, 0);
        int n = sort(counts);
        if (n == 1) {
            // A reader wants whole codes: an idle symbol takes the other word of one bit.
            int only = (int) symbols[0];
            lengths[only] = 1;
            lengths[only == 0 ? 1 : 0] = 1;
        } else if (n > 1) {
            grow(n);
            limit(n);
            int rarest = 0;
            for (int length = longest; length > 0; length--) {
                for (int i = 0; i < many[length]; i++) {
                    lengths[(int) symbols[rarest++]] = length;
                }
            }
        }
        spell();
    }

    /** Puts the symbols that come in their order; returns how many these are. */
    private int sort(int[] counts) {
        int n = 0;
        for (int symbol = 0; symbol < counts.length; symbol++) {
            if (counts[symbol] > 0) {
                symbols[n++] = (long) counts[symbol] << 32 | symbol;
            }
        }
        Arrays.sort(symbols, 0, n);
        return n;
    }

    /** Finds how deep each symbol lies in Huffman's tree; the two rarest are joined again and again. */
    private void grow(int n) {
        for (int i = 0; i < n; i++) {
            weight[i] = symbols[i] >>> 32;
        }
        // Leaves and joints are each in the order of their weights: the lightest is at the head of one of the two.
        int leaf = 0;
        int joint = n;
        for (int made = n; made < 2 * n - 1; made++) {
            weight[made] = 0;
            for (int child = 0; child < 2; child++) {
                int lightest = leaf < n && (joint >= made || weight[leaf] <= weight[joint]) ? leaf++ : joint++;
                weight[made] += weight[lightest];
                above[lightest] = made;
            }
        }
        depth[2 * n - 2] = 0;
        for (int i = 2 * n - 3; i >= 0; i--) {
            depth[i] = depth[above[i]] + 1;
        }
    }

    /** Counts how many words of each length there are, after those that are too long were shortened at the cost of others. */
    private void limit(int n) {
        Arrays.fill(many, 0);
        for (int i = 0; i < n; i++) {
            many[Math.min(depth[i], longest)]++;
        }
        // Kraft's sum, in units of the longest word; a whole code has exactly 1 << longest.
        long sum = 0;
        for (int length = 1; length <= longest; length++) {
            sum += (long) many[length] << longest - length;
        }
        while (sum > 1L << longest) {
            int length = longest - 1;
            while (many[length] == 0) {
                length--;
            }
            many[length]--;
            many[length + 1] += 2;
            many[longest]--;
            sum--;
        }
    }

    private void spell() {
        Arrays.fill(next, 0);
        for (int length : lengths) {
            if (length > 0) {
                next[length + 1]++;
            }
        }
        for (int length = 1; length < next.length; length++) {
            next[length] = next[length - 1] + next[length] << 1;
        }
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            int length = lengths[symbol];
            words[symbol] = length == 0 ? 0 : Integer.reverse(next[length]++) >>> 32 - length << 4 | length;
        }
    }

    /** One more than the highest symbol that has a word. */
    int used() {
        int used = lengths.length;
        while (used > 0 && lengths[used - 1] == 0) {
            used--;
        }
        return used;
    }

    /** In bits; 0 for a symbol without a word. */
    int length(int symbol) {
        return lengths[symbol];
    }

    /** The word, its first bit lowest, shifted by four bits, and in those how long it is. */
    int wordAndLength(int symbol) {
        return words[symbol];
    }
}
