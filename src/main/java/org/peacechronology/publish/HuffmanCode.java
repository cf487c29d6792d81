package org.peacechronology.publish;

import java.util.Arrays;

/** A canonical Huffman code as DEFLATE uses it (RFC 1951, 3.2.2): no word longer than a limit, the bits of each reversed. */
final class HuffmanCode {

    private final int[] lengths;
    private final int[] words;

    private HuffmanCode(int[] lengths) {
        this.lengths = lengths;
        this.words = words(lengths);
    }

    /**
     * The code for symbols that come so often.
     *
     * @param counts by symbol; what never comes gets no word
     * @param longest in bits; words for all symbols that come must fit
     */
    static HuffmanCode of(int[] counts, int longest) {
        int[] symbols = rarestFirst(counts);
        int[] lengths = new int[counts.length];
        if (symbols.length == 1) {
            // A reader wants whole codes: an idle symbol takes the other word of one bit.
            lengths[symbols[0]] = 1;
            lengths[symbols[0] == 0 ? 1 : 0] = 1;
            return new HuffmanCode(lengths);
        }
        int[] many = limited(depths(symbols, counts), longest);
        int next = 0;
        for (int length = longest; length > 0; length--) {
            for (int i = 0; i < many[length]; i++) {
                lengths[symbols[next++]] = length;
            }
        }
        return new HuffmanCode(lengths);
    }

    private static int[] rarestFirst(int[] counts) {
        long[] countAndSymbol = new long[counts.length];
        int n = 0;
        for (int symbol = 0; symbol < counts.length; symbol++) {
            if (counts[symbol] > 0) {
                countAndSymbol[n++] = (long) counts[symbol] << 32 | symbol;
            }
        }
        Arrays.sort(countAndSymbol, 0, n);
        int[] symbols = new int[n];
        for (int i = 0; i < n; i++) {
            symbols[i] = (int) countAndSymbol[i];
        }
        return symbols;
    }

    /** How deep each symbol lies in Huffman's tree; the two rarest are joined again and again. */
    private static int[] depths(int[] symbols, int[] counts) {
        int n = symbols.length;
        if (n == 0) {
            return new int[0];
        }
        long[] weight = new long[2 * n - 1];
        int[] above = new int[2 * n - 1];
        for (int i = 0; i < n; i++) {
            weight[i] = counts[symbols[i]];
        }
        // Leaves and joints are each in the order of their weights: the lightest is at the head of one of the two.
        int leaf = 0;
        int joint = n;
        for (int made = n; made < 2 * n - 1; made++) {
            for (int child = 0; child < 2; child++) {
                int lightest = leaf < n && (joint >= made || weight[leaf] <= weight[joint]) ? leaf++ : joint++;
                weight[made] += weight[lightest];
                above[lightest] = made;
            }
        }
        int[] depth = new int[2 * n - 1];
        for (int i = 2 * n - 3; i >= 0; i--) {
            depth[i] = depth[above[i]] + 1;
        }
        return Arrays.copyOf(depth, n);
    }

    /** How many words of each length there are, after those that are too long were shortened at the cost of others. */
    private static int[] limited(int[] depths, int longest) {
        int[] many = new int[longest + 1];
        for (int depth : depths) {
            many[Math.min(depth, longest)]++;
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
        return many;
    }

    private static int[] words(int[] lengths) {
        int[] next = new int[17];
        for (int length : lengths) {
            if (length > 0) {
                next[length + 1]++;
            }
        }
        for (int length = 1; length < next.length; length++) {
            next[length] = next[length - 1] + next[length] << 1;
        }
        int[] words = new int[lengths.length];
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            int length = lengths[symbol];
            if (length > 0) {
                words[symbol] = Integer.reverse(next[length]++) >>> 32 - length << 4 | length;
            }
        }
        return words;
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
