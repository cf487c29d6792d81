package org.peacechronology.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.peacechronology.text.PieceSearch.Found;
import org.peacechronology.text.PieceSearch.Resolved;
import org.peacechronology.text.QuotePattern.Needle;
import org.peacechronology.text.QuotePattern.Piece;
import org.peacechronology.text.Verdict.Breach;

/**
 * The search for one quotation in one source: first as it is written, then with its elision marks and brackets read as an
 * editor's.
 */
final class Verification {

    /** A longer quotation is not one; in UTF-16 code units. */
    static final int LENGTH = 50_000;

    /** More brackets, or more elision marks, than this are not read. */
    static final int MARKS = 50;

    /** A passage that stands in more places than this is not told apart. */
    static final int PLACES = 1_000;

    private final SourceText source;
    private final String words;
    private final Context context;
    private final Folded text;
    private final Folded quote;
    private final Tokens tokens;
    private final QuotePattern pattern;
    private final Work work = new Work();
    private final PieceSearch search;
    private final List<Breach> suspects;
    private final Guards guards;

    /** Whether the nearest passage is sought for words that do not stand there. */
    private final boolean suggests;

    private Verification(SourceText source, QuotedWords quoted, Context context, boolean suggests) {
        this.source = source;
        this.words = quoted.words();
        this.context = context;
        this.text = source.folded();
        this.quote = quoted.folded();
        this.tokens = quoted.tokens();
        this.pattern = quoted.pattern();
        this.search = new PieceSearch(source, quote, work);
        this.suspects = quoted.suspects();
        this.guards = new Guards(source, quote);
        this.suggests = suggests;
    }

    static Verdict verify(SourceText source, String words, Optional<String> prefix, Optional<String> suffix) {
        int length = words.length()
                + prefix.map(String::length).orElse(0)
                + suffix.map(String::length).orElse(0);
        if (length > LENGTH) {
            return new Verdict.TooComplex("it is longer than 50,000 characters", List.of());
        }
        return new Verification(source, QuotedWords.of(words), Context.of(prefix, suffix), true).bounded();
    }

    /** Whether the words, which are no longer than {@link #LENGTH}, stand in the body, once or more often. */
    static boolean stands(SourceText source, QuotedWords quoted) {
        Verdict verdict =
                new Verification(source, quoted, Context.of(Optional.empty(), Optional.empty()), false).bounded();
        return verdict instanceof Verdict.Verified || verdict instanceof Verdict.Ambiguous;
    }

    private Verdict bounded() {
        try {
            return verdict();
        } catch (Work.Exceeded exceeded) {
            return new Verdict.TooComplex(exceeded.bound(), suspects);
        }
    }

    private Verdict verdict() {
        if (pattern.pieces().stream().allMatch(Piece::isWordless)) {
            return new Verdict.Empty(suspects);
        }
        guards.size(pattern, !context.isEmpty());
        List<Found> literal = search.all(Needle.of(quote, tokens));
        List<Found> literalInBody = inBody(literal);
        List<Found> fitting =
                literalInBody.stream().filter(f -> precedes(f) && follows(f)).toList();
        if (!fitting.isEmpty()) {
            return conclude(fitting.stream().map(List::of).toList(), literalInBody, literalInBody, List.of());
        }
        if (!pattern.isPlain()) {
            Optional<Verdict> licensed = licensed();
            if (licensed.isPresent()) {
                return licensed.get();
            }
        }
        if (!literalInBody.isEmpty()) {
            return misplaced(literalInBody.stream().map(List::of).toList(), literalInBody, literalInBody);
        }
        if (!literal.isEmpty()) {
            return new Verdict.OutsideBody(
                    literal.stream().limit(PLACES).map(f -> f.span(source)).toList(), breaches());
        }
        return notFound();
    }

    private Verdict notFound() {
        return new Verdict.NotFound(suggests ? nearest() : Optional.empty(), breaches());
    }

    /** The passage nearest to the longest piece that does not stand in the body; what differs in brackets is licensed. */
    private Optional<Verdict.Nearest> nearest() {
        Piece missing = pattern.pieces().stream()
                .filter(p -> inBody(search.all(p)).isEmpty())
                .max((one, other) -> Integer.compare(one.countWords(quote), other.countWords(quote)))
                .orElse(pattern.pieces().get(0));
        return NearestPassage.of(source, quote, tokens, missing.from(), missing.to())
                .map(nearest -> {
                    List<Verdict.Difference> unlicensed = nearest.differences().stream()
                            .filter(d -> d.quoted().isEmpty()
                                    || pattern.brackets().stream()
                                            .noneMatch(b ->
                                                    quote.span(b.from(), b.to()).contains(d.quoted())))
                            .toList();
                    return unlicensed.isEmpty()
                            ? nearest
                            : new Verdict.Nearest(nearest.place(), unlicensed, nearest.kind());
                });
    }

