package org.peacechronology.read;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/** By what the file system tells one state of a file from another: its size, when it was written, and which file it is. */
record Stamp(long size, FileTime modified, @Nullable Object key) {

    /** Milliseconds: two writes within such a time may bear one time, on the coarsest of file systems. */
    private static final long TICK = 2_000;

    static Stamp of(BasicFileAttributes attributes) {
        return new Stamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
    }

    /** Whether whatever bears this stamp now is what bore it at {@code moment}, in milliseconds since 1970. */
    boolean isSure(long moment) {
        return modified.toMillis() < moment - TICK;
    }
}
