package org.peacechronology.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A Markdown field, read once: CommonMark 0.28 as Flexmark reads it, with cross-links {@code [[id|words]]} and claim
 * references {@code [^claim]}, without raw HTML, images and addresses of foreign schemes.
 *
 * <p>All spans are of the scalar's text. Nothing is resolved; {@link #html} asks a {@link Resolver} where links lead.
 */
public final class MarkdownText {

    /** How much a field may hold, in bytes of UTF-8, and how deep its quotes, lists, brackets and emphasis may nest. */
    public record Limits(int bytes, int depth) {
        public static final Limits USUAL = new Limits(20_000, 20);
    }

    /**
     * A fault of the text.
     *
     * @param message one sentence in plain English, without a full stop at its end
     * @param help what to do next
     */
    public record Problem(String code, boolean error, Span span, String message, String help) {}

    /**
     * A cross-link as typed: {@code [[2018-07-23-wells-doha#met|met in Doha]]}.
     *
     * @param span with its brackets
     * @param id of the entry it leads to
     * @param claim of that event
     * @param words to be shown instead of the entry's own name
     */
    public record WikiLink(Span span, String id, Optional<String> claim, Optional<String> words) {}

    /** A claim reference as typed: {@code [^met]}; its span has the brackets. */
    public record ClaimReference(Span span, String id) {}

    /** A link with an address of its own, decoded and allowed; its span is that of the whole link. */
    public record Link(Span span, String address) {

        /** Whether it leads to another place of the site, and not by a scheme elsewhere. */
        public boolean isRelative() {
            return LinkAddress.scheme(address).isEmpty();
        }
    }

    /**
     * A paragraph, in a list or a quotation as well.
     *
     * @param span in the scalar's text
     * @param prose its words
     */
    public record Paragraph(
            Span span, Prose prose, List<WikiLink> wikiLinks, List<ClaimReference> claimReferences, List<Link> links) {
        public Paragraph {
            wikiLinks = List.copyOf(wikiLinks);
            claimReferences = List.copyOf(claimReferences);
            links = List.copyOf(links);
        }
    }

    /** Says where cross-links and claim references lead from the page on which the text is shown. */
    public interface Resolver {

        /** Nothing where there is no such entry or it has no page: then only words are shown. */
        Optional<Target> link(WikiLink link);

        /** Nothing where the reference leads nowhere: then nothing is shown. */
        Optional<Reference> claim(ClaimReference reference);

        /** The address to write for a relative one that an editor typed, without a slash before it. */
        default String relative(String address) {
            return address;
        }
    }

    /**
     * Where a cross-link leads.
     *
     * @param href empty for an entry that has no page: then only words are shown
     * @param words shown if the editor gave none
     * @param language of those words, as a BCP 47 tag, where it is not that of the page
     * @param direction of those words, {@code rtl} or {@code ltr}, where it is not that of the page
     */
    public record Target(String href, String words, Optional<String> language, Optional<String> direction) {

        public static Target of(String href, String words) {
            return new Target(href, words, Optional.empty(), Optional.empty());
        }
    }

    /** What is shown of a claim reference: its number, where it leads, and its name for those who only hear it. */
    public record Reference(String number, String href, String label) {}

    /**
     * How a fragment fits into its page.
     *
     * @param paragraphClass the class of the paragraphs that are not part of a list or quotation, or empty
     * @param topHeading the level of the text's highest headings, 1 to 6; the others follow without a gap
     * @param headingIds whether headings bear an {@code id}, made of their words and unique in the text
     * @param takenIds identifiers of the page that no heading may bear
     */
    public record Style(String paragraphClass, int topHeading, boolean headingIds, Set<String> takenIds) {

        /** Part of a page: headings below the page's sections, without identifiers. */
        public static final Style FIELD = new Style("", 3, false, Set.of());

        /** The body of a page of prose. */
        public static final Style PAGE = new Style("", 2, true, Set.of());

        public Style {
            takenIds = Set.copyOf(takenIds);
        }

        public Style paragraphs(String paragraphClass) {
            return new Style(paragraphClass, topHeading, headingIds, takenIds);
        }

        public Style headings(int top) {
            return new Style(paragraphClass, top, headingIds, takenIds);
        }