    private boolean precedes(Found found) {
        work.spend(context.cost());
        return context.precedes(text, found.from());
    }

    private boolean follows(Found found) {
        work.spend(context.cost());
        return context.follows(text, found.to());
    }

    private List<Found> inBody(List<Found> places) {
        return places.stream().filter(f -> source.inBody(f.span(source))).toList();
    }

    /** The quotation with its marks read as an editor's; empty where its pieces do not all stand in the source. */
    private Optional<Verdict> licensed() {
        if (pattern.brackets().size() > MARKS) {
            return Optional.of(new Verdict.TooComplex("it has more than 50 pairs of brackets", breaches()));
        }
        if (pattern.marks().size() > MARKS) {
            return Optional.of(new Verdict.TooComplex("it has more than 50 elision marks", breaches()));
        }
        List<Integer> worded = new ArrayList<>();
        List<List<Found>> everywhere = new ArrayList<>();
        for (int i = 0; i < pattern.pieces().size(); i++) {
            if (!pattern.pieces().get(i).isWordless()) {
                worded.add(i);
                everywhere.add(search.all(pattern.pieces().get(i)));
            }
        }
        List<List<Found>> body = everywhere.stream().map(this::inBody).toList();
        List<Found> first = body.get(0);
        List<Found> last = body.get(body.size() - 1);
        List<List<Found>> fitting = new ArrayList<>(body);
        fitting.set(0, first.stream().filter(this::precedes).toList());
        fitting.set(
                body.size() - 1,
                fitting.get(body.size() - 1).stream().filter(this::follows).toList());
        List<List<Found>> chains = chains(fitting);
        if (!chains.isEmpty()) {
            return Optional.of(conclude(chains, first, last, worded));
        }
        List<List<Found>> anywhere = chains(body);
        if (!anywhere.isEmpty()) {
            return Optional.of(misplaced(anywhere, first, last));
        }
        staticGuards(worded);
        if (body.stream().noneMatch(List::isEmpty)) {
            return Optional.of(new Verdict.OutOfOrder(
                    body.stream().map(places -> places.get(0).span(source)).toList(), breaches()));
        }
        List<List<Found>> outside = new Chains(everywhere, (a, b) -> true).tightest();
        if (!outside.isEmpty()) {
            return Optional.of(new Verdict.OutsideBody(
                    outside.get(0).stream()
                            .map(f -> f.span(source))
                            .filter(span -> !source.inBody(span))
                            .toList(),
                    breaches()));
        }
        return Optional.empty();
    }

    /** The tightest chains within the width that an elision may have; or else those of any width. */
    private List<List<Found>> chains(List<List<Found>> places) {
        BiPredicate<Found, Found> narrow = (a, b) -> {
            work.spend(4);
            return Guards.isNarrow(source, a.to(), b.from());
        };
        List<List<Found>> tight = new Chains(places, narrow).tightest();
        return tight.isEmpty() ? new Chains(places, (a, b) -> true).tightest() : tight;
    }

    private void staticGuards(List<Integer> worded) {
        if (pattern.marks().isEmpty()) {
            return;
        }
        for (int i : worded) {
            Piece piece = pattern.pieces().get(i);
            guards.piece(piece.from(), piece.to(), piece.countWords(quote));
        }
    }

    /** The words stand in the body, but not between the prefix and suffix that were given. */
    private Verdict misplaced(List<List<Found>> chains, List<Found> first, List<Found> last) {
        if (chains.size() > 1) {
            return ambiguous(chains, first, last);
        }
        Span place = extent(chains.get(0));
        return new Verdict.NotFound(
                Optional.of(new Verdict.Nearest(
                        text.span(place.start(), place.end()), List.of(), Verdict.DifferenceKind.WORDS)),
                breaches());
    }

    private Verdict ambiguous(List<List<Found>> chains, List<Found> first, List<Found> last) {
        if (chains.size() > PLACES || first.size() > 10 * PLACES || last.size() > 10 * PLACES) {
            return new Verdict.TooComplex("its words stand in more than 1,000 places of the source", breaches());
        }
        return new Verdict.Ambiguous(
                Context.settle(
                        text,
                        source.index().tokens(),
                        chains.stream().map(Verification::extent).toList(),
                        first.stream().map(Found::from).toList(),
                        last.stream().map(Found::to).toList()),
                breaches());
    }

