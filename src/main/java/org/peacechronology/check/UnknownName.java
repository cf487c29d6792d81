package org.peacechronology.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.LinkedClaim;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.text.MarkdownText;
import org.peacechronology.text.Prose;
import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;
import org.peacechronology.text.Span;

/** A name in a title, claim or summary that neither an entry nor a cited source has: most often a slip. */
final class UnknownName implements ProseRule {

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
    public void check(LinkedChronology linked, Mentioned mentioned, Consumer<Diagnostic> findings) {
        if (!English.isSpokenIn(linked)) {
            return;
        }
        KnownNames names = mentioned.known(linked);
        Guesses guesses = new Guesses();
        for (LinkedEvent event : linked.events().values()) {
            Known known = new Known(names, names.inSourcesOf(event), guesses);
            Scalar title = event.event().title();
            check(mentioned.names(title.text()), title.text(), known, false, title::region, findings);
            summary(event.event().summary(), known, mentioned, findings);
            for (LinkedClaim claim : event.claims()) {
                Scalar text = claim.claim().text();
                check(mentioned.names(text.text()), text.text(), known, true, text::region, findings);
            }
        }
    }

    /** The words that are known where an event speaks. */
    private record Known(KnownNames names, List<Set<String>> sources, Guesses guesses) {
        boolean has(NameWord word) {
            return word.isKnown(each -> {
                boolean has = names.ofAll().contains(each);
                for (int i = 0; i < sources.size() && !has; i++) {
                    has = sources.get(i).contains(each);
                }
                return has;
            });
        }

        /** The entity's name that was probably meant. */
        Optional<String> near(NameWord word) {
            return UnknownName.near(word, names, guesses);
        }
    }

    /** Only what was read without a fault: a mark that went wrong is no name. */
    private void summary(MarkdownText summary, Known known, Mentioned mentioned, Consumer<Diagnostic> findings) {
        if (summary.problems().isEmpty()) {
            Prose prose = summary.plain();
            String text = prose.text();
            check(
                    mentioned.names(text),
                    text,
                    known,
                    false,
                    span -> summary.scalar().region(prose.origin(span)),
                    findings);
        }
    }

    /**
     * @param names in the text
     * @param slipsOnly in a claim; a name like no other is found there by {@link ClaimUnsupportedDetail}. What can no longer
     *     be compared is told here as well, so that neither rule leaves it to the other
     * @param place leads from the text to the file
     */
    private void check(
            List<NameWord> names,
            String text,
            Known known,
            boolean slipsOnly,
            Function<Span, Region> place,
            Consumer<Diagnostic> findings) {
        List<NameWord> unknown = names.stream()
                .filter(word -> !known.has(word))
                .filter(word -> !word.opens() || isSlip(word.word(), known.near(word)))
                .toList();
        for (NameWord word : NameWord.joined(unknown, text)) {
            Optional<String> near = known.near(word);
            if (slipsOnly && near.isEmpty() && !known.guesses().hasGivenUp()) {
                continue;
            }
            findings.accept(Diagnostic.warning(
                            code(),
                            place.apply(word.span()),
                            "“" + word.word() + "” is in no entry's name and in none of the cited sources")
                    .help(near.map(name -> "did you mean “" + name + "”?")
                            .orElse("correct the name, or give it an entry or an alias")));
        }
    }

    /** The name that was probably meant by a word that is none. */
    static Optional<String> near(NameWord word, KnownNames names, Guesses guesses) {
        return guesses.nearest(word.word(), names, names::ofAll)
                .filter(name -> Character.isUpperCase(name.codePointAt(0)));
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
