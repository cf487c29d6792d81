package org.peacechronology.render;

import java.util.Locale;

/** A template writes without end, or as good as that. */
final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param what in words that go before the number
     * @param most how many chars there may be
     */
    TooLong(String what, int most) {
        super(String.format(Locale.ROOT, "%s more than %,d characters", what, most));
    }
}
