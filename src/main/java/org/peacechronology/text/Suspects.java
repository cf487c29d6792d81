package org.peacechronology.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.peacechronology.text.Verdict.Breach;
import org.peacechronology.text.Verdict.Guard;

/** The characters of a quotation that could make it look like something it is not. */
final class Suspects {

    /** So many are named of each kind; the rest are of the same make. */
    private static final int NAMED = 10;

    private Suspects() {}

    /** Characters nobody sees, and words with letters of two scripts, in order of kind and place. */
    static List<Breach> in(String quote) {
        if (isAscii(quote)) {
            return List.of();
        }
        List<Breach> breaches = new ArrayList<>();
        invisible(quote, breaches);
        mixed(quote, breaches);
        return breaches;
    }

    /** Whether there is nothing but letters of one script, and marks and spaces that can be seen. */
    private static boolean isAscii(String quote) {
        for (int i = 0; i < quote.length(); i++) {
            char c = quote.charAt(i);
            if ((c < ' ' || c > '~') && c != '\n') {
                return false;
            }
        }
        return true;
    }

    private static void invisible(String quote, List<Breach> breaches) {
        int named = 0;
        for (int at = 0; at < quote.length() && named < NAMED; ) {
            int c = quote.codePointAt(at);
            int next = at + Character.charCount(c);
            boolean spelling = c == Letters.ZERO_WIDTH_NON_JOINER && Folded.isBetweenArabic(quote, at, next);
            if (Letters.isInvisible(c) && !spelling) {
                breaches.add(breach(Guard.INVISIBLE_CHARACTER, at, next, name(c)));
                named++;
            }
            at = next;
        }
    }

    private static void mixed(String quote, List<Breach> breaches) {
        int named = 0;
        UnicodeScript script = UnicodeScript.COMMON;
        for (int at = 0; at < quote.length() && named < NAMED; ) {
            int c = quote.codePointAt(at);
            int next = at + Character.charCount(c);
            if (!Letters.isWord(c) && !Letters.isInvisible(c)) {
                script = UnicodeScript.COMMON;
            } else if (Character.isLetter(c)) {
                UnicodeScript here = written(UnicodeScript.of(c));
                if (here != UnicodeScript.COMMON && script != UnicodeScript.COMMON && here != script) {
                    breaches.add(breach(Guard.MIXED_SCRIPT, at, next, name(c)));
                    named++;
                    script = UnicodeScript.COMMON;
                    at = wordEnd(quote, next);
                    continue;
                }
                script = here == UnicodeScript.COMMON ? script : here;
            }
            at = next;
        }
    }

    private static int wordEnd(String quote, int from) {
        int at = from;
        while (at < quote.length() && Letters.isWord(quote.codePointAt(at))) {
            at += Character.charCount(quote.codePointAt(at));
        }
        return at;
    }

    /** The script a letter counts as: Chinese, Japanese and Korean letters are written together in one word. */
    private static UnicodeScript written(UnicodeScript script) {
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, HANGUL -> UnicodeScript.HAN;
            case INHERITED, UNKNOWN -> UnicodeScript.COMMON;
            default -> script;
        };
    }

    private static Breach breach(Guard guard, int from, int to, String words) {
        return new Breach(guard, new Span(from, to), Optional.empty(), words);
    }

    /** {@code U+200B ZERO WIDTH SPACE}. */
    static String name(int c) {
        String name = Character.getName(c);
        return String.format(Locale.ROOT, "U+%04X %s", c, name == null ? "UNASSIGNED" : name);
    }
}
