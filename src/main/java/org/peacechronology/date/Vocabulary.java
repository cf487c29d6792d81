package org.peacechronology.date;

import static java.util.Map.entry;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The words of one language for dates: all that has to be translated.
 *
 * @param months January to December
 * @param weekdays Monday to Sunday
 * @param seasons spring to winter
 * @param solarMonths Hamal to Hut
 * @param digits the ten figures from zero on
 */
record Vocabulary(
        List<String> months,
        List<String> weekdays,
        List<String> seasons,
        List<String> solarMonths,
        String digits,
        Map<Phrase, String> phrases) {

    static final Vocabulary ENGLISH = new Vocabulary(
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December"),
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
            List.of("spring", "summer", "autumn", "winter"),
            SolarHijri.ENGLISH_MONTHS,
            "0123456789",
            Map.ofEntries(
                    entry(Phrase.WITH_WEEKDAY, "{weekday}, {date}"),
                    entry(Phrase.WITH_TIME, "{date}, {time} local time"),
                    entry(Phrase.WITH_TIME_AND_OFFSET, "{date}, {time} UTC{offset}"),
                    entry(Phrase.DAY_MONTH_YEAR, "{day} {month} {year}"),
                    entry(Phrase.DAY_MONTH, "{day} {month}"),
                    entry(Phrase.MONTH_YEAR, "{month} {year}"),
                    entry(Phrase.DECADE, "the {year}s"),
                    entry(Phrase.CENTURY, "the years {from}–{to}"),
                    entry(Phrase.BEFORE_CHRIST, "{year} BC"),
                    entry(Phrase.SOME_DAY, "a day in {date}"),
                    entry(Phrase.SOME_MONTH, "a month in {date}"),
                    entry(Phrase.DAY_OF_SOME_MONTH, "day {day} of a month in {year}"),
                    entry(Phrase.ABOUT, "about {date}"),
                    entry(Phrase.POSSIBLY, "possibly {date}"),
                    entry(Phrase.POSSIBLY_ABOUT, "possibly about {date}"),
                    entry(Phrase.NOTED, "{date} ({note})"),
                    entry(Phrase.PART_QUALITY, "{part} {quality}"),
                    entry(Phrase.RANGE, "{from}–{to}"),
                    entry(Phrase.WIDE_RANGE, "{from} – {to}"),
                    entry(Phrase.FROM_TO, "from {from} to {to}"),
                    entry(Phrase.BETWEEN, "between {from} and {to}"),
                    entry(Phrase.FROM, "from {from} on"),
                    entry(Phrase.FROM_UNKNOWN_END, "from {from}, end not known"),
                    entry(Phrase.UNTIL, "until {to}"),
                    entry(Phrase.UNTIL_UNKNOWN_START, "until {to}, beginning not known"),
                    entry(Phrase.OR_LATER, "{from} or later"),
                    entry(Phrase.OR_EARLIER, "{to} or earlier"),
                    entry(Phrase.OR, "{one} or {other}"),
                    entry(Phrase.COMMA, ", "),
                    entry(Phrase.YEAR, "year"),
                    entry(Phrase.MONTH, "month"),
                    entry(Phrase.DAY, "day"),
                    entry(Phrase.UNCERTAIN, "uncertain"),
                    entry(Phrase.APPROXIMATE, "approximate"),
                    entry(Phrase.UNCERTAIN_AND_APPROXIMATE, "uncertain and approximate"),
                    entry(Phrase.DAY_NOT_GIVEN, "day not given"),
                    entry(Phrase.MONTH_NOT_GIVEN, "month not given"),
                    entry(Phrase.YEAR_NOT_GIVEN, "year not given"),
                    entry(Phrase.AND_LATER, "and later"),
                    entry(Phrase.END_NOT_KNOWN, "end not known"),
                    entry(Phrase.AND_EARLIER, "and earlier"),
                    entry(Phrase.START_NOT_KNOWN, "beginning not known"),
                    entry(Phrase.WEEKDAYS, "{from} to {to}")));

    static final Vocabulary DARI = new Vocabulary(
            List.of(
                    "جنوری", "فبروری", "مارچ", "اپریل", "می", "جون", "جولای", "اگست", "سپتمبر", "اکتوبر", "نومبر",
                    "دسمبر"),
            List.of("دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه", "یکشنبه"),
            List.of("بهار", "تابستان", "خزان", "زمستان"),
            SolarHijri.DARI_MONTHS,
            "۰۱۲۳۴۵۶۷۸۹",
            Map.ofEntries(
                    entry(Phrase.WITH_WEEKDAY, "{weekday} {date}"),
                    entry(Phrase.WITH_TIME, "{date}، {time} به وقت محل"),
                    entry(Phrase.WITH_TIME_AND_OFFSET, "{date}، {time} به وقت جهانی{offset}"),
                    entry(Phrase.DAY_MONTH_YEAR, "{day} {month} {year}"),
                    entry(Phrase.DAY_MONTH, "{day} {month}"),
                    entry(Phrase.MONTH_YEAR, "{month} {year}"),
                    entry(Phrase.DECADE, "دههٔ {year}"),
                    entry(Phrase.CENTURY, "سال‌های {from}–{to}"),
                    entry(Phrase.BEFORE_CHRIST, "{year} پیش از میلاد"),
                    entry(Phrase.SOME_DAY, "روزی در {date}"),
                    entry(Phrase.SOME_MONTH, "ماهی در {date}"),
                    entry(Phrase.DAY_OF_SOME_MONTH, "روز {day} ماهی در {year}"),
                    entry(Phrase.ABOUT, "حدود {date}"),
                    entry(Phrase.POSSIBLY, "احتمالاً {date}"),
                    entry(Phrase.POSSIBLY_ABOUT, "احتمالاً حدود {date}"),
                    entry(Phrase.NOTED, "{date} ({note})"),
                    entry(Phrase.PART_QUALITY, "{part} {quality}"),
                    entry(Phrase.RANGE, "{from}–{to}"),
                    entry(Phrase.WIDE_RANGE, "{from} – {to}"),
                    entry(Phrase.FROM_TO, "از {from} تا {to}"),
                    entry(Phrase.BETWEEN, "بین {from} و {to}"),
                    entry(Phrase.FROM, "از {from} به بعد"),
                    entry(Phrase.FROM_UNKNOWN_END, "از {from}، پایان نامعلوم"),
                    entry(Phrase.UNTIL, "تا {to}"),
                    entry(Phrase.UNTIL_UNKNOWN_START, "تا {to}، آغاز نامعلوم"),
                    entry(Phrase.OR_LATER, "{from} یا پس از آن"),
                    entry(Phrase.OR_EARLIER, "{to} یا پیش از آن"),
                    entry(Phrase.OR, "{one} یا {other}"),
                    entry(Phrase.COMMA, "، "),
                    entry(Phrase.YEAR, "سال"),
                    entry(Phrase.MONTH, "ماه"),
                    entry(Phrase.DAY, "روز"),
                    entry(Phrase.UNCERTAIN, "نامطمئن"),
                    entry(Phrase.APPROXIMATE, "تقریبی"),
                    entry(Phrase.UNCERTAIN_AND_APPROXIMATE, "نامطمئن و تقریبی"),
                    entry(Phrase.DAY_NOT_GIVEN, "روز ذکر نشده"),
                    entry(Phrase.MONTH_NOT_GIVEN, "ماه ذکر نشده"),
                    entry(Phrase.YEAR_NOT_GIVEN, "سال ذکر نشده"),
                    entry(Phrase.AND_LATER, "و پس از آن"),
                    entry(Phrase.END_NOT_KNOWN, "پایان نامعلوم"),
                    entry(Phrase.AND_EARLIER, "و پیش از آن"),
                    entry(Phrase.START_NOT_KNOWN, "آغاز نامعلوم"),
                    entry(Phrase.WEEKDAYS, "{from} تا {to}")));

    Vocabulary {
        months = List.copyOf(months);
        weekdays = List.copyOf(weekdays);
        seasons = List.copyOf(seasons);
        solarMonths = List.copyOf(solarMonths);
        phrases = Map.copyOf(phrases);
        for (Phrase phrase : Phrase.values()) {
            if (!phrases.containsKey(phrase)) {
                throw new IllegalArgumentException("no words for " + phrase);
            }
        }
    }

    String phrase(Phrase phrase) {
        return phrases.getOrDefault(phrase, "");
    }

    String month(int number) {
        return months.get(number - 1);
    }

    String solarMonth(int number) {
        return solarMonths.get(number - 1);
    }

    String weekday(DayOfWeek day) {
        return weekdays.get(day.getValue() - 1);
    }

    String season(Season season) {
        return seasons.get(season.ordinal());
    }

    String number(int number) {
        return digits(Integer.toString(number));
    }

    /** The same text with the digits of the language. */
    String digits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append(c >= '0' && c <= '9' ? digits.charAt(c - '0') : (char) c));
        return out.toString();
    }

    /**
     * The words by their keys, as a file of words has them: {@code month-names.1}, {@code solar-month-names.12}, {@code weekday-names.1}
     * for Monday, {@code season-names.1} for spring, and each phrase by its name, {@code day-month-year}.
     */
    Map<String, String> words() {
        Map<String, String> words = new TreeMap<>();
        number(words, "month-names.", months);
        number(words, "weekday-names.", weekdays);
        number(words, "season-names.", seasons);
        number(words, "solar-month-names.", solarMonths);
        phrases.forEach((phrase, text) -> words.put(key(phrase), text));
        return words;
    }

    private static void number(Map<String, String> words, String prefix, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            words.put(prefix + (i + 1), names.get(i));
        }
    }

    /** The counterpart of {@link #words}. */
    static Vocabulary of(UnaryOperator<String> words, String digits) {
        Map<Phrase, String> phrases = new EnumMap<>(Phrase.class);
        for (Phrase phrase : Phrase.values()) {
            phrases.put(phrase, words.apply(key(phrase)));
        }
        return new Vocabulary(
                names(words, "month-names.", 12),
                names(words, "weekday-names.", 7),
                names(words, "season-names.", 4),
                names(words, "solar-month-names.", 12),
                digits.length() == 10 ? digits : ENGLISH.digits,
                phrases);
    }

    private static List<String> names(UnaryOperator<String> words, String prefix, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> words.apply(prefix + number))
                .toList();
    }

    private static String key(Phrase phrase) {
        return phrase.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
