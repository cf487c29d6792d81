package org.peacechronology.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The search for one quotation in one source. */
final class Verification {

    private final SourceText source;
    private final String quote;
    private final Optional<String> prefix;
    private final Optional<String> suffix;

    Verification(SourceText source, String quote, Optional<String> prefix, Optional<String> suffix) {
        this.source = source;
        this.quote = quote;
        this.prefix = prefix;
        this.suffix = suffix;
    }

    Verdict verdict() {
        List<Span> places = places(source, quote).stream()
                .filter(source::inBody)
                .filter(p -> prefix.isEmpty() || suffix.isEmpty() || p.start() >= 0)
                .toList();
        if (places.isEmpty()) {
            return new Verdict.NotFound(Optional.empty(), List.of());
        }
        return new Verdict.Verified(match(source, quote, places.get(0)), List.of());
    }

    static Optional<Match> literal(SourceText source, String words) {
        return places(source, words).stream()
                .filter(source::inBody)
                .findFirst()
                .map(place -> match(source, words, place));
    }

    private static Match match(SourceText source, String words, Span place) {
        boolean same = place.of(source.text()).equals(words);
        return new Match(List.of(place), same ? Match.Manner.VERBATIM : Match.Manner.FOLDED, List.of(), List.of());
    }

    private static List<Span> places(SourceText source, String words) {
        Folded folded = Folded.of(words);
        Span all = folded.trimmed(0, folded.length());
        List<Span> places = new ArrayList<>();
        Ints found = source.index().occurrences(folded, Tokens.of(folded), all.start(), all.end(), new Work());
        for (int i = 0; i < found.size(); i++) {
            places.add(source.folded().span(found.get(i), found.get(i) + all.length()));
        }
        return places;
    }
}
