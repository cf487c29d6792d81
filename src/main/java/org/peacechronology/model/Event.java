package org.peacechronology.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.peacechronology.date.Edtf;
import org.peacechronology.text.Located;
import org.peacechronology.text.MarkdownText;
import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;

/** Something that happened, is planned or is alleged, on a date: one file of {@code content/events}. */
public record Event(
        String id,
        Region region,
        Scalar title,
        Located<Edtf> date,
        Optional<Located<Basis>> dateBasis,
        Optional<Scalar> dateNote,
        Located<LocalDate> added,
        Optional<Located<EventStatus>> status,
        @Key("kind") Optional<Located<EventKind>> kindOfEvent,
        List<Scalar> places,
        List<Participant> participants,
        List<Scalar> themes,
        MarkdownText summary,
        @AtLeast(1) List<Claim> claims,
        Optional<MarkdownText> annotation,
        Optional<MarkdownText> context,
        List<Scalar> follows,
        List<Scalar> seeAlso,
        List<Correction> corrections,
        Optional<Located<Boolean>> draft,
        List<Scalar> formerly,
        Optional<Withdrawal> withdrawn,
        List<Waiver> waive)
        implements Entry {
    @Override
    public Scalar label() {
        return title;
    }

    /** What the date rests on: the sources' words, unless the editor says otherwise. */
    public Basis basis() {
        return dateBasis.map(Located::value).orElse(Basis.STATED);
    }

    /** Whether it took place; it did, unless the editor says otherwise. */
    public EventStatus state() {
        return status.map(Located::value).orElse(EventStatus.OCCURRED);
    }

    public EventKind sort() {
        return kindOfEvent.map(Located::value).orElse(EventKind.OTHER);
    }
}
