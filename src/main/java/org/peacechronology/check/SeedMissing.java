package org.peacechronology.check;

import java.util.Set;
import java.util.function.Consumer;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.LinkedSource;
import org.peacechronology.text.Scalar;

/** A source whose text is not below seeds. */
final class SeedMissing implements Rule {
    @Override
    public String code() {
        return "seed-missing";
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
        Guesses guesses = new Guesses();
        for (LinkedSource source : linked.sources().values()) {
            Scalar file = source.source().file();
            Set<String> unreadable = linked.chronology().unreadable();
            boolean hasFault = unreadable.contains("seeds/") || unreadable.contains("seeds/" + file.text());
            if (!hasFault && !linked.chronology().texts().containsKey(file.text())) {
                findings.accept(Diagnostic.error(code(), file.region(), "there is no source text seeds/" + file.text())
                        .help(guesses.nearest(
                                        file.text(),
                                        "seeds",
                                        () -> linked.chronology().texts().keySet())
                                .map(near -> "did you mean “" + near + "”?")
                                .orElse("put the text into seeds/ and name it here without the folder")));
            }
        }
    }
}
