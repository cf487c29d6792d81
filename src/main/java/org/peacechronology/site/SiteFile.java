package org.peacechronology.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * One file of the published site, ready to be written: {@code events/2018-07-23-wells-doha.html} and what it holds.
 *
 * <p>Most files are a few kilobytes and are at hand. One that tells of the whole chronology may be larger than all else
 * together: it is written while it is made, a piece at a time, and is nowhere in memory as a whole.
 */
public final class SiteFile {

    private final String path;
    private final byte @Nullable [] bytes;
    private final Content content;

    private SiteFile(String path, byte @Nullable [] bytes, Content content) {
        this.path = path;
        this.bytes = bytes;
        this.content = content;
    }

    /**
     * A file whose bytes are at hand.
     *
     * @param path its address below the site, with {@code /} on every system; never absolute, never with {@code ..}
     * @param bytes what the file holds; whoever makes the file gives the array away and does not touch it again
     */
    public SiteFile(String path, byte[] bytes) {
        this(path, bytes, out -> out.write(bytes));
    }

    /** A file that is made when it is written, each time the same. */
    public static SiteFile written(String path, Content content) {
        return new SiteFile(path, null, content);
    }

    /** What a file holds, told from its beginning to its end. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    public String path() {
        return path;
    }

    /** All it holds; a file that is made when it is written is made for this. */
    public byte[] bytes() {
        if (bytes != null) {
            return bytes;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            content.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * Gives what it holds piece by piece, at least one.
     *
     * @throws UncheckedIOException if it is thrown by {@code to}
     */
    public void pieces(Pieces to) {
        if (bytes != null && bytes.length <= Pieces.LENGTH) {
            to.piece(bytes, bytes.length);
            return;
        }
        PieceStream out = new PieceStream(to);
        try {
            content.writeTo(out);
        } catch (IOException | RuntimeException e) {
            // Whoever writes a tree of values wraps up what it meets on the way.
            throw out.failure()
                    .orElseGet(() ->
                            e instanceof RuntimeException other ? other : new UncheckedIOException((IOException) e));
        }
        out.close();
    }
}
