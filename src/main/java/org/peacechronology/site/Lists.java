package org.peacechronology.site;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.link.LinkedSource;
import org.peacechronology.link.Standing;
import org.peacechronology.model.EventKind;
import org.peacechronology.model.Kind;

/** Makes the lists of events: by year, month, standing, kind and source, and by when they became known. */
final class Lists {
    /** A shelf with more lists than this is an index, and has a page of its own. */
    private static final int MOST_ON_A_SHELF = 60;

    private final Edition edition;
    private final Words words;

    Lists(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
    }

    /** The lists by address, each made when it is asked for. */
    Map<String, Supplier<PageValue>> all() {
        var pages = new HashMap<String, Supplier<PageValue>>();
        Map<Integer, List<LinkedEvent>> years = edition.byYear();
        var numbers = List.copyOf(years.keySet());
        var months = new TreeMap<YearMonth, List<LinkedEvent>>();
        years.forEach((year, events) -> Entries.byMonth(events).forEach((month, inMonth) -> {
            if (month > 0) {
                months.put(YearMonth.of(year, month), inMonth);
            }
        }));
        years.forEach((year, events) -> {
            int at = numbers.indexOf(year);
            pages.put(Addresses.year(year), () -> year(numbers, at, events));
        });
        var all = List.copyOf(months.keySet());
        for (int i = 0; i < all.size(); i++) {
            int at = i;
            List<LinkedEvent> events = months.getOrDefault(all.get(i), List.of());
            pages.put(Addresses.month(all.get(i)), () -> month(all, at, events));
        }
        edition.byStanding()
                .forEach((label, events) -> pages.put(Addresses.standing(label), () -> standing(label, events)));
        edition.byKind().forEach((kind, events) -> pages.put(Addresses.kind(kind), () -> kind(kind, events)));
        edition.sources().forEach(source -> pages.put(Addresses.source(source.id()), () -> source(source)));
        Map<Integer, List<LinkedEvent>> known = knownByYear(edition);
        var knownYears = List.copyOf(known.keySet());
        known.forEach((year, events) -> {
            int at = knownYears.indexOf(year);
            pages.put(Addresses.known(year), () -> known(knownYears, at, events));
        });
        return pages;
    }

    private List<Frame.Step> home() {
        return List.of(new Frame.Step(words.text("nav.chronology"), Addresses.HOME));
    }

    private PageValue year(List<Integer> years, int at, List<LinkedEvent> events) {
        int year = years.get(at);
        var view = new Viewpoint(edition, Addresses.year(year));
        String name = view.dates().year(year);
        var steps = new ArrayList<ListPage.Step>();
        if (at > 0) {
            steps.add(step(view, Addresses.year(years.get(at - 1)), view.dates().year(years.get(at - 1)), "prev"));
        }
        if (at < years.size() - 1) {
            steps.add(step(view, Addresses.year(years.get(at + 1)), view.dates().year(years.get(at + 1)), "next"));
        }
        if (edition.has(Addresses.known(year))) {
            steps.add(new ListPage.Step(
                    view.to(Addresses.known(year)), words.text("known.title", "year", name), Optional.empty()));
        }
        return new ListPage(
                Frames.of(
                        view,
                        words.text("list.year-window", Map.of("year", name, "site", Citations.site(view))),
                        words.text(
                                "list.year-description",
                                Map.of("year", name, "events", words.count("count.events", events.size()))),
                        Addresses.HOME,
                        home()),
                Optional.empty(),
                name,
                Optional.of(words.count("list.events", events.size())),
                Optional.empty(),
                steps,
                new Pictures(view).lanes(events),
                List.of(new ListPage.Section(
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        new Entries(view).months(year, events, 3, false))),
                List.of(shelf(
                        view, words.text("list.years"), years, Addresses::year, view.dates()::year, this::count)));
    }

    private String count(int year) {
        return words.number(edition.byYear().getOrDefault(year, List.of()).size());
    }

    private static Parts.Shelf shelf(
            Viewpoint view,
            String title,
            List<Integer> years,
            IntFunction<String> address,
            IntFunction<String> name,
            IntFunction<String> count) {
        return new Parts.Shelf(
                title,
                years.stream()
                        .filter(year -> !address.apply(year).equals(view.address()))
                        .map(year ->
                                new Parts.Counted(view.to(address.apply(year)), name.apply(year), count.apply(year)))
                        .toList());
    }

    private ListPage.Step step(Viewpoint view, String address, String name, String relation) {
        return new ListPage.Step(
                view.to(address),
                words.text(relation.equals("prev") ? "list.previous" : "list.next", "name", name),
                Optional.of(relation));
    }

