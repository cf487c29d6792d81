package org.peacechronology.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.text.Region;

/** What is said of a site's faults, and where. */
class LinkCheckerTest {

    @TempDir
    Path folder;

    private TinySite site() {
        return new TinySite(folder);
    }

    private Diagnostic only(LinkOptions options) {
        List<Diagnostic> findings = site().check(options);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    @Test
    void a_missing_file_is_named_with_the_place_of_its_address() {
        site().with("index.html", """
                <!doctype html>
                <title>Events</title>
                <p>See <a class="x" href="people/y.html">Y</a>.</p>
                """);
        Diagnostic finding = only(LinkOptions.offline().label("site/"));
        assertThat(finding.code()).isEqualTo("link-missing-file");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message()).isEqualTo("index.html links to people/y.html, which is not there");
        assertThat(finding.region()).isEqualTo(Region.line("site/index.html", 3, 27, 40));
        assertThat(finding.target()).contains("people/y.html");
        assertThat(finding.label()).isEqualTo("not there");
    }

    @Test
    void columns_count_characters_and_lines_may_end_in_any_way() {
        site().with("index.html", "<p>😀😀<a href=b></a>\r\n<a href=c></a>\r<a href=d></a>\n  <a\n href=e></a>");
        assertThat(site().findings())
                .containsExactly(
                        "link-missing-file index.html:1:14 b",
                        "link-missing-file index.html:2:9 c",
                        "link-missing-file index.html:3:9 d",
                        "link-missing-file index.html:5:7 e");
    }

    @Test
    void an_address_among_others_has_its_own_place() {
        site().with("index.html", """
                <img srcset="b.png 1x, c.png 2x">
                <p style="color: red; background: url(d.png)">
                <style>
                a { background: url("e.png") }
                </style>
                """);
        assertThat(site().findings())
                .containsExactly(
                        "link-missing-file index.html:1:14 b.png",
                        "link-missing-file index.html:1:24 c.png",
                        "link-missing-file index.html:2:39 d.png",
                        "link-missing-file index.html:4:22 e.png");
    }

    @Test
    void an_address_that_is_spelled_with_references_has_the_place_of_the_whole() {
        site().with("index.html", "<a href='b&amp;c.html'>b</a>");
        Diagnostic finding = only(LinkOptions.offline());
        assertThat(finding.target()).contains("b&c.html");
        assertThat(finding.region()).isEqualTo(Region.line("index.html", 1, 10, 22));
    }

    @Test
    void the_content_file_behind_a_page_is_named() {
        site().with("index.html", "<a href=events/e.html></a>")
                .with("events/e.html", "<p id=a></p><p id=a></p><a href=b.html>b</a>");
        Region place = Region.line("content/events/e.yaml", 7, 3, 9);
        LinkOptions options = LinkOptions.offline()
                .madeFrom((page, target) -> page.equals("events/e.html") && target.equals("b.html")
                        ? Optional.of(place)
                        : Optional.empty());
        List<Diagnostic> findings = site().check(options);
        assertThat(findings).extracting(Diagnostic::code).containsExactly("link-duplicate-id", "link-missing-file");
        assertThat(findings.get(0).related()).hasSize(1);
        assertThat(findings.get(1).related()).singleElement().satisfies(related -> {
            assertThat(related.label()).isEqualTo("made from");
            assertThat(related.region()).isEqualTo(place);
        });
    }

    @Test
    void an_id_that_stands_twice_is_named_at_its_second_place() {
        site().with("index.html", """
                <p id="a">1</p>
                <p id="b">2</p>
                <p id="a">3</p>
                """);
        Diagnostic finding = only(LinkOptions.offline());
        assertThat(TinySite.line(finding)).isEqualTo("link-duplicate-id index.html:3:8");
        assertThat(finding.message()).isEqualTo("index.html has the id “a” more than once; links lead to the first");
        assertThat(finding.related()).singleElement().satisfies(first -> {
            assertThat(first.label()).isEqualTo("first at");
            assertThat(first.region()).isEqualTo(Region.line("index.html", 1, 8, 9));
        });
    }

    @Test
    void ids_of_templates_and_empty_ids_are_not_counted() {
        site().with("index.html", "<p id=a></p><template><p id=a></p></template><p id></p><p id=''></p><p id=A></p>");
        assertThat(site().check()).isEmpty();
    }

