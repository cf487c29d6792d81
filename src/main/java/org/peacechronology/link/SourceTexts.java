package org.peacechronology.link;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.peacechronology.model.Chronology;
import org.peacechronology.model.SeedText;
import org.peacechronology.model.Source;
import org.peacechronology.text.SourceText;
import org.peacechronology.work.Workers;

/** The texts of the sources, with their bodies made out. */
public final class SourceTexts {

    private SourceTexts() {}

    /** By the ID of their source, in the order of the sources; without those whose file is missing or cannot be read. */
    public static Map<String, SourceText.Reading> of(Chronology chronology) {
        return of(chronology, LinkedChronology.EMPTY);
    }

    /** The same; a text whose source and bytes are as they were is not indexed again. */
    static Map<String, SourceText.Reading> of(Chronology chronology, LinkedChronology before) {
        Map<String, SourceText.Reading> found = new LinkedHashMap<>();
        List<Source> withText = chronology.all(Source.class).stream()
                .filter(source -> chronology.texts().containsKey(source.file().text()))
                .toList();
        Workers.map(withText, source -> read(source, chronology, before))
                .forEach(reading -> found.put(reading.source().id(), reading));
        return found;
    }

    private static SourceText.Reading read(Source source, Chronology chronology, LinkedChronology before) {
        SeedText seed =
                Objects.requireNonNull(chronology.texts().get(source.file().text()));
        LinkedSource known = before.sources().get(source.id());
        if (known != null
                && known.source() == source
                && known.text().isPresent()
                && before.chronology().texts().get(seed.file()) == seed) {
            return new SourceText.Reading(known.text().get(), known.problems());
        }
        return SourceText.read(
                source.id(),
                "seeds/" + seed.file(),
                seed.text(),
                source.body().stream()
                        .map(stretch -> new SourceText.Bounds(
                                stretch.from().text(), stretch.to().text()))
                        .toList());
    }
}
