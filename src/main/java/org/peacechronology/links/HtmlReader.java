package org.peacechronology.links;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.peacechronology.text.Span;

/**
 * Reads the addresses and ids of HTML and of the SVG and MathML in it, by the HTML standard: what is in a comment, a
 * script or an inert template is not there.
 */
final class HtmlReader {

    /** Attributes that hold one address, and the elements of which the standard (or its past) says so. */
    private static final Map<String, Set<String>> SINGLE = Map.ofEntries(
            Map.entry("href", Set.of("a", "area", "link")),
            Map.entry(
                    "src",
                    Set.of(
                            "audio", "bgsound", "embed", "frame", "iframe", "img", "input", "script", "source", "track",
                            "video")),
            Map.entry("data", Set.of("object")),
            Map.entry("poster", Set.of("video")),
            Map.entry("cite", Set.of("blockquote", "q", "del", "ins")),
            Map.entry("action", Set.of("form")),
            Map.entry("formaction", Set.of("button", "input")),
            Map.entry("longdesc", Set.of("img", "frame", "iframe")),
            Map.entry("lowsrc", Set.of("img")),
            Map.entry("dynsrc", Set.of("img")),
            Map.entry("background", Set.of("body", "table", "thead", "tbody", "tfoot", "tr", "td", "th")),
            Map.entry("icon", Set.of("command", "menuitem")),
            Map.entry("manifest", Set.of("html")));

    private static final Set<String> FOLLOWED = Set.of("a", "area", "iframe", "frame", "embed", "object");
    private static final Set<String> META = Set.of(
            "og:url",
            "og:image",
            "og:image:url",
            "og:image:secure_url",
            "og:audio",
            "og:audio:url",
            "og:video",
            "og:video:url",
            "twitter:image",
            "twitter:image:src",
            "msapplication-tileimage",
            "msapplication-config");

    /** How many documents within documents ({@code srcdoc}) are looked into. */
    private static final int INNER_DOCUMENTS = 3;

    private final Draft draft;
    private final Optional<Stretch> outer;
    private final int depth;

    private final Optional<Address> from;
    private int shadows;

    private HtmlReader(Draft draft, Optional<Stretch> outer, int depth, Optional<Address> from) {
        this.draft = draft;
        this.outer = outer;
        this.depth = depth;
        this.from = from;
    }

    static Document page(Site site, String path, String text) {
        Draft draft = new Draft(site, path, text);
        HtmlReader reader = new HtmlReader(draft, Optional.empty(), 0, Optional.empty());
        reader.walk(Jsoup.parse(TagNames.bounded(text), "", Parser.htmlParser().setTrackPosition(true)));
        return draft.finish(true);
    }

    /** HTML that stands as text in a feed or an attribute: its addresses are said to stand where the whole stands. */
    static void inner(Draft draft, Stretch html, int depth, Optional<Address> from) {
        if (depth <= INNER_DOCUMENTS) {
            new HtmlReader(draft, Optional.of(html), depth, from)
                    .walk(Jsoup.parse(TagNames.bounded(html.value()), "", Parser.htmlParser()));
        }
    }

    /** An element of an XML document that is known to be HTML, or else SVG. */
    static void element(Draft draft, Element element, Optional<Address> from, boolean svg) {
        new HtmlReader(draft, Optional.empty(), INNER_DOCUMENTS, from).read(element, svg);
    }

    private void walk(Node root) {
        root.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int level) {
                if (!(node instanceof Element element)) {
                    return FilterResult.CONTINUE;
                }
                read(element, !element.tag().namespace().equals(Parser.NamespaceHtml));
                if (!element.normalName().equals("template")) {
                    return FilterResult.CONTINUE;
                }
                shadows++;
                return element.hasAttr("shadowrootmode") ? FilterResult.CONTINUE : FilterResult.SKIP_CHILDREN;
            }

