package org.peacechronology.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.peacechronology.date.Edtf;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Related;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.model.Participant;
import org.peacechronology.model.Person;
import org.peacechronology.model.Role;
import org.peacechronology.text.Located;
import org.peacechronology.text.Region;

/** An office given to someone at an event that lies outside the time in which they held it; or one that ends before it begins. */
final class RoleOutsideDates implements Rule {
    @Override
    public String code() {
        return "role-outside-dates";
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
        linked.chronology()
                .all(Person.class)
                .forEach(person -> person.roles().stream()
                        .filter(role -> from(role).isAfter(to(role)))
                        .forEach(role -> findings.accept(backwards(role))));
        for (LinkedEvent event : linked.events().values()) {
            for (Participant participant : event.event().participants()) {
                linked.entry(participant.who().text())
                        .filter(Person.class::isInstance)
                        .flatMap(person -> outside((Person) person, participant, event))
                        .ifPresent(findings);
            }
        }
    }

    private Diagnostic backwards(Role role) {
        Region at = role.to().map(Located::region).orElse(role.region());
        return Diagnostic.warning(code(), at, "this role ends before it begins").help("correct “from” or “to”");
    }

    /** A role named at the event by a title that the person bore, but at no time of the event. */
    private Optional<Diagnostic> outside(Person person, Participant participant, LinkedEvent event) {
        String named = participant.role().map(role -> lower(role.text())).orElse("");
        List<Role> titled = person.roles().stream()
                .filter(role ->
                        !named.isEmpty() && named.contains(lower(role.title().text())))
                .toList();
        Edtf date = event.event().date().value();
        boolean held = titled.stream()
                .anyMatch(role -> !from(role).isAfter(date.latest()) && !to(role).isBefore(date.earliest()));
        if (titled.isEmpty() || held) {
            return Optional.empty();
        }
        Role role = titled.get(0);
        return Optional.of(Diagnostic.warning(
                        code(),
                        participant.role().orElse(participant.who()).region(),
                        person.name().text() + " did not hold this office on " + date.text())
                .label("held " + term(role))
                .related(List.of(
                        new Related("office", role.region(), role.title().text())))
                .help("name the office of that day, or correct “from” and “to” of the role"));
    }

    /** {@code from 2018-09 to 2021-10}, as typed. */
    private static String term(Role role) {
        String from = role.from().map(date -> "from " + date.value().text()).orElse("");
        String to = role.to().map(date -> "to " + date.value().text()).orElse("");
        return (from + " " + to).strip();
    }

    private static LocalDate from(Role role) {
        return role.from().map(date -> date.value().earliest()).orElse(LocalDate.MIN);
    }

    private static LocalDate to(Role role) {
        return role.to().map(date -> date.value().latest()).orElse(LocalDate.MAX);
    }

    private static String lower(String words) {
        return words.toLowerCase(Locale.ROOT);
    }
}
