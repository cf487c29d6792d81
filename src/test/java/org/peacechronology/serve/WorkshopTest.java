package org.peacechronology.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peacechronology.render.Templates;

/** What is made after any number of changes is what is made of the same files from nothing. */
class WorkshopTest {

    @TempDir
    private Path root;

    /** All that one making gave, as text: the findings, or every page and file by address. */
    private static Map<String, String> all(Workshop.Made made, List<String> addresses) {
        Map<String, String> all = new TreeMap<>();
        made.report()
                .findings()
                .forEach(finding -> all.merge(
                        "finding " + finding.region().file() + " " + finding.code(),
                        finding.toString(),
                        (a, b) -> a + b));
        all.put("counts", made.report().quotations().toString());
        made.preview()
                .ifPresent(preview -> addresses.forEach(address ->
                        preview.file(address).ifPresent(bytes -> all.put(address, new String(bytes, UTF_8)))));
        return all;
    }

    private Workshop.Made fromNothing() throws IOException {
        return new Workshop(root, false).make().orElseThrow();
    }

    /** One of many things that people do to files. */
    private void change(Random random) throws IOException {
        List<Path> files = files("");
        Path file = files.get(random.nextInt(files.size()));
        List<Path> events = files("content/events");
        Path event = events.get(random.nextInt(events.size()));
        switch (random.nextInt(17)) {
            case 0 -> replace(event, "title: The ", "title: A ");
            case 1 -> replace(event, "          The ", "          Tha ");
            case 2 ->
                Files.writeString(
                        event, "\nsee-also: [" + id(events.get(0)) + "]\n", java.nio.file.StandardOpenOption.APPEND);
            case 3 -> Files.delete(event);
            case 4 -> Files.move(event, event.resolveSibling(id(event) + "-moved.yaml"));
            case 5 -> replace(event, "kind: meeting", "kinds: meeting");
            case 6 -> replace(event, "It was said that", "It was said on 5 May 2019 by Mr Nobody that");
            case 7 ->
                replace(
                        event,
                        "        origin: actor-",
                        "        origin: {unnamed: an official}\n        note: was actor-");
            case 8 -> replace(event, "places: [", "draft: true\nplaces: [");
            case 9 -> replace(file, "e", "é");
            case 10 -> replace(files("content/people").get(0), "name: Actor", "name: Mister");
            case 11 -> replace(files("content/sources").get(0), "published: 2021", "published: 2022");
            case 12 -> replace(root.resolve("content/chronology.yaml"), "title: An", "title: One");
            case 13 -> replace(event, "  - id: ", "  - id: re");
            case 14 -> replace(event, "\ndate: 20", "\ndate: 19");
            case 15 -> replace(event, "places: [", "see-also: [" + id(events.get(1)) + "]\nplaces: [");
            default -> {
                Path words =
                        Files.createDirectories(root.resolve("templates/words")).resolve("en.yaml");
                Files.write(words, Templates.builtIn().file("words/en.yaml").orElseThrow());
                replace(words, "Search", "Seek" + random.nextInt(9));
            }
        }
    }

    private static String id(Path file) {
        return file.getFileName().toString().replace(".yaml", "");
    }

    private static void replace(Path file, String words, String others) throws IOException {
        String text = Files.readString(file);
        int at = text.indexOf(words);
        if (at >= 0) {
            Files.writeString(file, text.substring(0, at) + others + text.substring(at + words.length()));
        }
    }

    private List<Path> files(String folder) throws IOException {
        try (Stream<Path> all = Files.walk(root.resolve(folder))) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void after_each_of_some_changes_every_finding_and_every_byte_is_that_of_a_clean_build() throws IOException {
        change(1, 8, 7);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4, 5})
    void after_each_of_many_changes_every_finding_and_every_byte_is_that_of_a_clean_build(long seed)
            throws IOException {
        change(seed, 12, 25);
    }

