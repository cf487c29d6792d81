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
        StringBuilder text = new StringBuilder(20);
        digits(text, date.year(), 4);
        switch (date.precision()) {
            case YEAR -> {}
            case MONTH -> digits(text.append('-'), date.month().number(), 2);
            case DAY -> {
                digits(text.append('-'), date.month().number(), 2);
                digits(text.append('-'), date.day().number(), 2);
                date.time().ifPresent(clock -> time(text, clock));
            }
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(text.toString());
    }

    private static void time(StringBuilder text, PartialDate.ClockTime clock) {
        digits(text.append('T'), clock.time().getHour(), 2);
        digits(text.append(':'), clock.time().getMinute(), 2);
        digits(text.append(':'), clock.time().getSecond(), 2);
        clock.offset().map(ZoneOffset::getId).ifPresent(text::append);
    }

    /** A number with zeros before it, as many digits as are wanted. */
    private static void digits(StringBuilder text, int number, int least) {
        String figures = Integer.toString(number);
        text.append("0".repeat(Math.max(0, least - figures.length()))).append(figures);
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
