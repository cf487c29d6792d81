package org.peacechronology.hostile;

import java.util.List;
import java.util.Random;

/** Makes wrong texts of right ones: a few changes at random places, out of what breaks parsers. */
final class Mutation {

    /** What stands for something in YAML, Markdown, HTML, dates, templates, quotations or Unicode. */
    private static final List<String> WORDS = List.of(
            ": ",
            "- ",
            "\n",
            "\n\n",
            "  ",
            "\t",
            "\r",
            "\r\n",
            "|\n",
            ">-\n",
            "---\n",
            "...\n",
            "? ",
            "# ",
            "'",
            "\"",
            "[",
            "]",
            "{",
            "}",
            ",",
            "&a ",
            "*a",
            "!!str ",
            "<<: ",
            "%YAML 1.1\n",
            "\\",
            "\\u0000",
            "\\ud800",
            "`",
            "```\n",
            "**",
            "_",
            "[[",
            "]]",
            "[[doha|",
            "[^met]",
            "[^",
            "](",
            "![",
            "<",
            ">",
            "</p>",
            "<script>",
            "<!--",
            "-->",
            "<a href=",
            "&#106;",
            "&colon;",
            "javascript:",
            "data:",
            "//",
            "..",
            "/",
            "%00",
            "%2e%2e",
            "#:~:text=",
            "{{",
            "}}",
            "{%",
            "%}",
            "{#",
            "#}",
            "{{ t('",
            "| html",
            "…",
            "[…]",
            "[...]",
            "...",
            "[sic]",
            "[T]he ",
            "not ",
            "denied ",
            "reportedly ",
            "“",
            "”",
            "‘",
            "’",
            "«",
            "—",
            "\u00ad",
            "\u200b",
            "\u200c",
            "\u202e",
            "\u2028",
            "\ufeff",
            "\u0000",
            "\u001b[31m",
            "\u0085",
            "\uffff",
            "\ud83d\ude00",
            "\u0301",
            "а",
            "²",
            "ﷺ",
            "ی",
            "0",
            "9",
            "2018-07-23",
            "2018-02-30",
            "201X",
            "?",
            "~",
            "%",
            "/..",
            "[2018,2019]",
            "Y17E7",
            "-0001",
            "23 July 2018",
            "null",
            "true",
            "99999999999999999999",
            "-1",
            "id: ",
            "title: ",
            "quote: ",
            "date: ",
            "claims:\n",
            "- id: x\n",
            "evidence:\n",
            "waive:\n",
            "limits: {depth: 1}\n",
            "rules: {quote-not-found: off}\n",
            "draft: true\n");

    private final Random random;
    private final List<String> others;

    /** @param others texts of the same kind, of which pieces are taken over */
    Mutation(Random random, List<String> others) {
        this.random = random;
        this.others = others;
    }

    String of(String text) {
        String changed = text;
        int changes = 1 + random.nextInt(random.nextInt(4) == 0 ? 12 : 3);
        for (int i = 0; i < changes; i++) {
            changed = once(changed);
        }
        return changed;
    }

    /** One to three of the words, to be repeated. */
    static String words(Random random) {
        StringBuilder words = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            words.append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return words.toString();
    }

    private String once(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + length());
        String before = text.substring(0, from);
        String within = text.substring(from, to);
        String after = text.substring(to);
        return switch (random.nextInt(9)) {
            case 0 -> before + after;
            case 1 -> before + within + within + after;
            case 2 -> before + within.repeat(1 + random.nextInt(40)) + after;
            case 3 -> before + character() + (after.isEmpty() ? "" : after.substring(1));
            case 4 -> before + character() + within + after;
            case 5 -> before + piece() + within + after;
            case 6 -> within + before + after;
            case 7 -> before + WORDS.get(random.nextInt(WORDS.size())) + after;
            default -> before + WORDS.get(random.nextInt(WORDS.size())) + within + after;
        };
    }

    /** Mostly a few characters, sometimes some lines. */
    private int length() {
        return random.nextInt(3) == 0 ? random.nextInt(200) : random.nextInt(8);
    }

    private String character() {
        return switch (random.nextInt(4)) {
            case 0 -> String.valueOf((char) random.nextInt(0x80));
            case 1 -> String.valueOf((char) random.nextInt(0x10000));
            case 2 -> Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1));
            default -> String.valueOf("\n :-'\"[]{}#&*!|>%@`".charAt(random.nextInt(19)));
        };
    }

    private String piece() {
        String other = others.get(random.nextInt(others.size()));
        int from = random.nextInt(other.length() + 1);
        return other.substring(from, Math.min(other.length(), from + length()));
    }
}
