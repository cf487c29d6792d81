package org.peacechronology.links;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.ProcessingInstruction;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** Reads the addresses of feeds (Atom, RSS), sitemaps and SVG pictures; of other XML it knows nothing. */
final class XmlReader {

    private enum Kind {
        ATOM,
        RSS,
        SITEMAP,
        SVG,
        OTHER
    }

    private static final Set<String> ATOM_TEXT = Set.of("icon", "logo", "uri");
    private static final Set<String> RSS_TEXT = Set.of("link", "url", "comments", "docs");

    private final Draft draft;
    private final Kind kind;

    /** The base that holds for what comes next: {@code xml:base} of the elements around it. */
    private final Deque<Address> bases = new ArrayDeque<>();

    private int depthOfXhtml;

    private XmlReader(Draft draft, Kind kind) {
        this.draft = draft;
        this.kind = kind;
        bases.push(draft.base());
    }

    static Document read(Site site, String path, String text) {
        Draft draft = new Draft(site, path, text);
        org.jsoup.nodes.Document xml =
                Jsoup.parse(TagNames.bounded(text), "", Parser.xmlParser().setTrackPosition(true));
        Element root = xml.firstElementChild();
        Kind kind = root == null ? Kind.OTHER : kind(local(root));
        XmlReader reader = new XmlReader(draft, kind);
        if (kind != Kind.OTHER) {
            reader.walk(xml);
        }
        return draft.finish(false);
    }

    private static Kind kind(String root) {
        return switch (root) {
            case "feed", "entry" -> Kind.ATOM;
            case "rss", "rdf" -> Kind.RSS;
            case "urlset", "sitemapindex" -> Kind.SITEMAP;
            case "svg" -> Kind.SVG;
            default -> Kind.OTHER;
        };
    }

    /** The name without its prefix. */
    private static String local(Element element) {
        String name = element.tagName();
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    private void walk(Node xml) {
        xml.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof ProcessingInstruction instruction
                        && instruction.target().equals("xml-stylesheet")
                        && instruction.hasAttr("href")) {
                    Stretch where = Stretch.of(draft.text(), "", instruction.sourceRange(), instruction);
                    draft.address(instruction.attr("href"), Use.LOADED, draft.base(), where.span());
                } else if (node instanceof Element element) {
                    if (element.hasAttr("xml:base")) {
                        bases.push(base().resolve(element.attr("xml:base"))
                                .filter(Address::isWeb)
                                .orElse(base()));
                    }
                    depthOfXhtml += isXhtml(element) ? 1 : 0;
                    read(element);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    depthOfXhtml -= isXhtml(element) ? 1 : 0;
                    if (element.hasAttr("xml:base")) {
                        bases.pop();
                    }
                }
            }
        });
    }

    private boolean isXhtml(Element element) {
        return kind == Kind.ATOM && element.attr("type").equals("xhtml");
    }

    private Address base() {
        return bases.element();
    }

    private void read(Element element) {
        String name = local(element);
        switch (kind) {
            case SVG -> HtmlReader.element(draft, element, Optional.empty(), true);
            case SITEMAP -> {
                if (name.equals("loc")) {
                    text(element);
                } else if (name.equals("link")) {
                    attribute(element, "href");
                }
            }
            case ATOM -> atom(element, name);
            case RSS -> rss(element, name);
            case OTHER -> {}
        }
    }

    private void atom(Element element, String name) {
        if (depthOfXhtml > 0 && !isXhtml(element)) {
            HtmlReader.element(draft, element, Optional.of(base()), false);
        } else if (name.equals("link")) {
            attribute(element, "href");
        } else if (name.equals("generator")) {
            attribute(element, "uri");
        } else if (ATOM_TEXT.contains(name)) {
            text(element);
        } else if (element.attr("type").equals("html")) {
            html(element);
        }
        if (name.equals("content")) {
            attribute(element, "src");
        }
    }

    private void rss(Element element, String name) {
        if (name.equals("link") && element.hasAttr("href")) {
            attribute(element, "href");
        } else if (RSS_TEXT.contains(name)
                || name.equals("guid") && !element.attr("isPermaLink").equals("false")) {
            text(element);
        } else if (name.equals("description") || name.equals("encoded")) {
            html(element);
        }
        attribute(element, "url");
    }

    private void html(Element element) {
        Stretch whole = Stretch.ofText(draft.text(), element);
        HtmlReader.inner(draft, new Stretch(whole.value(), whole.span(), false), 1, Optional.of(base()));
    }

    private void text(Element element) {
        Stretch text = Stretch.ofText(draft.text(), element).trimmed();
        if (!text.value().isEmpty()) {
            draft.address(text.value(), Use.NAMED, base(), text.span());
        }
    }

    private void attribute(Element element, String name) {
        if (element.hasAttr(name)) {
            Stretch value = Stretch.ofAttribute(draft.text(), element, name).trimmed();
            draft.address(value.value(), Use.NAMED, base(), value.span());
        }
    }
}
