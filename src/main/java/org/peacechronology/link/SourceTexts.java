package org.peacechronology.link;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.peacechronology.model.Chronology;
import org.peacechronology.model.Source;
import org.peacechronology.text.SourceText;

/** The texts of the sources, with their bodies made out. */
public final class SourceTexts {

    private SourceTexts() {}

    /** By the ID of their source, in the order of the sources; without those whose file is missing or cannot be read. */
    public static Map<String, SourceText.Reading> of(Chronology chronology) {
        Map<String, SourceText.Reading> found = new LinkedHashMap<>();
        chronology.all(Source.class).stream()
                .filter(source -> chronology.texts().containsKey(source.file().text()))
                .toList()
                .parallelStream()
                .map(source -> SourceText.read(
                        source.id(),
                        "seeds/" + source.file().text(),
                        Objects.requireNonNull(
                                        chronology.texts().get(source.file().text()))
                                .text(),
                        source.body().stream()
                                .map(stretch -> new SourceText.Bounds(
                                        stretch.from().text(), stretch.to().text()))
                                .toList()))
                .toList()
                .forEach(reading -> found.put(reading.source().id(), reading));
        return found;
    }
}
