package org.peacechronology.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.model.Correction;
import org.peacechronology.model.Entry;
import org.peacechronology.model.Organization;
import org.peacechronology.model.Page;
import org.peacechronology.model.Person;
import org.peacechronology.model.Place;
import org.peacechronology.text.Scalar;

/** Gathers the pages of a site, and the few files that are no pages. */
final class SitePages {
    private final Edition edition;
    private final Words words;

    private SitePages(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
    }

    static Site of(LinkedChronology linked, SiteOptions options) {
        return new SitePages(new Edition(linked, options)).site();
    }

    private Site site() {
        var pages = new ArrayList<PageValue>();
        pages.add(HomePages.of(edition));
        edition.events().forEach(event -> pages.add(EventPages.of(edition, event)));
        pages.addAll(new Lists(edition).all());
        pages.addAll(new Indexes(edition).all());
        edition.all(Person.class).forEach(person -> pages.add(EntityPages.of(edition, person)));
        edition.all(Organization.class).forEach(body -> pages.add(EntityPages.of(edition, body)));
        edition.all(Place.class).forEach(place -> pages.add(EntityPages.of(edition, place)));
        edition.themes().forEach(theme -> pages.add(EntityPages.of(edition, theme)));
        edition.sources().forEach(source -> pages.add(SourcePages.of(edition, source)));
        edition.disputes().forEach(dispute -> pages.add(DisputePages.of(edition, dispute)));
        edition.all(Page.class).forEach(page -> pages.add(ProsePages.of(edition, page)));
        pages.add(TimelinePage.of(edition));
        if (edition.has(DataPage.ADDRESS)) {
            pages.add(DataPage.of(edition));
        }
        if (edition.has(Addresses.SEARCH)) {
            pages.add(SearchPage.of(edition));
        }
        pages.add(corrections());
        List<String> reachable =
                pages.stream().map(page -> page.frame().address()).sorted().toList();
        pages.addAll(redirects(new TreeSet<>(reachable)));
        pages.add(notFound());
        pages.sort(Comparator.comparing(page -> page.frame().address()));
        return new Site(pages, files(reachable));
    }

    private PageValue corrections() {
        var view = new Viewpoint(edition, Addresses.CORRECTIONS);
        record Dated(LinkedEvent event, Correction correction) {}
        var corrections = new ArrayList<Dated>();
        edition.corrected()
                .forEach(event -> event.event()
                        .corrections()
                        .forEach(correction -> corrections.add(new Dated(event, correction))));
        corrections.sort(
                Comparator.comparing((Dated each) -> each.correction().date().value())
                        .reversed());
        return new CorrectionsPage(
                Frames.of(
                        view,
                        words.text("corrections.title"),
                        words.text("corrections.lead"),
                        "",
                        List.of(new Frame.Step(words.text("nav.chronology"), Addresses.HOME))),
                words.text("corrections.lead"),
                corrections.stream()
                        .map(each -> new CorrectionsPage.Correction(
                                view.dates().plain(each.correction().date().value()),
                                view.toEvent(each.event()),
                                each.event().event().title().text(),
                                each.correction().text().text()))
                        .toList());
    }

    /** A page at each address under which an entry was once published, where no other page stands. */
    private List<PageValue> redirects(Set<String> taken) {
        var pages = new ArrayList<PageValue>();
        for (Entry entry : edition.linked().chronology().entries().values()) {
            if (!edition.isPublished(entry)) {
                continue;
            }
            for (Scalar old : entry.formerly()) {
                String address = Addresses.of(entry.kind(), old.text());
                if (taken.add(address)) {
                    pages.add(redirect(address, entry));
                }
            }
        }
        return pages;
    }

    private PageValue redirect(String address, Entry entry) {
        var view = new Viewpoint(edition, address);
        String target = Addresses.of(entry);
        String title = entry.label().text();
        Frame frame = Frames.of(view, title, words.text("redirect.title"), "", List.of());
        return new RedirectPage(
                frame.withCanonical(edition.baseUrl().map(base -> base + target)), view.to(target), title);
    }

    private PageValue notFound() {
        var view = new Viewpoint(edition, "404.html");
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
