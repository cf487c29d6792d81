package org.peacechronology.text;

/** How much may still be done for one quotation; whatever is too complex ends here, in words an editor can read. */
final class Work {

    /** Comparisons of single characters, or as much, that one quotation may cost. */
    static final int COMPARISONS = 4_000_000;

    /** A quotation asked for more than its share. */
    static final class Exceeded extends RuntimeException {

        private static final long serialVersionUID = 1;

        Exceeded(String bound) {
            super(bound, null, false, false);
        }

        String bound() {
            return String.valueOf(getMessage());
        }
    }

    private int left = COMPARISONS;

    /** What has been spent. */
    int spent() {
        return COMPARISONS - left;
    }

    void spend(int amount) {
        left -= amount;
        if (left < 0) {
            throw new Exceeded("its words repeat so often that it takes more than 4,000,000 comparisons to place it");
        }
    }
}
