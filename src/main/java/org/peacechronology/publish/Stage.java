package org.peacechronology.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * The hidden folder beside a site in which a publication is made ready.
 *
 * <pre>
 * .site.publish/journal              what will be done, or is being done
 * .site.publish/undo                 the same journal, once it is being taken back
 * .site.publish/new/events/a.html    a file on its way to its address, which is events/a.html
 * .site.publish/old/7                the file that stood there, until all is done
 * </pre>
 */
final class Stage {

    private final Path folder;
    private final Volume volume;

    /** The folders that were made. */
    private final SortedSet<Path> made = new ConcurrentSkipListSet<>();

    Stage(Path folder, Volume volume) {
        this.folder = folder;
        this.volume = volume;
    }

    Path folder() {
        return folder;
    }

    Path journal() {
        return folder.resolve("journal");
    }

    Path undo() {
        return folder.resolve("undo");
    }

    /** Where the new files stand: below it a file has the address that it gets. */
    Path fresh() {
        return folder.resolve("new");
    }

    Path fresh(String path) {
        return Location.below(fresh(), path);
    }

    Path old(int number) {
        return folder.resolve("old").resolve(Integer.toString(number));
    }

    boolean exists() {
        return Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
    }

    /** Makes the folders in which a new file is to stand. Many threads may ask at once. */
    void makeRoomFor(String path) throws IOException {
        if (!made.contains(folder.resolve("old"))) {
            makeOnce(folder);
            makeOnce(fresh());
            makeOnce(folder.resolve("old"));
        }
        for (String above : Location.foldersAbove(path)) {
            makeOnce(fresh(above));
        }
    }

    private void makeOnce(Path each) throws IOException {
        if (!made.contains(each)) {
            synchronized (this) {
                volume.makeFolder(each);
                made.add(each);
            }
        }
    }

    /** From the moment this returns, the publication will be finished or undone, whatever happens. */
    void write(Journal journal) throws IOException {
        for (Path each : made.tailSet(fresh())) { // In their order: what is in new, then old.
            volume.force(each);
        }
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
        removeAll(fresh());
        removeAll(folder.resolve("old"));
        volume.remove(folder);
    }

    /** Removes a file, or a folder with all that lies in it; a link is removed and not followed. */
    private void removeAll(Path each) throws IOException {
        if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
            List<Path> inside = new ArrayList<>();
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(each)) {
                entries.forEach(inside::add);
            }
            for (Path entry : inside) {
                removeAll(entry);
            }
        }
        volume.remove(each);
    }
}
