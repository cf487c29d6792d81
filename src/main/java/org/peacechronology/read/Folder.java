package org.peacechronology.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.text.Region;

/**
 * The regular files below a folder of the root, by name; links and devices are findings and are not read.
 *
 * <p>Names run from the root, with {@code /} on every system. Files whose name begins with a dot or ends with {@code ~},
 * {@code .swp}, {@code .tmp} or {@code .bak} are an editor's own and are passed over.
 */
final class Folder {
    private final Path root;
    private final List<Diagnostic> findings;
    private final Set<String> unread = new TreeSet<>();
    private final Set<String> closed = new TreeSet<>();

    Folder(Path root, List<Diagnostic> findings) {
        this.root = root;
        this.findings = findings;
    }

    /** The names of what lies there and was not read, for a fault of its own. */
    Set<String> unread() {
        return unread;
    }

    /** The names of the folders that cannot or may not be looked into: nobody knows what lies there. */
    Set<String> closed() {
        return closed;
    }

    /** The regular file of that name, or nothing where there is none or a link leads to it. */
    Optional<Found> file(String name) {
        Path path = root;
        for (String part : name.split("/")) {
            path = path.resolve(part);
            if (Files.isSymbolicLink(path)) {
                return Optional.empty();
            }
        }
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isRegularFile() ? Optional.of(new Found(path, Stamp.of(attributes))) : Optional.empty();
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    /**
     * The files below {@code name}, in the order of their names; none where there is no such folder.
     *
     * @param each how many bytes one of them may have: more are not read of it
     */
    Map<String, Found> files(String name, Limits limits, int each) throws IOException {
        int most = limits.files();
        Path top = root.resolve(name);
        if (!Files.isDirectory(top)) {
            return new TreeMap<>();
        }
        Listing listing = new Listing(top, most);
        Files.walkFileTree(top, listing);
        if (listing.files > most || listing.others > most) {
            String what = listing.files > most ? "files" : "folders and files of an editor";
            return refuseAll(name, String.format(Locale.ROOT, "more than %,d %s lie here", most, what), "files");
        }
        Map<String, Found> found = listing.found;
        closed.addAll(listing.closed);
        unread.addAll(listing.unread);
        findings.addAll(listing.failed);
        for (Path file : listing.refused) {
            findings.add(Fault.FILE_NOT_REGULAR
                    .at(
                            Region.file(name(file)),
                            Files.isSymbolicLink(file) ? "this is a symbolic link" : "this is not a regular file")
                    .help("put the file itself here; links are not followed, so that nothing outside is read"));
            unread.add(name(file));
        }
        long bytes = found.values().stream()
                .mapToLong(file -> Math.min(file.stamp().size(), each))
                .sum();
        if (bytes > limits.bytes()) {
            String words = "the files here have more than %,d bytes together";
            return refuseAll(name, String.format(Locale.ROOT, words, limits.bytes()), "bytes");
        }
        return found;
    }

    /**
     * What lies below a folder, no further than to one more than the limit: of files, whatever they are, and of folders with
     * what is passed over. To list them takes time as well.
     */
    private final class Listing extends SimpleFileVisitor<Path> {
        private final Path top;
        private final int most;
        private final Map<String, Found> found = new TreeMap<>();
        private final List<Path> refused = new ArrayList<>();
        private final List<Diagnostic> failed = new ArrayList<>();
        private final List<String> closed = new ArrayList<>();
        private final List<String> unread = new ArrayList<>();
        private int files;
        private int others;

        Listing(Path top, int most) {
            this.top = top;
            this.most = most;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (folder.equals(top)) {
                return FileVisitResult.CONTINUE;
            } else if (++others > most) {
                return FileVisitResult.TERMINATE;
            }
            return isEditors(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isEditors(file)) {
                return ++others > most ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            } else if (attributes.isRegularFile()) {
                found.put(name(file), new Found(file, Stamp.of(attributes)));
            } else {
                refused.add(file);
            }
            return oneMore();
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            boolean folder = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
            failed.add(unreadable(name(file), folder));
            (folder ? closed : unread).add(name(file));
            return oneMore();
        }

        private FileVisitResult oneMore() {
            return ++files > most ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        private static boolean isEditors(Path path) {
            return EditorFiles.isOne(path.getFileName().toString());
        }
    }

    /** Of what was not read, and perhaps not even listed, nobody knows what it is: as of a closed folder. */
    private Map<String, Found> refuseAll(String name, String why, String limit) {
        findings.add(Fault.TOO_MANY_FILES
                .at(Region.file(name), why)
                .help("take away what does not belong here, or raise limits: {" + limit + ": …} in chronology.yaml"));
        closed.add(name);
        return new TreeMap<>();
    }

    /**
     * The bytes of a regular file. May be asked by several threads.
     *
     * @param most how many bytes it may have
     * @param limit the name of that limit in {@code chronology.yaml}
     */
    static FileBytes bytes(String name, Path file, int most, String limit) {
        try (InputStream in = Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(most + 1);
            return bytes.length <= most
                    ? FileBytes.of(bytes)
                    : FileBytes.none(Fault.FILE_TOO_LARGE
                            .at(
                                    Region.file(name),
                                    String.format(Locale.ROOT, "this file has more than %,d bytes", most))
                            .help("divide it, or raise limits: {" + limit + ": …} in chronology.yaml"));
        } catch (IOException e) {
            return FileBytes.none(unreadable(name, false));
        }
    }

    private static Diagnostic unreadable(String name, boolean folder) {
        return Fault.FILE_UNREADABLE
                .at(Region.file(name), folder ? "this folder cannot be read" : "this file cannot be read")
                .help("check its permissions and those of " + (folder ? "the folder above it" : "its folder"));
    }

    private String name(Path file) {
        return root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/");
    }
}
