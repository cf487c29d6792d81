package org.peacechronology.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.peacechronology.site.SiteFile;

/**
 * A process of its own that publishes one edition after the other, so that a test can do to it what befalls processes.
 *
 * <p>From one edition to the next a third of the pages come, a third go, and most of the others change. A page is a line
 * that names it, {@value #LINES} times over: one that was cut, or of two editions, is easy to tell.
 */
final class Press {

    private static final int LINES = 200;

    private Press() {}

    /** Publishes to {@code ROOT/site}: {@code ROOT PAGES FIRST LAST}. */
    public static void main(String[] args) {
        Path root = Path.of(args[0]);
        int pages = Integer.parseInt(args[1]);
        int last = Integer.parseInt(args[3]);
        try {
            for (int edition = Integer.parseInt(args[2]); edition <= last; edition++) {
                SiteFolder.of(root.resolve("site"), root).write(edition(edition, pages));
                System.out.println(edition);
            }
        } catch (PublishFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(3);
        }
    }

    static List<String> command(Path root, int pages, int first, int last) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                Press.class.getName(),
                root.toString(),
                Integer.toString(pages),
                Integer.toString(first),
                Integer.toString(last));
    }

    static List<SiteFile> edition(int edition, int pages) {
        List<SiteFile> files = new ArrayList<>();
        for (int page = 0; page < pages; page++) {
            if (page % 3 != edition % 3) {
                String line = page % 4 == 1 ? "Page " + page + "\n" : "Edition " + edition + ", page " + page + "\n";
                files.add(new SiteFile(
                        "folder-" + page % 7 + "/page-" + page + ".html",
                        line.repeat(LINES).getBytes(UTF_8)));
            }
        }
        return files;
    }

    /** The pages that are not one whole page of one edition. */
    static Map<String, String> torn(Sandbox box) {
        Map<String, String> torn = new TreeMap<>();
        box.all().forEach((path, text) -> {
            if (path.endsWith(".html")
                    && (text.lines().count() != LINES || text.lines().distinct().count() != 1)) {
                torn.put(path, text);
            }
        });
        return torn;
    }

    /** What a site of this edition and no past looks like. */
    static SortedMap<String, String> clean(int edition, int pages) throws IOException {
        Path other = Files.createTempDirectory("clean");
        try {
            Sandbox box = Sandbox.in(other);
            box.writeOn(FaultyVolume.faultless(), edition(edition, pages));
            return box.all();
        } finally {
            delete(other);
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
