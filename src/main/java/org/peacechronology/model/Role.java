package org.peacechronology.model;

import java.util.Optional;
import org.peacechronology.date.Edtf;
import org.peacechronology.text.Located;
import org.peacechronology.text.Region;
import org.peacechronology.text.Scalar;

/** An office or task that a person held, as far as the sources date it. */
public record Role(
        Region region,
        Scalar title,
        Optional<Scalar> organization,
        Optional<Located<Edtf>> from,
        Optional<Located<Edtf>> to) {}
