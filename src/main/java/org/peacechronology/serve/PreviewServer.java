package org.peacechronology.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.peacechronology.site.TemplateFailure;

/**
 * Serves a preview to the browsers of this machine, and to no one else.
 *
 * <p>It listens on the loopback address only and answers {@link Admission} only. Nothing is read from the disk: an address is
 * a key of the site in memory, so that there is no way out of it. Each page gets a small script that loads it anew when the
 * site has changed and shows findings over it; nothing of that is ever published.
 */
public final class PreviewServer implements AutoCloseable {

    private static final String OWN = "_preview/";

    /** What the pages' script and its form are read from, once. */
    private static final Map<String, byte[]> FILES = files("reload.js", "findings.css");

    /** Each request has a thread while it is read and answered; those beyond this number are not answered. */
    private static final int MOST_THREADS = 256;

    /** Seconds in which a request must have arrived; the server of the JDK reads this once in a process. */
    private static final String REQUEST_TIME = "sun.net.httpserver.maxReqTime";

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
    private final Admission admission;
    private final News news = new News(this::message);

    /**
     * What is shown now.
     *
     * @param preview the last that was whole
     * @param build tells it from others; empty before the first
     * @param baseUrl where its site will stand
     * @param findings the errors of what came after it; empty where there are none
     * @param broken the errors of single pages, by address
     */
    private record Shown(
            Preview preview, String build, Optional<String> baseUrl, String findings, Map<String, String> broken) {

        /** The path that the site will stand under, so that a link out of it fails here as it would there. */
        String base() {
            String path = baseUrl.map(Shown::path).orElse("/");
            return path.endsWith("/") ? path : path + "/";
        }

        private static String path(String url) {
            try {
                String path = URI.create(url).getPath();
                return path == null || !path.startsWith("/") ? "/" : path;
            } catch (IllegalArgumentException e) {
                return "/";
            }
        }
    }

    private volatile Shown shown;

