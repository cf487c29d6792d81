package org.peacechronology.date;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the numbers in English prose, with what they come to. */
public final class NumberMentions {

    private static final List<String> UNITS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");

    private static final List<String> ORDINALS = List.of(
            "zeroth",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth");

    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private static final Map<String, Long> SCALES = Map.of(
            "dozen", 12L,
            "hundred", 100L,
            "thousand", 1_000L,
            "million", 1_000_000L,
            "billion", 1_000_000_000L,
            "trillion", 1_000_000_000_000L);

    /** The words that {@link #count} knows. */
    static final Set<String> COUNTS = Stream.concat(UNITS.stream(), Stream.of("couple", "few", "several"))
            .collect(Collectors.toUnmodifiableSet());

    /** A number begins with one of these words or with a digit. Most words do neither, and are passed over at once. */
    private static final Set<String> FIRST_WORDS = Stream.of(
                    UNITS.stream(), ORDINALS.stream(), TENS.stream(), Stream.of("a", "an"))
            .flatMap(words -> words)
            .collect(Collectors.toUnmodifiableSet());

    private final List<ProseToken> tokens;
    private final String text;
    private int at;

    private NumberMentions(DateTokens read) {
        this.text = read.text();
        this.tokens = read.tokens();
    }

    /** In the order of the text. */
    public static List<NumberMention> in(String text) {
        return in(DateTokens.of(text));
    }

    static List<NumberMention> in(DateTokens tokens) {
        return new NumberMentions(tokens).all();
    }

    /** The cardinal that one word says, {@code few} and {@code couple} included; for the counts of dates. */
    static Optional<Integer> count(ProseToken word) {
        if (word.isInteger()) {
            return Optional.of(Integer.parseInt(word.lower()));
        }
        int unit = UNITS.indexOf(word.lower());
        if (unit >= 0) {
            return Optional.of(unit);
        }
        return switch (word.lower()) {
            case "couple" -> Optional.of(2);
            case "few", "several" -> Optional.of(4);
            default -> Optional.empty();
        };
    }

    private List<NumberMention> all() {
        List<NumberMention> found = new ArrayList<>();
        while (at < tokens.size()) {
            int from = at;
            ProseToken token = token(at);
            if (ProseToken.isDigit(token.text().charAt(0))) {
                inDigits().ifPresent(found::add);
            } else if (FIRST_WORDS.contains(token.lower())) {
                inWords().ifPresent(found::add);
            }
            at = Math.max(at, from + 1);
        }
        return found;
    }

    private Optional<NumberMention> inDigits() {
        ProseToken token = token(at);
        String lower = token.lower();
        String bare = DateLexicon.withoutOrdinalEnding(lower);
        boolean ordinal = bare.length() < lower.length();
        // 1980s names the decade by its first year.
        String digits = bare.endsWith("s") ? bare.substring(0, bare.length() - 1) : bare;
        if (!ProseToken.isDigits(digits.replace(".", ""))
                || digits.indexOf('.') != digits.lastIndexOf('.')
                || digits.length() > 30) {
            return Optional.empty();
        }
        int from = at++;
        BigDecimal value = new BigDecimal(digits);
        while (!ordinal && at - from <= 3 && SCALES.containsKey(token(at).lower())) {
            value = value.multiply(
                    BigDecimal.valueOf(SCALES.getOrDefault(token(at).lower(), 1L)));
            at++;
        }
        return Optional.of(mention(from, value, ordinal));
    }

    /** {@code two hundred and fifty-one}, {@code twenty-first}. */
    private Optional<NumberMention> inWords() {
        int from = at;
        long total = 0;
        long group = 0;
        // Whether a unit or a ten may begin here: at the start, and after a scale.
        boolean open = true;
        boolean ordinal = false;
        boolean single =
                token(at).is("a", "an") && SCALES.containsKey(token(at + 1).lower());
        if (single && !token(at - 1).is("half", "of")) {
            group = 1;
            at++;
        }
        while (at < tokens.size() && at - from < 24) {
            String word = token(at).lower();
            int small = UNITS.indexOf(word);
            int place = ORDINALS.indexOf(word);
            int ten = TENS.indexOf(word);
            boolean afterTen = !open && group % 100 >= 20 && group % 10 == 0;
            if (small >= 0 && (open || afterTen && small > 0 && small < 10)) {
                group += small;
                open = false;
            } else if (place > 0 && (open || afterTen && place < 10)) {
                group += place;
                ordinal = true;
                at++;
                break;
            } else if (ten >= 0 && open) {
                group += 20 + 10L * ten;
                open = false;
            } else if (SCALES.containsKey(word) && group > 0 && group < 1_000) {
                long scale = SCALES.getOrDefault(word, 1L);
                total += scale <= 100 ? 0 : group * scale;
                group = scale <= 100 ? group * scale : 0;
                open = true;
            } else if (!joins(from, group)) {
                break;
            }
            at++;
        }
        if (at == from) {
            return Optional.empty();
        }
        return Optional.of(mention(from, BigDecimal.valueOf(total + group), ordinal));
    }

    /** A hyphen in {@code twenty-one}, {@code and} in {@code two hundred and ten}. */
    private boolean joins(int from, long group) {
        if (at == from) {
            return false;
        }
        String next = token(at + 1).lower();
        boolean unitNext = UNITS.indexOf(next) > 0 || ORDINALS.indexOf(next) > 0;
        if (token(at).isDash()) {
            return token(at).start() == token(at - 1).end()
                    && unitNext
                    && group % 100 >= 20
                    && group % 10 == 0
                    && !SCALES.containsKey(token(at - 1).lower());
        }
        return token(at).is("and") && SCALES.containsKey(token(at - 1).lower()) && (unitNext || TENS.contains(next));
    }

    private NumberMention mention(int from, BigDecimal value, boolean ordinal) {
        int start = token(from).start();
        int end = token(at - 1).end();
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        BigDecimal normal = plain.scale() < 0 ? plain.setScale(0) : plain;
        return new NumberMention(start, end, text.substring(start, end), normal, ordinal);
    }

    private ProseToken token(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : ProseToken.NONE;
    }
}
