package org.peacechronology.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.peacechronology.model.Kind;
import org.peacechronology.model.Page;
import org.peacechronology.model.Publication;
import org.peacechronology.text.Located;
import org.peacechronology.text.Scalar;

/** Makes what stands around a page: its masthead, its crumbs and its foot. Only what the site has is linked. */
final class Frames {
    /** Files of the site's data, by the key of their words, in the order of the foot. */
    private static final Map<String, String> DATA = inOrder(
            "foot.json", "data/chronology.json",
            "foot.csv", "data/claims.csv",
            "foot.annotations", "data/annotations.jsonld",
            "foot.geojson", "data/places.geojson",
            "foot.bibtex", "data/references.bib",
            "foot.calendar", "chronology.ics",
            "foot.all-data", "data/index.html");

    private static final Map<String, String> FOLLOW = inOrder(
            "foot.atom", "feed.xml",
            "foot.json-feed", "feed.json",
            "foot.corrections", Addresses.CORRECTIONS,
            "foot.corrections-feed", "corrections.xml");

    private Frames() {}

    /**
     * The frame of a page.
     *
     * @param section the address of the navigation's item below which the page lies; empty for none
     * @param crumbs the way to the page, as words and addresses of the site
     */
    static Frame of(Viewpoint view, String title, String description, String section, List<Frame.Step> crumbs) {
        Edition edition = view.edition();
        String home = edition.publication().map(each -> each.title().text()).orElse("");
        Optional<String> subtitle =
                edition.publication().flatMap(Publication::subtitle).map(Scalar::text);
        return new Frame(
                view.address(),
                root(view.address()),
                view.words().language(),
                view.words().direction(),
                title,
                description,
                edition.masthead(
                        (isNamedByItself(view.address()) ? view.address() : folder(view.address())) + " " + section,
                        () -> new Frame.Masthead(home, subtitle, view.to(Addresses.HOME), navigation(view, section))),
                crumbs.stream()
                        .filter(step -> edition.has(step.href()))
                        .map(step -> new Frame.Step(step.words(), view.to(step.href())))
                        .toList(),
                edition.baseUrl().map(base -> base + canonical(view.address())),
                Optional.empty(),
                edition.foot(folder(view.address()), () -> foot(view)));
    }

    /** The way from a page to the site's root. */
    private static String root(String address) {
        return "../".repeat((int) address.chars().filter(c -> c == '/').count());
    }

    private static String folder(String address) {
        return address.substring(0, address.lastIndexOf('/') + 1);
    }

    /** Whether the navigation may name the page itself: one beside the front page, or the index of a folder. */
    private static boolean isNamedByItself(String address) {
        return address.indexOf('/') < 0 || address.endsWith("/index.html");
    }

    /** A page of a kind, below the kind's index. */
    static Frame below(Viewpoint view, String title, String description, Kind kind) {
        Words words = view.words();
        var crumbs = new ArrayList<Frame.Step>();
        crumbs.add(new Frame.Step(words.text("nav.chronology"), Addresses.HOME));
        if (!Addresses.index(kind).equals(Addresses.HOME)) {
            crumbs.add(new Frame.Step(words.text("nav." + kind.folder()), Addresses.index(kind)));
        }
        return of(view, title, description, Addresses.index(kind), crumbs);
    }

    /** A folder's own page is called by the folder's address. */
    private static String canonical(String address) {
        return address.equals(Addresses.HOME) ? "" : address;
    }

    private static List<Frame.Item> navigation(Viewpoint view, String section) {
        Words words = view.words();
        Edition edition = view.edition();
        var addresses = new ArrayList<Frame.Step>();
        addresses.add(new Frame.Step(words.text("nav.chronology"), Addresses.HOME));
        addresses.add(new Frame.Step(words.text("nav.timeline"), Addresses.TIMELINE));
        for (Kind kind : List.of(Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE, Kind.THEME, Kind.SOURCE, Kind.DISPUTE)) {
            addresses.add(new Frame.Step(words.text("nav." + kind.folder()), Addresses.index(kind)));
        }
        var pages = new TreeMap<Integer, List<Page>>();
        edition.all(Page.class)
                .forEach(page -> page.order()
                        .map(Located::value)
                        .ifPresent(order -> pages.computeIfAbsent(order, key -> new ArrayList<>())
                                .add(page)));
        pages.values()
                .forEach(group -> group.forEach(
                        page -> addresses.add(new Frame.Step(page.title().text(), Addresses.of(page)))));
        addresses.add(new Frame.Step(words.text("nav.search"), Addresses.SEARCH));
        return addresses.stream()
                .filter(step -> edition.has(step.href()))
                .map(step -> new Frame.Item(
                        step.words(),
                        view.to(step.href()),
                        step.href().equals(view.address())
                                ? Optional.of("page")
                                : step.href().equals(section) ? Optional.of("true") : Optional.empty()))
                .toList();
    }

    private static Frame.Foot foot(Viewpoint view) {
        Edition edition = view.edition();
        return new Frame.Foot(
                view.toExisting(Addresses.METHOD),
                existing(view, DATA),
                existing(view, FOLLOW),
                view.toExisting("feed.xml"),
                view.toExisting("feed.json"),
                suggest(edition),
                edition.all(Page.class).stream()
                        .filter(page -> page.order().isEmpty() && !page.id().equals("method"))
                        .map(page -> new Frame.Step(page.title().text(), view.to(Addresses.of(page))))
                        .toList());
    }

    private static List<Frame.Step> existing(Viewpoint view, Map<String, String> files) {
        return files.entrySet().stream()
                .filter(file -> view.edition().has(file.getValue()))
                .map(file -> new Frame.Step(view.words().text(file.getKey()), view.to(file.getValue())))
                .toList();
    }

    /** Where a reader can report a mistake: the repository's issues, else the contact. */
    static Optional<String> suggest(Edition edition) {
        Optional<String> repository = edition.publication()
                .flatMap(Publication::repository)
                .map(Scalar::text)
                .filter(Frames::isWeb);
        Optional<String> contact =
                edition.publication().flatMap(Publication::contact).map(Scalar::text);
        return contact.filter(Frames::isWeb)
                .or(() -> repository)
                .or(() -> contact.filter(each -> each.contains("@") && each.indexOf(':') < 0)
                        .map(each -> "mailto:" + each));
    }

    static boolean isWeb(String address) {
        return address.startsWith("https://") || address.startsWith("http://");
    }

    private static Map<String, String> inOrder(String... pairs) {
        var map = new java.util.LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return java.util.Collections.unmodifiableMap(map);
    }
}
