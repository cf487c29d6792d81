package org.peacechronology.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** The real disk, of which one operation fails, or every operation from one on, or the process dies at one. */
class FaultyVolume implements Volume {

    enum Fault {
        /** The n-th operation fails, the next ones work. */
        ONCE,
        /** The n-th operation fails and so do all after it, as on a full or vanished disk. */
        FROM_THEN_ON,
        /** The process ends right before the n-th operation. */
        KILLED,
        /** The n-th operation writes half of what it should and fails; the next ones work. */
        HALF
    }

    /** Not an exception that anybody handles, like the end of the process. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final Disk disk = new Disk();
    private final Fault fault;
    private final int n;
    private int count;

    FaultyVolume(Fault fault, int n) {
        this.fault = fault;
        this.n = n;
    }

    static FaultyVolume faultless() {
        return new FaultyVolume(Fault.ONCE, Integer.MAX_VALUE);
    }

    /** Whether the fault happened: false once n is past the last operation. */
    boolean happened() {
        return count >= n;
    }

    private void operation(Path file) throws IOException {
        count++;
        if (fault == Fault.KILLED && count >= n) {
            throw new Killed();
        }
        if (count == n || fault == Fault.FROM_THEN_ON && count > n) {
            throw new FileSystemException(file.toString(), null, "No space left on device");
        }
    }

    @Override
    public void write(Path file, ByteBuffer bytes) throws IOException {
        if (fault == Fault.HALF && count + 1 == n) {
            disk.write(file, bytes.duplicate().limit(bytes.limit() / 2));
        }
        operation(file);
        disk.write(file, bytes);
    }

    @Override
    public void append(Path file, ByteBuffer bytes) throws IOException {
        if (fault == Fault.HALF && count + 1 == n) {
            disk.append(file, bytes.duplicate().limit(bytes.limit() / 2));
        }
        operation(file);
        disk.append(file, bytes);
    }

    @Override
    public byte[] read(Path file) throws IOException {
        operation(file);
        return disk.read(file);
    }

    @Override
    public byte[] read(Path file, long from, int most) throws IOException {
        operation(file);
        return disk.read(file, from, most);
    }

    @Override
    public void force(Path fileOrFolder) throws IOException {
        operation(fileOrFolder); // Forcing itself is left out: no test cuts the power, and it is what takes long.
    }

    @Override
    public void keep(Path file, Path under) throws IOException {
        operation(file);
        disk.keep(file, under);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        operation(to);
        disk.rename(from, to);
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        operation(folder);
        disk.makeFolder(folder);
    }

    @Override
    public void remove(Path fileOrEmptyFolder) throws IOException {
        operation(fileOrEmptyFolder);
        disk.remove(fileOrEmptyFolder);
    }
}
