package org.peacechronology.site;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which way words run. */
final class Script {
    /** Languages written from right to left, unless their tag names another script. */
    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ks", "ku", "nqo", "ps", "prs", "sd", "syr", "ug", "ur", "yi");

    private Script() {}

    /** The direction of a language: {@code rtl} for {@code fa-AF}, {@code ltr} for {@code fa-Latn}. */
    static String direction(String language) {
        List<String> parts = parts(language);
        boolean latin = parts.contains("latn") || parts.contains("cyrl");
        return RIGHT_TO_LEFT.contains(parts.get(0)) && !latin ? "rtl" : "ltr";
    }

    /** Whether the first letter of the words runs against {@code direction}. */
    static boolean differs(String words, String direction) {
        return words.codePoints()
                .map(Character::getDirectionality)
                .filter(d -> d == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                        || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                .mapToObj(d -> d == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? "ltr" : "rtl")
                .findFirst()
                .map(found -> !found.equals(direction))
                .orElse(false);
    }

    /** Whether two tags name the same language, whatever the region. */
    static boolean sameLanguage(String one, String other) {
        return parts(one).get(0).equals(parts(other).get(0));
    }

    /** Of a tag: {@code fa} and {@code latn}. */
    private static List<String> parts(String tag) {
        return List.of(tag.toLowerCase(Locale.ROOT).replace('_', '-').split("-", -1));
    }
}
