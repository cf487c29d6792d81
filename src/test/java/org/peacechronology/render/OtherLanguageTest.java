package org.peacechronology.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peacechronology.diagnostic.QuotationCounts;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.Linker;
import org.peacechronology.read.ContentReader;
import org.peacechronology.read.Reading;
import org.peacechronology.read.WordsFile;
import org.peacechronology.site.Site;
import org.peacechronology.site.SiteOptions;
import org.peacechronology.site.Words;

/**
 * A site in another language: content in Greek letters, and every text of the interface in Cyrillic ones. A Latin letter that
 * a reader sees is then a word that no translator can reach.
 */
class OtherLanguageTest {

    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");

    /** Names of formats, which are the same in all languages. */
    private static final Set<String> NAMES = Set.of(
            "JSON",
            "RFC",
            "CSV",
            "Web",
            "Annotation",
            "LD",
            "schema",
            "org",
            "GeoJSON",
            "BibTeX",
            "RIS",
            "CSL",
            "Atom",
            "Feed",
            "iCalendar",
            "Schema",
            "ZIP",
            "SHA");

    /** Attributes that readers see or hear. */
    private static final List<String> READ = List.of("title", "aria-label", "alt", "placeholder", "content");

    @TempDir
    static Path root;

    private static final Map<String, byte[]> SITE = new TreeMap<>();

    private static void write(String name, String text) throws Exception {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @BeforeAll
    static void build() throws Exception {
        String seed = "Μενού\n\nΟ απεσταλμένος συνάντησε τους εκπροσώπους στην πόλη. Κανείς δεν μίλησε για ειρήνη."
                + " Η ομάδα διαψεύδει τη συνάντηση. Το γραφείο αρνήθηκε να σχολιάσει. Ένας αξιωματούχος είπε ότι"
                + " μίλησαν ώρες.\n";
        write("seeds/a.txt", seed);
        String sha =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(seed.getBytes(UTF_8)));
        write("content/chronology.yaml", """
                title: Συνομιλίες
                subtitle: ένα χρονολόγιο
                description: Μια δοκιμή.
                language: el
                license: Ελεύθερο
                editors: [Οι συντάκτες]
                contact: https://example.org/
                """);
        write("content/sources/article.yaml", """
                title: Ένα άρθρο
                file: a.txt
                sha256: %s
                publisher: paper
                publisher-basis: outside
                publisher-note: Σημείωση.
                author: Ένας
                published: 2018-07-26/2018-07-31
                published-basis: computed
                published-note: Σημείωση.
                language: fa
                url: https://example.com/a
                archived: https://example.com/b
                retrieved: 2026-11-21
                rights: Δικαιώματα
                note: Αξιόπιστο.
                body: [{from: Ο απεσταλμένος, to: μίλησαν ώρες.}]
                """.formatted(sha));
        write("content/sources/second.yaml", """
                title: Άλλο άρθρο
                file: b.txt
                sha256: 0
                published: 2019~
                language: fa
                display: excerpts
                body: [{from: α, to: β}]
                """);
        write(
                "content/organizations/paper.yaml",
                "name: Εφημερίδα\nkind: press\ncountry: GR\ncountry: QA\n".replace("country: GR\n", ""));
        write("content/organizations/group.yaml", """
                name: Ομάδα
                kind: armed-group
                aliases: [Η ομάδα]
                names: {fa: گروه}
                url: https://example.com/
                wikidata: Q42
                description: Μια ομάδα.
                """);
        write("content/organizations/office.yaml", "name: Γραφείο\nkind: party\npart-of: group\n");
        write("content/people/envoy.yaml", """
                name: Απεσταλμένος
                aliases: [Ο απεσταλμένος]
                roles: [{title: Πρέσβης, organization: office, from: 2017-03, to: 2019}, {title: Σύμβουλος, from: 2019}]
                description: Ένας άνθρωπος.
                """);
        write("content/places/land.yaml", "name: Χώρα\ncountry: AF\n");
        write("content/places/town.yaml", """
                name: Πόλη
                names: {fa: دوحه}
                coordinates: [-25.2854, 51.5310]
                part-of: land
                country: QA
                """);
        write("content/themes/thread.yaml", "name: Νήμα\ndescription: Ένα νήμα.\norder: 1\n");
        write("content/pages/about.md", "---\ntitle: Σχετικά\norder: 1\n---\nΚείμενο.\n");
        write("content/pages/method.md", "---\ntitle: Μέθοδος\n---\nΚείμενο.\n");
        write("content/people/gone.yaml", "name: Χαμένος\nwithdrawn: {date: 2026-12-01, reason: Λάθος.}\n");
        write("content/disputes/whether.yaml", """
                question: Συναντήθηκαν;
                summary: Διαφωνούν.
                positions:
                  - {label: Ναι, claims: ["2018-07-one#met"], note: Σημείωση.}
                  - {label: Όχι, claims: ["2018-08-two#not"]}
                resolution: Ίσως.
                """);
        String[] dates = {
            "2018-07-23",
            "2018-08~",
            "2019",
            "2020-02-29/..",
            "2021-10-09/2021-10-10",
            "2022-21?",
            "[2023-01-02,2023-01-04]",
            "198X",
            "../2024-05",
            "2025-~03-04"
        };
        String[] kinds = {
            "meeting",
            "statement",
            "visit",
            "conference",
            "ceasefire",
            "attack",
            "appointment",
            "agreement",
            "withdrawal",
            "policy"
        };
        for (int i = 0; i < dates.length; i++) {
            String id = i == 0 ? "2018-07-one" : i == 1 ? "2018-08-two" : "event-" + i;
            write("content/events/" + id + ".yaml", event(i, dates[i], kinds[i]));
        }
        Reading reading = ContentReader.read(root);
        assertThat(reading.findings()).isEmpty();
        render(Linker.link(reading.chronology()));
    }

