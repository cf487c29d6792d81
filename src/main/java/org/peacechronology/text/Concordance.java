package org.peacechronology.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peacechronology.text.QuotePattern.Needle;

/**
 * In which of many sources words stand. It lists the sources of each word, so that a passage is sought only where its rarest
 * word is: asking each source would cost as many searches as there are sources. Built once, asked often.
 */
public final class Concordance {

    /** Where even the rarest word of a passage stands in more sources than this, the passage is sought in the first of them. */
    static final int SOUGHT = 100;

    private final List<SourceText> sources;
    private final Map<String, Ints> sourcesOfWords = new HashMap<>();

    public Concordance(Collection<SourceText> sources) {
        this.sources = List.copyOf(sources);
        for (int s = 0; s < this.sources.size(); s++) {
            WordIndex index = this.sources.get(s).index();
            for (int word = 0; word < index.size(); word++) {
                sourcesOfWords
                        .computeIfAbsent(index.spelled(word), each -> new Ints())
                        .add(s);
            }
        }
    }

    /**
     * The first source in whose body {@code words} stand as they are: no elision, no editor's brackets.
     *
     * @param except the ID of a source that is not meant
     */
    public Optional<SourceText> holding(String words, String except) {
        if (words.length() > Verification.LENGTH) {
            return Optional.empty();
        }
        Folded quote = Folded.of(words);
        Needle needle = Needle.of(quote, Tokens.of(quote));
        Ints candidates = ofRarestWord(needle);
        Work work = new Work();
        try {
            for (int i = 0; i < Math.min(candidates.size(), SOUGHT); i++) {
                SourceText source = sources.get(candidates.get(i));
                work.spend(needle.tokens().count());
                if (!source.id().equals(except) && inBody(source, needle, work)) {
                    return Optional.of(source);
                }
            }
        } catch (Work.Exceeded tooMany) {
            return Optional.empty(); // Nobody is helped by words that are everywhere.
        }
        return Optional.empty();
    }

    private Ints ofRarestWord(Needle needle) {
        Ints fewest = new Ints();
        for (int t = 0; t < needle.tokens().count(); t++) {
            String word =
                    needle.text().text(needle.tokens().from(t), needle.tokens().to(t));
            Ints found = sourcesOfWords.get(word);
            if (found == null) {
                return new Ints();
            }
            if (t == 0 || found.size() < fewest.size()) {
                fewest = found;
            }
        }
        return fewest;
    }

    private static boolean inBody(SourceText source, Needle needle, Work work) {
        Ints starts = source.index().occurrences(needle, work);
        for (int i = 0; i < starts.size(); i++) {
            if (source.inBody(source.folded().span(starts.get(i), starts.get(i) + needle.length()))) {
                return true;
            }
        }
        return false;
    }
}
