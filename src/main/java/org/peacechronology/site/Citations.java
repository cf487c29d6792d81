package org.peacechronology.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.link.LinkedSource;
import org.peacechronology.model.Dispute;
import org.peacechronology.model.Publication;
import org.peacechronology.text.Scalar;

/** How to cite a page, and where its citation and its data lie. */
final class Citations {
    private Citations() {}

    static Parts.Cite of(Viewpoint view, LinkedEvent event) {
        return new Parts.Cite(
                view.words()
                        .text(
                                "cite.event",
                                Map.of(
                                        "title", event.event().title().text(),
                                        "date",
                                                view.dates()
                                                        .plain(event.event()
                                                                .date()
                                                                .value())
                                                        .text(),
                                        "site", site(view),
                                        "added",
                                                view.dates()
                                                        .plain(event.event()
                                                                .added()
                                                                .value())
                                                        .text())),
                links(view, event.id()));
    }

    static Parts.Cite of(Viewpoint view, Dispute dispute) {
        return new Parts.Cite(
                view.words()
                        .text("cite.dispute", Map.of("title", dispute.question().text(), "site", site(view))),
                links(view, dispute.id()));
    }

    static Parts.Cite of(Viewpoint view, LinkedSource source) {
        return new Parts.Cite(
                view.words()
                        .text(
                                "cite.source",
                                Map.of(
                                        "title", source.source().title().text(),
                                        "publisher", view.publisherName(source.source()),
                                        "date",
                                                view.dates()
                                                        .within(source.source()
                                                                .published()
                                                                .value())
                                                        .text())),
                links(view, source.id()));
    }

    /** {@code Afghan Peace Talks: an annotated chronology}. */
    static String site(Viewpoint view) {
        Optional<Publication> publication = view.edition().publication();
        String title = publication.map(each -> each.title().text()).orElse("");
        return publication
                .flatMap(Publication::subtitle)
                .map(Scalar::text)
                .map(subtitle -> view.words().text("cite.site", Map.of("title", title, "subtitle", subtitle)))
                .orElse(title);
    }

    /** The files that hold the entry's data, where the site has them, and where to report a mistake. */
    private static List<Parts.Link> links(Viewpoint view, String id) {
        var links = new ArrayList<Parts.Link>();
        for (String[] file : List.of(
                new String[] {"cite.bibtex", "data/cite/" + id + ".bib"},
                new String[] {"cite.ris", "data/cite/" + id + ".ris"},
                new String[] {"cite.csl", "data/cite/" + id + ".csl.json"},
                new String[] {"cite.json", "data/entries/" + id + ".json"})) {
            view.toExisting(file[1])
                    .ifPresent(
                            href -> links.add(new Parts.Link(href, view.words().text(file[0]))));
        }
        Frames.suggest(view.edition())
                .ifPresent(href -> links.add(new Parts.Link(href, view.words().text("foot.suggest"))));
        return links;
    }
}
