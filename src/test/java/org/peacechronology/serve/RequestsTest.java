package org.peacechronology.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked of a preview, no one gets anything but a page of the site, and everyone else is still answered. */
class RequestsTest {

    private static final String SECRET = "not for anyone";

    @TempDir
    private static Path outside;

    private static PreviewServer server;
    private static Visitor visitor;

    @BeforeAll
    static void start() throws IOException {
        Files.writeString(outside.resolve("secret.html"), SECRET);
        server = new PreviewServer(0);
        server.show(
                Visitor.site(Map.of(
                        "index.html",
                        Visitor.PAGE,
                        "people/index.html",
                        Visitor.PAGE,
                        "a b.txt",
                        "x",
                        "404.html",
                        Visitor.PAGE.replace("good", "nothing here"),
                        "data/chronology.json",
                        "{}")),
                Optional.of("https://example.org/chronology/"));
        visitor = new Visitor(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void the_next_one_is_answered() throws IOException {
        assertThat(visitor.ask("GET /chronology/ HTTP/1.1|Host: HOST")).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            # What a browser of this machine asks
            GET /chronology/ HTTP/1.1|Host: HOST                                                  ; 200
            GET /chronology/index.html HTTP/1.1|Host: HOST                                        ; 200
            GET /chronology/index.html?x=../../etc/passwd HTTP/1.1|Host: HOST                     ; 200
            GET /chronology/people/ HTTP/1.1|Host: HOST                                           ; 200
            GET /chronology/a%20b.txt HTTP/1.1|Host: HOST                                         ; 200
            GET /chronology/%69ndex.html HTTP/1.1|Host: HOST                                      ; 200
            GET /chronology/ HTTP/1.1|Host: HOST|Origin: http://HOST                              ; 200
            GET /chronology/ HTTP/1.1|Host: HOST|Sec-Fetch-Site: same-origin|Sec-Fetch-Mode: cors ; 200
            GET /chronology/ HTTP/1.1|Host: HOST|Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: navigate|Sec-Fetch-Dest: document ; 200
            GET /chronology/ HTTP/1.1|host: HOST                                                  ; 200
            HEAD /chronology/ HTTP/1.1|Host: HOST                                                 ; 200
            HEAD /chronology/none.html HTTP/1.1|Host: HOST                                        ; 404
            HEAD /chronology/_preview/events HTTP/1.1|Host: HOST                                  ; 200
            GET / HTTP/1.1|Host: HOST                                                             ; 302
            GET /chronology HTTP/1.1|Host: HOST                                                   ; 302
            GET /other/ HTTP/1.1|Host: HOST                                                       ; 404
            GET /chronology/none.html HTTP/1.1|Host: HOST                                         ; 404
            # Parts and conditions: the whole is given, always fresh
            GET /chronology/ HTTP/1.1|Host: HOST|Range: bytes=0-3                                 ; 200
            GET /chronology/ HTTP/1.1|Host: HOST|Range: bytes=9999999999999999999999-             ; 200
            GET /chronology/ HTTP/1.1|Host: HOST|If-None-Match: *                                 ; 200
            GET /chronology/ HTTP/1.1|Host: HOST|If-Modified-Since: Fri, 31 Dec 9999 23:59:59 GMT ; 200
            # Ways out
            GET /chronology/../../etc/passwd HTTP/1.1|Host: HOST                                  ; 404
            GET /chronology/../chronology/index.html HTTP/1.1|Host: HOST                          ; 404
            GET /chronology/people/../index.html HTTP/1.1|Host: HOST                              ; 404
            GET /chronology/./index.html HTTP/1.1|Host: HOST                                      ; 404
            GET /chronology/%2e%2e/%2e%2e/etc/passwd HTTP/1.1|Host: HOST                          ; 404
            GET /chronology/..%2f..%2fetc%2fpasswd HTTP/1.1|Host: HOST                            ; 404
            GET /chronology/%252e%252e%252fetc%252fpasswd HTTP/1.1|Host: HOST                     ; 404
            GET /chronology/%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd HTTP/1.1|Host: HOST              ; 404
            GET /chronology/%e0%80%ae%e0%80%ae/etc/passwd HTTP/1.1|Host: HOST                     ; 404
            GET /chronology/%u002e%u002e/etc/passwd HTTP/1.1|Host: HOST                           ; no
            GET /chronology/....//....//etc/passwd HTTP/1.1|Host: HOST                            ; 404
            GET /chronology/..%5c..%5cwindows%5cwin.ini HTTP/1.1|Host: HOST                       ; 404
            GET /chronology/..\\..\\windows\\win.ini HTTP/1.1|Host: HOST                          ; no
            GET \\..\\..\\windows\\win.ini HTTP/1.1|Host: HOST                                    ; no
            GET /chronology/C:/Windows/win.ini HTTP/1.1|Host: HOST                                ; 404
            GET /chronology/index.html%00.txt HTTP/1.1|Host: HOST                                 ; 404
            GET /chronology/index.html%00 HTTP/1.1|Host: HOST                                     ; 404
            GET /chronology/index.html%0d%0aX-Injected:%20yes HTTP/1.1|Host: HOST                 ; 404
            GET /chronology/index.html. HTTP/1.1|Host: HOST                                       ; 404
            GET /chronology/index.html%20 HTTP/1.1|Host: HOST                                     ; 404
            GET /chronology/INDEX.HTML HTTP/1.1|Host: HOST                                        ; 404
            GET /chronology/index.html::$DATA HTTP/1.1|Host: HOST                                 ; 404
            GET /chronology/index.html/ HTTP/1.1|Host: HOST                                       ; 404
            GET /chronology//etc/passwd HTTP/1.1|Host: HOST                                       ; 404
            GET //etc/passwd HTTP/1.1|Host: HOST                                                  ; 404
            GET /chronology/.git/config HTTP/1.1|Host: HOST                                       ; 404
            GET /chronology/.env HTTP/1.1|Host: HOST                                              ; 404
            GET /chronology/content/chronology.yaml HTTP/1.1|Host: HOST                           ; 404
            GET /chronology/_preview/ HTTP/1.1|Host: HOST                                         ; 404
            GET /chronology/_preview/../index.html HTTP/1.1|Host: HOST                            ; 404
            GET /chronology/%zz HTTP/1.1|Host: HOST                                               ; no
            GET /chronology/% HTTP/1.1|Host: HOST                                                 ; no
            # Absolute addresses, and what is no address
            GET http://HOST/chronology/ HTTP/1.1|Host: HOST                                       ; 200
            GET http://evil.example/chronology/ HTTP/1.1|Host: evil.example                       ; no
            GET file:///etc/passwd HTTP/1.1|Host: HOST                                            ; no
            GET evil.example:443 HTTP/1.1|Host: HOST                                              ; no
            GET * HTTP/1.1|Host: HOST                                                             ; no
            GET etc/passwd HTTP/1.1|Host: HOST                                                    ; no
            GET  HTTP/1.1|Host: HOST                                                              ; no
            # Who is no browser of this machine's user
            GET /chronology/ HTTP/1.1|Host: evil.example                                          ; 403
            GET /chronology/ HTTP/1.1|Host: localhost                                             ; 403
            GET /chronology/ HTTP/1.1|Host: localhost:1                                           ; 403
            GET /chronology/ HTTP/1.1|Host: localhost.evil.example                                ; 403
            GET /chronology/ HTTP/1.1|Host: evil.example@HOST                                     ; 403
            GET /chronology/ HTTP/1.1|Host: 0.0.0.0                                               ; 403
            GET /chronology/ HTTP/1.1|Host: 2130706433                                            ; 403
            GET /chronology/ HTTP/1.1|Host:                                                       ; 403
            GET /chronology/ HTTP/1.1|Host: HOST|Host: evil.example                               ; 403
            GET /chronology/ HTTP/1.1|X-Forwarded-Host: HOST|Host: evil.example                   ; 403
            GET /chronology/ HTTP/1.1                                                             ; 403
            GET /chronology/ HTTP/1.0                                                             ; 403
            GET /chronology/ HTTP/1.1|Host: HOST|Origin: https://evil.example                     ; 403
            GET /chronology/ HTTP/1.1|Host: HOST|Origin: null                                     ; 403
            GET /chronology/ HTTP/1.1|Host: HOST|Origin: https://HOST                             ; 403
            GET /chronology/ HTTP/1.1|Host: HOST|Origin: http://HOST|Origin: https://evil.example ; 403
            GET /chronology/ HTTP/1.1|Host: HOST|Sec-Fetch-Site: cross-site                       ; 403
            GET /chronology/ HTTP/1.1|Host: HOST|Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: navigate|Sec-Fetch-Dest: iframe ; 403
            GET /chronology/_preview/events HTTP/1.1|Host: HOST|Origin: https://evil.example      ; 403
            GET /chronology/_preview/events HTTP/1.1|Host: evil.example                           ; 403
            # What changes something elsewhere changes nothing here
            POST /chronology/ HTTP/1.1|Host: HOST|Content-Length: 0                               ; 405
            POST /chronology/_preview/events HTTP/1.1|Host: HOST|Content-Length: 0                ; 405
            PUT /chronology/x HTTP/1.1|Host: HOST|Content-Length: 0                               ; 405
            PATCH /chronology/x HTTP/1.1|Host: HOST|Content-Length: 0                             ; 405
            DELETE /chronology/ HTTP/1.1|Host: HOST                                               ; 405
            OPTIONS /chronology/ HTTP/1.1|Host: HOST                                              ; 405
            TRACE /chronology/ HTTP/1.1|Host: HOST|Cookie: taste                                  ; 405
            PROPFIND /chronology/ HTTP/1.1|Host: HOST                                             ; 405
            CONNECT evil.example:443 HTTP/1.1|Host: HOST                                          ; no
            get /chronology/ HTTP/1.1|Host: HOST                                                  ; 405
            G%45T /chronology/ HTTP/1.1|Host: HOST                                                ; 405
            # What is no HTTP
            GET /chronology/                                                                      ; no
            GET                                                                                   ; no
            GET /chronology/ HTTP/1.1|Host : HOST                                                 ; no
            GET /chronology/ HTTP/1.1|Host: HOST|Content-Length: -1                               ; no
            GET /chronology/ HTTP/1.1|Host: HOST|Content-Length: many                             ; no
            GET /chronology/ HTTP/1.1|Host: HOST|Transfer-Encoding: gzip                          ; no
            """)
    void a_request_gets_what_is_its_due(String request, String status) throws IOException {
        String answer = visitor.ask(request);
        assertThat(answer).doesNotContain(SECRET, "root:", "X-Injected: yes", "taste", "\tat ");
        if (status.equals("no")) {
            // The server of the JDK answers these itself, with one status or another, or hangs up.
            assertThat(answer)
                    .doesNotContain("good")
                    .doesNotStartWith("HTTP/1.1 2")
                    .doesNotStartWith("HTTP/1.1 3");
        } else {
            assertThat(answer).startsWith("HTTP/1.1 " + status);
        }
        if (status.equals("200") && !request.startsWith("HEAD") && request.contains("/ HTTP")) {
            assertThat(answer).contains("good");
        }
    }

    @Test
    void what_is_not_of_the_site_cannot_be_named_by_any_path() throws IOException {
        Path link = Files.createSymbolicLink(outside.resolve("link.html"), outside.resolve("secret.html"));
        for (Path each : List.of(outside.resolve("secret.html"), link)) {
            String path = each.toString().replace('\\', '/');
            for (String prefix : List.of("", "/chronology", "/chronology/", "/chronology/../../../../../../../..")) {
                assertThat(visitor.ask("GET " + prefix + path + " HTTP/1.1|Host: HOST"))
                        .startsWith("HTTP/1.1 404")
                        .doesNotContain(SECRET);
            }
        }
    }

    @Test
    void every_answer_tells_browsers_to_keep_it_to_themselves() throws IOException {
        for (String address : List.of("", "none.html", "_preview/reload.js", "data/chronology.json")) {
            assertThat(visitor.ask("GET /chronology/" + address + " HTTP/1.1|Host: HOST"))
                    .containsIgnoringCase("Cache-Control: no-store")
                    .containsIgnoringCase("X-Content-Type-Options: nosniff")
                    .containsIgnoringCase("Referrer-Policy: no-referrer")
                    .containsIgnoringCase("Cross-Origin-Resource-Policy: same-origin")
                    .containsIgnoringCase("Content-Security-Policy: frame-ancestors 'none'")
                    .doesNotContainIgnoringCase("Access-Control-")
                    .doesNotContainIgnoringCase("Set-Cookie")
                    .doesNotContainIgnoringCase("Server:");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20_000, 2_000_000})
    void a_request_line_of_any_length_is_answered_or_cut_off(int length) throws IOException {
        assertThat(answer("GET /chronology/" + "a".repeat(length) + " HTTP/1.1|Host: HOST"))
                .doesNotContain("good");
    }

    @Test
    void a_header_of_any_length_is_answered_or_cut_off() throws IOException {
        assertThat(answer("GET /none HTTP/1.1|Host: HOST|X: " + "a".repeat(2_000_000)))
                .doesNotContain("good");
    }

    @Test
    void headers_of_any_number_are_answered_or_cut_off() throws IOException {
        assertThat(answer("GET /none HTTP/1.1|Host: HOST" + "|X: y".repeat(100_000)))
                .doesNotContain("good");
    }

    /** The answer, or nothing where the line was cut while we spoke. */
    private static String answer(String request) {
        try {
            return visitor.ask(request);
        } catch (IOException cut) {
            return "";
        }
    }

    @Test
    void requests_sent_ahead_are_answered_in_their_order_and_each_by_its_own_headers() throws IOException {
        String good = visitor.written("GET /chronology/ HTTP/1.1|Host: HOST||");
        String bad = visitor.written("GET /chronology/ HTTP/1.1|Host: evil.example||");
        String none = visitor.written("GET /none HTTP/1.1|Host: HOST|Connection: close||");
        assertThat(visitor.exchange(good + bad + none).lines().filter(line -> line.startsWith("HTTP/1.1 ")))
                .containsExactly("HTTP/1.1 200 OK", "HTTP/1.1 403 Forbidden", "HTTP/1.1 404 Not Found");
    }

    @Test
    void a_request_hidden_in_the_body_of_another_is_none() throws IOException {
        String hidden = visitor.written("GET /chronology/data/chronology.json HTTP/1.1|Host: HOST||");
        String outer = visitor.written(
                "GET /chronology/ HTTP/1.1|Host: HOST|Content-Length: " + hidden.length() + "|Connection: close||");
        assertThat(visitor.exchange(outer + hidden)).containsOnlyOnce("HTTP/1.1 ");
    }

    /** That the server of the JDK then hangs up is shown in a process of its own: SilentVisitorsTest. */
    @Test
    void a_request_has_ten_seconds_to_arrive() {
        assertThat(System.getProperty("sun.net.httpserver.maxReqTime")).isEqualTo("10");
    }

    @Test
    void those_who_begin_and_never_end_hold_up_no_one() throws IOException {
        List<Socket> idle = new ArrayList<>();
        try {
            for (String beginning : List.of("", "G", "GET /chronology/", "GET /chronology/ HTTP/1.1\r\nHost: ")) {
                for (int i = 0; i < 15; i++) {
                    Socket socket = visitor.connect();
                    socket.getOutputStream().write(beginning.getBytes(UTF_8));
                    idle.add(socket);
                }
            }
            Socket halfClosed = visitor.connect();
            halfClosed.shutdownOutput();
            idle.add(halfClosed);
            assertThat(visitor.ask("GET /chronology/ HTTP/1.1|Host: HOST")).contains("good");
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
    }
}
