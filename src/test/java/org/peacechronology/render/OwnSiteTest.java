package org.peacechronology.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What holds for every page of the repository's own site. */
class OwnSiteTest {

    /** Over the wire, compressed, in bytes. */
    private static final int HTML_BUDGET = 30_000;

    private static final int CSS_BUDGET = 8_000;
    private static final int PAGE_BUDGET = 60_000;

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

    private static int compressed(String address) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(FILES.getOrDefault(address, new byte[0]));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.size();
    }

    @Test
    void a_page_is_light_enough_for_a_slow_network() {
        int css = compressed("assets/chronology.css");
        int face = FILES.getOrDefault("assets/fonts/newsreader-latin.woff2", new byte[0]).length;
        assertThat(css).isLessThan(CSS_BUDGET);
        PAGES.keySet().forEach(address -> {
            assertThat(compressed(address)).as(address).isLessThan(HTML_BUDGET);
            if (!address.equals("search.html")) {
                assertThat(compressed(address) + css + face).as(address).isLessThan(PAGE_BUDGET);
            }
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
                    }
                }));
    }
}
