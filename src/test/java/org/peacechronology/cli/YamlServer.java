package org.peacechronology.cli;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A conversation with the language server that YAML editors run, as an editor leads it (LSP 3.17, over its pipes). */
final class YamlServer implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    private int lastId;

    /**
     * Starts it for a folder.
     *
     * @param script the server's program for Node.js
     */
    YamlServer(Path script, Path folder) throws IOException, InterruptedException {
        process = new ProcessBuilder("node", script.toAbsolutePath().toString(), "--stdio")
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Thread reader = new Thread(this::read, "messages of the YAML server");
        reader.setDaemon(true);
        reader.start();
        String root = folder.toUri().toString();
        ask(
                "initialize",
                Map.of(
                        "processId",
                        ProcessHandle.current().pid(),
                        "rootUri",
                        root,
                        "workspaceFolders",
                        List.of(Map.of("uri", root, "name", "chronology")),
                        "capabilities",
                        Map.of(
                                "textDocument",
                                Map.of(
                                        "completion",
                                        Map.of("completionItem", Map.of("documentationFormat", List.of("markdown"))),
                                        "hover",
                                        Map.of("contentFormat", List.of("markdown"))))));
        tell("initialized", Map.of());
        tell(
                "workspace/didChangeConfiguration",
                Map.of(
                        "settings",
                        Map.of(
                                "yaml",
                                Map.of(
                                        "validate", true,
                                        "hover", true,
                                        "completion", true,
                                        "schemaStore", Map.of("enable", false)))));
    }

    /** Opens a file; the messages of what the server objects to, with the lines they stand on, from 1. */
    List<String> open(Path file, String text) throws IOException, InterruptedException {
        String uri = file.toUri().toString();
        tell(
                "textDocument/didOpen",
                Map.of("textDocument", Map.of("uri", uri, "languageId", "yaml", "version", 1, "text", text)));
        JsonNode message = await(each -> isMethod(each, "textDocument/publishDiagnostics")
                && each.at("/params/uri").stringValue("").equals(uri));
        List<String> objections = new ArrayList<>();
        for (JsonNode diagnostic : message.at("/params/diagnostics")) {
            objections.add((diagnostic.at("/range/start/line").intValue() + 1) + ": "
                    + diagnostic.get("message").stringValue());
        }
        return objections;
    }

    /** What the server offers to write at a place, lines and characters from 0: label and explanation. */
    Map<String, String> complete(Path file, int line, int character) throws IOException, InterruptedException {
        JsonNode answer = ask("textDocument/completion", at(file, line, character));
        JsonNode items = answer.has("items") ? answer.get("items") : answer;
        Map<String, String> offers = new TreeMap<>();
        for (JsonNode item : items) {
            JsonNode documentation = item.path("documentation");
            offers.put(
                    item.get("label").stringValue(),
                    documentation.isString()
                            ? documentation.stringValue()
                            : documentation.path("value").stringValue(""));
        }
        return offers;
    }

    /** What the server says of the words at a place. */
    String hover(Path file, int line, int character) throws IOException, InterruptedException {
        JsonNode contents = ask("textDocument/hover", at(file, line, character)).path("contents");
        return contents.isString()
                ? contents.stringValue()
                : contents.path("value").stringValue("");
    }

    private static Map<String, Object> at(Path file, int line, int character) {
        return Map.of(
                "textDocument",
                Map.of("uri", file.toUri().toString()),
                "position",
                Map.of("line", line, "character", character));
    }

    private JsonNode ask(String method, Object parameters) throws IOException, InterruptedException {
        int id = ++lastId;
        send(Map.of("jsonrpc", "2.0", "id", id, "method", method, "params", parameters));
        JsonNode answer =
                await(message -> !message.has("method") && message.path("id").asInt(-1) == id);
        if (answer.has("error")) {
            throw new IOException(answer.get("error").toString());
        }
        return answer.path("result");
    }

    private void tell(String method, Object parameters) throws IOException {
        send(Map.of("jsonrpc", "2.0", "method", method, "params", parameters));
    }

    private static boolean isMethod(JsonNode message, String method) {
        return message.path("method").stringValue("").equals(method);
    }

    /** The next message that is wanted; the server's own questions are answered with nothing, other messages passed over. */
    private JsonNode await(Predicate<JsonNode> wanted) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            JsonNode message = received.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (message == null) {
                throw new IOException("the YAML server did not answer within " + PATIENCE.toSeconds() + " seconds");
            } else if (message.has("method") && message.has("id")) {
                send(JSON.createObjectNode()
                        .put("jsonrpc", "2.0")
                        .putNull("result")
                        .set("id", message.get("id")));
            } else if (wanted.test(message)) {
                return message;
            }
        }
    }

    private void send(Object message) throws IOException {
        byte[] body = JSON.writeValueAsBytes(message);
        OutputStream out = process.getOutputStream();
        out.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }

    private void read() {
        try (InputStream in = new BufferedInputStream(process.getInputStream())) {
            while (true) {
                int length = 0;
                for (String header = header(in); !header.isEmpty(); header = header(in)) {
                    if (header.startsWith("Content-Length: ")) {
                        length = Integer.parseInt(header.substring("Content-Length: ".length()));
                    }
                }
                received.add(JSON.readTree(in.readNBytes(length)));
            }
        } catch (IOException ended) {
            // The server was closed, or died; whoever still waits for a message says so.
        }
    }

    private static String header(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
