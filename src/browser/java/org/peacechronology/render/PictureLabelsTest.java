package org.peacechronology.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether the words in a picture can be read: none lies on another or on a mark, none is cut off, none is too small. */
@Tag("browser")
@ExtendWith(Stage.class)
class PictureLabelsTest {

    /** Letters do not fill the line they stand in; what may touch is left out of their boxes. */
    private static final String UNREADABLE = """
            const found = [];
            for (const svg of document.querySelectorAll('.lanes svg, .map svg')) {
                const frame = svg.getBoundingClientRect(), scale = frame.width / svg.viewBox.baseVal.width;
                const labels = [...svg.querySelectorAll('text')].filter(e => e.textContent.trim()).map(e => {
                    const b = e.getBoundingClientRect(), lines = Math.max(1, e.querySelectorAll('tspan').length);
                    const spare = b.height / lines * .17;
                    return {e, words: e.textContent.trim(), left: b.left, right: b.right, top: b.top + spare, bottom: b.bottom - spare};
                });
                const dots = [...svg.querySelectorAll('circle')].map(e => {
                    const b = e.getBoundingClientRect();
                    return {e, words: 'the dot of ' + e.parentNode.querySelector('title').textContent,
                        left: b.left + 1, right: b.right - 1, top: b.top + 1, bottom: b.bottom - 1};
                });
                for (const label of labels) {
                    const size = parseFloat(getComputedStyle(label.e).fontSize) * scale;
                    if (size < 10 && !found.some(each => each.endsWith(' small'))) found.push('“' + label.words + '” is ' + size.toFixed(1) + ' px small');
                    if (label.left < frame.left - 1 || label.right > frame.right + 1 || label.top < frame.top - 1 || label.bottom > frame.bottom + 1)
                        found.push('“' + label.words + '” is cut off');
                }
                [...labels, ...dots].forEach((one, i, all) => labels.slice(0, i).forEach(other => {
                    if (one.left < other.right - .5 && other.left < one.right - .5 && one.top < other.bottom - .5 && other.top < one.bottom - .5)
                        found.push('“' + other.words + '” lies on “' + one.words + '”');
                }));
            }
            return found.slice(0, 8);
            """;

    static Stream<PublishedSite> sites() {
        return Stream.of(Stage.Own.SITE, Stage.Large.SITE, Stage.Mirrored.SITE);
    }

    @ParameterizedTest
    @MethodSource("sites")
    void no_word_in_a_picture_lies_on_another(PublishedSite site, Chromium chromium) {
        var found = new ArrayList<String>();
        List<String> pictures = site.pages().stream()
                .filter(address -> new String(site.files().getOrDefault(address, new byte[0]), StandardCharsets.UTF_8)
                        .contains("<svg viewBox=\"0 0 "))
                .filter(address -> !address.startsWith("sources/"))
                .toList();
        assertThat(pictures).contains("index.html", "timeline.html", "places/index.html");
        for (String address : pictures) {
            for (Chromium.Look look : List.of(Chromium.Look.PHONE, Chromium.Look.DESK)) {
                chromium.open(site.onDisk(address), look);
                chromium.ask(UNREADABLE).forEach(each -> found.add(address + " at " + look + ": " + each));
            }
        }
        assertThat(found).isEmpty();
    }
}
