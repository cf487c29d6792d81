package org.peacechronology.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a paragraph into sentences: at a full stop, question or exclamation mark, with the quotation marks that close after
 * it, where the next word could begin a sentence. An abbreviation's stop ends none, unless what follows plainly opens one
 * ("… to the U.S. The Taliban …").
 */
public final class Sentences {

    /** Always followed by a name or a number. */
    private static final Set<String> TITLES = Set.of(
            "mr", "mrs", "ms", "mx", "dr", "prof", "amb", "gen", "maj", "brig", "col", "lt", "capt", "cmdr", "sgt",
            "adm", "sen", "rep", "gov", "pres", "hon", "rev", "fr", "st", "mt", "ft", "moh", "mohd", "md", "messrs",
            "supt", "sec", "asst", "dep", "vs", "cf", "e.g", "i.e", "viz", "ca", "fig", "art", "para", "pp", "p",
            "vol");

    /** Followed by a number; else they end a sentence as any word does. */
    private static final Set<String> BEFORE_NUMBERS = Set.of(
            "no", "nos", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "approx");

    /** May end a sentence or stand in its midst. */
    private static final Set<String> OTHERS = Set.of(
            "inc", "ltd", "corp", "co", "bros", "jr", "sr", "etc", "al", "est", "dept", "univ", "ave", "govt", "intl");

    /** Words that open a sentence more often than they continue one when they are capitalised. */
    private static final Set<String> OPENERS = Set.of(
            "the",
            "a",
            "an",
            "this",
            "that",
            "these",
            "those",
            "he",
            "she",
            "it",
            "they",
            "we",
            "i",
            "you",
            "his",
            "her",
            "its",
            "their",
            "in",
            "on",
            "at",
            "by",
            "for",
            "from",
            "with",
            "after",
            "before",
            "during",
            "since",
            "until",
            "while",
            "when",
            "where",
            "as",
            "if",
            "but",
            "and",
            "or",
            "however",
            "meanwhile",
            "there",
            "both",
            "earlier",
            "later",
            "also",
            "according",
            "although",
            "though",
            "despite",
            "under",
            "last",
            "next",
            "some",
            "many",
            "most",
            "no",
            "not",
            "what",
            "who",
            "why",
            "how");

    private Sentences() {}

    /** The sentences of the paragraph {@code in}, in order. */
    public static List<Span> of(String text, Span in) {
        List<Span> sentences = new ArrayList<>();
        int start = in.start();
        int at = in.start();
        while (at < in.end()) {
            if (!isStop(text.charAt(at))) {
                at++;
                continue;
            }
            int stop = at;
            int end = at + 1;
            while (end < in.end() && isStop(text.charAt(end))) {
                end++;
            }
            int marks = end - stop;
            while (end < in.end() && isCloser(text.charAt(end))) {
                end++;
            }
            if (ends(text, in, start, stop, marks, end)) {
                add(text, start, end, sentences);
                start = end;
            }
            at = end;
        }
        add(text, start, in.end(), sentences);
        return sentences;
    }

    private static void add(String text, int start, int end, List<Span> sentences) {
        Span sentence = Paragraphs.trimmed(text, start, end);
        if (!sentence.isEmpty()) {
            sentences.add(sentence);
        }
    }

    private static boolean ends(String text, Span in, int start, int stop, int marks, int end) {
        if (text.charAt(stop) == '。' || text.charAt(stop) == '．') {
            return true;
        }
        int next = end;
        while (next < in.end() && Letters.isSpace(text.charAt(next))) {
            next++;
        }
        if (next == end || next == in.end()) {
            return next == in.end();
        }
        while (next < in.end() && isOpener(text.charAt(next))) {
            next++;
        }
        if (next == in.end()) {
            return false;
        }
        int c = text.codePointAt(next);
        if (Character.isLowerCase(c) || !Letters.isWord(c)) {
            return false;
        }
        boolean plainStop = marks == 1 && text.charAt(stop) == '.';
        return !plainStop || endsAfter(wordBefore(text, start, stop), text, in, next);
    }

    /** Whether a full stop after {@code word} ends the sentence, given what follows from {@code next} on. */
    private static boolean endsAfter(String word, String text, Span in, int next) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (TITLES.contains(lower)) {
            return false;
        }
        if (BEFORE_NUMBERS.contains(lower)) {
            return !Character.isDigit(text.codePointAt(next));
        }
        boolean initial = word.codePointCount(0, word.length()) == 1 && Character.isUpperCase(word.codePointAt(0));
        if (initial || word.indexOf('.') > 0 && isDotted(word) || OTHERS.contains(lower)) {
            int end = next;
            while (end < in.end() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            return OPENERS.contains(text.substring(next, end).toLowerCase(Locale.ROOT));
        }
        return true;
    }

    /** Single letters with stops between them: {@code U.S}, {@code a.m}. */
    private static boolean isDotted(String word) {
        for (int i = 0; i < word.length(); i++) {
            if ((i % 2 == 0) != Character.isLetter(word.charAt(i)) || (i % 2 == 1 && word.charAt(i) != '.')) {
                return false;
            }
        }
        return true;
    }

    /** The letters, digits and stops before {@code stop}; no more of them than an abbreviation can have. */
    private static String wordBefore(String text, int start, int stop) {
        int from = stop;
        while (from > start && stop - from < 16) {
            char c = text.charAt(from - 1);
            if (c != '.' && !Character.isLetterOrDigit(c)) {
                break;
            }
            from--;
        }
        return text.substring(from, stop);
    }

    private static boolean isStop(char c) {
        return switch (c) {
            case '.', '!', '?', '…', '؟', '۔', '。', '．' -> true;
            default -> false;
        };
    }

    private static boolean isCloser(char c) {
        return switch (c) {
            case '"', '\'', '”', '’', '»', ')', ']' -> true;
            default -> false;
        };
    }

    private static boolean isOpener(char c) {
        return switch (c) {
            case '"', '\'', '“', '‘', '«', '„', '(', '[' -> true;
            default -> false;
        };
    }
}
