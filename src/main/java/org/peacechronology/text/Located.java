package org.peacechronology.text;

/** A value and the scalar that an editor wrote it as. */
public record Located<T>(T value, Scalar scalar) {

    public Region region() {
        return scalar.region();
    }
}
