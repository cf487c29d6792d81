package org.peacechronology.site;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * A line of whole months with the long empty stretches taken out: where a day lies across a picture. A month is as wide
 * as its events need at least, so that they need never leave it; what room is left is shared by all.
 *
 * @param stretches in order, parted by gaps
 */
record TimeAxis(List<Stretch> stretches) {

    /** How wide a gap is drawn, whatever its length. */
    static final double GAP = 46;

    /** Space kept free after a gap. */
    private static final double EDGE = 4;

    /** Room for the name of a stretch's first month and its year. */
    private static final double NARROWEST = 100;

    /** Room for the same where more months follow, so that the next one's name has its place too. */
    private static final double FIRST_NAME = 70;

    /** In a stretch of more months than these the years are named, not the months. */
    private static final int MONTHS_NAMED = 24;

    private static final int MOST_GAPS = 6;

    /**
     * Months that follow one another.
     *
     * @param edges where each begins, and where the last one ends
     */
    record Stretch(YearMonth first, YearMonth last, List<Double> edges) {

        Stretch {
            edges = List.copyOf(edges);
        }

        double left() {
            return edges.get(0);
        }

        double right() {
            return edges.get(edges.size() - 1);
        }

        int months() {
            return edges.size() - 1;
        }

        /** Where a month begins; the month after the last one begins where that ends. */
        double left(YearMonth month) {
            return edges.get((int) ChronoUnit.MONTHS.between(first, month));
        }

        /** Where a day begins. */
        double x(LocalDate day) {
            YearMonth month = YearMonth.from(day);
            double left = left(month);
            if (month.isAfter(last)) {
                return left;
            }
            double width = left(month.plusMonths(1)) - left;
            return left + width * (day.getDayOfMonth() - 1) / month.lengthOfMonth();
        }
    }

    /**
     * The axis from {@code left} on.
     *
     * @param events how many events each month must find room for; months without any may be left out
     * @param room how wide all of it shall be; it becomes wider where the events need it
     * @param spacing what an event needs
     */
    static TimeAxis of(SortedMap<YearMonth, Integer> events, double left, double room, double spacing) {
        List<List<YearMonth>> parts = parts(new ArrayList<>(events.keySet()));
        List<Double> least = new ArrayList<>();
        for (List<YearMonth> part : parts) {
            for (YearMonth month : part) {
                double name = month.equals(part.get(0)) && part.size() <= MONTHS_NAMED ? FIRST_NAME : 0;
                double share = Math.max(name, NARROWEST / part.size());
                least.add(Math.max(share, events.getOrDefault(month, 0) * spacing));
            }
        }
        List<Double> widths = widths(least, room - (parts.size() - 1) * (GAP + EDGE));
        List<Stretch> stretches = new ArrayList<>();
        double at = left;
        int next = 0;
        for (List<YearMonth> part : parts) {
            List<Double> edges = new ArrayList<>();
            edges.add(at);
            for (int i = 0; i < part.size(); i++) {
                at += widths.get(next++);
                edges.add(at);
            }
            stretches.add(new Stretch(part.get(0), part.get(part.size() - 1), edges));
            at += GAP + EDGE;
        }
        return new TimeAxis(List.copyOf(stretches));
    }

    /** The same width for all, but for those that need more. */
    private static List<Double> widths(List<Double> least, double room) {
        boolean[] fixed = new boolean[least.size()];
        double free = room;
        int open = least.size();
        boolean changed = true;
        while (changed) {
            changed = false;
            double share = open == 0 ? 0 : free / open;
            for (int i = 0; i < fixed.length; i++) {
                if (!fixed[i] && least.get(i) > share) {
                    fixed[i] = true;
                    free -= least.get(i);
                    open--;
                    changed = true;
                }
            }
        }
        List<Double> widths = new ArrayList<>();
        for (int i = 0; i < fixed.length; i++) {
            widths.add(fixed[i] ? least.get(i) : free / open);
        }
        return widths;
    }

    double right() {
        return stretches.get(stretches.size() - 1).right();
    }

    /** The stretch that holds a month, or the last before it. */
    Stretch at(YearMonth month) {
        Stretch found = stretches.get(0);
        for (Stretch stretch : stretches) {
            if (!stretch.first().isAfter(month)) {
                found = stretch;
            }
        }
        return found;
    }

    /** All months from first to last, parted at empty runs; only the longest runs count where they would be too many. */
    private static List<List<YearMonth>> parts(List<YearMonth> held) {
        for (long empty = 3; ; empty *= 2) {
            List<List<YearMonth>> parts = new ArrayList<>();
            YearMonth next = held.get(0);
            for (YearMonth month : held) {
                if (parts.isEmpty() || ChronoUnit.MONTHS.between(next, month) > empty) {
                    parts.add(new ArrayList<>());
                    next = month;
                }
                for (; !next.isAfter(month); next = next.plusMonths(1)) {
                    parts.get(parts.size() - 1).add(next);
                }
            }
            if (parts.size() - 1 <= MOST_GAPS) {
                return parts;
            }
        }
    }
}
