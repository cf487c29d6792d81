package org.peacechronology.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes an invention as a Hugo site that has the same pages. What our program computes — standings, places of
 * quotations in their sources, Afghan dates, who is quoted where — Hugo finds ready in the front matter.
 */
final class HugoFiles {
    private static final List<String> MONTHS = List.of(
            "Hamal", "Sawr", "Jawza", "Saratan", "Asad", "Sonbola", "Mizan", "Aqrab", "Qaws", "Jadi", "Dalw", "Hut");

    private final Path root;
    private final Invention invention;

    /** What the page of a source shows beside its text. */
    private record Passage(int number, String words, Invention.Event event, Invention.Claim claim) {
        String anchor() {
            return "q" + number;
        }
    }

    private final Map<Invention.Source, List<Passage>> passages = new HashMap<>();
    private final Map<Invention.Quotation, Passage> places = new HashMap<>();
    private final Map<String, String> followed = new HashMap<>();
    private final Map<Invention.Event, Invention.Dispute> disputed = new HashMap<>();
    private final Map<Invention.Source, Held> held = new HashMap<>();

    /** The text of a source, and the sum of its bytes. */
    private record Held(String text, String sha256) {
        int words() {
            return count(text);
        }
    }

    private HugoFiles(Path root, Invention invention) {
        this.root = root;
        this.invention = invention;
    }

