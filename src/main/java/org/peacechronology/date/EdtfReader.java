package org.peacechronology.date;

import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.peacechronology.date.PartialDate.ClockTime;
import org.peacechronology.date.PartialDate.Component;
import org.peacechronology.date.PartialDate.Told;

/** Reads an EDTF text from left to right, once, and stops at its first fault. */
final class EdtfReader {

    /** No list of alternatives that anybody would read is longer. */
    private static final int LONGEST = 500;

    private static final String USUAL_FORM = "write it as year-month-day, like “2018-07-23”";
    private static final String LEVEL_2 = " (a part of EDTF level 2 that is not supported here)";

    /** Why and where reading stopped. */
    static final class Fault extends Exception {

        private static final long serialVersionUID = 1L;

        final String reason;
        final int offset;
        /** What to do, for a text that cannot be mended. */
        final String advice;

        Fault(String reason, int offset, String advice) {
            super(reason, null, false, false);
            this.reason = reason;
            this.offset = offset;
            this.advice = advice;
        }
    }

    private final String text;
    private int at;
    private final int end;

    private EdtfReader(String text, int from, int to) {
        this.text = text;
        this.at = from;
        this.end = to;
    }

    static Edtf.Form read(String text) throws Fault {
        if (text.isBlank()) {
            throw new Fault("the date is empty", 0, USUAL_FORM);
        }
        if (text.length() > LONGEST) {
            throw new Fault("the date is longer than " + LONGEST + " characters", LONGEST, "shorten it");
        }
        if (text.startsWith("{")) {
            throw new Fault(
                    "“all of a set” in braces" + LEVEL_2, 0, "write a range with a slash, or one entry for each date");
        }
        if (text.startsWith("[")) {
            return set(text);
        }
        int slash = text.indexOf('/');
        if (slash < 0) {
            return new EdtfReader(text, 0, text.length()).date();
        }
        int second = text.indexOf('/', slash + 1);
        if (second >= 0) {
            boolean numbers = text.chars().allMatch(c -> isDigit((char) c) || c == '/');
            throw new Fault(
                    numbers
                            ? "a date is written with hyphens, the year first"
                            : "a range has one slash, and this has more",
                    numbers ? slash : second,
                    USUAL_FORM);
        }
        return interval(endpoint(text, 0, slash), endpoint(text, slash + 1, text.length()), slash);
    }

    private static Edtf.Endpoint endpoint(String text, int from, int to) throws Fault {
        if (from == to) {
            return Edtf.Unbounded.UNKNOWN;
        }
        if (to - from == 2 && text.startsWith("..", from)) {
            return Edtf.Unbounded.OPEN;
        }
        PartialDate date = new EdtfReader(text, from, to).date();
        if (date.time().isPresent()) {
            throw new Fault("a range runs between days, not between times of day", from, "leave the times out");
        }
        return date;
    }

    /** @param mark where the slash or the dots stand */
    private static Edtf.Interval interval(Edtf.Endpoint start, Edtf.Endpoint end, int mark) throws Fault {
        if (start instanceof Edtf.Unbounded && end instanceof Edtf.Unbounded) {
            throw new Fault("a range without a date says nothing", mark, "give its start or its end");
        }
        Edtf.Interval interval = new Edtf.Interval(start, end);
        if (interval.latest().isBefore(interval.earliest())) {
            throw new Fault("the range ends before it starts", mark + 1, "put the earlier date first");
        }
        return interval;
    }

    private static Edtf.OneOf set(String text) throws Fault {
        int close = text.length() - 1;
        if (text.charAt(close) != ']') {
            throw new Fault("the bracket that opens the set is not closed", close, "end it with “]”");
        }
        List<Edtf.Form> members = new ArrayList<>();
        int from = 1;
        while (from <= close) {
            int comma = text.indexOf(',', from);
            int to = comma < 0 ? close : comma;
            members.add(member(text, from, to, close));
            from = to + 1;
        }
        return new Edtf.OneOf(members);
    }

    private static Edtf.Form member(String text, int from, int to, int close) throws Fault {
        if (from == to) {
            throw new Fault("a date is missing in the set", from, "give one on each side of a comma");
        }
        int dots = text.indexOf("..", from);
        if (dots < 0 || dots >= to) {
            return new EdtfReader(text, from, to).date();
        }
        if (dots == from && from != 1 || dots + 2 == to && to != close) {
            throw new Fault("a set is open at its start or its end only", dots, "give a date on both sides of “..”");
        }
        Edtf.Endpoint start = dots == from ? Edtf.Unbounded.OPEN : endpoint(text, from, dots);
        Edtf.Endpoint end = dots + 2 == to ? Edtf.Unbounded.OPEN : endpoint(text, dots + 2, to);
        return interval(start, end, dots);
    }

