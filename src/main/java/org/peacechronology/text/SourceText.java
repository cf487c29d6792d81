package org.peacechronology.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The text of a source and the article in it: what quotations are compared with.
 *
 * <p>Offsets are UTF-16 code units of the decoded text, unless said otherwise.
 */
public final class SourceText {

    /** How an editor names a stretch of the body: by the words it begins and ends with, which are part of it. */
    public record Bounds(String from, String to) {}

    /** What can be wrong with a stretch of the body. */
    public enum Fault {
        FROM_NOT_FOUND,
        TO_NOT_FOUND,
        /** The words of {@code from} stand several times after the stretch before; the first place is taken. */
        FROM_AMBIGUOUS,
        /** The words of {@code to} stand several times before the next stretch; the first place is taken. */
        TO_AMBIGUOUS,
        /** The words of {@code to} stand only before those of {@code from}. */
        TO_BEFORE_FROM,
        /** The words of {@code from} stand only before the end of the stretch before: they overlap or are out of order. */
        OVERLAPS
    }

    /**
     * A stretch that could not be taken as it was written.
     *
     * @param stretch its index in the list of stretches, from 0
     * @param places where the words stand that the fault speaks of
     */
    public record StretchProblem(int stretch, Fault fault, List<Span> places) {
        public StretchProblem {
            places = List.copyOf(places);
        }
    }

    /** A source text, and what is wrong with the stretches of its body. */
    public record Reading(SourceText source, List<StretchProblem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    private final String id;
    private final String file;
    private final Folded folded;
    private final WordIndex index;
    private final List<Span> body;
    private final List<Paragraph> paragraphs;
    private final Spans sentences;
    private final Measure measure;
    private volatile @Nullable Lines lines;
    private volatile @Nullable WordIndex caseless;
    private volatile @Nullable WholeWords wholeWords;

    private SourceText(String id, String file, Folded folded, WordIndex index, List<Span> body) {
        this.id = id;
        this.file = file;
        this.folded = folded;
        this.index = index;
        this.body = List.copyOf(body);
        this.paragraphs = number(folded.original(), body);
        Spans.Builder found = new Spans.Builder();
        for (Paragraph paragraph : paragraphs) {
            if (paragraph.inBody()) {
                Sentences.of(folded.original(), paragraph.span()).forEach(found::add);
            }
        }
        this.sentences = found.build();
        this.measure = new Measure(folded, index.tokens(), paragraphs);
    }

    /**
     * A source text whose body is the stretches {@code body}, in order. A stretch with a fault is left out where its bounds
     * are not known.
     *
     * @param file relative to the root: {@code seeds/000_19b274de241a9283.txt}
     */
    public static Reading read(String id, String file, String text, List<Bounds> body) {
        Folded folded = Folded.of(text);
        WordIndex index = new WordIndex(folded);
        Stretches stretches = new Stretches(folded, index, body);
        return new Reading(new SourceText(id, file, folded, index, stretches.found()), stretches.problems());
    }

    /** A source text all of which is body. */
    public static SourceText whole(String id, String file, String text) {
        Folded folded = Folded.of(text);
        List<Span> all = text.isEmpty() ? List.of() : List.of(new Span(0, text.length()));
        return new SourceText(id, file, folded, new WordIndex(folded), all);
    }

    public String id() {
        return id;
    }

    /** Relative to the root: {@code seeds/000_19b274de241a9283.txt}. */
    public String file() {
        return file;
    }

    /** The whole decoded text, page furniture included. */
    public String text() {
        return folded.original();
    }

    /** The stretches of the article, in order. */
    public List<Span> body() {
        return body;
    }

    /** All paragraphs in order; one that a stretch of the body begins or ends in is cut there. */
    public List<Paragraph> paragraphs() {
        return paragraphs;
    }

    /** Whether a line of a source text ends with this character, and a paragraph may. */
    public static boolean isLineBreak(char c) {
        return Paragraphs.isBreak(c);
    }

    /** The sentences of the body, in order; none runs from one paragraph into the next. */
    public List<Span> sentences() {
        return sentences;
    }

    /** The paragraph that holds {@code offset}, or else the next one after it. */
    public Optional<Paragraph> paragraphAt(int offset) {
        int at = first(paragraphs.size(), i -> paragraphs.get(i).span().end() > offset);
        return at < paragraphs.size() ? Optional.of(paragraphs.get(at)) : Optional.empty();
    }

    /** The sentence of the body that holds {@code offset}. */
    public Optional<Span> sentenceAt(int offset) {
        int at = first(sentences.size(), i -> sentences.end(i) > offset);
        return at < sentences.size() && sentences.start(at) <= offset
                ? Optional.of(sentences.get(at))
                : Optional.empty();
    }

    /** Whether the span stands wholly in one stretch of the body. */
    public boolean inBody(Span span) {
        int at = first(body.size(), i -> body.get(i).end() >= span.end());
        return at < body.size() && body.get(at).contains(span);
    }

    /** Where words stand letter for letter, but for their case, within the body or outside it; {@code most} places at most. */
    public List<Span> literally(String words, int most) {
        Folded asked = Folded.of(words);
        String wanted = lower(asked.text()).strip();
        List<Span> places = new ArrayList<>();
        String all = wanted.isEmpty() ? "" : lower(folded.text());
        for (int at = all.indexOf(wanted); !wanted.isEmpty() && at >= 0 && places.size() < most; ) {
            int end = at + wanted.length();
            if (!WordEdges.isInside(folded, at) && !WordEdges.isInside(folded, end)) {
                places.add(folded.span(at, end));
            }
            at = all.indexOf(wanted, end);
        }
        return places;
    }

    /** In lower case, letter for letter. */
    private static String lower(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = Character.toLowerCase(letters[i]);
        }
        return new String(letters);
    }

