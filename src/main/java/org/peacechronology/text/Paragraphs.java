package org.peacechronology.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into paragraphs.
 *
 * <p>Each line is a paragraph, as it is in texts taken from web pages. Only a block of lines that was plainly wrapped at a
 * fixed width is one paragraph: no line of it could have taken in the first word of the next.
 */
final class Paragraphs {

    /** The widths at which people wrap plain text, in UTF-16 code units. */
    private static final int NARROWEST = 50;

    private static final int WIDEST = 120;

    private Paragraphs() {}

    /** The paragraphs of {@code text} that are not blank, without the white space around them. */
    static List<Span> of(String text) {
        List<Span> paragraphs = new ArrayList<>();
        List<Span> block = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && !isBreak(text.charAt(end))) {
                end++;
            }
            Span line = trimmed(text, at, end);
            if (line.isEmpty()) {
                flush(text, block, paragraphs);
            } else {
                block.add(line);
            }
            at = end + 1;
            if (end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n') {
                at++;
            }
        }
        flush(text, block, paragraphs);
        return paragraphs;
    }

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    }

    /** {@code [start, end)} without the white space at its ends; empty where there is nothing else. */
    static Span trimmed(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    private static boolean isBlank(char c) {
        return Letters.isSpace(c) || Letters.isInvisible(c);
    }

    private static void flush(String text, List<Span> block, List<Span> paragraphs) {
        if (isWrapped(text, block)) {
            paragraphs.add(
                    new Span(block.get(0).start(), block.get(block.size() - 1).end()));
        } else {
            paragraphs.addAll(block);
        }
        block.clear();
    }

    private static boolean isWrapped(String text, List<Span> block) {
        int widest = block.stream().mapToInt(Span::length).max().orElse(0);
        if (block.size() < 2 || widest < NARROWEST || widest > WIDEST) {
            return false;
        }
        for (int i = 0; i + 1 < block.size(); i++) {
            Span next = block.get(i + 1);
            int word = next.start();
            while (word < next.end() && !Letters.isSpace(text.charAt(word))) {
                word++;
            }
            if (block.get(i).length() + 1 + word - next.start() <= widest) {
                return false;
            }
        }
        return true;
    }
}
