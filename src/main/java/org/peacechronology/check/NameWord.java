package org.peacechronology.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peacechronology.date.Mentions;
import org.peacechronology.text.Sentences;
import org.peacechronology.text.Span;

/**
 * A word of a name, as English prose writes names: with a capital.
 *
 * @param word without the possessive ending and the dots of abbreviations: {@code Wells} of {@code Wells’s}, {@code US} of
 *     {@code U.S.}
 * @param opens whether it opens a sentence or a quotation and may owe its capital to that
 */
record NameWord(Span span, String word, boolean opens) {

    /** Words that have a capital without naming anyone. */
    private static final Set<String> PLAIN = Stream.of(
                    "I January February March April May June July August September October November December Monday"
                            + " Tuesday Wednesday Thursday Friday Saturday Sunday Mr Mrs Ms Dr",
                    "The A An In On At By Of For From To And But Or Nor So Yet As If When While After Before Since"
                            + " Until During Under Over With Without Not No Neither Both All Some Any Each Many Most"
                            + " Few Several Other Others Another This That These Those Its Their His Her He She It They"
                            + " We There Here One Two Three Four Five Six Seven Eight Nine Ten Then Now Later Earlier"
                            + " Who Whom What Which Where Why How According Official Officials Unnamed Senior Former")
            .flatMap(words -> Stream.of(words.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    /** Endings that make another word of the same name: {@code Qatar}, {@code Qatari}, {@code Afghans}, {@code Afghanistan}. */
    private static final List<String> ENDINGS =
            List.of("", "s", "i", "is", "n", "ns", "an", "ans", "ian", "ians", "ese", "ish", "istan", "istani");

    /** In the order of the text; dates and numbers are none. */
    static List<NameWord> in(String text, Mentions mentions) {
        Set<Integer> openings = new HashSet<>();
        Sentences.of(text, new Span(0, text.length())).forEach(sentence -> openings.add(firstLetter(text, sentence)));
        Mentions.Places others = mentions.places();
        List<NameWord> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = wordEnd(text, at);
            if (end > at && Character.isUpperCase(text.codePointAt(at))) {
                Span span = new Span(at, end);
                String word = bare(span.of(text));
                if (!PLAIN.contains(word) && !others.overlap(at, end)) {
                    words.add(new NameWord(span, word, openings.contains(at) || isQuoted(text, at)));
                }
            }
            at = Math.max(end, at + 1);
        }
        return List.copyOf(words);
    }

    /** Those that stand side by side as one. */
    static List<NameWord> joined(List<NameWord> words, String text) {
        List<NameWord> joined = new ArrayList<>();
        for (NameWord word : words) {
            NameWord last = joined.isEmpty() ? word : joined.get(joined.size() - 1);
            if (last != word
                    && text.substring(last.span.end(), word.span.start()).equals(" ")) {
                Span span = new Span(last.span.start(), word.span.end());
                joined.set(joined.size() - 1, new NameWord(span, last.word + " " + word.word, last.opens));
            } else {
                joined.add(word);
            }
        }
        return joined;
    }

    /** The words of a name or a text, capitals or not, as they are compared. */
    static Set<String> wordsOf(String text) {
        Set<String> words = new HashSet<>();
        int at = 0;
        while (at < text.length()) {
            int end = wordEnd(text, at);
            if (end > at) {
                words.add(bare(text.substring(at, end)));
            }
            at = Math.max(end, at + 1);
        }
        return words;
    }

    /** The next words behind a place, at most four of them, up to the end of the phrase. */
    static List<String> wordsAfter(String text, int from) {
        List<String> words = new ArrayList<>();
        int at = from;
        while (at < text.length() && words.size() < 4 && ",.;:()".indexOf(text.charAt(at)) < 0) {
            int end = wordEnd(text, at);
            if (end > at) {
                words.add(bare(text.substring(at, end)));
            }
            at = Math.max(end, at + 1);
        }
        return words;
    }

    /** Whether this word is known, or another of the same name is: {@code Qatari} where {@code Qatar} is known. */
    boolean isKnown(Predicate<String> known) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= Math.min(4, word.length())) {
                String stem = word.substring(0, word.length() - ending.length());
                for (String other : ENDINGS) {
                    if (known.test(stem.concat(other))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static int firstLetter(String text, Span sentence) {
        int at = sentence.start();
        while (at < sentence.end() && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isQuoted(String text, int at) {
        return at > 0 && "“\"‘'(:".indexOf(text.charAt(at - 1)) >= 0
                || at > 1 && text.charAt(at - 1) == ' ' && text.charAt(at - 2) == ':';
    }

    /** The end of the word that begins at {@code at}; {@code at} itself if none does. A hyphen parts words. */
    private static int wordEnd(String text, int at) {
        int end = at;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (isWord(c) || end > at && (isApostrophe(c, text, end) || isDot(c, text, at, end))) {
                end++;
            } else {
                break;
            }
        }
        return end;
    }

    /** Letters, digits, and the marks on them. */
    private static boolean isWord(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.isSurrogate(c);
    }

    private static boolean isApostrophe(char c, String text, int at) {
        return (c == '’' || c == '\'') && isLetter(text, at + 1);
    }

    /** Of an abbreviation, as {@code U.S.}, that begins at {@code from}. */
    private static boolean isDot(char c, String text, int from, int at) {
        return c == '.'
                && (at == from + 1
                        ? isLetter(text, at + 1) && Character.isUpperCase(text.charAt(at + 1))
                        : text.charAt(at - 2) == '.');
    }

    private static boolean isLetter(String text, int at) {
        return at < text.length() && Character.isLetter(text.charAt(at));
    }

    private static String bare(String word) {
        String plain = word.replace(".", "").replace('’', '\'');
        int end = plain.length() - 2;
        boolean possessive =
                end > 0 && plain.charAt(end) == '\'' && Character.toLowerCase(plain.charAt(end + 1)) == 's';
        return possessive ? plain.substring(0, end) : plain;
    }
}
