package org.peacechronology.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Related;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.LinkedEvidence;
import org.peacechronology.link.LinkedSource;
import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;
import org.peacechronology.text.SourceText;
import org.peacechronology.text.Span;
import org.peacechronology.text.Verdict;
import org.peacechronology.text.Verdict.Candidate;
import org.peacechronology.text.Verdict.Difference;
import org.peacechronology.text.Verdict.DifferenceKind;
import org.peacechronology.text.Verdict.Nearest;

/** Words the findings about quotations that were not verified. */
final class VerdictFindings {
    /** How many places a finding names before it only counts them. */
    private static final int MOST_PLACES = 8;

    private static final int CONTEXT = 24;

    private VerdictFindings() {}

    static Optional<Diagnostic> notFound(LinkedEvidence evidence, LinkedChronology linked) {
        return lost(evidence, DifferenceKind.WORDS).map(lost -> {
            Diagnostic finding = Diagnostic.error(
                    "quote-not-found",
                    quote(evidence).region(),
                    "these words do not stand in “" + title(evidence, linked) + "”");
            if (evidence.elsewhere().isPresent()) {
                SourceText other = evidence.elsewhere().get();
                return finding.label("not in this source")
                        .help("they stand in “" + titleOf(other.id(), linked) + "”: write source: " + other.id());
            }
            if (lost.nearest().filter(near -> near.differences().isEmpty()).isPresent() && isSingledOut(evidence)) {
                return withNearest(finding, evidence, lost.nearest().get())
                        .label("not between this prefix and suffix")
                        .help("correct the prefix or suffix, or leave it out where the words stand in one place only");
            }
            return lost.nearest()
                    .map(nearest -> withNearest(finding, evidence, nearest))
                    .orElseGet(() -> finding.label("not found")
                            .help("chronology quote " + evidence.sourceId() + " \""
                                    + firstWords(quote(evidence).text()) + "\" searches the source"));
        });
    }

    private static boolean isSingledOut(LinkedEvidence evidence) {
        return evidence.evidence().prefix().isPresent()
                || evidence.evidence().suffix().isPresent();
    }

    static Optional<Diagnostic> alteredNumber(LinkedEvidence evidence, LinkedChronology linked) {
        return lost(evidence, DifferenceKind.NUMBER)
                .flatMap(Verdict.NotFound::nearest)
                .map(nearest -> withNearest(
                        Diagnostic.error(
                                "quote-altered-number",
                                quote(evidence).region(),
                                "a number in this quotation is not the one in “" + title(evidence, linked) + "”"),
                        evidence,
                        nearest));
    }

    static Optional<Diagnostic> dropsNegation(LinkedEvidence evidence, LinkedChronology linked) {
        return lost(evidence, DifferenceKind.NEGATION)
                .flatMap(Verdict.NotFound::nearest)
                .map(nearest -> withNearest(
                        Diagnostic.error(
                                "quote-drops-negation",
                                quote(evidence).region(),
                                "this quotation and “" + title(evidence, linked) + "” differ in a negation"),
                        evidence,
                        nearest));
    }

    static Optional<Diagnostic> outsideBody(LinkedEvidence evidence, LinkedChronology linked) {
        if (!(verdict(evidence) instanceof Verdict.OutsideBody outside)) {
            return Optional.empty();
        }
        return Optional.of(Diagnostic.error(
                        "quote-outside-body",
                        quote(evidence).region(),
                        "these words stand only outside the article of “" + title(evidence, linked) + "”")
                .label("page furniture, a headline or a comment")
                .related(places("stands at", evidence, outside.places()))
                .help("cite the article itself; what lies outside the source's “body” proves nothing"));
    }

    static Optional<Diagnostic> ambiguous(LinkedEvidence evidence, LinkedChronology linked) {
        if (!(verdict(evidence) instanceof Verdict.Ambiguous ambiguous)) {
            return Optional.empty();
        }
        List<Related> places = new ArrayList<>();
        evidence.source()
                .ifPresent(source -> ambiguous.candidates().stream()
                        .limit(MOST_PLACES)
                        .forEach(candidate -> places.add(settles(candidate, source.region(candidate.place())))));
        return Optional.of(Diagnostic.error(
                        "quote-ambiguous",
                        quote(evidence).region(),
                        "these words stand in “" + title(evidence, linked) + "” in "
                                + ambiguous.candidates().size() + " places")
                .related(places)
                .help("quote more words, or add the prefix or suffix of the place that is meant"));
    }

    /** A place, with the prefix or suffix that would single it out. */
    private static Related settles(Candidate candidate, Region place) {
        if (!candidate.prefix().isEmpty()) {
            return new Related("with prefix", place, candidate.prefix());
        }
        return candidate.suffix().isEmpty()
                ? new Related("stands at", place, "")
                : new Related("with suffix", place, candidate.suffix());
    }

