package org.peacechronology.date;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The calendar in which EDTF dates are written. */
record GregorianReckoning(Vocabulary vocabulary) implements Reckoning {

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
        Cell cell = new Cell(day(date), month(date), year(date), machine(date));
        return new Stretch(cell, cell, untold(date));
    }

    private Optional<String> day(PartialDate date) {
        boolean told = date.precision() == Edtf.Precision.DAY;
        return told ? Optional.of(vocabulary.number(date.day().number())) : Optional.empty();
    }

    private Optional<String> month(PartialDate date) {
        if (date.month().isGiven()) {
            return Optional.of(vocabulary.month(date.month().number()));
        }
        return date.season().map(vocabulary::season);
    }

    private String year(PartialDate date) {
        int year = date.year();
        if (date.unspecifiedYearDigits() > 0) {
            LocalDate first = date.earliest();
            LocalDate last = date.latest();
            return date.unspecifiedYearDigits() == 1 && year > 0
                    ? Wording.filled(vocabulary.phrase(Phrase.DECADE), Map.of("year", vocabulary.number(year)))
                    : Wording.filled(
                            vocabulary.phrase(Phrase.CENTURY),
                            Map.of("from", year(first.getYear()), "to", year(last.getYear())));
        }
        if (date.season().filter(season -> season == Season.WINTER).isPresent()) {
            String next = String.format(Locale.ROOT, "%02d", Math.floorMod(year + 1, 100));
            return year(year) + "–" + vocabulary.digits(next);
        }
        return year(year);
    }

    /** The year 0 of EDTF is 1 BC. */
    private String year(int year) {
        return year > 0
                ? vocabulary.number(year)
                : Wording.filled(vocabulary.phrase(Phrase.BEFORE_CHRIST), Map.of("year", vocabulary.number(1 - year)));
    }

    private static Optional<Phrase> untold(PartialDate date) {
        if (date.month().isUnspecified()) {
            if (date.day().isGiven()) {
                return Optional.of(Phrase.DAY_OF_SOME_MONTH);
            }
            return Optional.of(date.day().isUnspecified() ? Phrase.SOME_DAY : Phrase.SOME_MONTH);
        }
        return date.day().isUnspecified() ? Optional.of(Phrase.SOME_DAY) : Optional.empty();
    }

    /** A date, month or year string of HTML; years before 1 have none, nor have seasons and decades. */
    private static Optional<String> machine(PartialDate date) {
        if (date.year() < 1) {
            return Optional.empty();
        }
        String year = String.format(Locale.ROOT, "%04d", date.year());
        return switch (date.precision()) {
            case YEAR -> Optional.of(year);
            case MONTH ->
                Optional.of(
                        String.format(Locale.ROOT, "%s-%02d", year, date.month().number()));
            case DAY ->
                Optional.of(String.format(
                                Locale.ROOT,
                                "%s-%02d-%02d",
                                year,
                                date.month().number(),
                                date.day().number())
                        + date.time().map(GregorianReckoning::machineTime).orElse(""));
            default -> Optional.empty();
        };
    }

    private static String machineTime(PartialDate.ClockTime clock) {
        return String.format(
                        Locale.ROOT,
                        "T%02d:%02d:%02d",
                        clock.time().getHour(),
                        clock.time().getMinute(),
                        clock.time().getSecond())
                + clock.offset().map(ZoneOffset::getId).orElse("");
    }

    @Override
    public boolean hasComponentsOfEdtf() {
        return true;
    }

    @Override
    public boolean covers(PartialDate date) {
        return true;
    }
}
