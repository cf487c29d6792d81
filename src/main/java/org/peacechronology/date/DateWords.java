package org.peacechronology.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Dates in readers' words, in the Gregorian and the Solar Hijri calendar: {@code Monday, 23 July 2018},
 * {@code 1 Asad 1397}.
 *
 * <p>Never says more than the date: a month is no day, and in the other calendar it is two months.
 */
public final class DateWords {

    /**
     * A stretch of a wording. HTML has no machine value for a range: each of its ends is a part of its own.
     *
     * @param datetime for {@code <time datetime>}; empty for words that no date is told by
     */
    public record Part(String text, Optional<String> datetime) {}

    /**
     * A date as a list shows it under the heading of its year and month.
     *
     * @param figure {@code 23}, {@code 9–10}, {@code June}
     * @param inWords whether the figure is more than numbers of days
     * @param under {@code Monday}, {@code day not given}; may be empty
     */
    public record Listed(List<Part> figure, boolean inWords, String under) {}

    private static final DateWords ENGLISH = new DateWords(Vocabulary.ENGLISH);
    private static final DateWords DARI = new DateWords(Vocabulary.DARI);

    private final Vocabulary vocabulary;
    private final Wording gregorian;
    private final Wording solar;

    DateWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.gregorian = new Wording(vocabulary, new GregorianReckoning(vocabulary));
        this.solar = new Wording(vocabulary, new SolarReckoning(vocabulary));
    }

    public static DateWords english() {
        return ENGLISH;
    }

    /** Dari as written in Afghanistan (fa-AF), with its digits. */
    public static DateWords dari() {
        return DARI;
    }

    /**
     * In the words of a file.
     *
     * @param words gives the text of a key; {@link #words()} says which keys there are
     * @param digits the ten figures from zero on
     */
    public static DateWords of(UnaryOperator<String> words, String digits) {
        return new DateWords(Vocabulary.of(words, digits));
    }

    /** The names and phrases by key, with places in braces: {@code about} is {@code about {date}}. */
    public Map<String, String> words() {
        return vocabulary.words();
    }

    /** {@code Monday, 23 July 2018}: a certain day with its weekday, any other date as {@link #plain}. */
    public List<Part> full(Edtf date) {
        if (date.form() instanceof PartialDate day
                && day.precision() == Edtf.Precision.DAY
                && day.time().isEmpty()
                && !day.isQualified()) {
            Part part = plain(date).get(0);
            String text = Wording.filled(
                    vocabulary.phrase(Phrase.WITH_WEEKDAY),
                    Map.of("weekday", weekday(date.earliest()), "date", part.text()));
            return List.of(new Part(text, part.datetime()));
        }
        return plain(date);
    }

    /** {@code 23 July 2018}, {@code about June 2018}, {@code 9–10 October 2021}, {@code from June 2018 on}. */
    public List<Part> plain(Edtf date) {
        return gregorian.words(date.form(), false);
    }

    /**
     * A date in which something happened at one moment, such as a publication: {@code between 26 and 31 July 2018},
     * {@code June 2018 or later}.
     */
    public List<Part> within(Edtf date) {
        return gregorian.words(date.form(), true);
    }

    /** As a list shows it. */
    public Listed listed(Edtf date) {
        return new DateListing(vocabulary, gregorian).listed(date);
    }

    /**
     * In the Solar Hijri calendar: {@code 1 Asad 1397}, {@code Jawza–Saratan 1397}; empty for days before 1178 and
     * after 1501 of it.
     */
    public Optional<String> solarHijri(Edtf date) {
        return solar(date, false);
    }

    /** The counterpart of {@link #within}. */
    public Optional<String> solarHijriWithin(Edtf date) {
        return solar(date, true);
    }

    private Optional<String> solar(Edtf date, boolean within) {
        return covered(date.form()) ? Optional.of(text(solar.words(date.form(), within))) : Optional.empty();
    }

    private boolean covered(Edtf.Form form) {
        if (form instanceof PartialDate date) {
            return solar.reckoning().covers(date);
        }
        if (form instanceof Edtf.Interval interval) {
            return covered(interval.start()) && covered(interval.end());
        }
        return ((Edtf.OneOf) form).members().stream().allMatch(this::covered);
    }

    private boolean covered(Edtf.Endpoint end) {
        return !(end instanceof PartialDate date) || solar.reckoning().covers(date);
    }

    /** {@code Monday}. */
    public String weekday(LocalDate day) {
        return vocabulary.weekday(day.getDayOfWeek());
    }

    /** {@code July}. */
    public String month(int number) {
        return vocabulary.month(number);
    }

    /** The words alone. */
    public static String text(List<Part> parts) {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    /** Stretches of days, never empty: {@code 23 July 2018}, {@code July 2018}, {@code 16 or 23 July 2018}. */
    public String days(List<DayRange> ranges) {
        List<Edtf.Form> forms = ranges.stream().map(DateWords::form).toList();
        return text(gregorian.words(forms.size() == 1 ? forms.get(0) : new Edtf.OneOf(forms), false));
    }

    /** A whole month or year is named as one. */
    private static Edtf.Form form(DayRange range) {
        LocalDate first = range.first();
        LocalDate last = range.last();
        PartialDate day = PartialDate.of(first);
        for (PartialDate whole : List.of(day, day.toMonth(), day.toYear())) {
            if (whole.earliest().equals(first) && whole.latest().equals(last)) {
                return whole;
            }
        }
        return new Edtf.Interval(endpoint(first), endpoint(last));
    }

    private static Edtf.Endpoint endpoint(LocalDate day) {
        boolean bounded = !day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX);
        return bounded ? PartialDate.of(day) : Edtf.Unbounded.OPEN;
    }
}
