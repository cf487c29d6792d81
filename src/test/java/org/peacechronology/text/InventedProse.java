package org.peacechronology.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.WeakHashMap;

/** Makes long texts that read like the seeds: their words in their order, with names and numbers mixed in. */
final class InventedProse {

    private static final String[] SYLLABLES = {
        "ka", "bul", "do", "ha", "mir", "zal", "may", "shah", "ran", "tor", "kun", "duz", "hel", "mand", "pak", "ti",
        "ka", "lo", "gar", "ghaz", "ni", "her", "at", "ba", "dakh", "shan", "no", "ris", "tan", "wes"
    };

    private static final Map<SourceText, List<Span>> WORDS = Collections.synchronizedMap(new WeakHashMap<>());

    private InventedProse() {}

    /** About {@code characters} characters, in paragraphs; the same for the same {@code random}. */
    static String text(Random random, int characters) {
        Map<String, List<String>> next = new HashMap<>();
        List<String> all = new ArrayList<>();
        for (SourceText.Reading seed : Seeds.ALL) {
            for (Span sentence : seed.source().sentences()) {
                String[] words = sentence.of(seed.source().text()).split("\\s+");
                for (int i = 0; i + 1 < words.length; i++) {
                    next.computeIfAbsent(words[i], w -> new ArrayList<>()).add(words[i + 1]);
                    all.add(words[i]);
                }
            }
        }
        StringBuilder text = new StringBuilder(characters + 100);
        String word = "The";
        int words = 0;
        while (text.length() < characters) {
            text.append(word);
            words++;
            if (word.endsWith(".") && random.nextInt(4) == 0 && words > 20) {
                text.append("\n\n");
                words = 0;
            } else {
                text.append(' ');
            }
            int dice = random.nextInt(12);
            if (dice == 0) {
                word = name(random);
            } else if (dice == 1) {
                word = Integer.toString(random.nextInt(20_000));
            } else {
                List<String> followers = next.getOrDefault(word, all);
                word = followers.get(random.nextInt(followers.size()));
            }
        }
        return text.toString();
    }

    static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        return name.toString();
    }

    /** A run of whole words of the text's body: {@code least} to {@code most} of them, in one stretch. */
    static Span passage(SourceText source, Random random, int least, int most) {
        List<Span> words = words(source);
        while (true) {
            int length = least + random.nextInt(most - least + 1);
            if (length > words.size()) {
                continue;
            }
            int first = random.nextInt(words.size() - length + 1);
            Span passage = new Span(
                    words.get(first).start(), words.get(first + length - 1).end());
            if (source.inBody(passage)) {
                return passage;
            }
        }
    }

    /** The whole words of the text, as quotations may be cut. */
    static List<Span> words(SourceText source) {
        return WORDS.computeIfAbsent(source, InventedProse::cut);
    }

    private static List<Span> cut(SourceText source) {
        Folded text = source.folded();
        return Cues.words(text, 0, text.length(), Integer.MAX_VALUE).stream()
                .map(w -> text.span(w.start(), w.end()))
                .toList();
    }
}
