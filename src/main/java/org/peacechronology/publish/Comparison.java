package org.peacechronology.publish;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.peacechronology.publish.PublishFailure.Kind;
import org.peacechronology.site.SiteFile;

/**
 * How the files of a site differ from what lies in its folder; nothing is changed by finding out.
 *
 * @param changed to be written, in the order in which they take their places; the manifest last, if it differs
 * @param over the addresses among them where a file stands already
 * @param unchanged files that already hold the right bytes
 * @param gone files the site owns and no longer makes, with the SHA-256 they still have
 * @param foreign files below the site that are not its own
 * @param remarks for {@link Published}
 */
record Comparison(
        List<SiteFile> changed,
        Set<String> over,
        List<String> unchanged,
        SortedMap<String, String> gone,
        List<String> foreign,
        List<String> remarks) {

    static Comparison of(Collection<SiteFile> files, Location location, Volume volume, Foreign policy)
            throws IOException {
        List<String> remarks = new ArrayList<>();
        Optional<byte[]> listed = contentOf(location, volume, Manifest.FILE);
        Optional<Manifest> read = listed.flatMap(Manifest::parse);
        Manifest old = read.orElse(Manifest.EMPTY);

        List<SiteFile> changed = new ArrayList<>();
        Set<String> over = new HashSet<>();
        List<String> unchanged = new ArrayList<>();
        List<String> inTheWay = new ArrayList<>();
        for (SiteFile file : inOrder(files)) {
            Optional<Boolean> same = holds(location, volume, file);
            if (same.isPresent() && same.get()) {
                unchanged.add(file.path());
                continue;
            }
            changed.add(file);
            if (same.isPresent()) {
                over.add(file.path());
                if (!old.files().containsKey(file.path())) {
                    inTheWay.add(file.path());
                }
            }
        }
        if (listed.isPresent() && read.isEmpty()) {
            // A damaged list is made anew where the folder is clearly the site's; anywhere else it is somebody's file.
            if (unchanged.isEmpty()) {
                inTheWay.add(Manifest.FILE);
            }
            remarks.add(location.name() + "/" + Manifest.FILE
                    + " could not be read as the list of this site’s files; files it may have listed were left alone.");
        }
        if (!inTheWay.isEmpty() && policy == Foreign.REFUSE) {
            throw inTheWay(location, inTheWay);
        }

        SiteFile manifest = new SiteFile(Manifest.FILE, Manifest.of(files).json());
        if (listed.isEmpty() || !Arrays.equals(listed.get(), manifest.bytes())) {
            changed.add(manifest);
            if (listed.isPresent()) {
                over.add(manifest.path());
            }
        }

        Set<String> made = files.stream().map(SiteFile::path).collect(Collectors.toSet());
        SortedMap<String, String> gone = new TreeMap<>();
        for (Map.Entry<String, Manifest.Content> entry : old.files().entrySet()) {
            String path = entry.getKey();
            if (!made.contains(path) && stands(location, path)) {
                if (Files.size(location.file(path)) == entry.getValue().bytes()
                        && Manifest.Content.of(volume.read(location.file(path))).equals(entry.getValue())) {
                    gone.put(path, entry.getValue().sha256());
                } else {
                    remarks.add(location.name() + "/" + path
                            + " is no longer made, but was changed by hand; it was left where it is.");
                }
            }
        }
        List<String> foreign = foreign(location, made, gone.keySet());
        return new Comparison(changed, over, unchanged, gone, foreign, remarks);
    }

    /** Assets, pages, indexes and feeds; each by address, so that the same change always takes the same steps. */
    private static List<SiteFile> inOrder(Collection<SiteFile> files) {
        return files.stream()
                .sorted(Comparator.comparing((SiteFile file) -> Wave.of(file.path()))
                        .thenComparing(SiteFile::path))
                .toList();
    }

    /** Whether the file on disk has the bytes it should have; empty when there is none. */
    private static Optional<Boolean> holds(Location location, Volume volume, SiteFile file) throws IOException {
        location.requirePlainFoldersAbove(file.path());
        Path on = location.file(file.path());
        if (!Files.exists(on, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        requireRegular(location, file.path());
        return Optional.of(Files.size(on) == file.bytes().length && Arrays.equals(volume.read(on), file.bytes()));
    }

    private static Optional<byte[]> contentOf(Location location, Volume volume, String path) throws IOException {
        if (!Files.exists(location.file(path), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        requireRegular(location, path);
        return Optional.of(volume.read(location.file(path)));
    }

    private static void requireRegular(Location location, String path) {
        Path on = location.file(path);
        if (!Files.isRegularFile(on, LinkOption.NOFOLLOW_LINKS)) {
            throw location.inTheWay(path, Files.isSymbolicLink(on) ? "is a symbolic link" : "is not a plain file");
        }
    }

    /** Whether a plain file stands at an address that a manifest names, with no symbolic link on the way. */
    private static boolean stands(Location location, String path) {
        try {
            location.requirePlainFoldersAbove(path);
        } catch (PublishFailure elsewhere) {
            return false;
        }
        return Files.isRegularFile(location.file(path), LinkOption.NOFOLLOW_LINKS);
    }

    private static PublishFailure inTheWay(Location location, List<String> paths) {
        String more = paths.size() == 1 ? "" : " (and " + (paths.size() - 1) + " more)";
        return new PublishFailure(
                Kind.FOREIGN_FILE,
                location.name() + "/" + paths.get(0) + more + " is not listed in " + location.name() + "/"
                        + Manifest.FILE + " as the site’s own, and the build would overwrite it. Move it away, or run"
                        + " the build with --force.");
    }

    private static List<String> foreign(Location location, Set<String> made, Set<String> gone) throws IOException {
        List<String> foreign = new ArrayList<>();
        if (!Files.isDirectory(location.site(), LinkOption.NOFOLLOW_LINKS)) {
            return foreign;
        }
        Files.walkFileTree(location.site(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = location.site()
                        .relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), "/");
                if (!made.contains(path) && !gone.contains(path) && !path.equals(Manifest.FILE)) {
                    foreign.add(path);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                return FileVisitResult.CONTINUE; // A folder that may not be read is not ours: left alone, not listed.
            }
        });
        foreign.sort(Comparator.naturalOrder());
        return foreign;
    }

    boolean changesNothing() {
        return changed.isEmpty() && gone.isEmpty();
    }

    Published published(List<String> moreRemarks) {
        List<String> all = new ArrayList<>(moreRemarks);
        all.addAll(remarks);
        return new Published(
                changed.stream()
                        .map(SiteFile::path)
                        .filter(path -> !path.equals(Manifest.FILE))
                        .sorted()
                        .toList(),
                unchanged.stream().sorted().toList(),
                List.copyOf(gone.keySet()),
                foreign,
                all);
    }
}
