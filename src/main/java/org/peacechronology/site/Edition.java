package org.peacechronology.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.peacechronology.diagnostic.QuotationCounts;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.LinkedClaim;
import org.peacechronology.link.LinkedDispute;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.link.LinkedSource;
import org.peacechronology.link.Standing;
import org.peacechronology.model.CalendarSystem;
import org.peacechronology.model.Entry;
import org.peacechronology.model.EventKind;
import org.peacechronology.model.Kind;
import org.peacechronology.model.Place;
import org.peacechronology.model.Publication;
import org.peacechronology.model.Theme;
import org.peacechronology.model.Withdrawn;
import org.peacechronology.text.Located;
import org.peacechronology.text.Scalar;

/** A linked chronology as it is published: without drafts, with the addresses of its pages. */
final class Edition {
    private final LinkedChronology linked;
    private final SiteOptions options;
    private final Dates dates;
    private final Optional<String> baseUrl;
    private final List<LinkedEvent> events;
    private final Map<Integer, List<LinkedEvent>> byYear;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Class<?>, List<Entry>> byKindOfEntry = new HashMap<>();
    private final List<LinkedSource> sources;
    private final Map<String, List<LinkedEvent>> citing = new HashMap<>();
    private final Map<String, List<LinkedEvent>> takingPlaceAt = new HashMap<>();
    private final Map<String, List<LinkedSource>> publishedBy = new HashMap<>();
    private final Map<String, LinkedDispute> disputes;
    private final Set<String> addresses;

    /** What many pages share, by what it depends on. */
    private final Map<String, Frame.Masthead> mastheads = new ConcurrentHashMap<>();

    private final Map<String, Frame.Foot> feet = new ConcurrentHashMap<>();
    private final Map<Listed, Parts.Entry> listed = new ConcurrentHashMap<>();

