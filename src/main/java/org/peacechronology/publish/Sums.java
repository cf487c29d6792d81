package org.peacechronology.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.peacechronology.site.Pieces;
import org.peacechronology.site.SiteFile;

/**
 * What the folder, the archive and their manifests all say of the bytes of a file.
 *
 * @param bytes how many
 * @param sha256 in lower-case hexadecimal digits (FIPS 180-4)
 * @param crc32 the cyclic check sum of ISO 3309, as ZIP has it
 */
public record Sums(long bytes, String sha256, int crc32) {

    static Sums of(SiteFile file) {
        Adding adding = new Adding();
        file.pieces(adding);
        return adding.sums();
    }

    Manifest.Content content() {
        return new Manifest.Content(bytes, sha256);
    }

    /** The cyclic check sum of a file on the disk. */
    static int crc32(Volume volume, Path file) throws IOException {
        CRC32 crc = new CRC32();
        volume.pieces(file, (bytes, length) -> crc.update(bytes, 0, length));
        return (int) crc.getValue();
    }

    /** Sums up bytes as they come. */
    static final class Adding implements Pieces {
        private final MessageDigest digest = Digest.sha256();
        private final CRC32 crc = new CRC32();
        private long bytes;

        @Override
        public void piece(byte[] piece, int length) {
            digest.update(piece, 0, length);
            crc.update(piece, 0, length);
            bytes += length;
        }

        long bytes() {
            return bytes;
        }

        /** Of all that came; once. */
        Sums sums() {
            return new Sums(bytes, HexFormat.of().formatHex(digest.digest()), (int) crc.getValue());
        }
    }
}
