package org.peacechronology.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.peacechronology.link.LinkedDispute;
import org.peacechronology.link.LinkedSource;
import org.peacechronology.link.Standing;
import org.peacechronology.model.Dispute;
import org.peacechronology.model.Entry;
import org.peacechronology.model.Kind;
import org.peacechronology.model.Organization;
import org.peacechronology.model.OrganizationKind;
import org.peacechronology.model.Person;
import org.peacechronology.model.Place;
import org.peacechronology.model.Role;
import org.peacechronology.model.Theme;
import org.peacechronology.text.MarkdownText;

/** Makes the index of each kind of entry. */
final class Indexes {
    private final Edition edition;
    private final Words words;

    Indexes(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
    }

    /** The indexes by address, each made when it is asked for. */
    Map<String, Supplier<PageValue>> all() {
        var pages = new HashMap<String, Supplier<PageValue>>();
        Map.<Kind, Groups>of(
                        Kind.PERSON, this::people,
                        Kind.ORGANIZATION, this::organizations,
                        Kind.PLACE, this::places,
                        Kind.THEME, this::themes,
                        Kind.SOURCE, this::sources,
                        Kind.DISPUTE, this::disputes)
                .forEach((kind, groups) -> {
                    if (edition.hasAny(kind)) {
                        pages.put(Addresses.index(kind), () -> index(kind, groups));
                    }
                });
        return pages;
    }

    private interface Groups {
        List<IndexPage.Group> of(Viewpoint view);
    }

    private PageValue index(Kind kind, Groups groups) {
        var view = new Viewpoint(edition, Addresses.index(kind));
        String title = words.text("index." + kind.folder());
        String lead = words.text("index." + kind.folder() + "-lead");
        return new IndexPage(
                Frames.of(
                        view,
                        words.text("list.year-window", Map.of("year", title, "site", Citations.site(view))),
                        lead,
                        Addresses.index(kind),
                        List.of(new Frame.Step(words.text("nav.chronology"), Addresses.HOME))),
                title,
                lead,
                kind == Kind.PLACE ? new Pictures(view).map() : Optional.empty(),
                groups.of(view));
    }

    private static List<IndexPage.Group> one(List<IndexPage.Item> items) {
        return List.of(new IndexPage.Group(Optional.empty(), "", items));
    }

    private static <T extends Entry> List<T> byName(List<T> entries) {
        return entries.stream()
                .sorted(Comparator.comparing((T entry) -> entry.label().text()).thenComparing(Entry::id))
                .toList();
    }

    private List<IndexPage.Group> people(Viewpoint view) {
        return one(byName(edition.all(Person.class)).stream()
                .map(person -> new IndexPage.Item(
                        view.to(Addresses.of(person)),
                        person.name().text(),
                        view.localName(person.names()),
                        Optional.empty(),
                        person.roles().stream()
                                .reduce((first, last) -> last)
                                .map(Role::title)
                                .map(title -> words.text("event.sentence", "words", title.text())),
                        counts(person)))
                .toList());
    }

    private List<IndexPage.Group> organizations(Viewpoint view) {
        var groups = new EnumMap<OrganizationKind, List<IndexPage.Item>>(OrganizationKind.class);
        for (Organization body : byName(edition.all(Organization.class))) {
            groups.computeIfAbsent(body.kindOfBody().value(), kind -> new ArrayList<>())
                    .add(new IndexPage.Item(
                            view.to(Addresses.of(body)),
                            body.name().text(),
                            view.localName(body.names()),
                            Optional.empty(),
                            line(view, body.description()),
                            counts(body)));
        }
        return groups.entrySet().stream()
                .map(group -> new IndexPage.Group(
                        Optional.of(words.text("organizations." + group.getKey().word())),
                        "g-" + group.getKey().word(),
                        group.getValue()))
                .toList();
    }

    private List<IndexPage.Group> places(Viewpoint view) {
        return one(byName(edition.all(Place.class)).stream()
                .map(place -> new IndexPage.Item(
                        view.to(Addresses.of(place)),
                        place.name().text(),
                        view.localName(place.names()),
                        Optional.empty(),
                        place.partOf().map(whole -> words.text("index.in", "place", view.label(whole.text()))),
                        words.count(
                                "count.events",
                                EntityPages.eventsAt(edition, place).size())))
                .toList());
    }

    private List<IndexPage.Group> themes(Viewpoint view) {
        return one(edition.themes().stream()
                .map(theme -> item(view, theme, theme.description()))
                .toList());
    }

    private IndexPage.Item item(Viewpoint view, Theme theme, Optional<MarkdownText> description) {
        return new IndexPage.Item(
                view.to(Addresses.of(theme)),
                theme.name().text(),
                Optional.empty(),
                Optional.empty(),
                line(view, description),
                counts(theme));
    }

    private List<IndexPage.Group> sources(Viewpoint view) {
        var items = new ArrayList<IndexPage.Item>();
        for (LinkedSource source : edition.sources()) {
            items.add(new IndexPage.Item(
                    view.to(Addresses.of(source.source())),
                    source.source().title().text(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(words.text(
                            "index.source-line",
                            Map.of(
                                    "publisher", view.publisherName(source.source()),
                                    "date",
                                            view.dates()
                                                    .within(source.source()
                                                            .published()
                                                            .value())
                                                    .text()))),
                    words.text(
                            "index.source-counts",
                            Map.of(
                                    "citations", words.count("count.citations", citations(source)),
                                    "events",
                                            words.count(
                                                    "count.events",
                                                    edition.citing(source.id()).size())))));
        }
        return one(items);
    }

    private int citations(LinkedSource source) {
        return (int) source.citations().stream()
                .filter(citation -> edition.event(citation.evidence().eventId()).isPresent())
                .count();
    }

    private List<IndexPage.Group> disputes(Viewpoint view) {
        var items = new ArrayList<IndexPage.Item>();
        for (LinkedDispute linked : edition.disputes()) {
            Dispute dispute = linked.dispute();
            items.add(new IndexPage.Item(
                    view.to(Addresses.of(dispute)),
                    dispute.question().text(),
                    Optional.empty(),
                    Optional.of(Parts.Mark.of(Standing.Label.DISPUTED, words)),
                    Optional.of(words.text(
                            "event.sentence",
                            "words",
                            words.enumeration(dispute.positions().stream()
                                    .map(position -> position.label().text())
                                    .toList()))),
                    words.count(
                            "count.claims",
                            linked.positions().stream()
                                    .mapToInt(position -> position.claims().size())
                                    .sum())));
        }
        return one(items);
    }

    private Optional<String> line(Viewpoint view, Optional<MarkdownText> description) {
        return new Entries(view).plain(description);
    }

    private String counts(Entry entry) {
        int said = edition.voices().saidBy(entry).size();
        String events =
                words.count("count.events", edition.mentioning(entry.id()).size());
        return said == 0
                ? events
                : words.text("index.counts", Map.of("events", events, "claims", words.count("count.said", said)));
    }
}
