package org.peacechronology.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An edition that runs from right to left, as a Dari or Pashto one will: every kind of page is the mirror image of ours.
 * Pictures of the pages stay in {@code target/browser/mirrored-pages}.
 */
@Tag("browser")
@ExtendWith(Stage.class)
class MirrorTest {

    private static final PublishedSite SITE = Stage.Mirrored.SITE;
    private static final int TALLEST = 3000;

    /** What does not stand where its mirror image would. */
    private static final String UNMIRRORED = """
            const found = [], say = (e, words) => found.push(words + ': ' + e.textContent.trim().slice(0, 50));
            if (document.documentElement.dir !== 'rtl') found.push('the page does not run from right to left');
            const main = document.querySelector('main'), inner = getComputedStyle(main);
            const end = main.getBoundingClientRect().right - parseFloat(inner.paddingRight);
            const range = document.createRange();
            const starts = (e, at) => {
                range.selectNodeContents(e);
                const right = Math.max(...[...range.getClientRects()].map(r => r.right));
                if (Math.abs(right - at) > 3) say(e, 'begins at ' + Math.round(right) + ', not at the right edge, ' + Math.round(at));
            };
            for (const e of document.querySelectorAll('h1, .mast .title a, main > .sec > h2')) starts(e, end);
            for (const e of document.querySelectorAll('.ev, .back li')) {
                const s = getComputedStyle(e);
                if (parseFloat(s.borderRightWidth) < 4 || parseFloat(s.borderLeftWidth) > 0) say(e, 'the bar is on the wrong side');
            }
            for (const e of document.querySelectorAll('.chain li + li'))
                if (!getComputedStyle(e, '::before').content.includes('←')) say(e, 'the arrow points back');
            for (const e of document.querySelectorAll('blockquote, .text .txt:not(.furn)'))
                if (e.closest('[lang]').lang !== 'en' || getComputedStyle(e).direction !== 'ltr') say(e, 'English words run from right to left');
            for (const e of document.querySelectorAll('.row > .no')) {
                const text = e.parentNode.querySelector('.txt').getBoundingClientRect();
                if (e.getBoundingClientRect().left < text.right - 1) say(e, 'the number does not stand before its text');
            }
            const days = document.querySelector('.entry .d');
            if (days && days.getBoundingClientRect().left < days.nextElementSibling.getBoundingClientRect().right) say(days, 'the day does not stand first');
            return found.slice(0, 6);
            """;

    static List<String> pages() {
        return SITE.kinds();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_is_the_mirror_image_of_ours_and_nothing_leaves_it(String address, Chromium chromium)
            throws IOException {
        var found = new ArrayList<String>();
        for (Chromium.Look look :
                List.of(Chromium.Look.at(320), Chromium.Look.PHONE, Chromium.Look.DESK)) {
            chromium.open(SITE.onDisk(address), look);
            chromium.await("document.fonts.ready.then(() => arguments[0]([]))");
            chromium.ask(WidthTest.TOO_WIDE).forEach(each -> found.add(look + ": " + each));
            chromium.ask(UNMIRRORED).forEach(each -> found.add(look + ": " + each));
            keep(chromium, address, look);
        }
        assertThat(found).as(address).isEmpty();
    }

    private static void keep(Chromium chromium, String address, Chromium.Look look) throws IOException {
        int height = Integer.parseInt(
                chromium.ask("return [String(document.documentElement.scrollHeight)]").get(0));
        Object data = chromium.command(
                        "Page.captureScreenshot",
                        Map.of(
                                "captureBeyondViewport",
                                true,
                                "clip",
                                Map.of(
                                        "x",
                                        0,
                                        "y",
                                        0,
                                        "width",
                                        look.width(),
                                        "height",
                                        Math.min(height, TALLEST),
                                        "scale",
                                        1)))
                .get("data");
        var folder = Files.createDirectories(Stage.FOLDER.resolve("mirrored-pages"));
        Files.write(
                folder.resolve(address.replace('/', '-').replace(".html", "-" + look.width() + ".png")),
                Base64.getDecoder().decode(String.valueOf(data)));
    }
}
