package org.peacechronology.serve;

import java.util.Map;

/**
 * What one build gave.
 *
 * @param files the site by address; empty where there are errors
 * @param findings the errors as text for people; empty where there are none
 */
public record Preview(Map<String, byte[]> files, String findings) {

    public Preview {
        files = Map.copyOf(files);
    }

    boolean isWhole() {
        return findings.isEmpty();
    }
}
