package org.peacechronology.links;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Severity;

/** What other hosts answer, played by a host on this machine. No request leaves it. */
@Timeout(60)
class ExternalLinksTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final LoopbackHost host = new LoopbackHost();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        host.close();
    }

    private static ExternalOptions options() {
        return ExternalOptions.usual(Clock.fixed(NOON, ZoneOffset.UTC))
                .allowPrivate(true)
                .patience(Duration.ofSeconds(2))
                .longestWait(Duration.ofSeconds(2))
                .timeLimit(Duration.ofSeconds(30));
    }

    private List<Diagnostic> check(ExternalOptions options, String... urls) {
        StringBuilder page = new StringBuilder();
        for (String url : urls) {
            page.append("<a href=\"").append(url).append("\">x</a>\n");
        }
        return new TinySite(folder.resolve("site"))
                .with("index.html", page.toString())
                .check(LinkOptions.offline().label("site/").external(options));
    }

    private List<Diagnostic> check(String... urls) {
        return check(options(), urls);
    }

    private List<String> codes(String... urls) {
        return check(urls).stream().map(Diagnostic::code).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 203, 204, 206})
    void an_address_that_answers_well_is_fine_and_only_its_head_is_asked(int status) {
        host.on("/a", status);
        assertThat(check(host.url("/a"))).isEmpty();
        assertThat(host.requests).containsExactly("HEAD /a");
        assertThat(host.agents).containsExactly(Asker.USER_AGENT);
        assertThat(Asker.USER_AGENT).contains("https://");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void an_address_that_is_gone_is_dead(int status) {
        host.on("/a", status);
        Diagnostic finding = check(host.url("/a")).get(0);
        assertThat(finding.code()).isEqualTo("link-dead");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("index.html links to " + host.url("/a") + ", which is gone: its host answers " + status);
        assertThat(TinySite.line(finding)).isEqualTo("link-dead site/index.html:1:10 " + host.url("/a"));
    }

    @Test
    void a_host_that_does_not_exist_is_dead() {
        assertThat(codes("https://" + "a".repeat(70) + ".invalid/")).containsExactly("link-dead");
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 304, 400, 401, 403, 406, 418, 429, 451, 500, 502, 503, 504, 599})
    void any_other_answer_says_nothing(int status) {
        host.on("/a", status);
        Diagnostic finding = check(host.url("/a")).get(0);
        assertThat(finding.code()).isEqualTo("link-unknown");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message()).endsWith("nothing could be learnt: its host answers " + status);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 406, 500, 501})
    void a_host_that_will_not_send_the_head_alone_is_asked_for_the_whole(int status) {
        host.on("/a", e -> e.sendResponseHeaders(e.getRequestMethod().equals("HEAD") ? status : 200, -1));
        assertThat(check(host.url("/a"))).isEmpty();
        assertThat(host.requests).containsExactly("HEAD /a", "GET /a");
    }

    @Test
    void an_address_is_asked_once_however_often_it_is_written() {
        host.on("/a", 200).on("/b", 404);
        new TinySite(folder.resolve("site"))
                .with("other.html", "<img src='" + host.url("/a") + "'><a href=index.html>");
        List<Diagnostic> findings = check(
                host.url("/a"), host.url("/a#x"), host.url("/./a"), host.url("/b"), host.url("/b#y"), "other.html");
        assertThat(findings)
                .extracting(TinySite::line)
                .containsExactly(
                        "link-dead site/index.html:4:10 " + host.url("/b"),
                        "link-dead site/index.html:5:10 " + host.url("/b#y"));
        assertThat(host.requests).containsExactlyInAnyOrder("HEAD /a", "HEAD /b", "GET /b");
    }

    @Test
    void what_is_only_named_or_sent_to_is_not_asked() {
        host.on("/img", 200);
        new TinySite(folder.resolve("site"))
                .with("index.html", """
                <link rel=canonical href="HOST/canonical"><meta property=og:url content="HOST/og">
                <form action="HOST/form"></form><a href="mailto:a@b.example" ping="HOST/ping">x</a>
                <link rel=preconnect href="HOST/pre"><img src="HOST/img">
                """.replace("HOST", host.url("")))
                .check(LinkOptions.offline().external(options()));
        assertThat(host.requests).containsExactly("HEAD /img");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 308})
    void an_address_that_has_moved_for_good_is_named_anew(int status) {
        host.on("/a", status, "Location: /b?c").on("/b", 200);
        Diagnostic finding = check(host.url("/a#part")).get(0);
        assertThat(finding.code()).isEqualTo("link-redirects");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message())
                .isEqualTo(
                        "index.html links to " + host.url("/a#part") + ", which has moved to " + host.url("/b?c#part"));
        assertThat(finding.help()).isEqualTo("write " + host.url("/b?c#part"));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 303, 307})
    void a_passing_redirect_is_no_fault(int status) {
        host.on("/a", status, "Location: " + host.url("/b")).on("/b", 200);
        assertThat(check(host.url("/a"))).isEmpty();
    }

    @Test
    void only_the_permanent_steps_at_the_start_give_a_new_address() {
        host.on("/a", 301, "Location: b")
                .on("/b", 302, "Location: /c")
                .on("/c", 301, "Location: /d")
                .on("/d", 200);
        assertThat(check(host.url("/a")).get(0).help()).isEqualTo("write " + host.url("/b"));
        assertThat(check(host.url("/b"))).isEmpty();
    }

    @Test
    void a_redirect_to_nothing_is_dead() {
        host.on("/a", 301, "Location: /gone");
        assertThat(codes(host.url("/a"))).containsExactly("link-dead");
    }

    @Test
    void redirects_that_never_arrive_are_left() {
        host.on("/loop", 302, "Location: /loop").on("/x", 301, "Location: /y").on("/y", 301, "Location: /x");
        for (int i = 0; i < 40; i++) {
            host.on("/n" + i, 302, "Location: /n" + (i + 1));
        }
        assertThat(codes(host.url("/loop"), host.url("/x"), host.url("/n0")))
                .containsOnly("link-unknown")
                .hasSize(3);
        assertThat(host.requests).hasSizeLessThan(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "javascript:alert(1)", "http://", "http://[", "ftp://127.0.0.1/", "data:,x"
            })
    void a_redirect_to_something_else_is_not_followed(String location) {
        host.on("/a", 302, "Location: " + location);
        assertThat(codes(host.url("/a"))).containsExactly("link-unknown");
        assertThat(host.requests).hasSize(1);
    }

    @Test
    void a_redirect_without_an_address_says_nothing() {
        host.on("/a", 301);
        assertThat(codes(host.url("/a"))).containsExactly("link-unknown");
    }

    @Test
    void a_redirect_to_a_private_network_is_not_followed() throws IOException {
        InetAddress hidden = InetAddress.getByName("127.0.0.2");
        host.on("/a", 302, "Location: " + host.url("/secret").replace("127.0.0.1", "127.0.0.2"));
        Address address = Address.parse(host.url("/a")).orElseThrow();
        assertThat(new ExternalLinks(options(), hidden::equals)
                        .ask(List.of(address))
                        .values())
                .containsExactly(new Answer.Unknown("its host is on a private network, which is not asked"));
        assertThat(host.requests).containsExactly("HEAD /a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "2130706433",
                "0x7f.1",
                "0177.0.0.1",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "0.0.0.0",
                "LOCALHOST",
                "localhost.",
                "a.localhost",
                "printer.local",
                "metadata.google.internal",
                "router.home.arpa",
                "017700000001",
                "[::127.0.0.1]",
                "127.1"
            })
    void hosts_of_this_machine_are_not_asked_unless_allowed(String name) {
        host.on("/a", 200);
        List<Diagnostic> findings =
                check(options().allowPrivate(false), host.url("/a").replace("127.0.0.1", name));
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("link-unknown");
            assertThat(finding.message()).endsWith("its host is on a private network, which is not asked");
        });
        assertThat(host.requests).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, true",
        "172.16.0.1, true",
        "172.31.255.255, true",
        "172.32.0.1, false",
        "192.168.1.1, true",
        "100.64.0.1, true",
        "100.127.255.255, true",
        "100.128.0.1, false",
        "169.254.169.254, true",
        "127.8.8.8, true",
        "0.1.2.3, true",
        "224.0.0.1, true",
        "255.255.255.255, true",
        "198.18.0.1, true",
        "192.0.2.1, true",
        "203.0.113.9, true",
        "8.8.8.8, false",
        "193.0.6.139, false",
        "::1, true",
        "::, true",
        "fe80::1, true",
        "fc00::1, true",
        "fd12::1, true",
        "ff02::1, true",
        "::ffff:10.0.0.1, true",
        "::ffff:8.8.8.8, false",
        "64:ff9b::a00:1, true",
        "64:ff9b::808:808, false",
        "2002:a00:1::1, true",
        "2001:db8::1, true",
        "2001::1, true",
        "2001:67c:2e8::1, false",
        "2606:4700::1, false",
        "::7f00:1, true",
        "fec0::1, true",
        "3fff::1, true",
    })
    void private_networks_are_told_from_the_internet(String address, boolean isPrivate) throws IOException {
        assertThat(PrivateNetworks.contains(InetAddress.getByName(address))).isEqualTo(isPrivate);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "Sun, 22 Nov 2026 12:00:01 GMT", "Fri, 01 Jan 1999 00:00:00 GMT"})
    void a_host_that_asks_to_wait_a_little_is_asked_once_more(String wait) {
        host.first(
                "/a",
                e -> {
                    e.getResponseHeaders().add("Retry-After", wait);
                    e.sendResponseHeaders(429, -1);
                },
                e -> e.sendResponseHeaders(200, -1));
        assertThat(check(host.url("/a"))).isEmpty();
        assertThat(host.requests).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3600",
                "99999999999999999999999",
                "-1",
                "soon",
                "1.5",
                "",
                "Sat, 01 Jan 9999 00:00:00 GMT",
                "Sun, 99 Nov 2026 12:00:01 GMT",
            })
    void a_host_that_asks_for_too_much_is_left_alone(String wait) {
        host.on("/a", 429, "Retry-After: " + wait);
        long start = System.nanoTime();
        assertThat(codes(host.url("/a"))).containsExactly("link-unknown");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(host.requests).hasSizeBetween(1, 2);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5", "' 5 ', 5", "007, 7", "99999999999999, 999999999", "'Sun, 22 Nov 2026 12:01:00 GMT', 60",
        "'Sun, 22 Nov 2026 11:00:00 GMT', 0", "٣, -1", "-1, -1", "1e9, -1", "'Mon, 22 Nov 2026 12:01:00 GMT', -1",
    })
    void the_time_to_wait_is_read_in_seconds_or_as_a_date(String field, long seconds) {
        Duration wait = RetryAfter.read(field, NOON).orElse(Duration.ofSeconds(-1));
        assertThat(wait).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void a_host_that_wants_to_be_left_alone_is_not_asked_for_the_rest() {
        List<String> urls =
                IntStream.range(0, 30).mapToObj(i -> host.url("/p" + i)).toList();
        for (int i = 0; i < 30; i++) {
            host.on("/p" + i, 503, "Retry-After: 86400");
        }
        assertThat(check(urls.toArray(String[]::new)))
                .hasSize(30)
                .allMatch(d -> d.code().equals("link-unknown"));
        assertThat(host.requests).hasSizeLessThan(6);
    }

    @Test
    void a_host_is_not_asked_for_more_than_two_things_at_once() {
        List<String> urls =
                IntStream.range(0, 12).mapToObj(i -> host.url("/p" + i)).toList();
        for (int i = 0; i < 12; i++) {
            host.slow("/p" + i);
        }
        assertThat(check(urls.toArray(String[]::new))).isEmpty();
        assertThat(host.most.get()).isEqualTo(2);
    }

    @Test
    void nor_when_other_hosts_lead_there() {
        String[] urls = IntStream.range(0, 8)
                .mapToObj(i -> host.slow("/p" + i).wire(leadsTo("/p" + i)))
                .toArray(String[]::new);
        assertThat(check(urls)).isEmpty();
        assertThat(host.most.get()).isEqualTo(2);
    }

    private LoopbackHost.Wire leadsTo(String path) {
        return LoopbackHost.says("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + host.url(path) + "\r\n\r\n");
    }

    @Test
    void an_address_to_which_others_lead_is_asked_once_too() {
        host.slow("/p");
        List<String> urls = new ArrayList<>(List.of(host.url("/p")));
        for (int i = 0; i < 8; i++) {
            urls.add(host.wire(leadsTo("/p")));
        }
        assertThat(check(urls.toArray(String[]::new))).isEmpty();
        assertThat(host.requests).containsExactly("HEAD /p");
    }

    @Test
    void what_comes_of_it_holds_for_all_that_lead_there() {
        host.on("/gone", 404);
        String[] urls = {host.wire(leadsTo("/gone")), host.wire(leadsTo("/gone")), host.url("/gone")};
        assertThat(codes(urls)).containsExactly("link-dead", "link-dead", "link-dead");
        assertThat(host.requests).containsExactly("HEAD /gone", "GET /gone");
    }

    @Test
    void the_first_answer_of_the_name_service_holds_for_the_whole_run() {
        assertThat(check(host.url("/none"))).hasSize(1);
        assertThat(Security.getProperty("networkaddress.cache.ttl")).isEqualTo("-1");
    }

    @Test
    void a_host_that_never_answers_is_not_waited_for() {
        String silent = host.wire((out, socket) -> Thread.sleep(60_000));
        long start = System.nanoTime();
        Diagnostic finding = check(silent).get(0);
        assertThat(finding.code()).isEqualTo("link-unknown");
        assertThat(finding.message()).endsWith("no answer within 2 seconds");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void a_head_that_drips_or_never_ends_is_not_waited_for() {
        String slow = host.wire((out, socket) -> {
            for (char c : "HTTP/1.1 200 OK\r\nX: ".toCharArray()) {
                out.write(c);
                out.flush();
                Thread.sleep(500);
            }
        });
        String endless = host.wire((out, socket) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
            byte[] line = ("X: " + "y".repeat(8_000) + "\r\n").getBytes(UTF_8);
            while (true) {
                out.write(line);
            }
        });
        assertThat(codes(slow, endless)).containsExactly("link-unknown", "link-unknown");
    }

    @Test
    void a_body_is_never_read() throws InterruptedException {
        AtomicLong sent = new AtomicLong();
        AtomicBoolean left = new AtomicBoolean();
        host.on("/bomb", e -> {
            if (e.getRequestMethod().equals("HEAD")) {
                e.sendResponseHeaders(405, -1);
                return;
            }
            e.getResponseHeaders().add("Content-Encoding", "gzip");
            e.sendResponseHeaders(200, 0);
            try {
                byte[] block = new byte[64 << 10];
                while (true) {
                    e.getResponseBody().write(block);
                    sent.addAndGet(block.length);
                }
            } catch (IOException gone) {
                left.set(true);
            }
        });
        assertThat(check(host.url("/bomb"))).isEmpty();
        for (int i = 0; i < 100 && !left.get(); i++) {
            Thread.sleep(50);
        }
        assertThat(left).isTrue();
        assertThat(sent.get()).isLessThan(64 << 20);
    }

    static Stream<String> answersThatAreNone() {
        return Stream.of("", "\r\n\r\n", "hello\n", "HTTP/1.1 abc\r\n\r\n", "SSH-2.0-x\r\n", "\0\0\0\0\0\0\0\0");
    }

    @Test
    void an_answer_that_is_none_says_nothing() {
        String[] urls = answersThatAreNone()
                .map(text -> host.wire(LoopbackHost.says(text)))
                .toArray(String[]::new);
        assertThat(codes(urls)).hasSize(urls.length).containsOnly("link-unknown");
    }

    @Test
    void a_connection_that_breaks_off_says_nothing() {
        String reset = host.wire((out, socket) -> socket.setSoLinger(true, 0));
        String cut = host.wire(LoopbackHost.says("HTTP/1.1 200 O"));
        assertThat(codes(reset, cut)).containsExactly("link-unknown", "link-unknown");
    }

    @Test
    void a_host_that_takes_no_connection_says_nothing() {
        String closed = host.wire(LoopbackHost.says(""));
        host.close();
        Diagnostic finding = check(closed).get(0);
        assertThat(finding.code()).isEqualTo("link-unknown");
        assertThat(finding.message()).endsWith("its host takes no connection");
    }

    @Test
    void lengths_that_are_wrong_and_bodies_that_are_missing_are_no_matter() {
        assertThat(check(
                        host.wire(LoopbackHost.says("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\nshort")),
                        host.wire(LoopbackHost.says("HTTP/1.1 200 OK\r\n\r\n")),
                        host.wire(LoopbackHost.says("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")),
                        host.wire(LoopbackHost.says("HTTP/1.0 200\r\n\r\n"))))
                .isEmpty();
    }

    @Test
    void a_host_that_answers_https_with_plain_text_says_nothing() {
        assertThat(codes(host.url("/a").replace("http:", "https:"))).containsExactly("link-unknown");
    }

    @Test
    void the_whole_run_has_an_end() {
        String[] urls = IntStream.range(0, 40)
                .mapToObj(i -> host.wire((out, socket) -> Thread.sleep(60_000)))
                .toArray(String[]::new);
        long start = System.nanoTime();
        List<Diagnostic> findings = check(options().timeLimit(Duration.ofSeconds(1)), urls);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(findings).hasSize(40).allMatch(d -> d.code().equals("link-unknown"));
        assertThat(findings).anyMatch(d -> d.message().endsWith("the time for this run was over"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a|b", "/a[b]", "/a%zz", "/a?q={x}", "/a b", "/ü", "/a?x=^`", "/a\\b"})
    void addresses_that_a_browser_takes_are_asked_for(String path) {
        List<Diagnostic> findings = check(host.url(path));
        assertThat(findings).extracting(Diagnostic::code).containsExactly("link-dead");
        assertThat(host.requests).hasSize(2);
    }

    @Test
    void a_second_run_asks_for_nothing_that_answered_well() throws IOException {
        Path cache = folder.resolve("cache/links.json");
        host.on("/a", 200).on("/moved", 301, "Location: /a").on("/b", 404).on("/busy", 500);
        String[] urls = {host.url("/a"), host.url("/moved"), host.url("/b"), host.url("/busy")};
        List<Diagnostic> first = check(options().cache(cache), urls);
        host.requests.clear();
        List<Diagnostic> second = check(options().cache(cache), urls);
        assertThat(second).isEqualTo(first).hasSize(3);
        assertThat(host.requests).containsExactlyInAnyOrder("HEAD /b", "GET /b", "HEAD /busy", "GET /busy");
        assertThat(Files.readString(cache))
                .contains("\"checked\" : \"2026-11-22T12:00:00Z\"")
                .doesNotContain("/busy");
        try (Stream<Path> files = Files.list(cache.getParent())) {
            assertThat(files).containsExactly(cache);
        }
    }

    @Test
    void what_the_cache_remembers_grows_old() throws IOException {
        Path cache = folder.resolve("links.json");
        host.on("/a", 200);
        for (String checked : List.of("2026-11-08T11:59:59Z", "2027-01-01T00:00:00Z", "yesterday", "")) {
            Files.writeString(
                    cache,
                    "{\"version\":1,\"addresses\":{\"" + host.url("/a") + "\":{\"checked\":\"" + checked + "\"}}}");
            host.requests.clear();
            check(options().cache(cache), host.url("/a"));
            assertThat(host.requests).as(checked).hasSize(1);
        }
        Files.writeString(
                cache,
                "{\"version\":1,\"addresses\":{\"" + host.url("/a") + "\":{\"checked\":\"2026-11-08T12:00:00Z\"}}}");
        host.requests.clear();
        check(options().cache(cache), host.url("/a"));
        assertThat(host.requests).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"version\":2,\"addresses\":{\"URL\":{\"checked\":\"2026-11-22T12:00:00Z\"}}}",
                "{\"version\":1,\"addresses\":[1]}",
                "{\"version\":1,\"addresses\":{\"URL\":7}}"
            })
    void a_cache_of_another_form_counts_as_empty(String text) throws IOException {
        Path cache = folder.resolve("links.json");
        host.on("/a", 200);
        Files.writeString(cache, text.replace("URL", host.url("/a")));
        assertThat(check(options().cache(cache), host.url("/a"))).isEmpty();
        assertThat(host.requests).hasSize(1);
        assertThat(Files.readString(cache)).contains(host.url("/a"));
    }

    @Test
    void a_cache_that_cannot_be_written_is_told_before_anyone_is_asked() {
        assertThatIOException()
                .isThrownBy(() -> new ExternalLinks(options().cache(folder))
                        .ask(List.of(Address.parse(host.url("/a")).orElseThrow())));
        assertThat(host.requests).isEmpty();
    }
}
