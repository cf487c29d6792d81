package org.peacechronology.text;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one door to Flexmark: reads a text with it and takes over its tree, leaving out what is not allowed. */
final class MarkdownReader {

    static final Parser PARSER = Parser.builder(new MutableDataSet()
                    .set(Parser.HTML_BLOCK_PARSER, false)
                    .set(Parser.HEADING_PARSER, false)
                    .set(Parser.LIST_BLOCK_PARSER, false)
                    .toImmutable())
            .customBlockParserFactory(new MarkdownBlocks.Headings())
            .customBlockParserFactory(new MarkdownBlocks.Lists())
            .customInlineParserFactory(MarkdownInlines::new)
            // Definitions of addresses, which the library reads of itself only where it reads paragraphs in its own
            // way.
            .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
            .customInlineParserExtensionFactory(new MarkdownMarks())
            .build();

    /** Thrown where markup nests deeper than allowed after all. */
    static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Span span;

        TooDeep(Span span) {
            super("", null, false, false);
            this.span = span;
        }

        Span span() {
            return span;
        }
    }

    private final String text;
    private final int limit;
    private final List<MarkdownText.Problem> problems = new ArrayList<>();
    private @Nullable Document document;
    private int depth;

    MarkdownReader(String text, MarkdownText.Limits limits) {
        this.text = text;
        this.limit = limits.depth();
    }

    List<Markup.Block> read() {
        Document parsed = PARSER.parse(text);
        document = parsed;
        return blocks(parsed);
    }

    List<MarkdownText.Problem> problems() {
        problems.sort(Comparator.comparing(MarkdownText.Problem::span));
        return problems;
    }

    private List<Markup.Block> blocks(Node parent) {
        enter(parent);
        List<Markup.Block> blocks = new ArrayList<>();
        for (Node node : parent.getChildren()) {
            block(node).ifPresent(blocks::add);
        }
        depth--;
        return List.copyOf(blocks);
    }

    private void enter(Node node) {
        if (++depth > limit) {
            throw new TooDeep(span(node.getChars()));
        }
    }

    private Optional<Markup.Block> block(Node node) {
        Span span = span(node.getChars());
        if (node instanceof Heading heading) {
            List<Markup.Inline> children = inlines(node);
            return children.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Markup.Heading(span, heading.getLevel(), Markup.tidy(children)));
        } else if (node instanceof BlockQuote) {
            return Optional.of(new Markup.Quote(span, blocks(node)));
        } else if (node instanceof ListBlock list) {
            return Optional.of(listing(list, span));
        } else if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
            return Optional.of(new Markup.CodeBlock(span, code((Block) node)));
        } else if (node instanceof ThematicBreak) {
            return Optional.of(new Markup.Rule(span));
        } else if (node instanceof Reference definition) {
            return definition(definition, span);
        }
        List<Markup.Inline> children = inlines(node);
        return children.isEmpty() ? Optional.empty() : Optional.of(Markup.paragraph(children));
    }

    private Markup.Block listing(ListBlock list, Span span) {
        enter(list);
        List<List<Markup.Block>> items = new ArrayList<>();
        for (Node item : list.getChildren()) {
            items.add(blocks(item));
        }
        depth--;
        boolean ordered = list instanceof OrderedList;
        int start = ordered ? ((OrderedList) list).getStartNumber() : 1;
        return new Markup.Listing(span, ordered, start, list.isTight(), List.copyOf(items));
    }

    private static String code(Block block) {
        StringBuilder code = new StringBuilder();
        for (BasedSequence line : block.getContentLines()) {
            code.append(line.toString().replace("\r", ""));
            if (code.length() > 0 && code.charAt(code.length() - 1) != '\n') {
                code.append('\n');
            }
        }
        return code.toString();
    }

    /** A definition of an address shows nothing; one that was meant to explain a claim stays as it was typed. */
    private Optional<Markup.Block> definition(Reference definition, Span span) {
        if (definition.getReference().startsWith("^")) {
            error(
                    "claim-reference-malformed",
                    span,
                    "a claim reference has no text of its own",
                    "take the colon away; what the claim says stands under claims");
            return Optional.of(Markup.paragraph(List.of(literal(definition.getChars(), span))));
        }
        return Optional.empty();
    }

    private List<Markup.Inline> inlines(Node parent) {
        enter(parent);
        List<Markup.Inline> inlines = new ArrayList<>();
        for (Node node : parent.getChildren()) {
            inline(node, inlines);
        }
        depth--;
        return inlines;
    }

    private void inline(Node node, List<Markup.Inline> to) {
        Span span = span(node.getChars());
        if (node instanceof MarkdownMarks.Mark mark) {
            mark.problem(span).ifPresent(problems::add);
            to.add(mark.markup(span));
        } else if (node instanceof Text) {
            unescaped(node.getChars(), to);
        } else if (node instanceof TextBase) {
            to.addAll(inlines(node));
        } else if (node instanceof SoftLineBreak) {
            to.add(new Markup.SoftBreak(span));
        } else if (node instanceof HardLineBreak) {
            to.add(new Markup.HardBreak(span));
        } else if (node instanceof Emphasis) {
            to.add(new Markup.Emphasis(span, Markup.tidy(inlines(node))));
        } else if (node instanceof StrongEmphasis) {
            to.add(new Markup.Strong(span, Markup.tidy(inlines(node))));
        } else if (node instanceof Code code) {
            to.add(new Markup.CodeSpan(span, codeWords(code.getText())));
        } else if (node instanceof HtmlEntity) {
            entity(node.getChars(), span, to);
        } else if (node instanceof HtmlInlineBase) {
            warning(
                    "markdown-html",
                    span,
                    "raw HTML is shown as text",
                    "take the tag away; Markdown has marks for what a text needs");
            to.add(literal(node.getChars(), span));
        } else {
            link(node, span, to);
        }
    }

    private void link(Node node, Span span, List<Markup.Inline> to) {
        if (node instanceof Link link) {
            anchor(node, span, link.getUrl(), link.getTitle().unescape(), to);
        } else if (node instanceof LinkRef reference) {
            reference(reference, span, to);
        } else if (node instanceof AutoLink link) {
            autolink(link.getText().toString(), link.getText(), span, to);
        } else if (node instanceof MailLink link) {
            autolink("mailto:" + link.getText(), link.getText(), span, to);
        } else {
            if (node instanceof Image || node instanceof ImageRef image && image.isDefined()) {
                error(
                        "markdown-image",
                        span,
                        "a text cannot hold an image",
                        "write a link to it instead, without the !");
            }
            to.add(literal(node.getChars(), span));
        }
    }

    private void anchor(Node node, Span span, BasedSequence url, String title, List<Markup.Inline> to) {
        List<Markup.Inline> children = Markup.tidy(inlines(node));
        Optional<MarkdownText.Link> link = allowed(Escaping.unescapeString(url), span);
        if (link.isEmpty()) {
            to.add(literal(node.getChars(), span));
        } else {
            to.add(new Markup.Anchor(link.get(), title, children));
        }
    }

    /** A link whose address stands in a definition; without a definition the brackets are only brackets. */
    private void reference(LinkRef reference, Span span, List<Markup.Inline> to) {
        Reference definition = reference.isDefined() && document != null ? reference.getReferenceNode(document) : null;
        if (definition != null) {
            anchor(reference, span, definition.getUrl(), definition.getTitle().unescape(), to);
            return;
        }
        List<Markup.Inline> children = inlines(reference);
        Span inner = children.isEmpty()
                ? new Span(span.start() + 1, span.start() + 1)
                : new Span(
                        children.get(0).span().start(),
                        children.get(children.size() - 1).span().end());
        to.add(new Markup.Text(new Span(span.start(), inner.start()), text.substring(span.start(), inner.start())));
        to.addAll(children);
        to.add(new Markup.Text(new Span(inner.end(), span.end()), text.substring(inner.end(), span.end())));
    }

    private void autolink(String address, BasedSequence words, Span span, List<Markup.Inline> to) {
        Optional<MarkdownText.Link> link = allowed(address, span);
        if (link.isEmpty()) {
            to.add(literal(text.substring(span.start(), span.end()), span));
        } else {
            to.add(new Markup.Anchor(link.get(), "", List.of(literal(words, span(words)))));
        }
    }

    private Optional<MarkdownText.Link> allowed(String address, Span span) {
        Optional<String> fault = LinkAddress.fault(address, Escaping::unescapeHtml);
        if (fault.isPresent()) {
            error(
                    "markdown-link-scheme",
                    span,
                    "the address of this link " + fault.get(),
                    "link to an address that begins with https://, http:// or mailto:, or to a page of this site");
            return Optional.empty();
        }
        return Optional.of(new MarkdownText.Link(span, LinkAddress.encoded(address)));
    }

    /** A backslash before a mark is left out; the mark then comes from both characters. */
    private void unescaped(BasedSequence chars, List<Markup.Inline> to) {
        int from = 0;
        for (int i = 0; i + 1 < chars.length(); i++) {
            if (chars.charAt(i) == '\\' && Escaping.ESCAPABLE_CHARS.indexOf(chars.charAt(i + 1)) >= 0) {
                add(chars, from, i, to);
                to.add(new Markup.Text(span(chars.subSequence(i, i + 2)), String.valueOf(chars.charAt(i + 1))));
                from = i + 2;
                i++;
            }
        }
        add(chars, from, chars.length(), to);
    }

    private static void add(BasedSequence chars, int from, int to, List<Markup.Inline> inlines) {
        if (from < to) {
            BasedSequence part = chars.subSequence(from, to);
            inlines.add(literal(part, span(part)));
        }
    }

    private void entity(BasedSequence chars, Span span, List<Markup.Inline> to) {
        String character = Escaping.unescapeHtml(chars);
        if (character.codePoints().anyMatch(MarkdownReader::isHidden)) {
            error(
                    "markdown-invisible-character",
                    span,
                    "this stands for a character that nobody sees and that can change the look of others",
                    "take it away, or type the character that you mean");
            to.add(literal(chars, span));
        } else {
            to.add(new Markup.Text(span, character));
        }
    }

    /** Control characters, and those that turn the direction of text or take no room. */
    private static boolean isHidden(int c) {
        boolean joiner = c == 0x200c || c == 0x200d || c == 0x200e || c == 0x200f || c == 0xad;
        int type = Character.getType(c);
        return !joiner && (type == Character.FORMAT || type == Character.CONTROL && c != '\n' && c != '\t');
    }

    /** The words of a code span: line breaks are spaces, and one space at both its ends is left out. */
    private static String codeWords(BasedSequence chars) {
        String words = chars.toString().replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
        boolean padded = words.length() > 2 && words.startsWith(" ") && words.endsWith(" ") && !words.isBlank();
        return padded ? words.substring(1, words.length() - 1) : words;
    }

    private static Markup.Text literal(CharSequence words, Span span) {
        return new Markup.Text(span, words.toString());
    }

    private static Span span(BasedSequence chars) {
        return new Span(chars.getStartOffset(), chars.getEndOffset());
    }

    private void error(String code, Span span, String message, String help) {
        problems.add(new MarkdownText.Problem(code, true, span, message, help));
    }

    private void warning(String code, Span span, String message, String help) {
        problems.add(new MarkdownText.Problem(code, false, span, message, help));
    }
}
