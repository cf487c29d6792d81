package org.peacechronology.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
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

    /**
     * The hash of a word in the upper half, the number of a source that has it in the lower; ascending. Two words of one hash
     * are one here, which costs a search in vain.
     */
    private final long[] entries;

    public Concordance(Collection<SourceText> sources) {
        this.sources = List.copyOf(sources);
        this.entries = new long
                [this.sources.stream().mapToInt(source -> source.index().size()).sum()];
        int next = 0;
        for (int s = 0; s < this.sources.size(); s++) {
            WordIndex index = this.sources.get(s).index();
            for (int word = 0; word < index.size(); word++) {
                entries[next++] = entry(index.hash(word), s);
            }
        }
        Arrays.parallelSort(entries);
    }

    private static long entry(int hash, int source) {
        return (long) hash << Integer.SIZE | source;
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
        Span candidates = ofRarestWord(needle);
        Work work = new Work();
        try {
            for (int at = candidates.start(); at < Math.min(candidates.end(), candidates.start() + SOUGHT); at++) {
                SourceText source = sources.get((int) entries[at]);
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

    /** Its entries; none where a word stands nowhere. */
    private Span ofRarestWord(Needle needle) {
        Span fewest = new Span(0, 0);
        for (int t = 0; t < needle.tokens().count(); t++) {
            int hash =
                    needle.text().hash(needle.tokens().from(t), needle.tokens().to(t));
            Span found = new Span(first(entry(hash, 0)), first(entry(hash, 0) + sources.size()));
            if (t == 0 || found.length() < fewest.length()) {
                fewest = found;
            }
        }
        return fewest;
    }

    /** The index of the first entry that is not less. */
    private int first(long entry) {
        return SourceText.first(entries.length, i -> entries[i] >= entry);
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
