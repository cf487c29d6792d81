package org.peacechronology.site;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.peacechronology.date.DateWords;

/**
 * The words of the interface in one language, from {@code templates/words/LANGUAGE.yaml}.
 *
 * <p>Keys are the file's nested keys joined by dots: {@code event.claims}. A text may hold places for values,
 * {@code "from {sources}"}. A countable text has the forms {@code one} and {@code other} below its key; {@code plural.one}
 * lists the numbers that take {@code one} (English {@code "1"}, Dari {@code "0 1"}), every other number takes
 * {@code other}. Lists are joined by the patterns of {@code list}, as in Unicode CLDR.
 */
public final class Words {
    private static final String WESTERN = "0123456789";

    private final Map<String, String> texts;
    private final String file;
    private final List<String> takesOne;
    private final String digits;

    /** The texts taken apart at the places of their values. */
    private final Map<String, List<Part>> parts;

    private Words(Map<String, String> texts, String file) {
        this.texts = new HashMap<>(texts);
        this.file = file;
        this.parts = new HashMap<>();
        texts.forEach((key, text) -> parts.put(key, parts(text)));
        this.takesOne = List.of(texts.getOrDefault("plural.one", "1").split(" "));
        this.digits = texts.getOrDefault("digits", WESTERN);
    }

    /** The words of one file, from its keys joined by dots. */
    public static Words of(String file, Map<String, String> texts) {
        return new Words(new TreeMap<>(texts), file);
    }

    /**
     * These words, and {@code base} for those that are missing here. A text may only have places that the base's text has,
     * else a value would be wanted that nobody gives.
     */
    public Words over(Words base) {
        var merged = new TreeMap<>(base.texts);
        new TreeMap<>(texts).forEach((key, text) -> {
            String original = base.texts.get(key);
            if (original != null) {
                var known = new TreeSet<>(places(original));
                for (String place : places(text)) {
                    if (!known.contains(place)) {
                        throw TemplateFailure.at(
                                file,
                                0,
                                "“" + key + "” has a place {" + place + "} for which there is no value",
                                known.isEmpty() ? "take it out" : "use {" + String.join("}, {", known) + "}");
                    }
                }
            }
            merged.put(key, text);
        });
        return new Words(merged, file);
    }

    /** How dates are written, by the keys below {@code date}. */
    public DateWords dates() {
        return DateWords.of(key -> text("date." + key), texts.getOrDefault("digits", ""));
    }

    /** These words, with those of the program for dates in Dari where this file has none of its own. */
    public Words withDatesInDari() {
        var all = new TreeMap<>(texts);
        DateWords.dari().words().forEach((key, text) -> all.putIfAbsent("date." + key, text));
        return new Words(all, file);
    }

    public Set<String> keys() {
        return Collections.unmodifiableSet(new TreeSet<>(texts.keySet()));
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The text as it stands. */
    public String text(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw unknown(key);
        }
        return text;
    }

    private TemplateFailure unknown(String key) {
        return TemplateFailure.at(file, 0, "there are no words “" + key + "”", "add the key to this file");
    }

    private List<Part> partsOf(String key) {
        List<Part> known = parts.get(key);
        if (known == null) {
            throw unknown(key);
        }
        return known;
    }

    /** The text with values in its places. */
    public String text(String key, Map<String, String> values) {
        List<Part> all = partsOf(key);
        if (all.size() == 1 && !all.get(0).place()) {
            return all.get(0).text();
        }
        var out = new StringBuilder();
        for (Part part : all) {
            out.append(part.place() ? value(key, part.text(), values) : part.text());
        }
        return out.toString();
    }

    public String text(String key, String place, String value) {
        return text(key, Map.of(place, value));
    }

    /** The text as a phrase: values may be names with links. */
    public Phrase phrase(String key, Map<String, Phrase> values) {
        var runs = new ArrayList<Phrase.Run>();
        for (Part part : partsOf(key)) {
            if (part.place()) {
                runs.addAll(value(key, part.text(), values).runs());
            } else {
                runs.add(Phrase.Run.plain(part.text()));
            }
        }
        return new Phrase(runs);
    }

