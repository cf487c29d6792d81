package org.peacechronology.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** One page of each kind of the repository's own site in Chromium, opened from a folder as from a stick. */
@Tag("browser")
class BrowserTest {

    private static final Map<String, byte[]> FILES = OwnSite.files();
    private static final int WIDE = 1280;
    private static final int PHONE = 390;
    private static final int NARROWEST = 320;

    @TempDir
    private static Path folder;

    private static ChromeDriver driver;

    @BeforeAll
    static void open() throws IOException {
        for (var file : FILES.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        var options = new ChromeOptions();
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync");
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        var service = new ChromeDriverService.Builder();
        installed("chromedriver").ifPresent(path -> service.usingDriverExecutable(path.toFile()));
        installed("chromium").ifPresent(path -> options.setBinary(path.toFile()));
        driver = new ChromeDriver(service.build(), options);
    }

    private static java.util.Optional<Path> installed(String program) {
        return Stream.of("/usr/bin/", "/usr/local/bin/")
                .map(directory -> Path.of(directory + program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @AfterAll
    static void close() {
        if (driver != null) {
            driver.quit();
        }
    }

    /** The heaviest page of each folder and template, and every page that is the only one of its kind. */
    static Stream<String> pages() {
        var heaviest = new TreeMap<String, String>();
        FILES.forEach((address, bytes) -> {
            if (address.endsWith(".html")) {
                int slash = address.lastIndexOf('/');
                String folder = slash < 0 ? address : address.substring(0, slash);
                String name = address.substring(slash + 1);
                String kind = name.equals("index.html") || name.equals("known.html") ? folder + "/" + name : folder;
                heaviest.merge(kind, address, (one, other) -> size(one) >= size(other) ? one : other);
            }
        });
        return heaviest.values().stream();
    }

    private static int size(String address) {
        return FILES.getOrDefault(address, new byte[0]).length;
    }

    private static void show(String address, int width, boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        driver.get(folder.resolve(address).toUri().toString());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void no_barrier_stands_on_a_page(String address) throws IOException {
        String axe = Files.readString(Path.of("src/browser/resources/axe-core/axe.min.js"));
        var violations = new ArrayList<String>();
        for (int width : new int[] {PHONE, WIDE}) {
            for (boolean dark : new boolean[] {false, true}) {
                show(address, width, dark);
                driver.executeScript(axe);
                Object found = driver.executeAsyncScript(
                        """
                        const done = arguments[arguments.length - 1];
                        axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
                          .then(result => done(result.violations.map(v =>
                            v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | '))))
                          .catch(e => done([String(e)]));
                        """);
                assertThat(found).as(address).isInstanceOf(List.class);
                for (Object each : found instanceof List<?> list ? list : List.of()) {
                    violations.add(width + (dark ? " dark " : " light ") + each);
                }
            }
        }
        assertThat(violations).as(address).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_says_nothing_to_the_console(String address) {
        driver.manage().logs().get(LogType.BROWSER);
        show(address, WIDE, false);
        assertThat(driver.manage().logs().get(LogType.BROWSER).getAll()).as(address).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_never_scrolls_sideways_and_neither_does_its_mirror_image(String address) {
        for (int width : new int[] {NARROWEST, PHONE, WIDE}) {
            show(address, width, false);
            for (String direction : List.of("ltr", "rtl")) {
                Object excess = driver.executeScript(
                        """
                        document.documentElement.dir = arguments[0];
                        return document.documentElement.scrollWidth - document.documentElement.clientWidth;
                        """,
                        direction);
                assertThat(Integer.parseInt(String.valueOf(excess)))
                        .as(address + " at " + width + " px, " + direction)
                        .isLessThanOrEqualTo(0);
            }
        }
    }

    @Test
    void a_passage_is_reached_from_its_claim_and_leads_back() {
        String event = pages().filter(address -> address.startsWith("events/")).findFirst().orElseThrow();
        show(event, WIDE, false);
        driver.executeScript("document.querySelector('.acts a').click()");
        assertThat(driver.getCurrentUrl()).contains("/sources/").contains("#q");
        Object marked = driver.executeScript("return document.querySelector('mark:target') !== null");
        assertThat(marked).isEqualTo(true);
        driver.executeScript("document.querySelector('mark:target sup a').click()");
        Object claim = driver.executeScript("return document.querySelector(':target a').getAttribute('href')");
        assertThat(String.valueOf(claim)).startsWith("../events/");
    }
}
