package org.peacechronology.date;

import java.util.Optional;

/** How a calendar names the days that an EDTF date can mean. */
interface Reckoning {

    /** How finely a date can be named, from the finest. */
    enum Grain {
        DAY,
        MONTH,
        YEAR;

        Grain coarser(Grain other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    /**
     * A date in words, component by component.
     *
     * @param month a month or a season
     * @param year a year, or what stands for several
     * @param machine the value for {@code <time datetime>}, where HTML has one
     */
    record Cell(Optional<String> day, Optional<String> month, String year, Optional<String> machine) {}

    /**
     * From one date to another; most dates are one only.
     *
     * @param untold what a date that leaves a component unspecified is wrapped in
     */
    record Stretch(Cell first, Cell last, Optional<Phrase> untold) {

        boolean isPlain() {
            return untold.isEmpty();
        }
    }

    Grain grain(PartialDate date);

    /** The date, not named more finely than {@code coarsest} where the calendar has to choose. */
    Stretch stretch(PartialDate date, Grain coarsest);

    /** Whether its years, months and days are those of EDTF, so that what is said of one of them holds. */
    boolean hasComponentsOfEdtf();

    /** Whether it can name these days. */
    boolean covers(PartialDate date);
}
