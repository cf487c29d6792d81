package org.peacechronology.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The real disk, which writes down what is asked of it and can show what would be left of that after a power cut.
 *
 * <p>The bytes of a file last once the file was forced; until then the file may be found empty or cut. Names, those of
 * files made, linked, renamed or removed, are lost in the opposite order in which they were given, back to the last one
 * in a folder that was forced: so do file systems that journal their names (ext4, XFS, APFS, NTFS).
 */
final class ForgetfulVolume implements Volume {

    /** How much of what may be lost is lost. */
    enum Loss {
        /** All that was not forced. */
        EVERYTHING,
        /** The bytes, not the names: a file is there and empty, the classic damage. */
        BYTES,
        /** The last half of the names; of bytes the last half of each file. */
        HALF
    }

    private enum Kind {
        WRITE,
        APPEND,
        KEEP,
        RENAME,
        FOLDER,
        REMOVE,
        FORCE
    }

    private record Deed(Kind kind, Path at, Path to, byte[] bytes) {

        boolean names() {
            return kind != Kind.FORCE && kind != Kind.APPEND;
        }

        boolean isIn(Path folder) {
            return names() && (folder.equals(at.getParent()) || folder.equals(to.getParent()));
        }
    }

    private final Disk disk = new Disk();
    private final List<Deed> deeds = new ArrayList<>();
    private final Path root;

    ForgetfulVolume(Path root) {
        this.root = root;
    }

    int deeds() {
        return deeds.size();
    }

    /** Does to a copy of the folder, as it was at first, what would have lasted had the power gone after n deeds. */
    void leaveBehind(Path copy, int n, Loss loss) throws IOException {
        List<Deed> done = deeds.subList(0, n);
        Set<Integer> whole = forcedWrites(done);
        int lasting = lastingNames(done);
        int kept = switch (loss) {
            case EVERYTHING -> lasting;
            case BYTES -> n;
            case HALF -> lasting + (n - lasting) / 2;
        };
        for (int i = 0; i < kept; i++) {
            Deed deed = done.get(i);
            Path at = copy.resolve(root.relativize(deed.at()));
            Path to = copy.resolve(root.relativize(deed.to()));
            switch (deed.kind()) {
                case WRITE, APPEND -> {
                    int length = deed.bytes().length;
                    int left = whole.contains(i) ? length : loss == Loss.HALF ? length / 2 : 0;
                    ByteBuffer bytes = ByteBuffer.wrap(deed.bytes(), 0, left);
                    if (deed.kind() == Kind.WRITE) {
                        disk.write(at, bytes);
                    } else {
                        disk.append(at, bytes);
                    }
                }
                case KEEP -> Files.createLink(to, at);
                case RENAME -> disk.rename(at, to);
                case FOLDER -> disk.makeFolder(at);
                case REMOVE -> disk.remove(at);
                case FORCE -> {}
            }
        }
    }

    /** How many of the deeds are sure to last because of a folder that was forced after them. */
    private static int lastingNames(List<Deed> done) {
        int lasting = 0;
        for (int i = 0; i < done.size(); i++) {
            if (done.get(i).kind() == Kind.FORCE) {
                for (int j = i - 1; j >= lasting; j--) {
                    if (done.get(j).isIn(done.get(i).at())) {
                        lasting = j + 1;
                    }
                }
            }
        }
        return lasting;
    }

    /** The numbers of the writes whose bytes were forced, under whatever name the file had by then. */
    private static Set<Integer> forcedWrites(List<Deed> done) {
        Map<Path, List<Integer>> written = new HashMap<>();
        Set<Integer> forced = new HashSet<>();
        for (int i = 0; i < done.size(); i++) {
            Deed deed = done.get(i);
            switch (deed.kind()) {
                case WRITE -> written.put(deed.at(), new ArrayList<>(List.of(i)));
                case APPEND ->
                    written.computeIfAbsent(deed.at(), at -> new ArrayList<>()).add(i);
                case KEEP -> written.computeIfAbsent(deed.to(), to -> written.get(deed.at()));
                case RENAME -> written.put(deed.to(), Objects.requireNonNullElse(written.remove(deed.at()), List.of()));
                case REMOVE -> written.remove(deed.at());
                case FORCE -> forced.addAll(written.getOrDefault(deed.at(), List.of()));
                case FOLDER -> {}
            }
        }
        return forced;
    }

    private void did(Kind kind, Path at, Path to, byte[] bytes) {
        deeds.add(new Deed(kind, at.normalize(), to.normalize(), bytes));
    }

    private void did(Kind kind, Path at) {
        did(kind, at, at, new byte[0]);
    }

    @Override
    public void write(Path file, ByteBuffer bytes) throws IOException {
        byte[] told = told(bytes);
        disk.write(file, bytes);
        did(Kind.WRITE, file, file, told);
    }

    @Override
    public void append(Path file, ByteBuffer bytes) throws IOException {
        byte[] told = told(bytes);
        disk.append(file, bytes);
        did(Kind.APPEND, file, file, told);
    }

    private static byte[] told(ByteBuffer bytes) {
        byte[] told = new byte[bytes.remaining()];
        bytes.duplicate().get(told);
        return told;
    }

    @Override
    public byte[] read(Path file) throws IOException {
        return disk.read(file);
    }

    @Override
    public byte[] read(Path file, long from, int most) throws IOException {
        return disk.read(file, from, most);
    }

    @Override
    public void force(Path fileOrFolder) {
        did(Kind.FORCE, fileOrFolder);
    }

    @Override
    public void keep(Path file, Path under) throws IOException {
        disk.keep(file, under);
        did(Kind.KEEP, file, under, new byte[0]);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        disk.rename(from, to);
        did(Kind.RENAME, from, to, new byte[0]);
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        disk.makeFolder(folder);
        did(Kind.FOLDER, folder);
    }

    @Override
    public void remove(Path fileOrEmptyFolder) throws IOException {
        disk.remove(fileOrEmptyFolder);
        did(Kind.REMOVE, fileOrEmptyFolder);
    }
}
