package org.peacechronology.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A quotation taken apart at its elision marks and brackets.
 *
 * <p>{@code "[T]he talks […] with [the envoy] failed"} is two pieces: the words {@code The talks} after a bracket that
 * changes a letter's case, and the words {@code with} and {@code failed} with a bracket between them. All positions are
 * those of the folded quotation.
 */
final class QuotePattern {

    /** What an editor may mean by brackets. */
    enum Kind {
        /** {@code [T]he}: the letter is the source's, but for its case. */
        CASE,
        /** {@code [sic]}: a remark that stands for nothing. */
        SIC,
        /** Words put in, or in the place of others. */
        WORDS
    }

    /** Brackets, from the opening one at {@code from} to after the closing one. */
    record Bracket(Kind kind, int from, int to) {}

    /** The source's own words between brackets; {@code spellings} differ in the case of the first letter, if at all. */
    record Words(List<Needle> spellings, int from, int to) {}

    /**
     * What stands between two elision marks: {@code slots.get(i)} are the brackets before {@code words.get(i)}, mostly
     * none; the last slot is what follows the last words. {@code leading} are marks without letter or digit that stand
     * before the first words, with brackets between.
     */
    record Piece(List<Needle> leading, List<List<Bracket>> slots, List<Words> words, int from, int to) {

        boolean isWordless() {
            return words.isEmpty();
        }

        int countWords(Folded quote) {
            int count = 0;
            for (Words part : words) {
                count += Quotations.words(quote.text(part.from(), part.to()));
            }
            return count;
        }
    }

    /** Words to look for: the characters {@code [from, to)} of a folded text. */
    record Needle(Folded text, Tokens tokens, int from, int to) {

        /** All of a text but the white space around it. */
        static Needle of(Folded text) {
            return of(text, Tokens.of(text));
        }

        static Needle of(Folded text, Tokens tokens) {
            Span trimmed = text.trimmed(0, text.length());
            return new Needle(text, tokens, trimmed.start(), trimmed.end());
        }

        int length() {
            return to - from;
        }
    }

    private final Folded quote;
    private final Tokens tokens;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Span> marks = new ArrayList<>();
    private final List<Bracket> brackets = new ArrayList<>();

    private List<List<Bracket>> slots = new ArrayList<>();
    private List<Words> words = new ArrayList<>();
    private List<Bracket> slot = new ArrayList<>();
    private List<Needle> leading = new ArrayList<>();
    private int pieceFrom;

    QuotePattern(Folded quote, Tokens tokens) {
        this.quote = quote;
        this.tokens = tokens;
        read();
    }

    /** The pieces in order; the first or last is wordless where the quotation begins or ends with a mark. */
    List<Piece> pieces() {
        return pieces;
    }

    /** Mark {@code i} stands between the pieces {@code i} and {@code i + 1}. */
    List<Span> marks() {
        return marks;
    }

    List<Bracket> brackets() {
        return brackets;
    }

    boolean isPlain() {
        return marks.isEmpty() && brackets.isEmpty();
    }

    private void read() {
        int at = 0;
        int literal = 0;
        while (at < quote.length()) {
            char c = quote.charAt(at);
            if (c == '[') {
                int close = closing(at);
                if (close > 0 && isElision(at + 1, close)) {
                    addWords(literal, at);
                    addMark(at, close + 1);
                    at = literal = close + 1;
                    continue;
                }
                if (close > 0 && holdsWords(at + 1, close)) {
                    addWords(literal, at);
                    Bracket bracket = new Bracket(kind(at, close), at, close + 1);
                    brackets.add(bracket);
                    slot.add(bracket);
                    at = literal = close + 1;
                    continue;
                }
            } else if (c == '.'
                    && at + 2 < quote.length()
                    && quote.charAt(at + 1) == '.'
                    && quote.charAt(at + 2) == '.') {
                int end = at;
                while (end < quote.length() && quote.charAt(end) == '.') {
                    end++;
                }
                addWords(literal, at);
                addMark(at, end);
                at = literal = end;
                continue;
            }
            at++;
        }
        addWords(literal, quote.length());
        endPiece(quote.length());
    }

    /** The bracket that closes the one at {@code open}, if no other opens before it; else -1. */
    private int closing(int open) {
        for (int i = open + 1; i < quote.length(); i++) {
            if (quote.charAt(i) == ']') {
                return i;
            }
            if (quote.charAt(i) == '[') {
                return -1;
            }
        }
        return -1;
    }

    private boolean isElision(int from, int to) {
        int dots = 0;
        for (int i = from; i < to; i++) {
            if (quote.charAt(i) == '.') {
                dots++;
            } else if (quote.charAt(i) != ' ') {
                return false;
            }
        }
        return dots >= 3;
    }

    private boolean holdsWords(int from, int to) {
        int first = tokens.firstFrom(from);
        return first < tokens.count() && tokens.from(first) < to;
    }

    private Kind kind(int open, int close) {
        String inner = quote.text(open + 1, close);
        if (inner.strip().toLowerCase(Locale.ROOT).equals("sic")) {
            return Kind.SIC;
        }
        boolean single = inner.codePointCount(0, inner.length()) == 1 && Character.isLetter(inner.codePointAt(0));
        boolean beginsWord = close + 1 < quote.length()
                && Letters.isWord(quote.codePointAt(close + 1))
                && (open == 0 || !Letters.isWord(quote.codePointBefore(open)));
        return single && beginsWord ? Kind.CASE : Kind.WORDS;
    }

    private void addWords(int from, int to) {
        Span span = quote.trimmed(from, to);
        if (span.isEmpty()) {
            return;
        }
        Bracket last = slot.isEmpty() ? new Bracket(Kind.WORDS, -1, -1) : slot.get(slot.size() - 1);
        if (last.kind() == Kind.CASE && last.to() == from) {
            String letter = quote.text(last.from() + 1, last.to() - 1);
            String rest = quote.text(span.start(), span.end());
            String other = letter.equals(letter.toLowerCase(Locale.ROOT))
                    ? letter.toUpperCase(Locale.ROOT)
                    : letter.toLowerCase(Locale.ROOT);
            words.add(new Words(
                    List.of(Needle.of(Folded.of(letter + rest)), Needle.of(Folded.of(other + rest))),
                    last.from(),
                    span.end()));
        } else {
            Needle needle = new Needle(quote, tokens, span.start(), span.end());
            if (words.isEmpty() && !holdsWords(span.start(), span.end())) {
                leading.add(needle);
                return;
            }
            words.add(new Words(List.of(needle), span.start(), span.end()));
        }
        slots.add(slot);
        slot = new ArrayList<>();
    }

    private void addMark(int from, int to) {
        boolean repeats = !marks.isEmpty() && words.isEmpty() && slot.isEmpty();
        if (repeats) {
            int last = marks.size() - 1;
            marks.set(last, new Span(marks.get(last).start(), to));
        } else {
            endPiece(from);
            marks.add(new Span(from, to));
        }
        pieceFrom = to;
    }

    private void endPiece(int to) {
        slots.add(slot);
        Span span = quote.trimmed(pieceFrom, to);
        pieces.add(new Piece(List.copyOf(leading), List.copyOf(slots), List.copyOf(words), span.start(), span.end()));
        leading = new ArrayList<>();
        slots = new ArrayList<>();
        words = new ArrayList<>();
        slot = new ArrayList<>();
    }
}
