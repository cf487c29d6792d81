package org.peacechronology.text;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The English words that turn a statement round or hold it at a distance, those that are numbers, and the glue. */
final class Cues {

    private static final Set<String> NEGATIONS = Set.of(
            "not",
            "no",
            "never",
            "nor",
            "neither",
            "without",
            "none",
            "nothing",
            "nobody",
            "nowhere",
            "cannot",
            "deny",
            "denies",
            "denied",
            "denying",
            "refuse",
            "refuses",
            "refused",
            "refusing",
            "decline",
            "declines",
            "declined",
            "declining",
            "fail",
            "fails",
            "failed",
            "failing",
            "reject",
            "rejects",
            "rejected",
            "rejecting",
            "hardly",
            "barely",
            "scarcely",
            "unable",
            "dont",
            "didnt",
            "wont",
            "isnt",
            "wasnt",
            "cant");

    private static final Set<String> HEDGES = Set.of(
            "reportedly",
            "allegedly",
            "apparently",
            "supposedly",
            "purportedly",
            "ostensibly",
            "perhaps",
            "possibly",
            "maybe",
            "if",
            "unless",
            "whether");

    private static final Set<String> NUMBERS = Set.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety",
            "hundred",
            "hundreds",
            "thousand",
            "thousands",
            "million",
            "millions",
            "billion",
            "billions",
            "dozen",
            "dozens",
            "half",
            "quarter",
            "third",
            "first",
            "second",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "once",
            "twice",
            "both");

    private static final Set<String> GLUE = Set.of(
            "the", "a", "an", "of", "to", "in", "on", "at", "for", "from", "with", "by", "and", "or", "but", "as",
            "that", "which", "who", "this", "these", "it", "its", "he", "she", "they", "his", "her", "their", "is",
            "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "could", "should", "after",
            "before", "between");

    private Cues() {}

    /** Whether {@code word} only holds others together. */
    static boolean isGlue(String word) {
        return GLUE.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether {@code word}, folded, denies: "not", "don't", "refused". */
    static boolean isNegation(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return NEGATIONS.contains(lower) || lower.endsWith("n't");
    }

    static boolean isHedge(String word) {
        return HEDGES.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether {@code word} is or holds a number: "2,500", "July-3", "three-day". */
    static boolean isNumber(String word) {
        if (word.codePoints().anyMatch(c -> Character.isDigit(c) || Character.getType(c) == Character.OTHER_NUMBER)) {
            return true;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (NUMBERS.contains(lower)) {
            return true;
        }
        int hyphen = lower.indexOf('-');
        return hyphen > 0 && NUMBERS.contains(lower.substring(0, hyphen));
    }

    /**
     * The first word of {@code text} between the folded offsets {@code from} and {@code to} that is of the kind asked for:
     * its folded place.
     */
    static Optional<Span> first(Folded text, int from, int to, Predicate<String> kind) {
        int at = from;
        while (at < to) {
            int end = wordEnd(text, at, to);
            if (end > at && kind.test(text.text(at, end))) {
                return Optional.of(new Span(at, end));
            }
            at = Math.max(end, at + Character.charCount(text.codePointAt(at)));
        }
        return Optional.empty();
    }

    /** Whole words of a folded text, in order: a number with its separators, a compound with its hyphens. */
    static Spans words(Folded text, int from, int to, int most) {
        Spans.Builder words = new Spans.Builder();
        int at = from;
        while (at < to && words.size() < most) {
            int end = wordEnd(text, at, to);
            if (end > at) {
                words.add(new Span(at, end));
                at = end;
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return words.build();
    }

    /** The end of the whole word that begins at {@code at}; {@code at} where none begins. */
    static int wordEnd(Folded text, int at, int to) {
        if (!Letters.isWord(text.codePointAt(at))) {
            return at;
        }
        int end = at + Character.charCount(text.codePointAt(at));
        while (end < to && WordEdges.isInside(text, end)) {
            end += Character.charCount(text.codePointAt(end));
        }
        while (end > at && !Letters.isWord(text.codePointBefore(end))) {
            end--;
        }
        return end;
    }
}
