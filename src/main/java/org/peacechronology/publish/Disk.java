package org.peacechronology.publish;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32;

/** The real disk: files are 0644 and folders 0755 whatever the umask, where the file system knows such permissions. */
final class Disk implements Volume {

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r--r--");
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final FileAttribute<?>[] AS_IT_IS_MADE =
            POSIX ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FILE)} : new FileAttribute<?>[0];
    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    /** How many bytes go through a channel at once: each thread keeps a buffer as large as the largest it ever needed. */
    private static final int PIECE = 1 << 16;

    /** Threads that wait for the disk at once. */
    private static final int AT_ONCE = 32;

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwxr-xr-x");

    /** Whether a file gets the permissions that are asked for as it is made: the umask takes none of them away. */
    private volatile boolean permitted = !POSIX;

    private final Writeback writeback;

    Disk() {
        this(new Writeback());
    }

    Disk(Writeback writeback) {
        this.writeback = writeback;
    }

    @Override
    public void write(Path file, ByteBuffer bytes) throws IOException {
        write(file, bytes, NEW, AS_IT_IS_MADE);
        writeback.written(file);
        if (!permitted) {
            permitted = Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS)
                    .equals(FILE);
            if (!permitted) {
                permit(file, FILE);
            }
        }
    }

    @Override
    public void append(Path file, ByteBuffer bytes) throws IOException {
        write(file, bytes, Set.of(StandardOpenOption.APPEND));
    }

    private static void write(Path file, ByteBuffer bytes, Set<StandardOpenOption> how, FileAttribute<?>... attributes)
            throws IOException {
        int end = bytes.limit();
        try (FileChannel channel = FileChannel.open(file, how, attributes)) {
            while (bytes.position() < end) {
                channel.write(bytes.limit(Math.min(end, bytes.position() + PIECE)));
            }
        }
    }

    @Override
    public byte[] read(Path file) throws IOException {
        return read(file, 0, Integer.MAX_VALUE - 8);
    }

    @Override
    public byte[] read(Path file, long from, int most) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            byte[] bytes = new byte[(int) Math.max(0, Math.min(most, channel.size() - from))];
            ByteBuffer read = ByteBuffer.wrap(bytes);
            int more = 0;
            while (more >= 0 && read.position() < bytes.length) {
                more = channel.read(
                        read.limit(Math.min(bytes.length, read.position() + PIECE)), from + read.position());
            }
            return read.position() == bytes.length ? bytes : Arrays.copyOf(bytes, read.position());
        }
    }

    @Override
    public void force(Path fileOrFolder) throws IOException {
        boolean folder = Files.isDirectory(fileOrFolder, LinkOption.NOFOLLOW_LINKS);
        if (folder && !POSIX) {
            return; // Windows has no handle on a folder to force; its file systems journal names themselves.
        }
        try (FileChannel channel =
                FileChannel.open(fileOrFolder, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Many at once: a journaling file system writes its journal once for all that wait, and not once for each. */
    @Override
    public void proveAll(Map<Path, Integer> files) throws IOException {
        int threads = Math.max(1, Math.min(AT_ONCE, files.size() / 4));
        Queue<Map.Entry<Path, Integer>> left = new ConcurrentLinkedQueue<>(files.entrySet());
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            boolean forced = writeback.isDone(files.keySet());
            List<Future<Void>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(pool.submit(() -> prove(left, forced)));
            }
            for (Future<Void> each : all) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while files were forced to disk");
        } finally {
            left.clear();
            pool.shutdownNow();
        }
    }

    /** As the volume's own, one file after the other, and opens each once. */
    private static Void prove(Queue<Map.Entry<Path, Integer>> files, boolean forced) throws IOException {
        ByteBuffer piece = ByteBuffer.allocateDirect(PIECE);
        CRC32 crc = new CRC32();
        Map.Entry<Path, Integer> file;
        while ((file = files.poll()) != null) {
            crc.reset();
            try (FileChannel channel =
                    FileChannel.open(file.getKey(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                if (!forced) {
                    channel.force(true);
                }
                while (channel.read(piece.clear()) >= 0) {
                    crc.update(piece.flip());
                }
            }
            if ((int) crc.getValue() != file.getValue()) {
                throw Volume.otherBytes(file.getKey());
            }
        }
        return null;
    }

    @Override
    public void keep(Path file, Path under) throws IOException {
        try {
            Files.createLink(under, file);
        } catch (UnsupportedOperationException | FileSystemException noHardLinks) {
            Files.copy(file, under, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            force(under); // A second name needs no forcing; a second file does.
        }
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(folder);
        }
        permit(folder, FOLDER);
    }

    @Override
    public void remove(Path fileOrEmptyFolder) throws IOException {
        Files.deleteIfExists(fileOrEmptyFolder);
    }

    private static void permit(Path path, Set<PosixFilePermission> permissions) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(path, permissions);
        }
    }
}
