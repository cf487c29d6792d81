package org.peacechronology.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.peacechronology.text.Verdict.Difference;
import org.peacechronology.text.Verdict.Nearest;

/**
 * Finds the passage of a source's body that is most like words which do not stand there. It only suggests.
 *
 * <p>The rarer words of the quotation vote for where it would begin if nothing were dropped or added; the places with most
 * votes are then compared word by word with the quotation. A passage that has less than half of the words, or of their
 * weight, is none: a word weighs more the rarer it is in the source.
 */
final class NearestPassage {

    /** Votes that are cast for one quotation, so that frequent words cost no more than rare ones. */
    private static final int VOTES = 10_000;

    /** Places that are compared word by word, unless one of them is plainly it. */
    private static final int PLACES = 4;

    private static final double PLAIN = 0.7;

    /** Words dropped or added between a quotation and its passage, at most. */
    private static final int DRIFT = 16;

    /** Tokens whose votes count together. */
    private static final int BUCKET = 16;

    /** A longer quotation is compared by so many of its words. */
    private static final int LONGEST = 2_000;

    /** The least share of the words, and of their weight, that a passage has. */
    private static final double ALIKE = 0.5;

    /** What "the" and "of" weigh beside other words as rare as they: they make no two passages alike. */
    private static final double GLUE = 0.25;

    private final SourceText source;
    private final WordIndex index;
    private final Folded quote;
    private final Tokens tokens;
    private final int from;
    private final int to;
    private final WholeWords words;
    private final double[] weights;

    private NearestPassage(SourceText source, Folded quote, Tokens tokens, int from, int to) {
        this.source = source;
        this.index = source.index();
        this.quote = quote;
        this.tokens = tokens;
        this.from = from;
        this.to = to;
        this.words = new WholeWords(quote, Cues.words(quote, from, to, LONGEST));
        this.weights = new double[words.count()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weight(words.span(i));
        }
    }

    /** The passage most like the folded characters {@code [from, to)} of {@code quote}. */
    static Optional<Nearest> of(SourceText source, Folded quote, Tokens tokens, int from, int to) {
        NearestPassage search = new NearestPassage(source, quote, tokens, from, to);
        if (search.words.count() < 2) {
            return Optional.empty();
        }
        Optional<Alignment> best = Optional.empty();
        double all = Arrays.stream(search.weights).sum();
        for (int place : search.places()) {
            Alignment alignment = search.compare(place);
            if (best.isEmpty() || alignment.score() > best.get().score()) {
                best = Optional.of(alignment);
            }
            if (alignment.score() >= PLAIN * all) {
                break;
            }
        }
        return best.filter(search::isAlike).map(search::nearest);
    }

    /** The rarest part of a word counts: "17-year" is as rare as its "17". */
    private double weight(Span word) {
        double all = Math.log(2.0 + index.tokens().count());
        int rarest = Integer.MAX_VALUE;
        for (int t = tokens.firstFrom(word.start()); t < tokens.count() && tokens.to(t) <= word.end(); t++) {
            rarest = Math.min(rarest, index.frequency(id(t)));
        }
        double weight = rarest == 0 ? all / 2 : all - Math.log(rarest) + 0.5;
        return Cues.isGlue(quote.text(word.start(), word.end())) ? weight * GLUE : weight;
    }

    /** The source's word that the quotation's token {@code t} is, whatever its case; or -1. */
    private int id(int t) {
        return index.anyCase(quote, tokens.from(t), tokens.to(t));
    }

    private boolean isAlike(Alignment alignment) {
        int enough = words.count() <= 3 ? 2 : 3;
        return alignment.same() >= enough
                && alignment.same() >= ALIKE * Math.max(words.count(), alignment.length())
                && alignment.alike() >= ALIKE * Arrays.stream(weights).sum();
    }

    /** The tokens of the source near which the passage most probably begins, the likeliest first. */
    private List<Integer> places() {
        int first = tokens.firstFrom(words.span(0).start());
        int last = tokens.firstFrom(words.span(words.count() - 1).end());
        long[] rarestFirst = new long[last - first];
        int[] ids = new int[last - first];
        for (int t = 0; t < ids.length; t++) {
            ids[t] = id(first + t);
            rarestFirst[t] = (long) index.frequency(ids[t]) << 32 | t;
        }
        Arrays.sort(rarestFirst);
        double all = Math.log(2.0 + index.tokens().count());
        Votes votes = new Votes();
        for (long packed : rarestFirst) {
            int t = (int) packed;
            int frequency = index.frequency(ids[t]);
            if (votes.count > 0 && votes.count + frequency > VOTES) {
                break;
            }
            for (int n = 0; n < Math.min(frequency, VOTES); n++) {
                votes.cast(index.place(ids[t], n) - t, (float) (all - Math.log(frequency)));
            }
        }
        return votes.best();
    }

