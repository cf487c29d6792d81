package org.peacechronology.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The preview answers this machine's browsers, and nothing but the site in memory. */
class PreviewServerTest {

    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><head>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">
            <title>Here</title></head><body>good</body></html>
            """;

    private PreviewServer server;

    @BeforeEach
    void start() throws IOException {
        server = new PreviewServer(
                0,
                "/chronology/",
                new Preview(
                        Map.of(
                                "index.html",
                                PAGE.getBytes(UTF_8),
                                "people/index.html",
                                PAGE.getBytes(UTF_8),
                                "a b.txt",
                                "x".getBytes(UTF_8)),
                        ""));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(5_000);
        return socket;
    }

    /** Sends a request as it stands, HOST for the right host, and returns the whole answer. */
    private String ask(String request) throws IOException {
        try (Socket socket = connect()) {
            String text = request.replace("|", "\r\n").replace("HOST", "localhost:" + server.port())
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    GET /chronology/ HTTP/1.1|Host: HOST                                       ; 200
                    GET /chronology/index.html HTTP/1.1|Host: HOST                             ; 200
                    GET /chronology/people/ HTTP/1.1|Host: HOST                                ; 200
                    GET /chronology/a%20b.txt HTTP/1.1|Host: HOST                              ; 200
                    HEAD /chronology/ HTTP/1.1|Host: HOST                                      ; 200
                    GET / HTTP/1.1|Host: HOST                                                  ; 302
                    GET /other/ HTTP/1.1|Host: HOST                                            ; 404
                    GET /chronology/none.html HTTP/1.1|Host: HOST                              ; 404
                    GET /chronology/../../etc/passwd HTTP/1.1|Host: HOST                       ; 404
                    GET /chronology/%2e%2e/%2e%2e/etc/passwd HTTP/1.1|Host: HOST               ; 404
                    GET /chronology/..%2f..%2fetc%2fpasswd HTTP/1.1|Host: HOST                 ; 404
                    GET /chronology/..%5c..%5cwindows HTTP/1.1|Host: HOST                      ; 404
                    GET /chronology/index.html%00.txt HTTP/1.1|Host: HOST                      ; 404
                    GET //etc/passwd HTTP/1.1|Host: HOST                                       ; 404
                    GET /chronology/.git/config HTTP/1.1|Host: HOST                            ; 404
                    POST /chronology/ HTTP/1.1|Host: HOST|Content-Length: 0                    ; 405
                    PUT /chronology/x HTTP/1.1|Host: HOST|Content-Length: 0                    ; 405
                    DELETE /chronology/ HTTP/1.1|Host: HOST                                    ; 405
                    OPTIONS /chronology/ HTTP/1.1|Host: HOST                                   ; 405
                    TRACE /chronology/ HTTP/1.1|Host: HOST                                     ; 405
                    GET /chronology/ HTTP/1.1|Host: evil.example                               ; 403
                    GET /chronology/ HTTP/1.1|Host: localhost                                  ; 403
                    GET /chronology/ HTTP/1.1|Host: localhost.evil.example                     ; 403
                    GET /chronology/ HTTP/1.1|Host: HOST|Host: evil.example                    ; 403
                    GET /chronology/ HTTP/1.0                                                  ; 403
                    GET /chronology/ HTTP/1.1|Host: HOST|Origin: https://evil.example          ; 403
                    GET /chronology/ HTTP/1.1|Host: HOST|Origin: null                          ; 403
                    GET /chronology/ HTTP/1.1|Host: HOST|Sec-Fetch-Site: cross-site            ; 403
                    GET /chronology/ HTTP/1.1|Host: HOST|Origin: http://HOST                   ; 200
                    """)
    void a_request_gets_what_is_its_due(String request, int status) throws IOException {
        assertThat(ask(request)).startsWith("HTTP/1.1 " + status);
    }

    @Test
    void a_page_gets_the_script_that_reloads_it_and_may_run_it() throws IOException {
        assertThat(ask("GET /chronology/ HTTP/1.1|Host: HOST"))
                .contains("<script src=\"/chronology/_preview/reload.js\" defer></script></head>")
                .contains("default-src 'none'; connect-src 'self'; script-src 'self'; style-src 'self'");
        assertThat(ask("GET /chronology/_preview/reload.js HTTP/1.1|Host: HOST"))
                .contains("EventSource");
    }

    @Test
    void a_build_is_announced_and_findings_leave_the_last_good_page() throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream()
                    .write(("GET /chronology/_preview/events HTTP/1.1\r\nHost: localhost:" + server.port() + "\r\n\r\n")
                            .getBytes(UTF_8));
            BufferedReader news = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            assertThat(until(news, "data: 0")).contains("event: built");
            server.show(new Preview(Map.of(), "error[quote-not-found]: no\n\u001b[2J second line"));
            assertThat(until(news, "second line"))
                    .contains("event: findings")
                    .contains("data: error[quote-not-found]: no");
            assertThat(ask("GET /chronology/ HTTP/1.1|Host: HOST")).contains("good");
            server.show(new Preview(
                    Map.of("index.html", PAGE.replace("good", "better").getBytes(UTF_8)), ""));
            assertThat(until(news, "data: 1")).contains("event: built");
            assertThat(ask("GET /chronology/ HTTP/1.1|Host: HOST")).contains("better");
        }
    }

    private static String until(BufferedReader lines, String words) throws IOException {
        StringBuilder read = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            read.append(line).append('\n');
            if (line.contains(words)) {
                return read.toString();
            }
        }
        return read.toString();
    }

    @Test
    void a_port_that_is_taken_is_said_to_be() {
        assertThatThrownBy(() -> new PreviewServer(server.port(), "/", new Preview(Map.of(), "")).close())
                .isInstanceOf(BindException.class);
    }

    @Test
    void it_listens_on_the_loopback_address_only() {
        assertThat(server.address()).startsWith("http://localhost:");
        assertThat(server.isLoopback()).isTrue();
    }
}
