package org.peacechronology.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.peacechronology.publish.PublishFailure.Kind;

/**
 * The right to change one site, held as a lock of the operating system on a file beside it.
 *
 * <p>The system drops the lock with the process that held it, however that ends; a file left behind by a killed run
 * locks nobody out. The file is taken away with the lock. Since another run may then hold a lock on a file that no
 * longer has a name, whoever gets the lock writes a word of its own into the file and reads it back by name.
 */
final class SiteLock {

    private static final AtomicLong TAKEN = new AtomicLong();
    /** Locked instead of the whole file, because Windows lets nobody else read what is locked. */
    private static final long FAR_AWAY = Long.MAX_VALUE - 1;

    private final Path file;
    private final FileChannel channel;

    private SiteLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Waits for another run to end, but no longer than {@code patience}. */
    static SiteLock take(Location location, Duration patience) throws IOException {
        Path file = location.beside(".lock");
        long start = System.nanoTime();
        while (true) {
            SiteLock lock = tryToTake(file);
            if (lock != null) {
                return lock;
            }
            if (System.nanoTime() - start >= patience.toNanos()) {
                throw new PublishFailure(
                        Kind.BUSY,
                        "another run (process " + holder(file) + ") is writing " + location.name()
                                + ". Wait until it has ended, then run the command again.");
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new PublishFailure(
                        Kind.BUSY, "interrupted while another run was writing " + location.name() + ".", e);
            }
        }
    }

    private static @Nullable SiteLock tryToTake(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        boolean taken = false;
        try {
            FileLock lock = channel.tryLock(FAR_AWAY, 1, false);
            if (lock != null) {
                String word = ProcessHandle.current().pid() + " " + TAKEN.incrementAndGet() + "\n";
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(word.getBytes(StandardCharsets.US_ASCII)), 0);
                taken = word.equals(read(file));
            }
        } catch (OverlappingFileLockException byThisProcess) {
            taken = false;
        } finally {
            if (!taken) {
                channel.close();
            }
        }
        return taken ? new SiteLock(file, channel) : null;
    }

    private static String read(Path file) throws IOException {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.US_ASCII);
        } catch (NoSuchFileException released) {
            return "";
        }
    }

    private static String holder(Path file) throws IOException {
        String digits = read(file).split(" ", 2)[0];
        return digits.matches("[0-9]{1,20}") ? digits : "unknown";
    }

    void release() throws IOException {
        try (channel) {
            Files.deleteIfExists(file); // Before the lock goes: afterwards the file may be another run's.
        } catch (FileSystemException heldOpen) {
            // Windows: somebody is waiting for the lock and has the file open; it is theirs now.
        }
    }
}
