package org.peacechronology.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a page asks for and what the console says, from a server under a path of its own and from a stick. */
@Tag("browser")
@ExtendWith(Stage.class)
class QuietTest {

    private static final int MOST_REQUESTS = 4;

    private static final PublishedSite SITE = Stage.Own.SITE;

    @Test
    void over_http_no_page_complains_or_asks_for_more_than_its_own_few_files(Chromium chromium) {
        assertThat(disturbances(chromium, SITE.pages(), SITE::overHttp)).isEmpty();
    }

    @Test
    void from_a_stick_no_kind_of_page_complains_or_asks_for_more_than_its_own_few_files(Chromium chromium) {
        assertThat(disturbances(chromium, SITE.kinds(), SITE::onDisk)).isEmpty();
    }

    private static List<String> disturbances(Chromium chromium, List<String> pages, UnaryOperator<String> url) {
        var found = new ArrayList<String>();
        chromium.look(Chromium.Look.DESK);
        chromium.requests();
        chromium.console();
        for (String address : pages) {
            chromium.open(url.apply(address));
            chromium.await("document.fonts.ready.then(() => arguments[0]([]))");
            List<String> requests = chromium.requests();
            requests.stream()
                    .filter(request -> !request.startsWith(url.apply("")))
                    .forEach(request -> found.add(address + " asks for " + request));
            if (requests.isEmpty() || requests.size() > MOST_REQUESTS && !address.equals("search.html")) {
                found.add(address + " makes " + requests.size() + " requests: " + requests);
            }
            chromium.console().forEach(message -> found.add(address + " says " + message));
        }
        return found;
    }

    @Test
    void a_search_asks_for_files_of_the_site_only(Chromium chromium) {
        for (UnaryOperator<String> url : List.<UnaryOperator<String>>of(SITE::overHttp, SITE::onDisk)) {
            chromium.look(Chromium.Look.DESK);
            chromium.requests();
            chromium.console();
            chromium.open(url.apply("search.html") + "?q=Taliban");
            chromium.await("""
                    const done = arguments[0];
                    const wait = n => document.querySelector('#found li') || n === 0
                        ? done([]) : setTimeout(() => wait(n - 1), 50);
                    wait(100);
                    """);
            assertThat(chromium.ask("return [...document.querySelectorAll('#found li')].map(e => e.textContent)"))
                    .as(url.apply("search.html"))
                    .isNotEmpty();
            assertThat(chromium.requests()).allMatch(request -> request.startsWith(url.apply("")));
            assertThat(chromium.console()).isEmpty();
        }
    }

    @Test
    void the_policy_lets_no_foreign_word_in(Chromium chromium) {
        for (String address : List.of("index.html", "search.html", "timeline.html")) {
            chromium.open(SITE.overHttp(address), Chromium.Look.DESK);
            List<String> refused = chromium.await("""
                    const done = arguments[0], refused = [];
                    document.addEventListener('securitypolicyviolation', e => refused.push(e.effectiveDirective));
                    const add = (name, values) => document.body.append(Object.assign(document.createElement(name), values));
                    add('script', {textContent: 'window.ran = true'});
                    add('script', {src: 'https://elsewhere.example/a.js'});
                    add('img', {src: 'https://elsewhere.example/a.png'});
                    add('style', {textContent: 'body { display: none }'});
                    add('iframe', {src: 'https://elsewhere.example/'});
                    document.body.setAttribute('onclick', 'window.ran = true');
                    document.body.click();
                    fetch('https://elsewhere.example/').catch(() => 0);
                    setTimeout(() => done(window.ran ? ['it ran'] : refused), 300);
                    """);
            assertThat(refused)
                    .as(address)
                    .contains(
                            "script-src-elem",
                            "script-src-attr",
                            "img-src",
                            "style-src-elem",
                            "frame-src",
                            "connect-src")
                    .doesNotContain("it ran");
        }
        // What was refused is told to the console; it is no page's own complaint.
        chromium.console();
    }

    @Test
    void a_renamed_entry_leads_to_its_new_address(Chromium chromium) {
        PublishedSite large = Stage.Large.SITE;
        String target = large.pages().stream()
                .filter(each -> each.endsWith("-e0.html"))
                .findFirst()
                .orElseThrow();
        for (UnaryOperator<String> url : List.<UnaryOperator<String>>of(large::overHttp, large::onDisk)) {
            chromium.open(url.apply("events/an-older-name-0.html"), Chromium.Look.DESK);
            chromium.await("""
                    const done = arguments[0];
                    const wait = n => document.querySelector('h1') && !document.querySelector('meta[http-equiv=refresh]')
                        || n === 0 ? done([]) : setTimeout(() => wait(n - 1), 50);
                    wait(60);
                    """);
            assertThat(chromium.address()).isEqualTo(url.apply(target));
        }
    }
}
