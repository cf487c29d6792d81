package org.peacechronology.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.LinkedClaim;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.link.LinkedSource;
import org.peacechronology.site.SiteFile;
import org.peacechronology.site.SiteOptions;

/** The files of the site that programs read: everything as data, feeds, the calendar, references. */
public final class DataFiles {

    private final Published published;
    private final List<SiteFile> files = new ArrayList<>();

    private DataFiles(Published published) {
        this.published = published;
    }

    /** In the order of their making; the same chronology and options give the same bytes. */
    public static List<SiteFile> of(LinkedChronology linked, SiteOptions options) {
        DataFiles data = new DataFiles(new Published(linked, options));
        data.tables();
        data.feeds();
        data.references();
        data.files.addAll(SearchFiles.of(data.published));
        return List.copyOf(data.files);
    }

    private void tables() {
        add(ChronologyJson.ADDRESS, ChronologyJson.of(published));
        ChronologyJson.each(published).forEach((id, text) -> add("data/entries/" + id + ".json", text));
        add(Tables.EVENTS, Tables.events(published));
        add(Tables.CLAIMS, Tables.claims(published));
        add(Tables.QUOTATIONS, Tables.quotations(published));
        add(Annotations.ADDRESS, Annotations.of(published));
        add(Graph.ADDRESS, Graph.of(published));
        add(GeoJson.ADDRESS, GeoJson.of(published));
        DataSchemas.all().forEach(this::add);
    }

    private void feeds() {
        Feeds feeds = new Feeds(published);
        add(Feeds.ATOM, feeds.atom());
        add(Feeds.JSON, feeds.json());
        add(Feeds.CORRECTIONS, feeds.corrections());
        add(Calendar.ADDRESS, Calendar.of(published));
    }

    /** One list of all sources, and beside it one for each source, and for each event with its claims. */
    private void references() {
        references(
                "data/references",
                published.sources().stream()
                        .map(source -> Reference.of(published, source.source()))
                        .toList());
        for (LinkedSource source : published.sources()) {
            references("data/cite/" + source.id(), List.of(Reference.of(published, source.source())));
        }
        for (LinkedEvent event : published.events()) {
            Stream<Reference> claims =
                    event.claims().stream().map((LinkedClaim claim) -> Reference.of(published, event, claim));
            references(
                    "data/cite/" + event.id(),
                    Stream.concat(Stream.of(Reference.of(published, event)), claims)
                            .toList());
        }
    }

    private void references(String address, List<Reference> references) {
        add(address + ".bib", Reference.bibTex(references));
        add(address + ".ris", Reference.ris(references));
        add(address + ".csl.json", Reference.csl(references));
    }

    private void add(String address, String text) {
        files.add(new SiteFile(address, text.getBytes(UTF_8)));
    }
}
