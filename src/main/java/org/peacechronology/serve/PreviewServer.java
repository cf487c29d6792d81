package org.peacechronology.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Serves a preview to the browsers of this machine, and to no one else.
 *
 * <p>It listens on the loopback address only, answers only requests that name it as their host, and only {@code GET} and
 * {@code HEAD}. Nothing is read from the disk: an address is a key of the site in memory, so that there is no way out of
 * it. Each page gets a small script that loads it anew when the site has changed and shows findings over it; nothing of
 * that is ever published.
 */
public final class PreviewServer implements AutoCloseable {

    private static final String OWN = "_preview/";
    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json; charset=utf-8"),
            Map.entry("jsonld", "application/ld+json; charset=utf-8"),
            Map.entry("geojson", "application/geo+json; charset=utf-8"),
            Map.entry("xml", "application/xml; charset=utf-8"),
            Map.entry("svg", "image/svg+xml; charset=utf-8"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("png", "image/png"),
            Map.entry("ics", "text/calendar; charset=utf-8"),
            Map.entry("csv", "text/csv; charset=utf-8"),
            Map.entry("zip", "application/zip"));

    private final HttpServer server;
    private final ExecutorService workers;
    private final String base;
    private final byte[] script;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile Preview shown;
    private volatile String findings;
    private volatile int builds;

    /**
     * Starts to serve.
     *
     * @param port 0 for a free one
     * @param base the path below which the site will stand: {@code /}, {@code /chronology/}
     * @throws java.net.BindException if the port is in use
     */
    public PreviewServer(int port, String base, Preview first) throws IOException {
        this.base = base;
        this.shown = first;
        this.findings = first.findings();
        try (InputStream in = PreviewServer.class.getResourceAsStream("/preview/reload.js")) {
            if (in == null) {
                throw new IllegalStateException("the program has lost preview/reload.js");
            }
            this.script = in.readAllBytes();
        }
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        this.workers = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "preview");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(workers);
        server.createContext("/", this::answer);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Whether no other machine can reach it. */
    boolean isLoopback() {
        return server.getAddress().getAddress().isLoopbackAddress();
    }

    /** Where the front page is. */
    public String address() {
        return "http://localhost:" + port() + base;
    }

    /** Shows another build: its pages, or, where it has errors, its findings over the last good pages. */
    public synchronized void show(Preview next) {
        findings = next.findings();
        if (next.isWhole()) {
            shown = next;
            builds++;
        }
        listeners.forEach(Listener::tell);
    }

