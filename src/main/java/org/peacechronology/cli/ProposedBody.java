package org.peacechronology.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.peacechronology.model.SeedText;
import org.peacechronology.read.Skeleton;
import org.peacechronology.text.Paragraph;
import org.peacechronology.text.Quotations;
import org.peacechronology.text.SourceText;
import org.peacechronology.text.Span;
import org.peacechronology.text.Verdict;

/**
 * Proposes which part of a text is the article: from its first to its last paragraph that is long enough to be one and
 * ends as a sentence does. What stands around it is listed as furniture, for the editor to judge.
 */
final class ProposedBody {
    private static final int WORDS_OF_AN_ARTICLE = 12;
    private static final int SHOWN = 60;

    private ProposedBody() {}

    /** The value of {@code body} as YAML, comments among it. */
    static String of(SeedText text) {
        SourceText source = SourceText.whole(text.file(), "seeds/" + text.file(), text.text());
        List<Paragraph> paragraphs = source.paragraphs();
        List<Paragraph> article = paragraphs.stream()
                .filter(paragraph -> isArticle(paragraph.span().of(text.text())))
                .toList();
        if (article.isEmpty()) {
            return "\n  - from: " + Skeleton.PLACEHOLDER + "\n    to: " + Skeleton.PLACEHOLDER;
        }
        Span body = new Span(
                article.get(0).span().start(),
                article.get(article.size() - 1).span().end());
        StringBuilder yaml = new StringBuilder("\n  # Proposed: compare it with the text.\n");
        List<String> furniture = new ArrayList<>();
        paragraphs.stream()
                .filter(paragraph -> !body.contains(paragraph.span()))
                .forEach(paragraph -> furniture.add(shortened(paragraph.span().of(text.text()))));
        furniture.forEach(words -> yaml.append("  # outside: ").append(words).append('\n'));
        yaml.append("  - from: ")
                .append(Skeleton.quoted(edge(source, article.get(0).span(), true)))
                .append("\n    to: ")
                .append(Skeleton.quoted(
                        edge(source, article.get(article.size() - 1).span(), false)));
        return yaml.toString();
    }

    private static boolean isArticle(String paragraph) {
        char last = paragraph.charAt(paragraph.length() - 1);
        return words(paragraph).length >= WORDS_OF_AN_ARTICLE && ".!?\"”’)".indexOf(last) >= 0;
    }

    /** The fewest words, from four on, at the beginning or end of a paragraph that stand in the text once only. */
    private static String edge(SourceText source, Span paragraph, boolean first) {
        String[] words = words(paragraph.of(source.text()));
        String edge = String.join(" ", words);
        for (int count = 4; count <= words.length; count++) {
            int from = first ? 0 : words.length - count;
            edge = String.join(" ", List.of(words).subList(from, from + count));
            if (!(Quotations.verify(source, edge, Optional.empty(), Optional.empty()) instanceof Verdict.Ambiguous)) {
                return edge;
            }
        }
        return edge;
    }

    private static String[] words(String text) {
        return text.strip().split("\\s+");
    }

    private static String shortened(String text) {
        String line = String.join(" ", words(text));
        return line.length() > SHOWN
                ? line.substring(0, line.offsetByCodePoints(0, Math.min(SHOWN, line.codePointCount(0, line.length()))))
                        + " …"
                : line;
    }
}