    private void change(long seed, int events, int steps) throws IOException {
        InventedChronology.write(root, events, seed);
        Random random = new Random(seed);
        Workshop workshop = new Workshop(root, false);
        List<String> addresses = addresses();
        Optional<Map<String, String>> last = Optional.empty();
        int broken = 0;
        for (int step = 0; step < steps; step++) {
            List<byte[]> before = new ArrayList<>();
            List<Path> names = files("");
            for (Path name : names) {
                before.add(Files.readAllBytes(name));
            }
            if (step > 0) {
                change(random);
            }
            Map<String, String> clean = all(fromNothing(), addresses);
            Optional<Map<String, String>> now = workshop.make().map(made -> all(made, addresses));
            // Where nothing changed, nothing is made: what was made before is still right.
            assertThat(now.isPresent() ? now : last)
                    .as("seed %d, step %d", seed, step)
                    .contains(clean);
            last = Optional.of(clean);
            if (!clean.containsKey("index.html")) {
                broken++;
                mend(names, before);
            }
        }
        assertThat(broken).as("steps that broke something").isBetween(1, steps - 2);
    }

    private void mend(List<Path> names, List<byte[]> bytes) throws IOException {
        for (Path file : files("")) {
            if (!names.contains(file)) {
                Files.delete(file);
            }
        }
        for (int i = 0; i < names.size(); i++) {
            Files.write(names.get(i), bytes.get(i));
        }
    }

    /** Of every page and file of the first site, and of those that changes may bring. */
    private List<String> addresses() throws IOException {
        List<String> addresses = new ArrayList<>(List.of(
                "index.html",
                "timeline.html",
                "search.html",
                "corrections.html",
                "404.html",
                "about.html",
                "sitemap.xml",
                "feed.xml",
                "chronology.ics",
                "search/names.js",
                "search/texts-0.js",
                "search/terms-62.js",
                "data/chronology.json",
                "data/events.csv",
                "data/claims.csv",
                "data/quotations.csv",
                "data/graph.jsonld",
                "data/annotations.jsonld",
                "data/index.html",
                "people/index.html",
                "organizations/index.html",
                "places/index.html",
                "themes/index.html",
                "sources/index.html",
                "assets/chronology.css"));
        for (Path file : files("content")) {
            String folder = file.getName(file.getNameCount() - 2).toString();
            String kind = folder.matches("[0-9]+") ? "events" : folder;
            addresses.add(kind + "/" + id(file) + ".html");
            addresses.add(kind + "/" + id(file) + "-moved.html");
            addresses.add("data/entries/" + id(file) + ".json");
            addresses.add("data/cite/" + id(file) + ".bib");
            if (kind.equals("events")) {
                for (String century : List.of(folder, "2" + folder.substring(1))) {
                    addresses.add(century + "/index.html");
                    addresses.add(century + "/" + id(file).substring(5, 7) + ".html");
                }
            }
        }
        return addresses;
    }

    @Test
    void what_did_not_change_is_not_made_again() throws IOException {
        InventedChronology.write(root, 4, 1);
        Workshop workshop = new Workshop(root, false);
        Preview first = workshop.make().flatMap(Workshop.Made::preview).orElseThrow();
        assertThat(workshop.make()).as("nothing changed").isEmpty();

        Path event = files("content/events").get(3);
        String changed = "events/" + id(event) + ".html";
        String other = "events/" + id(files("content/events").get(1)) + ".html";
        byte[] otherBytes = first.file(other).orElseThrow();
        byte[] changedBytes = first.file(changed).orElseThrow();
        replace(event, "  At [[", "  There, at [[");
        Preview second = workshop.make().flatMap(Workshop.Made::preview).orElseThrow();

        assertThat(second.file(other).orElseThrow()).as("the very bytes").isSameAs(otherBytes);
        assertThat(new String(second.file(changed).orElseThrow(), UTF_8))
                .isNotEqualTo(new String(changedBytes, UTF_8))
                .contains("There, at ");
        assertThat(first.file(changed))
                .as("what was made before stays what it was")
                .contains(changedBytes);
    }

    @Test
    void a_broken_template_is_told_at_once_whichever_page_uses_it_and_mended_it_works() throws IOException {
        InventedChronology.write(root, 4, 1);
        Workshop workshop = new Workshop(root, false);
        assertThat(workshop.make().orElseThrow().preview()).isPresent();
        Path template = Files.createDirectories(root.resolve("templates")).resolve("source.html");
        Files.writeString(template, "{% extends \"layout.html\" %}{% block main %}{{ page.nothing }}{% endblock %}");
        Workshop.Made broken = workshop.make().orElseThrow();
        assertThat(broken.preview()).isEmpty();
        assertThat(broken.findings()).contains("error[template-broken]", "templates/source.html:1");
        Files.delete(template);
        assertThat(workshop.make().orElseThrow().findings()).isEmpty();
    }
}
