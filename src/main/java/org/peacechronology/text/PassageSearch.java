package org.peacechronology.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A search over the bodies of many sources for an editor who half remembers a passage: it forgives case, accents and typing
 * errors, and returns whole sentences. Built once, then asked often.
 */
public final class PassageSearch {

    /** More different words of a question than this are not read. */
    private static final int WORDS = 64;

    /** The least share of the question's weight that a passage must have. */
    private static final double SHARE = 0.5;

    /** What a word counts that differs by a typing error. */
    private static final float TYPO = 0.7f;

    /** How many sentences are compared in full. */
    private static final int COMPARED = 200;

    /**
     * A passage that answers a question.
     *
     * @param passage a sentence, or two that follow one another
     * @param marked the words asked for, in order
     * @param score the higher the better; of no meaning across questions
     */
    public record Hit(SourceText source, Span passage, List<Span> marked, double score) {
        public Hit {
            marked = List.copyOf(marked);
        }
    }

    /** A quotation ready to be pasted: its words, and a prefix or suffix only where it needs one. */
    public record Citation(String quote, Optional<String> prefix, Optional<String> suffix) {}

    /** A sentence: the source's number and where it stands. */
    private record Sentence(int source, Span span) {}

    /** A word of the question: the words of the sources that it may be, and what it weighs. */
    private record Asked(int[] words, float[] likeness, double weight) {}

    private final List<SourceText> sources;
    private final List<Sentence> sentences = new ArrayList<>();
    private final Map<String, Integer> vocabulary = new HashMap<>();
    private final List<String> spelled = new ArrayList<>();
    private final List<Ints> postings = new ArrayList<>();

    public PassageSearch(List<SourceText> sources) {
        this.sources = List.copyOf(sources);
        for (int s = 0; s < this.sources.size(); s++) {
            for (Span span : this.sources.get(s).sentences()) {
                index(s, span);
            }
        }
    }

    private void index(int source, Span span) {
        int number = sentences.size();
        sentences.add(new Sentence(source, span));
        SourceText text = sources.get(source);
        Tokens tokens = text.index().tokens();
        int end = text.folded().indexOf(span.end());
        for (int t = tokens.firstFrom(text.folded().indexOf(span.start()));
                t < tokens.count() && tokens.to(t) <= end;
                t++) {
            int word = vocabulary.computeIfAbsent(plain(text.folded().text(tokens.from(t), tokens.to(t))), w -> {
                spelled.add(w);
                postings.add(new Ints());
                return postings.size() - 1;
            });
            Ints places = postings.get(word);
            if (places.isEmpty() || places.get(places.size() - 1) != number) {
                places.add(number);
            }
        }
    }

    /** A word without its case and accents. */
    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean ascii = true;
        for (int i = 0; i < lower.length() && ascii; i++) {
            ascii = lower.charAt(i) < 0x80;
        }
        if (ascii) {
            return lower;
        }
        StringBuilder plain = new StringBuilder(lower.length());
        Normalizer.normalize(lower, Normalizer.Form.NFKD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** The passages that answer {@code words} best, at most {@code limit}; equal ones in the order of the sources. */
    public List<Hit> search(String words, int limit) {
        List<Asked> asked = asked(words.length() > 4_000 ? words.substring(0, 4_000) : words);
        if (asked.isEmpty()) {
            return List.of();
        }
        double all = asked.stream().mapToDouble(Asked::weight).sum();
        double[] scores = new double[sentences.size()];
        Ints touched = new Ints();
        for (Asked word : asked) {
            add(word, scores, touched);
        }
        long[] best = new long[touched.size()];
        int kept = 0;
        for (int i = 0; i < touched.size(); i++) {
            int sentence = touched.get(i);
            double next = neighbour(sentence, scores);
            if (scores[sentence] + next >= SHARE * all) {
                // The bits of positive floats are in their order; turned round, the best come first.
                int order = Float.floatToIntBits((float) (scores[sentence] + next / 2)) ^ 0x7FFFFFFF;
                best[kept++] = (long) order << 32 | sentence;
            }
        }
        Arrays.sort(best, 0, kept);
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < Math.min(kept, Math.max(COMPARED, limit)); i++) {
            hit((int) best[i], asked).filter(h -> h.score() >= SHARE * all).ifPresent(hits::add);
        }
        hits.sort((a, b) -> Double.compare(b.score(), a.score()));
        return distinct(hits, limit);
    }

    /** What the sentence after this one, of the same source, has of the question. */
    private double neighbour(int sentence, double[] scores) {
        return isFollowed(sentence) ? scores[sentence + 1] : 0;
    }

    private boolean isFollowed(int sentence) {
        return sentence + 1 < sentences.size()
                && sentences.get(sentence + 1).source()
                        == sentences.get(sentence).source();
    }

    /** Hits in their order, without those that overlap a better one. */
    private static List<Hit> distinct(List<Hit> hits, int limit) {
        List<Hit> distinct = new ArrayList<>();
        for (Hit hit : hits) {
            if (distinct.size() == limit) {
                break;
            }
            if (distinct.stream()
                    .noneMatch(d -> d.source() == hit.source() && d.passage().overlaps(hit.passage()))) {
                distinct.add(hit);
            }
        }
        return distinct;
    }

