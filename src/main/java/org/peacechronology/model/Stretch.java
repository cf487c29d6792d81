package org.peacechronology.model;

import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;

/** A stretch of a source's text, named by the words it begins and ends with. */
public record Stretch(Region region, Scalar from, Scalar to) {}