    private static String event(int i, String date, String kind) {
        String claim = i == 1 ? "not" : "met";
        return """
                title: Γεγονός
                date: "%s"
                date-basis: %s
                date-note: Σημείωση.
                added: 2026-11-22
                status: %s
                kind: %s
                places: [town%s]
                participants: [{who: envoy, role: μίλησε}, {who: group}]
                themes: [thread]
                summary: |
                  Συναντήθηκαν στην [[town]]. [^%s]
                claims:
                  - id: %s
                    text: Συναντήθηκαν.
                    note: Παρατήρηση.
                    formerly: [old]
                    evidence:
                      - {source: article, quote: Ο απεσταλμένος συνάντησε τους εκπροσώπους στην πόλη%s, note: Ναι}
                      - {source: article, quote: Η ομάδα διαψεύδει τη συνάντηση, stance: denies, origin: group}
                      - source: article
                        quote: Το γραφείο αρνήθηκε να σχολιάσει
                        stance: declines-to-comment
                        origin: office
                        via: [paper]
                      - source: article
                        quote: Ένας αξιωματούχος […] μίλησαν [πολλές] ώρες
                        stance: qualifies
                        origin: {unnamed: ένας αξιωματούχος, of: office}
                        via: [paper]
                  - id: second
                    text: Μίλησαν.
                    evidence:
                      - source: article
                        quote: Ένας αξιωματούχος είπε
                        origin: {unnamed: ένας αξιωματούχος}
                annotation: Σχόλιο.
                context: Πλαίσιο.
                %s
                waive: [{rule: κανόνας, because: Έτσι.}]
                corrections: [{date: 2026-11-30, text: Διορθώθηκε.}]
                formerly: [was-%d]
                """.formatted(
                        date,
                        i % 3 == 0 ? "computed" : i % 3 == 1 ? "outside" : "stated",
                        i == 3 ? "planned" : i == 4 ? "alleged" : "occurred",
                        kind,
                        i == 5 ? ", land" : "",
                        claim,
                        claim,
                        i == 2 ? " Κανείς" : "",
                        i > 1 ? "follows: [2018-07-one]\nsee-also: [2018-08-two]" : "",
                        i);
    }

    /** The built-in words with all their letters replaced, those in places apart. */
    private static Words cyrillic() {
        Map<String, String> texts = new TreeMap<>();
        WordsFile.read("el.yaml", Templates.builtIn().file("words/en.yaml").orElseThrow())
                .texts()
                .forEach((key, text) -> texts.put(
                        key,
                        Set.of("language", "direction", "digits", "plural.one").contains(key)
                                ? key.equals("language") ? "el" : key.equals("digits") ? "零一二三四五六七八九" : text
                                : Pattern.compile("\\{[^}]*}|[A-Za-z]+")
                                        .matcher(text)
                                        .replaceAll(found -> found.group().startsWith("{") ? found.group() : "ж")));
        return Words.of("el.yaml", texts);
    }

