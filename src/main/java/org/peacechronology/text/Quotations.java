package org.peacechronology.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Compares quotations with the sources they are said to stand in. No score decides: words stand there or they do not. */
public final class Quotations {

    /** Words between quotation marks in an editor's prose are held to the sources from this number on. */
    private static final int PROSE_WORDS = 4;

    private Quotations() {}

    /**
     * Looks for a quotation in a source.
     *
     * @param prefix words that stand directly before it, where it stands in the source more than once
     * @param suffix words that stand directly after it, likewise
     */
    public static Verdict verify(SourceText source, String quote, Optional<String> prefix, Optional<String> suffix) {
        return Verification.verify(source, quote, prefix, suffix);
    }

    /**
     * Whether a passage quoted in prose stands in the body of one of the sources, once or more often, by the same rules as
     * any quotation. A comma or stop before the closing mark may be the editor's own.
     */
    public static boolean supports(Collection<SourceText> sources, String words) {
        int end = words.length();
        while (end > 0 && ",.;:!?".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return stands(sources, words) || end < words.length() && stands(sources, words.substring(0, end));
    }

    private static boolean stands(Collection<SourceText> sources, String words) {
        if (words.length() > Verification.LENGTH) {
            return false;
        }
        QuotedWords quoted = QuotedWords.of(words);
        return sources.stream().anyMatch(source -> Verification.stands(source, quoted));
    }

    /**
     * The passages of four or more words that stand between double quotation marks in plain text, without the marks. A
     * straight mark closes what a straight mark opened, and opens nothing after a letter or digit (5" is no quotation); a
     * passage does not run past the end of its paragraph.
     */
    public static List<Span> inProse(String text) {
        List<Span> passages = new ArrayList<>();
        int open = -1;
        String closing = "";
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (open >= 0 && closing.indexOf(c) >= 0) {
                addPassage(text, open, i, passages);
                open = -1;
            } else if (c == '“' || c == '‟') {
                open = i + 1;
                closing = "”";
            } else if (c == '„') {
                open = i + 1;
                closing = "“”";
            } else if (c == '«') {
                open = i + 1;
                closing = "»";
            } else if (c == '"' && open < 0 && (i == 0 || !Letters.isWord(text.codePointBefore(i)))) {
                open = i + 1;
                closing = "\"";
            } else if (isParagraphEnd(text, i)) {
                open = -1;
            }
        }
        return passages;
    }

    private static boolean isParagraphEnd(String text, int at) {
        return text.charAt(at) == '\n'
                && at + 1 < text.length()
                && (text.charAt(at + 1) == '\n' || text.charAt(at + 1) == '\r');
    }

    private static void addPassage(String text, int from, int to, List<Span> passages) {
        Span passage = Paragraphs.trimmed(text, from, to);
        if (words(passage.of(text)) >= PROSE_WORDS) {
            passages.add(passage);
        }
    }

    /** How many words stand in {@code text}: runs between white space that hold a letter or digit. */
    static int words(String text) {
        int count = 0;
        boolean counted = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (Letters.isSpace(c)) {
                counted = false;
            } else if (!counted && Letters.isWord(c)) {
                counted = true;
                count++;
            }
            i += Character.charCount(c);
        }
        return count;
    }
}
