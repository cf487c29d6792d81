package org.peacechronology.read;

import java.util.List;
import java.util.Optional;
import org.peacechronology.diagnostic.Diagnostic;

/**
 * What one file gave by itself. Equal bytes under an equal name and equal limits give equal readings.
 *
 * @param value an entry, the publication or a source text; absent where the file has a fault that keeps it from being one
 * @param file its lines; absent for source texts, and where it could not be read or decoded
 * @param unread whether its bytes could not be read, or are no text
 */
record FileReading<T>(Optional<T> value, List<Diagnostic> findings, Optional<ContentFile> file, boolean unread) {
    FileReading {
        findings = List.copyOf(findings);
    }
}