    /**
     * A component as written.
     *
     * @param digits digits and X, never empty
     * @param before the qualifier on its left: of this component alone
     * @param after the qualifier on its right: of this component and all on its left
     */
    private record Written(String digits, int offset, Qualifier before, Qualifier after) {

        boolean hasX() {
            return digits.indexOf('X') >= 0;
        }
    }

    /** Reads the whole stretch as one date. */
    private PartialDate date() throws Fault {
        int start = at;
        Qualifier beforeYear = qualifier();
        boolean longYear = take('Y');
        boolean negative = take('-');
        Written year = written("year", beforeYear);
        Optional<Written> month = Optional.empty();
        Optional<Written> day = Optional.empty();
        if (take('-')) {
            month = Optional.of(written("month", qualifier()));
            if (take('-')) {
                day = Optional.of(written("day", qualifier()));
            }
        }
        Optional<ClockTime> time = take('T') ? Optional.of(time()) : Optional.empty();
        if (at < end) {
            throw new Fault(shown(at) + " is not expected here", at, USUAL_FORM);
        }
        Qualifier afterDay = day.map(Written::after).orElse(Qualifier.NONE);
        Qualifier afterMonth = month.map(Written::after).orElse(Qualifier.NONE).and(afterDay);
        if (longYear && month.isPresent()) {
            throw new Fault(
                    "a year that begins with “Y” takes no month", month.get().offset(), "");
        }
        int hidden = longYear ? 0 : unspecifiedDigits(year, month.isPresent());
        PartialDate read = new PartialDate(
                number(year, longYear, negative),
                hidden,
                year.before().and(year.after()).and(afterMonth),
                month.isPresent() ? month(month.get(), afterMonth) : Component.ABSENT,
                day.isPresent() ? day(day.get()) : Component.ABSENT,
                time);
        checkDay(read, day);
        checkTime(read, start);
        return read;
    }

    private Written written(String what, Qualifier before) throws Fault {
        int from = at;
        while (at < end && (isDigit(text.charAt(at)) || text.charAt(at) == 'X')) {
            at++;
        }
        if (at < end && text.charAt(at) == 'E') {
            throw new Fault("a year written with an exponent" + LEVEL_2, at, "write the year in full");
        }
        if (at < end && text.charAt(at) == 'S') {
            throw new Fault("a year with significant digits" + LEVEL_2, at, "write “195X” or a range");
        }
        if (at == from) {
            throw new Fault(
                    from < end
                            ? shown(from) + " stands where a " + what + " is expected"
                            : "the " + what + " is missing",
                    from,
                    USUAL_FORM);
        }
        return new Written(text.substring(from, at), from, before, qualifier());
    }

    private static int unspecifiedDigits(Written year, boolean monthFollows) throws Fault {
        String digits = year.digits();
        if (digits.length() != 4) {
            String advice = digits.length() > 4 ? "put “Y” before a year that has more" : USUAL_FORM;
            throw new Fault("“" + digits + "” is no year of four digits", year.offset(), advice);
        }
        int hidden = 4 - digits.replace("X", "").length();
        boolean atTheEnd = !digits.substring(0, 4 - hidden).contains("X");
        if (hidden > 2 || !atTheEnd || hidden > 0 && monthFollows) {
            throw new Fault(
                    "an unspecified digit elsewhere than at the end of a year" + LEVEL_2,
                    year.offset() + digits.indexOf('X'),
                    "write “201X”, “20XX”, “2018-XX” or a range");
        }
        return hidden;
    }

    private static int number(Written year, boolean longYear, boolean negative) throws Fault {
        String digits = year.digits();
        if (longYear && (digits.length() < 5 || digits.length() > 9 || year.hasX() || digits.startsWith("0"))) {
            throw new Fault(
                    "“Y" + digits + "” is no year of five to nine digits",
                    year.offset(),
                    "a year of four digits bears no “Y”");
        }
        int number = Integer.parseInt(digits.replace('X', '0'));
        if (negative && number == 0) {
            throw new Fault("the year 0 bears no minus", year.offset(), "write “0000”");
        }
        return negative ? -number : number;
    }

    private static Component month(Written month, Qualifier after) throws Fault {
        Qualifier qualifier = month.before().and(after);
        int number = twoDigits(month, "month");
        if (number >= 25 && number <= 41) {
            throw new Fault(
                    "“" + number
                            + "” in the place of a month is a season of one hemisphere, a quarter, a third or a half"
                            + " of the year" + LEVEL_2,
                    month.offset(),
                    "write a range of months, like “2018-04/2018-06”");
        }
        if (number >= 21 && number <= 24) {
            return new Component(Told.SEASON, number, qualifier);
        }
        if (!month.hasX() && (number < 1 || number > 12)) {
            throw new Fault("there is no month " + month.digits(), month.offset(), USUAL_FORM);
        }
        return new Component(month.hasX() ? Told.UNSPECIFIED : Told.GIVEN, number, qualifier);
    }

