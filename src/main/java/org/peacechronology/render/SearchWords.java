package org.peacechronology.render;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words of a text as the search compares them: in lower case, without diacritics, Arabic-script variants as one letter.
 *
 * <p>{@code assets/search.js} folds what a reader types in the same way; a change here is a change there.
 */
final class SearchWords {

    /** Words that say nothing about what is sought. */
    static final Set<String> COMMON = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "been", "by", "for", "from", "had", "has", "have", "he", "his",
            "in", "is", "it", "its", "of", "on", "or", "s", "she", "t", "that", "the", "their", "they", "this", "to",
            "was", "were", "which", "who", "will", "with");

    /** Letters that stand for another: yeh and kaf, heh, digits, and Latin letters without a decomposition. */
    private static final String FROM = "\u064a\u0649\u0643\u0629\u06c1\u06d5øłđðħı";

    private static final String TO = "\u06cc\u06cc\u06a9\u0647\u0647\u0647olddhi";

    private static final char NON_JOINER = '\u200c';

    private SearchWords() {}

    /** In order, common ones left out; where a zero-width non-joiner stands, the whole word and then its parts. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String folded = fold(text) + " ";
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetter(c) || isNumber(c) || c == NON_JOINER && !word.isEmpty()) {
                word.appendCodePoint(c);
            } else if (!word.isEmpty()) {
                add(word.toString(), words);
                word.setLength(0);
            }
        }
        return words;
    }

    private static void add(String word, List<String> words) {
        if (word.indexOf(NON_JOINER) < 0) {
            if (!COMMON.contains(word)) {
                words.add(word);
            }
            return;
        }
        String whole = word.replace(Character.toString(NON_JOINER), "");
        if (!COMMON.contains(whole)) {
            words.add(whole);
        }
        Stream.of(word.split(Character.toString(NON_JOINER)))
                .filter(part -> !part.isEmpty() && !part.equals(whole))
                .forEach(words::add);
    }

    /** Marks and joiners are gone, but for the non-joiner; compatibility forms are undone. */
    static String fold(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); ) {
            int c = apart.codePointAt(i);
            i += Character.charCount(c);
            int type = Character.getType(c);
            boolean gone = type == Character.NON_SPACING_MARK
                    || type == Character.COMBINING_SPACING_MARK
                    || type == Character.ENCLOSING_MARK
                    || c == 0x200d
                    || c == 0x0640
                    || c == 0xad;
            if (!gone) {
                folded.appendCodePoint(c);
            }
        }
        String lower = folded.toString().toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); ) {
            int c = lower.codePointAt(i);
            i += Character.charCount(c);
            out.appendCodePoint(variant(c));
        }
        return out.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static int variant(int c) {
        if (c < 0x80) {
            return c;
        }
        if (c >= 0x0660 && c <= 0x0669) {
            return '0' + c - 0x0660;
        } else if (c >= 0x06f0 && c <= 0x06f9) {
            return '0' + c - 0x06f0;
        }
        int at = FROM.indexOf(c);
        return at < 0 ? c : TO.charAt(at);
    }

    private static boolean isNumber(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}
