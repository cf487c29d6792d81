package org.peacechronology.date;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.peacechronology.date.DateMention.Portion;
import org.peacechronology.date.DateMention.Side;
import org.peacechronology.date.DateMention.Unit;

/** A text in tokens, and what each of them can be in a date. An index before the first or after the last finds nothing. */
record DateTokens(String text, List<ProseToken> tokens) {

    static DateTokens of(String text) {
        return new DateTokens(text, ProseToken.of(text));
    }

    int size() {
        return tokens.size();
    }

    ProseToken token(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : ProseToken.NONE;
    }

    String words(int from, int to) {
        return text.substring(token(from).start(), token(to - 1).end());
    }

    /** A month's name with a capital: 1 to 12, else 0. */
    int month(int index) {
        return token(index).startsUpper() ? DateLexicon.month(token(index).lower()) : 0;
    }

    /** The index behind a month's name and the dot of its abbreviation. */
    int afterName(int monthAt) {
        boolean abbreviated = token(monthAt).lower().length() <= 4;
        boolean dot = token(monthAt + 1).is(".")
                && token(monthAt + 1).start() == token(monthAt).end();
        boolean more = day(monthAt + 2).isPresent() || year(monthAt + 2).isPresent();
        return abbreviated && dot && more ? monthAt + 2 : monthAt + 1;
    }

    OptionalInt day(int index) {
        String word = token(index).lower();
        String bare = DateLexicon.withoutOrdinalEnding(word);
        boolean number = bare.length() <= 2 && !bare.isEmpty() && ProseToken.isDigits(bare);
        int day = number ? Integer.parseInt(bare) : 0;
        return day >= 1 && day <= 31 ? OptionalInt.of(day) : OptionalInt.empty();
    }

    OptionalInt number(int index, int least, int most) {
        ProseToken word = token(index);
        if (!word.isInteger()) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(word.lower());
        return number >= least && number <= most ? OptionalInt.of(number) : OptionalInt.empty();
    }

    /** A number of four digits that reads as a year. */
    OptionalInt year(int index) {
        return yearNumber(token(index).text());
    }

    static OptionalInt yearNumber(String digits) {
        boolean four = digits.length() == 4 && ProseToken.isDigits(digits);
        int year = four ? Integer.parseInt(digits) : 0;
        return year >= 1800 && year < 2100 ? OptionalInt.of(year) : OptionalInt.empty();
    }

    Optional<DayOfWeek> weekdayAt(int index) {
        return token(index).startsUpper() ? DateLexicon.weekday(token(index).lower()) : Optional.empty();
    }

    Optional<Side> side(int index) {
        return switch (token(index).lower()) {
            case "last", "past" -> Optional.of(Side.LAST);
            case "this", "current" -> Optional.of(Side.THIS);
            case "next", "coming" -> Optional.of(Side.NEXT);
            default -> Optional.empty();
        };
    }

    Optional<Unit> unit(int index) {
        return switch (token(index).lower()) {
            case "day", "days" -> Optional.of(Unit.DAY);
            case "week", "weeks" -> Optional.of(Unit.WEEK);
            case "month", "months" -> Optional.of(Unit.MONTH);
            case "year", "years" -> Optional.of(Unit.YEAR);
            default -> Optional.empty();
        };
    }

    static Portion portion(ProseToken word) {
        return switch (word.lower()) {
            case "early", "earlier" -> Portion.EARLY;
            case "mid" -> Portion.MIDDLE;
            case "late", "later" -> Portion.LATE;
            default -> Portion.WHOLE;
        };
    }

    /** Whether a number before it counts something and is no day or year. */
    boolean isCounted(int index) {
        ProseToken next = token(index);
        return unit(index).isPresent()
                || next.is("people", "killed", "others", "men", "women", "members", "officials", "percent", "other")
                || next.is("%");
    }
}
