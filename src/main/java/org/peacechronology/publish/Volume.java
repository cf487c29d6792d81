package org.peacechronology.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import org.peacechronology.site.Pieces;

/** What a publication does to a disk, one operation each, so that a test can let any of them fail. */
interface Volume {

    /** Makes a new file that everyone may read; there is none of that name yet. */
    void write(Path file, ByteBuffer bytes) throws IOException;

    /** Goes on with a file that was made. */
    void append(Path file, ByteBuffer bytes) throws IOException;

    byte[] read(Path file) throws IOException;

    /** The bytes of a file from one on; fewer than {@code most} only where the file ends. */
    byte[] read(Path file, long from, int most) throws IOException;

    /** Reads a file piece by piece, so that no more than one is in memory at once. */
    default void pieces(Path file, Pieces to) throws IOException {
        byte[] piece;
        long at = 0;
        do {
            piece = read(file, at, Pieces.LENGTH);
            to.piece(piece, piece.length);
            at += piece.length;
        } while (piece.length == Pieces.LENGTH);
    }

    /** Makes what was written to a file, or the names in a folder, last through a power cut. */
    void force(Path fileOrFolder) throws IOException;

    /**
     * Forces a file, and holds what the disk gives back against what was written.
     *
     * @param crc32 the cyclic check sum of what was written
     * @throws IOException also if it is not that of what is there
     */
    default void prove(Path file, int crc32) throws IOException {
        force(file);
        if (Sums.crc32(this, file) != crc32) {
            throw otherBytes(file);
        }
    }

    /** Proves many files, each with its check sum, in any order or at once. */
    default void proveAll(Map<Path, Integer> files) throws IOException {
        for (Map.Entry<Path, Integer> file : files.entrySet()) {
            prove(file.getKey(), file.getValue());
        }
    }

    static IOException otherBytes(Path file) {
        return new IOException("the disk gave back other bytes than were written to " + file);
    }

    /** Keeps a file under a second name as well, as cheaply as the disk can. */
    void keep(Path file, Path under) throws IOException;

    /** Renames in one step, over what stands there: a reader sees the old file or the new one. */
    void rename(Path from, Path to) throws IOException;

    /** Makes a folder that everyone may read; one that is there already gets the same permissions. */
    void makeFolder(Path folder) throws IOException;

    /** Removes a file or an empty folder, if it is there. */
    void remove(Path fileOrEmptyFolder) throws IOException;
}
