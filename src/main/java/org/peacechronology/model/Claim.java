package org.peacechronology.model;

import java.util.List;
import java.util.Optional;
import org.peacechronology.text.MarkdownText;
import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;

/**
 * One thing that is said about an event, and the evidence for and against it.
 *
 * @param id unique in its event; the fragment of its permalink
 * @param formerly earlier IDs of the claim in the same event, whose anchors stay
 */
public record Claim(
        Region region,
        Scalar id,
        Scalar text,
        @AtLeast(1) List<Evidence> evidence,
        Optional<MarkdownText> note,
        List<Scalar> formerly) {}