    private PageValue month(List<YearMonth> months, int at, List<LinkedEvent> events) {
        YearMonth month = months.get(at);
        var view = new Viewpoint(edition, Addresses.month(month));
        String name = view.dates().month(month);
        var steps = new ArrayList<ListPage.Step>();
        if (at > 0) {
            YearMonth before = months.get(at - 1);
            steps.add(step(view, Addresses.month(before), view.dates().month(before), "prev"));
        }
        if (at < months.size() - 1) {
            YearMonth after = months.get(at + 1);
            steps.add(step(view, Addresses.month(after), view.dates().month(after), "next"));
        }
        var crumbs = new ArrayList<>(home());
        crumbs.add(new Frame.Step(view.dates().year(month.getYear()), Addresses.year(month.getYear())));
        return new ListPage(
                Frames.of(
                        view,
                        words.text("list.year-window", Map.of("year", name, "site", Citations.site(view))),
                        words.text(
                                "list.year-description",
                                Map.of("year", name, "events", words.count("count.events", events.size()))),
                        Addresses.HOME,
                        crumbs),
                view.dates().hijri(month),
                name,
                Optional.of(words.count("list.events", events.size())),
                Optional.empty(),
                steps,
                Optional.empty(),
                List.of(entries(new Entries(view).of(events, 2))),
                List.of());
    }

    private static ListPage.Section months(List<Parts.Month> months) {
        return new ListPage.Section(Optional.empty(), "", Optional.empty(), Optional.empty(), List.of(), months);
    }

    private static ListPage.Section entries(List<Parts.Entry> entries) {
        return new ListPage.Section(Optional.empty(), "", Optional.empty(), Optional.empty(), entries, List.of());
    }

    private PageValue standing(Standing.Label label, List<LinkedEvent> events) {
        var view = new Viewpoint(edition, Addresses.standing(label));
        Parts.Mark mark = Parts.Mark.of(label, words);
        String title = words.text("list.standing", "standing", mark.words());
        return new ListPage(
                Frames.of(view, title, mark.line(), Addresses.HOME, home()),
                Optional.empty(),
                title,
                Optional.of(words.count("list.events", events.size())),
                Optional.of(mark),
                List.of(),
                Optional.empty(),
                List.of(months(new Entries(view).byMonthAndYear(events, 3))),
                List.of(standings(view), kinds(view)));
    }

    private PageValue kind(EventKind kind, List<LinkedEvent> events) {
        var view = new Viewpoint(edition, Addresses.kind(kind));
        String title = words.text("kinds." + kind.word());
        return new ListPage(
                Frames.of(view, title, words.count("list.events", events.size()), Addresses.HOME, home()),
                Optional.empty(),
                title,
                Optional.of(words.count("list.events", events.size())),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(months(new Entries(view).byMonthAndYear(events, 3))),
                List.of(kinds(view), standings(view)));
    }

    private PageValue source(LinkedSource source) {
        var view = new Viewpoint(edition, Addresses.source(source.id()));
        List<LinkedEvent> events = edition.citing(source.id());
        String title = words.text("list.source", "source", view.sourceName(source.id()));
        return new ListPage(
                Frames.of(
                        view,
                        title,
                        words.count("list.events", events.size()),
                        Addresses.index(Kind.SOURCE),
                        List.of(
                                new Frame.Step(words.text("nav.chronology"), Addresses.HOME),
                                new Frame.Step(words.text("nav.sources"), Addresses.index(Kind.SOURCE)),
                                new Frame.Step(source.source().title().text(), Addresses.of(source.source())))),
                Optional.empty(),
                title,
                Optional.of(words.text(
                        "list.source-lead",
                        Map.of(
                                "events", words.count("count.events", events.size()),
                                "title", source.source().title().text()))),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(months(new Entries(view).byMonthAndYear(events, 3))),
                List.of(sources(view)));
    }

    /** Events by the year in which the earliest of their sources was published. */
    static Map<Integer, List<LinkedEvent>> knownByYear(Edition edition) {
        var years = new TreeMap<Integer, List<LinkedEvent>>();
        for (LinkedEvent event : edition.events()) {
            event.firstKnown()
                    .ifPresent(known -> years.computeIfAbsent(
                                    Dates.start(known.published()).getYear(), key -> new ArrayList<>())
                            .add(event));
        }
        return years;
    }

