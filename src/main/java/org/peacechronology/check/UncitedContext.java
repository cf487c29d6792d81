package org.peacechronology.check;

import java.util.Optional;
import java.util.function.Consumer;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.text.MarkdownText;
import org.peacechronology.text.MarkdownText.Paragraph;

/** A paragraph of context, which tells what the sources do not, without a link that shows where it is known from. */
final class UncitedContext implements Rule {
    @Override
    public String code() {
        return "uncited-context";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public boolean judgesEventsOneByOne() {
        return true;
    }

    @Override
    public void check(LinkedChronology linked, Consumer<Diagnostic> findings) {
        for (LinkedEvent event : linked.events().values()) {
            Optional<MarkdownText> context = event.event().context().filter(MarkdownText::understood);
            context.ifPresent(text -> text.paragraphs().stream()
                    .filter(paragraph -> text.problems().isEmpty() && isUncited(paragraph))
                    .forEach(paragraph -> findings.accept(Diagnostic.error(
                                    code(),
                                    text.scalar().region(paragraph.span()),
                                    "this paragraph does not say where it is known from")
                            .help("link to a page that says so: [words](https://…)"))));
        }
    }

    private static boolean isUncited(Paragraph paragraph) {
        return paragraph.links().isEmpty()
                && paragraph.wikiLinks().isEmpty()
                && paragraph.claimReferences().isEmpty();
    }
}
