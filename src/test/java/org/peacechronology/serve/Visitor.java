package org.peacechronology.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;

/** Asks a preview server as any program of this machine could: byte by byte. */
final class Visitor {
    static final String PAGE = """
            <!DOCTYPE html><html lang="en"><head>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">
            <title>Here</title></head><body>good</body></html>
            """;

    private final PreviewServer server;

    Visitor(PreviewServer server) {
        this.server = server;
    }

    /** A site of those texts, by address. */
    static Preview site(Map<String, String> files) {
        return address -> Optional.ofNullable(files.get(address)).map(text -> text.getBytes(UTF_8));
    }

    Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    /** The words of a table as they go over the line: {@code |} ends a line, {@code HOST} is the right host. */
    String written(String request) {
        return request.replace("|", "\r\n").replace("HOST", "localhost:" + server.port());
    }

    /** Sends a request without its end, and returns the whole answer. */
    String ask(String request) throws IOException {
        return exchange(written(request) + "\r\nConnection: close\r\n\r\n");
    }

    /** Sends these very characters, and returns all that comes until the line is closed. */
    String exchange(String characters) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(characters.getBytes(UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    /** Opens the line on which a page hears the news. */
    BufferedReader listen(Socket socket) throws IOException {
        return listen(socket, "/chronology/", "index.html");
    }

    BufferedReader listen(Socket socket, String base, String page) throws IOException {
        socket.getOutputStream()
                .write((written("GET " + base + "_preview/events?" + page + " HTTP/1.1|Host: HOST") + "\r\n\r\n")
                        .getBytes(UTF_8));
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    }

    static String until(BufferedReader lines, String words) throws IOException {
        StringBuilder read = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            read.append(line).append('\n');
            if (line.contains(words)) {
                return read.toString();
            }
        }
        throw new AssertionError("“" + words + "” is not in:\n" + read);
    }
}
