package org.peacechronology.render;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Chromium without a window, and what it asked for and complained of. */
final class Chromium implements AutoCloseable {

    /**
     * How a page is looked at.
     *
     * @param width in CSS pixels
     * @param scale pixels of the screen for each of them
     */
    record Look(int width, int height, int scale, boolean dark, boolean forcedColors, String medium, boolean grey) {
        static final Look PHONE = at(390);
        static final Look DESK = at(1280);

        static Look at(int width) {
            return new Look(width, 900, 1, false, false, "screen", false);
        }

        /** A window of 1280 by 1024 pixels, four times enlarged. */
        static Look enlarged() {
            return new Look(320, 256, 4, false, false, "screen", false);
        }

        Look inTheDark() {
            return new Look(width, height, scale, true, forcedColors, medium, grey);
        }

        Look inForcedColors() {
            return new Look(width, height, scale, dark, true, medium, grey);
        }

        Look onPaper() {
            return new Look(width, height, scale, dark, forcedColors, "print", grey);
        }

        Look inGrey() {
            return new Look(width, height, scale, dark, forcedColors, medium, true);
        }

        Look closer(int times) {
            return new Look(width, height, times, dark, forcedColors, medium, grey);
        }

        @Override
        public String toString() {
            return width + " px" + (scale == 4 ? " (400 %)" : "") + (dark ? ", dark" : "")
                    + (forcedColors ? ", forced colours" : "") + (grey ? ", grey" : "")
                    + (medium.equals("print") ? ", paper" : "");
        }
    }

    private final ChromeDriver driver;

    Chromium() {
        var options = new ChromeOptions();
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync");
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        var service = new ChromeDriverService.Builder();
        installed("chromedriver").ifPresent(path -> service.usingDriverExecutable(path.toFile()));
        installed("chromium").ifPresent(path -> options.setBinary(path.toFile()));
        driver = new ChromeDriver(service.build(), options);
    }

    private static Optional<Path> installed(String program) {
        return Stream.of("/usr/bin/", "/usr/local/bin/")
                .map(directory -> Path.of(directory + program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    void look(Look look) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width", look.width,
                        "height", look.height,
                        "deviceScaleFactor", look.scale,
                        "mobile", false));
        command(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        look.medium,
                        "features",
                        List.of(
                                feature("prefers-color-scheme", look.dark ? "dark" : "light"),
                                feature("forced-colors", look.forcedColors ? "active" : "none"),
                                feature("prefers-reduced-motion", "reduce"))));
        command("Emulation.setEmulatedVisionDeficiency", Map.of("type", look.grey ? "achromatopsia" : "none"));
    }

    private static Map<String, String> feature(String name, String value) {
        return Map.of("name", name, "value", value);
    }

    void open(String url, Look look) {
        look(look);
        driver.get(url);
    }

    void open(String url) {
        driver.get(url);
    }

    String address() {
        return String.valueOf(driver.getCurrentUrl());
    }

    ChromeDriver driver() {
        return driver;
    }

    Map<String, Object> command(String name, Map<String, Object> parameters) {
        return driver.executeCdpCommand(name, parameters);
    }

    /** Runs a script that returns a list of texts; anything else is an error. */
    List<String> ask(String script, Object... arguments) {
        return texts(driver.executeScript(script, arguments));
    }

    /** The same for a script that calls back: its last argument is a function for the list. */
    List<String> await(String script, Object... arguments) {
        return texts(driver.executeAsyncScript(script, arguments));
    }

    private static List<String> texts(@org.jspecify.annotations.Nullable Object answer) {
        if (!(answer instanceof List<?> list)) {
            throw new AssertionError("the script gave no list: " + answer);
        }
        return list.stream().map(String::valueOf).toList();
    }

    void run(String script, Object... arguments) {
        driver.executeScript(script, arguments);
    }

    /** What the console said since it was last asked. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The addresses that were asked for since this was last called, and those that failed, each after “failed: ”. */
    List<String> requests() {
        var requests = new ArrayList<String>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = JsonMapper.shared().readTree(entry.getMessage()).path("message");
            switch (message.path("method").asString()) {
                case "Network.requestWillBeSent" ->
                    requests.add(message.path("params").path("request").path("url").asString());
                case "Network.loadingFailed" ->
                    requests.add("failed: " + message.path("params").path("errorText").asString());
                default -> {}
            }
        }
        return requests;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
