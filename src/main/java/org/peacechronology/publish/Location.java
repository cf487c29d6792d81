package org.peacechronology.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peacechronology.publish.PublishFailure.Kind;

/**
 * Where a site lies: a folder that holds nothing the program reads and that no symbolic link leads away from.
 *
 * @param site the real path of the folder, which need not exist yet
 * @param name how messages call it
 */
record Location(Path site, String name) {

    /** What the program reads below a root, and what git keeps there. */
    private static final List<String> INPUTS = List.of("content", "seeds", "templates", ".git");

    static Location of(Path out, Path root) {
        Path asked = out.toAbsolutePath().normalize();
        String name = asked.startsWith(root.toAbsolutePath().normalize())
                ? root.toAbsolutePath().normalize().relativize(asked).toString().replace('\\', '/')
                : out.toString();
        if (asked.getFileName() == null) {
            throw refused(name, "is the root of the file system");
        }
        if (Files.isSymbolicLink(asked)) {
            throw refused(name, "is a symbolic link; name the folder it leads to");
        }
        if (Files.exists(asked, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(asked, LinkOption.NOFOLLOW_LINKS)) {
            throw refused(name, "is not a folder");
        }
        try {
            Path realRoot = root.toRealPath();
            Path site = real(asked);
            if (asked.startsWith(root.toAbsolutePath().normalize()) && !site.startsWith(realRoot)) {
                throw refused(name, "leads out of the root folder through a symbolic link");
            }
            if (realRoot.startsWith(site)) {
                throw refused(name.isEmpty() ? "." : name, "holds the chronology itself");
            }
            if (real(Path.of(System.getProperty("user.home", "/")).toAbsolutePath())
                    .startsWith(site)) {
                throw refused(name, "is a home folder, or holds one");
            }
            for (String input : INPUTS) {
                Path read = real(realRoot.resolve(input));
                if (site.startsWith(read) || read.startsWith(site)) {
                    throw refused(name, "overlaps with " + input + "/, which the program reads");
                }
            }
            return new Location(site, name);
        } catch (IOException e) {
            throw new PublishFailure(Kind.OUT_REFUSED, "the folder " + name + " cannot be used: " + Complaint.of(e), e);
        }
    }

    /** The path without symbolic links, as far as it exists. */
    private static Path real(Path path) throws IOException {
        @Nullable Path existing = path;
        while (existing != null && !Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
            existing = existing.getParent();
        }
        return existing == null ? path : existing.toRealPath().resolve(existing.relativize(path));
    }

    private static PublishFailure refused(String name, String why) {
        return new PublishFailure(Kind.OUT_REFUSED, "the site cannot be written to " + name + ", which " + why + ".");
    }

    /** A folder or file beside the site, on the same volume, hidden. */
    Path beside(String ending) {
        return site.resolveSibling("." + site.getFileName() + ending);
    }

    Path file(String path) {
        return below(site, path);
    }

    /** The file of an address below a folder; of the empty one, the folder itself. */
    static Path below(Path folder, String path) {
        return path.isEmpty()
                ? folder
                : folder.resolve(path.replace("/", folder.getFileSystem().getSeparator()));
    }

    /** {@code a} and {@code a/b} for {@code a/b/c.html}. */
    static List<String> foldersAbove(String path) {
        List<String> folders = new ArrayList<>();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            folders.add(path.substring(0, slash));
        }
        return folders;
    }

    /** Refuses to go through a symbolic link, or anything else that is no folder, on the way to a file of the site. */
    void requirePlainFoldersAbove(String path) {
        for (String folder : foldersAbove(path)) {
            Path on = file(folder);
            if (Files.exists(on, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(on, LinkOption.NOFOLLOW_LINKS)) {
                throw inTheWay(folder, Files.isSymbolicLink(on) ? "is a symbolic link" : "is not a folder");
            }
        }
    }

    PublishFailure inTheWay(String path, String why) {
        return new PublishFailure(
                Kind.FOREIGN_FILE,
                name + "/" + path + " " + why + " and stands in the way of the site’s own. Move it away, then run the"
                        + " command again.");
    }
}
