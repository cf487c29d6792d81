package org.peacechronology.model;

import java.util.Optional;
import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;

/** Someone who took part in an event, and as what. */
public record Participant(Region region, Scalar who, Optional<Scalar> role) {}
