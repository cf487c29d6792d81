package org.peacechronology.text;

import java.util.ArrayList;
import java.util.List;

/** What a Markdown text consists of, free of the library that read it; every part knows its span of the text. */
sealed interface Markup {

    Span span();

    sealed interface Block extends Markup {}

    sealed interface Inline extends Markup {}

    record Paragraph(Span span, List<Inline> children) implements Block {}

    /** A heading of level 1 to 6, as typed. */
    record Heading(Span span, int level, List<Inline> children) implements Block {}

    record Quote(Span span, List<Block> children) implements Block {}

    /** A list; {@code start} counts only if it is ordered, and a tight one shows its paragraphs without space. */
    record Listing(Span span, boolean ordered, int start, boolean tight, List<List<Block>> items) implements Block {}

    record CodeBlock(Span span, String text) implements Block {}

    record Rule(Span span) implements Block {}

    /** Words; where {@code text} is as long as the span, it is the typed text letter by letter. */
    record Text(Span span, String text) implements Inline {}

    record SoftBreak(Span span) implements Inline {}

    record HardBreak(Span span) implements Inline {}

    record CodeSpan(Span span, String text) implements Inline {}

    record Emphasis(Span span, List<Inline> children) implements Inline {}

    record Strong(Span span, List<Inline> children) implements Inline {}

    /** A link whose address was judged safe; an empty {@code title} is none. */
    record Anchor(MarkdownText.Link link, String title, List<Inline> children) implements Inline {
        @Override
        public Span span() {
            return link.span();
        }
    }

    record CrossLink(MarkdownText.WikiLink link) implements Inline {
        @Override
        public Span span() {
            return link.span();
        }
    }

    record ClaimMark(MarkdownText.ClaimReference reference) implements Inline {
        @Override
        public Span span() {
            return reference.span();
        }
    }

    /** A paragraph of these parts, of which there is at least one; its span is theirs. */
    static Paragraph paragraph(List<Inline> parts) {
        Span span = new Span(
                parts.get(0).span().start(), parts.get(parts.size() - 1).span().end());
        return new Paragraph(span, tidy(parts));
    }

    /** The parts without the white space that editors leave before a claim reference: its number hugs the words. */
    static List<Inline> tidy(List<Inline> parts) {
        List<Inline> tidy = new ArrayList<>(parts.size());
        for (Inline part : parts) {
            if (part instanceof ClaimMark) {
                dropSpace(tidy);
            }
            tidy.add(part);
        }
        return List.copyOf(tidy);
    }

    private static void dropSpace(List<Inline> parts) {
        while (!parts.isEmpty()) {
            Inline last = parts.remove(parts.size() - 1);
            if (last instanceof Text text) {
                int end = text.text().length();
                while (end > 0 && " \t\n".indexOf(text.text().charAt(end - 1)) >= 0) {
                    end--;
                }
                if (end == text.text().length()) {
                    parts.add(text);
                    return;
                } else if (end > 0) {
                    int start = text.span().start();
                    parts.add(new Text(new Span(start, start + end), text.text().substring(0, end)));
                    return;
                }
            } else if (!(last instanceof SoftBreak)) {
                parts.add(last);
                return;
            }
        }
    }
}
