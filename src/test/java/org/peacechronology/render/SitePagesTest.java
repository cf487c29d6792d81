package org.peacechronology.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peacechronology.diagnostic.QuotationCounts;
import org.peacechronology.site.Site;
import org.peacechronology.site.SiteFile;
import org.peacechronology.site.SiteOptions;
import org.peacechronology.site.Words;

/** What the pages of a tiny chronology show; each test adds what it is about. */
class SitePagesTest {

    private static final Templates TEMPLATES = Templates.builtIn();
    private static final Words WORDS = TEMPLATES.words("en");

    @TempDir
    Path root;

    private TinyChronology tiny;

    @BeforeEach
    void begin() {
        tiny = TinyChronology.in(root);
    }

    private Map<String, byte[]> site(Optional<String> baseUrl, boolean drafts) {
        var options = new SiteOptions(WORDS, baseUrl, drafts, Set.of(), new QuotationCounts(1, 1, 0, 0, 0, 0, 0));
        var files = new TreeMap<String, byte[]>();
        for (SiteFile file : new Renderer(TEMPLATES, WORDS).render(Site.of(tiny.linked(), options))) {
            assertThat(files.put(file.path(), file.bytes())).as(file.path()).isNull();
        }
        return files;
    }

    private Map<String, byte[]> site() {
        return site(Optional.empty(), false);
    }

    private Document page(String address) {
        return Jsoup.parse(new String(site().getOrDefault(address, new byte[0]), UTF_8));
    }

    private void everyKind() {
        tiny.event("met", "2018-07-23", "They meet")
                .event("later", "2021-10-09/2021-10-10", "They meet <again> & talk")
                .file("content/people/envoy.yaml", """
                        name: The Envoy
                        names: {fa: فرستاده, ps: استازی}
                        roles:
                          - title: Special envoy
                            organization: group
                            from: 2018
                            to: 2019
                        description: |
                          Somebody who went to [[doha]].
                        formerly: [old-envoy]
                        """)
                .file("content/themes/channel.yaml", "name: The channel\ndescription: Meetings.\n")
                .file("content/pages/method.md", "---\ntitle: Method\norder: 1\n---\n\nHow it is done. See [[met]].\n")
                .file("content/pages/about.md", "---\ntitle: About\n---\n\n## What it is\n\nA test.\n")
                .file("content/disputes/where.yaml", """
                        question: Where did they meet?
                        summary: Two entries tell of it.
                        positions:
                          - label: In Doha
                            claims: [met#met]
                          - label: Elsewhere, as it was told much later by others
                            claims: [later#met]
                        resolution: |
                          Both can be true.
                        """);
    }

    @Test
    void every_link_of_every_page_leads_to_a_file_and_an_anchor() {
        everyKind();
        Map<String, byte[]> site = site();
        Map<String, Document> pages = new HashMap<>();
        site.forEach((address, bytes) -> {
            if (address.endsWith(".html")) {
                pages.put(address, Jsoup.parse(new String(bytes, UTF_8)));
            }
        });
        Map<String, List<String>> ids = new HashMap<>();
        pages.forEach((address, page) -> ids.put(address, page.select("[id]").eachAttr("id")));
        assertThat(pages).hasSizeGreaterThan(20);
        pages.forEach((address, page) -> {
            for (Element link : page.select("[href], [src]")) {
                String written = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                if (written.startsWith("https:")) {
                    continue;
                }
                URI target = URI.create("/" + address).resolve(written.replace("[", "%5B"));
                String file = target.getPath().substring(1);
                assertThat(site).as(address + ": " + written).containsKey(file);
                if (target.getFragment() != null) {
                    assertThat(ids.getOrDefault(file, List.of()))
                            .as(address + ": " + written)
                            .contains(target.getFragment());
                }
            }
        });
    }

    @Test
    void every_page_has_one_heading_landmarks_unique_names_and_a_strict_policy() {
        everyKind();
        site().forEach((address, bytes) -> {
            if (!address.endsWith(".html")) {
                return;
            }
            Document page = Jsoup.parse(new String(bytes, UTF_8));
            assertThat(page.select("h1")).as(address).hasSize(1);
            assertThat(page.select("main#main")).as(address).hasSize(1);
            assertThat(page.title()).as(address).isNotBlank();
            assertThat(page.select("meta[name=description]").attr("content"))
                    .as(address)
                    .isNotBlank();
            assertThat(page.select("html").attr("lang")).isEqualTo("en");
            assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                    .as(address)
                    .startsWith("default-src 'none'; ")
                    .doesNotContain("unsafe");
            assertThat(page.select("[style], style, script:not([type=application/ld+json])"))
                    .as(address)
                    .isEmpty();
            assertThat(page.select("[id]").eachAttr("id")).as(address).doesNotHaveDuplicates();
        });
    }

