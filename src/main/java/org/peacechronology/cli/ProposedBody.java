package org.peacechronology.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.peacechronology.diagnostic.Visible;
import org.peacechronology.model.SeedText;
import org.peacechronology.read.Skeleton;
import org.peacechronology.text.Paragraph;
import org.peacechronology.text.Quotations;
import org.peacechronology.text.SourceText;
import org.peacechronology.text.Span;
import org.peacechronology.text.Verdict;

/**
 * Proposes which part of a text is the article, for the editor to judge: the longest run of paragraphs in which no two
 * lines that follow one another are furniture. Lines that stand alone inside it are taken for headings and left out.
 */
final class ProposedBody {
    private static final int WORDS_OF_AN_ARTICLE = 12;
    private static final int WORDS_OF_AN_EDGE = 4;
    private static final int SHOWN = 60;
    private static final int LINES_SHOWN = 40;
    private static final String ENDS_OF_SENTENCES = ".!?…\"”’)»؟۔。";

    private final SourceText source;
    private final List<Span> paragraphs;

    private ProposedBody(SeedText text) {
        this.source = SourceText.whole(text.file(), "seeds/" + text.file(), text.text());
        this.paragraphs = source.paragraphs().stream().map(Paragraph::span).toList();
    }

    /** The value of {@code body} as YAML that follows its colon, comments among it. */
    static String of(SeedText text) {
        ProposedBody proposal = new ProposedBody(text);
        List<Span> stretches = proposal.stretches();
        return stretches.isEmpty()
                ? "\n  - from: " + Skeleton.PLACEHOLDER + "\n    to: " + Skeleton.PLACEHOLDER
                : proposal.yaml(stretches);
    }

    private List<Span> stretches() {
        List<Span> best = List.of();
        int begin = 0;
        for (int i = 0; i <= paragraphs.size(); i++) {
            boolean ends =
                    i == paragraphs.size() || isFurniture(i) && (i + 1 == paragraphs.size() || isFurniture(i + 1));
            if (ends) {
                List<Span> run = run(begin, i);
                if (length(run) > length(best)) {
                    best = run;
                }
                begin = i + 1;
            }
        }
        return best;
    }

    /** The stretches of the paragraphs {@code [from, to)}: from the first that is an article's to the last, without headings. */
    private List<Span> run(int from, int to) {
        int first = from;
        int last = to - 1;
        while (first <= last && !isArticle(first)) {
            first++;
        }
        while (last >= first && !isArticle(last)) {
            last--;
        }
        List<Span> stretches = new ArrayList<>();
        int begin = first;
        for (int i = first; i <= last + 1; i++) {
            if (i > last || isFurniture(i)) {
                if (i > begin) {
                    stretches.add(new Span(
                            paragraphs.get(begin).start(), paragraphs.get(i - 1).end()));
                }
                begin = i + 1;
            }
        }
        return stretches;
    }

    private static int length(List<Span> stretches) {
        return stretches.stream().mapToInt(Span::length).sum();
    }

    private boolean isArticle(int paragraph) {
        return !isFurniture(paragraph)
                && paragraphs.get(paragraph).of(source.text()).strip().split("\\s+").length >= WORDS_OF_AN_ARTICLE;
    }

    /** What does not end as a sentence does: a heading, a button, a caption. */
    private boolean isFurniture(int paragraph) {
        String words = paragraphs.get(paragraph).of(source.text()).strip();
        return words.isEmpty() || ENDS_OF_SENTENCES.indexOf(words.charAt(words.length() - 1)) < 0;
    }

    private String yaml(List<Span> stretches) {
        StringBuilder yaml = new StringBuilder("\n  # Proposed: compare it with the text.");
        List<Span> left = paragraphs.stream()
                .filter(paragraph -> stretches.stream().noneMatch(stretch -> stretch.contains(paragraph)))
                .toList();
        if (!left.isEmpty()) {
            yaml.append(" Left out, as headings or the furniture of the page:");
        }
        left.stream()
                .limit(LINES_SHOWN)
                .forEach(words -> yaml.append("\n  #   line ")
                        .append(source.region(words).line())
                        .append(": ")
                        .append(shortened(Visible.line(words.of(source.text())))));
        if (left.size() > LINES_SHOWN) {
            yaml.append("\n  #   and ").append(left.size() - LINES_SHOWN).append(" more");
        }
        for (Span stretch : stretches) {
            yaml.append("\n  - from: ")
                    .append(edge(stretch, true))
                    .append("\n    to: ")
                    .append(edge(stretch, false));
        }
        return yaml.toString();
    }

    /** The fewest words, from four on, at the beginning or end of a stretch that stand in the text once only. */
    private String edge(Span stretch, boolean first) {
        String text = source.text();
        for (int words = WORDS_OF_AN_EDGE; words < WORDS_OF_AN_EDGE * 10; words++) {
            Span edge = first
                    ? new Span(stretch.start(), after(text, stretch, words))
                    : new Span(before(text, stretch, words), stretch.end());
            String quote = String.join(" ", edge.of(text).strip().split("\\s+"));
            boolean isPlain = Visible.line(quote).equals(quote);
            if (isPlain && isUnique(quote)) {
                return Skeleton.quoted(quote);
            }
        }
        return Skeleton.PLACEHOLDER;
    }

    /** A bound is no quotation: it may be cut from a negation. */
    private boolean isUnique(String words) {
        return Quotations.verify(source, words, Optional.empty(), Optional.empty()) instanceof Verdict.Verified;
    }

    private static int after(String text, Span stretch, int words) {
        int at = stretch.start();
        for (int i = 0; i < words && at < stretch.end(); i++) {
            while (at < stretch.end() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            while (at < stretch.end() && !Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
        return at;
    }

    private static int before(String text, Span stretch, int words) {
        int at = stretch.end();
        for (int i = 0; i < words && at > stretch.start(); i++) {
            while (at > stretch.start() && Character.isWhitespace(text.charAt(at - 1))) {
                at--;
            }
            while (at > stretch.start() && !Character.isWhitespace(text.charAt(at - 1))) {
                at--;
            }
        }
        return at;
    }

    private static String shortened(String line) {
        return line.codePointCount(0, line.length()) > SHOWN
                ? line.substring(0, line.offsetByCodePoints(0, SHOWN)) + " …"
                : line;
    }
}
