package org.peacechronology.text;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The chronology's own two marks in Markdown: the cross-link {@code [[id#claim|words]]} and the claim reference
 * {@code [^claim]}.
 */
final class Brackets {

    /** The longest ID of an entry or claim. */
    private static final int LONGEST_ID = 80;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /**
     * What stands at a bracket.
     *
     * @param end where it ends in the text that was read
     * @param message what is wrong with it; empty if nothing is
     */
    record Found(int end, boolean isLink, String id, Optional<String> claim, Optional<String> words, String message) {

        boolean isWrong() {
            return !message.isEmpty();
        }

        /** The same as a part of a text in which it has the place {@code span}. */
        Markup.Inline markup(Span span) {
            return isLink
                    ? new Markup.CrossLink(new MarkdownText.WikiLink(span, id, claim, words))
                    : new Markup.ClaimMark(new MarkdownText.ClaimReference(span, id));
        }

        MarkdownText.Problem problem(Span span) {
            return isLink
                    ? new MarkdownText.Problem(
                            "wiki-link-malformed",
                            true,
                            span,
                            message,
                            "write [[id]], [[id|words to show]] or [[event-id#claim-id]]")
                    : new MarkdownText.Problem(
                            "claim-reference-malformed",
                            true,
                            span,
                            message,
                            "write [^ and the id of one of the event's claims and ]: [^met]");
        }
    }

    private Brackets() {}

    /** Reads the mark that begins at {@code at}; nothing where none does. Looks no further than the next bracket. */
    static Optional<Found> at(CharSequence text, int at) {
        if (at + 1 >= text.length() || text.charAt(at) != '[') {
            return Optional.empty();
        }
        return switch (text.charAt(at + 1)) {
            case '[' -> link(text, at);
            case '^' -> reference(text, at);
            default -> Optional.empty();
        };
    }

    private static Optional<Found> link(CharSequence text, int at) {
        int end = content(text, at + 2);
        String inside = text.subSequence(at + 2, end).toString();
        boolean closed = end < text.length() && text.charAt(end) == ']';
        boolean whole = closed && end + 1 < text.length() && text.charAt(end + 1) == ']';
        if (!whole) {
            int bar = inside.indexOf('|');
            boolean nested = closed && end + 1 < text.length() && text.charAt(end + 1) == '(';
            boolean meant = !nested && isTarget((bar < 0 ? inside : inside.substring(0, bar)).strip());
            return meant
                    ? Optional.of(wrong(closed ? end + 1 : end, true, "this cross-link is not closed by ]]"))
                    : Optional.empty();
        }
        return Optional.of(target(inside, end + 2));
    }

    private static Found target(String inside, int end) {
        int bar = inside.indexOf('|');
        String target = bar < 0 ? inside : inside.substring(0, bar);
        int hash = target.indexOf('#');
        String id = hash < 0 ? target : target.substring(0, hash);
        Optional<String> claim = hash < 0 ? Optional.empty() : Optional.of(target.substring(hash + 1));
        Optional<String> words = bar < 0
                ? Optional.empty()
                : Optional.of(SPACE.matcher(inside.substring(bar + 1).strip()).replaceAll(" "));
        if (!isId(id)) {
            return wrong(end, true, "“" + clip(id) + "” cannot be the ID of an entry");
        } else if (claim.isPresent() && !isId(claim.get())) {
            return wrong(end, true, "“" + clip(claim.get()) + "” cannot be the ID of a claim");
        } else if (words.isPresent() && words.get().isEmpty()) {
            return wrong(end, true, "this cross-link has no words after its |");
        }
        return new Found(end, true, id.intern(), claim, words, ""); // The same IDs stand in many texts.
    }

    private static Optional<Found> reference(CharSequence text, int at) {
        int end = content(text, at + 2);
        String id = text.subSequence(at + 2, end).toString();
        boolean closed = end < text.length() && text.charAt(end) == ']';
        if (!closed) {
            return isId(id.strip())
                    ? Optional.of(wrong(end, false, "this claim reference is not closed by ]"))
                    : Optional.empty();
        }
        if (!isId(id)) {
            return Optional.of(wrong(end + 1, false, "“" + clip(id) + "” cannot be the ID of a claim"));
        }
        return Optional.of(new Found(end + 1, false, id.intern(), Optional.empty(), Optional.empty(), ""));
    }

    private static Found wrong(int end, boolean isLink, String message) {
        return new Found(end, isLink, "", Optional.empty(), Optional.empty(), message);
    }

    /** Where the next bracket stands, or the text ends. */
    private static int content(CharSequence text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != ']' && text.charAt(i) != '[') {
            i++;
        }
        return i;
    }

    private static boolean isTarget(String words) {
        int hash = words.indexOf('#');
        return hash < 0 ? isId(words) : isId(words.substring(0, hash)) && isId(words.substring(hash + 1));
    }

    /** {@code [a-z0-9]+(-[a-z0-9]+)*}, at most 80 characters. */
    private static boolean isId(String word) {
        if (word.isEmpty() || word.length() > LONGEST_ID || word.startsWith("-") || word.endsWith("-")) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean hyphen = c == '-' && word.charAt(i - 1) != '-';
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || hyphen)) {
                return false;
            }
        }
        return true;
    }

    private static String clip(String words) {
        return words.length() <= 60 ? words : words.substring(0, 59) + "…";
    }
}
