package org.peacechronology.read;

import java.util.Optional;
import org.peacechronology.diagnostic.Diagnostic;

/**
 * The bytes of a file, or why there are none.
 *
 * @param bytes nobody writes to them
 */
record FileBytes(byte[] bytes, Optional<Diagnostic> fault) {
    static FileBytes of(byte[] bytes) {
        return new FileBytes(bytes, Optional.empty());
    }

    static FileBytes none(Diagnostic fault) {
        return new FileBytes(new byte[0], Optional.of(fault));
    }
}
