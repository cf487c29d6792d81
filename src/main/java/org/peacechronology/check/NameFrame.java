package org.peacechronology.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.peacechronology.text.Span;

/**
 * A sentence with its names taken out: {@code “Wells led the US delegation.”} is {@code “□ led the □ delegation.”} with the
 * names {@code Wells} and {@code US}.
 */
record NameFrame(String frame, List<Span> names, String text) {

    /** Two who say or do these may both have done so. */
    private static final Set<String> SPEECH = Set.of(
            "said",
            "says",
            "told",
            "reported",
            "confirmed",
            "stated",
            "claimed",
            "described",
            "called",
            "declined",
            "denied",
            "welcomed",
            "attended",
            "discussed",
            "agreed",
            "quoted",
            "cited",
            "wrote",
            "met");

    /** @param words the text's own */
    static NameFrame of(String text, List<NameWord> words) {
        StringBuilder frame = new StringBuilder();
        List<Span> names = new ArrayList<>();
        int at = 0;
        for (NameWord word : words) {
            Span span = word.span();
            boolean goesOn =
                    !names.isEmpty() && text.substring(at, span.start()).isBlank();
            if (goesOn) {
                int last = names.size() - 1;
                names.set(last, new Span(names.get(last).start(), span.end()));
            } else {
                frame.append(text, at, span.start()).append('\u25A1');
                names.add(span);
            }
            at = span.end();
        }
        return new NameFrame(frame.append(text.substring(at)).toString(), List.copyOf(names), text);
    }

    /**
     * The one name in which this sentence differs from another that is the same but for it; nothing where they differ in
     * more, where both names may be one person's, or where two people may have done the same.
     */
    Optional<Span> differsIn(NameFrame other) {
        if (!frame.equals(other.frame) || names.size() != other.names.size() || tellsOfSpeech()) {
            return Optional.empty();
        }
        Optional<Span> different = Optional.empty();
        for (int i = 0; i < names.size(); i++) {
            Set<String> here = NameWord.wordsOf(names.get(i).of(text));
            Set<String> there = NameWord.wordsOf(other.names.get(i).of(other.text));
            if (Collections.disjoint(here, there)) {
                if (different.isPresent()) {
                    return Optional.empty();
                }
                different = Optional.of(names.get(i));
            }
        }
        return different;
    }

    /** The name that stands where {@code span} stands in this sentence. */
    Span counterpart(NameFrame other, Span span) {
        return other.names.get(names.indexOf(span));
    }

    private boolean tellsOfSpeech() {
        return List.of(frame.toLowerCase(Locale.ROOT).split("[^a-z]+")).stream().anyMatch(SPEECH::contains);
    }
}
