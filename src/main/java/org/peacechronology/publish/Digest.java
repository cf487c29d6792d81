package org.peacechronology.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4) in lower-case hexadecimal digits. */
final class Digest {

    private Digest() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** Of a file on the disk. */
    static String of(Volume volume, Path file) throws IOException {
        MessageDigest digest = sha256();
        volume.pieces(file, (bytes, length) -> digest.update(bytes, 0, length));
        return HexFormat.of().formatHex(digest.digest());
    }

    static boolean isOne(String text) {
        return text.length() == 64 && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }
}
