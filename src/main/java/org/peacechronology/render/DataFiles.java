package org.peacechronology.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.LinkedClaim;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.link.LinkedSource;
import org.peacechronology.site.SearchPage;
import org.peacechronology.site.SiteFile;
import org.peacechronology.site.SiteOptions;

/**
 * The files of the site that programs read: everything as data, feeds, the calendar, references, the index of the search.
 * Each is made when it is asked for; those of the search are made together.
 */
public final class DataFiles {

    private final Published published;
    /** What makes the file at an address; files that are made together have one for all of them. */
    private final Map<String, Supplier<List<SiteFile>>> files = new LinkedHashMap<>();

    private final List<SiteFiles.Piece> pieces = new ArrayList<>();
    private @Nullable Map<String, SiteFile> search;

    public DataFiles(LinkedChronology linked, SiteOptions options) {
        this.published = new Published(linked, options);
        tables();
        feeds();
        references();
    }

    /** All of them, in the order of their making; the same chronology and options give the same bytes. */
    public static List<SiteFile> of(LinkedChronology linked, SiteOptions options) {
        DataFiles data = new DataFiles(linked, options);
        return data.all().stream()
                .map(address -> data.file(address).orElseThrow())
                .toList();
    }

    /** Where pages may link to: all addresses, but of the search only the file that names the others. */
    public Set<String> addresses() {
        Set<String> addresses = new HashSet<>(files.keySet());
        addresses.add(SearchPage.INDEX);
        return addresses;
    }

    /** The file at an address, made anew at each call. */
    public Optional<SiteFile> file(String address) {
        Supplier<List<SiteFile>> made = files.get(address);
        return made != null
                ? made.get().stream()
                        .filter(file -> file.path().equals(address))
                        .findFirst()
                : !address.startsWith(SearchIndex.FOLDER)
                        ? Optional.empty()
                        : Optional.ofNullable(search().get(address));
    }

    /** The addresses of all of them, the parts of the search's index too. */
    public List<String> all() {
        List<String> addresses = new ArrayList<>(files.keySet());
        addresses.addAll(search().keySet());
        return addresses;
    }

    /** The addresses of all that do not belong to the search: they are known at once. */
    Set<String> withoutSearch() {
        return Collections.unmodifiableSet(files.keySet());
    }

    /** All of the work, first the index of the search. */
    List<SiteFiles.Piece> pieces() {
        List<SiteFiles.Piece> all = new ArrayList<>();
        all.add(new SiteFiles.Piece(SearchIndex.FOLDER, () -> SearchFiles.of(published)));
        all.addAll(pieces);
        return all;
    }

    private void together(List<String> addresses, Supplier<List<SiteFile>> made) {
        addresses.forEach(address -> files.put(address, made));
        pieces.add(new SiteFiles.Piece(addresses.get(0), made));
    }

    private void file(String address, Supplier<SiteFile> made) {
        together(List.of(address), () -> List.of(made.get()));
    }

    private void text(String address, Supplier<String> text) {
        file(address, () -> text(address, text.get()));
    }

    private static SiteFile text(String address, String text) {
        return new SiteFile(address, text.getBytes(UTF_8));
    }

    private void json(String address, Supplier<Json> json) {
        file(address, () -> new SiteFile(address, json.get().bytes()));
    }

    /** Of all entries at once: it is written as it is made. */
    private void large(String address, Supplier<Json> json) {
        file(address, () -> SiteFile.written(address, out -> json.get().writeTo(out)));
    }

    private void lines(String address, BiConsumer<Published, Appendable> content) {
        file(
                address,
                () -> SiteFile.written(address, out -> {
                    Writer lines = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
                    content.accept(published, lines);
                    lines.flush();
                }));
    }

    private synchronized Map<String, SiteFile> search() {
        Map<String, SiteFile> made = search;
        if (made == null) {
            made = new LinkedHashMap<>();
            for (SiteFile file : SearchFiles.of(published)) {
                made.put(file.path(), file);
            }
            search = made;
        }
        return made;
    }

    private void tables() {
        large(ChronologyJson.ADDRESS, () -> ChronologyJson.of(published));
        for (LinkedEvent event : published.events()) {
            json("data/entries/" + event.id() + ".json", () -> ChronologyJson.of(published, event));
        }
        for (LinkedSource source : published.sources()) {
            json("data/entries/" + source.id() + ".json", () -> ChronologyJson.of(source));
        }
        lines(Tables.EVENTS, Tables::events);
        lines(Tables.CLAIMS, Tables::claims);
        lines(Tables.QUOTATIONS, Tables::quotations);
        large(Annotations.ADDRESS, () -> Annotations.of(published));
        large(Graph.ADDRESS, () -> Graph.of(published));
        text(GeoJson.ADDRESS, () -> GeoJson.of(published));
        DataSchemas.all().forEach((address, text) -> text(address, () -> text));
    }

    private void feeds() {
        Feeds feeds = new Feeds(published);
        text(Feeds.ATOM, feeds::atom);
        text(Feeds.JSON, feeds::json);
        text(Feeds.CORRECTIONS, feeds::corrections);
        lines(Calendar.ADDRESS, Calendar::write);
    }

    /** One list of all sources, and beside it one for each source, and for each event with its claims. */
    private void references() {
        references(
                "data/references",
                () -> published.sources().stream()
                        .map(source -> Reference.of(published, source.source()))
                        .toList());
        for (LinkedSource source : published.sources()) {
            references("data/cite/" + source.id(), () -> List.of(Reference.of(published, source.source())));
        }
        for (LinkedEvent event : published.events()) {
            references(
                    "data/cite/" + event.id(),
                    () -> Stream.concat(
                                    Stream.of(Reference.of(published, event)),
                                    event.claims().stream()
                                            .map((LinkedClaim claim) -> Reference.of(published, event, claim)))
                            .toList());
        }
    }

    private void references(String address, Supplier<List<Reference>> references) {
        String bibTex = address + ".bib";
        String ris = address + ".ris";
        String csl = address + ".csl.json";
        together(List.of(bibTex, ris, csl), () -> {
            List<Reference> all = references.get();
            return List.of(
                    text(bibTex, Reference.bibTex(all)), text(ris, Reference.ris(all)), text(csl, Reference.csl(all)));
        });
    }
}
