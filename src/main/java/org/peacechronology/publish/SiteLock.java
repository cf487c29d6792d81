package org.peacechronology.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.peacechronology.publish.PublishFailure.Kind;

/**
 * The right to change one site, held as a lock of the operating system on a file beside it.
 *
 * <p>The system drops the lock with the process that held it, however that ends; a file left behind by a killed run
 * locks nobody out. The file is taken away with the lock. Since another run may then get the lock on a file that no
 * longer has a name, whoever has it writes a word of its own into the file and reads it back by name.
 *
 * <p>POSIX drops all locks of a process on a file as soon as the process closes the file, whichever way it was opened.
 * So within this process only one thread at a time comes near the file, and what it opened stays open with the lock.
 */
final class SiteLock {

    private static final Set<Path> IN_THIS_PROCESS = ConcurrentHashMap.newKeySet();
    private static final AtomicLong TAKEN = new AtomicLong();
    /** Locked instead of the whole file, because Windows lets nobody else read what is locked. */
    private static final long FAR_AWAY = Long.MAX_VALUE - 1;

    private final Path file;
    private final FileChannel locked;
    private final FileChannel byName;

    private SiteLock(Path file, FileChannel locked, FileChannel byName) {
        this.file = file;
        this.locked = locked;
        this.byName = byName;
    }

    /** Waits for another run to end, but no longer than {@code patience}. */
    static SiteLock take(Location location, Duration patience) throws IOException {
        Path file = location.beside(".lock");
        long start = System.nanoTime();
        while (true) {
            SiteLock lock = IN_THIS_PROCESS.add(file) ? tryToTake(file) : null;
            if (lock != null) {
                return lock;
            }
            if (System.nanoTime() - start >= patience.toNanos()) {
                throw new PublishFailure(
                        Kind.BUSY,
                        "another run" + holder(file) + " is writing " + location.name()
                                + ". Wait until it has ended, then run the command again.");
            }
            pause(location);
        }
    }

    private static @Nullable SiteLock tryToTake(Path file) throws IOException {
        List<FileChannel> opened = new ArrayList<>();
        boolean taken = false;
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            opened.add(channel);
            if (channel.tryLock(FAR_AWAY, 1, false) == null) {
                return null;
            }
            FileChannel byName = sign(file, channel, opened);
            taken = byName != null;
            return byName == null ? null : new SiteLock(file, channel, byName);
        } catch (NoSuchFileException takenAway) {
            return null;
        } finally {
            if (!taken) {
                close(file, opened);
            }
        }
    }

    /** Writes a word of its own into the locked file and reads it back by name; null if that is another file by now. */
    private static @Nullable FileChannel sign(Path file, FileChannel locked, List<FileChannel> opened)
            throws IOException {
        String word = ProcessHandle.current().pid() + " " + TAKEN.incrementAndGet() + "\n";
        try {
            locked.truncate(0);
            locked.write(ByteBuffer.wrap(word.getBytes(StandardCharsets.US_ASCII)), 0);
        } catch (IOException full) {
            Files.deleteIfExists(file); // Nobody else would; whoever waits for it finds that it is gone, and makes one.
            throw new FileSystemException(file.toString(), null, full.getMessage());
        }
        FileChannel byName = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        opened.add(byName);
        return word.equals(read(byName)) ? byName : null;
    }

    /** Takes the file away before the lock goes: afterwards the file may be another run's. */
    void release() throws IOException {
        try {
            Files.deleteIfExists(file);
        } catch (FileSystemException heldOpen) {
            // Windows: somebody is waiting for the lock and has the file open; it is theirs now.
        } finally {
            close(file, List.of(locked, byName));
        }
    }

    private static void close(Path file, List<FileChannel> channels) throws IOException {
        try {
            for (FileChannel channel : channels) {
                channel.close();
            }
        } finally {
            IN_THIS_PROCESS.remove(file);
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(64);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
    }

    /** Which other process holds the lock, as far as the file tells. */
    private static String holder(Path file) {
        if (!IN_THIS_PROCESS.add(file)) {
            return "";
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            String digits = read(channel).split(" ", 2)[0];
            return digits.matches("[0-9]{1,20}") ? " (process " + digits + ")" : "";
        } catch (IOException unknown) {
            return "";
        } finally {
            IN_THIS_PROCESS.remove(file);
        }
    }

    private static void pause(Location location) {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PublishFailure(
                    Kind.BUSY, "interrupted while another run was writing " + location.name() + ".", e);
        }
    }
}
