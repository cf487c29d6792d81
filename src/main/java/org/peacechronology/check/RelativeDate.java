package org.peacechronology.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.peacechronology.date.DateMention;
import org.peacechronology.date.DateWords;
import org.peacechronology.date.Edtf;
import org.peacechronology.date.MentionedDays;
import org.peacechronology.date.MentionedDays.Agreement;
import org.peacechronology.date.MentionedDays.Answer;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Related;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.link.LinkedSource;
import org.peacechronology.model.Stance;
import org.peacechronology.text.Scalar;

/**
 * A date told from the day of writing — “on Monday”, “last month”, “July 23rd” without its year — that does not lead to
 * the event's date.
 *
 * <p>It is held against the event where the event rests its date on it: where the date-note quotes the words, or,
 * without such a note, where nothing else in the main claim's quotations dates the event.
 */
final class RelativeDate implements ProseRule {

    /** A mention counted from the day of writing, with what it comes to. */
    private record Reckoned(NamedDate date, LinkedSource source, Agreement agreement) {}

    @Override
    public String code() {
        return "relative-date";
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
        for (LinkedEvent event : linked.events().values()) {
            List<NamedDate> named = NamedDate.of(event, mentioned);
            List<String> quoted =
                    event.event().dateNote().map(RelativeDate::quotedIn).orElse(List.of());
            List<NamedDate> cited = named.stream()
                    .filter(date -> isQuoted(date.mention(), quoted))
                    .toList();
            Collection<List<Reckoned>> bySource = reckoned(linked, event, cited.isEmpty() ? ofMainClaim(named) : cited);
            boolean silent = cited.isEmpty() && bySource.stream().anyMatch(RelativeDate::agrees);
            if (!silent) {
                bySource.stream()
                        .filter(reckoned -> !agrees(reckoned))
                        .flatMap(List::stream)
                        .filter(each -> each.agreement().answer() == Answer.NO)
                        .forEach(each -> findings.accept(finding(event, each)));
            }
        }
    }

    private static boolean agrees(List<Reckoned> reckoned) {
        return reckoned.stream().anyMatch(each -> each.agreement().answer() == Answer.YES);
    }

    /** The words that a date-note gives in quotation marks, in lower case. */
    private static List<String> quotedIn(Scalar note) {
        String text = note.text().toLowerCase(Locale.ROOT).replace('”', '"').replace('“', '"');
        List<String> quoted = new ArrayList<>();
        String[] pieces = text.split("\"", -1);
        for (int i = 1; i < pieces.length; i += 2) {
            quoted.add(pieces[i]);
        }
        return quoted;
    }

    private static boolean isQuoted(DateMention mention, List<String> quoted) {
        String words = mention.words().toLowerCase(Locale.ROOT);
        if (isCounted(mention) && quoted.stream().anyMatch(piece -> piece.contains(words))) {
            return true;
        }
        if (mention instanceof DateMention.Weekday weekday) {
            return weekday.days().stream()
                    .map(day -> day.name().toLowerCase(Locale.ROOT))
                    .allMatch(name -> quoted.stream().anyMatch(piece -> piece.contains(name)));
        }
        return false;
    }

    /** Whether the day of writing has a say in what it means. */
    private static boolean isCounted(DateMention mention) {
        return !(mention instanceof DateMention.Absolute date) || date.year().isEmpty();
    }

    /** Those of the main claim's supporting quotations, if none of them names a date of the calendar. */
    private static List<NamedDate> ofMainClaim(List<NamedDate> named) {
        List<NamedDate> main = named.stream()
                .filter(date ->
                        date.claim().number() == 1 && date.evidence().evidence().effect() == Stance.SUPPORTS)
                .toList();
        boolean dated = main.stream().anyMatch(date -> date.mention() instanceof DateMention.Absolute);
        return dated ? List.of() : main;
    }

    /** Of each source, the mentions that tell most finely when it was; a coarser one beside them may date something else. */
    private static Collection<List<Reckoned>> reckoned(
            LinkedChronology linked, LinkedEvent event, List<NamedDate> dates) {
        Map<String, Integer> finest = new HashMap<>();
        dates.forEach(date -> finest.merge(date.evidence().sourceId(), fineness(date.mention()), Math::min));
        Map<String, List<Reckoned>> bySource = new LinkedHashMap<>();
        for (NamedDate date : dates) {
            String id = date.evidence().sourceId();
            LinkedSource source = linked.sources().get(id);
            if (source != null && fineness(date.mention()) == finest.getOrDefault(id, 0)) {
                bySource.computeIfAbsent(id, each -> new ArrayList<>())
                        .add(new Reckoned(date, source, agreement(event, date.mention(), source)));
            }
        }
        return bySource.values();
    }

    private static Agreement agreement(LinkedEvent event, DateMention mention, LinkedSource source) {
        Edtf date = event.event().date().value();
        return mention instanceof DateMention.Absolute absolute
                ? MentionedDays.agreesInItsYear(date, absolute)
                : MentionedDays.agrees(
                        date, mention, source.source().published().value());
    }

    private static int fineness(DateMention mention) {
        DateMention.Unit unit = DateMention.Unit.DAY;
        if (mention instanceof DateMention.Relative relative) {
            unit = relative.month().isPresent() ? DateMention.Unit.MONTH : relative.unit();
        } else if (mention instanceof DateMention.Absolute date && date.day().isEmpty()) {
            unit = DateMention.Unit.MONTH;
        }
        return unit.ordinal();
    }

    private Diagnostic finding(LinkedEvent event, Reckoned found) {
        Edtf date = event.event().date().value();
        Edtf published = found.source().source().published().value();
        String dated = DateWords.text(DateWords.english().full(date));
        return Diagnostic.warning(
                        code(),
                        found.date().region(),
                        found.agreement().computation() + "; the event is dated " + dated)
                .related(List.of(
                        new Related("the event’s date", event.event().date().region(), date.text()),
                        new Related(
                                "written", found.source().source().published().region(), published.text())))
                .help("correct the event’s date or the source’s day of publication; if these words date something"
                        + " else, leave them out of “date-note”");
    }
}
