package org.peacechronology.serve;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.peacechronology.read.EditorFiles;

/**
 * Notices that a file below some folders of a root was written, made, renamed or deleted; the folders may come and go.
 *
 * <p>Where the operating system tells of changes, it is listened to, which costs nothing and takes a millisecond. No system
 * tells of everything (a network's disk, a full queue), so the names, sizes, times and file keys are looked at as well, now
 * and then; often where the system tells nothing. The temporary files of editors are passed over.
 */
public final class Watch implements AutoCloseable {

    /** Milliseconds: a save is over when nothing has happened for so long. */
    private static final long SETTLED = 12;

    /** Milliseconds: how long a save may take before it is looked at all the same. */
    private static final long LONGEST_SAVE = 250;

    /** Milliseconds between two looks, where the system tells of changes and where it does not. */
    private static final long SELDOM = 2_000;

    private static final long OFTEN = 100;

    /** Looking takes at most one part in so many of the time. */
    private static final long SHARE = 10;

    private record Seen(long size, FileTime modified, String key) {}

    private final Path root;
    private final Set<String> folders;
    private final WatchService notices;
    private final Map<WatchKey, Path> watched = new HashMap<>();
    private final boolean told;
    private Map<Path, Seen> last = Map.of();
    private long looked;
    private long cost;

    /** @param folders the names of folders in the root; other files in it are none of its business */
    public Watch(Path root, Set<String> folders) throws IOException {
        this.root = root;
        this.folders = Set.copyOf(folders);
        this.notices = root.getFileSystem().newWatchService();
        this.told = !notices.getClass().getSimpleName().startsWith("Polling");
        if (told) {
            listen(root);
            for (String folder : folders) {
                listenBelow(root.resolve(folder));
            }
        }
        look();
    }

    /**
     * Waits until something may have changed since the last call, and until whoever changed it is done. One change may be
     * told twice: at once, and when the files are looked at.
     *
     * @param most milliseconds to wait
     * @return whether something may have changed
     */
    public boolean await(long most) throws IOException, InterruptedException {
        long end = now() + most;
        do {
            long due = looked + Math.max(told ? SELDOM : OFTEN, SHARE * cost);
            WatchKey key = notices.poll(Math.max(0, Math.min(end, due) - now()), TimeUnit.MILLISECONDS);
            if (key != null && concerns(key)) {
                settle();
                return true;
            } else if (now() >= due && look()) {
                return true;
            }
        } while (now() < end);
        return false;
    }

    /** Waits until the notices cease. What is looked at afterwards holds them all. */
    private void settle() throws IOException, InterruptedException {
        long end = now() + LONGEST_SAVE;
        for (WatchKey key = notices.poll(SETTLED, TimeUnit.MILLISECONDS);
                key != null && now() < end;
                key = notices.poll(SETTLED, TimeUnit.MILLISECONDS)) {
            concerns(key);
        }
        looked = now();
    }

    /** Takes a notice; whether it is of a file or folder that is watched. New folders are listened to from now on. */
    private boolean concerns(WatchKey key) throws IOException {
        Path folder = watched.get(key);
        boolean concerns = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            if (folder == null || !(event.context() instanceof Path name)) {
                concerns = true; // More happened than the system could tell.
                continue;
            }
            boolean known = folder.equals(root) ? folders.contains(name.toString()) : !isPassedOver(name);
            if (known && event.kind() == StandardWatchEventKinds.ENTRY_CREATE) {
                listenBelow(folder.resolve(name));
            }
            concerns |= known;
        }
        if (!key.reset()) {
            watched.remove(key);
        }
        return concerns;
    }

    private void listen(Path folder) throws IOException {
        watched.put(
                folder.register(
                        notices,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE),
                folder);
    }

    private void listenBelow(Path top) throws IOException {
        if (!Files.isDirectory(top, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (!folder.equals(top) && isPassedOver(folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                try {
                    listen(folder);
                } catch (IOException noMoreNotices) {
                    // It is looked at all the same.
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException vanished) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Whether anything is other than when it was looked at last. */
    boolean look() throws IOException {
        long begun = now();
        Map<Path, Seen> seen = new HashMap<>();
        for (String folder : folders) {
            Path top = root.resolve(folder);
            if (Files.isDirectory(top, LinkOption.NOFOLLOW_LINKS)) {
                look(top, seen);
            }
        }
        boolean changed = !seen.equals(last);
        last = seen;
        looked = now();
        cost = looked - begun;
        return changed;
    }

    private static void look(Path top, Map<Path, Seen> seen) throws IOException {
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return !folder.equals(top) && isPassedOver(folder)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!isPassedOver(file)) {
                    seen.put(
                            file,
                            new Seen(
                                    attributes.size(),
                                    attributes.lastModifiedTime(),
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

    private static boolean isPassedOver(Path path) {
        return EditorFiles.isOne(path.getFileName().toString());
    }

    private static long now() {
        return System.nanoTime() / 1_000_000;
    }

    @Override
    public void close() throws IOException {
        try {
            notices.close();
        } catch (ClosedWatchServiceException e) {
            // It was closed before.
        }
    }
}
