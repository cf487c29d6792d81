package org.peacechronology.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peacechronology.link.LinkedClaim;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.link.LinkedSource;
import org.peacechronology.model.Entry;
import org.peacechronology.model.Kind;
import org.peacechronology.model.Organization;
import org.peacechronology.model.Person;
import org.peacechronology.model.Place;
import org.peacechronology.model.Role;
import org.peacechronology.model.Theme;
import org.peacechronology.text.Located;
import org.peacechronology.text.MarkdownText;
import org.peacechronology.text.Scalar;

/** Makes the pages of people, organizations, places and themes. */
final class EntityPages {
    private final Viewpoint view;
    private final Words words;
    private final Entries entries;
    private final Entry entry;

    private EntityPages(Edition edition, Entry entry) {
        this.view = new Viewpoint(edition, Addresses.of(entry));
        this.words = edition.words();
        this.entries = new Entries(view);
        this.entry = entry;
    }

    static EntityPage of(Edition edition, Person person) {
        var pages = new EntityPages(edition, person);
        return pages.page(
                Phrase.plain(pages.words.text("entity.person")),
                person.names(),
                person.description(),
                pages.facts(person.aliases(), person.wikidata(), List.of()),
                person.roles().stream().map(pages::role).toList(),
                "",
                List.of(),
                pages.view.edition().mentioning(person.id()));
    }

    static EntityPage of(Edition edition, Organization body) {
        var pages = new EntityPages(edition, body);
        var facts = new ArrayList<EntityPage.Fact>();
        body.partOf().ifPresent(whole -> facts.add(pages.fact("entity.part-of", pages.view.name(whole.text()))));
        body.country().ifPresent(code -> facts.add(pages.fact("entity.country", pages.country(code.text()))));
        body.url()
                .map(Scalar::text)
                .filter(Frames::isWeb)
                .ifPresent(url -> facts.add(pages.fact("entity.website", Phrase.link(url, Optional.of(url)))));
        var parts = new ArrayList<Phrase>();
        edition.all(Organization.class).stream()
                .filter(part -> part.partOf().map(Scalar::text).equals(Optional.of(body.id())))
                .forEach(part -> parts.add(pages.view.name(part.id())));
        edition.all(Person.class).stream()
                .filter(person -> person.roles().stream()
                        .anyMatch(role -> role.organization().map(Scalar::text).equals(Optional.of(body.id()))))
                .forEach(person -> parts.add(pages.view.name(person.id())));
        return pages.page(
                Phrase.plain(pages.words.text(
                        "organization." + body.kindOfBody().value().word())),
                body.names(),
                body.description(),
                pages.facts(body.aliases(), body.wikidata(), facts),
                List.of(),
                pages.words.text("entity.parts-organization"),
                parts,
                edition.mentioning(body.id()));
    }

    static EntityPage of(Edition edition, Place place) {
        var pages = new EntityPages(edition, place);
        var facts = new ArrayList<EntityPage.Fact>();
        place.partOf().ifPresent(whole -> facts.add(pages.fact("entity.part-of", pages.view.name(whole.text()))));
        place.country().ifPresent(code -> facts.add(pages.fact("entity.country", pages.country(code.text()))));
        if (place.coordinates().size() == 2) {
            facts.add(pages.fact("entity.coordinates", Phrase.plain(pages.coordinates(place.coordinates()))));
        }
        List<Place> within = edition.all(Place.class).stream()
                .filter(part -> part.partOf().map(Scalar::text).equals(Optional.of(place.id())))
                .toList();
        return pages.page(
                Phrase.plain(pages.words.text("entity.place")),
                place.names(),
                place.description(),
                pages.facts(place.aliases(), place.wikidata(), facts),
                List.of(),
                pages.words.text("entity.parts-place"),
                within.stream().map(part -> pages.view.name(part.id())).toList(),
                eventsAt(edition, place));
    }

    static EntityPage of(Edition edition, Theme theme) {
        var pages = new EntityPages(edition, theme);
        return pages.page(
                Phrase.plain(pages.words.text("entity.theme")),
                Map.of(),
                theme.description(),
                List.of(),
                List.of(),
                "",
                List.of(),
                edition.mentioning(theme.id()));
    }

    private EntityPage page(
            Phrase kick,
            Map<String, Scalar> names,
            Optional<MarkdownText> description,
            List<EntityPage.Fact> facts,
            List<EntityPage.Role> roles,
            String partsTitle,
            List<Phrase> parts,
            List<LinkedEvent> events) {
        String name = entry.label().text();
        Voices voices = view.edition().voices();
        var spoken = new ArrayList<EntityPage.Spoken>();
        spoken(spoken, "said", voices.saidBy(entry));
        spoken(spoken, "disputed", voices.disputedBy(entry));
        spoken(spoken, "declined", voices.declinedBy(entry));
        List<Parts.ClaimLine> carried = lines(voices.carriedBy(entry));
        List<LinkedClaim> about = voices.about(entry);
        List<Parts.ClaimLine> of = about.stream()
                .map(claim -> entries.line(claim, Optional.empty(), Entries.isBrief(about)))
                .toList();
        String title = words.count("entity.events", events.size());
        Frame frame = Frames.below(
                view,
                name,
                entries.plain(description)
                        .orElseGet(() -> words.text(
                                "entity.description",
                                Map.of("name", name, "events", words.count("count.events", events.size())))),
                entry.kind());
        return new EntityPage(
                JsonLd.on(view, frame, entry),
                kick,
                name,
                foreign(names),
                description
                        .map(text -> view.markdown(text, "stand", Optional.empty()))
                        .orElse(Html.EMPTY),
                facts,
                roles,
                Optional.empty(),
                partsTitle,
                parts,
                title,
                entries.byMonthAndYear(events, 4),
                spoken,
                published(),
                carried,
                words.text(entry.kind() == Kind.PERSON ? "entity.of-person" : "entity.of"),
                of);
    }

