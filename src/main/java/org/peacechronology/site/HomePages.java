package org.peacechronology.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.link.Standing;
import org.peacechronology.model.Correction;
import org.peacechronology.model.Place;
import org.peacechronology.model.Publication;
import org.peacechronology.text.Scalar;

/** Makes the front page. */
final class HomePages {
    /** Above this many events the front page shows the newest year only. */
    private static final int MOST_EVENTS = 60;

    private static final int CHANGES = 6;
    private static final int LONGEST_SHELF = 6;

    private final Viewpoint view;
    private final Edition edition;
    private final Words words;

    private HomePages(Edition edition) {
        this.edition = edition;
        this.view = new Viewpoint(edition, Addresses.HOME);
        this.words = edition.words();
    }

    static HomePage of(Edition edition) {
        return new HomePages(edition).page();
    }

    private HomePage page() {
        Optional<String> lead =
                edition.publication().flatMap(Publication::description).map(Scalar::text);
        List<HomePage.Change> changes = changes();
        TreeMap<Integer, List<LinkedEvent>> years = new TreeMap<>(edition.byYear());
        boolean all = edition.events().size() <= MOST_EVENTS;
        var shown = all || years.isEmpty() ? years : years.tailMap(years.lastKey(), true);
        NavigableMap<Integer, List<LinkedEvent>> others =
                all || years.isEmpty() ? new TreeMap<>() : years.headMap(years.lastKey(), false);
        return new HomePage(
                Frames.of(
                        view,
                        Citations.site(view),
                        lead.orElseGet(() -> words.text("home.title")),
                        Addresses.HOME,
                        List.of()),
                words.text("home.title"),
                lead,
                tally(),
                changes.stream().map(HomePage.Change::date).findFirst(),
                new Pictures(view)
                        .lanes(shown.values().stream().flatMap(List::stream).toList()),
                years(shown),
                others.descendingMap().entrySet().stream()
                        .map(year -> new Parts.Counted(
                                view.to(Addresses.year(year.getKey())),
                                view.dates().year(year.getKey()),
                                words.count("count.events", year.getValue().size())))
                        .toList(),
                List.of(Standing.Label.values()).stream()
                        .map(label -> Parts.Mark.of(label, words))
                        .toList(),
                browse(),
                edition.disputes().stream()
                        .map(dispute -> new Parts.Link(
                                view.to(Addresses.of(dispute.dispute())),
                                dispute.dispute().question().text()))
                        .toList(),
                changes.stream().limit(CHANGES).toList());
    }

    private List<Parts.Year> years(Map<Integer, List<LinkedEvent>> years) {
        var entries = new Entries(view);
        var shown = new ArrayList<Parts.Year>();
        Optional<LinkedEvent> before = Optional.empty();
        for (var year : years.entrySet()) {
            shown.add(entries.year(year.getKey(), year.getValue(), before));
            before = Optional.of(year.getValue().get(year.getValue().size() - 1));
        }
        return shown;
    }

    private List<Parts.Figure> tally() {
        int quotations = edition.events().stream().mapToInt(Entries::quotations).sum();
        boolean verified = edition.events().stream()
                .flatMap(event -> event.claims().stream())
                .flatMap(claim -> claim.evidence().stream())
                .allMatch(evidence -> evidence.match().isPresent());
        return List.of(
                figure("count.events", edition.events().size()),
                figure(
                        "count.claims",
                        edition.events().stream()
                                .mapToInt(event -> event.claims().size())
                                .sum()),
                figure(verified ? "count.quotations-verified" : "count.quotations", quotations),
                figure("count.sources", edition.sources().size()),
                figure("count.disputes", edition.disputes().size()));
    }

    private Parts.Figure figure(String key, int n) {
        String text = words.count(key, n);
        String number = words.number(n);
        int at = text.indexOf(number);
        return at < 0
                ? new Parts.Figure(text, "", "")
                : new Parts.Figure(text.substring(0, at), number, text.substring(at + number.length()));
    }

    private List<Parts.Shelf> browse() {
        var lists = new Lists(edition);
        var shelves = new ArrayList<Parts.Shelf>();
        shelves.add(new Parts.Shelf(
                words.text("browse.party"),
                edition.parties().byEvents().stream()
                        .limit(LONGEST_SHELF)
                        .map(body -> new Parts.Counted(
                                view.to(Addresses.of(body)),
                                body.name().text(),
                                words.number(edition.parties().events(body.id()))))
                        .toList()));
        shelves.add(places());
        shelves.add(new Parts.Shelf(
                words.text("browse.theme"),
                edition.themes().stream()
                        .map(theme -> new Parts.Counted(
                                view.to(Addresses.of(theme)),
                                theme.name().text(),
                                words.number(edition.mentioning(theme.id()).size())))
                        .toList()));
        shelves.add(lists.standings(view));
        shelves.add(lists.kinds(view));
        shelves.add(lists.sources(view));
        shelves.add(lists.known(view));
        return shelves.stream().filter(shelf -> !shelf.links().isEmpty()).toList();
    }

    private Parts.Shelf places() {
        var counts = new TreeMap<String, Integer>();
        edition.events()
                .forEach(event -> event.event().places().forEach(place -> counts.merge(place.text(), 1, Integer::sum)));
        return new Parts.Shelf(
                words.text("browse.place"),
                edition.all(Place.class).stream()
                        .filter(place -> counts.containsKey(place.id()))
                        .sorted(Comparator.comparing((Place place) -> -counts.getOrDefault(place.id(), 0))
                                .thenComparing(place -> place.name().text())
                                .thenComparing(Place::id))
                        .limit(LONGEST_SHELF)
                        .map(place -> new Parts.Counted(
                                view.to(Addresses.of(place)),
                                place.name().text(),
                                words.number(counts.getOrDefault(place.id(), 0))))
                        .toList());
    }

    private record Dated(LocalDate day, int place, HomePage.Change change) {}

    /** What was added or corrected, newest first; on one day in the order of the chronology. */
    private List<HomePage.Change> changes() {
        var changes = new ArrayList<Dated>();
        for (LinkedEvent event : edition.events()) {
            LocalDate added = event.event().added().value();
            changes.add(new Dated(added, changes.size(), change(event, added, "home.added", Optional.empty())));
            for (Correction correction : event.event().corrections()) {
                LocalDate day = correction.date().value();
                changes.add(new Dated(
                        day,
                        changes.size(),
                        change(
                                event,
                                day,
                                "home.corrected",
                                Optional.of(correction.text().text()))));
            }
        }
        changes.sort(Comparator.comparing(Dated::day).reversed().thenComparing(Dated::place));
        return changes.stream().map(Dated::change).toList();
    }

    private HomePage.Change change(LinkedEvent event, LocalDate day, String key, Optional<String> text) {
        return new HomePage.Change(
                view.dates().plain(day),
                words.text(key),
                view.toEvent(event),
                event.event().title().text(),
                text);
    }
}
