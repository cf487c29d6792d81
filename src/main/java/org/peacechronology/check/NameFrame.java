package org.peacechronology.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.peacechronology.text.Span;

/**
 * A sentence with its names taken out: {@code “Wells led the US delegation.”} is {@code “□ led the □ delegation.”} with the
 * names {@code Wells} and {@code US}.
 *
 * @param words of each name
 * @param tellsOfSpeech whether somebody says something in it, or does what two may have done
 */
record NameFrame(String frame, List<Span> names, List<Set<String>> words, boolean tellsOfSpeech) {

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

    /** @param found the text's own */
    static NameFrame of(String text, List<NameWord> found) {
        StringBuilder frame = new StringBuilder();
        List<Span> names = new ArrayList<>();
        int at = 0;
        for (NameWord word : found) {
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
        String sentence = frame.append(text.substring(at)).toString();
        return new NameFrame(
                sentence,
                List.copyOf(names),
                names.stream().map(name -> NameWord.wordsOf(name.of(text))).toList(),
                Stream.of(sentence.toLowerCase(Locale.ROOT).split("[^a-z]+")).anyMatch(SPEECH::contains));
    }

    /**
     * The one name in which this sentence differs from another that is the same but for it; nothing where they differ in
     * more, where both names may be one person's, or where two people may have done the same.
     */
    Optional<Span> differsIn(NameFrame other) {
        if (tellsOfSpeech || !frame.equals(other.frame) || names.size() != other.names.size()) {
            return Optional.empty();
        }
        Optional<Span> different = Optional.empty();
        for (int i = 0; i < names.size(); i++) {
            if (Collections.disjoint(words.get(i), other.words.get(i))) {
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
}
