package org.peacechronology.site;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.peacechronology.text.Span;

/**
 * Cuts a paragraph into runs of words with the marks of the cited passages around them.
 *
 * <p>A passage inside another becomes a mark inside a mark. Of two that overlap, the second is closed with the first and
 * goes on as a mark without a name, so that the marks always nest.
 */
final class ReadingText {
    /**
     * A piece of a cited passage.
     *
     * @param passage its place among the source's cited passages
     * @param id of the passage, where this is its first piece
     * @param note the passage's number, where this is its last piece
     */
    record Cited(int passage, Span span, Optional<String> id, Optional<SourcePage.Note> note) {}

    private final String text;
    private final List<Cited> pieces;

    private ReadingText(String text, List<Cited> pieces) {
        this.text = text;
        this.pieces = pieces;
    }

    /**
     * The runs of a paragraph.
     *
     * @param pieces those that touch the paragraph; they may begin before it or end after it
     */
    static List<SourcePage.Run> runs(String text, Span paragraph, List<Cited> pieces) {
        return new ReadingText(
                        text,
                        pieces.stream()
                                .filter(piece -> piece.span().overlaps(paragraph))
                                .map(piece -> within(piece, paragraph))
                                .sorted((one, other) -> one.span().start()
                                                != other.span().start()
                                        ? Integer.compare(
                                                one.span().start(), other.span().start())
                                        : Integer.compare(
                                                other.span().end(), one.span().end()))
                                .toList())
                .runs(paragraph);
    }

    private static Cited within(Cited piece, Span paragraph) {
        Span span = piece.span();
        return new Cited(
                piece.passage(),
                new Span(Math.max(span.start(), paragraph.start()), Math.min(span.end(), paragraph.end())),
                piece.id().filter(id -> span.start() >= paragraph.start()),
                piece.note().filter(note -> span.end() <= paragraph.end()));
    }

    private List<SourcePage.Run> runs(Span paragraph) {
        var borders = new TreeSet<Integer>();
        borders.add(paragraph.start());
        borders.add(paragraph.end());
        for (Cited piece : pieces) {
            borders.add(piece.span().start());
            borders.add(piece.span().end());
        }
        var runs = new ArrayList<SourcePage.Run>();
        Deque<Cited> open = new ArrayDeque<>();
        List<Cited> reopen = List.of();
        int next = 0;
        int from = paragraph.start();
        for (int to : borders.tailSet(from, false)) {
            var opens = new ArrayList<SourcePage.Mark>();
            for (Cited again : reopen) {
                opens.add(new SourcePage.Mark(Optional.empty()));
                open.push(again);
            }
            while (next < pieces.size() && pieces.get(next).span().start() == from) {
                opens.add(new SourcePage.Mark(pieces.get(next).id()));
                open.push(pieces.get(next++));
            }
            reopen = new ArrayList<>();
            var closes = new ArrayList<Integer>();
            var notes = new ArrayList<SourcePage.Note>();
            close(open, to, reopen, closes, notes);
            notes.sort(Comparator.comparing(note -> note.order()));
            runs.add(new SourcePage.Run(opens, text.substring(from, to), notes, closes));
            from = to;
        }
        return runs;
    }

    /** Closes what ends at {@code to}, and what was opened later; that is opened again. */
    private static void close(
            Deque<Cited> open, int to, List<Cited> reopen, List<Integer> closes, List<SourcePage.Note> notes) {
        int ending = (int) open.stream().filter(each -> each.span().end() == to).count();
        while (ending > 0) {
            Cited top = open.pop();
            closes.add(closes.size() + 1);
            if (top.span().end() == to) {
                ending--;
                top.note().ifPresent(notes::add);
            } else {
                reopen.add(0, top);
            }
        }
    }
}