    /**
     * Starts to serve; nothing until {@link #show} is called for the first time.
     *
     * @param port 0 for a free one
     * @throws java.net.BindException if the port is in use
     */
    public PreviewServer(int port) throws IOException {
        this.shown = new Shown(Preview.NONE, "", Optional.empty(), "", new ConcurrentHashMap<>());
        if (System.getProperty(REQUEST_TIME) == null) {
            System.setProperty(REQUEST_TIME, "10");
        }
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        this.admission = new Admission(port());
        this.workers = new ThreadPoolExecutor(0, MOST_THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(task, "preview");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(workers);
        server.createContext("/", this::answer);
        server.start();
    }

    private static Map<String, byte[]> files(String... names) {
        Map<String, byte[]> files = new HashMap<>();
        for (String name : names) {
            try (InputStream in = PreviewServer.class.getResourceAsStream("/preview/" + name)) {
                if (in == null) {
                    throw new IllegalStateException("the program has lost preview/" + name);
                }
                files.put(OWN + name, in.readAllBytes());
            } catch (IOException e) {
                throw new IllegalStateException("the program has lost preview/" + name, e);
            }
        }
        return Map.copyOf(files);
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
        return "http://localhost:" + port() + shown.base();
    }

    /**
     * Shows another build; open pages are loaded anew, each after it is ready.
     *
     * @param baseUrl where its site will stand: the preview stands below the same path
     */
    public synchronized void show(Preview next, Optional<String> baseUrl) {
        // Tells builds apart, also those of a server that ran here before.
        String build = Long.toString(System.nanoTime(), Character.MAX_RADIX);
        shown = new Shown(next, build, baseUrl, "", new ConcurrentHashMap<>());
        news.tell();
    }

    /** Shows findings over the last good pages, which stay. */
    public synchronized void show(String findings) {
        shown = new Shown(shown.preview(), shown.build(), shown.baseUrl(), findings, shown.broken());
        news.tell();
    }

    @Override
    public void close() {
        news.close();
        server.stop(0);
        workers.shutdownNow();
    }

    /** What there is to tell to an open page. It is made ready first, so that its loading will not have to wait. */
    private String message(String page) {
        Shown now = shown;
        if (now.findings().isEmpty()) {
            file(now, page);
        }
        String findings = now.findings().isEmpty() ? now.broken().getOrDefault(page, "") : now.findings();
        return findings.isEmpty() ? News.event("built", now.build()) : News.event("findings", findings);
    }

    /** A file of the site; a page whose template is broken is none, and the finding is kept for those who look at it. */
    private Optional<byte[]> file(Shown now, String address) {
        try {
            return now.preview().file(address);
        } catch (TemplateFailure failure) {
            now.broken().put(address, Printed.errors(List.of(failure.finding()), (file, line) -> Optional.empty()));
            return Optional.empty();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Headers headers = exchange.getResponseHeaders();
            headers.set("Cache-Control", "no-store");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
            headers.set("Content-Security-Policy", "frame-ancestors 'none'");
            Optional<Admission.Refusal> refusal = admission.refusal(exchange);
            if (refusal.isPresent()) {
                headers.set("Allow", "GET, HEAD");
                text(exchange, refusal.get().status(), refusal.get().reason());
            } else {
                page(exchange);
            }
        }
    }

    private void page(HttpExchange exchange) throws IOException {
        Shown now = shown;
        String base = now.base();
        Optional<String> path = path(exchange.getRequestURI());
        if (path.isEmpty() || !path.get().startsWith(base)) {
            if (path.filter(each -> each.equals("/") || (each + "/").equals(base))
                    .isPresent()) {
                exchange.getResponseHeaders().set("Location", base);
                text(exchange, 302, "The preview is at " + base);
            } else {
                missing(exchange, now);
            }
            return;
        }
        String address = path.get().substring(base.length());
        if (FILES.containsKey(address)) {
            send(exchange, 200, address, FILES.getOrDefault(address, new byte[0]));
        } else if (address.equals(OWN + "events")) {
            events(exchange);
        } else {
            file(exchange, now, address.isEmpty() || address.endsWith("/") ? address + "index.html" : address);
        }
    }

    private void file(HttpExchange exchange, Shown now, String address) throws IOException {
        Optional<byte[]> bytes = file(now, address);
        if (bytes.isPresent()) {
            send(
                    exchange,
                    200,
                    address,
                    address.endsWith(".html") ? page(new String(bytes.get(), UTF_8), address, now) : bytes.get());
        } else if (address.endsWith(".html")
                && (now.build().isEmpty() || now.broken().containsKey(address))) {
            String empty = "<!DOCTYPE html><html lang=\"en\"><head><title>Preview</title></head><body></body></html>";
            send(exchange, 200, address, page(empty, address, now));
        } else {
            missing(exchange, now);
        }
    }

    /** A page with the preview's script in it, and a policy that lets it run. */
    private static byte[] page(String html, String address, Shown now) {
        int end = Math.max(0, html.indexOf("</head>"));
        String head = html.substring(0, end);
        String open = head.contains("script-src ")
                ? head.replace("script-src 'self'", "script-src")
                        .replace("script-src ", "connect-src 'self'; script-src 'self' ")
                : head.replace("default-src 'none';", "default-src 'none'; connect-src 'self'; script-src 'self';");
        String tag = "<script src=\"" + now.base() + OWN + "reload.js?" + now.build() + "\" data-page=\""
                + address.replace("&", "&amp;").replace("\"", "&quot;") + "\" defer></script>";
        return (open + tag + html.substring(end)).getBytes(UTF_8);
    }

    /** The site's own page for it. Since that is shown at any depth, it names the style by its full address; not so here. */
    private void missing(HttpExchange exchange, Shown now) throws IOException {
        Optional<String> page = file(now, "404.html").map(bytes -> new String(bytes, UTF_8));
        if (page.isEmpty()) {
            text(exchange, 404, "There is no such page.");
            return;
        }
        String here = now.baseUrl()
                .map(url -> url.endsWith("/") ? url : url + "/")
                .map(url -> page.get().replace("=\"" + url, "=\"" + now.base()))
                .orElse(page.get());
        send(exchange, 404, "404.html", page(here, "404.html", now));
    }

    /** The path without its query, percent-decoded by {@link URI}; nothing for one that is not absolute. */
    private static Optional<String> path(URI uri) {
        String path = uri.getPath();
        return path == null || !path.startsWith("/") ? Optional.empty() : Optional.of(path);
    }

    private static void text(HttpExchange exchange, int status, String words) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        body(exchange, status, (words + "\n").getBytes(UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String address, byte[] bytes) throws IOException {
        String extension = address.substring(address.lastIndexOf('.') + 1);
        exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(extension, "text/plain; charset=utf-8"));
        body(exchange, status, bytes);
    }

    private static void body(HttpExchange exchange, int status, byte[] bytes) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(bytes.length));
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private void events(HttpExchange exchange) throws IOException {
        if (news.isFull()) {
            text(exchange, 503, "Too many pages are open.");
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(200, -1);
            return;
        }
        exchange.sendResponseHeaders(200, 0);
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        news.sendTo(URLDecoder.decode(query, UTF_8), exchange.getResponseBody());
    }
}
