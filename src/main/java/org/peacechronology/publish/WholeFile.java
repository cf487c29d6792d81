package org.peacechronology.publish;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A single file that is written whole or not at all, also on a full disk. */
public final class WholeFile {

    private WholeFile() {}

    /** Writes a file that is not there yet. */
    public static void create(Path file, byte[] bytes) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        write(file, bytes);
    }

    /** Writes a file, over the one that may be there. */
    public static void put(Path file, byte[] bytes) throws IOException {
        write(file, bytes, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(Path file, byte[] bytes, StandardCopyOption... options) throws IOException {
        Path draft = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.write(
                    draft,
                    bytes,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);
            Files.move(draft, file, options);
        } catch (IOException e) {
            Files.deleteIfExists(draft);
            throw e;
        }
    }
}