    @Test
    void the_same_content_gives_the_same_bytes() {
        everyKind();
        Map<String, byte[]> once = site();
        Map<String, byte[]> twice = site();

        assertThat(twice.keySet()).isEqualTo(once.keySet());
        once.forEach(
                (address, bytes) -> assertThat(twice.get(address)).as(address).isEqualTo(bytes));
    }

    @Test
    void names_in_other_languages_say_which_and_which_way_they_run() {
        everyKind();

        assertThat(page("people/envoy.html").select(".names [lang]"))
                .extracting(name -> name.attr("lang") + " " + name.attr("dir") + " " + name.text())
                .containsExactly("fa rtl فرستاده", "ps rtl استازی");
        assertThat(page("events/met.html").select(".facts [lang]"))
                .extracting(name -> name.attr("lang") + " " + name.attr("dir") + " " + name.text())
                .containsExactly("fa rtl ۱ اسد ۱۳۹۷", "fa rtl دوحه");
    }

    @Test
    void a_claim_leads_to_its_passage_and_the_passage_leads_back() {
        tiny.event("met", "2018-07-23", "They meet");

        String there =
                page("events/met.html").select("#met .acts a").eachAttr("href").get(0);
        assertThat(there).startsWith("../sources/article.html#q");
        Document source = page("sources/article.html");
        Elements mark = source.select("mark" + there.substring(there.indexOf('#')));
        assertThat(mark.text()).isEqualTo("met Taliban officials in Doha on July 23rd1");
        assertThat(source.select(mark.select("sup a").attr("href")).select("a").attr("href"))
                .isEqualTo("../events/met.html#met");
    }

    @Test
    void a_passages_anchor_is_its_place_in_code_points_and_does_not_move_when_others_are_cited() {
        tiny.event("met", "2018-07-23", "They meet");
        List<String> before = page("sources/article.html").select("mark").eachAttr("id");
        tiny.event("first", "2018-07-22", "Before it", "The envoy");

        // “Menu”, two line ends and “The envoy 𝒜lice ” stand before it; 𝒜 is one code point.
        assertThat(before).containsExactly("q22-64");
        assertThat(page("sources/article.html").select("mark").eachAttr("id")).containsAll(before);
    }

    @Test
    void the_rest_of_a_cited_sentence_stands_in_grey() {
        tiny.event("met", "2018-07-23", "They meet");

        assertThat(page("events/met.html").select("blockquote .ctx"))
                .extracting(Element::text)
                .containsExactly("The envoy 𝒜lice", ", and left the city at once.");
        assertThat(page("events/met.html").select(".ok").text()).isEqualTo("Verbatim, paragraph 1");
    }

    @Test
    void of_a_sentence_without_end_a_thousand_letters_stand_on_either_side() {
        String rest = " and so on".repeat(200);
        tiny.source("article", "The envoy" + rest + " met nobody in Doha then" + rest + " “soon”.", "");
        tiny.event("met", "2018-07-23", "They meet", "met nobody in Doha then");

        Elements context = page("events/met.html").select("blockquote .ctx");
        assertThat(context).hasSize(2);
        assertThat(context.get(0).text())
                .startsWith("… and so")
                .endsWith("so on")
                .hasSizeBetween(990, 1_005);
        assertThat(context.get(1).text()).startsWith("and so").endsWith("on …").hasSizeBetween(990, 1_005);
    }

    @Test
    void of_thousands_of_sentences_that_nobody_cites_the_first_are_listed() {
        tiny.source("article", "The envoy met nobody." + " Then he left.".repeat(2_100) + " “soon”.", "");
        tiny.event("met", "2018-07-23", "They meet", "The envoy met nobody");

        Document source = page("sources/article.html");
        assertThat(source.select(".uncited li")).hasSize(2_000);
        assertThat(source.select(".uncited summary").text())
                .isEqualTo("2100 sentences on which nothing here rests; the first 2000");
    }

    @Test
    void of_many_disputes_about_one_event_the_first_are_named_and_the_others_counted() {
        tiny.event("met", "2018-07-23", "They meet");
        for (int i = 10; i < 33; i++) {
            tiny.file("content/disputes/d" + i + ".yaml", """
                    question: Question %d?
                    summary: Two answers.
                    positions:
                      - {label: One, claims: ["met#met"]}
                      - {label: Another, claims: ["met#met"]}
                    """.formatted(i));
        }

        Elements steps = page("disputes/d10.html").select("nav[aria-labelledby=h-rel] a");
        assertThat(steps).hasSize(22);
        assertThat(steps.eachAttr("href"))
                .startsWith("../events/met.html", "d11.html")
                .endsWith("d30.html", "index.html");
        assertThat(steps.eachText().get(21)).isEqualTo("2 more disputes, in the list of all");
        assertThat(page("places/doha.html").text()).contains("Question 29?").doesNotContain("Question 30?");
    }

