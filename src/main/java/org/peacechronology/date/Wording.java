package org.peacechronology.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import org.peacechronology.date.DateWords.Part;
import org.peacechronology.date.PartialDate.ClockTime;
import org.peacechronology.date.PartialDate.Component;
import org.peacechronology.date.Reckoning.Cell;
import org.peacechronology.date.Reckoning.Grain;
import org.peacechronology.date.Reckoning.Stretch;

/** Puts EDTF dates into the words of one language and one calendar. */
record Wording(Vocabulary vocabulary, Reckoning reckoning) {

    /** How much of a cell is said where its neighbour says the rest. */
    enum Width {
        WHOLE,
        WITHOUT_YEAR,
        DAY_ALONE
    }

    /** @param within whether something happened at one moment in the date, rather than all through it */
    List<Part> words(Edtf.Form form, boolean within) {
        if (form instanceof PartialDate date) {
            return qualified(date);
        }
        if (form instanceof Edtf.Interval interval) {
            return interval(interval, within);
        }
        return oneOf(((Edtf.OneOf) form).members());
    }

    /** A date with its doubts. */
    private List<Part> qualified(PartialDate date) {
        List<Part> bare = bare(date);
        Optional<Qualifier> whole = date.wholeQualifier();
        if (whole.isPresent()) {
            return doubted(bare, whole.get());
        }
        if (!reckoning.hasComponentsOfEdtf()) {
            return doubted(
                    bare,
                    date.yearQualifier()
                            .and(date.month().qualifier())
                            .and(date.day().qualifier()));
        }
        return fill(Phrase.NOTED, Map.of("date", bare, "note", text(note(date))));
    }

    private List<Part> doubted(List<Part> date, Qualifier qualifier) {
        return switch (qualifier) {
            case NONE -> date;
            case UNCERTAIN -> fill(Phrase.POSSIBLY, Map.of("date", date));
            case APPROXIMATE -> fill(Phrase.ABOUT, Map.of("date", date));
            case UNCERTAIN_AND_APPROXIMATE -> fill(Phrase.POSSIBLY_ABOUT, Map.of("date", date));
        };
    }

    /** Which components are in doubt: {@code day approximate}. */
    String note(PartialDate date) {
        StringJoiner notes = new StringJoiner(vocabulary.phrase(Phrase.COMMA));
        note(Phrase.DAY, date.day()).ifPresent(notes::add);
        note(Phrase.MONTH, date.month()).ifPresent(notes::add);
        note(Phrase.YEAR, new Component(PartialDate.Told.GIVEN, 0, date.yearQualifier()))
                .ifPresent(notes::add);
        return notes.toString();
    }

    private Optional<String> note(Phrase part, Component component) {
        return quality(component.qualifier())
                .map(quality -> filled(
                        vocabulary.phrase(Phrase.PART_QUALITY),
                        Map.of("part", vocabulary.phrase(part), "quality", quality)));
    }

    Optional<String> quality(Qualifier qualifier) {
        return switch (qualifier) {
            case NONE -> Optional.empty();
            case UNCERTAIN -> Optional.of(vocabulary.phrase(Phrase.UNCERTAIN));
            case APPROXIMATE -> Optional.of(vocabulary.phrase(Phrase.APPROXIMATE));
            case UNCERTAIN_AND_APPROXIMATE -> Optional.of(vocabulary.phrase(Phrase.UNCERTAIN_AND_APPROXIMATE));
        };
    }

    /** A date without its doubts. */
    private List<Part> bare(PartialDate date) {
        Stretch stretch = reckoning.stretch(date, Grain.DAY);
        List<Part> words = range(stretch.first(), stretch.last(), false);
        if (stretch.untold().isPresent()) {
            Map<String, List<Part>> values = Map.of(
                    "date", words,
                    "year", words,
                    "day", text(vocabulary.number(date.day().number())));
            words = fill(stretch.untold().get(), values);
        }
        if (date.time().isPresent() && reckoning.hasComponentsOfEdtf()) {
            String timed = timed(DateWords.text(words), date.time().get());
            words = List.of(new Part(timed, stretch.first().machine()));
        }
        return words;
    }