    private List<Asked> asked(String words) {
        Folded question = Folded.of(words);
        Tokens tokens = Tokens.of(question);
        Set<String> distinct = new LinkedHashSet<>();
        for (int t = 0; t < tokens.count() && distinct.size() < WORDS; t++) {
            distinct.add(plain(question.text(tokens.from(t), tokens.to(t))));
        }
        return distinct.stream().map(this::lookUp).toList();
    }

    /** The word itself or, where no source has it, those that a typing error leads to. */
    private Asked lookUp(String word) {
        Integer exact = vocabulary.get(word);
        if (exact != null) {
            return new Asked(
                    new int[] {exact},
                    new float[] {1},
                    weight(postings.get(exact).size()));
        }
        int most = word.length() < 4 || Cues.isNumber(word) ? 0 : word.length() < 8 ? 1 : 2;
        Ints near = new Ints();
        int frequency = 0;
        for (int w = 0; w < spelled.size() && most > 0; w++) {
            if (Typos.within(word, spelled.get(w), most)) {
                near.add(w);
                frequency += postings.get(w).size();
            }
        }
        int[] words = new int[near.size()];
        float[] likeness = new float[near.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = near.get(i);
            likeness[i] = TYPO;
        }
        return new Asked(words, likeness, weight(frequency));
    }

    /** A word weighs more the rarer it is; one that no source has tells little. */
    private double weight(int frequency) {
        double rare = Math.log(1.0 + sentences.size() / (1.0 + frequency)) + 0.1;
        return frequency == 0 ? rare / 2 : rare;
    }

    private void add(Asked asked, double[] scores, Ints touched) {
        for (int i = 0; i < asked.words().length; i++) {
            Ints places = postings.get(asked.words()[i]);
            for (int p = 0; p < places.size(); p++) {
                int sentence = places.get(p);
                if (scores[sentence] == 0) {
                    touched.add(sentence);
                }
                scores[sentence] += asked.weight() * asked.likeness()[i];
            }
        }
    }

    /** The sentence with its words marked, together with the next one where that has more of them. */
    private Optional<Hit> hit(int sentence, List<Asked> asked) {
        Optional<Hit> alone =
                hit(sentences.get(sentence), sentences.get(sentence).span(), asked);
        if (!isFollowed(sentence)) {
            return alone;
        }
        Span both = new Span(
                sentences.get(sentence).span().start(),
                sentences.get(sentence + 1).span().end());
        Optional<Hit> joined = hit(sentences.get(sentence), both, asked);
        boolean more = joined.isPresent()
                && alone.isPresent()
                && joined.get().score() > alone.get().score() * 1.25
                && sources.get(sentences.get(sentence).source()).inBody(both);
        return more ? joined : alone;
    }

    /** Each word of the question counts once; words that stand side by side as asked count a little more. */
    private Optional<Hit> hit(Sentence sentence, Span span, List<Asked> asked) {
        SourceText text = sources.get(sentence.source());
        Tokens tokens = text.index().tokens();
        List<Span> marked = new ArrayList<>();
        boolean[] seen = new boolean[asked.size()];
        double score = 0;
        int previous = -2;
        int end = text.folded().indexOf(span.end());
        for (int t = tokens.firstFrom(text.folded().indexOf(span.start()));
                t < tokens.count() && tokens.to(t) <= end;
                t++) {
            int word = vocabulary.getOrDefault(plain(text.folded().text(tokens.from(t), tokens.to(t))), -1);
            int at = asked(asked, word, previous + 1);
            if (at < 0) {
                previous = -2;
                continue;
            }
            marked.add(text.folded().span(tokens.from(t), tokens.to(t)));
            if (!seen[at]) {
                score += asked.get(at).weight() * likeness(asked.get(at), word);
            }
            if (at == previous + 1 && !seen[at]) {
                score += asked.get(at).weight() * 0.5;
            }
            seen[at] = true;
            previous = at;
        }
        return marked.isEmpty() ? Optional.empty() : Optional.of(new Hit(text, span, marked, score));
    }

    /** The question's word that {@code word} is: {@code next} if it can be, else the first; or -1. */
    private static int asked(List<Asked> asked, int word, int next) {
        if (next >= 0 && next < asked.size() && likeness(asked.get(next), word) > 0) {
            return next;
        }
        for (int i = 0; i < asked.size(); i++) {
            if (likeness(asked.get(i), word) > 0) {
                return i;
            }
        }
        return -1;
    }

    private static float likeness(Asked asked, int word) {
        int at = Arrays.binarySearch(asked.words(), word);
        return at < 0 ? 0 : asked.likeness()[at];
    }

    /**
     * A passage as a quotation to paste: it is verified at its own place, with nothing to object to. Empty where no quotation
     * can be made of it: it holds no word, or nothing tells it from another.
     *
     * @param span is widened to whole words, and back to the beginning of its sentence where it would be cut off from a
     *     negation or hedge; what lies outside the stretch of the body that it begins in is left out
     */
    public static Optional<Citation> citation(SourceText source, Span span) {
        return Citations.of(source, span);
    }
}
