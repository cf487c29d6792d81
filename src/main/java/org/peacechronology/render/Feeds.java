package org.peacechronology.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.model.Correction;
import org.peacechronology.model.Event;
import org.peacechronology.model.Publication;
import org.peacechronology.model.Withdrawn;
import org.peacechronology.site.Addresses;
import org.peacechronology.text.Scalar;

/**
 * What was added or corrected lately: Atom (RFC 4287) and JSON Feed 1.1.
 *
 * <p>An entry's ID is a UUID made of the publication's repository (its title where it has none) and the entry's own ID: it
 * stays the same wherever the site stands. Without a known address of the site, links are relative to the feed.
 */
final class Feeds {

    static final String ATOM = "feed.xml";
    static final String JSON = "feed.json";
    static final String CORRECTIONS = "corrections.xml";

    /** How many of the newest entries a feed holds. */
    private static final int NEWEST = 50;

    private static final LocalDate NEVER = LocalDate.EPOCH;

    private final Published published;

    Feeds(Published published) {
        this.published = published;
    }

    /** A thing in a feed: an event, or a correction of one. */
    private record Item(
            String id,
            String title,
            String address,
            String text,
            LocalDate added,
            LocalDate changed,
            List<String> tags) {}

    String atom() {
        return atom(ATOM, published.title(), events());
    }

    String corrections() {
        return atom(CORRECTIONS, published.words().text("feed.corrections", "title", published.title()), corrected());
    }

    String json() {
        List<Item> items = events();
        Json feed = new Json()
                .put("version", "https://jsonfeed.org/version/1.1")
                .put("title", published.title())
                .put("home_page_url", published.baseUrl())
                .put("feed_url", published.baseUrl().map(base -> base + JSON))
                .put("description", description())
                .put("language", published.language())
                .put(
                        "authors",
                        published.editors().stream()
                                .map(name -> new Json().put("name", name))
                                .toList());
        feed.members()
                .put(
                        "items",
                        items.stream()
                                .map(item -> new Json()
                                        .put("id", item.id())
                                        .put("url", item.address())
                                        .put("title", item.title())
                                        .put("content_text", item.text())
                                        .put("date_published", Days.moment(item.added()))
                                        .put("date_modified", Days.moment(item.changed()))
                                        .put("tags", item.tags()))
                                .toList());
        return feed.text();
    }

    private Optional<String> description() {
        return published.publication().flatMap(Publication::description).map(Scalar::text);
    }

    private List<Item> events() {
        return published.events().stream()
                .map(this::item)
                .sorted(Comparator.comparing(Item::changed).reversed().thenComparing(Item::address))
                .limit(NEWEST)
                .toList();
    }

    private Item item(LinkedEvent linked) {
        Event event = linked.event();
        return new Item(
                id(event.id()),
                published
                        .words()
                        .text(
                                "feed.event",
                                Map.of(
                                        "date", published.words(event.date().value()),
                                        "title", event.title().text())),
                published.link(ATOM, event),
                published.plain(event.summary()),
                event.added().value(),
                Published.changed(event),
                Stream.concat(
                                Stream.of(published.kind(event)),
                                event.themes().stream().map(id -> published.name(id.text())))
                        .toList());
    }

    private List<Item> corrected() {
        List<Item> items = new ArrayList<>();
        for (LinkedEvent linked : published.events()) {
            Event event = linked.event();
            for (int i = 0; i < event.corrections().size(); i++) {
                Correction correction = event.corrections().get(i);
                items.add(new Item(
                        id(event.id() + " correction " + (i + 1)),
                        event.title().text(),
                        published.link(CORRECTIONS, event),
                        correction.text().text(),
                        correction.date().value(),
                        correction.date().value(),
                        List.of()));
            }
        }
        for (Withdrawn entry : published.withdrawn()) {
            LocalDate day = entry.withdrawal().date().value();
            String reason = entry.withdrawal().reason().text();
            items.add(new Item(
                    id(entry.id() + " withdrawal"),
                    entry.name(),
                    published.link(CORRECTIONS, Addresses.of(entry.kind(), entry.id())),
                    published.words().text("withdrawn.correction", "reason", reason),
                    day,
                    day,
                    List.of()));
        }
        return items.stream()
                .sorted(Comparator.comparing(Item::changed).reversed().thenComparing(Item::address))
                .limit(NEWEST)
                .toList();
    }

    private String id(String of) {
        return id(published, of);
    }

    /** A name for a part of the publication, wherever that stands: RFC 4122, version 3. */
    static String id(Published published, String of) {
        String publication = published
                .publication()
                .map(p -> p.repository().orElse(p.title()).text())
                .orElse("");
        return "urn:uuid:" + UUID.nameUUIDFromBytes((publication + "\n" + of).getBytes(UTF_8));
    }

    private String atom(String address, String title, List<Item> items) {
        LocalDate updated = items.stream().map(Item::changed).reduce(NEVER, (a, b) -> a.isAfter(b) ? a : b);
        Xml xml = new Xml();
        xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", published.language());
        xml.element("title", title);
        description().ifPresent(text -> xml.element("subtitle", text));
        xml.element("id", id(address));
        xml.element("updated", Days.moment(updated));
        published
                .baseUrl()
                .ifPresent(base ->
                        xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", base + address));
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", published.link(address, "index.html"));
        for (String editor : published.editors()) {
            xml.open("author").element("name", editor).close("author");
        }
        published
                .publication()
                .flatMap(Publication::license)
                .ifPresent(license -> xml.element("rights", license.text()));
        for (Item item : items) {
            xml.open("entry")
                    .element("title", item.title())
                    .element("id", item.id())
                    .element("published", Days.moment(item.added()))
                    .element("updated", Days.moment(item.changed()))
                    .empty("link", "rel", "alternate", "type", "text/html", "href", item.address());
            item.tags().forEach(tag -> xml.empty("category", "term", tag));
            xml.element("content", item.text()).close("entry");
        }
        return xml.close("feed").text();
    }
}
