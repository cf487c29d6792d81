package org.peacechronology.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Guesses the EDTF date that a text was meant to be, from the ways in which people write dates. */
final class EdtfMend {

    /** A longer text is no slip of the pen. */
    private static final int LONGEST = 60;

    private static final Map<String, String> QUALIFYING = Map.of(
            "about", "~",
            "around", "~",
            "approximately", "~",
            "circa", "~",
            "ca", "~",
            "c", "~",
            "possibly", "?",
            "probably", "?",
            "perhaps", "?");

    private static final Map<String, Integer> SEASONS =
            Map.of("spring", 21, "summer", 22, "autumn", 23, "fall", 23, "winter", 24);

    private EdtfMend() {}

    /** A date that reads; empty where several were as likely. */
    static Optional<String> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String tidy = Digits.toLatin(text)
                .strip()
                .replace("?~", "%")
                .replace("~?", "%")
                .replace(" - ", "/")
                .replace(" to ", "/")
                .replace(" until ", "/")
                .replace('–', '/')
                .replace('—', '/')
                .replace('−', '-');
        if (tidy.startsWith("[") || tidy.startsWith("{")) {
            return valid(tidy.replace(" ", "").replace('{', '[').replace('}', ']'))
                    .filter(set -> !text.startsWith("{"));
        }
        List<String> pieces = split(tidy, "/");
        return switch (pieces.size()) {
            case 1 -> single(tidy);
            case 2 -> range(pieces.get(0), pieces.get(1));
            case 3 -> single(tidy.replace('/', '-'));
            default -> Optional.empty();
        };
    }

    private static Optional<String> range(String start, String end) {
        if (start.length() == 4 && isNumber(start) && isNumber(end) && end.length() <= 2) {
            // 2018/07 is July; 2018/19 is two years.
            int number = Integer.parseInt(end);
            return number <= 12 ? single(start + "-" + end) : valid(start + "/" + start.substring(0, 2) + end);
        }
        if (end.length() == 4 && isNumber(end) && isNumber(start) && start.length() <= 2) {
            return single(end + "-" + start);
        }
        Optional<String> last = end(end);
        Optional<String> first = end(start);
        if (isNumber(end) && end.length() <= 2 && first.isPresent()) {
            String known = first.get();
            int cut = known.lastIndexOf('-');
            last = cut > 0 ? single(known.substring(0, cut + 1) + end) : Optional.empty();
        }
        if (first.isEmpty() && last.isPresent()) {
            List<String> words = split(end, " ");
            int size = words.size();
            first = size > 2 ? single(start + " " + words.get(size - 2) + " " + words.get(size - 1)) : Optional.empty();
            if (first.isEmpty() && size > 1) {
                first = single(start + " " + words.get(size - 1));
            }
        }
        return first.isPresent() && last.isPresent() ? valid(first.get() + "/" + last.get()) : Optional.empty();
    }

    private static Optional<String> end(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "open", "now", "present", "today", "..", "..." -> Optional.of("..");
            case "unknown", "", "?" -> Optional.of("");
            default -> single(text);
        };
    }

    private static Optional<String> single(String text) {
        Optional<String> asTyped = valid(text.strip());
        return asTyped.isPresent() ? asTyped : new Gathered().read(text);
    }

    /** What the words of a date come to. */
    private static final class Gathered {

        private final List<String> numbers = new ArrayList<>();
        private int month;
        private int season;
        private String qualifier = "";

        Optional<String> read(String text) {
            String words = text;
            if (words.endsWith("?") || words.endsWith("~") || words.endsWith("%")) {
                qualifier = words.substring(words.length() - 1);
                words = words.substring(0, words.length() - 1);
            }
            for (String word : split(words.replace(',', ' ').replace('.', ' ').replace('-', ' '), " ")) {
                if (!take(word.strip().toLowerCase(Locale.ROOT))) {
                    return Optional.empty();
                }
            }
            return date().flatMap(date -> valid(date.contains("/") ? date : date + qualifier));
        }

        private boolean take(String word) {
            if (word.isEmpty() || word.equals("the") || word.equals("of") || DateLexicon.isWeekday(word)) {
                return true;
            }
            if (QUALIFYING.containsKey(word)) {
                qualifier = QUALIFYING.getOrDefault(word, "");
                return true;
            }
            int number = DateLexicon.month(word);
            if (number > 0) {
                boolean first = month == 0;
                month = number;
                return first;
            }
            if (SEASONS.containsKey(word)) {
                season = SEASONS.getOrDefault(word, 0);
                return true;
            }
            String digits = digits(word);
            numbers.add(digits);
            return !digits.isEmpty() && numbers.size() <= 3;
        }

        /** The digits of {@code 23}, {@code 23rd}, {@code 2010s}, {@code 201x}, {@code uu}; empty for another word. */
        private static String digits(String word) {
            if (word.length() == 5 && word.endsWith("0s") && isNumber(word.substring(0, 4))) {
                return word.substring(0, 3) + "X";
            }
            String bare = DateLexicon.withoutOrdinalEnding(word);
            for (int i = 0; i < bare.length(); i++) {
                if ("0123456789xu".indexOf(bare.charAt(i)) < 0) {
                    return "";
                }
            }
            return bare.replace('x', 'X').replace('u', 'X');
        }

        private Optional<String> date() {
            int count = numbers.size();
            if (month > 0 || season > 0) {
                return named(count);
            }
            return switch (count) {
                case 1 -> compact(numbers.get(0));
                case 2 ->
                    numbers.get(0).length() == 4
                            ? Optional.of(numbers.get(0) + "-" + two(numbers.get(1)))
                            : Optional.of(numbers.get(1) + "-" + two(numbers.get(0)));
                case 3 -> threeNumbers(numbers.get(0), numbers.get(1), numbers.get(2));
                default -> Optional.empty();
            };
        }

        private Optional<String> named(int count) {
            if (count == 0) {
                return Optional.empty();
            }
            boolean yearFirst = numbers.get(0).length() == 4;
            String year = numbers.get(yearFirst ? 0 : count - 1);
            int middle = season > 0 ? season : month;
            String yearAndMonth = year + "-" + two(Integer.toString(middle));
            List<String> days = yearFirst ? numbers.subList(1, count) : numbers.subList(0, count - 1);
            return switch (days.size()) {
                case 0 -> Optional.of(yearAndMonth);
                case 1 -> Optional.of(yearAndMonth + "-" + two(days.get(0)));
                default ->
                    Optional.of(yearAndMonth + "-" + two(days.get(0)) + "/" + yearAndMonth + "-" + two(days.get(1)));
            };
        }

        private static Optional<String> compact(String number) {
            return switch (number.length()) {
                case 8 ->
                    Optional.of(number.substring(0, 4) + "-" + number.substring(4, 6) + "-" + number.substring(6));
                case 6 -> Optional.of(number.substring(0, 4) + "-" + number.substring(4));
                default -> Optional.of(number);
            };
        }

        private static Optional<String> threeNumbers(String a, String b, String c) {
            if (a.length() == 4) {
                return Optional.of(a + "-" + two(b) + "-" + two(c));
            }
            if (c.length() != 4 || !isNumber(a) || !isNumber(b) || a.length() > 2 || b.length() > 2) {
                return Optional.empty();
            }
            int first = Integer.parseInt(a);
            int second = Integer.parseInt(b);
            if (first <= 12 && second <= 12 && first != second) {
                return Optional.empty();
            }
            boolean dayFirst = first > 12 || first == second;
            return Optional.of(c + "-" + two(dayFirst ? b : a) + "-" + two(dayFirst ? a : b));
        }
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static List<String> split(String text, String mark) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int to = text.indexOf(mark); to >= 0; to = text.indexOf(mark, from)) {
            pieces.add(text.substring(from, to).strip());
            from = to + mark.length();
        }
        pieces.add(text.substring(from).strip());
        return pieces;
    }

    private static Optional<String> valid(String candidate) {
        try {
            EdtfReader.read(candidate);
            return Optional.of(candidate);
        } catch (EdtfReader.Fault fault) {
            return Optional.empty();
        }
    }
}