    /** Compares the quotation with what stands in the body around the token {@code place}. */
    private Alignment compare(int place) {
        WholeWords here = source.wholeWords();
        Tokens all = index.tokens();
        int middle = Math.max(0, Math.min(place, all.count() - 1));
        int first = here.firstAfter(all.from(Math.max(0, middle - DRIFT - BUCKET)));
        int last = Math.min(here.count(), first + words.count() + 2 * (DRIFT + BUCKET));
        return new Alignment(words, weights, here, first, last, 2 * (DRIFT + BUCKET));
    }

    private Nearest nearest(Alignment alignment) {
        Folded text = source.folded();
        int[] partners = alignment.partners();
        List<Span> passage = alignment.passage();
        List<Span> quoted = words.spans(0, words.count());
        lead(partners, passage);
        trail(partners, quoted, passage);
        int start = -1;
        int end = -1;
        for (int partner : partners) {
            if (partner >= 0) {
                start = start < 0 ? partner : start;
                end = partner;
            }
        }
        Differences differences = new Differences(quote, from, to, quoted, text, passage, partners);
        List<Difference> placed = differences.list().stream()
                .map(d -> new Difference(
                        quote.span(d.quoted().start(), d.quoted().end()),
                        text.span(d.source().start(), d.source().end())))
                .toList();
        return new Nearest(
                text.span(passage.get(start).start(), passage.get(end).end()), placed, differences.kind());
    }

    /** Words that differ at the quotation's beginning are set beside those before the passage, in its sentence. */
    private void lead(int[] partners, List<Span> passage) {
        int first = 0;
        while (partners[first] < 0) {
            first++;
        }
        int sentence = sentence(passage.get(partners[first]));
        for (int i = first - 1; i >= 0; i--) {
            int partner = partners[i + 1] - 1;
            if (partner < 0 || sentence(passage.get(partner)) != sentence) {
                return;
            }
            partners[i] = partner;
        }
    }

    /** Words that differ at the quotation's end stand beside none of the next sentence. */
    private void trail(int[] partners, List<Span> quoted, List<Span> passage) {
        int last = partners.length - 1;
        while (last >= 0 && (partners[last] < 0 || !isSame(quoted.get(last), passage.get(partners[last])))) {
            last--;
        }
        if (last < 0) {
            return;
        }
        int sentence = sentence(passage.get(partners[last]));
        for (int i = last + 1; i < partners.length; i++) {
            if (partners[i] >= 0 && sentence(passage.get(partners[i])) != sentence) {
                partners[i] = -1;
            }
        }
    }

    private boolean isSame(Span quoted, Span here) {
        return quote.text(quoted.start(), quoted.end()).equals(source.folded().text(here.start(), here.end()));
    }

    private int sentence(Span word) {
        return source.sentencesBefore(source.folded().start(word.start()));
    }

    /** Where passages would begin, by how much speaks for it. */
    private static final class Votes {

        /** The bucket, and the number of the vote in the lower half. */
        private long[] cast = new long[1024];

        private float[] weights = new float[1024];
        private int count;

        void cast(int diagonal, float weight) {
            if (count == cast.length) {
                cast = Arrays.copyOf(cast, count * 2);
                weights = Arrays.copyOf(weights, count * 2);
            }
            cast[count] = (long) Math.floorDiv(diagonal, BUCKET) << 32 | count;
            weights[count++] = weight;
        }

        /** A bucket counts with the one after it, since words dropped or added shift a vote. */
        private record Total(int bucket, float weight) {}

        List<Integer> best() {
            Arrays.sort(cast, 0, count);
            List<Total> totals = new ArrayList<>();
            for (int i = 0; i < count; ) {
                int bucket = (int) (cast[i] >> 32);
                float total = 0;
                while (i < count && (int) (cast[i] >> 32) == bucket) {
                    total += weights[(int) cast[i++]];
                }
                totals.add(new Total(bucket, total));
            }
            List<Total> pairs = new ArrayList<>();
            for (int i = 0; i < totals.size(); i++) {
                Total one = totals.get(i);
                boolean next = i + 1 < totals.size() && totals.get(i + 1).bucket() == one.bucket() + 1;
                pairs.add(new Total(
                        one.bucket(), one.weight() + (next ? totals.get(i + 1).weight() : 0)));
            }
            pairs.sort((a, b) -> {
                int heavier = Float.compare(b.weight(), a.weight());
                return heavier != 0 ? heavier : Integer.compare(a.bucket(), b.bucket());
            });
            List<Integer> places = new ArrayList<>();
            for (Total pair : pairs) {
                int place = (pair.bucket() + 1) * BUCKET;
                if (places.size() < PLACES && places.stream().noneMatch(p -> Math.abs(p - place) <= BUCKET)) {
                    places.add(place);
                }
            }
            return places;
        }
    }
}
