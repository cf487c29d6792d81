package org.peacechronology.publish;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.peacechronology.site.PieceStream;
import org.peacechronology.site.Pieces;
import org.peacechronology.site.SiteFile;

/**
 * The whole site in one file, for a stick: a ZIP archive (PKWARE APPNOTE 6.3), the same bytes for the same site.
 *
 * <p>It is written while the files are made, by many threads in any order, and held nowhere: each file has its turn, and
 * those that are done early wait for theirs. Files have one fixed time and plain permissions, and are compressed by
 * {@link Deflate}. It cannot hold itself, nor the site's manifest, which names its hash. It holds a manifest of its own,
 * of the files in it: what is unpacked is a site that knows which files it owns.
 */
public final class SiteArchive {

    public static final String ADDRESS = "data/site.zip";

    /** 1 February 1980, 0:00: as early as the format goes, but for readers that take its very first day for no date. */
    private static final int DATE = 2 << 5 | 1;

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;

    private static final short VERSION = 20;
    private static final short VERSION_64 = 45;
    private static final short MADE_ON_UNIX = 3 << 8;
    private static final int READABLE_FILE = 0100644 << 16;
    private static final short NAMES_IN_UTF_8 = 1 << 11;
    private static final short DEFLATED = 8;
    private static final int MOST_ENTRIES = 0xffff;

    /** A file, packed: its bytes are those of all chunks, one after the other. */
    public record Packed(String path, Manifest.Content content, Header header, List<byte[]> chunks) {}

    /** What the archive says of a file, before it and in its directory; lengths in bytes. */
    record Header(byte[] name, int crc, int packed, int size) {}

    /** Compressors at rest: their tables are larger than most files. */
    private final Queue<Deflate> idle = new ConcurrentLinkedQueue<>();

    private final PieceStream out;
    private long written;
    private int turn;
    private final Map<Integer, List<Packed>> waiting = new HashMap<>();
    private final SortedMap<String, Manifest.Content> listed = new TreeMap<>();
    private final List<Header> headers = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();

    /** @param out where its bytes go */
    public SiteArchive(Pieces out) {
        this.out = new PieceStream(out);
    }

    /** A file on its way into the archive; for one thread. */
    public final class Packing implements Pieces {
        private final String path;
        private final Deflate deflate;

        private Packing(String path) {
            this.path = path;
            this.deflate = Objects.requireNonNullElseGet(idle.poll(), Deflate::new);
        }

        @Override
        public void piece(byte[] bytes, int length) {
            deflate.add(bytes, length);
        }

        /** All pieces came. */
        public Packed packed(Sums sums) {
            List<byte[]> chunks = deflate.end();
            idle.add(deflate);
            if (sums.bytes() > Integer.MAX_VALUE) {
                throw tooLarge();
            }
            int packed = chunks.stream().mapToInt(chunk -> chunk.length).sum();
            Header header = new Header(path.getBytes(StandardCharsets.UTF_8), sums.crc32(), packed, (int) sums.bytes());
            return new Packed(path, sums.content(), header, chunks);
        }
    }

    /** Begins to pack the file of that address. Many threads may do so at once. */
    public Packing packing(String path) {
        return new Packing(path);
    }

    /** Packs a whole file. */
    public Packed packed(SiteFile file) {
        Packing packing = packing(file.path());
        file.pieces(packing);
        return packing.packed(Sums.of(file));
    }

    /**
     * Adds files; not the archive itself, nor the manifest. Many threads may do so at once.
     *
     * @param turn after how many other calls these files come
     */
    public synchronized void add(int turn, List<Packed> files) {
        waiting.put(turn, files);
        for (List<Packed> next = waiting.remove(this.turn); next != null; next = waiting.remove(this.turn)) {
            next.forEach(this::write);
            this.turn++;
        }
    }

    /** All files were added. */
    public synchronized void end() {
        write(packed(new Manifest(listed).file()));
        int directory = start();
        for (int i = 0; i < headers.size(); i++) {
            Header header = headers.get(i);
            ByteBuffer line = buffer(46 + header.name().length);
            common(
                    line.putInt(CENTRAL)
                            .putShort((short) (MADE_ON_UNIX | VERSION))
                            .putShort(VERSION),
                    header);
            line.putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0);
            write(line.putInt(READABLE_FILE).putInt(starts.get(i)).put(header.name()));
        }
        end(headers.size(), directory);
        out.close();
    }

    private void write(Packed file) {
        headers.add(file.header());
        starts.add(start());
        listed.put(file.path(), file.content());
        ByteBuffer head = buffer(30 + file.header().name().length);
        common(head.putInt(LOCAL).putShort(VERSION), file.header());
        write(head.putShort((short) 0).put(file.header().name()));
        file.chunks().forEach(chunk -> write(chunk, chunk.length));
    }

    /** Where what is written next begins. */
    private int start() {
        if (written > Integer.MAX_VALUE) {
            throw tooLarge();
        }
        return (int) written;
    }

    private static PublishFailure tooLarge() {
        return new PublishFailure(
                PublishFailure.Kind.MACHINE, "the site is too large for " + ADDRESS + ": 2 GB packed.");
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void write(ByteBuffer filled) {
        write(filled.array(), filled.position());
    }

    private void write(byte[] bytes, int count) {
        out.write(bytes, 0, count);
        written += count;
    }

    /** What the header of a file and its line in the directory have in common, up to the length of the name. */
    private static void common(ByteBuffer out, Header file) {
        out.putShort(NAMES_IN_UTF_8).putShort(DEFLATED).putShort((short) 0).putShort((short) DATE);
        out.putInt(file.crc()).putInt(file.packed()).putInt(file.size());
        out.putShort((short) file.name().length);
    }

    private void end(int entries, int directory) {
        int end = start();
        int length = end - directory;
        ByteBuffer last = buffer(56 + 20 + 22);
        if (entries >= MOST_ENTRIES) {
            last.putInt(END_64)
                    .putLong(44)
                    .putShort((short) (MADE_ON_UNIX | VERSION_64))
                    .putShort(VERSION_64);
            last.putInt(0)
                    .putInt(0)
                    .putLong(entries)
                    .putLong(entries)
                    .putLong(length)
                    .putLong(directory);
            last.putInt(LOCATOR_64).putInt(0).putLong(end).putInt(1);
        }
        short told = (short) Math.min(entries, MOST_ENTRIES);
        last.putInt(END).putShort((short) 0).putShort((short) 0).putShort(told).putShort(told);
        write(last.putInt(length).putInt(directory).putShort((short) 0));
    }
}
