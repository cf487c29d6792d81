package org.peacechronology.links;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text fragment, {@code #:~:text=prefix-,start,end,-suffix}, as the URL Fragment Text Directives draft (WICG) writes
 * it: words that a browser looks for on the page.
 *
 * @param prefix words that stand before it, or empty
 * @param start the words themselves, or the first of them
 * @param end the last of them, or empty
 * @param suffix words that stand after it, or empty
 */
record TextDirective(String prefix, String start, String end, String suffix) {

    private static final String DELIMITER = ":~:";
    private static final String TEXT = "text=";

    /** The fragment without what is meant for the search of words. */
    static String elementPart(String fragment) {
        int at = fragment.indexOf(DELIMITER);
        return at < 0 ? fragment : fragment.substring(0, at);
    }

    static String withoutFragment(String written) {
        int hash = written.indexOf('#');
        return hash < 0 ? written : written.substring(0, hash);
    }

    static List<TextDirective> of(String fragment) {
        int at = fragment.indexOf(DELIMITER);
        List<TextDirective> directives = new ArrayList<>();
        if (at >= 0) {
            for (String part : fragment.substring(at + DELIMITER.length()).split("&")) {
                if (part.startsWith(TEXT)) {
                    directives.add(read(part.substring(TEXT.length())));
                }
            }
        }
        return directives;
    }

    /** Commas and hyphens count before {@code %2C} and {@code %2D} are decoded: those belong to the words. */
    private static TextDirective read(String text) {
        List<String> parts = new ArrayList<>(List.of(text.split(",", -1)));
        String prefix = "";
        String suffix = "";
        if (parts.size() > 1 && parts.get(0).endsWith("-")) {
            String first = parts.remove(0);
            prefix = first.substring(0, first.length() - 1);
        }
        if (parts.size() > 1 && parts.get(parts.size() - 1).startsWith("-")) {
            suffix = parts.remove(parts.size() - 1).substring(1);
        }
        String end = parts.size() > 1 ? parts.get(1) : "";
        return new TextDirective(decode(prefix), decode(parts.get(0)), decode(end), decode(suffix));
    }

    private static String decode(String text) {
        return Address.percentDecode(text).strip();
    }

    /** The words in the order of the text, with an ellipsis for what is left out. */
    String words() {
        return end.isEmpty() ? start : start + " … " + end;
    }

    /** Whether the words stand in a text, of which this is what {@link #fold} made. */
    boolean standsIn(String where) {
        String first = fold(start);
        String last = fold(end);
        String before = fold(prefix);
        String after = fold(suffix);
        if (first.isEmpty()) {
            return false;
        }
        int lastEnd = last.isEmpty() ? -1 : lastFollowed(where, last, after);
        for (int at = where.indexOf(first); at >= 0; at = where.indexOf(first, at + 1)) {
            int past = at + first.length();
            boolean fits = last.isEmpty() ? isFollowed(where, past, after) : lastEnd >= past;
            if (fits && isPreceded(where, at, before)) {
                return true;
            }
        }
        return false;
    }

    /** The last place where the words stand before the suffix; -1 where they do nowhere. */
    private static int lastFollowed(String where, String words, String suffix) {
        int at = where.lastIndexOf(words);
        while (at >= 0 && !isFollowed(where, at + words.length(), suffix)) {
            at = where.lastIndexOf(words, at - 1);
        }
        return at;
    }

    private static boolean isPreceded(String where, int at, String words) {
        int end = at > 0 && where.charAt(at - 1) == ' ' ? at - 1 : at;
        return words.isEmpty() || where.startsWith(words, end - words.length());
    }

    private static boolean isFollowed(String where, int at, String words) {
        int start = at < where.length() && where.charAt(at) == ' ' ? at + 1 : at;
        return words.isEmpty() || where.startsWith(words, start);
    }

    /** A text without what a search for words passes over: case, kinds of white space, forms of quotation marks. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                    folded.append(' ');
                }
            } else if (Character.getType(c) != Character.FORMAT) {
                folded.append(
                        switch (c) {
                            case '‘', '’', '‚', '‛', '′' -> '\'';
                            case '“', '”', '„', '‟', '″', '«', '»' -> '"';
                            case '‐', '‑' -> '-';
                            default -> c;
                        });
            }
        }
        int length = folded.length();
        boolean blankEnd = length > 0 && folded.charAt(length - 1) == ' ';
        return folded.substring(0, blankEnd ? length - 1 : length).toLowerCase(Locale.ROOT);
    }
}
