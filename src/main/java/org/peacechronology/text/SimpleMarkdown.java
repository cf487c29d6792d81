package org.peacechronology.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads texts that are nothing but paragraphs, cross-links and claim references, as most fields are, without the
 * Markdown library. Where it reads a text at all, it reads it as the library would.
 */
final class SimpleMarkdown {

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
            if (c == '[') {
                Optional<Brackets.Found> found = Brackets.at(text, i);
                if (found.isEmpty()
                        || found.get().isWrong()
                        || isOtherwise(found.get().end(), i, end)) {
                    return false;
                }
                words(words, i);
                words = found.get().end();
                inlines.add(found.get().markup(new Span(i, words)));
                i = words;
            } else if ("\\`*_]<>&\t\r\0".indexOf(c) >= 0) {
                return false;
            } else {
                i++;
            }
        }
        words(words, end);
        return true;
    }

    /** A mark that runs over the line's end, looks like an image's, or like a definition, is left to the library. */
    private boolean isOtherwise(int markEnd, int mark, int end) {
        return markEnd > end
                || mark > 0 && text.charAt(mark - 1) == '!'
                || markEnd < end && text.charAt(markEnd) == ':';
    }

    private void words(int from, int to) {
        if (from < to) {
            inlines.add(new Markup.Text(new Span(from, to), text.substring(from, to)));
        }
    }

    private void close() {
        if (!inlines.isEmpty()) {
            blocks.add(Markup.paragraph(inlines));
            inlines = new ArrayList<>();
        }
    }
}
