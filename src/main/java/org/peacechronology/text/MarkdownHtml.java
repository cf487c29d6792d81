package org.peacechronology.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.peacechronology.text.MarkdownText.Reference;
import org.peacechronology.text.MarkdownText.Resolver;
import org.peacechronology.text.MarkdownText.Style;
import org.peacechronology.text.MarkdownText.Target;

/**
 * Writes a Markdown text as HTML: only the elements named here, every text and attribute escaped, every element
 * closed.
 */
final class MarkdownHtml {

    private final Resolver resolver;
    private final Style style;
    private final StringBuilder out = new StringBuilder();
    private final Set<String> ids;

    /** The number to try next behind each heading's words. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private int highest = 1;
    private boolean inLink;

    MarkdownHtml(Resolver resolver, Style style) {
        this.resolver = resolver;
        this.style = style;
        this.ids = new HashSet<>(style.takenIds());
    }

    String blocks(List<Markup.Block> blocks) {
        highest = highest(blocks);
        blocks(blocks, style.paragraphClass(), false);
        return out.toString();
    }

    String phrases(List<Markup.Block> blocks) {
        for (Markup.Block block : blocks) {
            if (block instanceof Markup.Quote quote) {
                phrases(quote.children());
            } else if (block instanceof Markup.Listing listing) {
                listing.items().forEach(this::phrases);
            } else if (!(block instanceof Markup.Rule)) {
                phrase(block);
            }
        }
        return out.toString();
    }

    private void phrase(Markup.Block block) {
        if (!out.isEmpty()) {
            out.append(' ');
        }
        if (block instanceof Markup.Paragraph paragraph) {
            inlines(paragraph.children());
        } else if (block instanceof Markup.Heading heading) {
            inlines(heading.children());
        } else if (block instanceof Markup.CodeBlock code) {
            tag("code", code.text());
        }
    }

    private static int highest(List<Markup.Block> blocks) {
        int highest = 7;
        for (Markup.Block block : blocks) {
            if (block instanceof Markup.Heading heading) {
                highest = Math.min(highest, heading.level());
            } else if (block instanceof Markup.Quote quote) {
                highest = Math.min(highest, highest(quote.children()));
            } else if (block instanceof Markup.Listing listing) {
                for (List<Markup.Block> item : listing.items()) {
                    highest = Math.min(highest, highest(item));
                }
            }
        }
        return highest;
    }

    private void blocks(List<Markup.Block> blocks, String paragraphClass, boolean tight) {
        boolean first = true;
        for (Markup.Block block : blocks) {
            if (!first) {
                out.append('\n');
            }
            first = false;
            if (block instanceof Markup.Paragraph paragraph) {
                paragraph(paragraph, paragraphClass, tight);
            } else if (block instanceof Markup.Heading heading) {
                heading(heading);
            } else if (block instanceof Markup.Quote quote) {
                out.append("<blockquote>\n");
                blocks(quote.children(), "", false);
                out.append("\n</blockquote>");
            } else if (block instanceof Markup.Listing listing) {
                listing(listing);
            } else if (block instanceof Markup.CodeBlock code) {
                out.append("<pre>");
                tag("code", code.text());
                out.append("</pre>");
            } else {
                out.append("<hr>");
            }
        }
    }

    private void paragraph(Markup.Paragraph paragraph, String paragraphClass, boolean tight) {
        if (tight) {
            inlines(paragraph.children());
            return;
        }
        out.append("<p");
        if (!paragraphClass.isEmpty()) {
            attribute("class", paragraphClass);
        }
        out.append('>');
        inlines(paragraph.children());
        out.append("</p>");
    }

    private void heading(Markup.Heading heading) {
        int level = Math.min(6, style.topHeading() + heading.level() - highest);
        out.append("<h").append(level);
        if (style.headingIds()) {
            attribute("id", id(heading));
        }
        out.append('>');
        inlines(heading.children());
        out.append("</h").append(level).append('>');
    }

    /** The heading's letters and digits in lower case, parted by hyphens; numbered if they stand there already. */
    private String id(Markup.Heading heading) {
        String words = MarkupWalk.of(List.of(heading), resolver).prose().text();
        StringBuilder slug = new StringBuilder();
        words.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                slug.appendCodePoint(c);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        });
        while (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
            slug.setLength(slug.length() - 1);
        }
        String base = slug.isEmpty() ? "section" : slug.toString();
        String id = base;
        int number = numbers.getOrDefault(base, 2);
        for (; !ids.add(id); number++) {
            id = base + "-" + number;
        }
        numbers.put(base, number);
        return id;
    }

    private void listing(Markup.Listing listing) {
        String name = listing.ordered() ? "ol" : "ul";
        out.append('<').append(name);
        if (listing.ordered() && listing.start() != 1) {
            attribute("start", Integer.toString(listing.start()));
        }
        out.append(">\n");
        for (List<Markup.Block> item : listing.items()) {
            out.append("<li>");
            blocks(item, "", listing.tight());
            out.append("</li>\n");
        }
        out.append("</").append(name).append('>');
    }

    private void inlines(List<Markup.Inline> inlines) {
        inlines.forEach(this::inline);
    }

    private void inline(Markup.Inline inline) {
        if (inline instanceof Markup.Text text) {
            escaped(text.text());
        } else if (inline instanceof Markup.SoftBreak) {
            out.append('\n');
        } else if (inline instanceof Markup.HardBreak) {
            out.append("<br>\n");
        } else if (inline instanceof Markup.CodeSpan code) {
            tag("code", code.text());
        } else if (inline instanceof Markup.Emphasis emphasis) {
            out.append("<em>");
            inlines(emphasis.children());
            out.append("</em>");
        } else if (inline instanceof Markup.Strong strong) {
            out.append("<strong>");
            inlines(strong.children());
            out.append("</strong>");
        } else if (inline instanceof Markup.Anchor anchor) {
            anchor(anchor);
        } else if (inline instanceof Markup.CrossLink cross) {
            crossLink(cross.link());
        } else if (inline instanceof Markup.ClaimMark mark) {
            resolver.claim(mark.reference()).ifPresent(this::reference);
        }
    }

    private void anchor(Markup.Anchor anchor) {
        boolean outer = inLink;
        if (!outer) {
            String address = anchor.link().address();
            out.append("<a");
            attribute("href", anchor.link().isRelative() ? resolver.relative(fromRoot(address)) : address);
            if (!anchor.title().isEmpty()) {
                attribute("title", anchor.title());
            }
            out.append('>');
        }
        inLink = true;
        inlines(anchor.children());
        inLink = outer;
        if (!outer) {
            out.append("</a>");
        }
    }

    /** Relative addresses count from the site's root with or without a slash before them. */
    private static String fromRoot(String address) {
        return address.equals("/") ? "index.html" : address.startsWith("/") ? address.substring(1) : address;
    }

    private void crossLink(MarkdownText.WikiLink link) {
        Optional<Target> target = resolver.link(link);
        String words = link.words().orElseGet(() -> target.map(Target::words).orElse(link.id()));
        if (target.isEmpty() || target.get().href().isEmpty() || inLink) {
            escaped(words);
            return;
        }
        out.append("<a");
        attribute("href", target.get().href());
        if (link.words().isEmpty()) {
            target.get().language().ifPresent(language -> attribute("lang", language));
            target.get().direction().ifPresent(direction -> attribute("dir", direction));
        }
        out.append('>');
        escaped(words);
        out.append("</a>");
    }

    private void reference(Reference reference) {
        if (inLink) {
            return;
        }
        // A raised number stands close behind its word.
        while (!out.isEmpty() && Character.isWhitespace(out.charAt(out.length() - 1))) {
            out.setLength(out.length() - 1);
        }
        out.append("<a class=\"ref\"");
        attribute("href", reference.href());
        attribute("aria-label", reference.label());
        out.append('>');
        escaped(reference.number());
        out.append("</a>");
    }

    private void tag(String name, String words) {
        out.append('<').append(name).append('>');
        escaped(words);
        out.append("</").append(name).append('>');
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escaped(value);
        out.append('"');
    }

    private void escaped(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\t', '\n' -> out.append(c);
                default -> out.append(isCharacter(words, i) ? c : '\ufffd');
            }
        }
    }

    /** Whether HTML allows the character: no control character, half a surrogate pair or noncharacter. */
    private static boolean isCharacter(String words, int i) {
        char c = words.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < words.length() && Character.isLowSurrogate(words.charAt(i + 1));
        } else if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(words.charAt(i - 1));
        }
        return !Character.isISOControl(c) && (c & 0xfffe) != 0xfffe && !(c >= 0xfdd0 && c <= 0xfdef);
    }
}
