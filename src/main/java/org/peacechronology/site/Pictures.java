package org.peacechronology.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.peacechronology.date.Edtf;
import org.peacechronology.date.PartialDate;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.link.Standing;
import org.peacechronology.model.EventStatus;
import org.peacechronology.model.Organization;
import org.peacechronology.model.Place;
import org.peacechronology.text.Scalar;

/** The pictures of a chronology: who met whom, and where. */
final class Pictures {

    /** Above this many events a picture shows months, not events. */
    static final int MOST_EVENTS = 150;

    private static final int MOST_LANES = 6;

    private final Viewpoint view;
    private final Edition edition;
    private final Words words;
    private final Dates dates;

    /** @param view the page with the picture, from which it links */
    Pictures(Viewpoint view) {
        this.view = view;
        this.edition = view.edition();
        this.words = edition.words();
        this.dates = edition.dates();
    }

    /**
     * The lanes of some events; none where nobody took part in them.
     *
     * @param events in the order of the chronology
     */
    Optional<Lanes> lanes(Collection<LinkedEvent> events) {
        List<Organization> busiest = busiest(events);
        if (busiest.isEmpty()) {
            return Optional.empty();
        }
        List<Lanes.Party> lanes = busiest.stream()
                .map(party -> new Lanes.Party(party.id(), party.name().text(), view.to(Addresses.of(party))))
                .toList();
        List<Lanes.Occasion> occasions = isCrowded(events)
                ? months(events)
                : events.stream().map(this::occasion).toList();
        return Optional.of(Lanes.of(
                occasions,
                lanes,
                new Lanes.Party("", words.text("lanes.others"), ""),
                new Lanes.Calendar(
                        IntStream.rangeClosed(1, 12).mapToObj(dates::monthName).toList(), dates::month, dates::year)));
    }

    /** The parties that take part in most of these events, the busiest first. */
    private List<Organization> busiest(Collection<LinkedEvent> events) {
        Map<String, Integer> counts = new HashMap<>();
        events.forEach(event -> edition.parties().of(event).forEach(party -> counts.merge(party, 1, Integer::sum)));
        return edition.parties().byEvents().stream()
                .filter(party -> counts.containsKey(party.id()))
                .sorted(Comparator.comparing((Organization party) -> -counts.getOrDefault(party.id(), 0)))
                .limit(MOST_LANES)
                .toList();
    }

    static boolean isCrowded(Collection<LinkedEvent> events) {
        return events.size() > MOST_EVENTS;
    }

    private Lanes.Occasion occasion(LinkedEvent event) {
        Edtf date = event.event().date().value();
        return new Lanes.Occasion(
                view.toEvent(event),
                words.text("lanes.event", Map.of("date", when(event), "title", title(event))),
                date.earliest(),
                date.latest(),
                day(date),
                isLoose(date),
                mark(event.standing().label()),
                edition.parties().of(event));
    }

    /** One occasion for each month, and for each year of the events of which no month is known. */
    private List<Lanes.Occasion> months(Collection<LinkedEvent> events) {
        Map<String, List<LinkedEvent>> grouped = new LinkedHashMap<>();
        events.forEach(event ->
                grouped.computeIfAbsent(period(event), key -> new ArrayList<>()).add(event));
        List<Lanes.Occasion> occasions = new ArrayList<>();
        grouped.forEach((period, within) -> {
            Edtf date = date(period);
            Set<String> taking = new LinkedHashSet<>();
            within.forEach(event -> taking.addAll(edition.parties().of(event)));
            occasions.add(new Lanes.Occasion(
                    view.to(period),
                    words.text(
                            "lanes.event",
                            Map.of(
                                    "date",
                                    dates.plain(date).text(),
                                    "title",
                                    words.count("lanes.several", within.size()))),
                    date.earliest(),
                    date.latest(),
                    "",
                    false,
                    Lanes.Mark.SEVERAL,
                    taking));
        });
        return occasions;
    }

    /** The page of the month in which an event stands, or of its year where no month is known. */
    static String period(LinkedEvent event) {
        return Entries.yearMonth(event)
                .map(Addresses::month)
                .orElseGet(() ->
                        Addresses.year(Dates.start(event.event().date().value()).getYear()));
    }

    /** What such a page is about: {@code 2018-07}, {@code 2018}. */
    static Edtf date(String period) {
        return Edtf.parse(period.replace("/index.html", "").replace(".html", "").replace('/', '-'));
    }

    /** {@code 23 July 2018}; {@code June 2018, day not given}. */
    String when(LinkedEvent event) {
        Edtf date = event.event().date().value();
        String plain = dates.plain(date).text();
        return date.precision() == Edtf.Precision.MONTH
                ? words.text(
                        "lanes.loose",
                        Map.of("date", plain, "note", dates.listed(date).below()))
                : plain;
    }

    /** The event's title, and that it was only planned or alleged where that is so. */
    private String title(LinkedEvent event) {
        String title = event.event().title().text();
        EventStatus state = event.event().state();
        return state == EventStatus.OCCURRED ? title : words.text("lanes." + state.word(), Map.of("title", title));
    }

    private String day(Edtf date) {
        if (date.isDay()) {
            return words.number(date.earliest().getDayOfMonth());
        }
        return date.form() instanceof Edtf.Interval span && isDay(span.start()) && isDay(span.end())
                ? words.text(
                        "date.range",
                        Map.of(
                                "from", words.number(date.earliest().getDayOfMonth()),
                                "to", words.number(date.latest().getDayOfMonth())))
                : "";
    }

    private static boolean isDay(Edtf.Endpoint end) {
        return end instanceof PartialDate date && date.precision() == Edtf.Precision.DAY;
    }

    private static boolean isLoose(Edtf date) {
        return !date.isDay() && !(date.form() instanceof Edtf.Interval);
    }

    private static Lanes.Mark mark(Standing.Label label) {
        return switch (label) {
            case ON_THE_RECORD -> Lanes.Mark.RECORD;
            case REPORTED -> Lanes.Mark.REPORTED;
            case UNNAMED_SOURCES_ONLY -> Lanes.Mark.UNNAMED;
            case DENIED -> Lanes.Mark.DENIED;
            case DISPUTED -> Lanes.Mark.DISPUTED;
        };
    }

    /** The names of the parties to an event, in the order of its participants. */
    List<Organization> parties(LinkedEvent event) {
        return edition.parties().of(event).stream()
                .flatMap(id -> edition.entry(id).stream())
                .filter(Organization.class::isInstance)
                .map(Organization.class::cast)
                .toList();
    }

    /** The map of all places; none where there are no places. */
    Optional<WorldMap> map() {
        Map<String, Integer> events = new LinkedHashMap<>();
        edition.events()
                .forEach(event -> event.event().places().stream()
                        .map(Scalar::text)
                        .distinct()
                        .forEach(place -> events.merge(place, 1, Integer::sum)));
        List<WorldMap.Spot> spots = edition.all(Place.class).stream()
                .filter(place -> place.coordinates().size() == 2)
                .map(place -> spot(place, events.getOrDefault(place.id(), 0)))
                .toList();
        return spots.isEmpty() ? Optional.empty() : Optional.of(WorldMap.of(spots));
    }

    private WorldMap.Spot spot(Place place, int events) {
        return new WorldMap.Spot(
                place.name().text(),
                view.to(Addresses.of(place)),
                words.text(
                        "map.place", Map.of("place", place.name().text(), "events", words.count("map.events", events))),
                place.coordinates().get(0).value().doubleValue(),
                place.coordinates().get(1).value().doubleValue(),
                events);
    }
}
