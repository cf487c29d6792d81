package org.peacechronology.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.BindException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peacechronology.site.TemplateFailure;

/** What open pages are told, and what they show when something is wrong. */
class PreviewServerTest {

    private static final Optional<String> HERE = Optional.of("https://example.org/chronology/");

    private PreviewServer server;
    private Visitor visitor;

    @BeforeEach
    void start() throws IOException {
        server = new PreviewServer(0);
        visitor = new Visitor(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void show(String words) {
        server.show(Visitor.site(Map.of("index.html", Visitor.PAGE.replace("good", words))), HERE);
    }

    private String get(String path) throws IOException {
        return visitor.ask("GET " + path + " HTTP/1.1|Host: HOST");
    }

    @Test
    void a_page_gets_the_script_that_reloads_it_and_may_run_it() throws IOException {
        show("good");
        assertThat(get("/chronology/"))
                .containsPattern("<script src=\"/chronology/_preview/reload.js\\?\\w+\" data-page=\"index.html\" defer>"
                        + "</script></head>")
                .contains("default-src 'none'; connect-src 'self'; script-src 'self'; style-src 'self'");
        assertThat(get("/chronology/_preview/reload.js")).contains("EventSource");
        assertThat(get("/chronology/_preview/findings.css")).contains("Content-type: text/css");
    }

    @Test
    void the_policy_of_a_page_with_a_script_of_its_own_keeps_that_and_words_of_the_page_stay() throws IOException {
        server.show(
                Visitor.site(Map.of(
                        "index.html",
                        "<head><meta content=\"default-src 'none'; script-src 'sha256-x'\"></head>"
                                + "<p>script-src 'self' </head>")),
                HERE);
        assertThat(get("/chronology/"))
                .contains("default-src 'none'; connect-src 'self'; script-src 'self' 'sha256-x'\"")
                .contains("</head><p>script-src 'self' </head>");
    }

    @Test
    void a_build_is_announced_and_findings_leave_the_last_good_page() throws IOException {
        show("good");
        try (Socket socket = visitor.connect()) {
            BufferedReader news = visitor.listen(socket);
            assertThat(Visitor.until(news, "data: ")).contains("event: built");
            server.show("error[quote-not-found]: no\n\u001b[2J second line");
            assertThat(Visitor.until(news, "second line"))
                    .contains("event: findings")
                    .contains("data: error[quote-not-found]: no");
            assertThat(get("/chronology/")).contains("good");
            show("better");
            assertThat(Visitor.until(news, "data: ")).contains("event: built");
            assertThat(get("/chronology/")).contains("better");
        }
    }

    @Test
    void a_page_that_was_loaded_before_the_last_build_learns_of_it_when_it_begins_to_listen() throws IOException {
        show("good");
        String page = get("/chronology/");
        show("better");
        try (Socket socket = visitor.connect()) {
            String told = Visitor.until(visitor.listen(socket), "data: ").strip();
            String build = told.substring(told.lastIndexOf(' ') + 1);
            assertThat(page).doesNotContain("reload.js?" + build);
            assertThat(get("/chronology/")).contains("reload.js?" + build);
        }
    }

    @Test
    void with_nothing_to_show_yet_any_page_shows_the_findings_and_then_itself() throws IOException {
        server.show("error[publication-missing]: this file is not there");
        assertThat(get("/events/any.html")).startsWith("HTTP/1.1 200").contains("reload.js?\"");
        show("good");
        assertThat(get("/chronology/")).contains("good");
    }

    @Test
    void a_page_whose_template_is_broken_shows_that_and_the_others_are_shown() throws IOException {
        server.show(
                address -> {
                    if (address.equals("index.html")) {
                        throw TemplateFailure.at("templates/home.html", 3, "no such thing", "mend it");
                    }
                    return Optional.of(Visitor.PAGE.getBytes(UTF_8));
                },
                HERE);
        assertThat(get("/chronology/")).startsWith("HTTP/1.1 200").doesNotContain("good");
        assertThat(get("/chronology/about.html")).contains("good");
        try (Socket socket = visitor.connect()) {
            assertThat(Visitor.until(visitor.listen(socket), "mend it"))
                    .contains("event: findings")
                    .contains("data: error[template-broken]: no such thing");
        }
    }

    @Test
    void the_page_for_nothing_takes_its_style_from_here_and_not_from_the_published_site() throws IOException {
        server.show(
                Visitor.site(Map.of(
                        "404.html", "<head><link href=\"https://example.org/chronology/assets/x.css\"></head>nothing")),
                HERE);
        assertThat(get("/chronology/a/b/none.html"))
                .startsWith("HTTP/1.1 404")
                .contains("href=\"/chronology/assets/x.css\"")
                .doesNotContain("example.org");
    }

    @Test
    void many_browsers_hear_of_a_build_though_some_stopped_reading() throws IOException {
        show("good");
        List<Socket> sockets = new ArrayList<>();
        try {
            List<BufferedReader> readers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Socket socket = visitor.connect();
                sockets.add(socket);
                BufferedReader news = visitor.listen(socket);
                if (i % 2 == 0) {
                    Visitor.until(news, "data: ");
                    readers.add(news);
                }
            }
            // More than any buffer holds, to those who do not read.
            for (int i = 0; i < 20; i++) {
                server.show(("finding " + i + " ").repeat(20_000));
                for (BufferedReader news : readers) {
                    Visitor.until(news, "data: finding " + i);
                }
            }
            show("better");
            for (BufferedReader news : readers) {
                assertThat(Visitor.until(news, "data: ")).contains("event: built");
            }
            assertThat(get("/chronology/")).contains("better");
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void no_more_pages_are_told_than_anyone_has_open() throws IOException {
        show("good");
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) {
                Socket socket = visitor.connect();
                sockets.add(socket);
                Visitor.until(visitor.listen(socket), "data: ");
            }
            assertThat(get("/chronology/_preview/events?index.html")).startsWith("HTTP/1.1 503");
            assertThat(get("/chronology/")).contains("good");
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void a_port_that_is_taken_is_said_to_be() {
        assertThatThrownBy(() -> new PreviewServer(server.port()).close()).isInstanceOf(BindException.class);
    }

    @Test
    void it_listens_on_the_loopback_address_only_and_names_the_path_of_the_site() {
        show("good");
        assertThat(server.address()).isEqualTo("http://localhost:" + server.port() + "/chronology/");
        assertThat(server.isLoopback()).isTrue();
    }
}
