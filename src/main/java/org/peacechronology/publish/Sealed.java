package org.peacechronology.publish;

import java.util.zip.CRC32;
import org.peacechronology.site.SiteFile;

/**
 * A file of the site with the sums of its bytes, which the folder, the archive and their manifests all need.
 *
 * @param sha256 in lower-case hexadecimal digits (FIPS 180-4)
 * @param crc32 the cyclic check sum of ISO 3309, as ZIP has it
 */
public record Sealed(SiteFile file, String sha256, int crc32) {

    public static Sealed of(SiteFile file) {
        return new Sealed(file, Digest.of(file.bytes()), crc32(file.bytes()));
    }

    static int crc32(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    String path() {
        return file.path();
    }

    byte[] bytes() {
        return file.bytes();
    }

    Manifest.Content content() {
        return new Manifest.Content(file.bytes().length, sha256);
    }
}
