package org.peacechronology.date;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The Solar Hijri calendar. A Gregorian month lies in two of its months, a Gregorian year in two of its years: what is
 * told to the month is named as both months, never as days.
 */
record SolarReckoning(Vocabulary vocabulary) implements Reckoning {

    @Override
    public Grain grain(PartialDate date) {
        return switch (date.precision()) {
            case DAY -> Grain.DAY;
            case MONTH, SEASON -> Grain.MONTH;
            default -> Grain.YEAR;
        };
    }

    @Override
    public Stretch stretch(PartialDate date, Grain coarsest) {
        Grain grain = grain(date).coarser(coarsest);
        return new Stretch(cell(date.earliest(), grain), cell(date.latest(), grain), untold(date));
    }

    private Cell cell(LocalDate day, Grain grain) {
        SolarHijri solar = SolarHijri.of(day);
        return new Cell(
                grain == Grain.DAY ? Optional.of(vocabulary.number(solar.day())) : Optional.empty(),
                grain == Grain.YEAR ? Optional.empty() : Optional.of(vocabulary.solarMonth(solar.month())),
                vocabulary.number(solar.year()),
                Optional.empty());
    }

    private static Optional<Phrase> untold(PartialDate date) {
        if (date.day().isUnspecified()
                || date.month().isUnspecified() && date.day().isGiven()) {
            return Optional.of(Phrase.SOME_DAY);
        }
        return date.month().isUnspecified() ? Optional.of(Phrase.SOME_MONTH) : Optional.empty();
    }

    @Override
    public boolean hasComponentsOfEdtf() {
        return false;
    }

    @Override
    public boolean covers(PartialDate date) {
        return SolarHijri.covers(date.earliest()) && SolarHijri.covers(date.latest());
    }
}