    /** The names in other languages; one that two of them share stands once, in the first. */
    private List<Phrase.Run> foreign(Map<String, Scalar> names) {
        var shown = new LinkedHashMap<String, Phrase.Run>();
        names.forEach((language, name) -> {
            if (!Script.sameLanguage(language, words.language())) {
                shown.putIfAbsent(name.text(), view.foreign(language, name.text()));
            }
        });
        return List.copyOf(shown.values());
    }

    private void spoken(List<EntityPage.Spoken> spoken, String what, List<Voices.Voice> voices) {
        if (!voices.isEmpty()) {
            spoken.add(new EntityPage.Spoken(
                    "h-" + what,
                    words.text("entity." + what + (entry.kind() == Kind.PERSON ? "-person" : "")),
                    words.text("entity." + what + "-text"),
                    lines(voices)));
        }
    }

    /** The sources that it published. */
    private List<Parts.Counted> published() {
        return view.edition().publishedBy(entry.id()).stream()
                .map(LinkedSource::source)
                .map(source -> new Parts.Counted(
                        view.to(Addresses.of(source)),
                        source.title().text(),
                        view.dates().within(source.published().value()).text()))
                .toList();
    }

    private List<Parts.ClaimLine> lines(List<Voices.Voice> voices) {
        var exhibits = new Exhibits(view);
        return voices.stream()
                .map(voice -> entries.line(voice.claim(), exhibits.inMargin(voice.evidence()), Entries.isBrief(voices)))
                .toList();
    }

    private List<EntityPage.Fact> facts(List<Scalar> aliases, Optional<Scalar> wikidata, List<EntityPage.Fact> before) {
        var facts = new ArrayList<>(before);
        if (!aliases.isEmpty()) {
            facts.add(new EntityPage.Fact(
                    words.text("entity.aliases"),
                    List.of(Phrase.plain(
                            words.enumeration(aliases.stream().map(Scalar::text).toList())))));
        }
        wikidata.map(Scalar::text)
                .filter(EntityPages::isItem)
                .ifPresent(item -> facts.add(fact(
                        "entity.wikidata", Phrase.link(item, Optional.of("https://www.wikidata.org/wiki/" + item)))));
        return facts;
    }

    private static boolean isItem(String item) {
        return item.length() > 1
                && item.charAt(0) == 'Q'
                && item.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
    }

    private EntityPage.Fact fact(String key, Phrase value) {
        return new EntityPage.Fact(words.text(key), List.of(value));
    }

    private Phrase country(String code) {
        String key = "country." + code;
        return Phrase.plain(words.has(key) ? words.text(key) : code);
    }

    /** {@code 25.29° N, 51.53° E}: what a map of the world can show. */
    private String coordinates(List<Located<BigDecimal>> pair) {
        BigDecimal latitude = pair.get(0).value();
        BigDecimal longitude = pair.get(1).value();
        return words.text(
                "entity.coordinates-value",
                Map.of(
                        "latitude", degrees(latitude),
                        "ns", words.text(latitude.signum() < 0 ? "entity.south" : "entity.north"),
                        "longitude", degrees(longitude),
                        "ew", words.text(longitude.signum() < 0 ? "entity.west" : "entity.east")));
    }

    private String degrees(BigDecimal value) {
        return words.figures(value.abs().setScale(2, RoundingMode.HALF_UP).toPlainString());
    }

    private EntityPage.Role role(Role role) {
        Optional<String> from =
                role.from().map(date -> view.dates().plain(date.value()).text());
        Optional<String> to =
                role.to().map(date -> view.dates().plain(date.value()).text());
        // “October 2018 to October 2018” would say nothing more.
        Optional<String> span = from.isPresent() && from.equals(to)
                ? from
                : from.isPresent() && to.isPresent()
                        ? Optional.of(words.text("entity.from-to", Map.of("from", from.get(), "to", to.get())))
                        : from.map(date -> words.text("entity.from", "from", date))
                                .or(() -> to.map(date -> words.text("entity.to", "to", date)));
        return new EntityPage.Role(role.title().text(), role.organization().map(body -> view.name(body.text())), span);
    }

    /** The events that name a place, and those at a place within it. */
    static List<LinkedEvent> eventsAt(Edition edition, Place place) {
        var events = new LinkedHashSet<>(edition.mentioning(place.id()));
        events.addAll(edition.at(place.id()));
        return events.stream()
                .sorted(Comparator.comparing(
                                (LinkedEvent event) -> event.event().date().value())
                        .thenComparing(LinkedEvent::id))
                .toList();
    }
}
