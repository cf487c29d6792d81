package org.peacechronology.links;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.peacechronology.text.Span;

/**
 * A value that was read from a document, and where the document spells it.
 *
 * @param value what the document means, its {@code &amp;} and the like undone
 * @param span where it stands in the document
 * @param literal whether it is spelled as it is meant, so that each character has its own place
 */
record Stretch(String value, Span span, boolean literal) {

    static Stretch of(String text, String value, Range range, Node otherwise) {
        Range known = range.isTracked() && range.startPos() >= 0 ? range : otherwise.sourceRange();
        if (!known.isTracked() || known.startPos() < 0 || known.endPos() > text.length()) {
            return new Stretch(value, new Span(0, 0), false);
        }
        Span span = new Span(known.startPos(), Math.max(known.startPos(), known.endPos()));
        boolean literal = known == range && span.length() == value.length() && text.startsWith(value, span.start());
        return new Stretch(value, literal || known == range ? span : new Span(span.start(), span.start()), literal);
    }

    static Stretch ofAttribute(String text, Element element, String name) {
        Range.AttributeRange range = element.attributes().sourceRange(name);
        return of(text, element.attr(name), range.valueRange(), element);
    }

    /** What stands in an element, where that is nothing but text. */
    static Stretch ofText(String text, Element element) {
        boolean single = element.childNodeSize() == 1 && element.childNode(0) instanceof TextNode;
        Node node = single ? element.childNode(0) : element;
        return of(text, element.wholeText(), node.sourceRange(), element);
    }

    /** Where the characters {@code [from, to)} of the value stand; the whole where that cannot be told. */
    Span span(int from, int to) {
        return literal ? new Span(span.start() + from, span.start() + to) : span;
    }

    /** Without the white space around it. */
    Stretch trimmed() {
        int from = 0;
        int to = value.length();
        while (from < to && value.charAt(from) <= ' ') {
            from++;
        }
        while (to > from && value.charAt(to - 1) <= ' ') {
            to--;
        }
        return new Stretch(value.substring(from, to), span(from, to), literal);
    }
}
