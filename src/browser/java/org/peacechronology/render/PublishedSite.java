package org.peacechronology.render;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;

/** A site as readers get it: in a folder, as from a stick, and from a server under a path of its own. */
final class PublishedSite {
    private static final String UNDER = "/some/where/";

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2");

    private final Map<String, byte[]> files;
    private final Path folder;
    private final String server;

    /** @param name of the folder, in {@code target/browser} */
    PublishedSite(String name, Map<String, byte[]> files) {
        this.files = files;
        this.folder = Stage.FOLDER.resolve(name).toAbsolutePath();
        try {
            for (var file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
            var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.createContext("/", this::answer);
            http.setExecutor(Executors.newCachedThreadPool(work -> {
                var thread = new Thread(work, "site-" + name);
                thread.setDaemon(true);
                return thread;
            }));
            http.start();
            server = "http://127.0.0.1:" + http.getAddress().getPort() + UNDER;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] file = path.startsWith(UNDER) ? files.get(path.substring(UNDER.length())) : null;
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type != null) {
            exchange.getResponseHeaders().set("Content-Type", type);
        }
        byte[] body = file == null ? new byte[0] : file;
        exchange.sendResponseHeaders(file == null ? 404 : 200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }

    Map<String, byte[]> files() {
        return files;
    }

    String onDisk(String address) {
        return folder.resolve(address).toUri().toString();
    }

    String overHttp(String address) {
        return server + address;
    }

    List<String> pages() {
        return files.keySet().stream().filter(each -> each.endsWith(".html")).toList();
    }

    /** Of each kind of page the heaviest: one of each folder, and all that are the only ones of their kind. */
    List<String> kinds() {
        return ofEachKind(Comparator.comparingInt(address -> size(address)));
    }

    /** The same, of each kind the lightest. */
    List<String> lightest() {
        return ofEachKind(Comparator.comparingInt(address -> -size(address)));
    }

    private List<String> ofEachKind(Comparator<String> order) {
        var chosen = new TreeMap<String, String>();
        for (String address : pages()) {
            int slash = address.lastIndexOf('/');
            String name = address.substring(slash + 1);
            String within = slash < 0 ? "" : address.substring(0, slash).replaceFirst("\\d{4}", "YEAR");
            boolean alone = slash < 0 || name.equals("index.html") || name.equals("known.html");
            chosen.merge(
                    alone ? within + "/" + name : within,
                    address,
                    (one, other) -> order.compare(one, other) >= 0 ? one : other);
        }
        return List.copyOf(chosen.values());
    }

    private int size(String address) {
        byte[] file = files.get(address);
        return file == null ? 0 : file.length;
    }
}
