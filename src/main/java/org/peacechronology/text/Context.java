package org.peacechronology.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peacechronology.text.QuotePattern.Needle;
import org.peacechronology.text.Verdict.Candidate;

/** The words directly before and after a quotation, which single out one of several equal passages. */
final class Context {

    /** A prefix or suffix that is proposed has at most so many words. */
    private static final int WORDS = 24;

    private static final Context NONE = new Context(Optional.empty(), Optional.empty());

    private final Needle prefix;
    private final Needle suffix;

    static Context of(Optional<String> prefix, Optional<String> suffix) {
        return prefix.isEmpty() && suffix.isEmpty() ? NONE : new Context(prefix, suffix);
    }

    private Context(Optional<String> prefix, Optional<String> suffix) {
        this.prefix = Needle.of(Folded.of(prefix.orElse("")));
        this.suffix = Needle.of(Folded.of(suffix.orElse("")));
    }

    boolean isEmpty() {
        return prefix.length() == 0 && suffix.length() == 0;
    }

    /** What comparing the prefix and suffix at one place may cost. */
    int cost() {
        return 1 + (prefix.length() + suffix.length()) / 16;
    }

    /** Whether the prefix ends where {@code at} begins, white space aside, and begins at a word's edge. */
    boolean precedes(Folded text, int at) {
        if (prefix.length() == 0) {
            return true;
        }
        int end = at > 0 && text.charAt(at - 1) == ' ' ? at - 1 : at;
        int start = end - prefix.length();
        return text.matches(start, prefix.text(), prefix.from(), prefix.to()) && !WordEdges.isInside(text, start);
    }

    boolean follows(Folded text, int at) {
        if (suffix.length() == 0) {
            return true;
        }
        int start = at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
        int end = start + suffix.length();
        return text.matches(start, suffix.text(), suffix.from(), suffix.to()) && !WordEdges.isInside(text, end);
    }

    /**
     * For each of several places the shortest prefix, or else suffix, of whole words that it alone has.
     *
     * @param chosen the places, in folded characters of {@code text}
     * @param starts where any place of the quotation's first words begins
     * @param ends where any place of its last words ends
     */
    static List<Candidate> settle(
            Folded text, Tokens tokens, List<Span> chosen, List<Integer> starts, List<Integer> ends) {
        String[] prefixes = new String[chosen.size()];
        String[] suffixes = new String[chosen.size()];
        Arrays.fill(prefixes, "");
        Arrays.fill(suffixes, "");
        int open = chosen.size();
        for (int words = 1; words <= WORDS && open > 0; words++) {
            Map<String, Integer> before = new HashMap<>();
            Map<String, Integer> after = new HashMap<>();
            for (int start : starts) {
                before.merge(before(text, tokens, start, words), 1, Integer::sum);
            }
            for (int end : ends) {
                after.merge(after(text, tokens, end, words), 1, Integer::sum);
            }
            for (int i = 0; i < chosen.size(); i++) {
                if (!prefixes[i].isEmpty() || !suffixes[i].isEmpty()) {
                    continue;
                }
                String prefix = before(text, tokens, chosen.get(i).start(), words);
                String suffix = after(text, tokens, chosen.get(i).end(), words);
                if (!prefix.isEmpty() && before.getOrDefault(prefix, 0) == 1) {
                    prefixes[i] = prefix;
                    open--;
                } else if (!suffix.isEmpty() && after.getOrDefault(suffix, 0) == 1) {
                    suffixes[i] = suffix;
                    open--;
                }
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            Span place = chosen.get(i);
            candidates.add(new Candidate(text.span(place.start(), place.end()), prefixes[i], suffixes[i]));
        }
        return candidates;
    }

    /** The last {@code words} whole words before {@code at} with what stands between them and {@code at}; or empty. */
    static String before(Folded text, Tokens tokens, int at, int words) {
        int token = tokens.firstFrom(at) - 1;
        int left = words;
        while (token >= 0) {
            if (!WordEdges.isInside(text, tokens.from(token)) && --left == 0) {
                return text.text(tokens.from(token), at).strip();
            }
            token--;
        }
        return "";
    }

    /** The first {@code words} whole words after {@code at} with what stands between; or empty. */
    static String after(Folded text, Tokens tokens, int at, int words) {
        int left = words;
        for (int token = tokens.firstFrom(at); token < tokens.count(); token++) {
            if (!WordEdges.isInside(text, tokens.to(token)) && --left == 0) {
                return text.text(at, tokens.to(token)).strip();
            }
        }
        return "";
    }
}
