package org.peacechronology.check;

import java.util.function.Consumer;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.LinkedSource;
import org.peacechronology.model.SeedText;

/** A source text whose bytes are not those that were reviewed. */
final class SourceChanged implements Rule {
    @Override
    public String code() {
        return "source-changed";
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
    public void check(LinkedChronology linked, Consumer<Diagnostic> findings) {
        for (LinkedSource source : linked.sources().values()) {
            SeedText text =
                    linked.chronology().texts().get(source.source().file().text());
            if (text != null && !text.sha256().equals(source.source().sha256().text())) {
                findings.accept(Diagnostic.error(
                                code(),
                                source.source().sha256().region(),
                                "seeds/" + text.file() + " is not the text that was reviewed")
                        .label("the file has " + text.sha256())
                        .help("compare the text with the one you know, read every quotation again, and then write"
                                + " the new checksum here"));
            }
        }
    }
}
