package org.peacechronology.publish;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.peacechronology.site.SiteFile;

/**
 * The whole site in one file, for a stick: a ZIP archive (PKWARE APPNOTE 6.3), the same bytes for the same site.
 *
 * <p>Its files stand in the order of their addresses, with one fixed time and plain permissions, compressed by
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
    private static final short AS_IT_IS = 0;
    private static final short DEFLATED = 8;
    private static final int MOST_ENTRIES = 0xffff;

    /** A file, packed. */
    private record Packed(Header header, byte[] bytes) {}

    /** What the archive says of a file, before it and in its directory; lengths in bytes. */
    private record Header(byte[] name, short method, int crc, int packed, int size) {}

    private final ConcurrentNavigableMap<String, Packed> packed = new ConcurrentSkipListMap<>();
    private final SortedMap<String, Manifest.Content> listed = new ConcurrentSkipListMap<>();

    /** The archive of a site whose files are all there. */
    public static SiteFile of(Collection<SiteFile> files) {
        SiteArchive archive = new SiteArchive();
        files.forEach(file -> archive.add(Sealed.of(file)));
        return archive.file();
    }

    /** Packs a file of the site; not the archive itself, nor the manifest. Many threads may do so at once. */
    public void add(Sealed file) {
        listed.put(file.path(), file.content());
        packed.put(file.path(), packed(file.file(), file.crc32()));
    }

    /** The archive of all that was packed; it takes what was packed over, file by file, so that nothing large is held twice. */
    public SiteFile file() {
        SiteFile manifest = new SiteFile(Manifest.FILE, new Manifest(listed).json());
        packed.put(Manifest.FILE, packed(manifest, Sealed.crc32(manifest.bytes())));
        return new SiteFile(ADDRESS, written());
    }

    private static Packed packed(SiteFile file, int crc32) {
        byte[] deflated = Deflate.of(file.bytes());
        boolean shorter = deflated.length < file.bytes().length;
        byte[] bytes = shorter ? deflated : file.bytes();
        Header header = new Header(
                file.path().getBytes(StandardCharsets.UTF_8),
                shorter ? DEFLATED : AS_IT_IS,
                crc32,
                bytes.length,
                file.bytes().length);
        return new Packed(header, bytes);
    }

    private byte[] written() {
        long size = 22 + 56 + 20;
        for (Packed file : packed.values()) {
            size += 30 + 46 + 2L * file.header().name().length + file.bytes().length;
        }
        if (size > Integer.MAX_VALUE - 8) {
            throw new PublishFailure(
                    PublishFailure.Kind.MACHINE, "the site is too large for " + ADDRESS + ": 2 GB packed.");
        }
        ByteBuffer out = ByteBuffer.allocate((int) size).order(ByteOrder.LITTLE_ENDIAN);
        List<Header> headers = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (Map.Entry<String, Packed> next = packed.pollFirstEntry(); next != null; next = packed.pollFirstEntry()) {
            Header header = next.getValue().header();
            headers.add(header);
            starts.add(out.position());
            common(out.putInt(LOCAL).putShort(VERSION), header);
            out.putShort((short) 0).put(header.name()).put(next.getValue().bytes());
        }
        int directory = out.position();
        for (int i = 0; i < headers.size(); i++) {
            Header header = headers.get(i);
            common(
                    out.putInt(CENTRAL)
                            .putShort((short) (MADE_ON_UNIX | VERSION))
                            .putShort(VERSION),
                    header);
            out.putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0);
            out.putInt(READABLE_FILE).putInt(starts.get(i)).put(header.name());
        }
        end(out, headers.size(), directory);
        return out.position() == out.capacity() ? out.array() : Arrays.copyOf(out.array(), out.position());
    }

    /** What the header of a file and its line in the directory have in common, up to the length of the name. */
    private static void common(ByteBuffer out, Header file) {
        out.putShort(NAMES_IN_UTF_8).putShort(file.method()).putShort((short) 0).putShort((short) DATE);
        out.putInt(file.crc()).putInt(file.packed()).putInt(file.size());
        out.putShort((short) file.name().length);
    }

    private static void end(ByteBuffer out, int entries, int directory) {
        int length = out.position() - directory;
        if (entries >= MOST_ENTRIES) {
            int end = out.position();
            out.putInt(END_64)
                    .putLong(44)
                    .putShort((short) (MADE_ON_UNIX | VERSION_64))
                    .putShort(VERSION_64);
            out.putInt(0)
                    .putInt(0)
                    .putLong(entries)
                    .putLong(entries)
                    .putLong(length)
                    .putLong(directory);
            out.putInt(LOCATOR_64).putInt(0).putLong(end).putInt(1);
        }
        short told = (short) Math.min(entries, MOST_ENTRIES);
        out.putInt(END).putShort((short) 0).putShort((short) 0).putShort(told).putShort(told);
        out.putInt(length).putInt(directory).putShort((short) 0);
    }
}
