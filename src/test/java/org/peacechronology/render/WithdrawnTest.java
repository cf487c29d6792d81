package org.peacechronology.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peacechronology.link.Linker;
import org.peacechronology.model.Kind;
import org.peacechronology.read.ContentReader;
import org.peacechronology.read.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An entry that was published and is taken back: its address stays, and nothing else of it. */
class WithdrawnTest {

    @TempDir
    Path root;

    private static final String WITHDRAWN = """
            withdrawn:
              date: 2026-12-01
              reason: The paper retracted its article; <b>nobody</b> else tells of it.
            """;

    private TinyChronology tiny() {
        return TinyChronology.in(root).event("one", "2018-07-23", "They met").event("two", "2018-08", "Zebra summit");
    }

    private void withdraw(TinyChronology tiny, String file) throws Exception {
        tiny.file(file, Files.readString(root.resolve(file)) + WITHDRAWN + "formerly: [two-before]\n");
    }

    private static String text(Map<String, byte[]> site, String address) {
        return new String(Objects.requireNonNull(site.get(address), address), UTF_8);
    }

    @Test
    void its_page_says_what_it_was_since_when_it_is_gone_and_why() throws Exception {
        withdraw(tiny(), "content/events/two.yaml");
        Document page = Jsoup.parse(text(OwnSite.files(root), "events/two.html"));

        assertThat(page.expectFirst("h1").text()).isEqualTo("Zebra summit");
        assertThat(page.expectFirst("main").text())
                .contains("Event · withdrawn")
                .contains("Withdrawn on 1 December 2026.")
                .contains("The paper retracted its article; <b>nobody</b> else tells of it.");
        assertThat(page.expectFirst("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(text(OwnSite.files(root), "events/two-before.html")).contains("url=two.html");
    }

    @Test
    void it_stands_in_the_corrections_and_nowhere_else() throws Exception {
        withdraw(tiny(), "content/events/two.yaml");
        Map<String, byte[]> site = OwnSite.files(root);

        assertThat(site.keySet().stream()
                        .filter(address -> !address.startsWith("assets/")
                                && text(site, address).contains("Zebra")))
                .containsExactlyInAnyOrder(
                        "corrections.html",
                        "corrections.xml",
                        "data/chronology.json",
                        "events/two.html",
                        "events/two-before.html");
        assertThat(text(site, "corrections.html")).contains("events/two.html", "Withdrawn. The paper retracted");
        assertThat(text(site, "corrections.xml")).contains("events/two.html", "Withdrawn. The paper retracted");
        JsonNode data = JsonMapper.shared().readTree(text(site, "data/chronology.json"));
        assertThat(data.path("events")).hasSize(1);
        assertThat(data.path("withdrawn").get(0).path("title").asString()).isEqualTo("Zebra summit");
    }

    @Test
    void its_file_may_hold_no_more_than_that_it_was_withdrawn() {
        TinyChronology tiny = tiny().file("content/events/two.yaml", WITHDRAWN);
        Map<String, byte[]> site = OwnSite.files(root);

        assertThat(tiny.linked().chronology().withdrawn()).containsOnlyKeys("two");
        assertThat(Jsoup.parse(text(site, "events/two.html")).expectFirst("h1").text())
                .isEqualTo("two");
    }

    @Test
    void every_kind_of_entry_can_be_withdrawn() throws Exception {
        TinyChronology tiny = tiny();
        for (Kind kind : Kind.values()) {
            String file = "content/" + kind.folder() + "/gone-" + kind.word() + (kind == Kind.PAGE ? ".md" : ".yaml");
            tiny.file(file, kind == Kind.PAGE ? "---\ntitle: Gone\n" + WITHDRAWN + "---\nText.\n" : WITHDRAWN);
        }
        Map<String, byte[]> site = OwnSite.files(root);

        for (Kind kind : Kind.values()) {
            String address = (kind == Kind.PAGE ? "" : kind.folder() + "/") + "gone-" + kind.word() + ".html";
            assertThat(text(site, address)).contains("Withdrawn on 1 December 2026.");
        }
    }

    @Test
    void a_key_that_no_such_entry_has_and_a_missing_reason_are_findings() throws Exception {
        tiny().file("content/events/two.yaml", "titel: Zebra\nwithdrawn: {date: 2026-12-01}\n");
        Reading reading = ContentReader.read(root);

        assertThat(reading.findings())
                .extracting(finding -> finding.code() + " " + finding.region().line())
                .containsExactlyInAnyOrder("unknown-key 1", "field-missing 2");
    }

    @Test
    void a_draft_leaves_no_stone() throws Exception {
        TinyChronology tiny = tiny();
        tiny.file(
                "content/events/two.yaml",
                Files.readString(root.resolve("content/events/two.yaml")) + WITHDRAWN + "draft: true\n");

        assertThat(OwnSite.files(root)).doesNotContainKey("events/two.html");
    }

    @Test
    void search_engines_are_not_led_to_it() throws Exception {
        TinyChronology tiny = tiny();
        withdraw(tiny, "content/events/two.yaml");
        tiny.file(
                "content/chronology.yaml",
                Files.readString(root.resolve("content/chronology.yaml")) + "base-url: https://example.org/talks/\n");

        assertThat(text(OwnSite.files(root), "sitemap.xml"))
                .contains("https://example.org/talks/events/one.html")
                .doesNotContain("two");
        assertThat(Linker.link(ContentReader.read(root).chronology()).events()).containsOnlyKeys("one");
    }
}
