package org.peacechronology.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peacechronology.site.Site;
import org.peacechronology.site.SiteFile;
import org.peacechronology.site.SiteOptions;
import org.peacechronology.site.Words;

class PicturePagesTest {

    @TempDir
    Path root;

    @Test
    void an_event_is_a_link_with_a_title_in_the_picture_and_stands_in_the_list_below() {
        Document timeline = page(
                TinyChronology.in(root)
                        .event("one", "2018-07-23", "They \"met\" </title><script>alert(1)</script>")
                        .event("two", "2018-06", "They met"),
                "timeline.html");

        assertThat(timeline.select(".lanes svg a[href=events/one.html] > title").text())
                .isEqualTo("23 July 2018: They \"met\" </title><script>alert(1)</script>");
        assertThat(timeline.select(".lanes svg a[href=events/two.html] > title").text())
                .isEqualTo("June 2018, day not given: They met");
        assertThat(timeline.select(".lanes a[href=organizations/group.html]").text())
                .isEqualTo("The Group");
        assertThat(timeline.select("ol.plain a").eachAttr("href"))
                .containsExactly("events/two.html", "events/one.html");
        assertThat(timeline.select("script, [style]")).isEmpty();
        Element region = Objects.requireNonNull(timeline.selectFirst(".lanes .scroll"));
        assertThat(region.attr("role")).isEqualTo("region");
        assertThat(region.attr("tabindex")).isEqualTo("0");
        assertThat(region.attr("aria-label")).isNotEmpty();
    }

    @Test
    void of_very_many_events_the_whole_shows_months_and_each_year_its_events() throws Exception {
        TinyChronology tiny = TinyChronology.in(root);
        for (int i = 0; i < 160; i++) {
            LocalDate day = LocalDate.of(2017, 1, 1).plusDays(i * 4L);
            tiny.event("e" + i, day.toString(), "Event no. " + i);
        }
        Map<String, String> site = site(tiny);

        Document timeline = Jsoup.parse(text(site, "timeline.html"));
        assertThat(timeline.select(".lanes .top p").text()).startsWith("Each line is a month;");
        assertThat(timeline.select(".lanes svg a[href=2017/03.html] > title").text())
                .isEqualTo("March 2017: 8 events");
        assertThat(timeline.select("ol.plain a").eachAttr("href"))
                .contains("2017/03.html")
                .hasSize(21);
        Document year = Jsoup.parse(text(site, "2017/index.html"));
        assertThat(year.select(".lanes svg a[class]")).hasSize(92);
        assertThat(Jsoup.parse(text(site, "index.html")).select(".lanes svg a[class]"))
                .hasSize(68);
        for (String page : List.of("timeline.html", "2017/index.html", "index.html")) {
            Element picture =
                    Objects.requireNonNull(Jsoup.parse(text(site, page)).selectFirst(".lanes svg"));
            assertThat(compressed(picture.outerHtml())).isLessThan(15_000);
        }
    }

    @Test
    void the_map_stands_beside_the_list_of_places() {
        Document places = page(TinyChronology.in(root).event("one", "2018-07-23", "They met"), "places/index.html");

        assertThat(places.select(".beside .map svg a[href=doha.html] > title").text())
                .isEqualTo("Doha: 1 event");
        assertThat(places.select(".beside ul a").eachAttr("href")).containsExactly("doha.html");
        assertThat(compressed(
                        Objects.requireNonNull(places.selectFirst(".map svg")).outerHtml()))
                .isLessThan(15_000);
    }

    @Test
    void only_the_search_has_a_script_and_without_it_leads_to_the_lists() {
        Map<String, String> site = site(TinyChronology.in(root).event("one", "2018-07-23", "They met"));

        Document search = Jsoup.parse(text(site, "search.html"));
        assertThat(search.select("script").eachAttr("src"))
                .containsExactly("assets/minisearch.js", "assets/search.js", "search/names.js");
        assertThat(search.select("script").eachAttr("src")).allMatch(site::containsKey);
        assertThat(search.select("meta[http-equiv]").attr("content")).contains("script-src 'self';");
        assertThat(search.select("#no-script")).hasSize(1);
        assertThat(search.select("[role=status]")).hasSize(1);
        assertThat(search.select("main ul.inline a").eachAttr("href"))
                .contains("index.html", "timeline.html", "organizations/index.html", "places/index.html")
                .allMatch(site::containsKey);
        site.forEach((path, text) -> {
            if (path.endsWith(".html") && !path.equals("search.html")) {
                assertThat(Jsoup.parse(text).select("script:not([type=application/ld+json])"))
                        .describedAs(path)
                        .isEmpty();
            }
        });
    }

    @Test
    void the_page_of_the_data_links_each_file_and_explains_each_column() {
        Map<String, String> site = site(TinyChronology.in(root).event("one", "2018-07-23", "They met"));

        Document data = Jsoup.parse(text(site, "data/index.html"));
        List<String> linked = data.select("main h2 a").eachAttr("href");
        assertThat(linked)
                .contains("chronology.json", "claims.csv", "references.csl.json", "../feed.xml", "../chronology.ics");
        assertThat(linked)
                .allMatch(href -> site.containsKey(href.startsWith("../") ? href.substring(3) : "data/" + href));
        assertThat(data.select("th[scope=row]").eachText()).contains("date_basis", "first_known", "manner");
    }

    private Document page(TinyChronology tiny, String path) {
        return Jsoup.parse(text(site(tiny), path));
    }

    private static String text(Map<String, String> site, String path) {
        return Optional.ofNullable(site.get(path)).orElseThrow(() -> new AssertionError("no " + path));
    }

    private static Map<String, String> site(TinyChronology tiny) {
        Templates templates = Templates.builtIn();
        Words words = templates.words("en");
        SiteOptions options = SiteOptions.of(words);
        var linked = tiny.linked();
        List<SiteFile> data = DataFiles.of(linked, options);
        Map<String, String> files = new HashMap<>();
        new Renderer(templates, words)
                .render(Site.of(
                        linked,
                        options.withOthers(data.stream().map(SiteFile::path).collect(Collectors.toSet()))))
                .forEach(file -> files.put(file.path(), new String(file.bytes(), UTF_8)));
        data.forEach(file -> files.put(file.path(), new String(file.bytes(), UTF_8)));
        return files;
    }

    private static int compressed(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(text.getBytes(UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.size();
    }
}