    /**
     * @param templates the folder with {@code config.toml}, {@code content/} and {@code layouts/}
     * @param assets styles, scripts and fonts, the same as of our program
     */
    static void write(Invention invention, Path templates, Path assets, Path root) throws IOException {
        copy(templates, root);
        copy(assets, root.resolve("static/assets"));
        Path config = root.resolve("config.toml");
        Files.writeString(
                config,
                "title = \"Invented Peace Talks: a chronology of " + invention.events.size() + " events for measuring\"\n"
                        + Files.readString(config));
        new HugoFiles(root, invention).write();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private void write() throws IOException {
        for (Invention.Event event : invention.events) {
            if (event.follows() != null) {
                followed.putIfAbsent(event.follows().id(), event.id());
            }
            for (Invention.Claim claim : event.claims()) {
                for (Invention.Quotation quotation : claim.evidence()) {
                    List<Passage> here = passages.computeIfAbsent(quotation.source(), each -> new ArrayList<>());
                    Passage passage = new Passage(here.size() + 1, quotation.words(), event, claim);
                    here.add(passage);
                    places.put(quotation, passage);
                }
            }
        }
        for (Invention.Dispute dispute : invention.disputes) {
            disputed.put(dispute.one(), dispute);
            disputed.put(dispute.other(), dispute);
        }
        for (Invention.Theme theme : invention.themes) {
            put("content/themes/" + theme.id() + "/_index.md", "---\ntitle: " + theme.name() + "\n---\n");
        }
        for (Invention.Place place : invention.places) {
            put("content/places/" + place.id() + "/_index.md",
                    String.format(Locale.ROOT, """
                            ---
                            title: %s
                            coordinates: [%.2f, %.2f]
                            country: AF
                            ---

                            A town where talks were held.
                            """, place.name(), place.longitude(), place.latitude()));
        }
        for (Invention.Actor actor : invention.actors) {
            put("content/" + folder(actor) + "/" + actor.id() + "/_index.md",
                    """
                    ---
                    title: %s
                    aliases_: [%s]
                    sort: %s
                    ---

                    %s
                    """.formatted(
                            actor.name(), Invention.surname(actor), actor.kind(),
                            actor.person()
                                    ? "A negotiator who took part in several rounds of the talks."
                                    : "One of the bodies that the sources name."));
        }
        for (Invention.Source source : invention.sources) {
            held.put(source, new Held(source.text(), ChronologyFiles.sha256(source.text().getBytes(UTF_8))));
            put("seeds/" + source.id() + ".txt", source.text());
            source(source);
        }
        for (Invention.Event event : invention.events) {
            event(event);
        }
        for (Invention.Dispute dispute : invention.disputes) {
            put("content/disputes/" + dispute.id() + ".md", """
                    ---
                    title: "%s"
                    positions:
                      - {label: The first account, event: events/%s, claim: said}
                      - {label: The second account, event: events/%s, claim: said}
                    ---

                    Two reports of [%s](../events/%s.html) and [%s](../events/%s.html) differ.
                    """.formatted(
                    dispute.question(), dispute.one().id(), dispute.other().id(), dispute.one().title(),
                    dispute.one().id(), dispute.other().title(), dispute.other().id()));
        }
    }

    private static String folder(Invention.Actor actor) {
        return actor.person() ? "people" : "organizations";
    }

    /** Each cited passage is marked, as the source's page of ours does. */
    private void source(Invention.Source source) throws IOException {
        List<Passage> here = passages.getOrDefault(source, List.of());
        Map<String, Passage> bySentence = new HashMap<>();
        here.forEach(passage -> bySentence.putIfAbsent(passage.words().replace('"', '“'), passage));
        StringBuilder text = new StringBuilder();
        text.append("---\ntitle: ").append(source.title()).append("\ndate: ").append(source.published())
                .append("\npublisher: ").append(source.publisher().id())
                .append("\npublishername: ").append(source.publisher().name()).append("\nsha256: \"")
                .append(held.get(source).sha256())
                .append("\"\noutputs: [html, entries, json, bib, ris, csl]\nwords: ")
                .append(held.get(source).words()).append("\ncitedwords: ")
                .append(here.stream().mapToInt(passage -> count(passage.words())).sum()).append("\npassages:\n");
        for (Passage passage : here) {
            text.append("  - {anchor: ").append(passage.anchor()).append(", event: ").append(passage.event().id())
                    .append(", claim: ").append(passage.claim().id()).append(", text: \"")
                    .append(passage.claim().text()).append("\", date: \"").append(day(passage.event()))
                    .append("\", standing: ").append(standing(passage.event(), passage.claim())).append(", words: ")
                    .append(quoted(passage.words())).append("}\n");
        }
        text.append("---\n\n");
        for (List<String> paragraph : source.paragraphs()) {
            for (String sentence : paragraph) {
                Passage cited = here.stream()
                        .filter(each -> sentence.replace('”', '“').startsWith(each.words().replace('"', '“')))
                        .findFirst().orElse(null);
                if (cited == null) {
                    text.append(sentence).append(' ');
                } else {
                    text.append("<mark id=\"").append(cited.anchor()).append("\">").append(cited.words())
                            .append("<sup><a href=\"#to-").append(cited.anchor()).append("\">")
                            .append(cited.number()).append("</a></sup></mark>")
                            .append(sentence.substring(cited.words().length())).append(' ');
                }
            }
            text.append("\n\n");
        }
        put("content/sources/" + source.id() + "/_index.md", text.toString());
    }

    private void event(Invention.Event event) throws IOException {
        StringBuilder page = new StringBuilder(6_000);
        String year = "" + event.date().getYear();
        String first = event.first().name() + " met " + event.second().name() + " in " + event.place().name() + ".";
        page.append("---\ntitle: ").append(event.title()).append("\ndate: ").append(event.date());
        page.append("\nafghan: ").append(afghan(event.date(), true)).append("\nafghanmonth: ")
                .append(afghan(event.date(), false));
        page.append("\nfirst: ").append(first);
        LocalDate known = event.claims().stream()
                .flatMap(claim -> claim.evidence().stream())
                .map(quotation -> quotation.source().published())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        page.append("\nkinds: [meeting]\nyears: [\"").append(year).append("\"]\nmonths: [\"")
                .append(event.date().toString(), 0, 7).append("\"]\nknown: [\"").append(known.getYear())
                .append("\"]\nfirstknown: \"").append(known).append("\"\nfirstmonth: \"").append(known.toString(), 0, 7)
                .append("\"\nstandings: [").append(standing(event, event.claims().get(0)).toLowerCase(Locale.ROOT))
                .append("]\nplaces: [").append(event.place().id())
                .append("]\nplacenames: [").append(event.place().name()).append("]\ngeo: \"")
                .append(String.format(Locale.ROOT, "%.2f;%.2f", event.place().latitude(), event.place().longitude()))
                .append("\"\nthemes: [")
                .append(event.theme().id()).append("]\nthemenames: [").append(event.theme().name()).append("]\n");
        Invention.Dispute dispute = disputed.get(event);
        if (dispute != null) {
            page.append("disputes: [").append(dispute.id()).append("]\ndisputenames: [\"").append(dispute.question())
                    .append("\"]\n");
        }
        Set<String> people = new LinkedHashSet<>();
        Set<String> organizations = new LinkedHashSet<>();
        page.append("participants:\n");
        for (Invention.Actor actor : List.of(event.first(), event.second())) {
            (actor.person() ? people : organizations).add(actor.id());
            page.append("  - {id: ").append(actor.id()).append(", kind: ").append(folder(actor)).append(", name: ")
                    .append(actor.name()).append(", role: ").append(actor == event.first() ? "Host" : "Guest")
                    .append("}\n");
        }
        Map<String, String> cited = new LinkedHashMap<>();
        int quotations = 0;
        StringBuilder claims = new StringBuilder();
        for (Invention.Claim claim : event.claims()) {
            Set<String> speakers = new LinkedHashSet<>();
            // Who said something counts once, however many articles say so; nobody knows of the unnamed who they are.
            long origins = claim.evidence().stream().map(Invention.Quotation::origin).distinct().count();
            long articles = claim.evidence().stream().map(Invention.Quotation::source).distinct().count();
            claims.append("  - id: ").append(claim.id()).append("\n    text: ").append(claim.text())
                    .append("\n    standing: ").append(standing(event, claim)).append("\n    base: ")
                    .append(base(claim)).append("\n    origins: ").append(origins).append("\n    articles: ").append(articles).append("\n    support: ")
                    .append(origins).append(origins == 1 ? " origin in " : " origins in ").append(articles)
                    .append(articles == 1 ? " article" : " articles").append("\n    evidence:\n");
            for (Invention.Quotation quotation : claim.evidence()) {
                quotations++;
                Invention.Source source = quotation.source();
                cited.put(source.id(), "{id: " + source.id() + ", name: " + source.publisher().name() + ", publisher: "
                        + source.publisher().id() + ", headline: " + source.title() + ", published: \""
                        + source.published() + "\"}");
                Invention.Actor origin = quotation.origin();
                String text = held.get(source).text();
                // A sentence with other quotation marks than the text's is found folded.
                int start = Math.max(0, folded(text).indexOf(folded(quotation.words())));
                int end = start + quotation.words().length();
                String found = text.substring(start, end);
                claims.append("      - source: ").append(source.id()).append("\n        headline: ")
                        .append(source.title()).append("\n        carrier: ").append(source.publisher().name())
                        .append("\n        publisher: ").append(source.publisher().id())
                        .append("\n        sha256: \"").append(held.get(source).sha256())
                        .append("\"\n        start: ").append(start).append("\n        end: ").append(end)
                        .append("\n        prefix: ").append(quoted(text.substring(Math.max(0, start - 32), start)))
                        .append("\n        suffix: ")
                        .append(quoted(text.substring(end, Math.min(text.length(), end + 32))))
                        .append("\n        quote: >-\n          ").append(quotation.words());
                if (!found.equals(quotation.words())) {
                    claims.append("\n        found: >-\n          ").append(found);
                }
                claims.append("\n        after: \".\"\n        paragraph: ").append(text.substring(0, start).split("\n\n").length)
                        .append("\n        anchor: ")
                        .append(places.get(quotation).anchor()).append("\n        origin: {name: ");
                if (origin != null) {
                    claims.append(origin.name()).append(", kind: ").append(folder(origin)).append(", id: ").append(origin.id());
                } else {
                    claims.append("an official, kind: people, id: ''");
                    if (quotation.of() != null) {
                        claims.append(", of: ").append(quotation.of().id());
                    }
                }
                claims.append("}\n");
                if (origin != null) {
                    speakers.add(origin.id());
                    if (!origin.person()) {
                        organizations.add(origin.id()); // The press has a page of what it said, too.
                    }
                }
            }
            claims.append("    speakers: [").append(String.join(", ", speakers)).append("]\n");
        }
        page.append("people: [").append(String.join(", ", people)).append("]\norganizations: [")
                .append(String.join(", ", organizations)).append("]\nsources: [")
                .append(String.join(", ", cited.keySet())).append("]\ncited: [");
        page.append(String.join(", ", cited.values()));
        page.append("]\nquotations: ").append(quotations).append("\nstanding: ")
                .append(standing(event, event.claims().get(0))).append('\n');
        if (event.follows() != null) {
            page.append("follows: events/").append(event.follows().id()).append('\n');
        }
        if (followed.containsKey(event.id())) {
            page.append("followed: events/").append(followed.get(event.id())).append('\n');
        }
        page.append("description: Reported. ").append(event.claims().size()).append(" claims, ").append(quotations)
                .append(" quotations.\nclaims:\n").append(claims);
        page.append("annotation: The reports agree on the place, but not on **who asked first**. [1](#met)\n");
        if (event.claims().size() == 3) {
            page.append("context: What came of it is told [elsewhere](https://example.org/elsewhere).\n");
        }
        page.append("---\n\n[").append(event.first().name()).append("](../").append(folder(event.first())).append('/')
                .append(event.first().id()).append(".html) met [").append(event.second().name()).append("](../")
                .append(folder(event.second())).append('/').append(event.second().id()).append(".html) in [")
                .append(event.place().name()).append("](../places/").append(event.place().id())
                .append(".html). [1](#met)\n\nBoth sides spoke about ").append(event.matters().get(0))
                .append(" and *").append(event.matters().get(1)).append("*. [2](#said)");
        if (event.claims().size() > 2) {
            page.append(" An answer was given the same day. [3](#answered)");
        }
        page.append('\n');
        put("content/events/" + event.id() + ".md", page.toString());
    }

    /** As YAML within quotation marks. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private static String folded(String text) {
        return text.replace('”', '"').replace('“', '"');
    }

    /** The disputes are about what was said. */
    private String standing(Invention.Event event, Invention.Claim claim) {
        return claim.id().equals("said") && disputed.containsKey(event) ? "Disputed" : base(claim);
    }

    private static String base(Invention.Claim claim) {
        return claim.id().equals("met") ? "Reported" : "On the record";
    }

    private static int count(String words) {
        return words.strip().split("\\s+").length;
    }

    private static String day(Invention.Event event) {
        return event.date().getDayOfMonth() + " " + Invention.month(event.date()) + " " + event.date().getYear();
    }

    /** Near enough: of a date that our program computes, Hugo only has to print as many letters. */
    private static String afghan(LocalDate date, boolean day) {
        LocalDate there = date.minusDays(79);
        return (day ? there.getDayOfMonth() + " " : "") + MONTHS.get(there.getMonthValue() - 1) + " "
                + (there.getYear() - 621);
    }

    private void put(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