    private String timed(String date, ClockTime clock) {
        String time = vocabulary.digits(clock.time().toString());
        if (clock.offset().isEmpty()) {
            return filled(vocabulary.phrase(Phrase.WITH_TIME), Map.of("date", date, "time", time));
        }
        String offset = clock.offset().get().getTotalSeconds() == 0
                ? ""
                : vocabulary.digits(clock.offset().get().getId().replace('-', '−'));
        return filled(
                vocabulary.phrase(Phrase.WITH_TIME_AND_OFFSET), Map.of("date", date, "time", time, "offset", offset));
    }

    private List<Part> interval(Edtf.Interval interval, boolean within) {
        if (interval.start() instanceof PartialDate start && interval.end() instanceof PartialDate end) {
            return between(start, end, within);
        }
        if (interval.start() instanceof PartialDate start) {
            Phrase phrase = interval.end() == Edtf.Unbounded.OPEN ? Phrase.FROM : Phrase.FROM_UNKNOWN_END;
            return fill(within ? Phrase.OR_LATER : phrase, Map.of("from", qualified(start)));
        }
        Phrase phrase = interval.start() == Edtf.Unbounded.OPEN ? Phrase.UNTIL : Phrase.UNTIL_UNKNOWN_START;
        return fill(within ? Phrase.OR_EARLIER : phrase, Map.of("to", qualified((PartialDate) interval.end())));
    }

    private List<Part> between(PartialDate start, PartialDate end, boolean within) {
        Grain grain = reckoning.grain(start).coarser(reckoning.grain(end));
        Stretch from = reckoning.stretch(start, grain);
        Stretch to = reckoning.stretch(end, grain);
        if (start.isQualified() || end.isQualified() || !from.isPlain() || !to.isPlain()) {
            return fill(
                    within ? Phrase.BETWEEN : Phrase.FROM_TO, Map.of("from", qualified(start), "to", qualified(end)));
        }
        return range(from.first(), to.last(), within);
    }

    private List<Part> range(Cell from, Cell to, boolean within) {
        if (from.equals(to)) {
            return cell(to, Width.WHOLE);
        }
        List<Part> first = cell(from, width(from, to));
        List<Part> last = cell(to, Width.WHOLE);
        Map<String, List<Part>> ends = Map.of("from", first, "to", last);
        return fill(within ? Phrase.BETWEEN : rangePhrase(from, to), ends);
    }

    /** A tight dash joins what it stands between only: {@code 9–10 October}, {@code 28 September – 3 October}. */
    private Phrase rangePhrase(Cell from, Cell to) {
        Width width = width(from, to);
        boolean oneWord = !DateWords.text(cell(from, width)).contains(" ");
        boolean otherToo =
                width != Width.WHOLE || !DateWords.text(cell(to, width)).contains(" ");
        return oneWord && otherToo ? Phrase.RANGE : Phrase.WIDE_RANGE;
    }

    /** What has to be said of a cell that stands before another. */
    static Width width(Cell cell, Cell next) {
        boolean alike = cell.day().isPresent() == next.day().isPresent()
                && cell.month().isPresent()
                && next.month().isPresent();
        if (!alike || !cell.year().equals(next.year())) {
            return Width.WHOLE;
        }
        return cell.day().isPresent() && cell.month().equals(next.month()) ? Width.DAY_ALONE : Width.WITHOUT_YEAR;
    }

    List<Part> cell(Cell cell, Width width) {
        String day = cell.day().orElse("");
        String month = cell.month().orElse("");
        String text;
        if (cell.month().isEmpty()) {
            text = cell.year();
        } else if (cell.day().isEmpty()) {
            text = width == Width.WHOLE
                    ? filled(vocabulary.phrase(Phrase.MONTH_YEAR), Map.of("month", month, "year", cell.year()))
                    : month;
        } else {
            text = switch (width) {
                case WHOLE ->
                    filled(
                            vocabulary.phrase(Phrase.DAY_MONTH_YEAR),
                            Map.of("day", day, "month", month, "year", cell.year()));
                case WITHOUT_YEAR -> filled(vocabulary.phrase(Phrase.DAY_MONTH), Map.of("day", day, "month", month));
                case DAY_ALONE -> day;
            };
        }
        return List.of(new Part(text, cell.machine()));
    }

