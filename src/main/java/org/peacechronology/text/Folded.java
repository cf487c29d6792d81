package org.peacechronology.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A text as quotations compare it, with a map back to the text's own offsets.
 *
 * <p>Composed (Unicode NFC); any run of white space is one space; quotation marks, apostrophes and dashes are {@code "},
 * {@code '} and {@code -}; an ellipsis is three dots; characters that nobody sees are gone, but for the zero-width
 * non-joiner between Arabic letters, which is a matter of spelling. {@code "the  talks’ aim…"} is held as
 * {@code "the talks' aim..."}, and its {@code [4, 9)} is {@code [5, 10)} of the text.
 */
final class Folded {

    /** The longest run of marks that is composed as one: that of the Stream-Safe Text Format (UAX #15). */
    private static final int MARKS = 30;

    /** Another one in each run: nobody can write a text whose words all have one hash. */
    private static final int FACTOR = new SplittableRandom().nextInt() | 1;

    private final String original;
    private final char[] chars;
    private final int length;

    /**
     * Of each run of folded characters that were made one from one, the first one's index and, behind it, the offset in the
     * original of what it was made from. The end of the text counts as a character.
     */
    private final int[] runs;

    private Folded(String original, char[] chars, int length, int[] runs) {
        this.original = original;
        this.chars = chars;
        this.length = length;
        this.runs = runs;
    }

    static Folded of(String text) {
        return new Folding(text).fold();
    }

    int length() {
        return length;
    }

    /** A hash of what {@code text(from, to)} gives, for this run of the program. */
    int hash(int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = FACTOR * hash + chars[i];
        }
        return hash ^ hash >>> 16;
    }

    /** The same of a word that stands by itself. */
    static int hash(String word) {
        int hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = FACTOR * hash + word.charAt(i);
        }
        return hash ^ hash >>> 16;
    }

    char charAt(int index) {
        return chars[index];
    }

    String text() {
        return new String(chars, 0, length);
    }

    String text(int from, int to) {
        return new String(chars, from, to - from);
    }

    /** The length of what this text, from {@code at}, and {@code other}, from {@code from} to {@code to}, have in common. */
    int common(int at, Folded other, int from, int to) {
        int most = Math.min(length - at, to - from);
        int differs = Arrays.mismatch(chars, at, at + most, other.chars, from, from + most);
        return differs < 0 ? most : differs;
    }

    /** Whether {@code other}'s characters {@code [from, to)} stand here from {@code at} on. */
    boolean matches(int at, Folded other, int from, int to) {
        return at >= 0 && at + to - from <= length && Arrays.equals(chars, at, at + to - from, other.chars, from, to);
    }

    /** The code point that begins at {@code index}. */
    int codePointAt(int index) {
        return Character.codePointAt(chars, index, length);
    }

    /** The code point that ends before {@code index}. */
    int codePointBefore(int index) {
        return Character.codePointBefore(chars, index, 0);
    }

    /** The original's offset of what the character at {@code index} was made from. */
    int start(int index) {
        int run = run(index);
        return runs[2 * run + 1] + index - runs[2 * run];
    }

    private int run(int index) {
        int low = 0;
        int high = runs.length / 2 - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (runs[2 * middle] <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The original's characters that the folded characters {@code [from, to)} were made from. */
    Span span(int from, int to) {
        int start = start(from);
        if (from == to) {
            return new Span(start, start);
        }
        int last = start(to - 1);
        int next = to;
        while (next < length && start(next) == last) {
            next++;
        }
        int end = start(next);
        while (end - 1 > last && Letters.isInvisible(original.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    /** The first folded character that was made from what stands at {@code offset} or after it. */
    int indexOf(int offset) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start(middle) < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The folded characters {@code [from, to)} without the spaces at their ends. */
    Span trimmed(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && chars[start] == ' ') {
            start++;
        }
        while (end > start && chars[end - 1] == ' ') {
            end--;
        }
        return new Span(start, end);
    }

    String original() {
        return original;
    }

    /** One pass over a text. */
    private static final class Folding {

        private final String text;
        private char[] chars;
        private int[] runs = new int[64];
        private int known;
        private int next = -1;
        private int length;

        Folding(String text) {
            this.text = text;
            this.chars = new char[text.length() + 16];
        }

        Folded fold() {
            int at = 0;
            while (at < text.length()) {
                if (isAlone(at)) {
                    add(text.charAt(at), at++);
                    continue;
                }
                int c = text.codePointAt(at);
                int next = at + Character.charCount(c);
                if (Letters.isSpace(c)) {
                    if (length == 0 || chars[length - 1] != ' ') {
                        put(' ', at);
                    }
                } else if (isDropped(c, at, next)) {
                    // Leaves no trace.
                } else if (isComposed(c, next)) {
                    next = compose(at, next);
                } else {
                    put(c, at);
                }
                at = next;
            }
            from(text.length());
            return new Folded(text, chars, length, Arrays.copyOf(runs, known));
        }

        /** Whether the character at {@code at} is of ASCII and seen, and so is the next: as most are, and stay. */
        private boolean isAlone(int at) {
            char c = text.charAt(at);
            if (c <= ' ' || c > '~') {
                return false;
            }
            char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
            return next >= ' ' && next <= '~';
        }

        private boolean isDropped(int c, int at, int next) {
            if (!Letters.isInvisible(c)) {
                return false;
            }
            return c != Letters.ZERO_WIDTH_NON_JOINER || !isBetweenArabic(text, at, next);
        }

        /** Whether the character may change by composition: it is beyond Latin-1, or a mark follows. */
        private boolean isComposed(int c, int next) {
            if (c >= 0x300 && !isPlain(c)) {
                return true;
            }
            return next < text.length() && (text.charAt(next) < ' ' || text.charAt(next) > '~') && joins(after(next));
        }

        private static boolean isPlain(int c) {
            return c >= 0x2010 && c <= 0x2027;
        }

        private static boolean joins(int c) {
            return Letters.isMark(c) || (c >= 0x1160 && c <= 0x11FF);
        }

        /** The next code point from {@code at} on that is not dropped; 0 at the end. */
        private int after(int at) {
            int next = at;
            int skipped = 0;
            while (next < text.length() && skipped <= MARKS) {
                int c = text.codePointAt(next);
                if (!Letters.isInvisible(c) || Letters.isSpace(c)) {
                    return c;
                }
                next += Character.charCount(c);
                skipped++;
            }
            return 0;
        }

        /** Composes the character at {@code at} with the marks that follow it; returns where they end. */
        private int compose(int at, int next) {
            int end = next;
            StringBuilder cluster = new StringBuilder().append(text, at, next);
            for (int marks = 0; marks < MARKS && end < text.length(); marks++) {
                int c = text.codePointAt(end);
                if (Letters.isInvisible(c) && !Letters.isSpace(c) && joins(after(end))) {
                    end += Character.charCount(c);
                } else if (joins(c)) {
                    cluster.appendCodePoint(c);
                    end += Character.charCount(c);
                } else {
                    break;
                }
            }
            String composed = Normalizer.normalize(cluster, Normalizer.Form.NFC);
            int only = composed.codePointAt(0);
            if (composed.length() == Character.charCount(only)) {
                put(only, at);
            } else {
                for (int i = 0; i < composed.length(); i++) {
                    add(composed.charAt(i), at);
                }
            }
            return end;
        }

        private void put(int c, int at) {
            switch (c) {
                case '“', '”', '„', '‟', '«', '»', '″' -> add('"', at);
                case '‘', '’', '‚', '‛', '′' -> add('\'', at);
                case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> add('-', at);
                case '…' -> {
                    add('.', at);
                    add('.', at);
                    add('.', at);
                }
                default -> {
                    if (c < 0x10000) {
                        add((char) c, at);
                    } else {
                        add(Character.highSurrogate(c), at);
                        add(Character.lowSurrogate(c), at);
                    }
                }
            }
        }

        private void add(char c, int at) {
            if (length == chars.length) {
                chars = Arrays.copyOf(chars, length + (length >> 1));
            }
            from(at);
            chars[length++] = c;
        }

        /** Notes what the next character is made from. */
        private void from(int at) {
            if (at != next) {
                if (known == runs.length) {
                    runs = Arrays.copyOf(runs, 2 * known);
                }
                runs[known++] = length;
                runs[known++] = at;
            }
            next = at + 1;
        }
    }

    /** Whether the character at {@code [at, next)} stands between two letters of the Arabic script. */
    static boolean isBetweenArabic(String text, int at, int next) {
        return at > 0
                && next < text.length()
                && Letters.isArabic(text.codePointBefore(at))
                && Letters.isArabic(text.codePointAt(next));
    }
}