    /** Where the span stands in the file: lines and columns from 1, columns in code points. */
    public Region region(Span span) {
        return lines().region(file, span);
    }

    /** The offset in Unicode code points of the UTF-16 offset {@code offset}. */
    public int codePoints(int offset) {
        return lines().codePoints(offset);
    }

    /** Built when first asked for. Two threads may build it; they build the same. */
    private Lines lines() {
        Lines known = lines;
        if (known == null) {
            known = new Lines(text());
            lines = known;
        }
        return known;
    }

    Folded folded() {
        return folded;
    }

    WordIndex index() {
        return index;
    }

    Measure measure() {
        return measure;
    }

    /** The index of the text in lower case, letter for letter, so that offsets in the text are the same. */
    WordIndex caseless() {
        WordIndex known = caseless;
        if (known == null) {
            StringBuilder lower = new StringBuilder(text().length());
            text().codePoints().forEach(c -> {
                int small = Character.toLowerCase(c);
                lower.appendCodePoint(Character.charCount(small) == Character.charCount(c) ? small : c);
            });
            known = new WordIndex(Folded.of(lower.toString()));
            caseless = known;
        }
        return known;
    }

    /** The words of the body. Built when first asked for: only failed quotations do. Two threads build the same. */
    WholeWords wholeWords() {
        WholeWords known = wholeWords;
        if (known == null) {
            known = WholeWords.inBody(this);
            wholeWords = known;
        }
        return known;
    }

    /** The characters of a span as they can be quoted: white space as single spaces, nothing invisible. */
    String plain(Span span) {
        StringBuilder plain = new StringBuilder(span.length());
        for (int at = span.start(); at < span.end(); ) {
            int c = text().codePointAt(at);
            int next = at + Character.charCount(c);
            if (Letters.isSpace(c)) {
                if (plain.length() == 0 || plain.charAt(plain.length() - 1) != ' ') {
                    plain.append(' ');
                }
            } else if (!Letters.isInvisible(c)
                    || (c == Letters.ZERO_WIDTH_NON_JOINER && Folded.isBetweenArabic(text(), at, next))) {
                plain.appendCodePoint(c);
            }
            at = next;
        }
        return plain.toString();
    }

    /** How many sentences end at {@code offset} or before it. */
    int sentencesBefore(int offset) {
        return first(sentences.size(), i -> sentences.end(i) > offset);
    }

    private static List<Paragraph> number(String text, List<Span> body) {
        List<Paragraph> numbered = new ArrayList<>();
        int stretch = 0;
        int number = 0;
        for (Span paragraph : Paragraphs.of(text)) {
            int at = paragraph.start();
            while (at < paragraph.end()) {
                while (stretch < body.size() && body.get(stretch).end() <= at) {
                    stretch++;
                }
                boolean in = stretch < body.size() && body.get(stretch).contains(at);
                int border = stretch == body.size()
                        ? paragraph.end()
                        : in ? body.get(stretch).end() : body.get(stretch).start();
                int end = Math.min(paragraph.end(), border);
                Span part = Paragraphs.trimmed(text, at, end);
                if (!part.isEmpty()) {
                    numbered.add(new Paragraph(in ? ++number : 0, part, in));
                }
                at = end;
            }
        }
        return List.copyOf(numbered);
    }

    /** The least index below {@code size} at which {@code test} holds, for a test that goes on holding; else {@code size}. */
    static int first(int size, IntPredicate test) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (test.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