    @Test
    void what_the_editors_left_out_is_shown_beside_the_quotation() {
        tiny.event("met", "2018-07-23", "They meet", "met Taliban officials in Doha [...] and left the city at once");

        Document event = page("events/met.html");
        assertThat(event.select("blockquote").text())
                .isEqualTo("The envoy 𝒜lice met Taliban officials in Doha […] and left the city at once.");
        assertThat(event.select("blockquote .elide").text()).isEqualTo("[…]");
        assertThat(event.select(".acts").text())
                .contains("Verbatim, words left out, paragraph 1", "Words left out by the editors: “on July 23rd,”");
        assertThat(page("sources/article.html").select("mark")).hasSize(2);
    }

    @Test
    void what_the_editors_replaced_is_shown_beside_the_quotation() {
        tiny.event("met", "2018-07-23", "They meet", "met [the movement’s] officials in Doha on July 23rd");

        Document event = page("events/met.html");
        assertThat(event.select("blockquote .put").text()).isEqualTo("[the movement’s]");
        assertThat(event.select(".ok").text()).isEqualTo("Verbatim but for the brackets, paragraph 1");
        assertThat(event.select(".acts").text()).contains("One word replaced by the editors: “Taliban”");
    }

    @Test
    void what_lies_outside_the_article_is_shown_and_cannot_be_cited() {
        tiny.event("met", "2018-07-23", "They meet");

        assertThat(page("sources/article.html").select(".furn").text()).contains("Cannot be cited.", "Menu");
        assertThat(page("sources/article.html").select("#p1 mark")).hasSize(1);
        assertThat(page("sources/article.html").select(".uncited li")).hasSize(2);
    }

    @Test
    void a_draft_has_no_page_and_what_names_it_says_so_in_plain_words() {
        tiny.file("content/people/ghost.yaml", "name: A Ghost\ndraft: true\n")
                .file("content/themes/open.yaml", "name: Open\ndescription: |\n  Told by [[ghost]].\n");

        assertThat(site()).doesNotContainKey("people/ghost.html");
        assertThat(page("themes/open.html").select(".stand").html()).isEqualTo("Told by A Ghost.");
        assertThat(site(Optional.empty(), true)).containsKey("people/ghost.html");
    }

    @Test
    void an_old_address_leads_to_the_new_one() {
        everyKind();

        Document old = page("people/old-envoy.html");
        assertThat(old.select("meta[http-equiv=refresh]").attr("content")).isEqualTo("0; url=envoy.html");
        assertThat(old.select("main a").attr("href")).isEqualTo("envoy.html");
    }

    @Test
    void a_role_is_shown_as_of_the_events_date() {
        everyKind();
        for (String[] event : new String[][] {{"within", "2018-08"}, {"after", "2020-08"}}) {
            tiny.file("content/events/" + event[0] + ".yaml", """
                    title: The envoy travels
                    date: %s
                    date-basis: computed
                    date-note: A test.
                    added: 2026-11-22
                    participants: [{who: envoy, role: went there}]
                    summary: They met. [^met]
                    claims:
                      - {id: met, text: They met., evidence: [{source: article, quote: left the city at once}]}
                    """.formatted(event[1]));
        }

        assertThat(page("events/within.html").select(".people").text())
                .isEqualTo("The Envoy Special envoy. Went there.");
        assertThat(page("events/after.html").select(".people").text()).isEqualTo("The Envoy Went there.");
    }

    @Test
    void a_long_time_without_entries_is_a_gap_in_the_sources() {
        everyKind();

        assertThat(page("index.html").select(".gap").text())
                .isEqualTo("No entries between July 2018 and October 2021. That is a gap in this edition’s sources, "
                        + "not in the talks.");
    }

    @Test
    void above_sixty_events_the_front_page_shows_the_newest_year() {
        for (int i = 1; i <= 61; i++) {
            tiny.event("e" + i, i < 31 ? "2018-07-23" : "2021-10-09", "Event " + i);
        }

        Document home = page("index.html");
        assertThat(home.select(".entry")).hasSize(31);
        assertThat(home.select(".years").text()).isEqualTo("2018 30 events");
        assertThat(page("2018/index.html").select(".entry")).hasSize(30);
    }

    @Test
    void only_what_is_there_stands_in_the_navigation() {
        tiny.event("met", "2018-07-23", "They meet");

        assertThat(page("index.html").select("nav[aria-label=Main] a").eachText())
                .containsExactly("Chronology", "Timeline", "Organizations", "Places", "Sources");
    }

