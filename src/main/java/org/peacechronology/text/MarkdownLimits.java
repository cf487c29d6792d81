package org.peacechronology.text;

import java.util.Optional;

/**
 * Finds texts that are too large or too deeply nested before a parser sees them, in one pass.
 *
 * <p>It over-estimates: what it lets through nests no deeper than allowed, what it stops no editor would have typed on
 * purpose. An empty line begins the count anew, as no inline markup runs over it.
 */
final class MarkdownLimits {

    /** The parser's time grows with the square of some marks; no prose has one in every twenty bytes. */
    private static final int BYTES_A_MARK = 20;

    /** A longer row of stars or dashes is no line drawn across the text. */
    private static final int LONGEST_RULE = 200;

    /** The parser's work on a paragraph of indented lines grows faster than their number. */
    private static final int LINES_A_PARAGRAPH = 300;

    private static final int LINES_AN_INDENTED_LINE_COUNTS = 5;

    private final String text;
    private final int depth;
    private int lines;
    private int indented;
    private int brackets;
    private int targets;
    private int tags;
    private int emphasis;
    private int marks;

    private MarkdownLimits(String text, int depth) {
        this.text = text;
        this.depth = depth;
    }

    static Optional<MarkdownText.Problem> excess(String text, MarkdownText.Limits limits) {
        // No character has more than three bytes for each of its code units.
        if (text.length() > limits.bytes() / 3
                && (text.length() > limits.bytes() || MarkdownText.bytes(text) > limits.bytes())) {
            return Optional.of(new MarkdownText.Problem(
                    "markdown-too-long",
                    true,
                    new Span(0, text.length()),
                    "this text is longer than " + limits.bytes() + " bytes",
                    "shorten it, or move a part of it to a page of its own"));
        }
        MarkdownLimits count = new MarkdownLimits(text, limits.depth());
        Optional<Span> deepest = count.deepest();
        if (deepest.isPresent()) {
            return deepest.map(span -> tooDeep(span, limits));
        }
        if (count.lines > LINES_A_PARAGRAPH || count.indented > LINES_A_PARAGRAPH) {
            return Optional.of(new MarkdownText.Problem(
                    "markdown-too-long",
                    true,
                    new Span(0, text.length()),
                    "a paragraph of this text is longer than " + LINES_A_PARAGRAPH + " lines (an indented one counts "
                            + LINES_AN_INDENTED_LINE_COUNTS + ")",
                    "put an empty line where a new thought begins"));
        }
        int most = limits.bytes() / BYTES_A_MARK;
        return count.marks <= most ? Optional.empty() : Optional.of(tooManyMarks(count.marks, most, text));
    }

    private static MarkdownText.Problem tooManyMarks(int marks, int most, String text) {
        return new MarkdownText.Problem(
                "markdown-too-many-marks",
                true,
                new Span(0, text.length()),
                "this text has " + marks + " brackets, backticks, stars and other marks; " + most + " are allowed",
                "use fewer of them, or move a part of the text to a page of its own");
    }

    /** For what only the parser finds: its stack ran over. */
    static MarkdownText.Problem overflow(String text) {
        return new MarkdownText.Problem(
                "markdown-too-deep",
                true,
                new Span(0, text.length()),
                "the address, title or tag of a link in this text is too long to be read",
                "close the quotation mark or bracket that is open, or shorten the address");
    }

    static MarkdownText.Problem tooDeep(Span span, MarkdownText.Limits limits) {
        return new MarkdownText.Problem(
                "markdown-too-deep",
                true,
                span,
                "quotes, lists, brackets or marks of emphasis are nested more than " + limits.depth() + " deep here",
                "close what is open, or put a backslash before a mark that is meant as a character");
    }

    /** Where the nesting first goes too deep. */
    private Optional<Span> deepest() {
        int at = 0;
        while (at < text.length()) {
            int end = lineEnd(at);
            int words = containers(at, end);
            if (words < 0) {
                return Optional.of(new Span(at, end));
            }
            if (words == end) {
                brackets = targets = tags = emphasis = 0;
            }
            int start = afterSpaces(at, end);
            if (indented <= LINES_A_PARAGRAPH) {
                indented = start == end ? 0 : indented + (isFarIn(at, start) ? 1 : 0);
            }
            if (lines <= LINES_A_PARAGRAPH) {
                int weight = end > at && isSpace(text.charAt(at)) ? LINES_AN_INDENTED_LINE_COUNTS : 1;
                lines = endsParagraph(at, words, end) ? 0 : lines + weight;
            }
            for (int i = words; i < end; ) {
                int next = step(i, end);
                if (next - i > depth && text.charAt(i) == '`'
                        || brackets > depth
                        || targets > depth
                        || tags > depth
                        || emphasis > depth) {
                    return Optional.of(new Span(i, next));
                }
                i = next;
            }
            at = end + 1;
        }
        return Optional.empty();
    }

