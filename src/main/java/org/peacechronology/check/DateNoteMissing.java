package org.peacechronology.check;

import java.util.Optional;
import java.util.function.Consumer;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.link.LinkedSource;
import org.peacechronology.model.Basis;
import org.peacechronology.text.Located;
import org.peacechronology.text.Scalar;

/** A date or publisher that is not stated, without a note that says what it rests on. */
final class DateNoteMissing implements Rule {
    @Override
    public String code() {
        return "date-note-missing";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public boolean canBeWaived() {
        return false;
    }

    @Override
    public boolean judgesEventsOneByOne() {
        return true;
    }

    @Override
    public void check(LinkedChronology linked, Consumer<Diagnostic> findings) {
        for (LinkedEvent event : linked.events().values()) {
            require(event.event().dateBasis(), event.event().dateNote(), "date-note", findings);
        }
        for (LinkedSource source : linked.sources().values()) {
            require(source.source().publishedBasis(), source.source().publishedNote(), "published-note", findings);
            require(source.source().publisherBasis(), source.source().publisherNote(), "publisher-note", findings);
        }
    }

    private void require(
            Optional<Located<Basis>> basis, Optional<Scalar> note, String key, Consumer<Diagnostic> findings) {
        basis.filter(given -> given.value() != Basis.STATED && note.isEmpty())
                .ifPresent(given -> findings.accept(Diagnostic.error(
                                code(),
                                given.region(),
                                "“" + key + "” is missing: readers are to see what this rests on")
                        .help("add “" + key + ": …” with the arithmetic, or with where the knowledge comes from")));
    }
}
