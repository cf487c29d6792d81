package org.peacechronology.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The days from one to another, both included.
 *
 * @param first {@link LocalDate#MIN} where it has no beginning
 * @param last {@link LocalDate#MAX} where it has no end
 */
public record DayRange(LocalDate first, LocalDate last) {

    public DayRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("ends before it starts: " + first + ".." + last);
        }
    }

    public static DayRange of(LocalDate day) {
        return new DayRange(day, day);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    public boolean contains(DayRange other) {
        return contains(other.first) && contains(other.last);
    }

    public Optional<DayRange> intersection(DayRange other) {
        LocalDate from = first.isAfter(other.first) ? first : other.first;
        LocalDate to = last.isBefore(other.last) ? last : other.last;
        return to.isBefore(from) ? Optional.empty() : Optional.of(new DayRange(from, to));
    }

    public boolean isBounded() {
        return !first.equals(LocalDate.MIN) && !last.equals(LocalDate.MAX);
    }

    /** The same days in order, those that touch or overlap joined. */
    public static List<DayRange> union(List<DayRange> ranges) {
        List<DayRange> sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparing(DayRange::first).thenComparing(DayRange::last));
        List<DayRange> joined = new ArrayList<>();
        for (DayRange next : sorted) {
            int top = joined.size() - 1;
            if (top >= 0 && joined.get(top).reaches(next)) {
                DayRange before = joined.get(top);
                LocalDate end = before.last.isAfter(next.last) ? before.last : next.last;
                joined.set(top, new DayRange(before.first, end));
            } else {
                joined.add(next);
            }
        }
        return List.copyOf(joined);
    }

    /** Whether a later range begins within this one or on the day after it. */
    private boolean reaches(DayRange later) {
        return last.equals(LocalDate.MAX) || !later.first.isAfter(last.plusDays(1));
    }
}
