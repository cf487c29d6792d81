package org.peacechronology.model;

import java.util.List;
import java.util.Optional;
import org.peacechronology.text.MarkdownText;
import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;

/** One answer to a dispute's question, with the claims that give it. */
public record Position(
        Region region, Scalar label, @AtLeast(1) List<Scalar> claims, Optional<MarkdownText> note) {}
