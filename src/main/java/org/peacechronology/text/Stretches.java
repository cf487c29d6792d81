package org.peacechronology.text;

import java.util.ArrayList;
import java.util.List;
import org.peacechronology.text.QuotePattern.Needle;
import org.peacechronology.text.SourceText.Bounds;
import org.peacechronology.text.SourceText.Fault;
import org.peacechronology.text.SourceText.StretchProblem;

/** Finds the stretches of an article's body by the words that each begins and ends with. */
final class Stretches {

    private final Folded text;
    private final WordIndex index;
    private final List<Span> found = new ArrayList<>();
    private final List<StretchProblem> problems = new ArrayList<>();

    Stretches(Folded text, WordIndex index, List<Bounds> bounds) {
        this.text = text;
        this.index = index;
        List<List<Span>> begins = bounds.stream().map(b -> places(b.from())).toList();
        int end = 0;
        for (int i = 0; i < bounds.size(); i++) {
            end = locate(i, begins, places(bounds.get(i).to()), end);
        }
    }

    /** The stretches whose two bounds are known, in order and without overlap. */
    List<Span> found() {
        return found;
    }

    List<StretchProblem> problems() {
        return problems;
    }

    /** Finds stretch {@code i}, which begins at {@code after} or later; returns where it ends, else {@code after}. */
    private int locate(int i, List<List<Span>> begins, List<Span> ends, int after) {
        List<Span> from = begins.get(i).stream().filter(s -> s.start() >= after).toList();
        if (from.isEmpty()) {
            problem(i, begins.get(i).isEmpty() ? Fault.FROM_NOT_FOUND : Fault.OVERLAPS, begins.get(i));
            if (ends.isEmpty()) {
                problem(i, Fault.TO_NOT_FOUND, ends);
            }
            return after;
        }
        Span first = from.get(0);
        List<Span> to = ends.stream()
                .filter(s -> s.start() >= first.start() && s.end() >= first.end())
                .toList();
        if (from.size() > 1) {
            problem(i, Fault.FROM_AMBIGUOUS, from);
        }
        if (to.isEmpty()) {
            problem(i, ends.isEmpty() ? Fault.TO_NOT_FOUND : Fault.TO_BEFORE_FROM, ends);
            return after;
        }
        int limit = nextBegin(i, begins, to.get(0).end());
        List<Span> before = to.stream().filter(s -> s.end() <= limit).toList();
        if (before.size() > 1) {
            problem(i, Fault.TO_AMBIGUOUS, before);
        }
        int end = to.get(0).end();
        found.add(new Span(first.start(), end));
        return end;
    }

    /** Where the next stretch begins at the earliest; the text's end for the last one. */
    private int nextBegin(int i, List<List<Span>> begins, int after) {
        if (i + 1 == begins.size()) {
            return text.original().length();
        }
        return begins.get(i + 1).stream()
                .mapToInt(Span::start)
                .filter(start -> start >= after)
                .findFirst()
                .orElse(text.original().length());
    }

    private void problem(int stretch, Fault fault, List<Span> places) {
        problems.add(new StretchProblem(stretch, fault, places));
    }

    private List<Span> places(String words) {
        Needle bound = Needle.of(Folded.of(words));
        List<Span> places = new ArrayList<>();
        try {
            Ints starts = index.occurrences(bound, new Work());
            for (int i = 0; i < starts.size(); i++) {
                places.add(text.span(starts.get(i), starts.get(i) + bound.length()));
            }
        } catch (Work.Exceeded tooOften) {
            // Words that repeat so often mark no border; they count as not found.
            places.clear();
        }
        return places;
    }
}