    private static Component day(Written day) throws Fault {
        int number = twoDigits(day, "day");
        return new Component(
                day.hasX() ? Told.UNSPECIFIED : Told.GIVEN, number, day.before().and(day.after()));
    }

    /** The number of a month or a day; 0 for {@code XX}. */
    private static int twoDigits(Written part, String what) throws Fault {
        String digits = part.digits();
        if (digits.length() != 2) {
            throw new Fault("“" + digits + "” is no " + what + " of two digits", part.offset(), USUAL_FORM);
        }
        if (digits.equals("XX")) {
            return 0;
        }
        if (part.hasX()) {
            throw new Fault("one unspecified digit in a " + what + LEVEL_2, part.offset(), "write “XX” or a range");
        }
        return Integer.parseInt(digits);
    }

    private static void checkDay(PartialDate date, Optional<Written> written) throws Fault {
        if (written.isEmpty()) {
            return;
        }
        int offset = written.get().offset();
        if (date.month().told() == Told.SEASON) {
            throw new Fault("a season takes no day", offset, "leave the day out");
        }
        if (!date.day().isGiven()) {
            return;
        }
        int number = date.day().number();
        // Without a month, any day that some month has.
        YearMonth month =
                YearMonth.of(date.year(), date.month().isGiven() ? date.month().number() : 1);
        if (!month.isValidDay(number)) {
            String name = date.month().isGiven() ? Vocabulary.ENGLISH.month(month.getMonthValue()) : "a month";
            String year = date.month().isGiven() && month.getMonthValue() == 2 ? " " + date.year() : "";
            throw new Fault(
                    "there is no day " + written.get().digits() + ": " + name + year + " has " + month.lengthOfMonth()
                            + " days",
                    offset,
                    "");
        }
    }

    private static void checkTime(PartialDate date, int start) throws Fault {
        if (date.time().isPresent() && (!date.day().isGiven() || !date.month().isGiven() || date.isQualified())) {
            throw new Fault("a time of day stands beside a whole day without qualifiers only", start, USUAL_FORM);
        }
    }

    /** {@code 23:20:30}, then nothing, {@code Z}, {@code -04} or {@code +04:30}. */
    private ClockTime time() throws Fault {
        int from = at;
        int hour = clock(23);
        expect(':');
        int minute = clock(59);
        expect(':');
        int second = clock(59);
        LocalTime time = LocalTime.of(hour, minute, second);
        if (at == end) {
            return new ClockTime(time, Optional.empty());
        }
        if (take('Z')) {
            return new ClockTime(time, Optional.of(ZoneOffset.UTC));
        }
        boolean west = take('-');
        if (!west) {
            expect('+');
        }
        int hours = clock(18);
        int minutes = at < end && take(':') ? clock(59) : 0;
        if (hours == 18 && minutes > 0) {
            throw new Fault("no clock is further than 18 hours from UTC", from, "");
        }
        int sign = west ? -1 : 1;
        return new ClockTime(time, Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes)));
    }

    private int clock(int most) throws Fault {
        if (at + 2 > end || !isDigit(text.charAt(at)) || !isDigit(text.charAt(at + 1))) {
            throw new Fault("a time of day has two digits here", Math.min(at, end), "write it like “23:20:30Z”");
        }
        int number = Integer.parseInt(text.substring(at, at + 2));
        if (number > most) {
            throw new Fault("a time of day has at most " + most + " here", at, "write it like “23:20:30Z”");
        }
        at += 2;
        return number;
    }

    /** The character at an offset, named by its number where it cannot be seen. */
    private String shown(int offset) {
        int c = text.codePointAt(offset);
        boolean visible = Character.isLetterOrDigit(c)
                || c > ' ' && c < 0x7F
                || Character.getType(c) == Character.DASH_PUNCTUATION;
        return visible ? "“" + Character.toString(c) + "”" : String.format(Locale.ROOT, "U+%04X", c);
    }

    private void expect(char wanted) throws Fault {
        if (!take(wanted)) {
            throw new Fault("a time of day has “" + wanted + "” here", at, "write it like “23:20:30Z”");
        }
    }

    private boolean take(char wanted) {
        if (at < end && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private Qualifier qualifier() {
        if (take('?')) {
            return Qualifier.UNCERTAIN;
        }
        if (take('~')) {
            return Qualifier.APPROXIMATE;
        }
        return take('%') ? Qualifier.UNCERTAIN_AND_APPROXIMATE : Qualifier.NONE;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
