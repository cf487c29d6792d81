package org.peacechronology.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.peacechronology.text.QuotePattern.Bracket;
import org.peacechronology.text.QuotePattern.Kind;
import org.peacechronology.text.QuotePattern.Needle;
import org.peacechronology.text.QuotePattern.Piece;
import org.peacechronology.text.QuotePattern.Words;

/**
 * Finds where a piece of a quotation stands in a source, and what its brackets stand for there.
 *
 * <p>At each place brackets are tried as the source's own, then as nothing, then as one to five words in their stead, the
 * fewest first. A state that led nowhere is never tried again, so the work is bounded by states, not by combinations.
 */
final class PieceSearch {

    /** The most words of the source that one pair of brackets may replace. */
    static final int REPLACED = 5;

    /** Replaced words are sought no further than this, in folded characters. */
    private static final int REACH = 400;

    /** Brackets and the characters {@code [from, to)} of the source's folded text that they stand for. */
    record Resolved(Bracket bracket, boolean literal, int from, int to) {}

    /** A place, in folded characters of the source. */
    record Found(int from, int to, List<Resolved> brackets) {

        Span span(SourceText source) {
            return source.folded().span(from, to);
        }
    }

    private final SourceText source;
    private final Folded text;
    private final Folded quote;
    private final Work work;

    PieceSearch(SourceText source, Folded quote, Work work) {
        this.source = source;
        this.text = source.folded();
        this.quote = quote;
        this.work = work;
    }

    /** All places of words without brackets. */
    List<Found> all(Needle needle) {
        Ints starts = source.index().occurrences(needle, work);
        List<Found> found = new ArrayList<>(starts.size());
        for (int i = 0; i < starts.size(); i++) {
            found.add(new Found(starts.get(i), starts.get(i) + needle.length(), List.of()));
        }
        return found;
    }

    /** All places of a piece, ascending; none of a piece without words. */
    List<Found> all(Piece piece) {
        if (piece.isWordless()) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        Set<Long> dead = new HashSet<>();
        for (Needle spelling : piece.words().get(0).spellings()) {
            for (Found first : all(spelling)) {
                List<Resolved> path = new ArrayList<>();
                int end = follow(piece, 1, first.to(), path, dead);
                if (end >= 0) {
                    lead(piece, first, path, end, found);
                }
            }
        }
        if (piece.words().get(0).spellings().size() > 1) {
            found.sort((a, b) -> Integer.compare(a.from(), b.from()));
        }
        return found;
    }

    /** Puts the place on record, with what stands before the first words; not where that does not stand there. */
    private void lead(Piece piece, Found first, List<Resolved> path, int end, List<Found> found) {
        int from = first.from();
        List<Resolved> brackets = new ArrayList<>();
        List<Bracket> slot = piece.slots().get(0);
        if (!slot.isEmpty()) {
            int raw = slot.get(slot.size() - 1).to() - slot.get(0).from();
            int before = back(from) - raw;
            if (piece.leading().isEmpty()
                    && slot.get(slot.size() - 1).kind() != Kind.CASE
                    && text.matches(
                            before, quote, slot.get(0).from(), slot.get(0).from() + raw)) {
                slot.forEach(b -> brackets.add(new Resolved(b, true, before, before + raw)));
                from = before;
            } else {
                putIn(slot, from, from, brackets);
            }
        }
        for (int i = piece.leading().size() - 1; i >= 0; i--) {
            Needle mark = piece.leading().get(i);
            int before = back(from) - mark.length();
            if (!text.matches(before, mark.text(), mark.from(), mark.to())) {
                return;
            }
            from = before;
        }
        brackets.addAll(path);
        found.add(new Found(from, end, List.copyOf(brackets)));
    }

    /** From {@code at}, the end of words {@code k - 1}, to the piece's end: where that is, or -1. */
    private int follow(Piece piece, int k, int at, List<Resolved> path, Set<Long> dead) {
        List<Bracket> slot = piece.slots().get(k);
        if (k == piece.words().size()) {
            return trail(slot, at, path);
        }
        long state = (long) k << 32 | at;
        if (dead.contains(state)) {
            return -1;
        }
        work.spend(8);
        Words next = piece.words().get(k);
        int kept = path.size();
        int end = literal(piece, k, at, path, dead);
        for (int start = at; end < 0 && start <= skip(at); start++) {
            undo(path, kept);
            putIn(slot, at, start, path);
            end = step(piece, k, next, start, path, dead);
        }
        if (end < 0 && slot.stream().anyMatch(b -> b.kind() == Kind.WORDS)) {
            undo(path, kept);
            end = replaced(piece, k, at, path, dead);
        }
        if (end < 0) {
            undo(path, kept);
            dead.add(state);
        }
        return end;
    }

