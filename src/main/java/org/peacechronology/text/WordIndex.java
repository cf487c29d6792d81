package org.peacechronology.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where each word of a folded text stands, so that a passage is found by its rarest word. Built once for a text. */
final class WordIndex {

    private final Folded text;
    private final Tokens tokens;
    private final Map<String, Integer> ids = new HashMap<>();

    /** Of each token the word that it is. */
    private final int[] words;

    /** Word {@code w} is the tokens {@code places[begins[w]]} up to {@code places[begins[w + 1] - 1]}, in order. */
    private final int[] begins;

    private final int[] places;

    private volatile @Nullable Map<String, Integer> lower;

    WordIndex(Folded text) {
        this.text = text;
        this.tokens = Tokens.of(text);
        this.words = new int[tokens.count()];
        String all = text.text();
        for (int t = 0; t < words.length; t++) {
            String word = all.substring(tokens.from(t), tokens.to(t));
            Integer known = ids.putIfAbsent(word, ids.size());
            words[t] = known == null ? ids.size() - 1 : known;
        }
        this.begins = new int[ids.size() + 1];
        for (int word : words) {
            begins[word + 1]++;
        }
        for (int w = 0; w < ids.size(); w++) {
            begins[w + 1] += begins[w];
        }
        this.places = new int[words.length];
        int[] next = Arrays.copyOf(begins, ids.size());
        for (int t = 0; t < words.length; t++) {
            places[next[words[t]]++] = t;
        }
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

    /** The number of the word spelled so, or -1. */
    int word(String spelled) {
        return ids.getOrDefault(spelled, -1);
    }

    /** The word spelled so or, where it stands nowhere, its most frequent spelling in another case; or -1. */
    int anyCase(String spelled) {
        int exact = word(spelled);
        return exact >= 0 ? exact : lower().getOrDefault(spelled.toLowerCase(Locale.ROOT), -1);
    }

    /** Built when first asked for: only failed quotations do. Two threads may build it; they build the same. */
    private Map<String, Integer> lower() {
        Map<String, Integer> known = lower;
        if (known == null) {
            Map<String, Integer> built = new HashMap<>();
            ids.forEach((word, id) -> built.merge(
                    word.toLowerCase(Locale.ROOT),
                    id,
                    (a, b) -> frequency(a) > frequency(b) || (frequency(a) == frequency(b) && a < b) ? a : b));
            lower = built;
            known = built;
        }
        return known;
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
            int w = word(needle.text().text(quoted.from(t), quoted.to(t)));
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