    @Override
    public void close() {
        listeners.forEach(Listener::end);
        server.stop(0);
        workers.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
            String method = exchange.getRequestMethod();
            if (!isOwnHost(exchange.getRequestHeaders().get("Host")) || isForeign(exchange)) {
                text(exchange, 403, "This preview answers its own machine only.");
            } else if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                text(exchange, 405, "This preview can only be read.");
            } else {
                page(exchange);
            }
        }
    }

    private boolean isOwnHost(@Nullable List<String> hosts) {
        if (hosts == null || hosts.size() != 1) {
            return false;
        }
        String host = hosts.get(0).toLowerCase(Locale.ROOT);
        String suffix = ":" + port();
        return host.endsWith(suffix) && HOSTS.contains(host.substring(0, host.length() - suffix.length()));
    }

    /** Whether a page of another site asks: browsers then send where it comes from. */
    private boolean isForeign(HttpExchange exchange) {
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        String site = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
        boolean navigates = "navigate".equals(exchange.getRequestHeaders().getFirst("Sec-Fetch-Mode"));
        return origin != null && HOSTS.stream().noneMatch(host -> origin.equals("http://" + host + ":" + port()))
                || "cross-site".equals(site) && !navigates;
    }

    private void page(HttpExchange exchange) throws IOException {
        Optional<String> path = path(exchange.getRequestURI());
        if (path.isEmpty() || !path.get().startsWith(base)) {
            if (path.filter("/"::equals).isPresent()) {
                exchange.getResponseHeaders().set("Location", base);
                text(exchange, 302, "The preview is at " + base);
            } else {
                missing(exchange);
            }
            return;
        }
        String address = path.get().substring(base.length());
        if (address.equals(OWN + "reload.js")) {
            send(exchange, 200, "js", script);
        } else if (address.equals(OWN + "events")) {
            events(exchange);
        } else {
            file(exchange, address.isEmpty() || address.endsWith("/") ? address + "index.html" : address);
        }
    }

    private void file(HttpExchange exchange, String address) throws IOException {
        byte[] bytes = shown.files().get(address);
        if (bytes == null) {
            if (shown.files().isEmpty() && address.endsWith(".html")) {
                send(
                        exchange,
                        200,
                        "html",
                        page(
                                "<!DOCTYPE html><html lang=\"en\"><head><title>Preview</title></head><body></body></html>"));
            } else {
                missing(exchange);
            }
            return;
        }
        String extension = address.substring(address.lastIndexOf('.') + 1);
        send(exchange, 200, extension, extension.equals("html") ? page(new String(bytes, UTF_8)) : bytes);
    }

    /** A page with the preview's script in it, and a policy that lets it run. */
    private byte[] page(String html) {
        String open = html.contains("script-src ")
                ? html.replace("script-src 'self'", "script-src")
                        .replace("script-src ", "connect-src 'self'; script-src 'self' ")
                : html.replace("default-src 'none';", "default-src 'none'; connect-src 'self'; script-src 'self';");
        int head = open.indexOf("</head>");
        String tag = "<script src=\"" + base + OWN + "reload.js\" defer></script>";
        return (head < 0 ? open + tag : open.substring(0, head) + tag + open.substring(head)).getBytes(UTF_8);
    }

    private void missing(HttpExchange exchange) throws IOException {
        byte[] page = shown.files().get("404.html");
        if (page == null) {
            text(exchange, 404, "There is no such page.");
        } else {
            send(exchange, 404, "html", page(new String(page, UTF_8)));
        }
    }

    /** The path without its query, percent-decoded by {@link URI}; nothing for one that is not absolute. */
    private static Optional<String> path(URI uri) {
        String path = uri.getPath();
        return path == null || !path.startsWith("/") ? Optional.empty() : Optional.of(path);
    }

    private void text(HttpExchange exchange, int status, String words) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        body(exchange, status, (words + "\n").getBytes(UTF_8));
    }

    private void send(HttpExchange exchange, int status, String extension, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(extension, "text/plain; charset=utf-8"));
        body(exchange, status, bytes);
    }

    private static void body(HttpExchange exchange, int status, byte[] bytes) throws IOException {
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head || bytes.length == 0 ? -1 : bytes.length);
        if (!head && bytes.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }
    }

    /** Server-sent events, as the HTML standard has them: one message now, one after each build. */
    private void events(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        Listener listener = new Listener(exchange.getResponseBody());
        listeners.add(listener);
        try {
            listener.tell();
            listener.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            listeners.remove(listener);
        }
    }

    /** A browser that waits for news. */
    private final class Listener {
        private final OutputStream out;
        private boolean ended;

        Listener(OutputStream out) {
            this.out = out;
        }

        synchronized void tell() {
            StringBuilder message = new StringBuilder();
            message.append("event: ")
                    .append(findings.isEmpty() ? "built" : "findings")
                    .append('\n');
            String data = findings.isEmpty() ? String.valueOf(builds) : findings;
            data.lines().forEach(line -> message.append("data: ").append(line).append('\n'));
            try {
                out.write(message.append('\n').toString().getBytes(UTF_8));
                out.flush();
            } catch (IOException | UncheckedIOException gone) {
                end();
            }
        }

        synchronized void end() {
            ended = true;
            notifyAll();
        }

        synchronized void await() throws InterruptedException {
            while (!ended) {
                wait();
            }
        }
    }
}
