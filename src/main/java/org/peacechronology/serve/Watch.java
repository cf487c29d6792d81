package org.peacechronology.serve;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.peacechronology.read.EditorFiles;

/**
 * Notices that a file below some folders was written, made, renamed or deleted.
 *
 * <p>It looks at names, sizes, times and file keys, a few times a second. That is the same on every system and with every
 * editor, and costs a few milliseconds for a thousand files; the notices of operating systems differ in all of that. The
 * temporary files of editors are passed over.
 */
public final class Watch {

    private record Seen(long size, long modified, String key) {}

    private final List<Path> folders;
    private Map<Path, Seen> last;

    public Watch(List<Path> folders) throws IOException {
        this.folders = List.copyOf(folders);
        this.last = look();
    }

    /** Whether anything changed since the last question. */
    public boolean changed() throws IOException {
        Map<Path, Seen> now = look();
        boolean changed = !now.equals(last);
        last = now;
        return changed;
    }

    private Map<Path, Seen> look() throws IOException {
        Map<Path, Seen> seen = new HashMap<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (!EditorFiles.isOne(file.getFileName().toString())) {
                            seen.put(
                                    file,
                                    new Seen(
                                            attributes.size(),
                                            attributes.lastModifiedTime().toMillis(),
                                            String.valueOf(attributes.fileKey())));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException vanished) {
                        return FileVisitResult.CONTINUE;
                    }
                });
            }
        }
        return seen;
    }
}
