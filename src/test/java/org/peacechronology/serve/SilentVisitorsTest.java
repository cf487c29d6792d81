package org.peacechronology.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Who opens a line to the preview and falls silent is hung up on. How long that takes is read once in a process, so the
 * preview has one of its own here, in which ten seconds are one.
 */
class SilentVisitorsTest {

    /** A preview that ends with its standard input. */
    static final class Host {
        public static void main(String[] arguments) throws IOException {
            try (PreviewServer server = new PreviewServer(0)) {
                server.show(Visitor.site(Map.of("index.html", Visitor.PAGE)), Optional.empty());
                System.out.println(server.port());
                while (System.in.read() >= 0) {
                    // Nothing is said here.
                }
            }
        }
    }

    @Test
    @Timeout(60)
    void a_line_that_falls_silent_is_closed_and_one_that_waits_for_news_is_not() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dsun.net.httpserver.maxReqTime=1",
                        "-Dsun.net.httpserver.idleInterval=1",
                        "-Dsun.net.httpserver.timerMillis=100",
                        "-Dsun.net.httpserver.clockTick=100",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Host.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<String, Socket> silent = new LinkedHashMap<>();
        try (BufferedReader said = process.inputReader(UTF_8)) {
            int port = Integer.parseInt(said.readLine());
            String host = "Host: localhost:" + port;
            Socket listener = silent(port, "GET /_preview/events?index.html HTTP/1.1\r\n" + host + "\r\n\r\n");
            for (String words : new String[] {"", "G", "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\n" + host + "\r\nX: "}) {
                silent.put(words, silent(port, words));
            }
            for (Map.Entry<String, Socket> each : silent.entrySet()) {
                assertThat(heard(each.getValue()))
                        .as("answer to “%s”", each.getKey())
                        .doesNotContain("good");
            }
            try (Socket late = silent(port, "GET / HTTP/1.1\r\n" + host + "\r\nConnection: close\r\n\r\n")) {
                assertThat(heard(late)).contains("good");
            }
            silent.put("listener", listener);
            listener.setSoTimeout(200);
            assertThatThrownBy(() -> listener.getInputStream().readAllBytes())
                    .isInstanceOf(SocketTimeoutException.class);
        } finally {
            for (Socket socket : silent.values()) {
                socket.close();
            }
            process.destroyForcibly();
        }
    }

    private static Socket silent(int port, String words) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(words.getBytes(UTF_8));
        return socket;
    }

    /** What comes until the other side hangs up; it fails if that does not happen. */
    private static String heard(Socket socket) throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (SocketException reset) {
            return "";
        }
    }
}
