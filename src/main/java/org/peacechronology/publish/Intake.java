package org.peacechronology.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.peacechronology.publish.PublishFailure.Kind;

/**
 * Takes in the files of a site one by one, as they are made: each is held against the one on disk, staged where it
 * differs, and let go, so that a site need not fit into memory, nor any of its files. Many threads may bring files at
 * once.
 *
 * <p>Every file that has the right size is read again, also one of which the manifest tells the right hash: the manifest
 * says what was published once, not what stands there now.
 */
final class Intake {

    private final Location location;
    private final Volume volume;
    private final Optional<Stage> stage;
    private final SortedMap<String, Manifest.Content> made = new TreeMap<>();
    private final Map<String, Comparison.Changed> changed = new TreeMap<>();
    private final Addresses addresses = new Addresses();

    private final boolean hasSite;
    private final Map<String, Boolean> folders = new ConcurrentHashMap<>();

    /** @param stage where changed files go; none to find out only what would change */
    Intake(Location location, Volume volume, Optional<Stage> stage) {
        this.location = location;
        this.volume = volume;
        this.stage = stage;
        this.hasSite = Files.exists(location.site(), LinkOption.NOFOLLOW_LINKS);
    }

    /** Begins to take a file in. */
    Incoming begin(String path) throws IOException {
        addresses.add(path);
        return new Incoming(this, path, location.file(path), onDisk(path));
    }

    Volume volume() {
        return volume;
    }

    /** Writes the bytes of a file from one on, which are the next, to the stage, if there is one. */
    void stage(String path, ByteBuffer bytes, long at) throws IOException {
        if (stage.isPresent() && at == 0) {
            stage.get().makeRoomFor(path);
            volume.write(stage.get().fresh(path), bytes);
        } else if (stage.isPresent()) {
            volume.append(stage.get().fresh(path), bytes);
        }
    }

    /** A file is there as a whole; what is staged of it, if it was. */
    synchronized void came(String path, Sums sums, Optional<Comparison.Changed> staged) {
        made.put(path, sums.content());
        staged.ifPresent(file -> changed.put(path, file));
    }

    /** What it comes to, once all files were taken. */
    Comparison compared(Foreign policy) throws IOException {
        List<String> remarks = new ArrayList<>();
        Optional<byte[]> listed = contentOf(location, volume, Manifest.FILE);
        Optional<Manifest> read = listed.flatMap(Manifest::parse);
        Manifest old = read.orElse(Manifest.EMPTY);

        List<String> inTheWay = new ArrayList<>();
        changed.values().stream()
                .filter(file -> file.over() && !old.files().containsKey(file.path()))
                .forEach(file -> inTheWay.add(file.path()));
        List<String> unchanged = made.keySet().stream()
                .filter(path -> !changed.containsKey(path))
                .toList();
        if (listed.isPresent() && read.isEmpty()) {
            // A damaged list is made anew where the folder is clearly the site's; anywhere else it is somebody's file.
            if (unchanged.isEmpty()) {
                inTheWay.add(Manifest.FILE);
            }
            remarks.add(location.name() + "/" + Manifest.FILE
                    + " could not be read as the list of this site’s files; files it may have listed were left alone.");
        }
        if (!inTheWay.isEmpty() && policy == Foreign.REFUSE) {
            inTheWay.sort(Comparator.comparing((String path) -> path.equals(Manifest.FILE))
                    .thenComparing(Wave::of)
                    .thenComparing(Comparator.naturalOrder()));
            throw inTheWay(location, inTheWay);
        }

        // Assets, pages, indexes and feeds; each by address, so that the same change always takes the same steps.
        Map<Wave, List<Comparison.Changed>> waves = new EnumMap<>(Wave.class);
        changed.forEach((path, file) ->
                waves.computeIfAbsent(Wave.of(path), wave -> new ArrayList<>()).add(file));
        List<Comparison.Changed> inOrder = new ArrayList<>();
        waves.values().forEach(inOrder::addAll);
        takeManifest().ifPresent(inOrder::add);
        SortedMap<String, String> gone = gone(old, remarks);
        Set<String> ours = new HashSet<>(made.keySet());
        ours.addAll(gone.keySet());
        return new Comparison(inOrder, unchanged, gone, foreign(location, ours), remarks);
    }

    /** The list of all that came is the last to come. */
    private Optional<Comparison.Changed> takeManifest() throws IOException {
        Incoming incoming = new Incoming(this, Manifest.FILE, location.file(Manifest.FILE), onDisk(Manifest.FILE));
        try {
            new Manifest(made).file().pieces(incoming);
            incoming.end();
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        return Optional.ofNullable(changed.get(Manifest.FILE));
    }

    private SortedMap<String, String> gone(Manifest old, List<String> remarks) throws IOException {
        SortedMap<String, String> gone = new TreeMap<>();
        for (Map.Entry<String, Manifest.Content> entry : old.files().entrySet()) {
            String path = entry.getKey();
            if (!made.containsKey(path) && stands(location, path)) {
                if (Files.size(location.file(path)) == entry.getValue().bytes()
                        && Digest.of(volume, location.file(path))
                                .equals(entry.getValue().sha256())) {
                    gone.put(path, entry.getValue().sha256());
                } else {
                    remarks.add(location.name() + "/" + path
                            + " is no longer made, but was changed by hand; it was left where it is.");
                }
            }
        }
        return gone;
    }

    /** How many bytes the file on disk has; empty when there is none. */
    private OptionalLong onDisk(String path) throws IOException {
        if (!hasSite || !hasFolder(path)) {
            return OptionalLong.empty();
        }
        BasicFileAttributes found;
        try {
            found = Files.readAttributes(location.file(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException none) {
            return OptionalLong.empty();
        }
        requireRegular(location, path, found);
        return OptionalLong.of(found.size());
    }

    /** Whether the folder of a file is there; each folder is looked at once. */
    private boolean hasFolder(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0
                || folders.computeIfAbsent(path.substring(0, slash), folder -> {
                    location.requirePlainFoldersAbove(path);
                    return Files.isDirectory(location.file(folder), LinkOption.NOFOLLOW_LINKS);
                });
    }

    private static Optional<byte[]> contentOf(Location location, Volume volume, String path) throws IOException {
        if (!Files.exists(location.file(path), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        requireRegular(
                location,
                path,
                Files.readAttributes(location.file(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        return Optional.of(volume.read(location.file(path)));
    }

    private static void requireRegular(Location location, String path, BasicFileAttributes found) {
        if (!found.isRegularFile()) {
            throw location.inTheWay(path, found.isSymbolicLink() ? "is a symbolic link" : "is not a plain file");
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

    private static List<String> foreign(Location location, Set<String> ours) throws IOException {
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
                if (!ours.contains(path) && !path.equals(Manifest.FILE)) {
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
}
