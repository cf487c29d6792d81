package org.peacechronology.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page may weigh and fetch, so that it opens on a slow telephone. */
class BudgetTest {

    /** Over the wire, compressed, in bytes. */
    private static final int HTML = 30_000;

    private static final int CSS = 8_000;
    private static final int WHOLE_PAGE = 60_000;
    private static final int PICTURE = 15_000;
    private static final int REQUESTS = 4;

    private static final String SEARCH = "search.html";
    private static final String STYLE = "assets/chronology.css";
    private static final String FACE = "assets/fonts/newsreader-latin.woff2";

    @TempDir
    Path root;

    @Test
    void the_repositorys_own_site_keeps_to_the_budget() {
        assertThat(excesses(OwnSite.files())).isEmpty();
    }

    @Test
    void a_chronology_of_400_events_keeps_to_it_too() {
        assertThat(excesses(OwnSite.of(ManyEvents.in(root, 400, 5)))).isEmpty();
    }

    @Test
    void a_year_of_300_events_keeps_to_it_too() {
        assertThat(excesses(OwnSite.of(ManyEvents.in(root, 300, 1)))).isEmpty();
    }

    private static List<String> excesses(Map<String, byte[]> site) {
        var excesses = new ArrayList<String>();
        int style = compressed(site, STYLE);
        limit(excesses, STYLE, "the style sheet", style, CSS);
        site.keySet().stream().filter(address -> address.endsWith(".html")).forEach(address -> {
            int html = compressed(site, address);
            Document page = Jsoup.parse(new String(file(site, address), UTF_8));
            limit(excesses, address, "HTML", html, HTML);
            for (Element picture : page.select("svg")) {
                limit(
                        excesses,
                        address,
                        "an SVG picture",
                        compressed(picture.outerHtml().getBytes(UTF_8)),
                        PICTURE);
            }
            if (!address.equals(SEARCH)) {
                int face = file(site, FACE).length;
                int icon = compressed(site, "assets/favicon.svg");
                limit(excesses, address, "the whole page", html + style + face + icon, WHOLE_PAGE);
                // The page itself, and the face, which only the style sheet names.
                int requests = 2
                        + page.select("link[rel=stylesheet], link[rel=icon], [src]")
                                .size();
                limit(excesses, address, "requests", requests, REQUESTS);
                page.select("script:not([type=application/ld+json])")
                        .forEach(script -> excesses.add(address + ": a reading page has a script: " + script));
            }
        });
        return excesses;
    }

    private static void limit(List<String> excesses, String address, String what, int measured, int budget) {
        if (measured > budget) {
            excesses.add(address + ": " + what + ": " + measured + ", of " + budget + " allowed");
        }
    }

    private static byte[] file(Map<String, byte[]> site, String address) {
        byte[] bytes = site.get(address);
        if (bytes == null) {
            throw new AssertionError("there is no " + address);
        }
        return bytes;
    }

    private static int compressed(Map<String, byte[]> site, String address) {
        return compressed(file(site, address));
    }

    private static int compressed(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size();
    }
}
