package org.peacechronology.site;

/** Takes the bytes of a file as they come: pieces of {@value #LENGTH} bytes, and last one that may be shorter. */
public interface Pieces {

    /** How long a piece is, in bytes; what is cut at the same places is compressed to the same bytes. */
    int LENGTH = 1 << 20;

    /** @param bytes of which the first {@code length} are meant; whoever takes them neither changes nor keeps the array */
    void piece(byte[] bytes, int length);
}
