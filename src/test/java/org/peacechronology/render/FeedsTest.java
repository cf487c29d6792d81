package org.peacechronology.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peacechronology.site.SiteOptions;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FeedsTest {

    private static final String HOSTILE = "]]></title><script>alert(1)</script> & =cmd| \u0001 گفتگو";

    @TempDir
    Path root;

    @Test
    void hostile_words_stay_words() throws Exception {
        Published published = TinyChronology.in(root)
                .event("one", "2018-07-23", HOSTILE.replace("\u0001", ""))
                .published();

        Document feed = xml(new Feeds(published).atom());

        assertThat(texts(feed, "title")).contains("23 July 2018: " + HOSTILE.replace("\u0001", ""));
        assertThat(feed.getElementsByTagName("script").getLength()).isZero();
        assertThat(new Xml().element("x", HOSTILE).text()).contains("�").doesNotContain("\u0001");
    }

    @Test
    void an_entry_has_what_rfc_4287_asks_for() throws Exception {
        Document feed = xml(new Feeds(TinyChronology.in(root)
                        .event("one", "2018-06", "They met")
                        .published())
                .atom());

        assertThat(texts(feed, "title")).containsExactly("Talks: a test", "June 2018: They met");
        assertThat(texts(feed, "updated")).containsOnly("2026-11-22T00:00:00Z").hasSize(2);
        assertThat(texts(feed, "id")).hasSize(2).doesNotHaveDuplicates().allMatch(id -> id.startsWith("urn:uuid:"));
        assertThat(texts(feed, "content")).containsExactly("They met in Doha.");
        assertThat(texts(feed, "name")).containsExactly("The editors");
        assertThat(links(feed)).containsExactly("index.html", "events/one.html");
    }

    @Test
    void the_address_of_the_site_changes_links_and_no_ids() throws Exception {
        TinyChronology tiny = TinyChronology.in(root).event("one", "2018-06", "They met");
        SiteOptions options = TinyChronology.options();
        Published hosted = new Published(
                tiny.linked(),
                new SiteOptions(
                        options.words(), Optional.of("https://x.example/c"), false, Set.of(), options.quotations()));

        Document relative = xml(new Feeds(tiny.published()).atom());
        Document absolute = xml(new Feeds(hosted).atom());

        assertThat(texts(absolute, "id")).isEqualTo(texts(relative, "id"));
        assertThat(links(absolute))
                .containsExactly(
                        "https://x.example/c/feed.xml",
                        "https://x.example/c/index.html",
                        "https://x.example/c/events/one.html");
    }

    @Test
    void a_correction_moves_an_event_to_the_top_and_stands_in_the_feed_of_corrections() throws Exception {
        TinyChronology tiny =
                TinyChronology.in(root).event("one", "2018-06", "They met").event("two", "2018-07", "They met again");
        String corrected = java.nio.file.Files.readString(root.resolve("content/events/two.yaml"))
                + "corrections:\n  - date: 2026-11-30\n    text: The month was given wrongly.\n";
        Published published = tiny.file("content/events/two.yaml", corrected).published();

        assertThat(texts(xml(new Feeds(published).atom()), "title").get(1)).contains("They met again");
        Document corrections = xml(new Feeds(published).corrections());
        assertThat(texts(corrections, "title")).containsExactly("Corrections: Talks: a test", "They met again");
        assertThat(texts(corrections, "content")).containsExactly("The month was given wrongly.");
        assertThat(texts(corrections, "updated")).containsOnly("2026-11-30T00:00:00Z");
    }

    @Test
    void the_json_feed_says_the_same() {
        JsonNode feed = JsonMapper.shared()
                .readTree(new Feeds(TinyChronology.in(root)
                                .event("one", "2018-07-23", HOSTILE.replace("\u0001", ""))
                                .published())
                        .json());

        assertThat(feed.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("items")).hasSize(1);
        JsonNode item = feed.path("items").get(0);
        assertThat(item.path("title").asString()).isEqualTo("23 July 2018: " + HOSTILE.replace("\u0001", ""));
        assertThat(item.path("id").asString()).startsWith("urn:uuid:");
        assertThat(item.path("url").asString()).isEqualTo("events/one.html");
        assertThat(item.path("date_published").asString()).isEqualTo("2026-11-22T00:00:00Z");
    }

    private static Document xml(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(UTF_8)));
        assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        return document;
    }

    private static List<String> texts(Document document, String name) {
        var found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    private static List<String> links(Document document) {
        var found = document.getElementsByTagName("link");
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> ((Element) found.item(i)).getAttribute("href"))
                .toList();
    }
}