    private int step(Piece piece, int k, Words next, int start, List<Resolved> path, Set<Long> dead) {
        for (Needle spelling : next.spellings()) {
            if (source.index().stands(spelling, start, work)) {
                int end = follow(piece, k + 1, start + spelling.length(), path, dead);
                if (end >= 0) {
                    return end;
                }
            }
        }
        return -1;
    }

    /** The brackets as the source's own. */
    private int literal(Piece piece, int k, int at, List<Resolved> path, Set<Long> dead) {
        List<Bracket> slot = piece.slots().get(k);
        if (slot.isEmpty() || slot.get(slot.size() - 1).kind() == Kind.CASE) {
            return -1;
        }
        int from = slot.get(0).from();
        int to = slot.get(slot.size() - 1).to();
        int start = skip(at);
        if (!text.matches(start, quote, from, to)) {
            return -1;
        }
        int end = start + to - from;
        int kept = path.size();
        slot.forEach(b -> path.add(new Resolved(b, true, start, end)));
        for (int next = end; next <= skip(end); next++) {
            int last = step(piece, k, piece.words().get(k), next, path, dead);
            if (last >= 0) {
                return last;
            }
        }
        undo(path, kept);
        return -1;
    }

    /** The brackets in the stead of one to five words of the sentence. */
    private int replaced(Piece piece, int k, int at, List<Resolved> path, Set<Long> dead) {
        List<Bracket> slot = piece.slots().get(k);
        int start = skip(at);
        int limit = Math.min(text.length(), start + REACH);
        int words = 0;
        boolean inWord = false;
        int sentence = source.sentencesBefore(text.start(at) - 1);
        int kept = path.size();
        for (int q = start; q < limit; q++) {
            char c = text.charAt(q);
            if (c == ' ') {
                inWord = false;
            } else if (!inWord && Letters.isWord(text.codePointAt(q))) {
                inWord = true;
                if (++words > REPLACED) {
                    break;
                }
            }
            int end = q + 1;
            int next = skip(end);
            work.spend(4);
            if (words == 0 || c == ' ' || WordEdges.isInside(text, end)) {
                continue;
            }
            for (int right = end; right <= next; right++) {
                int kind = path.size();
                resolve(slot, start, end, path);
                int last = sentenceAt(right) == sentence
                        ? step(piece, k, piece.words().get(k), right, path, dead)
                        : -1;
                if (last >= 0) {
                    return last;
                }
                undo(path, kind);
            }
        }
        undo(path, kept);
        return -1;
    }

    private int sentenceAt(int at) {
        return at < text.length() ? source.sentencesBefore(text.start(at)) : -1;
    }

    /** Brackets after the last words: the source's own, or put in. */
    private int trail(List<Bracket> slot, int at, List<Resolved> path) {
        if (slot.isEmpty()) {
            return at;
        }
        int from = slot.get(0).from();
        int to = slot.get(slot.size() - 1).to();
        int start = skip(at);
        if (text.matches(start, quote, from, to)) {
            slot.forEach(b -> path.add(new Resolved(b, true, start, start + to - from)));
            return start + to - from;
        }
        putIn(slot, at, at, path);
        return at;
    }

    /** Brackets that stand for nothing at {@code at}, or for the letter whose case they change at {@code start}. */
    private void putIn(List<Bracket> slot, int at, int start, List<Resolved> path) {
        for (Bracket bracket : slot) {
            boolean letter = bracket.kind() == Kind.CASE;
            int from = letter ? start : at;
            int end = letter && start < text.length() ? start + Character.charCount(text.codePointAt(start)) : from;
            path.add(new Resolved(bracket, false, from, end));
        }
    }

    /** The first brackets with words in them stand for {@code [from, to)}, the others for nothing. */
    private void resolve(List<Bracket> slot, int from, int to, List<Resolved> path) {
        boolean taken = false;
        for (Bracket bracket : slot) {
            if (!taken && bracket.kind() == Kind.WORDS) {
                path.add(new Resolved(bracket, false, from, to));
                taken = true;
            } else {
                putIn(List.of(bracket), to, skip(to), path);
            }
        }
    }

    private static void undo(List<Resolved> path, int size) {
        path.subList(size, path.size()).clear();
    }

    /** Past the space at {@code at}, if there is one. */
    private int skip(int at) {
        return at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    }

    /** Before the space that ends at {@code at}, if there is one. */
    private int back(int at) {
        return at > 0 && text.charAt(at - 1) == ' ' ? at - 1 : at;
    }
}