    private static Span extent(List<Found> chain) {
        return new Span(chain.get(0).from(), chain.get(chain.size() - 1).to());
    }

    /**
     * Decides on the places that were found.
     *
     * @param worded the indexes of the pieces that have words; none where the quotation was found as it is written
     */
    private Verdict conclude(List<List<Found>> chains, List<Found> first, List<Found> last, List<Integer> worded) {
        if (chains.size() > 1) {
            staticGuards(worded);
            return ambiguous(chains, first, last);
        }
        List<Found> chain = chains.get(0);
        if (!worded.isEmpty()) {
            chain = guard(chain, worded);
        }
        guards.cut(chain.get(0).from());
        return new Verdict.Verified(
                new Outcome(source, words, quote, pattern).match(chain, !worded.isEmpty()), breaches());
    }

    /** Checks the licences that were used; returns the chain with the pieces joined that only literal dots divide. */
    private List<Found> guard(List<Found> chain, List<Integer> worded) {
        List<Found> joined = new ArrayList<>();
        List<Resolved> brackets = new ArrayList<>();
        chain.forEach(f -> brackets.addAll(f.brackets()));
        int from = 0;
        int count = 0;
        for (int i = 0; i < chain.size(); i++) {
            Piece piece = pattern.pieces().get(worded.get(i));
            Found found = chain.get(i);
            boolean joins = i > 0 && isLiteral(joined.get(joined.size() - 1).to(), found.from(), worded, i);
            if (joins) {
                Found before = joined.remove(joined.size() - 1);
                List<Resolved> both = new ArrayList<>(before.brackets());
                both.addAll(found.brackets());
                joined.add(new Found(before.from(), found.to(), both));
                count += piece.countWords(quote);
            } else {
                joined.add(found);
                from = piece.from();
                count = piece.countWords(quote);
            }
            boolean last = i + 1 == chain.size()
                    || !isLiteral(found.to(), chain.get(i + 1).from(), worded, i + 1);
            if (last && !pattern.marks().isEmpty()) {
                guards.piece(from, piece.to(), count);
            }
        }
        int wordless = pattern.pieces().size() - worded.size();
        for (int i = worded.get(0) + 1; i < worded.get(worded.size() - 1); i++) {
            Piece piece = pattern.pieces().get(i);
            if (piece.isWordless()) {
                guards.piece(piece.from(), piece.to(), 0);
            }
        }
        for (int i = 0; i + 1 < chain.size(); i++) {
            Span mark = markBefore(worded, i + 1);
            if (!isLiteral(chain.get(i).to(), chain.get(i + 1).from(), worded, i + 1)) {
                guards.omission(mark, chain.get(i).to(), chain.get(i + 1).from(), chain);
            }
        }
        if (wordless > 0) {
            edges(chain, worded);
        }
        brackets.forEach(guards::bracket);
        guards.weight(pattern, brackets);
        return joined;
    }

    /** Elision marks at the quotation's very edge are needless, unless they are the source's own. */
    private void edges(List<Found> chain, List<Integer> worded) {
        int first = worded.get(0);
        if (first > 0) {
            Span mark = pattern.marks().get(first - 1);
            int end = chain.get(0).from()
                    - (chain.get(0).from() > 0 && text.charAt(chain.get(0).from() - 1) == ' ' ? 1 : 0);
            if (!text.matches(end - mark.length(), quote, mark.start(), mark.end())) {
                guards.edge(mark);
            }
        }
        int last = worded.get(worded.size() - 1);
        if (last < pattern.marks().size()) {
            Span mark = pattern.marks().get(last);
            int at = chain.get(chain.size() - 1).to();
            int start = at + (at < text.length() && text.charAt(at) == ' ' ? 1 : 0);
            if (!text.matches(start, quote, mark.start(), mark.end())) {
                guards.edge(mark);
            }
        }
    }

    private Span markBefore(List<Integer> worded, int i) {
        return pattern.marks().get(worded.get(i) - 1);
    }

    /** Whether the source has, between two places, just the mark that the quotation has there. */
    private boolean isLiteral(int from, int to, List<Integer> worded, int i) {
        Span mark = markBefore(worded, i);
        Span between = text.trimmed(from, to);
        return worded.get(i) == worded.get(i - 1) + 1
                && between.length() == mark.length()
                && text.matches(between.start(), quote, mark.start(), mark.end());
    }

    private List<Breach> breaches() {
        List<Breach> all = new ArrayList<>(suspects);
        all.addAll(guards.breaches());
        return all;
    }
}
