package org.peacechronology.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.peacechronology.model.Kind;
import org.peacechronology.model.Publication;

/**
 * What the site gives as data: each file, its format, and the columns of its tables.
 *
 * @param license under which the data may be used; empty where the publication names none
 */
public record DataPage(Frame frame, String license, List<File> files) implements PageValue {

    public static final String ADDRESS = "data/index.html";

    /** Each file's address, its format by its proper name, and the key of its words. */
    private static final List<List<String>> FILES = List.of(
            List.of("data/chronology.json", "JSON (RFC 8259)", "chronology"),
            List.of("data/events.csv", "CSV (RFC 4180)", "events"),
            List.of("data/claims.csv", "CSV (RFC 4180)", "claims"),
            List.of("data/quotations.csv", "CSV (RFC 4180)", "quotations"),
            List.of("data/annotations.jsonld", "W3C Web Annotation, JSON-LD", "annotations"),
            List.of("data/graph.jsonld", "schema.org, JSON-LD 1.1", "graph"),
            List.of("data/places.geojson", "GeoJSON (RFC 7946)", "places"),
            List.of("data/references.bib", "BibTeX", "references"),
            List.of("data/references.ris", "RIS", "references"),
            List.of("data/references.csl.json", "CSL-JSON", "references"),
            List.of("feed.xml", "Atom (RFC 4287)", "feed"),
            List.of("feed.json", "JSON Feed 1.1", "feed"),
            List.of("corrections.xml", "Atom (RFC 4287)", "corrections"),
            List.of("chronology.ics", "iCalendar (RFC 5545)", "calendar"),
            List.of("data/schemas/chronology-data.schema.json", "JSON Schema (2020-12)", "schema"),
            List.of("data/site.zip", "ZIP", "archive"));

    /** The columns of the tables, in order. */
    public static final Map<String, List<String>> COLUMNS = Map.of(
            "events",
                    List.of(
                            "id",
                            "title",
                            "date",
                            "earliest",
                            "latest",
                            "date_basis",
                            "status",
                            "kind",
                            "places",
                            "participants",
                            "themes",
                            "standing",
                            "claims",
                            "quotations",
                            "sources",
                            "first_known",
                            "disputes",
                            "added",
                            "changed",
                            "address"),
            "claims",
                    List.of(
                            "event",
                            "claim",
                            "number",
                            "text",
                            "date",
                            "standing",
                            "base",
                            "denied",
                            "disputed",
                            "origins",
                            "articles",
                            "quotations",
                            "disputes",
                            "address"),
            "quotations",
                    List.of(
                            "event", "claim", "number", "source", "quote", "stance", "origin", "chain", "manner",
                            "start", "end", "address"));

    public DataPage {
        files = List.copyOf(files);
    }

    /** A file; only tables have columns. {@code more} are files of the same sort. */
    public record File(
            String href, String name, String format, String words, List<Column> columns, List<Frame.Step> more) {
        public File {
            columns = List.copyOf(columns);
            more = List.copyOf(more);
        }
    }

    public record Column(String name, String words) {}

    /** The same without one of the files, by its address. */
    public DataPage without(String address) {
        String name = address.substring(address.lastIndexOf('/') + 1);
        return new DataPage(
                frame,
                license,
                files.stream().filter(file -> !file.name().equals(name)).toList());
    }

    /** Of the files that the site has. */
    static DataPage of(Edition edition) {
        Viewpoint view = new Viewpoint(edition, ADDRESS);
        Words words = edition.words();
        List<File> files = new ArrayList<>();
        for (List<String> file : FILES) {
            String address = file.get(0);
            if (edition.has(address)) {
                List<String> columns =
                        address.endsWith(".csv") ? COLUMNS.getOrDefault(file.get(2), List.of()) : List.of();
                files.add(new File(
                        view.to(address),
                        address.substring(address.lastIndexOf('/') + 1),
                        file.get(1),
                        words.text("data.files." + file.get(2)),
                        columns.stream()
                                .map(column -> new Column(column, words.text("data.columns." + column)))
                                .toList(),
                        file.get(2).equals("schema") ? schemas(view) : List.of()));
            }
        }
        return new DataPage(
                Frames.of(
                        view,
                        words.text("data.title"),
                        words.text("data.lead"),
                        ADDRESS,
                        List.of(new Frame.Step(words.text("nav.chronology"), Addresses.HOME))),
                edition.publication()
                        .flatMap(Publication::license)
                        .map(Object::toString)
                        .orElse(""),
                files);
    }

    /** The schemas of the editors' files, by their names. */
    private static List<Frame.Step> schemas(Viewpoint view) {
        return Stream.concat(
                        Stream.of("chronology"), Arrays.stream(Kind.values()).map(Kind::word))
                .map(name -> name + ".schema.json")
                .filter(name -> view.edition().has("data/schemas/" + name))
                .map(name -> new Frame.Step(name, view.to("data/schemas/" + name)))
                .toList();
    }

    @Override
    public String template() {
        return "data.html";
    }
}
