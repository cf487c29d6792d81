package org.peacechronology.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.peacechronology.site.Pieces;
import org.peacechronology.site.SiteFile;

/** A root with what the program reads, and a site below it, for tests. */
record Sandbox(Path root) {

    static Sandbox in(Path folder) throws IOException {
        for (String input : List.of("content", "seeds", "templates")) {
            Files.createDirectories(folder.resolve(input));
        }
        return new Sandbox(folder);
    }

    Path site() {
        return root.resolve("site");
    }

    Published write(Collection<SiteFile> files) {
        return SiteFolder.of(site(), root).write(files);
    }

    Published writeOn(Volume volume, Collection<SiteFile> files) {
        return new SiteFolder(Location.of(site(), root), volume, Duration.ofSeconds(5)).write(files);
    }

    /** {@code files("a.html", "A", "b.html", "B")}. */
    static List<SiteFile> files(String... pathsAndTexts) {
        List<SiteFile> files = new ArrayList<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.add(new SiteFile(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(UTF_8)));
        }
        return files;
    }

    /** A text that comes in two pieces, of which the first is always the same. */
    static String large(String end) {
        return "x".repeat(Pieces.LENGTH) + end;
    }

    /** The files with such a text beside them. */
    static List<SiteFile> withLarge(List<SiteFile> files, String end) {
        List<SiteFile> all = new ArrayList<>(files);
        all.addAll(files("data/all.json", large(end)));
        return all;
    }

    void put(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, text);
    }

    String text(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    boolean has(String path) {
        return Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    /** Every file and folder of the site and its text, the manifest among them; a folder's name ends with a slash. */
    SortedMap<String, String> all() {
        return tree(site());
    }

    static SortedMap<String, String> tree(Path folder) {
        SortedMap<String, String> all = new TreeMap<>();
        if (!Files.exists(folder)) {
            return all;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (Files.isDirectory(path)) {
                    all.put(name + "/", "");
                } else {
                    all.put(name, Files.readString(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** What lies beside the site that should not be there when nothing runs. */
    List<String> leftovers() throws IOException {
        try (Stream<Path> paths = Files.list(root)) {
            return paths.map(path -> path.getFileName().toString())
                    .filter(name ->
                            !List.of("content", "seeds", "templates", "site").contains(name))
                    .sorted()
                    .toList();
        }
    }
}
