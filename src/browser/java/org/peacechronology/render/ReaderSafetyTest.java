package org.peacechronology.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a reader's browser keeps of a visit, and what it tells the page that a link leads to. */
@Tag("browser")
@ExtendWith(Stage.class)
class ReaderSafetyTest {

    private static final PublishedSite SITE = Stage.Own.SITE;

    /** A file that is no page, and so has no policy of ours. */
    private static final String BARE = SITE.overHttp(SITE.files().keySet().stream()
            .filter(address -> address.endsWith(".css"))
            .findFirst()
            .orElseThrow());

    @Test
    void no_page_and_no_search_keeps_anything_in_the_browser(Chromium chromium) {
        var kept = new ArrayList<String>();
        var pages = new ArrayList<>(SITE.kinds());
        pages.add("search.html?q=Taliban");
        for (String page : pages) {
            chromium.open(SITE.overHttp(page), Chromium.Look.DESK);
            chromium.await("document.fonts.ready.then(() => arguments[0]([]))");
            kept(chromium).forEach(name -> kept.add(page + " keeps " + name));
        }
        assertThat(kept).isEmpty();

        chromium.open(BARE);
        chromium.run("document.cookie = 'one=1'; localStorage.two = 2; sessionStorage.three = 3");
        assertThat(kept(chromium)).as("what would be seen").containsExactly("one=1", "two", "three");
        chromium.run("document.cookie = 'one=; max-age=0'; localStorage.clear(); sessionStorage.clear()");
    }

    private static List<String> kept(Chromium chromium) {
        return chromium.await("""
                const done = arguments[0];
                const kept = [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage)];
                Promise.all([indexedDB.databases(), caches.keys()]).then(([databases, names]) =>
                    done([...kept, ...databases.map(each => each.name), ...names].filter(each => each)));
                """);
    }

    @Test
    void a_link_that_is_followed_does_not_tell_where_it_was_found(Chromium chromium) throws InterruptedException {
        String target = SITE.overHttp("timeline.html");
        for (String page : SITE.kinds()) {
            assertThat(referrer(chromium, SITE.overHttp(page), target)).as(page).isEmpty();
        }
        assertThat(referrer(chromium, BARE, target)).as("what would be told").isEqualTo(BARE);
    }

    /** What a page learns of the one whose link led to it. */
    private static String referrer(Chromium chromium, String from, String to) throws InterruptedException {
        chromium.open(from);
        chromium.run("""
                const link = document.createElement('a');
                link.href = arguments[0] + '?from=' + encodeURIComponent(location.pathname);
                document.body.append(link);
                link.click();
                """, to);
        for (int i = 0; i < 200 && !chromium.address().startsWith(to + "?from="); i++) {
            Thread.sleep(50);
        }
        assertThat(chromium.address()).startsWith(to + "?from=");
        return chromium.ask("return [document.referrer]").get(0);
    }
}
