package org.peacechronology.read;

import java.nio.file.Path;

/** A regular file of the root, as it was when its folder was listed. */
record Found(Path path, Stamp stamp) {}
