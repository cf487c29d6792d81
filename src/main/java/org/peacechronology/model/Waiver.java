package org.peacechronology.model;

import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;

/** One rule switched off in one entry, with the reason that readers see. */
public record Waiver(Region region, Scalar rule, Scalar because) {}