            @Override
            public FilterResult tail(Node node, int level) {
                shadows -=
                        node instanceof Element element && element.normalName().equals("template") ? 1 : 0;
                return FilterResult.CONTINUE;
            }
        });
    }

    private void read(Element element, boolean foreign) {
        String tag = element.normalName();
        if (tag.equals("base") && !foreign && outer.isEmpty() && element.hasAttr("href")) {
            draft.base(element.attr("href"));
        }
        if (tag.equals("style")) {
            sheet(element);
        }
        if (tag.equals("meta") && !foreign) {
            meta(element);
        }
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            if (name.equals("style")) {
                css(value(element, attribute));
            } else if (foreign) {
                foreign(element, attribute, name);
            } else {
                html(element, tag, attribute, name);
            }
            part(element, tag, foreign, attribute, name);
        }
    }

    /** What a fragment, or an image map's user, may lead to; no fragment leads into a shadow tree. */
    private void part(Element element, String tag, boolean foreign, Attribute attribute, String name) {
        if (outer.isPresent() || !(name.equals("id") || name.equals("name")) || shadows > 0) {
            return;
        }
        if (name.equals("id")) {
            draft.id(attribute.getValue(), value(element, attribute).span());
        } else if (tag.equals("a") && !foreign) {
            draft.name(attribute.getValue());
        }
        if (tag.equals("map") && !foreign) {
            draft.map(attribute.getValue());
        }
    }

    private void html(Element element, String tag, Attribute attribute, String name) {
        Set<String> tags = SINGLE.get(name);
        if (tags != null && tags.contains(tag)) {
            if (!tag.equals("link") || !isConnectionOnly(element)) {
                add(value(element, attribute), use(element, tag, name));
            }
            return;
        }
        switch (name) {
            case "srcset", "imagesrcset" -> {
                if (name.equals("srcset") ? tag.equals("img") || tag.equals("source") : tag.equals("link")) {
                    Stretch value = value(element, attribute);
                    add(value, Srcset.addresses(value.value()), Use.LOADED);
                }
            }
            case "ping" -> {
                if (tag.equals("a") || tag.equals("area")) {
                    Stretch value = value(element, attribute);
                    add(value, Space.split(value.value()), Use.SENT);
                }
            }
            case "usemap" -> {
                if (tag.equals("img") || tag.equals("object") || tag.equals("input") || tag.equals("video")) {
                    add(value(element, attribute), Use.MAP);
                }
            }
            case "srcdoc" -> {
                if (tag.equals("iframe")) {
                    Stretch value = value(element, attribute);
                    inner(draft, value, depth + 1, from);
                }
            }
            default -> {}
        }
    }

    private static Use use(Element element, String tag, String name) {
        if (name.equals("action") || name.equals("formaction")) {
            return Use.SENT;
        }
        if (tag.equals("link") && hasRel(element, Set.of("canonical"))) {
            return Use.NAMED;
        }
        return FOLLOWED.contains(tag) && !name.equals("longdesc") ? Use.FOLLOWED : Use.LOADED;
    }

    private static boolean isConnectionOnly(Element element) {
        return hasRel(element, Set.of("preconnect", "dns-prefetch"));
    }

    private static boolean hasRel(Element element, Set<String> wanted) {
        String rel = element.attr("rel").toLowerCase(Locale.ROOT);
        return Space.split(rel).stream().anyMatch(span -> wanted.contains(span.of(rel)));
    }

    /** Attributes of SVG and MathML: {@code href} with and without its old prefix, and {@code fill="url(#a)"}. */
    private void foreign(Element element, Attribute attribute, String name) {
        if (name.equals("href") || name.equals("xlink:href")) {
            Stretch value = value(element, attribute);
            if (element.normalName().equals("a")) {
                add(value, Use.FOLLOWED);
            } else {
                add(value, value.value().trim().startsWith("#") ? Use.OWN_PART : Use.LOADED);
            }
        } else if (attribute.getValue().contains("url(")) {
            css(value(element, attribute));
        }
    }

    private void meta(Element element) {
        String kind = element.hasAttr("property") ? element.attr("property") : element.attr("name");
        if (!element.hasAttr("content")) {
            return;
        }
        Stretch content = Stretch.ofAttribute(draft.text(), element, "content");
        Stretch value =
                outer.isPresent() ? new Stretch(content.value(), outer.get().span(), false) : content;
        if (element.attr("http-equiv").trim().equalsIgnoreCase("refresh")) {
            Optional<Span> address = Refresh.address(value.value());
            address.ifPresent(span -> {
                add(value, List.of(span), Use.FOLLOWED);
                if (outer.isEmpty()) {
                    draft.redirects();
                }
            });
        } else if (META.contains(kind.trim().toLowerCase(Locale.ROOT))) {
            add(value, Use.NAMED);
        }
    }

    private void sheet(Element element) {
        for (Node node : element.childNodes()) {
            String text = node instanceof DataNode data
                    ? data.getWholeData()
                    : node instanceof TextNode words ? words.getWholeText() : "";
            css(
                    outer.isPresent()
                            ? new Stretch(text, outer.get().span(), false)
                            : Stretch.of(draft.text(), text, node.sourceRange(), node));
        }
    }

    private void css(Stretch value) {
        for (Css.Address address : Css.addresses(value.value())) {
            Use use = address.text().startsWith("#") ? Use.OWN_PART : Use.LOADED;
            if (use == Use.LOADED || outer.isEmpty()) {
                add(address.text(), use, value.span(address.start(), address.end()));
            }
        }
    }

    private void add(Stretch value, List<Span> spans, Use use) {
        for (Span span : spans) {
            add(span.of(value.value()), use, value.span(span.start(), span.end()));
        }
    }

    private void add(Stretch value, Use use) {
        Stretch trimmed = value.trimmed();
        add(trimmed.value(), use, trimmed.span());
    }

    private void add(String written, Use use, Span span) {
        if (from.isPresent() && use != Use.MAP && use != Use.OWN_PART) {
            draft.address(written, use, from.get(), span);
        } else if (outer.isEmpty() || use != Use.MAP && use != Use.OWN_PART) {
            draft.address(written, use, span);
        }
    }

    private Stretch value(Element element, Attribute attribute) {
        if (outer.isPresent()) {
            return new Stretch(attribute.getValue(), outer.get().span(), false);
        }
        return Stretch.of(
                draft.text(),
                attribute.getValue(),
                element.attributes().sourceRange(attribute.getKey()).valueRange(),
                element);
    }
}
