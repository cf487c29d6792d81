package org.peacechronology.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peacechronology.date.DateWords.Listed;
import org.peacechronology.date.DateWords.Part;
import org.peacechronology.date.Reckoning.Cell;
import org.peacechronology.date.Reckoning.Grain;
import org.peacechronology.date.Wording.Width;

/** Dates as lists show them: a figure, and beneath it the weekday or what is not told. */
record DateListing(Vocabulary vocabulary, Wording wording) {

    Listed listed(Edtf date) {
        if (date.form() instanceof PartialDate single) {
            return single(single, "");
        }
        if (date.form() instanceof Edtf.Interval interval) {
            return interval(date, interval);
        }
        return set(date, ((Edtf.OneOf) date.form()).members());
    }

    /** @param addition what else stands beneath it */
    private Listed single(PartialDate date, String addition) {
        List<String> under = new ArrayList<>();
        if (date.precision() == Edtf.Precision.DAY) {
            if (!date.isQualified() && addition.isEmpty()) {
                under.add(vocabulary.weekday(date.earliest().getDayOfWeek()));
            }
        } else {
            under.add(vocabulary.phrase(notGiven(date)));
        }
        doubt(date).ifPresent(under::add);
        if (!addition.isEmpty()) {
            under.add(addition);
        }
        Cell cell = cell(date);
        List<Part> figure = capitalised(wording.cell(cell, Width.DAY_ALONE));
        boolean inWords = cell.day().isEmpty();
        return new Listed(figure, inWords, String.join(vocabulary.phrase(Phrase.COMMA), under));
    }

    private Optional<String> doubt(PartialDate date) {
        Optional<Qualifier> whole = date.wholeQualifier();
        return whole.isPresent() ? wording.quality(whole.get()) : Optional.of(wording.note(date));
    }

    private static Phrase notGiven(PartialDate date) {
        return switch (date.precision()) {
            case MONTH -> Phrase.DAY_NOT_GIVEN;
            case DECADE, CENTURY -> Phrase.YEAR_NOT_GIVEN;
            default -> Phrase.MONTH_NOT_GIVEN;
        };
    }

    private Listed interval(Edtf date, Edtf.Interval interval) {
        if (interval.start() instanceof PartialDate start && interval.end() instanceof PartialDate end) {
            Cell from = cell(start);
            Cell to = cell(end);
            if (from.equals(to)) {
                return single(start, "");
            }
            if (start.isQualified() || end.isQualified()) {
                return doubtful(date, start, end);
            }
            boolean figures = Wording.width(from, to) == Width.DAY_ALONE;
            return new Listed(capitalised(wording.rangeWithoutYear(from, to)), !figures, under(start, end));
        }
        if (interval.start() instanceof PartialDate start) {
            boolean open = interval.end() == Edtf.Unbounded.OPEN;
            return single(start, vocabulary.phrase(open ? Phrase.AND_LATER : Phrase.END_NOT_KNOWN));
        }
        boolean open = interval.start() == Edtf.Unbounded.OPEN;
        return single(
                (PartialDate) interval.end(), vocabulary.phrase(open ? Phrase.AND_EARLIER : Phrase.START_NOT_KNOWN));
    }

    /** {@code About 8–13}: the year and, for days of one month, the month stand above. */
    private Listed doubtful(Edtf date, PartialDate start, PartialDate end) {
        Optional<Qualifier> from = start.wholeQualifier();
        Optional<Qualifier> to = end.wholeQualifier();
        List<Part> figure = from.isPresent() && to.isPresent()
                ? wording.rangeWithoutYear(cell(start), from.get(), cell(end), to.get())
                : wording.words(date.form(), false);
        return new Listed(capitalised(figure), true, "");
    }

    /** The weekdays, or what is not given. */
    private String under(PartialDate start, PartialDate end) {
        boolean days = start.precision() == Edtf.Precision.DAY && end.precision() == Edtf.Precision.DAY;
        if (!days) {
            return vocabulary.phrase(notGiven(start.precision() == Edtf.Precision.DAY ? end : start));
        }
        LocalDate first = start.earliest();
        LocalDate last = end.latest();
        String from = vocabulary.weekday(first.getDayOfWeek());
        String to = vocabulary.weekday(last.getDayOfWeek());
        if (first.plusDays(1).equals(last)) {
            return from + vocabulary.phrase(Phrase.COMMA) + to;
        }
        return Wording.filled(vocabulary.phrase(Phrase.WEEKDAYS), Map.of("from", from, "to", to));
    }

    /** Days of one month as figures; any other set in words. */
    private Listed set(Edtf date, List<Edtf.Form> members) {
        List<List<Part>> figures = new ArrayList<>();
        List<List<Part>> weekdays = new ArrayList<>();
        Optional<Cell> before = Optional.empty();
        for (Edtf.Form member : members) {
            if (!(member instanceof PartialDate day)
                    || day.precision() != Edtf.Precision.DAY
                    || day.isQualified()
                    || before.isPresent() && Wording.width(before.get(), cell(day)) != Width.DAY_ALONE) {
                return new Listed(capitalised(wording.words(date.form(), false)), true, "");
            }
            before = Optional.of(cell(day));
            figures.add(wording.cell(cell(day), Width.DAY_ALONE));
            weekdays.add(Wording.text(vocabulary.weekday(day.earliest().getDayOfWeek())));
        }
        return new Listed(wording.joined(figures), false, DateWords.text(wording.joined(weekdays)));
    }

    private Cell cell(PartialDate date) {
        return wording.reckoning().stretch(date, Grain.DAY).first();
    }

    private static List<Part> capitalised(List<Part> parts) {
        List<Part> figure = new ArrayList<>(parts);
        Part first = figure.get(0);
        int length = Character.charCount(first.text().codePointAt(0));
        String capital = Character.toString(Character.toTitleCase(first.text().codePointAt(0)));
        figure.set(0, new Part(capital + first.text().substring(length), first.datetime()));
        return List.copyOf(figure);
    }
}
