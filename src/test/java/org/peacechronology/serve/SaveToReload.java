package org.peacechronology.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Measures what an editor waits for, by hand: from the moment a file is saved to the moment an open page has been loaded
 * anew. See docs/performance.md, “Preview”.
 */
final class SaveToReload {
    private static final String PATH = "/invented/";

    private SaveToReload() {}

    /** {@code SaveToReload EVENTS SAVES}: prints the median and the worst, in milliseconds. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int events = Integer.parseInt(args[0]);
        int saves = Integer.parseInt(args[1]);
        Path root = Files.createTempDirectory("save-to-reload");
        InventedChronology.write(root, events, 1);
        Workshop workshop = new Workshop(root, false);
        try (Watch watch = new Watch(root, Set.of("content", "seeds", "templates"));
                PreviewServer server = new PreviewServer(0)) {
            long begun = System.nanoTime();
            Workshop.Made first = workshop.make().orElseThrow();
            server.show(first.preview().orElseThrow(), first.baseUrl());
            System.out.printf(Locale.ROOT, "%,d events: ready after %d ms%n", events, millis(begun));
            Thread builds = new Thread(() -> build(watch, workshop, server), "builds");
            builds.setDaemon(true);
            builds.start();
            for (Map.Entry<String, Path> each : edited(root).entrySet()) {
                measure(each.getKey(), each.getValue(), saves, new Visitor(server));
            }
        }
        delete(root);
        System.exit(0);
    }

    private static Map<String, Path> edited(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("content/events"))) {
            List<Path> events = files.filter(Files::isRegularFile).sorted().toList();
            return Map.of("an event", events.get(events.size() / 2));
        }
    }

    private static void build(Watch watch, Workshop workshop, PreviewServer server) {
        try {
            while (true) {
                if (watch.await(60_000)) {
                    // A file may be looked at between its being cut and its being written: that is an error for a
                    // moment.
                    workshop.make()
                            .ifPresent(made -> made.preview()
                                    .ifPresentOrElse(
                                            preview -> server.show(preview, made.baseUrl()),
                                            () -> server.show(made.findings())));
                }
            }
        } catch (IOException | InterruptedException | ClosedWatchServiceException ended) {
            // The measuring is over.
        }
    }

    private static void measure(String what, Path file, int saves, Visitor visitor) throws IOException {
        String page = "events/" + file.getFileName().toString().replace(".yaml", ".html");
        String text = Files.readString(file);
        List<Long> times = new ArrayList<>();
        try (Socket socket = visitor.connect()) {
            socket.setSoTimeout(60_000);
            BufferedReader news = visitor.listen(socket, PATH, page);
            Visitor.until(news, "event: built");
            for (int i = 0; i < saves; i++) {
                String mark = "save number " + i + " of";
                byte[] bytes = text.replaceFirst("title: The", "title: The " + mark + " the")
                        .getBytes(UTF_8);
                long begun = System.nanoTime();
                Files.write(file, bytes);
                Visitor.until(news, "event: built");
                String loaded = visitor.ask("GET " + PATH + page + " HTTP/1.1|Host: HOST");
                times.add(millis(begun));
                if (!loaded.contains(mark)) {
                    throw new IllegalStateException("the page is not the one that was saved");
                }
            }
        }
        List<Long> half =
                times.subList(times.size() / 2, times.size()).stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "saving %s: first %d ms; of the second half of %d saves, median %d ms, worst %d ms%n",
                what,
                times.get(0),
                saves,
                half.get(half.size() / 2),
                half.get(half.size() - 1));
    }

    private static long millis(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