    @Test
    void a_page_that_nothing_links_to_is_an_orphan() {
        site().with("index.html", "<a href=a.html></a><link rel=prefetch href=b.html>")
                .with("a.html", "<a href=.>Home</a>")
                .with("b.html", "<a href=b.html>Myself</a><a href=#>Top</a>")
                .with("404.html", "")
                .with("old.html", "<meta http-equiv=refresh content='0; url=a.html'>")
                .with("sitemap.xml", "<urlset><url><loc>b.html</loc></url></urlset>")
                .with("people/index.html", "");
        List<Diagnostic> findings = site().check();
        assertThat(findings).extracting(d -> d.region().file()).containsExactly("b.html", "people/index.html");
        assertThat(findings).allSatisfy(d -> {
            assertThat(d.code()).isEqualTo("link-orphan");
            assertThat(d.severity()).isEqualTo(Severity.WARNING);
        });
        assertThat(findings.get(0).message()).isEqualTo("no other page links to b.html");
    }

    @Test
    void a_form_a_frame_and_a_redirect_lead_to_pages_too() {
        site().with("index.html", "<form action=a.html></form><iframe src=b.html></iframe>")
                .with("a.html", "<meta http-equiv=refresh content='0; url=c.html'>")
                .with("b.html", "<svg><a href=d.html></a></svg>")
                .with("c.html", "")
                .with("d.html", "");
        assertThat(site().check()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "peple/y.html, did you mean “people/y.html”?",
                "people/Y.html, did you mean “people/y.html”? Capital and small letters are not the same",
                "people/y, did you mean “people/y.html”? A plain host does not add the ending",
                "y.html, did you mean “people/y.html”?",
                "people/yy.html, did you mean “people/y.html”?",
                "wholly/otherwise.html, \"correct the address, or take the link out\"",
                "people/, \"add an index.html to the folder, or name the file\"",
            })
    void the_file_that_was_meant_is_suggested(String written, String help) {
        site().with("index.html", "<a href=" + written + "></a><a href=people/y.html></a>")
                .with("people/y.html", "");
        assertThat(only(LinkOptions.offline()).help()).isEqualTo(help);
    }

