package org.peacechronology.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes through a Markdown text once and collects its words, its links and its paragraphs. */
final class MarkupWalk {

    private static final MarkdownText.Resolver NOTHING = new MarkdownText.Resolver() {
        @Override
        public Optional<MarkdownText.Target> link(MarkdownText.WikiLink link) {
            return Optional.empty();
        }

        @Override
        public Optional<MarkdownText.Reference> claim(MarkdownText.ClaimReference reference) {
            return Optional.empty();
        }
    };

    private final MarkdownText.Resolver resolver;

    /** Of all blocks. */
    private final Prose.Builder words = new Prose.Builder();

    private final List<MarkdownText.Paragraph> paragraphs = new ArrayList<>();
    private final List<MarkdownText.WikiLink> wikiLinks = new ArrayList<>();
    private final List<MarkdownText.ClaimReference> claimReferences = new ArrayList<>();
    private final List<MarkdownText.Link> links = new ArrayList<>();

    private MarkupWalk(MarkdownText.Resolver resolver) {
        this.resolver = resolver;
    }

    static MarkupWalk of(List<Markup.Block> blocks) {
        return of(blocks, NOTHING);
    }

    static MarkupWalk of(List<Markup.Block> blocks, MarkdownText.Resolver resolver) {
        MarkupWalk walk = new MarkupWalk(resolver);
        walk.blocks(blocks);
        return walk;
    }

    Prose prose() {
        return paragraphs.size() == 1 && isAll(paragraphs.get(0).prose())
                ? paragraphs.get(0).prose()
                : words.build();
    }

    /** Whether nothing else has words: then there is one of it in memory, not two. */
    private boolean isAll(Prose one) {
        return one.text().length() == words.length();
    }

    List<MarkdownText.Paragraph> paragraphs() {
        return List.copyOf(paragraphs);
    }

    List<MarkdownText.WikiLink> wikiLinks() {
        return List.copyOf(wikiLinks);
    }

    List<MarkdownText.ClaimReference> claimReferences() {
        return List.copyOf(claimReferences);
    }

    List<MarkdownText.Link> links() {
        return List.copyOf(links);
    }

    private void blocks(List<Markup.Block> blocks) {
        for (Markup.Block block : blocks) {
            if (block instanceof Markup.Paragraph paragraph) {
                paragraph(paragraph);
            } else if (block instanceof Markup.Heading heading) {
                part(heading.span());
                inlines(heading.children(), words);
            } else if (block instanceof Markup.CodeBlock code) {
                part(code.span());
                words.add(code.text(), code.span());
            } else if (block instanceof Markup.Quote quote) {
                blocks(quote.children());
            } else if (block instanceof Markup.Listing listing) {
                listing.items().forEach(this::blocks);
            }
        }
    }

    /** An empty line between two blocks; both its characters come from where the second begins. */
    private void part(Span next) {
        if (words.length() > 0) {
            Span point = new Span(next.start(), next.start());
            words.add("\n\n", point);
        }
    }

    private void paragraph(Markup.Paragraph paragraph) {
        part(paragraph.span());
        int wikiLink = wikiLinks.size();
        int claimReference = claimReferences.size();
        int link = links.size();
        Prose.Builder builder = new Prose.Builder();
        inlines(paragraph.children(), builder);
        Prose own = builder.build();
        words.add(own);
        paragraphs.add(new MarkdownText.Paragraph(
                paragraph.span(),
                own,
                wikiLinks.subList(wikiLink, wikiLinks.size()),
                claimReferences.subList(claimReference, claimReferences.size()),
                links.subList(link, links.size())));
    }

    private void inlines(List<Markup.Inline> inlines, Prose.Builder to) {
        for (Markup.Inline inline : inlines) {
            if (inline instanceof Markup.Text text) {
                to.add(text.text(), text.span());
            } else if (inline instanceof Markup.CodeSpan code) {
                to.add(code.text(), code.span());
            } else if (inline instanceof Markup.SoftBreak || inline instanceof Markup.HardBreak) {
                to.add(" ", inline.span());
            } else if (inline instanceof Markup.Emphasis emphasis) {
                inlines(emphasis.children(), to);
            } else if (inline instanceof Markup.Strong strong) {
                inlines(strong.children(), to);
            } else if (inline instanceof Markup.Anchor anchor) {
                links.add(anchor.link());
                inlines(anchor.children(), to);
            } else if (inline instanceof Markup.CrossLink cross) {
                wikiLinks.add(cross.link());
                to.add(words(cross.link()), cross.span());
            } else if (inline instanceof Markup.ClaimMark mark) {
                claimReferences.add(mark.reference());
            }
        }
    }

    private String words(MarkdownText.WikiLink link) {
        return link.words()
                .orElseGet(() ->
                        resolver.link(link).map(MarkdownText.Target::words).orElse(link.id()));
    }
}
