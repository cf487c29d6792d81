package org.peacechronology.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of page through axe-core: WCAG 2.2 AA and its best practices. */
@Tag("browser")
@ExtendWith(Stage.class)
class BarrierTest {

    private static final String CHECK = """
            const [rules, done] = arguments;
            axe.run(document, {runOnly: rules, iframes: false, resultTypes: ['violations']})
              .then(result => done(result.violations.map(v =>
                v.id + ': ' + v.help + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | '))))
              .catch(e => done([String(e)]));
            """;

    private static final List<String> ALL =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** What colours can break; the rest of the page is the same in the dark. */
    private static final List<String> OF_COLOUR = List.of("color-contrast", "link-in-text-block");

    private static final String AXE = axe();

    static Stream<Arguments> pages() {
        return Stream.concat(
                Stage.Own.SITE.kinds().stream().map(address -> Arguments.of(address, Stage.Own.SITE)),
                Stream.of("index.html", "corrections.html", "timeline.html", "2018/index.html")
                        .map(address -> Arguments.of(address, Stage.Large.SITE)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void no_barrier_stands_on_a_page(String address, PublishedSite site, Chromium chromium) {
        var violations = new ArrayList<String>();
        for (Chromium.Look look : List.of(Chromium.Look.PHONE, Chromium.Look.DESK)) {
            chromium.open(site.onDisk(address), look);
            chromium.run(AXE);
            chromium.await(CHECK, ALL).forEach(each -> violations.add(look + ": " + each));
            chromium.look(look.inTheDark());
            chromium.await(CHECK, OF_COLOUR).forEach(each -> violations.add(look.inTheDark() + ": " + each));
        }
        assertThat(violations).as(address).isEmpty();
    }

    private static String axe() {
        try {
            return Files.readString(Path.of("src/browser/resources/axe-core/axe.min.js"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
