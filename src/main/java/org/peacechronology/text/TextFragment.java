package org.peacechronology.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.peacechronology.text.QuotePattern.Needle;

/**
 * The text directive that makes a browser scroll to a passage, after the WICG draft "URL Fragment Text Directives":
 * {@code #:~:text=[prefix-,]start[,end][,-suffix]}.
 *
 * <p>A browser compares without regard to case and takes the first match; so words that stand in the source more than once
 * are given with those before or after them. A passage that is long or runs across paragraphs is given by its first and
 * last words, an elided one by its first piece.
 */
public final class TextFragment {

    /** A longer passage is given by its ends; in UTF-16 code units. */
    private static final int WHOLE = 300;

    /** How many words an end has at least. */
    private static final int END_WORDS = 4;

    /** The most words that an end, a prefix or a suffix is given. */
    private static final int MOST_WORDS = 16;

    private final SourceText source;
    private final Folded text;
    private final WordIndex index;
    private final Work work = new Work();

    private TextFragment(SourceText source) {
        this.source = source;
        this.index = source.caseless();
        this.text = index.text();
    }

    /** The directive for a match, from {@code #} on. */
    public static String of(SourceText source, Match match) {
        return "#:~:text=" + directive(source, match);
    }

    /** {@code url} with the directive for a match; a fragment that it has stays. */
    public static String link(String url, SourceText source, Match match) {
        return url + (url.indexOf('#') >= 0 ? "" : "#") + ":~:text=" + directive(source, match);
    }

    private static String directive(SourceText source, Match match) {
        return new TextFragment(source).directive(match.pieces().get(0));
    }

    private String directive(Span piece) {
        int from = text.indexOf(piece.start());
        int to = text.indexOf(piece.end());
        int paragraph = paragraphEnd(from);
        if (to <= paragraph && to - from <= WHOLE) {
            return withContext(from, to, to, encoded(from, to));
        }
        int startLimit = Math.min(paragraph, to);
        int endLimit = Math.max(paragraphStart(to), from);
        int start = firstWords(from, startLimit);
        for (int words = END_WORDS + 1; words <= MOST_WORDS && start < startLimit && !isOnly(from, start); words++) {
            start = firstWords(from, startLimit, words);
        }
        int end = Math.max(lastWords(to, Math.max(endLimit, start), END_WORDS), start);
        for (int words = END_WORDS + 1; words <= MOST_WORDS && end > start && !isFirstAfter(end, to, start); words++) {
            end = Math.max(lastWords(to, Math.max(endLimit, start), words), start);
        }
        String words = encoded(from, start) + "," + encoded(end, to);
        return withContext(from, to, start, words + endContext(end, to, start));
    }

    /** The words after {@code [end, to)} in its paragraph that tell it from the same words between it and the start. */
    private String endContext(int end, int to, int start) {
        int paragraphEnd = paragraphEnd(to - 1);
        int suffix = to;
        for (int count = 1;
                !isFirstAfter(end, suffix, start) && suffix < paragraphEnd && count <= MOST_WORDS;
                count++) {
            suffix = firstWords(skip(to), paragraphEnd, count);
        }
        return suffix > skip(to) ? ",-" + encoded(skip(to), suffix) : "";
    }

    private int firstWords(int from, int limit) {
        return firstWords(from, limit, END_WORDS);
    }

    /**
     * Adds a prefix of the same paragraph where the words {@code [from, known)} stand elsewhere too; or else a suffix, which
     * helps only where they are the whole passage.
     */
    private String withContext(int from, int to, int known, String words) {
        if (isOnly(from, known)) {
            return words;
        }
        int paragraphStart = paragraphStart(from);
        int prefix = from;
        for (int count = 1; count <= MOST_WORDS && prefix > paragraphStart; count++) {
            prefix = lastWords(back(from), paragraphStart, count);
            if (isOnly(prefix, known)) {
                return encoded(prefix, back(from)) + "-," + words;
            }
        }
        int paragraphEnd = paragraphEnd(to - 1);
        int suffix = to;
        for (int count = 1; known == to && count <= MOST_WORDS && suffix < paragraphEnd; count++) {
            suffix = firstWords(skip(to), paragraphEnd, count);
            if (isOnly(from, suffix)) {
                return words + ",-" + encoded(skip(to), suffix);
            }
        }
        return (prefix < back(from) ? encoded(prefix, back(from)) + "-," : "") + words;
    }

    private boolean isOnly(int from, int to) {
        return occurrences(from, to).size() <= 1;
    }

    /** Whether {@code [from, to)} is where its words stand first after {@code start}. */
    private boolean isFirstAfter(int from, int to, int start) {
        Ints places = occurrences(from, to);
        int first = places.firstFrom(start);
        return first >= places.size() || places.get(first) >= from;
    }

    private Ints occurrences(int from, int to) {
        try {
            return index.occurrences(new Needle(text, index.tokens(), from, to), work);
        } catch (Work.Exceeded tooMany) {
            return new Ints();
        }
    }

    /** The end of the first {@code count} words of {@code [from, limit)}. */
    private int firstWords(int from, int limit, int count) {
        int at = from;
        for (int words = 0; words < count && at < limit; words++) {
            at = at == from ? at : skip(at);
            while (at < limit && text.charAt(at) != ' ') {
                at++;
            }
        }
        return Math.min(at, limit);
    }

    /** The beginning of the last {@code count} words of {@code [limit, to)}. */
    private int lastWords(int to, int limit, int count) {
        int at = to;
        for (int words = 0; words < count && at > limit; words++) {
            at = back(at);
            while (at > limit && text.charAt(at - 1) != ' ') {
                at--;
            }
        }
        return Math.max(at, limit);
    }

    /** Where the paragraph that holds the folded character {@code at} ends. */
    private int paragraphEnd(int at) {
        return source.paragraphAt(text.start(at))
                .map(p -> text.indexOf(p.span().end()))
                .orElse(text.length());
    }

    /** Where the paragraph begins that holds the last folded character before {@code to}. */
    private int paragraphStart(int to) {
        return source.paragraphAt(text.start(Math.max(0, to - 1)))
                .map(p -> text.indexOf(p.span().start()))
                .orElse(0);
    }

    private int skip(int at) {
        return at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    }

    private int back(int at) {
        return at > 0 && text.charAt(at - 1) == ' ' ? at - 1 : at;
    }

    /** The source's own characters, white space as single spaces, with all but the unreserved ones percent-encoded. */
    private String encoded(int from, int to) {
        Span trimmed = text.trimmed(from, to);
        StringBuilder encoded = new StringBuilder();
        for (byte b : source.plain(text.span(trimmed.start(), trimmed.end())).getBytes(StandardCharsets.UTF_8)) {
            boolean plain =
                    (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9') || b == '.' || b == '_';
            if (plain) {
                encoded.append((char) b);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", b));
            }
        }
        return encoded.toString();
    }
}
