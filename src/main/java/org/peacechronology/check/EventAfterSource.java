package org.peacechronology.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.peacechronology.date.DateWords;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Related;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.link.LinkedEvidence;
import org.peacechronology.link.LinkedSource;
import org.peacechronology.model.EventStatus;
import org.peacechronology.model.Stance;
import org.peacechronology.text.Scalar;
import org.peacechronology.text.Span;

/** An event that is said to have taken place, and of which no source could tell that it did, or none does. */
final class EventAfterSource implements Rule {

    private static final Set<String> EXPECTING = Set.of("will", "could", "may", "might", "would", "shall");

    /** Each expects what the verb behind it names. */
    private static final Set<String> EXPECTED = Set.of(
            "expected",
            "scheduled",
            "planned",
            "set",
            "due",
            "plans",
            "plan",
            "intends",
            "intend",
            "hopes",
            "hope",
            "likely",
            "poised",
            "ready");

    /** Past tenses that do not end in -ed. */
    private static final Set<String> PAST = Set.of(
            "was", "were", "had", "has", "have", "did", "been", "said", "told", "met", "took", "held", "began", "came",
            "went", "gave", "spoke", "made", "became", "left", "led", "sent", "saw", "wrote", "put", "brought", "found",
            "fell", "rose", "drove", "won", "lost", "paid", "kept", "broke", "struck", "chose", "knew", "thought");

    @Override
    public String code() {
        return "event-after-source";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public boolean judgesEventsOneByOne() {
        return true;
    }

    @Override
    public void check(LinkedChronology linked, Consumer<Diagnostic> findings) {
        for (LinkedEvent event : linked.events().values()) {
            if (event.event().state() != EventStatus.OCCURRED) {
                continue;
            }
            if (!later(linked, event, findings)) {
                expected(event, findings);
            }
        }
    }

    private boolean later(LinkedChronology linked, LinkedEvent event, Consumer<Diagnostic> findings) {
        LocalDate earliest = event.event().date().value().earliest();
        List<LinkedSource> sources = new ArrayList<>();
        for (String id : event.sources()) {
            LinkedSource source = linked.sources().get(id);
            if (source != null) {
                sources.add(source);
            }
        }
        Optional<LinkedSource> last = sources.stream()
                .max(Comparator.comparing(
                        source -> source.source().published().value().latest()));
        if (last.isEmpty()
                || !earliest.isAfter(last.get().source().published().value().latest())) {
            return false;
        }
        String written = DateWords.text(
                DateWords.english().within(last.get().source().published().value()));
        findings.accept(Diagnostic.error(
                        code(),
                        event.event().date().region(),
                        "no source could tell that this took place: it is dated "
                                + DateWords.text(DateWords.english()
                                        .plain(event.event().date().value()))
                                + ", the last source " + written)
                .related(List.of(new Related(
                        "the last source",
                        last.get().source().published().region(),
                        last.get().source().published().value().text())))
                .help("write “status: planned”, or cite a source from after the event"));
        return true;
    }

    /** Whether every supporting quotation of the main claim speaks of what is to come. */
    private void expected(LinkedEvent event, Consumer<Diagnostic> findings) {
        List<Scalar> quotes = event.claims().get(0).evidence().stream()
                .map(LinkedEvidence::evidence)
                .filter(evidence -> evidence.effect() == Stance.SUPPORTS)
                .map(evidence -> evidence.quote())
                .toList();
        if (quotes.isEmpty()
                || !quotes.stream().allMatch(quote -> expectation(quote.text()).isPresent())) {
            return;
        }
        Scalar first = quotes.get(0);
        Span words = expectation(first.text()).orElseThrow();
        findings.accept(Diagnostic.error(
                        code(),
                        first.region(words),
                        "the event is said to have taken place, and its quotations only expect it")
                .label("expected, not told")
                .help("write “status: planned”, or quote a passage that tells that it took place"));
    }

    /** The word that expects, in a text without any past tense; empty where something is told as done. */
    private static Optional<Span> expectation(String text) {
        Optional<Span> found = Optional.empty();
        int at = 0;
        String before = "";
        int beforeAt = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (end == at) {
                at++;
                continue;
            }
            String word = text.substring(at, end).toLowerCase(Locale.ROOT);
            boolean expects = EXPECTING.contains(word) || word.equals("to") && EXPECTED.contains(before);
            if (expects && found.isEmpty()) {
                found = Optional.of(new Span(word.equals("to") ? beforeAt : at, end));
            }
            if (isPast(word)) {
                return Optional.empty();
            }
            before = word;
            beforeAt = at;
            at = end;
        }
        return found;
    }

    /** Generous: a quotation with any past tense is taken to tell what happened. */
    private static boolean isPast(String word) {
        boolean regular =
                word.length() > 4 && word.endsWith("ed") && !EXPECTED.contains(word) && !word.equals("united");
        return regular || PAST.contains(word);
    }
}
