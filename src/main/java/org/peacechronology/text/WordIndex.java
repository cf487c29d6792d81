package org.peacechronology.text;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where each word of a folded text stands, so that a passage is found by its rarest word. Built once for a text. */
final class WordIndex {

    private final Folded text;
    private final Tokens tokens;

    /** How many words there are. */
    private final int count;

    /**
     * The words by the hash of their letters, each where {@link #slot} puts it: its number and one, or nought. The letters are
     * those of the text: a source of a few pages would need a thousand texts of a word each.
     */
    private final int[] table;

    /** Of each word its first token. */
    private final int[] firsts;

    /** Of each token the word that it is. */
    private final int[] words;

    /** Word {@code w} is the tokens {@code places[begins[w]]} up to {@code places[begins[w + 1] - 1]}, in order. */
    private final int[] begins;

    private final int[] places;

    private volatile int @Nullable [] lower;

    WordIndex(Folded text) {
        this.text = text;
        this.tokens = Tokens.of(text);
        this.words = new int[tokens.count()];
        int[] seen = new int[words.length];
        int[] sparse = new int[size(words.length)];
        int found = 0;
        for (int t = 0; t < words.length; t++) {
            int slot = slot(sparse, seen, text, tokens.from(t), tokens.to(t));
            if (sparse[slot] == 0) {
                seen[found] = t;
                sparse[slot] = ++found;
            }
            words[t] = sparse[slot] - 1;
        }
        this.count = found;
        this.firsts = Arrays.copyOf(seen, count);
        this.table = new int[size(count)];
        for (int w = 0; w < count; w++) {
            int token = firsts[w];
            table[slot(table, firsts, text, tokens.from(token), tokens.to(token))] = w + 1;
        }
        this.begins = new int[count + 1];
        for (int word : words) {
            begins[word + 1]++;
        }
        for (int w = 0; w < count; w++) {
            begins[w + 1] += begins[w];
        }
        this.places = new int[words.length];
        int[] next = Arrays.copyOf(begins, count);
        for (int t = 0; t < words.length; t++) {
            places[next[words[t]]++] = t;
        }
    }

    /** A power of two at which a table of so many words is at most three quarters full. */
    private static int size(int words) {
        return Integer.highestOneBit(Math.max(1, words / 3 * 4 + 3)) * 2;
    }

    /** Where a table has the word that stands at {@code [from, to)} of a text, or the free place for it. */
    private int slot(int[] in, int[] firsts, Folded of, int from, int to) {
        int slot = of.hash(from, to) & in.length - 1;
        while (in[slot] != 0 && !isWord(firsts[in[slot] - 1], of, from, to)) {
            slot = slot + 1 & in.length - 1;
        }
        return slot;
    }

    private boolean isWord(int token, Folded of, int from, int to) {
        return tokens.to(token) - tokens.from(token) == to - from && text.matches(tokens.from(token), of, from, to);
    }

    Folded text() {
        return text;
    }

    Tokens tokens() {
        return tokens;
    }

    /** The word that token {@code index} is. */
    int word(int index) {
        return words[index];
    }

    /** The number of the word that stands at {@code [from, to)} of another text, or -1. */
    private int word(Folded of, int from, int to) {
        return table[slot(table, firsts, of, from, to)] - 1;
    }

    /** The same, or where it stands nowhere the number of its most frequent spelling in another case; or -1. */
    int anyCase(Folded of, int from, int to) {
        int exact = word(of, from, to);
        if (exact >= 0) {
            return exact;
        }
        int[] known = lower();
        return known[slot(known, of.text(from, to).toLowerCase(Locale.ROOT))] - 1;
    }

    /**
     * The most frequent spelling of each word, as in {@link #table}, by the hash of its letters in lower case. Built when first
     * asked for: only failed quotations do. Two threads may build it; they build the same.
     */
    private int[] lower() {
        int[] known = lower;
        if (known == null) {
            int[] built = new int[table.length];
            for (int w = 0; w < count; w++) {
                int slot = slot(built, spelled(w).toLowerCase(Locale.ROOT));
                if (built[slot] == 0 || frequency(w) > frequency(built[slot] - 1)) {
                    built[slot] = w + 1;
                }
            }
            lower = built;
            known = built;
        }
        return known;
    }

    /** Where a table of words by their lower case has {@code word}, or the free place for it. */
    private int slot(int[] in, String word) {
        int slot = Folded.hash(word) & in.length - 1;
        while (in[slot] != 0 && !spelled(in[slot] - 1).toLowerCase(Locale.ROOT).equals(word)) {
            slot = slot + 1 & in.length - 1;
        }
        return slot;
    }

    /** The hash of word {@code w}, as {@link Folded#hash} has it. */
    int hash(int w) {
        int token = firsts[w];
        return text.hash(tokens.from(token), tokens.to(token));
    }

    /** How many different words there are. */
    int size() {
        return count;
    }

    String spelled(int w) {
        int token = firsts[w];
        return text.text(tokens.from(token), tokens.to(token));
    }

    /** How often word {@code w} stands in the text. */
    int frequency(int w) {
        return w < 0 ? 0 : begins[w + 1] - begins[w];
    }

    /** The token that is the {@code n}th occurrence of word {@code w}. */
    int place(int w, int n) {
        return places[begins[w] + n];
    }

    /**
     * Where the words of {@code needle} stand in the text, beginning and ending at word edges: folded offsets, ascending.
     * None where they hold no letter or digit.
     */
    Ints occurrences(QuotePattern.Needle needle, Work work) {
        Ints found = new Ints();
        int rarest = -1;
        int word = -1;
        int fewest = Integer.MAX_VALUE;
        Tokens quoted = needle.tokens();
        for (int t = quoted.firstFrom(needle.from()); t < quoted.count() && quoted.to(t) <= needle.to(); t++) {
            int w = word(needle.text(), quoted.from(t), quoted.to(t));
            int frequency = frequency(w);
            if (frequency == 0) {
                return found;
            }
            if (frequency < fewest) {
                fewest = frequency;
                rarest = t;
                word = w;
            }
        }
        if (rarest < 0) {
            return found;
        }
        int ahead = quoted.from(rarest) - needle.from();
        for (int n = 0; n < fewest; n++) {
            int start = tokens.from(place(word, n)) - ahead;
            if (start >= 0 && stands(needle, start, work)) {
                found.add(start);
            }
        }
        return found;
    }

    /** Whether the words of {@code needle} stand at {@code start}, between word edges. */
    boolean stands(QuotePattern.Needle needle, int start, Work work) {
        int common = text.common(start, needle.text(), needle.from(), needle.to());
        work.spend(1 + common / 4);
        return common == needle.length()
                && !WordEdges.isInside(text, start)
                && !WordEdges.isInside(text, start + common);
    }
}
