package org.peacechronology.model;

import java.time.LocalDate;
import org.peacechronology.text.Located;
import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;

/** A change of substance to a published entry, for the public log. */
public record Correction(Region region, Located<LocalDate> date, Scalar text) {}
