package org.peacechronology.site;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.peacechronology.date.DateWords;
import org.peacechronology.date.Edtf;

/** Dates as pages show them: in words, and beside them in the Solar Hijri calendar where the publication wants it. */
final class Dates {
    private final DateWords words;
    private final boolean dari;
    private final boolean solarHijri;

    /** What was said of each date: many entries share one, and each is said on many pages. */
    private final Map<Edtf, Parts.Date> full = new ConcurrentHashMap<>();

    private final Map<Edtf, Parts.Date> plain = new ConcurrentHashMap<>();
    private final Map<Edtf, Parts.Day> listed = new ConcurrentHashMap<>();
    private final Map<YearMonth, String> months = new ConcurrentHashMap<>();

    private Dates(DateWords words, boolean dari, boolean solarHijri) {
        this.words = words;
        this.dari = dari;
        this.solarHijri = solarHijri;
    }

    static Dates in(Words words, boolean solarHijri) {
        return new Dates(words.dates(), words.isDari(), solarHijri);
    }

    /** With the weekday where the day is certain. */
    Parts.Date full(Edtf date) {
        return full.computeIfAbsent(date, each -> shown(words.full(each)));
    }

    Parts.Date plain(Edtf date) {
        return plain.computeIfAbsent(date, each -> shown(words.plain(each)));
    }

    /** Of something that happened at one moment, such as a publication. */
    Parts.Date within(Edtf date) {
        return shown(words.within(date));
    }

    Parts.Date plain(LocalDate day) {
        return plain(Edtf.of(day));
    }

    /** The first day a date can mean, or the last one where its beginning is open. */
    static LocalDate start(Edtf date) {
        return date.earliest().equals(LocalDate.MIN) ? date.latest() : date.earliest();
    }

    /** As a list shows it. */
    Parts.Day listed(Edtf date) {
        return listed.computeIfAbsent(date, each -> {
            DateWords.Listed day = words.listed(each);
            return new Parts.Day(Optional.of(shown(day.figure())), day.inWords(), day.under(), hijri(each));
        });
    }

    Optional<String> hijri(Edtf date) {
        return solarHijri ? words.solarHijri(date) : Optional.empty();
    }

    Optional<String> hijriWithin(Edtf date) {
        return solarHijri ? words.solarHijriWithin(date) : Optional.empty();
    }

    /** The Solar Hijri date in Dari; none on a page that is in Dari itself. */
    Optional<String> hijriInDari(Edtf date) {
        return solarHijri && !dari ? DateWords.dari().solarHijri(date) : Optional.empty();
    }

    /** {@code July}. */
    String monthName(int month) {
        return words.month(month);
    }

    /** {@code July 2018}. */
    String month(YearMonth month) {
        return months.computeIfAbsent(month, each -> plain(edtf(each)).text());
    }

    Optional<String> hijri(YearMonth month) {
        return hijri(edtf(month));
    }

    String year(int year) {
        return plain(Edtf.parse(String.format(Locale.ROOT, "%04d", year))).text();
    }

    private static Edtf edtf(YearMonth month) {
        return Edtf.parse(String.format(Locale.ROOT, "%04d-%02d", month.getYear(), month.getMonthValue()));
    }

    private static Parts.Date shown(List<DateWords.Part> parts) {
        return new Parts.Date(parts.stream()
                .map(part -> new Parts.Date.Stamp(part.datetime(), part.text()))
                .toList());
    }
}
