package org.peacechronology.check;

import java.util.function.Consumer;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.LinkedChronology;

/** Words between quotation marks in the editors' prose that no cited source has. */
final class ProseQuoteNotFound implements Rule {
    @Override
    public String code() {
        return "prose-quote-not-found";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(LinkedChronology linked, Consumer<Diagnostic> findings) {
        linked.prose().stream()
                .filter(quotation -> !quotation.found())
                .forEach(quotation -> findings.accept(Diagnostic.error(
                                code(),
                                quotation.scalar().region(quotation.span()),
                                "these quoted words stand in no source that this entry cites")
                        .label("not found")
                        .help("quote a source to the letter, cite the source, or say it without quotation marks")));
    }
}
