package org.peacechronology.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads texts that are nothing but paragraphs of words, cross-links, claim references, links to the web and plain
 * emphasis, as most fields are, without the Markdown library. Where it reads a text at all, it reads it as the library
 * would.
 */
final class SimpleMarkdown {

    /** What the library reads otherwise than as a character, brackets and stars apart. */
    private static final String MARKS = "\\`_]<>&\t\r\0";

    private final String text;
    private final List<Markup.Block> blocks = new ArrayList<>();
    private List<Markup.Inline> inlines = new ArrayList<>();

    private SimpleMarkdown(String text) {
        this.text = text;
    }

    /** Nothing if the text holds any other markup, or a fault. */
    static Optional<List<Markup.Block>> read(String text) {
        SimpleMarkdown reader = new SimpleMarkdown(text);
        return reader.read() ? Optional.of(reader.blocks) : Optional.empty();
    }

    private boolean read() {
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            int from = at;
            while (from < end && text.charAt(from) == ' ') {
                from++;
            }
            if (from == end) {
                close();
            } else if (from > at || opensBlock(from, end) || !line(from, end)) {
                return false;
            }
            at = end + 1;
        }
        close();
        return true;
    }

    /** Whether a line could begin, or underline, anything but a paragraph. */
    private boolean opensBlock(int from, int end) {
        char c = text.charAt(from);
        return "#>+-=~".indexOf(c) >= 0 || c >= '0' && c <= '9' && isListNumber(from, end);
    }

    private boolean isListNumber(int from, int end) {
        int i = from;
        while (i < end && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i < end && (text.charAt(i) == '.' || text.charAt(i) == ')');
    }

    /** Reads a line of a paragraph; false if it holds other markup. */
    private boolean line(int from, int end) {
        if (text.charAt(end - 1) == ' ') {
            return false;
        }
        if (!inlines.isEmpty()) {
            inlines.add(new Markup.SoftBreak(new Span(from - 1, from)));
        }
        int words = from;
        int i = from;
        while (i < end) {
            char c = text.charAt(i);
            if (c == '[' || c == '*') {
                Optional<? extends Markup.Inline> part = c == '[' ? bracket(i, end) : emphasis(from, i, end);
                if (part.isEmpty()) {
                    return false;
                }
                words(words, i);
                inlines.add(part.get());
                words = part.get().span().end();
                i = words;
            } else if (MARKS.indexOf(c) >= 0) {
                return false;
            } else {
                i++;
            }
        }
        words(words, end);
        return true;
    }

    private Optional<Markup.Inline> bracket(int at, int end) {
        Optional<Brackets.Found> found = Brackets.at(text, at);
        if (found.isEmpty()) {
            return link(at, end);
        }
        int markEnd = found.get().end();
        return found.get().isWrong() || isOtherwise(markEnd, at, end)
                ? Optional.empty()
                : Optional.of(found.get().markup(new Span(at, markEnd)));
    }

    /** {@code [words](https://example.org/page)}. */
    private Optional<Markup.Inline> link(int at, int end) {
        int close = wordsEnd(at + 1, end);
        if (close + 1 >= end || text.charAt(close) != ']' || text.charAt(close + 1) != '(') {
            return Optional.empty();
        }
        int last = text.indexOf(')', close);
        boolean known = 0 <= last
                && last < end
                && LinkAddress.isPlainWeb(text.substring(close + 2, last))
                && isTight(at + 1, close)
                && !isOtherwise(last + 1, at, end);
        if (!known) {
            return Optional.empty();
        }
        Span span = new Span(at, last + 1);
        return Optional.of(new Markup.Anchor(
                new MarkdownText.Link(span, text.substring(close + 2, last)), "", List.of(literal(at + 1, close))));
    }

    /** {@code *words*} and {@code **words**} that touch letters within, and white space or a stop without. */
    private Optional<Markup.Inline> emphasis(int from, int at, int end) {
        int stars = text.startsWith("**", at) ? 2 : 1;
        int begin = at + stars;
        int close = wordsEnd(begin, end);
        int after = close + stars;
        boolean known = after <= end
                && text.startsWith("**".substring(0, stars), close)
                && isTight(begin, close)
                && Character.isLetterOrDigit(text.charAt(begin))
                && Character.isLetterOrDigit(text.charAt(close - 1))
                && (at == from || text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '(')
                && (after == end || " .,;:!?)".indexOf(text.charAt(after)) >= 0);
        if (!known) {
            return Optional.empty();
        }
        Span span = new Span(at, after);
        List<Markup.Inline> words = List.of(literal(begin, close));
        return Optional.of(stars == 1 ? new Markup.Emphasis(span, words) : new Markup.Strong(span, words));
    }

    /** Where a mark stands, or the line ends. */
    private int wordsEnd(int from, int end) {
        int i = from;
        while (i < end && text.charAt(i) != '[' && text.charAt(i) != '*' && MARKS.indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    /** Whether there are characters, of which neither the first nor the last is a space. */
    private boolean isTight(int from, int to) {
        return from < to && text.charAt(from) != ' ' && text.charAt(to - 1) != ' ';
    }

    /** A mark that runs over the line's end, looks like an image's, or like a definition, is left to the library. */
    private boolean isOtherwise(int markEnd, int mark, int end) {
        return markEnd > end
                || mark > 0 && text.charAt(mark - 1) == '!'
                || markEnd < end && text.charAt(markEnd) == ':';
    }

    private void words(int from, int to) {
        if (from < to) {
            inlines.add(literal(from, to));
        }
    }

    private Markup.Text literal(int from, int to) {
        return new Markup.Text(new Span(from, to), text.substring(from, to));
    }

    private void close() {
        if (!inlines.isEmpty()) {
            blocks.add(Markup.paragraph(inlines));
            inlines = new ArrayList<>();
        }
    }
}
