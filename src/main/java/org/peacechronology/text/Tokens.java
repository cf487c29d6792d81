package org.peacechronology.text;

import java.util.Arrays;

/**
 * The runs of letters and digits of a folded text, in order: of {@code "Qatar's 2,500"} they are {@code Qatar},
 * {@code s}, {@code 2}, {@code 500}. A letter of a script without spaces between words is a run of its own.
 */
final class Tokens {

    private final int[] from;
    private final int[] to;
    private final int count;

    private Tokens(int[] from, int[] to, int count) {
        this.from = from;
        this.to = to;
        this.count = count;
    }

    static Tokens of(Folded text) {
        int[] from = new int[text.length() / 5 + 16];
        int[] to = new int[from.length];
        int count = 0;
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            if (Letters.isWord(c)) {
                if (!Letters.isUnspaced(c)) {
                    while (next < text.length()) {
                        int d = text.codePointAt(next);
                        if (!Letters.isWord(d) || Letters.isUnspaced(d)) {
                            break;
                        }
                        next += Character.charCount(d);
                    }
                }
                if (count == from.length) {
                    from = Arrays.copyOf(from, count * 2);
                    to = Arrays.copyOf(to, count * 2);
                }
                from[count] = at;
                to[count++] = next;
            }
            at = next;
        }
        return new Tokens(Arrays.copyOf(from, count), Arrays.copyOf(to, count), count);
    }

    int count() {
        return count;
    }

    /** Where token {@code index} begins in the folded text. */
    int from(int index) {
        return from[index];
    }

    int to(int index) {
        return to[index];
    }

    /** The first token that begins at {@code at} or after it. */
    int firstFrom(int at) {
        int found = Arrays.binarySearch(from, 0, count, at);
        return found < 0 ? -found - 1 : found;
    }
}