    private PageValue known(List<Integer> years, int at, List<LinkedEvent> events) {
        int year = years.get(at);
        var view = new Viewpoint(edition, Addresses.known(year));
        var entries = new Entries(view);
        var byMonth = new TreeMap<Integer, List<LinkedEvent>>();
        for (LinkedEvent event : events) {
            event.firstKnown()
                    .ifPresent(known -> byMonth.computeIfAbsent(
                                    Dates.start(known.published()).getMonthValue(), key -> new ArrayList<>())
                            .add(event));
        }
        var sections = new ArrayList<ListPage.Section>();
        byMonth.forEach((month, known) -> sections.add(new ListPage.Section(
                Optional.of(words.text("known.month", "month", view.dates().month(YearMonth.of(year, month)))),
                "m" + YearMonth.of(year, month),
                Optional.empty(),
                Optional.empty(),
                known.stream()
                        .map(event -> entries.of(
                                        event, 3, false, Optional.of(note(view, event)), Entries.isBrief(events))
                                .in(ownMonth(view, event, YearMonth.of(year, month))))
                        .toList(),
                List.of())));
        String name = view.dates().year(year);
        String title = words.text("known.title", "year", name);
        var steps = new ArrayList<ListPage.Step>();
        if (at > 0) {
            steps.add(
                    step(view, Addresses.known(years.get(at - 1)), view.dates().year(years.get(at - 1)), "prev"));
        }
        if (at < years.size() - 1) {
            steps.add(
                    step(view, Addresses.known(years.get(at + 1)), view.dates().year(years.get(at + 1)), "next"));
        }
        var crumbs = new ArrayList<>(home());
        crumbs.add(new Frame.Step(name, Addresses.year(year)));
        return new ListPage(
                Frames.of(view, title, words.text("known.lead", "year", name), Addresses.HOME, crumbs),
                Optional.empty(),
                title,
                Optional.of(words.text("known.lead", "year", name)),
                Optional.empty(),
                steps,
                Optional.empty(),
                sections,
                List.of());
    }

    private String note(Viewpoint view, LinkedEvent event) {
        return words.text(
                "known.event",
                "date",
                view.dates().plain(event.event().date().value()).text());
    }

    /** The event's month with its year, or its year alone, where the heading above it names another. */
    private static Optional<String> ownMonth(Viewpoint view, LinkedEvent event, YearMonth heading) {
        Optional<YearMonth> month = Entries.yearMonth(event);
        if (month.equals(Optional.of(heading))) {
            return Optional.empty();
        }
        return view.dates().listed(event.event().date().value()).word()
                ? Optional.of(view.dates().year(Entries.year(event)))
                : month.map(view.dates()::month);
    }

    Parts.Shelf standings(Viewpoint view) {
        return new Parts.Shelf(
                words.text("browse.standing"),
                edition.byStanding().entrySet().stream()
                        .map(group -> new Parts.Counted(
                                view.to(Addresses.standing(group.getKey())),
                                Parts.Mark.of(group.getKey(), words).words(),
                                words.number(group.getValue().size())))
                        .toList());
    }

    Parts.Shelf kinds(Viewpoint view) {
        return new Parts.Shelf(
                words.text("browse.kind"),
                edition.byKind().entrySet().stream()
                        .map(group -> new Parts.Counted(
                                view.to(Addresses.kind(group.getKey())),
                                words.text("kinds." + group.getKey().word()),
                                words.number(group.getValue().size())))
                        .toList());
    }

    /** The lists by source; their index alone where there are many, as each of them would name all others. */
    Parts.Shelf sources(Viewpoint view) {
        int all = edition.sources().size();
        if (all > MOST_ON_A_SHELF) {
            return new Parts.Shelf(
                    words.text("browse.source"),
                    List.of(new Parts.Counted(
                            view.to(Addresses.index(Kind.SOURCE)), words.text("browse.sources"), words.number(all))));
        }
        return new Parts.Shelf(
                words.text("browse.source"),
                edition.sources().stream()
                        .map(source -> new Parts.Counted(
                                view.to(Addresses.source(source.id())),
                                view.sourceName(source.id()),
                                words.number(edition.citing(source.id()).size())))
                        .toList());
    }

    Parts.Shelf known(Viewpoint view) {
        Map<Integer, List<LinkedEvent>> years = knownByYear(edition);
        return new Parts.Shelf(
                words.text("browse.known"),
                years.entrySet().stream()
                        .map(group -> new Parts.Counted(
                                view.to(Addresses.known(group.getKey())),
                                words.text("known.title", "year", view.dates().year(group.getKey())),
                                words.number(group.getValue().size())))
                        .toList());
    }
}