    private static void render(LinkedChronology linked) {
        Words words = cyrillic();
        SiteOptions options =
                new SiteOptions(words, Optional.empty(), false, Set.of(), new QuotationCounts(4, 3, 1, 0, 0, 0, 0));
        DataFiles.of(linked, options).forEach(file -> SITE.put(file.path(), file.bytes()));
        Set<String> others = new TreeSet<>(SITE.keySet());
        others.add("data/site.zip");
        new Renderer(Templates.builtIn(), words)
                .render(Site.of(linked, options.withOthers(others)))
                .forEach(file -> SITE.put(file.path(), file.bytes()));
    }

    private static String text(String address) {
        return new String(SITE.getOrDefault(address, new byte[0]), UTF_8);
    }

    private static List<String> latin(String text) {
        return LATIN.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(word -> !NAMES.contains(word))
                .toList();
    }

    @Test
    void no_page_shows_a_word_that_cannot_be_translated() {
        List<String> faults = new ArrayList<>();
        Set<String> templates = new TreeSet<>();
        SITE.keySet().stream().filter(address -> address.endsWith(".html")).forEach(address -> {
            Document page = Jsoup.parse(text(address));
            templates.add(address.replaceAll("[^/]*$", ""));
            // Codes, check sums, file names and addresses are no words of a language.
            page.select("code, .hash, script, style, .permalink, #h-files").remove();
            if (address.equals("data/index.html")) {
                page.select("main h2 a, main ul.inline a, main summary, main .scroll")
                        .forEach(each -> {
                            each.empty();
                            each.removeAttr("aria-label");
                        });
            }
            page.select(
                            "meta[name=viewport], meta[name=robots], meta[name=referrer], meta[http-equiv], meta[property=og:type]")
                    .remove();
            page.select("a[href^=https]").forEach(each -> {
                if (each.attr("href").endsWith(each.text())) {
                    each.empty();
                }
            });
            for (Element element : page.getAllElements()) {
                for (TextNode node : element.textNodes()) {
                    latin(node.text()).forEach(word -> faults.add(address + ": " + word + " in “" + node.text() + "”"));
                }
                for (String attribute : READ) {
                    latin(element.attr(attribute))
                            .forEach(word -> faults.add(address + ": " + word + " in " + element.normalName() + "@"
                                    + attribute + " “" + element.attr(attribute) + "”"));
                }
                element.dataset()
                        .forEach((key, value) ->
                                latin(value).forEach(word -> faults.add(address + ": " + word + " in data-" + key)));
            }
        });
        assertThat(templates).contains("", "events/", "people/", "sources/", "disputes/", "lists/", "2018/", "data/");
        assertThat(faults).isEmpty();
    }

    @Test
    void feeds_and_the_calendar_have_no_such_word_either() {
        for (String address : List.of("feed.xml", "corrections.xml")) {
            Document feed = Jsoup.parse(text(address), Parser.xmlParser());
            feed.select("id, updated, published, link").remove();
            assertThat(latin(feed.text())).as(address).isEmpty();
            assertThat(latin(String.join(" ", feed.select("category").eachAttr("term"))))
                    .as(address)
                    .isEmpty();
        }
        List<String> told = text("chronology.ics")
                .replace("\r\n ", "")
                .lines()
                .filter(line -> line.startsWith("SUMMARY")
                        || line.startsWith("DESCRIPTION")
                        || line.startsWith("CATEGORIES")
                        || line.startsWith("LOCATION"))
                .map(line -> line.substring(line.indexOf(':')))
                .toList();
        assertThat(told).isNotEmpty();
        assertThat(latin(String.join(" ", told))).isEmpty();
    }

    @Test
    void numbers_are_written_in_the_figures_of_the_language() {
        List<String> faults = new ArrayList<>();
        SITE.keySet().stream().filter(address -> address.endsWith(".html")).forEach(address -> {
            Document page = Jsoup.parse(text(address));
            page.select("code, .hash, script, style, .permalink, a[href*=wikidata]")
                    .remove();
            if (address.equals("data/index.html")) {
                return;
            }
            for (Element element : page.body().getAllElements()) {
                for (TextNode node : element.textNodes()) {
                    if (node.text().replace("SHA-256", "").matches(".*[0-9].*")) {
                        faults.add(address + ": " + node.text() + " in " + element.outerHtml());
                    }
                }
            }
        });
        assertThat(faults).isEmpty();
    }
}