    /** A countable text; the number stands in its place {@code {n}}. */
    public String count(String key, int n) {
        return text(key + (takesOne.contains(String.valueOf(n)) ? ".one" : ".other"), Map.of("n", number(n)));
    }

    /** The phrase of a countable text, with the number in its place {@code {n}}. */
    public Phrase count(String key, int n, Map<String, Phrase> values) {
        var all = new TreeMap<>(values);
        all.put("n", Phrase.plain(number(n)));
        return phrase(key + (takesOne.contains(String.valueOf(n)) ? ".one" : ".other"), all);
    }

    /** A number in the figures of the language. */
    public String number(int n) {
        return figures(String.valueOf(n));
    }

    /** A text with its digits in the figures of the language. */
    public String figures(String text) {
        if (digits.equals(WESTERN)) {
            return text;
        }
        var out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append(c >= '0' && c <= '9' ? digits.charAt(c - '0') : (char) c));
        return out.toString();
    }

    /** A small number in words where the language file has them, else in figures. */
    public String spelled(int n) {
        return Optional.ofNullable(texts.get("numbers." + n)).orElseGet(() -> number(n));
    }

    /** “a”, “a and b”, “a, b and c”. */
    public String list(List<String> items) {
        return listOf(items.stream().map(Phrase::plain).toList()).text();
    }

    /** “a; b; c”: items that may hold commas. */
    public String enumeration(List<String> items) {
        return String.join(text("list.separator"), items);
    }

    /** “a”, “a and b”, “a, b and c”, of phrases. */
    public Phrase listOf(List<Phrase> items) {
        int size = items.size();
        if (size <= 1) {
            return size == 0 ? Phrase.EMPTY : items.get(0);
        }
        // Built from the end, so that each pattern is filled once: "a, " + ("b and c").
        var runs = new ArrayDeque<Phrase.Run>(
                phrase(size == 2 ? "list.two" : "list.end", Map.of("a", items.get(size - 2), "b", items.get(size - 1)))
                        .runs());
        for (int i = size - 3; i >= 0; i--) {
            surround(runs, i == 0 ? "list.start" : "list.middle", items.get(i));
        }
        return new Phrase(List.copyOf(runs));
    }

    /** Fills a pattern: {@code {b}} are the runs that are there, {@code {a}} is the item. */
    private void surround(Deque<Phrase.Run> runs, String key, Phrase item) {
        var before = new ArrayDeque<Phrase.Run>();
        boolean behind = false;
        for (Part part : partsOf(key)) {
            if (part.place() && part.text().equals("b")) {
                behind = true;
                continue;
            }
            List<Phrase.Run> filled = part.place()
                    ? value(key, part.text(), Map.of("a", item)).runs()
                    : List.of(Phrase.Run.plain(part.text()));
            filled.forEach(behind ? runs::addLast : before::addFirst);
        }
        before.forEach(runs::addFirst);
    }

    /** BCP 47. */
    public String language() {
        return text("language");
    }

    public boolean isDari() {
        return language().equals("fa") || language().startsWith("fa-");
    }

    /** {@code ltr} or {@code rtl}. */
    public String direction() {
        return text("direction");
    }

    private <T> T value(String key, String place, Map<String, T> values) {
        T value = values.get(place);
        if (value == null) {
            throw TemplateFailure.at(
                    file,
                    0,
                    "“" + key + "” has a place {" + place + "} for which there is no value",
                    values.isEmpty()
                            ? "take it out"
                            : "use {" + String.join("}, {", new TreeSet<>(values.keySet())) + "}");
        }
        return value;
    }

    private record Part(String text, boolean place) {}

    private static List<Part> parts(String text) {
        var parts = new ArrayList<Part>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            int close = open < 0 ? -1 : text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            if (open > at) {
                parts.add(new Part(text.substring(at, open), false));
            }
            parts.add(new Part(text.substring(open + 1, close), true));
            at = close + 1;
        }
        if (at < text.length()) {
            parts.add(new Part(text.substring(at), false));
        }
        return parts;
    }

    private static List<String> places(String text) {
        return parts(text).stream().filter(Part::place).map(Part::text).toList();
    }
}