        public Style taken(Set<String> ids) {
            return new Style(paragraphClass, topHeading, headingIds, ids);
        }
    }

    private final Scalar scalar;
    private final List<Markup.Block> blocks;
    private final List<Problem> problems;
    private final boolean understood;
    private final List<Paragraph> paragraphs;
    private final List<WikiLink> wikiLinks;
    private final List<ClaimReference> claimReferences;
    private final List<Link> links;
    private final Prose prose;

    private MarkdownText(Scalar scalar, List<Markup.Block> blocks, List<Problem> problems, boolean understood) {
        this.scalar = scalar;
        this.blocks = List.copyOf(blocks);
        this.problems = List.copyOf(problems);
        this.understood = understood;
        // What the walk gathered is kept, not the walk: it is far larger, and there are as many as there are texts.
        MarkupWalk walk = MarkupWalk.of(this.blocks);
        this.paragraphs = walk.paragraphs();
        this.wikiLinks = walk.wikiLinks();
        this.claimReferences = walk.claimReferences();
        this.links = walk.links();
        this.prose = walk.prose();
    }

    public static MarkdownText of(Scalar scalar) {
        return of(scalar, Limits.USUAL);
    }

    public static MarkdownText of(Scalar scalar, Limits limits) {
        String text = scalar.text();
        Optional<Problem> excess = MarkdownLimits.excess(text, limits);
        if (excess.isPresent()) {
            return unread(scalar, excess.get());
        }
        Optional<List<Markup.Block>> simple = SimpleMarkdown.read(text);
        if (simple.isPresent()) {
            return new MarkdownText(scalar, simple.get(), List.of(), true);
        }
        try {
            MarkdownReader reader = new MarkdownReader(text, limits);
            return new MarkdownText(scalar, reader.read(), reader.problems(), true);
        } catch (MarkdownReader.TooDeep e) {
            return unread(scalar, MarkdownLimits.tooDeep(e.span(), limits));
        } catch (StackOverflowError e) {
            // Flexmark's regular expressions recurse once for each character of some addresses and titles.
            return unread(scalar, MarkdownLimits.overflow(text));
        }
    }

    /** The text as one paragraph without links: what is left to show of one that was not read. */
    private static MarkdownText unread(Scalar scalar, Problem problem) {
        Span whole = new Span(0, scalar.text().length());
        Markup.Block block = new Markup.Paragraph(
                whole, whole.isEmpty() ? List.of() : List.of(new Markup.Text(whole, scalar.text())));
        return new MarkdownText(scalar, List.of(block), List.of(problem), false);
    }

    public Scalar scalar() {
        return scalar;
    }

    /** In the order of the text. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * Whether the text was within its limits and read. If not, it has a problem that says so, and it seems to have
     * neither links nor references: what is missing from it is then no further fault.
     */
    public boolean understood() {
        return understood;
    }

    /** In the order of the text. */
    public List<WikiLink> wikiLinks() {
        return wikiLinks;
    }

    /** In the order of the text. */
    public List<ClaimReference> claimReferences() {
        return claimReferences;
    }

    /** In the order of the text. */
    public List<Link> links() {
        return links;
    }

    /** Those of lists and quotations among them; headings and blocks of code are none. */
    public List<Paragraph> paragraphs() {
        return paragraphs;
    }

    public boolean isBlank() {
        return scalar.isBlank();
    }

    /**
     * The words of the whole text, headings and code among them, blocks parted by an empty line; a cross-link without
     * words of its own gives its ID.
     */
    public Prose plain() {
        return prose;
    }

    /** The words of the whole text with the names that the resolver gives to cross-links. */
    public String plain(Resolver resolver) {
        return MarkupWalk.of(blocks, resolver).prose().text();
    }

    /** A fragment of balanced HTML for flow content; empty for a blank text. */
    public String html(Resolver resolver, Style style) {
        return new MarkdownHtml(resolver, style).blocks(blocks);
    }

    public String html(Resolver resolver) {
        return html(resolver, Style.FIELD);
    }

    /** The text without its blocks, as phrasing content: for a place that holds one paragraph. */
    public String inline(Resolver resolver) {
        return new MarkdownHtml(resolver, Style.FIELD).phrases(blocks);
    }

    /** The text as it was typed. */
    @Override
    public String toString() {
        return scalar.text();
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
