package org.peacechronology.date;

/** How sure a date, or one of its components, is. */
public enum Qualifier {
    NONE(false, false),
    /** {@code ?}: the source is in doubt, or we are. */
    UNCERTAIN(true, false),
    /** {@code ~}: near the truth, by estimate. */
    APPROXIMATE(false, true),
    /** {@code %}: both. */
    UNCERTAIN_AND_APPROXIMATE(true, true);

    private final boolean uncertain;
    private final boolean approximate;

    Qualifier(boolean uncertain, boolean approximate) {
        this.uncertain = uncertain;
        this.approximate = approximate;
    }

    public boolean isUncertain() {
        return uncertain;
    }

    public boolean isApproximate() {
        return approximate;
    }

    Qualifier and(Qualifier other) {
        boolean doubt = uncertain || other.uncertain;
        boolean estimate = approximate || other.approximate;
        if (doubt) {
            return estimate ? UNCERTAIN_AND_APPROXIMATE : UNCERTAIN;
        }
        return estimate ? APPROXIMATE : NONE;
    }
}
