package org.peacechronology.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A reader without a mouse. */
@Tag("browser")
@ExtendWith(Stage.class)
class KeyboardTest {

    private static final PublishedSite SITE = Stage.Own.SITE;

    /** Lists what can be operated, in reading order, and writes down where the focus is whenever a key is pressed. */
    private static final String WATCH = """
            window.stops = [...document.querySelectorAll('a[href], button, input, summary, [tabindex]')]
                .filter(e => e.tabIndex >= 0 && e.checkVisibility({visibilityProperty: true}));
            window.wrong = [];
            window.at = -1;
            const name = e => e ? e.outerHTML.replace(/\\s+/g, ' ').slice(0, 90) : 'nothing';
            window.note = () => {
                if (at < 0) { at++; return; }
                const e = document.activeElement, want = stops[at++];
                if (e !== want) { wrong.push('the focus is on ' + name(e) + ', not on ' + name(want)); return; }
                const look = getComputedStyle(e), box = e.getBoundingClientRect();
                if (look.outlineStyle !== 'solid' || parseFloat(look.outlineWidth) < 2) wrong.push('no outline around ' + name(e));
                if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth)
                    wrong.push('out of view: ' + name(e));
            };
            document.addEventListener('keydown', note, true);
            return [String(stops.length)];
            """;

    /** The search has put the focus into its field. */
    private static final String FROM_THE_TOP = """
            const top = document.body.insertBefore(document.createElement('span'), document.body.firstChild);
            top.tabIndex = -1;
            top.focus();
            """;

    static Stream<String> pages() {
        return SITE.lightest().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_tab_key_goes_through_all_links_and_controls_in_order_and_shows_where_it_is(
            String address, Chromium chromium) {
        chromium.open(SITE.onDisk(address), Chromium.Look.DESK);
        chromium.run(FROM_THE_TOP);
        int stops = Integer.parseInt(chromium.ask(WATCH).get(0));
        assertThat(stops).as(address).isPositive();
        for (int i = 0; i < stops; i++) {
            press(chromium, "Tab", 9);
        }
        List<String> wrong = chromium.ask("note(); return wrong.slice(0, 5)");
        assertThat(wrong).as(address).isEmpty();
    }

    @Test
    void the_first_key_offers_to_skip_to_the_text_and_goes_on_there(Chromium chromium) {
        for (String address : SITE.lightest()) {
            if (address.equals("404.html")) {
                continue;
            }
            chromium.open(SITE.onDisk(address), Chromium.Look.PHONE);
            chromium.run(FROM_THE_TOP);
            press(chromium, "Tab", 9);
            assertThat(chromium.ask("""
                            const e = document.activeElement, box = e.getBoundingClientRect();
                            return [e.className, String(box.left >= 0 && box.right <= innerWidth && box.top >= 0)];
                            """)).as(address).containsExactly("skip", "true");
            press(chromium, "Enter", 13);
            press(chromium, "Tab", 9);
            assertThat(chromium.ask("""
                            const first = [...document.querySelectorAll('main a[href], main input, main [tabindex]')]
                                .find(e => e.tabIndex >= 0 && e.checkVisibility());
                            return [location.hash, String(!first || document.activeElement === first)];
                            """)).as(address).containsExactly("#main", "true");
        }
    }

    private static void press(Chromium chromium, String key, int code) {
        Map<String, Object> down = key.equals("Enter")
                ? Map.of("type", "keyDown", "key", key, "code", key, "windowsVirtualKeyCode", code, "text", "\r")
                : Map.of("type", "rawKeyDown", "key", key, "code", key, "windowsVirtualKeyCode", code);
        chromium.command("Input.dispatchKeyEvent", down);
        chromium.command(
                "Input.dispatchKeyEvent",
                Map.of("type", "keyUp", "key", key, "code", key, "windowsVirtualKeyCode", code));
    }
}
