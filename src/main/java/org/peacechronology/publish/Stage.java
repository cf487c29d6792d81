package org.peacechronology.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The hidden folder beside a site in which a publication is made ready.
 *
 * <pre>
 * .site.publish/journal    what will be done, or is being done
 * .site.publish/undo       the same journal, once it is being taken back
 * .site.publish/new/7      a file on its way to its address
 * .site.publish/old/7      the file that stood there, until all is done
 * </pre>
 */
record Stage(Path folder, Volume volume) {

    Path journal() {
        return folder.resolve("journal");
    }

    Path undo() {
        return folder.resolve("undo");
    }

    Path fresh(int number) {
        return folder.resolve("new").resolve(Integer.toString(number));
    }

    Path old(int number) {
        return folder.resolve("old").resolve(Integer.toString(number));
    }

    boolean exists() {
        return Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
    }

    void make() throws IOException {
        volume.makeFolder(folder);
        volume.makeFolder(folder.resolve("new"));
        volume.makeFolder(folder.resolve("old"));
    }

    /** From the moment this returns, the publication will be finished or undone, whatever happens. */
    void write(Journal journal) throws IOException {
        volume.force(folder.resolve("new"));
        volume.force(folder.resolve("old"));
        Path draft = folder.resolve("journal.new");
        volume.write(draft, ByteBuffer.wrap(journal.bytes()));
        volume.force(draft);
        volume.rename(draft, journal());
        volume.force(folder);
        volume.force(folder.resolve(".."));
    }

    /** Takes everything away, the journals first: what is left of a stage without one means nothing. */
    void clear() throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            volume.remove(folder);
            return;
        }
        volume.remove(journal());
        volume.remove(undo());
        volume.remove(folder.resolve("journal.new"));
        for (String name : List.of("new", "old")) {
            for (Path file : list(folder.resolve(name))) {
                volume.remove(file);
            }
            volume.remove(folder.resolve(name));
        }
        volume.remove(folder);
    }

    private static List<Path> list(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
                entries.forEach(files::add);
            }
        }
        return files;
    }
}
