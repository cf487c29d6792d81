package org.peacechronology.check;

import java.util.Optional;
import java.util.function.Consumer;
import org.peacechronology.date.DateWords;
import org.peacechronology.date.Edtf;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.LinkedEvent;

/** An event whose ID begins with another date than its own. */
final class IdDateMismatch implements Rule {

    /** The lengths of 2018-07-23, 2018-07 and 2018. */
    private static final int[] LENGTHS = {10, 7, 4};

    @Override
    public String code() {
        return "id-date-mismatch";
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
        for (LinkedEvent event : linked.events().values()) {
            Edtf date = event.event().date().value();
            dateIn(event.id())
                    .filter(named -> !meet(named, date))
                    .ifPresent(named -> findings.accept(Diagnostic.warning(
                                    code(),
                                    event.event().date().region(),
                                    "the ID begins with " + named.text() + ", and the event is dated "
                                            + DateWords.text(DateWords.english().plain(date)))
                            .help("correct the date; or rename the file, and list “" + event.id()
                                    + "” under “formerly” if it was published")));
        }
    }

    /** The date that an ID begins with; a number of another kind is none. */
    private static Optional<Edtf> dateIn(String id) {
        for (int length : LENGTHS) {
            boolean wholeWord = id.length() == length || id.length() > length && id.charAt(length) == '-';
            if (wholeWord && looksLikeYear(id)) {
                try {
                    return Optional.of(Edtf.parse(id.substring(0, length)));
                } catch (Edtf.Invalid invalid) {
                    // What follows the year is no month or day: 2018-40-fighters-released.
                    continue;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean looksLikeYear(String id) {
        return id.startsWith("18") || id.startsWith("19") || id.startsWith("20");
    }

    private static boolean meet(Edtf named, Edtf date) {
        return date.days().stream()
                .anyMatch(days -> named.days().stream()
                        .anyMatch(day -> days.intersection(day).isPresent()));
    }
}