    @Test
    void the_part_that_was_meant_is_suggested() {
        site().with("index.html", "<p id=claim-one></p><a href=#claim-oen></a>");
        Diagnostic finding = only(LinkOptions.offline());
        assertThat(finding.message()).isEqualTo("index.html links to #claim-oen, which is not on this page");
        assertThat(finding.help()).isEqualTo("did you mean “#claim-one”?");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a.html, ''",
        "/pub/a.html, ''",
        "https://h.example/pub/a.html, ''",
        "//h.example/pub/a.html, ''",
        "https://H.example:443/pub/a.html, ''",
        "https://h.example/pub, ''",
        "https://h.example/pub/, ''",
        "https://h.example/pub/a.html#x, ''",
        "https://h.example/pub/a.html#y, link-missing-fragment",
        "https://h.example/pub/b.html, link-missing-file",
        "//h.example/pub/b.html, link-missing-file",
        "/pub/b.html, link-missing-file",
        "/a.html, link-outside-site",
        "/, link-outside-site",
        "../a.html, link-outside-site",
        "/publish/a.html, link-outside-site",
        "../pub/a.html, ''",
        "https://h.example/, ''",
        "https://h.example/other/a.html, ''",
        "http://h.example/pub/b.html, ''",
        "https://h.example:8443/pub/b.html, ''",
        "https://other.example/pub/b.html, ''",
    })
    void under_a_base_url(String written, String code) {
        site().with("index.html", "<a href='" + written + "'></a><a href=a.html></a>")
                .with("a.html", "<p id=x></p>");
        List<Diagnostic> findings = site().check(LinkOptions.offline().baseUrl("https://h.example/pub"));
        assertThat(findings)
                .extracting(Diagnostic::code)
                .containsExactlyElementsOf(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void a_base_url_is_an_address_of_the_web() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinkOptions.offline().baseUrl("site"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinkOptions.offline().baseUrl("ftp://h.example/"));
        assertThat(LinkOptions.isBaseUrl("https://h.example/pub/")).isTrue();
    }

    @Test
    void a_folder_that_is_not_there_is_no_site() {
        assertThatIOException().isThrownBy(() -> LinkChecker.check(folder.resolve("none"), LinkOptions.offline()));
    }

    @Test
    void an_empty_folder_has_no_faults() {
        assertThat(site().check()).isEmpty();
    }

    @Test
    void style_sheets_are_seen_from_where_they_lie() {
        site().with("index.html", "<link rel=stylesheet href=css/a.css>")
                .with("css/a.css", """
                        @import "b.css";
                        a { background: url(../pic.png) url(pic.png); mask: url(#m) }
                        """)
                .with("pic.png", "");
        assertThat(site().findings())
                .containsExactly("link-missing-file css/a.css:1:10 b.css", "link-missing-file css/a.css:2:37 pic.png");
    }

    @Test
    void the_addresses_of_an_atom_feed_count() {
        site().with("index.html", "<p id=x></p>").with("feed.xml", """
                <?xml version="1.0" encoding="utf-8"?>
                <?xml-stylesheet href="feed.xsl" type="text/xsl"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://h.example/pub/">
                  <link rel="self" href="https://h.example/pub/feed.xml"/>
                  <icon>icon.png</icon>
                  <entry>
                    <id>https://h.example/pub/never-a-page</id>
                    <link href="index.html#x"/>
                    <link href="https://h.example/pub/gone.html"/>
                    <content type="html">&lt;p&gt;&lt;a href="inner.html"&gt;x&lt;/a&gt;</content>
                  </entry>
                  <entry xml:base="sub/">
                    <link href="page.html"/>
                    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><a href="other.html">x</a></div></content>
                  </entry>
                </feed>
                """);
        assertThat(site().findings(LinkOptions.offline().baseUrl("https://h.example/pub/")))
                .containsExactly(
                        "link-missing-file feed.xml:2:1 feed.xsl",
                        "link-missing-file feed.xml:5:9 icon.png",
                        "link-missing-file feed.xml:9:17 https://h.example/pub/gone.html",
                        "link-missing-file feed.xml:10:26 inner.html",
                        "link-missing-file feed.xml:13:17 page.html",
                        "link-missing-file feed.xml:14:78 other.html");
    }

    @Test
    void the_addresses_of_an_rss_feed_count() {
        site().with("index.html", "").with("rss.xml", """
                <rss version="2.0"><channel>
                <link>https://h.example/</link>
                <item><link>https://h.example/gone.html</link>
                <guid isPermaLink="false">urn:x</guid>
                <enclosure url="/talk.mp3" length="1" type="audio/mpeg"/>
                <description><![CDATA[<img src="/pic.png">]]></description>
                </item></channel></rss>
                """);
        assertThat(site().findings(LinkOptions.offline().baseUrl("https://h.example/")))
                .containsExactly(
                        "link-missing-file rss.xml:3:13 https://h.example/gone.html",
                        "link-missing-file rss.xml:5:17 /talk.mp3",
                        "link-missing-file rss.xml:6:14 /pic.png");
    }

    @Test
    void the_addresses_of_a_json_feed_count() {
        site().with("index.html", "").with("feed.json", """
                {"version": "https://jsonfeed.org/version/1.1",
                 "home_page_url": "https://h.example/",
                 "feed_url": "https://h.example/fee.json",
                 "items": [
                  {"id": "https://h.example/no-page",
                   "url": "https://h.example/gone.html",
                   "content_html": "<a href=\\"inner.html\\">x</a>"}]}
                """);
        assertThat(site().findings(LinkOptions.offline().baseUrl("https://h.example/")))
                .containsExactly(
                        "link-missing-file feed.json:3:15 https://h.example/fee.json",
                        "link-missing-file feed.json:6:12 https://h.example/gone.html",
                        "link-missing-file feed.json:7:21 inner.html");
    }

    @Test
    void sitemap_and_robots_count() {
        site().with("index.html", "")
                .with("robots.txt", "User-agent: *\nAllow: /\nsitemap: https://h.example/map.xml\n")
                .with("sitemap.xml", """
                        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                          <url><loc>https://h.example/</loc></url>
                          <url><loc> https://h.example/gone.html </loc></url>
                        </urlset>
                        """);
        assertThat(site().findings(LinkOptions.offline().baseUrl("https://h.example/")))
                .containsExactly(
                        "link-missing-file robots.txt:3:10 https://h.example/map.xml",
                        "link-missing-file sitemap.xml:3:14 https://h.example/gone.html");
    }

    @Test
    void a_manifest_lists_files_that_are_there() {
        site().with("index.html", "").with("manifest.json", """
                {"version": 1, "files": [
                  {"path": "index.html", "sha256": "0"},
                  {"path": "gone.html", "sha256": "0"},
                  {"path": "../up.html", "sha256": "0"}]}
                """);
        assertThat(site().findings())
                .containsExactly(
                        "link-missing-file manifest.json:3:13 gone.html",
                        "link-outside-site manifest.json:4:13 ../up.html");
    }

    @Test
    void a_manifest_may_list_its_files_by_their_names() {
        site().with("index.html", "").with("manifest.json", """
                {"version": 1, "files": {
                  "index.html": {"bytes": 0, "sha256": "0"},
                  "a/gone.html": {"bytes": 0, "files": {"x": 1}}}}
                """);
        assertThat(site().findings()).containsExactly("link-missing-file manifest.json:3:4 a/gone.html");
    }

    @Test
    void a_web_app_manifest_is_read_as_one() {
        site().with("index.html", "<link rel=manifest href=site.webmanifest>").with("site.webmanifest", """
                {"name": "x", "start_url": "./?app", "icons": [{"src": "i.png"}]}
                """);
        assertThat(site().findings()).containsExactly("link-missing-file site.webmanifest:1:57 i.png");
    }

    @Test
    void a_picture_of_svg_is_read() {
        site().with("index.html", "<img src=map.svg>").with("map.svg", """
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
                <a xlink:href="gone.html"><rect id="r" fill="url(#none)"/></a><use href="#r"/>
                </svg>
                """);
        assertThat(site().findings())
                .containsExactly(
                        "link-missing-file map.svg:2:16 gone.html", "link-missing-fragment map.svg:2:50 #none");
    }

    @Test
    void other_data_is_left_alone() {
        site().with("index.html", "")
                .with("data/chronology.json", "{\"url\": \"gone.html\", \"files\": [")
                .with("other.xml", "<x><link>gone.html</link></x>")
                .with("notes.txt", "<a href=gone.html>");
        assertThat(site().check()).isEmpty();
    }

    @Test
    void a_file_that_is_not_of_its_form_is_named() {
        site().with("index.html", "").with("manifest.json", "{\"files\": [");
        Diagnostic finding = only(LinkOptions.offline());
        assertThat(finding.code()).isEqualTo("link-unreadable-file");
        assertThat(finding.message()).isEqualTo("manifest.json could not be read");
    }

    @Test
    void pages_are_read_in_the_encoding_they_declare() {
        site().with("index.html", "<meta charset=windows-1252><a href='ü.html'>".getBytes(StandardCharsets.ISO_8859_1))
                .with("b.html", "\uFEFF<a href='ü.html'></a><a href=index.html>".getBytes(StandardCharsets.UTF_16LE))
                .with("c.html", "<meta charset=no-such-thing><a href='ü.html'><a href=b.html><a href=c2.html>")
                .with("c2.html", "<meta charset=utf-16><a href='ü.html'><a href=c.html>")
                .with("ü.html", "");
        assertThat(site().check()).isEmpty();
    }

    @Test
    void findings_come_in_the_same_order_whatever_the_order_of_reading() {
        for (int i = 0; i < 60; i++) {
            site().with("p" + i + ".html", "<a href=x" + i + "></a><p id=a></p><p id=a></p>");
        }
        List<Diagnostic> first = site().check();
        assertThat(first).hasSize(180).isSorted();
        assertThat(site().check()).isEqualTo(first);
    }

    @Test
    void words_of_a_text_fragment_stand_in_the_copy_of_the_source() {
        site().with("index.html", """
                <a href="https://news.example/a#:~:text=peace%20talks">1</a>
                <a href="https://news.example/a#:~:text=war%20talks">2</a>
                <a href="https://other.example/#:~:text=anything">3</a>
                <a href="https://NEWS.example/a#part:~:text=peace,secret">4</a>
                """);
        Diagnostic finding = only(LinkOptions.offline()
                .heldText(url -> url.equals("https://news.example/a")
                        ? Optional.of("They met for peace\ntalks in secret.")
                        : Optional.empty()));
        assertThat(TinySite.line(finding))
                .isEqualTo("link-text-not-in-source index.html:2:10 https://news.example/a#:~:text=war%20talks");
        assertThat(finding.message())
                .isEqualTo("index.html links to words that do not stand in our copy of that source: “war talks”");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    }
}
