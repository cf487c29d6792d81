package org.peacechronology.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A reader whose browser runs no scripts. */
@Tag("browser")
@ExtendWith(Stage.class)
class ScriptsOffTest {

    private static final int STEPS = 3;

    @BeforeEach
    void off(Chromium chromium) {
        chromium.command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        chromium.look(Chromium.Look.DESK);
    }

    @AfterEach
    void on(Chromium chromium) {
        chromium.command("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }

    @Test
    void every_event_of_several_hundred_is_three_links_away_and_the_links_can_be_followed(Chromium chromium) {
        PublishedSite site = Stage.Large.SITE;
        Map<String, List<String>> ways = ways(site);
        List<String> events =
                site.pages().stream().filter(ScriptsOffTest::isEvent).toList();
        assertThat(events).hasSize(400);
        assertThat(events)
                .allSatisfy(event ->
                        assertThat(ways.get(event)).as("the way to " + event).isNotNull().hasSizeLessThanOrEqualTo(STEPS));

        for (int i = 0; i < events.size(); i += 57) {
            String event = events.get(i);
            chromium.open(site.onDisk("index.html"));
            for (String href : Objects.requireNonNull(ways.get(event))) {
                WebElement link =
                        chromium.driver().findElement(By.cssSelector("a[href='" + href + "']:not(svg a)"));
                link.click();
            }
            assertThat(chromium.address()).isEqualTo(site.onDisk(event));
            assertThat(chromium.driver().findElement(By.tagName("h1")).getText())
                    .as(event)
                    .isNotEmpty();
        }
    }

    @Test
    void the_search_leads_to_the_lists_instead(Chromium chromium) {
        PublishedSite site = Stage.Own.SITE;
        chromium.open(site.onDisk("search.html"));

        assertThat(chromium.driver().findElement(By.id("search")).isDisplayed()).isFalse();
        assertThat(chromium.driver().findElement(By.id("no-script")).isDisplayed()).isTrue();
        assertThat(chromium.driver().findElements(By.cssSelector("main .inline a")))
                .hasSizeGreaterThan(5)
                .allMatch(WebElement::isDisplayed);
    }

    private static boolean isEvent(String address) {
        return address.startsWith("events/") && !address.contains("an-older-name");
    }

    /** The shortest way from the front page to each page, as the links to follow. */
    private static Map<String, List<String>> ways(PublishedSite site) {
        Map<String, List<String>> ways = new HashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of("index.html"));
        ways.put("index.html", Collections.emptyList());
        while (!next.isEmpty()) {
            String address = next.remove();
            List<String> here = Objects.requireNonNull(ways.get(address));
            byte[] page = site.files().get(address);
            if (page == null || !address.endsWith(".html") || here.size() == STEPS) {
                continue;
            }
            for (Element link : Jsoup.parse(new String(page, UTF_8)).select("a[href]:not(svg a)")) {
                String href = link.attr("href");
                String target = href.contains(":")
                        ? ""
                        : URI.create("/" + address).resolve(href).getPath().substring(1);
                if (!target.isEmpty() && !ways.containsKey(target)) {
                    var way = new ArrayList<>(here);
                    way.add(href);
                    ways.put(target, way);
                    next.add(target);
                }
            }
        }
        return ways;
    }
}
