package org.peacechronology.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.peacechronology.date.DateMention;
import org.peacechronology.date.Mentions;
import org.peacechronology.date.NumberMention;
import org.peacechronology.link.LinkedChronology;

/** The dates, numbers, words and names that texts have: each text is read once, however many rules ask. Several may ask at once. */
final class Mentioned {
    private final Map<String, Mentions> mentions = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> words = new ConcurrentHashMap<>();
    private final Map<String, List<NameWord>> names = new ConcurrentHashMap<>();

    private @Nullable KnownNames known;

    /** Whom the chronology names; made once for all rules, which are asked for one chronology in one check. */
    synchronized KnownNames known(LinkedChronology linked) {
        KnownNames made = known;
        if (made == null || !made.isOf(linked)) {
            made = new KnownNames(linked);
            known = made;
        }
        return made;
    }

    List<DateMention> dates(String text) {
        return in(text).dates();
    }

    List<NumberMention> numbers(String text) {
        return in(text).numbers();
    }

    /** The numbers that are no part of a date. */
    List<NumberMention> countings(String text) {
        return in(text).countings();
    }

    private Mentions in(String text) {
        return mentions.computeIfAbsent(text, Mentions::in);
    }

    /** All words, capitals or not, as they are compared. */
    Set<String> words(String text) {
        return words.computeIfAbsent(text, NameWord::wordsOf);
    }

    List<NameWord> names(String text) {
        return names.computeIfAbsent(text, each -> NameWord.in(each, in(each)));
    }
}
