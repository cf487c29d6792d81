package org.peacechronology.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What holds for every page of the repository's own site. */
class OwnSiteTest {

    private static final Map<String, byte[]> FILES = OwnSite.files();
    private static final Map<String, Document> PAGES = pages();

    private static Map<String, Document> pages() {
        var pages = new TreeMap<String, Document>();
        FILES.forEach((address, bytes) -> {
            if (address.endsWith(".html")) {
                pages.put(address, Jsoup.parse(new String(bytes, UTF_8)));
            }
        });
        return pages;
    }

    @Test
    void a_policy_forbids_what_a_page_does_not_need_and_nothing_is_inline() {
        PAGES.forEach((address, page) -> {
            var found = new ArrayList<String>();
            Element policy = page.selectFirst("head > meta[http-equiv=Content-Security-Policy]");
            String scripts = address.equals("search.html") ? "script-src 'self'; " : OwnSite.policyOfData(page);
            assertThat(policy == null ? "none" : policy.attr("content"))
                    .as(address + ": its policy")
                    .isEqualTo("default-src 'none'; " + scripts + "style-src 'self'; img-src 'self'; "
                            + "font-src 'self'; base-uri 'none'; form-action 'none'");
            Element first = page.selectFirst("link, script, style");
            if (policy != null && first != null && first.elementSiblingIndex() < policy.elementSiblingIndex()) {
                found.add("before its policy stands " + first);
            }
            page.select("style, [style], iframe, object, embed, base, a[href^=javascript]")
                    .forEach(each -> found.add(each.outerHtml()));
            page.select("script:not([type=application/ld+json]):not([src])")
                    .forEach(each -> found.add(each.outerHtml()));
            page.getAllElements()
                    .forEach(each -> each.attributes().forEach(attribute -> {
                        if (attribute.getKey().startsWith("on")) {
                            found.add(attribute.toString());
                        }
                    }));
            assertThat(found).as(address).isEmpty();
        });
    }

    @Test
    void a_picture_says_what_it_shows_and_all_that_it_links_stands_in_words_as_well() {
        PAGES.forEach((address, page) -> {
            var words = page.select("main a[href]:not(svg a)").eachAttr("href");
            page.select("svg").forEach(picture -> {
                assertThat(picture.attr("role"))
                        .as(address + ": a picture's role")
                        .isIn("img", "group");
                assertThat(picture.attr("aria-label"))
                        .as(address + ": a picture's name")
                        .isNotBlank();
                picture.select("a").forEach(link -> {
                    assertThat(link.text()).as(address + ": " + link).isNotBlank();
                    if (link.selectFirst("circle, path") != null) {
                        assertThat(link.select("> title").text())
                                .as(address + ": the title of " + link)
                                .isNotBlank();
                        assertThat(words)
                                .as(address + ": links in words, beside the picture's")
                                .contains(link.attr("href"));
                    }
                });
            });
        });
    }

    @Test
    void a_source_shows_in_a_strip_where_its_cited_words_lie() {
        PAGES.forEach((address, page) -> {
            if (!address.startsWith("sources/") || address.endsWith("index.html")) {
                return;
            }
            assertThat(page.select(".strip svg[role=img][aria-label]"))
                    .as(address)
                    .hasSize(1);
            double end = 0;
            for (Element part : page.select(".strip rect")) {
                double left = Double.parseDouble(part.attr("x"));
                assertThat(left).as(address + ": " + part).isGreaterThanOrEqualTo(end);
                end = left + Double.parseDouble(part.attr("width"));
                assertThat(end).as(address + ": " + part).isGreaterThan(left).isLessThanOrEqualTo(1000.5);
            }
            assertThat(page.select(".strip rect")).as(address).isNotEmpty();
        });
    }

    @Test
    void headings_go_down_one_level_at_a_time() {
        PAGES.forEach((address, page) -> {
            int before = 0;
            for (Element heading : page.select("main h1, main h2, main h3, main h4, main h5, main h6")) {
                int level = heading.normalName().charAt(1) - '0';
                assertThat(level).as(address + ": " + heading.text()).isLessThanOrEqualTo(before + 1);
                before = level;
            }
        });
    }

    @Test
    void every_identifier_stands_once_and_labels_name_what_is_there() {
        PAGES.forEach((address, page) -> {
            var ids = page.select("[id]").eachAttr("id");
            assertThat(ids).as(address).doesNotHaveDuplicates();
            page.select("[aria-labelledby]")
                    .forEach(each -> assertThat(ids).as(address).contains(each.attr("aria-labelledby")));
        });
    }

    @Test
    void landmarks_of_one_kind_have_names() {
        PAGES.forEach((address, page) -> page.select("nav, [role=region], aside")
                .forEach(part -> assertThat(part.hasAttr("aria-label") || part.hasAttr("aria-labelledby"))
                        .as(address + ": " + part.normalName())
                        .isTrue()));
    }

    @Test
    void every_event_is_reached_in_three_steps_from_the_front_page() {
        Map<String, Integer> steps = new HashMap<>();
        Deque<String> next = new ArrayDeque<>();
        steps.put("index.html", 0);
        next.add("index.html");
        while (!next.isEmpty()) {
            String address = next.remove();
            Document page = PAGES.get(address);
            if (page == null) {
                continue;
            }
            for (Element link : page.select("a[href]")) {
                String href = link.attr("href");
                if (href.contains(":")) {
                    continue;
                }
                String target = java.net
                        .URI
                        .create("/" + address)
                        .resolve(href)
                        .getPath()
                        .substring(1);
                if (!steps.containsKey(target)) {
                    steps.put(target, steps.getOrDefault(address, 0) + 1);
                    next.add(target);
                }
            }
        }
        PAGES.keySet().stream()
                .filter(address -> address.startsWith("events/"))
                .forEach(address ->
                        assertThat(steps.getOrDefault(address, 99)).as(address).isLessThanOrEqualTo(3));
    }

    @Test
    void words_in_other_scripts_say_their_language_and_direction() {
        PAGES.forEach((address, page) -> page.getAllElements().stream()
                .filter(each -> each.ownText()
                        .codePoints()
                        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC))
                .forEach(each -> {
                    Element told = each.closest("[lang][dir]");
                    assertThat(told).as(address + ": " + each.ownText()).isNotNull();
                    if (told != null) {
                        assertThat(told.attr("dir"))
                                .as(address + ": " + each.ownText())
                                .isEqualTo("rtl");
                        assertThat(told.attr("lang"))
                                .as(address + ": " + each.ownText())
                                .isIn("fa", "ps", "ar", "ur");
                    }
                }));
    }
}