    @Test
    void a_positions_standing_is_shown_apart_from_the_dispute() {
        everyKind();

        Document dispute = page("disputes/where.html");
        assertThat(dispute.select(".pos .st").eachText()).containsExactly("Reported", "Reported");
        assertThat(dispute.select(".kick .st").text()).isEqualTo("Disputed");
        assertThat(dispute.select(".says.long")).hasSize(1);
        assertThat(page("events/met.html").select("#disputes a").text()).isEqualTo("Where did they meet?");
    }

    @Test
    void titles_are_text_and_no_markup() {
        everyKind();

        assertThat(page("events/later.html").select("h1").text()).isEqualTo("They meet <again> & talk");
    }

    @Test
    void the_sitemap_and_canonical_links_need_the_sites_address() {
        everyKind();

        assertThat(site()).doesNotContainKey("sitemap.xml");
        Map<String, byte[]> hosted = site(Optional.of("https://example.org/talks"), false);
        assertThat(new String(hosted.get("sitemap.xml"), UTF_8))
                .contains("<loc>https://example.org/talks/events/met.html</loc>")
                .doesNotContain("404.html", "old-envoy");
        assertThat(Jsoup.parse(new String(hosted.get("events/met.html"), UTF_8))
                        .select("link[rel=canonical]")
                        .attr("href"))
                .isEqualTo("https://example.org/talks/events/met.html");
    }

    @Test
    void a_page_for_addresses_that_are_not_there_leads_home_from_any_depth() {
        var hosted = Jsoup.parse(new String(
                site(Optional.of("https://example.org/talks"), false).getOrDefault("404.html", new byte[0]), UTF_8));

        assertThat(hosted.select("link").eachAttr("href"))
                .containsExactly("assets/favicon.svg", "assets/chronology.css");
        assertThat(hosted.select("a").eachAttr("href")).containsOnly("https://example.org/talks/");
        assertThat(page("404.html").select("link").eachAttr("href"))
                .containsExactly("assets/favicon.svg", "assets/chronology.css");
        assertThat(page("404.html").select("a").eachAttr("href")).containsOnly("index.html");
    }

    @Test
    void the_corrections_have_a_page_before_there_is_one() {
        tiny.event("met", "2018-07-23", "They meet");

        assertThat(page("corrections.html").select("main").text()).endsWith("No correction of substance so far.");
        assertThat(page("index.html").select(".foot a[href=corrections.html]")).hasSize(1);
    }

    @Test
    void a_refusal_to_comment_is_not_what_somebody_said() {
        tiny.file("content/events/talks.yaml", """
                title: They talk
                date: 2018-07-23
                added: 2026-11-22
                summary: They talked. [^talked]
                claims:
                  - id: talked
                    text: They talked.
                    evidence:
                      - {source: article, quote: met Taliban officials in Doha on July 23rd}
                      - {source: article, quote: Nobody said what they spoke of, origin: group, stance: declines-to-comment}
                """);

        assertThat(page("organizations/group.html").select("main h2").eachText())
                .contains("On what it did not comment")
                .doesNotContain("What it said");
        assertThat(page("organizations/index.html").select(".index").text())
                .doesNotContain("The Group 1 event, origin");
        assertThat(page("events/talks.html").select("#h-grid")).isEmpty();
    }

    @Test
    void the_method_page_gives_the_runs_own_figures() {
        everyKind();

        assertThat(page("method.html").select("#figures table").eachText().get(0))
                .contains("Checked 1", "Verbatim, letter by letter 1");
    }

    @Test
    void a_chronology_without_events_has_a_front_page() {
        assertThat(page("index.html").select("h1")).hasSize(1);
    }

    /** Else each of their lists would name all others, and their number be squared. */
    @Test
    void where_there_are_many_sources_a_list_leads_to_their_index_instead_of_naming_all() {
        for (int i = 1; i <= 60; i++) {
            tiny.source("report-" + i, "");
        }
        tiny.event("2018-07-23-met", "2018-07-23", "They meet");
        Map<String, byte[]> many = site();
        for (String address : List.of("lists/source-article.html", "index.html")) {
            Document page = Jsoup.parse(new String(many.getOrDefault(address, new byte[0]), UTF_8));
            assertThat(page.select("a[href*=lists/source-], a[href^=source-]"))
                    .as(address)
                    .isEmpty();
            assertThat(page.select("li:has(a[href$=sources/index.html]):contains(All sources 61)"))
                    .as(address)
                    .hasSize(1);
        }

        tiny.source("report-1", "draft: true\n");
        assertThat(page("lists/source-article.html").select("a[href^=source-]")).hasSize(60);
    }
}