    /** An event as the lists show it from which the way to its page and to its disputes is the same. */
    private record Listed(String event, String way, int level, boolean brief) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Listed that
                    && event.equals(that.event)
                    && way.equals(that.way)
                    && level == that.level
                    && brief == that.brief;
        }

        @Override
        public int hashCode() {
            return 31 * event.hashCode() + 2 * level + (brief ? 1 : 0);
        }
    }

    // Made when they are asked for: most pages of a preview are shown without.
    private @Nullable Voices voices;
    private @Nullable Parties parties;

    Edition(LinkedChronology linked, SiteOptions options) {
        this.linked = linked;
        this.options = options;
        this.baseUrl = Site.baseUrl(linked, options);
        List<Located<CalendarSystem>> calendars =
                publication().map(Publication::calendars).orElse(List.of());
        this.dates = Dates.in(
                options.words(),
                calendars.isEmpty() || calendars.stream().anyMatch(each -> each.value() == CalendarSystem.SOLAR_HIJRI));
        this.events = linked.events().values().stream()
                .filter(event -> isPublished(event.event()) && !event.claims().isEmpty())
                .toList();
        this.byYear = Collections.unmodifiableMap(Entries.byYear(events));
        events.forEach(event -> places.put(event.id(), places.size()));
        linked.chronology().entries().values().stream()
                .filter(this::isPublished)
                .forEach(entry -> byKindOfEntry
                        .computeIfAbsent(entry.getClass(), kind -> new ArrayList<>())
                        .add(entry));
        this.sources = linked.sources().values().stream()
                .filter(source -> isPublished(source.source()))
                .sorted(Comparator.comparing((LinkedSource source) ->
                                source.source().published().value())
                        .thenComparing(LinkedSource::id))
                .toList();
        for (LinkedSource source : sources) {
            source.source().publisher().ifPresent(publisher -> add(publishedBy, publisher.text(), source));
        }
        for (LinkedEvent event : events) {
            event.sources().forEach(source -> add(citing, source, event));
            withAllAround(event).forEach(place -> add(takingPlaceAt, place, event));
        }
        this.disputes = publishedDisputes();
        this.addresses = addresses();
    }

    private static <T> void add(Map<String, List<T>> groups, String id, T member) {
        groups.computeIfAbsent(id, key -> new ArrayList<>()).add(member);
    }

    /** The places of an event, and those in which they lie. */
    private Set<String> withAllAround(LinkedEvent event) {
        var all = new LinkedHashSet<String>();
        for (Scalar place : event.event().places()) {
            Optional<String> next = Optional.of(place.text());
            while (next.isPresent() && all.add(next.get())) {
                next = entry(next.get())
                        .filter(Place.class::isInstance)
                        .flatMap(entry -> ((Place) entry).partOf())
                        .map(Scalar::text);
            }
        }
        return all;
    }

    private Map<String, LinkedDispute> publishedDisputes() {
        var published = new LinkedHashMap<String, LinkedDispute>();
        linked.disputes().forEach((id, dispute) -> {
            if (isPublished(dispute.dispute())) {
                published.put(id, dispute);
            }
        });
        return published;
    }

    private Set<String> addresses() {
        var all = new HashSet<>(options.others());
        all.add(Addresses.HOME);
        all.add(Addresses.TIMELINE);
        all.add(Addresses.CORRECTIONS);
        if (!options.others().isEmpty()) {
            all.add(DataPage.ADDRESS);
        }
        if (options.others().contains(SearchPage.INDEX)) {
            all.add(Addresses.SEARCH);
        }
        linked.chronology().entries().values().stream()
                .filter(this::isPublished)
                .forEach(entry -> {
                    all.add(Addresses.of(entry));
                    all.add(Addresses.index(entry.kind()));
                });
        withdrawn().forEach(entry -> all.add(Addresses.of(entry.kind(), entry.id())));
        byYear.forEach((year, inYear) -> {
            all.add(Addresses.year(year));
            inYear.forEach(event -> Entries.yearMonth(event).ifPresent(month -> all.add(Addresses.month(month))));
        });
        Lists.knownByYear(this).keySet().forEach(year -> all.add(Addresses.known(year)));
        byStanding().keySet().forEach(label -> all.add(Addresses.standing(label)));
        byKind().keySet().forEach(kind -> all.add(Addresses.kind(kind)));
        sources().forEach(source -> all.add(Addresses.source(source.id())));
        return all;
    }

    Words words() {
        return options.words();
    }

    /** What became of the quotations of the run that made this edition. */
    QuotationCounts quotations() {
        return options.quotations();
    }

    Dates dates() {
        return dates;
    }

    /** The one masthead of all pages for which {@code key} is the same. */
    Frame.Masthead masthead(String key, Supplier<Frame.Masthead> making) {
        return mastheads.computeIfAbsent(key, each -> making.get());
    }

    /** The one foot of all pages in a folder. */
    Frame.Foot foot(String folder, Supplier<Frame.Foot> making) {
        return feet.computeIfAbsent(folder, each -> making.get());
    }

    /** The one entry of an event in all lists from which the way to what it links is the same. */
    Parts.Entry listed(String event, String way, int level, boolean brief, Supplier<Parts.Entry> making) {
        return listed.computeIfAbsent(new Listed(event, way, level, brief), each -> making.get());
    }

    synchronized Voices voices() {
        if (voices == null) {
            voices = Voices.of(this);
        }
        return voices;
    }

    synchronized Parties parties() {
        if (parties == null) {
            parties = new Parties(this);
        }
        return parties;
    }

    LinkedChronology linked() {
        return linked;
    }

    Optional<Publication> publication() {
        return linked.chronology().publication();
    }

    /** The full address of the site, with a slash at its end. */
    Optional<String> baseUrl() {
        return baseUrl;
    }

    /** In the order of the chronology. */
    List<LinkedEvent> events() {
        return events;
    }

    /** The same by year, each in the order of the chronology. */
    Map<Integer, List<LinkedEvent>> byYear() {
        return byYear;
    }

    /** The event that many places after this one, or before it if negative. */
    Optional<LinkedEvent> neighbour(LinkedEvent event, int steps) {
        int at = places.getOrDefault(event.id(), -1);
        return at < 0 || at + steps < 0 || at + steps >= events.size()
                ? Optional.empty()
                : Optional.of(events.get(at + steps));
    }

    Optional<LinkedEvent> event(String id) {
        return Optional.ofNullable(linked.events().get(id)).filter(event -> isPublished(event.event()));
    }

    Optional<LinkedClaim> claim(String eventId, String claimId) {
        return event(eventId)
                .flatMap(event -> event.claims().stream()
                        .filter(claim -> claim.id().equals(claimId))
                        .findFirst());
    }

    /** By ID. */
    List<LinkedDispute> disputes() {
        return List.copyOf(disputes.values());
    }

    Optional<LinkedDispute> dispute(String id) {
        return Optional.ofNullable(disputes.get(id));
    }

    /** By publication, then by ID. */
    List<LinkedSource> sources() {
        return sources;
    }

    /** The sources that an entry published, in the order of {@link #sources()}. */
    List<LinkedSource> publishedBy(String id) {
        return publishedBy.getOrDefault(id, List.of());
    }

    Optional<LinkedSource> source(String id) {
        return Optional.ofNullable(linked.sources().get(id)).filter(source -> isPublished(source.source()));
    }

    /** The published entries of one kind, by ID. */
    <T extends Entry> List<T> all(Class<T> kind) {
        return byKindOfEntry.getOrDefault(kind, List.of()).stream()
                .map(kind::cast)
                .toList();
    }

    /** Themes as the editors ordered them, then by name. */
    List<Theme> themes() {
        return all(Theme.class).stream()
                .sorted(Comparator.comparing((Theme theme) ->
                                theme.order().map(Located::value).orElse(Integer.MAX_VALUE))
                        .thenComparing(theme -> theme.name().text()))
                .toList();
    }

    Optional<Entry> entry(String id) {
        return linked.entry(id);
    }

    /** An entry that has a page. */
    Optional<Entry> published(String id) {
        return entry(id).filter(this::isPublished);
    }

    /** Published entries that were taken back, by ID. */
    List<Withdrawn> withdrawn() {
        return linked.chronology().withdrawn().values().stream()
                .filter(entry -> options.drafts() || !entry.isDraft())
                .toList();
    }

    boolean isPublished(Entry entry) {
        return options.drafts() || !entry.isDraft();
    }

    /** Whether the site has a page or file at this address. */
    boolean has(String address) {
        return addresses.contains(address);
    }

    /** The published events that name an entry, in the order of the chronology. */
    List<LinkedEvent> mentioning(String id) {
        return linked.mentions().getOrDefault(id, List.of()).stream()
                .flatMap(event -> event(event).stream())
                .toList();
    }

    /** The events at a place, or at a place within it, in the order of the chronology. */
    List<LinkedEvent> at(String place) {
        return takingPlaceAt.getOrDefault(place, List.of());
    }

    /** The events that cite a source, in the order of the chronology. */
    List<LinkedEvent> citing(String source) {
        return citing.getOrDefault(source, List.of());
    }

    /** The events of which a correction of substance is on record. */
    List<LinkedEvent> corrected() {
        return events.stream()
                .filter(event -> !event.event().corrections().isEmpty())
                .toList();
    }

    Map<Standing.Label, List<LinkedEvent>> byStanding() {
        var groups = new TreeMap<Standing.Label, List<LinkedEvent>>();
        events.forEach(event -> groups.computeIfAbsent(event.standing().label(), label -> new ArrayList<>())
                .add(event));
        return groups;
    }

    Map<EventKind, List<LinkedEvent>> byKind() {
        var groups = new TreeMap<EventKind, List<LinkedEvent>>();
        events.forEach(event -> groups.computeIfAbsent(event.event().sort(), kind -> new ArrayList<>())
                .add(event));
        return groups;
    }

    boolean hasAny(Kind kind) {
        return kind == Kind.EVENT || addresses.contains(Addresses.index(kind));
    }
}
