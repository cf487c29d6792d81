package org.peacechronology.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whether all words of a page can be read without scrolling sideways. */
@Tag("browser")
@ExtendWith(Stage.class)
class WidthTest {

    /** What is too wide; what scrolls in a region of its own is not. */
    static final String TOO_WIDE = """
            const width = document.documentElement.clientWidth, found = [];
            const excess = document.documentElement.scrollWidth - width;
            if (excess > 0) found.push('it scrolls sideways by ' + excess + ' px');
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange();
            while (texts.nextNode() && found.length < 5) {
                const text = texts.currentNode;
                if (!text.data.trim() || text.parentElement.closest('.scroll, .mast nav, .vh, .skip, script, [hidden]')) continue;
                range.selectNodeContents(text);
                const out = [...range.getClientRects()].find(r => r.width > 0 && (r.left < -1 || r.right > width + 1));
                if (out) found.push('out of view from ' + Math.round(out.left) + ' to ' + Math.round(out.right)
                    + ': ' + text.data.trim().slice(0, 60));
            }
            return found;
            """;

    @Test
    void every_page_fits_320_px_and_1280_px_enlarged_four_times(Chromium chromium) {
        PublishedSite site = Stage.Own.SITE;
        assertThat(tooWide(chromium, site, site.pages(), List.of(Chromium.Look.enlarged())))
                .isEmpty();
    }

    @Test
    void every_kind_of_page_fits_a_phone_and_a_desk(Chromium chromium) {
        PublishedSite site = Stage.Own.SITE;
        assertThat(tooWide(chromium, site, site.kinds(), List.of(Chromium.Look.PHONE, Chromium.Look.DESK)))
                .isEmpty();
    }

    @Test
    void so_do_the_pages_of_several_hundred_events(Chromium chromium) {
        PublishedSite site = Stage.Large.SITE;
        assertThat(tooWide(
                        chromium,
                        site,
                        site.kinds(),
                        List.of(Chromium.Look.at(320), Chromium.Look.PHONE, Chromium.Look.DESK)))
                .isEmpty();
    }

    private static List<String> tooWide(
            Chromium chromium, PublishedSite site, Collection<String> pages, List<Chromium.Look> looks) {
        var found = new ArrayList<String>();
        for (String address : pages) {
            for (Chromium.Look look : looks) {
                chromium.open(site.onDisk(address), look);
                chromium.ask(TOO_WIDE).forEach(each -> found.add(address + " at " + look + ": " + each));
            }
        }
        return found;
    }
}
