package org.peacechronology.model;

import java.time.LocalDate;
import org.peacechronology.text.Located;
import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;

/** That a published entry no longer stands: since when, and why. Readers see both. */
public record Withdrawal(Region region, Located<LocalDate> date, Scalar reason) {}
