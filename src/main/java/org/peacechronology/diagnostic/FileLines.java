package org.peacechronology.diagnostic;

import java.util.Optional;

/** The lines of the files that findings speak of, as they were when they were read. */
@FunctionalInterface
public interface FileLines {

    /** Line {@code number} (from 1) of {@code file}, without its line break; empty where there is none. */
    Optional<String> line(String file, int number);
}