    static Optional<Diagnostic> outOfOrder(LinkedEvidence evidence, LinkedChronology linked) {
        if (!(verdict(evidence) instanceof Verdict.OutOfOrder order)) {
            return Optional.empty();
        }
        return Optional.of(Diagnostic.error(
                        "quote-pieces-out-of-order",
                        quote(evidence).region(),
                        "the pieces of this quotation stand in “" + title(evidence, linked) + "” in another order")
                .related(places("piece at", evidence, order.pieces()))
                .help("give the pieces in the order of the source, or cite them one by one"));
    }

    static Optional<Diagnostic> empty(LinkedEvidence evidence, LinkedChronology linked) {
        return verdict(evidence) instanceof Verdict.Empty
                ? Optional.of(Diagnostic.error(
                                "quote-empty",
                                quote(evidence).region(),
                                "no word is left of this quotation once brackets and elisions are taken away")
                        .help("quote the source's own words"))
                : Optional.empty();
    }

    static Optional<Diagnostic> tooComplex(LinkedEvidence evidence, LinkedChronology linked) {
        return verdict(evidence) instanceof Verdict.TooComplex complex
                ? Optional.of(Diagnostic.error(
                                "quote-too-complex",
                                quote(evidence).region(),
                                "this quotation takes too much work to check: " + complex.bound())
                        .help("cite it as several shorter ones"))
                : Optional.empty();
    }

    private static Optional<Verdict.NotFound> lost(LinkedEvidence evidence, DifferenceKind kind) {
        return verdict(evidence) instanceof Verdict.NotFound lost && kind(evidence, lost) == kind
                ? Optional.of(lost)
                : Optional.empty();
    }

    /** What stands word for word elsewhere has merely the wrong source, whatever is near it here. */
    private static DifferenceKind kind(LinkedEvidence evidence, Verdict.NotFound lost) {
        return evidence.elsewhere().isPresent()
                ? DifferenceKind.WORDS
                : lost.nearest().map(Nearest::kind).orElse(DifferenceKind.WORDS);
    }

    private static Diagnostic withNearest(Diagnostic finding, LinkedEvidence evidence, Nearest nearest) {
        Optional<SourceText> source = evidence.source();
        if (source.isEmpty()) {
            return finding;
        }
        String text = source.get().text();
        String passage = oneLine(nearest.place().of(text));
        Diagnostic named = finding.related(
                        List.of(new Related("nearest", source.get().region(nearest.place()), passage)))
                .help("chronology quote " + evidence.sourceId() + " \"" + firstWords(passage) + "\"");
        if (nearest.differences().isEmpty()) {
            return named;
        }
        Difference first = nearest.differences().get(0);
        String label = first.source().isEmpty()
                ? "the source has no such words"
                : "the source has “" + oneLine(first.source().of(text)) + "”";
        return named.caret(quote(evidence)
                        .region(widened(first.quoted(), quote(evidence).text())))
                .label(label);
    }

    /** An empty span, where words are missing, points at the character behind it. */
    private static Span widened(Span span, String text) {
        return span.isEmpty() && span.end() < text.length() ? new Span(span.start(), span.end() + 1) : span;
    }

    private static List<Related> places(String label, LinkedEvidence evidence, List<Span> spans) {
        return evidence.source()
                .map(source -> spans.stream()
                        .limit(MOST_PLACES)
                        .map(span -> new Related(label, source.region(span), oneLine(around(source.text(), span))))
                        .toList())
                .orElse(List.of());
    }

    private static String around(String text, Span span) {
        int end = Math.min(span.end(), span.start() + 4 * CONTEXT);
        return text.substring(span.start(), end) + (end < span.end() ? " …" : "");
    }

    private static String oneLine(String text) {
        return String.join(" ", text.strip().split("\\s+"));
    }

    private static String firstWords(String text) {
        String[] words = oneLine(text).replace("\"", "").split(" ");
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < Math.min(6, words.length); i++) {
            out.append(i == 0 ? "" : " ").append(words[i]);
        }
        return out.toString();
    }

    private static Scalar quote(LinkedEvidence evidence) {
        return evidence.evidence().quote();
    }

    private static @Nullable Verdict verdict(LinkedEvidence evidence) {
        return evidence.verdict().orElse(null);
    }

    private static String title(LinkedEvidence evidence, LinkedChronology linked) {
        return titleOf(evidence.sourceId(), linked);
    }

    private static String titleOf(String sourceId, LinkedChronology linked) {
        return Optional.ofNullable(linked.sources().get(sourceId))
                .map(LinkedSource::source)
                .map(source -> source.title().text())
                .orElse(sourceId);
    }
}
