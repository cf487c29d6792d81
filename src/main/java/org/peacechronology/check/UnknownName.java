package org.peacechronology.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.diagnostic.Suggestions;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.text.MarkdownText;
import org.peacechronology.text.Prose;
import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;

/** A name in a title, claim or summary that neither an entry nor a cited source has: most often a slip. */
final class UnknownName implements Rule {

    /** Shorter words that open a sentence are like too many others. */
    private static final int SHORTEST_OPENER = 6;

    @Override
    public String code() {
        return "unknown-name";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public boolean judgesEventsOneByOne() {
        return true;
    }

    @Override
    public void check(LinkedChronology linked, Consumer<Diagnostic> findings) {
        if (!English.isSpokenIn(linked)) {
            return;
        }
        KnownNames names = new KnownNames(linked);
        Set<String> entities = names.ofAll();
        for (LinkedEvent event : linked.events().values()) {
            Predicate<String> known = word -> entities.contains(word) || names.isInSourcesOf(event, word);
            Scalar title = event.event().title();
            check(title.text(), false, word -> title.region(word.span()), known, entities, findings);
            summary(event.event().summary(), known, entities, findings);
            event.claims().stream()
                    .map(claim -> claim.claim().text())
                    .forEach(text ->
                            check(text.text(), true, word -> text.region(word.span()), known, entities, findings));
        }
    }

    /** Only what was read without a fault: a mark that went wrong is no name. */
    private void summary(
            MarkdownText summary, Predicate<String> known, Set<String> entities, Consumer<Diagnostic> findings) {
        if (summary.problems().isEmpty()) {
            Prose prose = summary.plain();
            check(
                    prose.text(),
                    false,
                    word -> summary.scalar().region(prose.origin(word.span())),
                    known,
                    entities,
                    findings);
        }
    }

    /** Leads from a word to the file. */
    private interface Place {
        Region of(NameWord word);
    }

    /** @param slipsOnly in a claim; a name like no other is found there by {@link ClaimUnsupportedDetail} */
    private void check(
            String text,
            boolean slipsOnly,
            Place place,
            Predicate<String> known,
            Set<String> entities,
            Consumer<Diagnostic> findings) {
        List<NameWord> unknown = NameWord.in(text).stream()
                .filter(word -> !word.isKnown(known))
                .filter(word -> !word.opens() || isSlip(word.word(), near(word, entities)))
                .toList();
        for (NameWord word : NameWord.joined(unknown, text)) {
            Optional<String> near = near(word, entities);
            if (slipsOnly && near.isEmpty()) {
                continue;
            }
            findings.accept(Diagnostic.warning(
                            code(),
                            place.of(word),
                            "“" + word.word() + "” is in no entry's name and in none of the cited sources")
                    .help(near.map(name -> "did you mean “" + name + "”?")
                            .orElse("correct the name, or give it an entry or an alias")));
        }
    }

    /** The name that was probably meant by a word that is none. */
    static Optional<String> near(NameWord word, Set<String> names) {
        return Suggestions.nearest(word.word(), names).filter(name -> Character.isUpperCase(name.codePointAt(0)));
    }

    /** Whether a word that would have a capital anyway is one slip away from a name. */
    private static boolean isSlip(String word, Optional<String> near) {
        return word.length() >= SHORTEST_OPENER
                && near.filter(name -> common(word, name) >= Math.max(word.length(), name.length()) - 1)
                        .isPresent();
    }

    /** How many letters two words share at their beginnings and ends. */
    private static int common(String a, String b) {
        int least = Math.min(a.length(), b.length());
        int front = 0;
        while (front < least && a.charAt(front) == b.charAt(front)) {
            front++;
        }
        int back = 0;
        while (back < least - front && a.charAt(a.length() - 1 - back) == b.charAt(b.length() - 1 - back)) {
            back++;
        }
        return front + back;
    }
}
