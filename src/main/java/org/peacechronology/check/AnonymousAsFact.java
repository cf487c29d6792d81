package org.peacechronology.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.LinkedClaim;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.link.Standing.Base;
import org.peacechronology.model.EventStatus;
import org.peacechronology.text.MarkdownText;
import org.peacechronology.text.MarkdownText.ClaimReference;
import org.peacechronology.text.MarkdownText.Paragraph;
import org.peacechronology.text.Prose;
import org.peacechronology.text.Sentences;
import org.peacechronology.text.Span;

/** A title or summary that states as fact what only unnamed people have said. */
final class AnonymousAsFact implements Rule {
    @Override
    public String code() {
        return "anonymous-as-fact";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public boolean judgesEventsOneByOne() {
        return true;
    }

    @Override
    public void check(LinkedChronology linked, Consumer<Diagnostic> findings) {
        if (!English.isSpokenIn(linked)) {
            return;
        }
        for (LinkedEvent event : linked.events().values()) {
            title(event, findings);
            summary(event, findings);
        }
    }

    private void title(LinkedEvent event, Consumer<Diagnostic> findings) {
        LinkedClaim main = event.claims().get(0);
        String title = event.event().title().text();
        if (isUnnamed(main) && event.event().state() == EventStatus.OCCURRED && !Attribution.saysTold(title, main)) {
            findings.accept(Diagnostic.warning(
                            code(),
                            event.event().title().region(),
                            "this title states as fact what only unnamed people have said")
                    .help("say in the title that it is told, or write “status: alleged”"));
        }
    }

    /** A claim may be referred to by several sentences; it is enough that one of them tells it as said. */
    private void summary(LinkedEvent event, Consumer<Diagnostic> findings) {
        MarkdownText summary = event.event().summary();
        record Told(LinkedClaim claim, List<Span> sentences) {}
        Map<String, Told> told = new LinkedHashMap<>();
        for (Paragraph paragraph : summary.paragraphs()) {
            for (ClaimReference reference : paragraph.claimReferences()) {
                Optional<LinkedClaim> claim = event.claim(reference.id()).filter(AnonymousAsFact::isUnnamed);
                Optional<Span> sentence = sentence(paragraph.prose(), reference);
                if (claim.isPresent() && sentence.isPresent()) {
                    told.computeIfAbsent(claim.get().id(), id -> new Told(claim.get(), new ArrayList<>()))
                            .sentences()
                            .add(sentence.get());
                }
            }
        }
        String text = summary.scalar().text();
        for (Told each : told.values()) {
            List<Span> spans = each.sentences();
            if (spans.stream().noneMatch(span -> Attribution.saysTold(span.of(text), each.claim()))) {
                findings.accept(Diagnostic.warning(
                                code(),
                                summary.scalar().region(spans.get(0)),
                                "this sentence states as fact what only unnamed people have said")
                        .help("say who told it: “an unnamed official said that …”"));
            }
        }
    }

    private static boolean isUnnamed(LinkedClaim claim) {
        return claim.standing().base() == Base.UNNAMED_SOURCES_ONLY
                && claim.support().origins() > 0;
    }

    /** The sentence before a reference, as it stands in the summary's text. */
    private static Optional<Span> sentence(Prose prose, ClaimReference reference) {
        return Sentences.of(prose.text(), new Span(0, prose.text().length())).stream()
                .map(prose::origin)
                .filter(typed -> typed.start() < reference.span().start())
                .reduce((first, second) -> second);
    }
}
