package org.peacechronology.date;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A date as the Extended Date/Time Format writes it: ISO 8601-2:2019 levels 0 and 1, and of level 2 "one of a set"
 * and qualified components.
 *
 * <p>{@code 2018-07~} is about July 2018; its earliest day is 1 July, its latest 31 July. A qualifier never widens the
 * days: nobody can say by how much. Two dates are equal when they are typed alike.
 */
public final class Edtf implements Comparable<Edtf> {

    /** How finely a date is told; of an interval or a set, that it is one. */
    public enum Precision {
        DAY,
        MONTH,
        SEASON,
        YEAR,
        DECADE,
        CENTURY,
        INTERVAL,
        SET
    }

    /** What a date is made of. */
    public sealed interface Form permits PartialDate, Interval, OneOf {

        /** The first day it can mean; {@link LocalDate#MIN} when its beginning is open or unknown. */
        LocalDate earliest();

        /** The last day it can mean; {@link LocalDate#MAX} when its end is open or unknown. */
        LocalDate latest();
    }

    /** Where an interval starts or ends. */
    public sealed interface Endpoint permits PartialDate, Unbounded {}

    /** An end without a date. */
    public enum Unbounded implements Endpoint {
        /** {@code ..}: it has none, or none yet. */
        OPEN,
        /** Nothing beside the slash: it has one, and nobody tells it. */
        UNKNOWN
    }

    /** From one date to another, {@code 2021-10-09/2021-10-10}; at least one of the ends is a date. */
    public record Interval(Endpoint start, Endpoint end) implements Form {

        @Override
        public LocalDate earliest() {
            return start instanceof PartialDate date ? date.earliest() : LocalDate.MIN;
        }

        @Override
        public LocalDate latest() {
            return end instanceof PartialDate date ? date.latest() : LocalDate.MAX;
        }
    }

    /**
     * One of several dates, and it is not known which: {@code [2018-07-23,2018-07-24]}.
     *
     * @param members dates, and intervals for what is written {@code a..b}; in the order typed, never empty
     */
    public record OneOf(List<Form> members) implements Form {

        public OneOf {
            members = List.copyOf(members);
        }

        @Override
        public LocalDate earliest() {
            return members.stream()
                    .map(Form::earliest)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }

        @Override
        public LocalDate latest() {
            return members.stream()
                    .map(Form::latest)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    /** Says why a text is no date that this chronology reads, where, and where it can what to write instead. */
    public static final class Invalid extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private final String reason;
        private final String advice;
        private final int offset;
        private final transient Optional<String> mend;

        Invalid(String reason, String advice, int offset, Optional<String> mend) {
            super(reason + (advice.isEmpty() ? "" : ": " + advice));
            this.reason = reason;
            this.advice = advice;
            this.offset = offset;
            this.mend = mend;
        }

        /** It speaks of a text, of which many may be wrong: where in the program it was noticed, which is dear, tells nobody anything. */
        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }

        /** One sentence without its full stop; names the date to write instead where one can be told. */
        public String message() {
            return reason + (advice.isEmpty() ? "" : ": " + advice);
        }

        /** The first half of the message: why it is no date. */
        public String reason() {
            return reason;
        }

        /** The second half: what to write instead; may be empty. */
        public String advice() {
            return advice;
        }

        /** Where the fault begins: UTF-16 code units from the start of the text. */
        public int offset() {
            return offset;
        }

        /** A valid date that was most likely meant. */
        public Optional<String> mend() {
            return mend;
        }
    }

    private final String text;
    private final Form form;
    private final LocalDate earliest;
    private final LocalDate latest;

    private Edtf(String text, Form form) {
        this.text = text;
        this.form = form;
        this.earliest = form.earliest();
        this.latest = form.latest();
    }

    /**
     * Reads a date.
     *
     * @throws Invalid if it is none, or uses a part of level 2 that is not supported
     */
    public static Edtf parse(String text) {
        try {
            return new Edtf(text, EdtfReader.read(text));
        } catch (EdtfReader.Fault fault) {
            Optional<String> mend = EdtfMend.of(text);
            String advice = mend.map(m -> "write “" + m + "”").orElseGet(() -> fault.advice);
            throw new Invalid(fault.reason, advice, fault.offset, mend);
        }
    }

    /** A single day. */
    public static Edtf of(LocalDate day) {
        return parse(day.toString());
    }

    /** As it was typed. */
    public String text() {
        return text;
    }

    public Form form() {
        return form;
    }

    /** The first day it can mean; {@link LocalDate#MIN} when its beginning is open or unknown. */
    public LocalDate earliest() {
        return earliest;
    }

    /** The last day it can mean; {@link LocalDate#MAX} when its end is open or unknown. */
    public LocalDate latest() {
        return latest;
    }

    public Precision precision() {
        if (form instanceof PartialDate date) {
            return date.precision();
        }
        return form instanceof Interval ? Precision.INTERVAL : Precision.SET;
    }

    /** Whether it is one day and nothing else. */
    public boolean isDay() {
        return earliest.equals(latest);
    }

    /** Every day it can mean, in order and without overlap: several ranges for a set or an unspecified month. */
    public List<DayRange> days() {
        return DayRange.union(ranges(form));
    }

    private static List<DayRange> ranges(Form form) {
        if (form instanceof PartialDate date) {
            return date.days();
        }
        if (form instanceof OneOf set) {
            return set.members().stream().flatMap(m -> ranges(m).stream()).toList();
        }
        return List.of(new DayRange(form.earliest(), form.latest()));
    }

    /** By earliest day, then latest, then by the text. */
    @Override
    public int compareTo(Edtf other) {
        int byFirst = earliest.compareTo(other.earliest);
        int byDays = byFirst != 0 ? byFirst : latest.compareTo(other.latest);
        return byDays != 0 ? byDays : text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Edtf date && text.equals(date.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** As it was typed. */
    @Override
    public String toString() {
        return text;
    }
}
