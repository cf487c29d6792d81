package org.peacechronology.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.model.Correction;
import org.peacechronology.model.Entry;
import org.peacechronology.model.Kind;
import org.peacechronology.model.Organization;
import org.peacechronology.model.Page;
import org.peacechronology.model.Person;
import org.peacechronology.model.Place;
import org.peacechronology.model.Withdrawn;
import org.peacechronology.text.Scalar;

/** Gathers the pages of a site, and the few files that are no pages. */
final class SitePages {
    private static final String NOT_FOUND = "404.html";

    private final Edition edition;
    private final Words words;
    private final SortedMap<String, Supplier<PageValue>> pages = new TreeMap<>();

    private SitePages(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
    }

    static Site of(LinkedChronology linked, SiteOptions options) {
        return new SitePages(new Edition(linked, options)).site();
    }

    private Site site() {
        pages.put(Addresses.HOME, () -> HomePages.of(edition));
        edition.events().forEach(event -> entry(event.event(), () -> EventPages.of(edition, event)));
        pages.putAll(new Lists(edition).all());
        pages.putAll(new Indexes(edition).all());
        edition.all(Person.class).forEach(person -> entry(person, () -> EntityPages.of(edition, person)));
        edition.all(Organization.class).forEach(body -> entry(body, () -> EntityPages.of(edition, body)));
        edition.all(Place.class).forEach(place -> entry(place, () -> EntityPages.of(edition, place)));
        edition.themes().forEach(theme -> entry(theme, () -> EntityPages.of(edition, theme)));
        edition.sources().forEach(source -> entry(source.source(), () -> SourcePages.of(edition, source)));
        edition.disputes().forEach(dispute -> entry(dispute.dispute(), () -> DisputePages.of(edition, dispute)));
        edition.all(Page.class).forEach(page -> entry(page, () -> ProsePages.of(edition, page)));
        pages.put(Addresses.TIMELINE, () -> TimelinePage.of(edition));
        if (edition.has(DataPage.ADDRESS)) {
            pages.put(DataPage.ADDRESS, () -> DataPage.of(edition));
        }
        if (edition.has(Addresses.SEARCH)) {
            pages.put(Addresses.SEARCH, () -> SearchPage.of(edition));
        }
        pages.put(Addresses.CORRECTIONS, this::corrections);
        List<SiteFile> files = files(List.copyOf(pages.keySet()));
        edition.withdrawn()
                .forEach(entry ->
                        pages.put(Addresses.of(entry.kind(), entry.id()), () -> WithdrawnPage.of(edition, entry)));
        redirects();
        pages.put(NOT_FOUND, this::notFound);
        return new Site(pages, files);
    }

    private void entry(Entry entry, Supplier<PageValue> page) {
        pages.put(Addresses.of(entry), page);
    }

    private PageValue corrections() {
        var view = new Viewpoint(edition, Addresses.CORRECTIONS);
        record Dated(LocalDate day, CorrectionsPage.Correction correction) {}
        var corrections = new ArrayList<Dated>();
        for (LinkedEvent event : edition.corrected()) {
            for (Correction correction : event.event().corrections()) {
                LocalDate day = correction.date().value();
                corrections.add(new Dated(
                        day,
                        new CorrectionsPage.Correction(
                                view.dates().plain(day),
                                view.toEvent(event),
                                event.event().title().text(),
                                correction.text().text())));
            }
        }
        for (Withdrawn entry : edition.withdrawn()) {
            LocalDate day = entry.withdrawal().date().value();
            corrections.add(new Dated(
                    day,
                    new CorrectionsPage.Correction(
                            view.dates().plain(day),
                            view.to(Addresses.of(entry.kind(), entry.id())),
                            entry.name(),
                            words.text(
                                    "withdrawn.correction",
                                    "reason",
                                    entry.withdrawal().reason().text()))));
        }
        corrections.sort(Comparator.comparing(Dated::day).reversed());
        return new CorrectionsPage(
                Frames.of(
                        view,
                        words.text("corrections.title"),
                        words.text("corrections.lead"),
                        "",
                        List.of(new Frame.Step(words.text("nav.chronology"), Addresses.HOME))),
                words.text("corrections.lead"),
                corrections.stream().map(Dated::correction).toList());
    }

    /** A page at each address under which an entry was once published, where no other page stands. */
    private void redirects() {
        for (Entry entry : edition.linked().chronology().entries().values()) {
            if (edition.isPublished(entry)) {
                redirects(
                        entry.kind(),
                        entry.formerly(),
                        Addresses.of(entry),
                        entry.label().text());
            }
        }
        for (Withdrawn entry : edition.withdrawn()) {
            redirects(entry.kind(), entry.formerly(), Addresses.of(entry.kind(), entry.id()), entry.name());
        }
    }

    private void redirects(Kind kind, List<Scalar> formerly, String target, String title) {
        for (Scalar old : formerly) {
            String address = Addresses.of(kind, old.text());
            pages.putIfAbsent(address, () -> redirect(address, target, title));
        }
    }

    private PageValue redirect(String address, String target, String title) {
        var view = new Viewpoint(edition, address);
        Frame frame = Frames.of(view, title, words.text("redirect.title"), "", List.of());
        return new RedirectPage(
                frame.withCanonical(edition.baseUrl().map(base -> base + target)), view.to(target), title);
    }

    private PageValue notFound() {
        var view = new Viewpoint(edition, NOT_FOUND);
        return new NotFoundPage(
                Frames.of(view, words.text("not-found.title"), words.text("not-found.text"), "", List.of()),
                edition.baseUrl().orElse(Addresses.HOME));
    }

    private List<SiteFile> files(List<String> reachable) {
        var files = new ArrayList<SiteFile>();
        Optional<String> base = edition.baseUrl().filter(Frames::isWeb);
        files.add(file(
                "robots.txt",
                "User-agent: *\nAllow: /\n"
                        + base.map(url -> "Sitemap: " + url + "sitemap.xml\n").orElse("")));
        base.ifPresent(url -> {
            var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                    .append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
            reachable.forEach(address -> xml.append("<url><loc>")
                    .append(escaped(url + (address.equals(Addresses.HOME) ? "" : address)))
                    .append("</loc></url>\n"));
            files.add(file("sitemap.xml", xml.append("</urlset>\n").toString()));
        });
        return files;
    }

    private static SiteFile file(String path, String text) {
        return new SiteFile(path, text.getBytes(UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
