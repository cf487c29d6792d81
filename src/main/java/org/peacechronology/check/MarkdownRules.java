package org.peacechronology.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.model.Claim;
import org.peacechronology.model.Dispute;
import org.peacechronology.model.Entry;
import org.peacechronology.model.Event;
import org.peacechronology.model.Evidence;
import org.peacechronology.model.Organization;
import org.peacechronology.model.Page;
import org.peacechronology.model.Person;
import org.peacechronology.model.Place;
import org.peacechronology.model.Position;
import org.peacechronology.model.Source;
import org.peacechronology.model.Theme;
import org.peacechronology.text.MarkdownText;

/** The faults of Markdown fields, a rule each: what they are is found when the text is read. */
final class MarkdownRules {

    private record MarkdownRule(String code, Severity severity) implements Rule {
        @Override
        public boolean canBeWaived() {
            return severity == Severity.WARNING;
        }

        @Override
        public boolean judgesEventsOneByOne() {
            return true;
        }

        @Override
        public void check(LinkedChronology linked, Consumer<Diagnostic> findings) {
            for (Entry entry : linked.chronology().entries().values()) {
                for (MarkdownText text : fields(entry)) {
                    for (MarkdownText.Problem problem : text.problems()) {
                        if (problem.code().equals(code) && !isClosingTag(text, problem)) {
                            findings.accept(
                                    Diagnostic.error(code, text.scalar().region(problem.span()), problem.message())
                                            .help(problem.help()));
                        }
                    }
                }
            }
        }
    }

    private MarkdownRules() {}

    /** A closing tag is no fault beside the one that opened it. */
    private static boolean isClosingTag(MarkdownText text, MarkdownText.Problem problem) {
        String source = text.scalar().text();
        return problem.span().of(source).startsWith("</")
                && text.problems().stream()
                        .anyMatch(other -> other.code().equals(problem.code())
                                && other.span().start() < problem.span().start()
                                && !other.span().of(source).startsWith("</"));
    }

    static List<Rule> all() {
        return List.of(
                new MarkdownRule("markdown-link-scheme", Severity.ERROR),
                new MarkdownRule("markdown-too-long", Severity.ERROR),
                new MarkdownRule("markdown-too-deep", Severity.ERROR),
                new MarkdownRule("markdown-too-many-marks", Severity.ERROR),
                new MarkdownRule("markdown-image", Severity.ERROR),
                new MarkdownRule("markdown-html", Severity.WARNING),
                new MarkdownRule("markdown-invisible-character", Severity.ERROR),
                new MarkdownRule("wiki-link-malformed", Severity.ERROR),
                new MarkdownRule("claim-reference-malformed", Severity.ERROR));
    }

    /** The Markdown of an entry, field by field. */
    static List<MarkdownText> fields(Entry entry) {
        List<MarkdownText> fields = new ArrayList<>();
        if (entry instanceof Event event) {
            fields.add(event.summary());
            event.annotation().ifPresent(fields::add);
            event.context().ifPresent(fields::add);
            for (Claim claim : event.claims()) {
                claim.note().ifPresent(fields::add);
                for (Evidence evidence : claim.evidence()) {
                    evidence.note().ifPresent(fields::add);
                }
            }
        } else if (entry instanceof Dispute dispute) {
            fields.add(dispute.summary());
            dispute.positions().stream()
                    .map(Position::note)
                    .flatMap(Optional::stream)
                    .forEach(fields::add);
            dispute.resolution().ifPresent(fields::add);
        } else if (entry instanceof Person person) {
            person.description().ifPresent(fields::add);
        } else if (entry instanceof Organization body) {
            body.description().ifPresent(fields::add);
        } else if (entry instanceof Place place) {
            place.description().ifPresent(fields::add);
        } else if (entry instanceof Source source) {
            source.note().ifPresent(fields::add);
        } else if (entry instanceof Theme theme) {
            theme.description().ifPresent(fields::add);
        } else if (entry instanceof Page page) {
            fields.add(page.body());
        }
        return fields;
    }
}
