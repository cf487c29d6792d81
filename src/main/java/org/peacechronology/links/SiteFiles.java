package org.peacechronology.links;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The files of a site: the regular files in its folder, and the links to such files. Links to folders are not followed,
 * and pipes, sockets and devices are not there.
 *
 * <p>A name is there only in the very letters it is asked for, also where the disk is less strict.
 */
final class SiteFiles {
    private final SortedMap<String, Path> files = new TreeMap<>();
    private final Set<String> folders = new HashSet<>();
    private final SortedSet<String> closed = new TreeSet<>();

    private SiteFiles() {}

    /** @throws IOException if the folder itself cannot be read; of those within it see {@link #closed} */
    static SiteFiles in(Path folder) throws IOException {
        Path root = folder.toRealPath();
        SiteFiles site = new SiteFiles();
        site.folders.add("");
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                site.folders.add(name(root, directory));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() || attributes.isSymbolicLink() && leadsToFileIn(root, file)) {
                    site.files.put(name(root, file), file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                return closed(file, e);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
                return e == null ? FileVisitResult.CONTINUE : closed(directory, e);
            }

            private FileVisitResult closed(Path file, IOException e) throws IOException {
                if (file.equals(root)) {
                    throw e;
                }
                site.closed.add(name(root, file));
                return FileVisitResult.CONTINUE;
            }
        });
        return site;
    }

    private static boolean leadsToFileIn(Path root, Path link) {
        try {
            Path real = link.toRealPath();
            return real.startsWith(root) && Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return false;
        }
    }

    /** The name by its bytes, which are UTF-8 on the web whatever the locale makes of them here. */
    private static String name(Path root, Path file) {
        String plain =
                root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
        if (plain.chars().allMatch(c -> c < 128 && c != '?')) {
            return plain;
        }
        String whole = file.toUri().getRawPath();
        String prefix = root.toUri().getRawPath();
        String rest = whole.substring(Math.min(whole.length(), prefix.length()));
        return Address.percentDecode(rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest);
    }

    /** In the order of their names. */
    Set<String> names() {
        return files.keySet();
    }

    /** The folders within that cannot be read, in the order of their names: what lies in them is not known. */
    Set<String> closed() {
        return closed;
    }

    /** Whether a file of this name would lie in a folder that cannot be read. */
    boolean isInClosed(String name) {
        return closed.stream().anyMatch(folder -> name.equals(folder) || name.startsWith(folder + "/"));
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    boolean hasFolder(String name) {
        return folders.contains(name);
    }

    /**
     * The file that a plain host sends for a path: of a folder its {@code index.html}, with or without a slash at the
     * end. Slashes that follow one another count as one.
     */
    Optional<String> served(List<String> segments) {
        if (segments.stream().anyMatch(s -> s.indexOf('/') >= 0)) {
            return Optional.empty();
        }
        String name = name(segments);
        boolean folder = segments.get(segments.size() - 1).isEmpty();
        if (!folder && files.containsKey(name)) {
            return Optional.of(name);
        }
        String index = name.isEmpty() ? "index.html" : name + "/index.html";
        return files.containsKey(index) ? Optional.of(index) : Optional.empty();
    }

    static String name(List<String> segments) {
        return String.join("/", segments.stream().filter(s -> !s.isEmpty()).toList());
    }

    /** The bytes of a file, or nothing where it is larger than {@code limit}. */
    Optional<byte[]> read(String name, int limit) throws IOException {
        Path file = Optional.ofNullable(files.get(name)).orElseThrow();
        if (!Files.isRegularFile(file) || Files.size(file) > limit) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(limit + 1);
            return bytes.length > limit ? Optional.empty() : Optional.of(bytes);
        }
    }
}
