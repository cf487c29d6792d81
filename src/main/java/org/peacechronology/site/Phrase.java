package org.peacechronology.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A line of words in which some are links or stand in another language: what a sentence needs, and no more. */
public record Phrase(List<Run> runs) {
    public static final Phrase EMPTY = new Phrase(List.of());

    public Phrase {
        runs = List.copyOf(runs);
    }

    /**
     * Words alike.
     *
     * @param href where they lead, relative to the page
     * @param language BCP 47, where it is not the page's
     * @param direction {@code ltr} or {@code rtl}, together with {@code language}
     * @param isolated whether their direction differs from the page's, so that they must not disturb their neighbours
     * @param unnamed whether they describe someone whom the text does not name
     */
    public record Run(
            String words,
            Optional<String> href,
            Optional<String> language,
            Optional<String> direction,
            boolean isolated,
            boolean unnamed) {
        static Run plain(String words) {
            return new Run(words, Optional.empty(), Optional.empty(), Optional.empty(), false, false);
        }
    }

    public static Phrase plain(String words) {
        return new Phrase(List.of(Run.plain(words)));
    }

    public static Phrase link(String words, Optional<String> href) {
        return new Phrase(List.of(new Run(words, href, Optional.empty(), Optional.empty(), false, false)));
    }

    public Phrase then(Phrase next) {
        var all = new ArrayList<>(runs);
        all.addAll(next.runs);
        return new Phrase(all);
    }

    public boolean isEmpty() {
        return runs.isEmpty();
    }

    /** The words alone. */
    public String text() {
        var out = new StringBuilder();
        runs.forEach(run -> out.append(run.words()));
        return out.toString();
    }
}
