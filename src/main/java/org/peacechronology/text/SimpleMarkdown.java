package org.peacechronology.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads texts that are nothing but headings and paragraphs of words, cross-links, claim references, plain links and plain
 * emphasis, as nearly all fields are, without the Markdown library. Where it reads a text at all, it reads it as the
 * library would.
 */
final class SimpleMarkdown {

    /** What may follow emphasis for its mark to close it and open none. */
    private static final String AFTER_EMPHASIS = " \n.,;:!?)";

    private final String text;
    private final List<Markup.Block> blocks = new ArrayList<>();
    private List<Markup.Inline> inlines = new ArrayList<>();
    private int at;

    private SimpleMarkdown(String text) {
        this.text = text;
    }

    /** Nothing if the text holds any other markup, or a fault. */
    static Optional<List<Markup.Block>> read(String text) {
        SimpleMarkdown reader = new SimpleMarkdown(text);
        return reader.read() ? Optional.of(reader.blocks) : Optional.empty();
    }

    private boolean read() {
        while (at < text.length()) {
            int end = lineEnd(at);
            int from = at;
            while (from < end && text.charAt(from) == ' ') {
                from++;
            }
            if (from == end) {
                close();
                at = end + 1;
            } else if (from > at || !(text.charAt(from) == '#' ? heading(end) : line())) {
                return false;
            }
        }
        close();
        return true;
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** Whether a line of a paragraph, or its first, may begin here: with neither a space nor what opens another block. */
    private boolean beginsLine(int from, int end) {
        if (from == end || text.charAt(end - 1) == ' ') {
            return false;
        }
        char c = text.charAt(from);
        boolean listed = c >= '0' && c <= '9' && isListNumber(from, end);
        return " #>+-=~".indexOf(c) < 0 && !listed;
    }

    /** Within a paragraph a list begins with the number 1 only. */
    private boolean isListNumber(int from, int end) {
        int i = from;
        while (i < end && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        boolean marked = i < end && (text.charAt(i) == '.' || text.charAt(i) == ')');
        boolean other = text.charAt(from) > '1' || text.charAt(from) == '1' && i > from + 1;
        return marked && (inlines.isEmpty() || !other);
    }

    /** Reads {@code ## Words}; false if it is anything else. */
    private boolean heading(int end) {
        int words = at;
        while (words < end && text.charAt(words) == '#') {
            words++;
        }
        int level = words - at;
        words++;
        if (level > 6 || words >= end || text.charAt(words - 1) != ' ' || text.charAt(end - 1) == ' ') {
            return false;
        }
        for (int i = words; i < end; i++) {
            if (text.charAt(i) == '#' || i == words && text.charAt(i) == ' ' || isMark(i)) {
                return false;
            }
        }
        close();
        blocks.add(new Markup.Heading(new Span(at, end), level, List.of(words(words, end))));
        at = end + 1;
        return true;
    }

    /** Whether the character may be markup wherever it stands. */
    private boolean isMark(int i) {
        return switch (text.charAt(i)) {
            case '[', ']', '*', '_', '`', '\\', '<', '>', '&', '\t', '\r', '\0' -> true;
            default -> false;
        };
    }

    /** Reads a line of a paragraph, and the next where a link runs over its end; false if there is other markup. */
    private boolean line() {
        int end = lineEnd(at);
        if (!beginsLine(at, end)) {
            return false;
        }
        if (!inlines.isEmpty()) {
            inlines.add(new Markup.SoftBreak(new Span(at - 1, at)));
        }
        int words = at;
        while (at < end) {
            if (!isMark(at)) {
                at++;
                continue;
            }
            if (words < at) {
                inlines.add(words(words, at));
            }
            int mark = at;
            boolean isRead = switch (text.charAt(mark)) {
                case '[' -> bracket(end);
                case '*' -> emphasis(end);
                default -> false;
            };
            if (!isRead) {
                return false;
            }
            words = at;
            end = lineEnd(at);
        }
        if (words < end) {
            inlines.add(words(words, end));
        }
        at = end + 1;
        return true;
    }

    private Markup.Text words(int from, int to) {
        return new Markup.Text(new Span(from, to), text.substring(from, to));
    }

    /** Reads a cross-link, a claim reference or a link. One behind an exclamation mark may be an image. */
    private boolean bracket(int end) {
        if (at > 0 && text.charAt(at - 1) == '!') {
            return false;
        }
        Optional<Brackets.Found> found = Brackets.at(text, at);
        if (found.isEmpty()) {
            return link(end);
        }
        int markEnd = found.get().end();
        // What runs over the line's end, or looks like a definition, is left to the library.
        boolean defines = !found.get().isLink() && markEnd < end && text.charAt(markEnd) == ':';
        if (found.get().isWrong() || markEnd > end || defines) {
            return false;
        }
        inlines.add(found.get().markup(new Span(at, markEnd)));
        at = markEnd;
        return true;
    }

    /** Reads {@code [words](address)}, an allowed address of ordinary characters, no title; or mere brackets. */
    private boolean link(int lineEnd) {
        int start = at;
        List<Markup.Inline> children = new ArrayList<>();
        int words = start + 1;
        int i = words;
        int end = lineEnd;
        while (i < text.length() && text.charAt(i) != ']') {
            if (i == end) {
                end = lineEnd(i + 1);
                if (i == words || !beginsLine(i + 1, end)) {
                    return false;
                }
                children.add(words(words, i));
                children.add(new Markup.SoftBreak(new Span(i, i + 1)));
                words = i + 1;
            } else if (isMark(i)) {
                return false;
            }
            i++;
        }
        if (i == words || i == text.length() || isSpace(text.charAt(start + 1)) || isSpace(text.charAt(i - 1))) {
            return false;
        }
        children.add(words(words, i));
        if (!text.startsWith("(", i + 1)) {
            return brackets(start, children, i);
        }
        int address = i + 2;
        int close = address;
        while (close < end && isOfAddress(text.charAt(close))) {
            close++;
        }
        if (close == address || close == end || text.charAt(close) != ')') {
            return false;
        }
        Span span = new Span(start, close + 1);
        Optional<String> allowed = allowed(text.substring(address, close));
        allowed.ifPresent(
                plain -> inlines.add(new Markup.Anchor(new MarkdownText.Link(span, plain), "", List.copyOf(children))));
        at = close + 1;
        return allowed.isPresent();
    }

    /** Takes over {@code [words]}: no definition can make a link of them, as a text with one is not read here. */
    private boolean brackets(int start, List<Markup.Inline> children, int end) {
        inlines.add(words(start, start + 1));
        inlines.addAll(children);
        inlines.add(words(end, end + 1));
        at = end + 1;
        return at == text.length() || "[:".indexOf(text.charAt(at)) < 0;
    }

    private static boolean isOfAddress(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || "0123456789-._~:/?#@$+,;=%".indexOf(c) >= 0;
    }

    /** The address to write; nothing if it is not allowed, or hides an entity that only the library can read. */
    private static Optional<String> allowed(String address) {
        if (LinkAddress.isPlainWeb(address)) {
            return Optional.of(address);
        }
        boolean[] hidesEntity = {false};
        Optional<String> fault = LinkAddress.fault(address, form -> {
            hidesEntity[0] |= form.indexOf('&') >= 0;
            return form;
        });
        return fault.isPresent() || hidesEntity[0] ? Optional.empty() : Optional.of(LinkAddress.encoded(address));
    }

    /** Reads {@code *words*} or {@code **words**} within a line, a space, a bracket or the line's start before it. */
    private boolean emphasis(int end) {
        int start = at;
        boolean strong = text.startsWith("**", start);
        int words = start + (strong ? 2 : 1);
        boolean opens = start == 0 || " \n(".indexOf(text.charAt(start - 1)) >= 0;
        int close = words;
        while (close < end && !isMark(close)) {
            close++;
        }
        int after = close + (strong ? 2 : 1);
        if (!opens
                || close == words
                || isSpace(text.charAt(words))
                || isSpace(text.charAt(close - 1))
                || !text.startsWith(strong ? "**" : "*", close)
                || after < text.length() && AFTER_EMPHASIS.indexOf(text.charAt(after)) < 0) {
            return false;
        }
        Span span = new Span(start, after);
        List<Markup.Inline> children = List.of(words(words, close));
        inlines.add(strong ? new Markup.Strong(span, children) : new Markup.Emphasis(span, children));
        at = after;
        return true;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void close() {
        if (!inlines.isEmpty()) {
            blocks.add(Markup.paragraph(inlines));
            inlines = new ArrayList<>();
        }
    }
}