    /** The span of two cells without the year, which stands above them. */
    List<Part> rangeWithoutYear(Cell from, Cell to) {
        return rangeWithoutYear(from, Qualifier.NONE, to, Qualifier.NONE);
    }

    /** The same, each end with its doubts. */
    List<Part> rangeWithoutYear(Cell from, Qualifier start, Cell to, Qualifier end) {
        Width width = width(from, to);
        // A dash after one word binds what stands before it, too: “about 8–13”, but “8 – about 13”.
        Phrase phrase = end == Qualifier.NONE ? rangePhrase(from, to) : Phrase.WIDE_RANGE;
        return fill(phrase, Map.of("from", doubted(cell(from, width), start), "to", doubted(cell(to, width), end)));
    }

    private List<Part> oneOf(List<Edtf.Form> members) {
        Optional<List<Cell>> cells = plainCells(members);
        List<List<Part>> words = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            words.add(cells.isPresent() ? listed(cells.get(), i) : words(members.get(i), isUnbounded(members.get(i))));
        }
        return joined(words);
    }

    private static boolean isUnbounded(Edtf.Form form) {
        return form instanceof Edtf.Interval interval
                && (interval.start() instanceof Edtf.Unbounded || interval.end() instanceof Edtf.Unbounded);
    }

    /** The members' cells, if each is one plain date. */
    private Optional<List<Cell>> plainCells(List<Edtf.Form> members) {
        List<Cell> cells = new ArrayList<>();
        for (Edtf.Form member : members) {
            if (!(member instanceof PartialDate date)
                    || date.isQualified()
                    || date.time().isPresent()) {
                return Optional.empty();
            }
            Stretch stretch = reckoning.stretch(date, Grain.DAY);
            if (!stretch.isPlain() || !stretch.first().equals(stretch.last())) {
                return Optional.empty();
            }
            cells.add(stretch.first());
        }
        return Optional.of(cells);
    }

    /** A member says as much as all after it need not say for it. */
    private List<Part> listed(List<Cell> cells, int index) {
        Width width = index == cells.size() - 1 ? Width.WHOLE : Width.DAY_ALONE;
        for (int i = index; i + 1 < cells.size(); i++) {
            Width needed = width(cells.get(i), cells.get(i + 1));
            width = needed.compareTo(width) < 0 ? needed : width;
        }
        return cell(cells.get(index), width);
    }

    /** {@code 23, 24 or 26 July 2018}. */
    List<Part> joined(List<List<Part>> words) {
        List<Part> list = new ArrayList<>(words.get(0));
        for (int i = 1; i < words.size() - 1; i++) {
            list.add(new Part(vocabulary.phrase(Phrase.COMMA), Optional.empty()));
            list.addAll(words.get(i));
        }
        return words.size() == 1 ? list : fill(Phrase.OR, Map.of("one", list, "other", words.get(words.size() - 1)));
    }

    static List<Part> text(String text) {
        return List.of(new Part(text, Optional.empty()));
    }

    List<Part> fill(Phrase phrase, Map<String, List<Part>> values) {
        return fill(vocabulary.phrase(phrase), name -> values.getOrDefault(name, List.of()));
    }

    /** A pattern with texts put in. */
    static String filled(String pattern, Map<String, String> values) {
        return DateWords.text(fill(pattern, name -> text(values.getOrDefault(name, ""))));
    }

    private static List<Part> fill(String pattern, Function<String, List<Part>> values) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int close = pattern.indexOf('}', open);
            add(parts, new Part(pattern.substring(from, open), Optional.empty()));
            values.apply(pattern.substring(open + 1, close)).forEach(part -> add(parts, part));
            from = close + 1;
        }
        add(parts, new Part(pattern.substring(from), Optional.empty()));
        return List.copyOf(parts);
    }

    /** Joins neighbours that carry no machine value. */
    private static void add(List<Part> parts, Part part) {
        int top = parts.size() - 1;
        if (part.text().isEmpty()) {
            return;
        }
        if (top >= 0 && part.datetime().isEmpty() && parts.get(top).datetime().isEmpty()) {
            parts.set(top, new Part(parts.get(top).text() + part.text(), Optional.empty()));
        } else {
            parts.add(part);
        }
    }
}
