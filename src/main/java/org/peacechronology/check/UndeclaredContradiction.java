package org.peacechronology.check;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.peacechronology.date.DateMention;
import org.peacechronology.date.NumberMention;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Related;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.LinkedClaim;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.text.Scalar;
import org.peacechronology.text.Span;

/**
 * Two claims of one event that tell the same thing with another number, date or participant, and no dispute that says so.
 *
 * <p>The same thing: the numbers count the same noun, or the claims share most of their other words; for participants, the
 * claims are the same but for one name.
 */
final class UndeclaredContradiction implements ProseRule {

    /** More claims than this are not compared with one another. */
    private static final int MOST = 200;

    /** In UTF-16 code units: a longer text tells more than one thing, and is not compared. */
    private static final int LONGEST = 1_000;

    /** A text with more numbers, or more dates, is a list; it is not compared either. */
    private static final int MOST_TOLD = 20;

    /** Words that say little about what a claim tells. */
    private static final Set<String> SMALL = Set.of(
            "the",
            "a",
            "an",
            "of",
            "in",
            "on",
            "at",
            "to",
            "and",
            "or",
            "that",
            "was",
            "were",
            "is",
            "are",
            "had",
            "has",
            "by",
            "for",
            "with",
            "from",
            "as",
            "its",
            "his",
            "her",
            "their",
            "it",
            "be",
            "been",
            "said",
            "reported");

    @Override
    public String code() {
        return "undeclared-contradiction";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    /**
     * What a claim tells, taken apart.
     *
     * @param words all but dates, numbers and small words; none where there is no date and no number to compare
     */
    private record Told(
            LinkedClaim claim,
            List<Counted> numbers,
            List<DateMention.Absolute> dates,
            Set<String> words,
            NameFrame frame) {

        /**
         * A number that a claim tells.
         *
         * @param noun the first word after it that could be what it counts
         */
        record Counted(BigDecimal value, Span span, Optional<String> noun) {
            static Counted of(NumberMention number, String text) {
                return new Counted(
                        number.value(),
                        new Span(number.start(), number.end()),
                        NameWord.wordsAfter(text, number.end()).stream()
                                .map(word -> word.toLowerCase(Locale.ROOT))
                                .filter(word -> !SMALL.contains(word))
                                .findFirst());
            }
        }

        static Told of(LinkedClaim claim, Mentioned mentioned) {
            String text = claim.claim().text().text();
            List<DateMention> mentions = mentioned.dates(text);
            List<NumberMention> numbers = mentioned.countings(text).stream()
                    .filter(number -> !number.ordinal())
                    .toList();
            List<DateMention.Absolute> dates = mentions.stream()
                    .filter(DateMention.Absolute.class::isInstance)
                    .map(DateMention.Absolute.class::cast)
                    .toList();
            Set<String> words = new HashSet<>();
            if (!numbers.isEmpty() || !dates.isEmpty()) {
                StringBuilder rest = new StringBuilder(text);
                mentions.forEach(date -> blank(rest, date.start(), date.end()));
                numbers.forEach(number -> blank(rest, number.start(), number.end()));
                NameWord.wordsOf(rest.toString()).forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
                words.removeAll(SMALL);
            }
            return new Told(
                    claim,
                    numbers.stream().map(number -> Counted.of(number, text)).toList(),
                    dates,
                    words,
                    NameFrame.of(text, mentioned.names(text)));
        }

        private static void blank(StringBuilder text, int start, int end) {
            for (int i = start; i < end; i++) {
                text.setCharAt(i, ' ');
            }
        }

        Scalar text() {
            return claim.claim().text();
        }

        /** How much of all their words two claims share, from 0 to 1. */
        double likeness(Told other) {
            long common = words.stream().filter(other.words::contains).count();
            long all = words.size() + other.words.size() - common;
            return all == 0 ? 0 : (double) common / all;
        }
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
        for (LinkedEvent event : linked.events().values()) {
            List<Told> claims = event.claims().stream()
                    .limit(MOST)
                    .filter(claim -> claim.claim().text().text().length() <= LONGEST)
                    .map(claim -> Told.of(claim, mentioned))
                    .filter(told ->
                            told.numbers().size() <= MOST_TOLD && told.dates().size() <= MOST_TOLD)
                    .toList();
            for (int i = 0; i < claims.size(); i++) {
                Told later = claims.get(i);
                claims.subList(0, i).stream()
                        .filter(first -> Collections.disjoint(
                                first.claim().disputes(), later.claim().disputes()))
                        .map(first -> contradiction(first, later))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .ifPresent(findings);
            }
        }
    }

    private Optional<Diagnostic> contradiction(Told first, Told second) {
        double likeness = first.likeness(second);
        for (Told.Counted number : second.numbers()) {
            Optional<Told.Counted> other = first.numbers().stream()
                    .filter(each -> likeness >= 0.3
                                    && each.noun().isPresent()
                                    && each.noun().equals(number.noun())
                            || likeness >= 0.6
                                    && first.numbers().size()
                                            == second.numbers().size())
                    .findFirst();
            boolean agreed =
                    first.numbers().stream().anyMatch(each -> each.value().equals(number.value()));
            if (other.isPresent() && !agreed) {
                return Optional.of(finding(first, other.get().span(), second, number.span()));
            }
        }
        for (DateMention.Absolute date : second.dates()) {
            Optional<DateMention.Absolute> other = first.dates().stream()
                    .filter(each -> likeness >= 0.6 && isOtherDay(each, date))
                    .findFirst();
            boolean agreed = first.dates().stream().anyMatch(each -> !isOtherDay(each, date));
            if (other.isPresent() && !agreed) {
                return Optional.of(finding(
                        first,
                        new Span(other.get().start(), other.get().end()),
                        second,
                        new Span(date.start(), date.end())));
            }
        }
        return second.frame()
                .differsIn(first.frame())
                .map(name -> finding(first, second.frame().counterpart(first.frame(), name), second, name));
    }

    /** Whether two dates cannot be one: a part that both tell differs. */
    private static boolean isOtherDay(DateMention.Absolute one, DateMention.Absolute other) {
        return one.year().isPresent() && other.year().isPresent() && !one.year().equals(other.year())
                || one.month().isPresent()
                        && other.month().isPresent()
                        && !one.month().equals(other.month())
                || one.day().isPresent()
                        && other.day().isPresent()
                        && !one.day().equals(other.day());
    }

    private Diagnostic finding(Told first, Span one, Told second, Span other) {
        return Diagnostic.warning(
                        code(),
                        second.text().region(other),
                        "another claim of this event tells the same with “"
                                + one.of(first.text().text()) + "”")
                .related(List.of(new Related(
                        "the other claim",
                        first.text().region(one),
                        first.text().text())))
                .help("write a dispute with a position for each, or say in the claims what each of them counts");
    }
}