    /**
     * Whether a paragraph does not go on in this line (CommonMark 4.1, 4.3, 5.2). No empty item ends one, and no number but
     * 1; what is taken for text by mistake is only counted.
     */
    private boolean endsParagraph(int from, int words, int end) {
        int i = afterSpaces(from, end);
        if (i == end) {
            return true;
        }
        char first = text.charAt(i);
        if (words < end) {
            boolean counted = first >= '0' && first <= '9';
            int after = container(i, end);
            return first != '>' && after > i && (!counted || first == '1' && after == i + 2);
        }
        return first == '>' ? isEmptyQuote(i, end) : isRule(from, end) && (first == '-' || end - i > 2);
    }

    /** Whether nothing but marks of quotes stands in a line. */
    private boolean isEmptyQuote(int from, int end) {
        int i = from;
        while (i < end && (text.charAt(i) == '>' || isSpace(text.charAt(i)))) {
            i++;
        }
        return i == end;
    }

    private int afterSpaces(int from, int end) {
        int i = from;
        while (i < end && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /**
     * Whether a line is indented so far that it may go on with the paragraph before it whatever it begins with (CommonMark
     * 4.4): whether it does depends on the items above it.
     */
    private boolean isFarIn(int from, int start) {
        return start - from >= 4 || text.substring(from, start).indexOf('\t') >= 0;
    }

    /** A line ends before a line feed, and before a carriage return that has none after it (CommonMark 2.1). */
    private int lineEnd(int from) {
        int end = from;
        while (end < text.length() && !endsLine(end)) {
            end++;
        }
        return end;
    }

    private boolean endsLine(int i) {
        char c = text.charAt(i);
        return c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
    }

    /** Skips the marks of quotes and list items at the start of a line; -1 if there are too many of them. */
    private int containers(int from, int end) {
        if (isRule(from, end)) {
            return end;
        }
        int i = from;
        for (int marks = 0; marks <= depth; marks++) {
            while (i < end && isSpace(text.charAt(i))) {
                i++;
            }
            int after = i < end ? container(i, end) : i;
            if (after == i) {
                return i;
            }
            i = after;
        }
        return -1;
    }

    /** The end of the mark of one quote or list item at {@code i}; {@code i} itself if there is none. */
    private int container(int i, int end) {
        char c = text.charAt(i);
        if (c == '>') {
            return i + 1;
        }
        int after = i;
        if (c == '-' || c == '+' || c == '*') {
            after = i + 1;
        } else {
            while (after < end && after - i < 9 && text.charAt(after) >= '0' && text.charAt(after) <= '9') {
                after++;
            }
            if (after == i || after == end || text.charAt(after) != '.' && text.charAt(after) != ')') {
                return i;
            }
            after++;
        }
        return after == end || isSpace(text.charAt(after)) ? after : i;
    }

    /** A line of nothing but stars, dashes or underscores: a thematic break. */
    private boolean isRule(int from, int end) {
        if (end - from > LONGEST_RULE) {
            return false;
        }
        char mark = 0;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                continue;
            }
            if (c != '*' && c != '-' && c != '_' || mark != 0 && mark != c) {
                return false;
            }
            mark = c;
        }
        return mark != 0;
    }

    /** Counts the mark at {@code i} and returns where the next begins. */
    private int step(int i, int end) {
        char c = text.charAt(i);
        if (c > '`' || c == ' ') {
            return i + 1; // As most are.
        }
        if ("[`*_<&".indexOf(c) >= 0) {
            marks++;
        }
        switch (c) {
            case '\\' -> {
                return Math.min(i + 2, end);
            }
            case '[' -> brackets++;
            case ']' -> {
                brackets = Math.max(0, brackets - 1);
                if (i + 1 < end && text.charAt(i + 1) == '(') {
                    targets++;
                    return i + 2;
                }
            }
            case ')' -> targets = Math.max(0, targets - 1);
            case '<' -> tags += i + 1 < end && isTagStart(text.charAt(i + 1)) ? 1 : 0;
            case '>' -> tags = Math.max(0, tags - 1);
            case '*', '_' -> {
                return emphasis(i, end, c);
            }
            case '`' -> {
                return run(i, end, c);
            }
            default -> {}
        }
        return i + 1;
    }

    private int run(int i, int end, char mark) {
        int after = i;
        while (after < end && text.charAt(after) == mark) {
            after++;
        }
        return after;
    }

    /** A run of marks opens as many levels as it may, or closes them. */
    private int emphasis(int i, int end, char mark) {
        int after = run(i, end, mark);
        char left = i == 0 ? '\n' : text.charAt(i - 1);
        char right = after == end ? '\n' : text.charAt(after);
        int levels = (after - i + 1) / 2;
        boolean closes = !isBlank(left);
        boolean opens = !isBlank(right) || after - i > LONGEST_RULE;
        if (mark == '_' && Character.isLetterOrDigit(left) && Character.isLetterOrDigit(right)) {
            return after;
        }
        if (closes && (emphasis > 0 || !opens)) {
            emphasis = opens ? Math.abs(emphasis - levels) : Math.max(0, emphasis - levels);
        } else if (opens) {
            emphasis += levels;
        }
        return after;
    }

    private static boolean isTagStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '/' || c == '!' || c == '?';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r';
    }

    private static boolean isBlank(char c) {
        return c == '\n' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
