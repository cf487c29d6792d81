package org.peacechronology.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.peacechronology.diagnostic.Format;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The words that {@code --format} takes. */
final class Formats implements ITypeConverter<Format>, Iterable<String> {
    private static final List<String> WORDS =
            Arrays.stream(Format.values()).map(Format::word).toList();

    @Override
    public Format convert(String word) {
        return Arrays.stream(Format.values())
                .filter(format -> format.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "“" + word + "” is no format; there are " + String.join(", ", WORDS)));
    }

    @Override
    public Iterator<String> iterator() {
        return WORDS.iterator();
    }
}
