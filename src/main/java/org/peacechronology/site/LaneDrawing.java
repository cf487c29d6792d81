package org.peacechronology.site;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Works out where everything stands in one picture of lanes. */
final class LaneDrawing {

    private static final int WIDTH = 1120;

    /** A picture wider than this would become too small to read if it were fitted to the page. */
    private static final int WIDEST = 1300;

    /** Where time begins; before it stand the names. */
    private static final int LEFT = 194;

    private static final int LANE = 33;
    private static final int TOP = 22;
    private static final int RADIUS = 6;

    /** From one event to the next at least, so that their marks do not touch. */
    private static final double SPACING = 14;

    /** A letter's width in the ticks, in the day labels and in the names, at their sizes, on the safe side. */
    private static final double TICK_LETTER = 6.8;

    private static final double DAY_LETTER = 7.4;
    private static final int NAME_LETTERS = 26;

    /** A date longer than this says nothing about the months it fills. */
    private static final long LONGEST_DAYS = 62;

    private final List<Lanes.Occasion> occasions;
    private final List<Lanes.Party> parties;
    private final Lanes.Calendar calendar;
    private final TimeAxis axis;
    private final LocalDate[] middles;

    /** Months that stand for a year only. */
    private final Set<YearMonth> vague = new HashSet<>();

    private final double[] x;
    private final List<List<Lanes.Day>> days = new ArrayList<>();
    private final int first;

    LaneDrawing(
            List<Lanes.Occasion> occasions, List<Lanes.Party> parties, Lanes.Party others, Lanes.Calendar calendar) {
        this.occasions = occasions;
        this.calendar = calendar;
        this.parties = new ArrayList<>(parties);
        if (occasions.stream()
                .anyMatch(o -> parties.stream().noneMatch(p -> o.parties().contains(p.id())))) {
            this.parties.add(others);
        }
        this.middles = new LocalDate[occasions.size()];
        this.axis = TimeAxis.of(events(), LEFT, WIDTH - LEFT, SPACING);
        this.x = new double[occasions.size()];
        place();
        int rows = labelDays();
        this.first = rows == 1 ? 58 : 71;
    }

    Lanes draw() {
        int width = (int) Math.ceil(Math.max(WIDTH, axis.right()) - 0.01);
        int bottom = laneY(parties.size() - 1) + 14;
        StringBuilder rules = new StringBuilder();
        List<Lanes.Tick> ticks = ticks(bottom, width, rules);
        List<Lanes.Band> bands = new ArrayList<>();
        for (TimeAxis.Stretch stretch :
                axis.stretches().subList(0, axis.stretches().size() - 1)) {
            bands.add(new Lanes.Band(num(stretch.right()), num(stretch.right() + TimeAxis.GAP / 2)));
        }
        List<Lanes.Lane> lanes = new ArrayList<>();
        for (int i = 0; i < parties.size(); i++) {
            lanes.add(lane(parties.get(i), laneY(i)));
        }
        List<Lanes.Stop> stops =
                IntStream.range(0, occasions.size()).mapToObj(this::stop).toList();
        boolean monthly = occasions.stream().anyMatch(occasion -> occasion.mark() == Lanes.Mark.SEVERAL);
        return new Lanes(width, bottom, width > WIDEST, monthly, ticks, rules.toString(), bands, lanes, stops);
    }

    private int laneY(int lane) {
        return first + lane * LANE;
    }

    /** How many events each month must find room for; settles in which month each event is placed. */
    private SortedMap<YearMonth, Integer> events() {
        SortedMap<YearMonth, Integer> events = new TreeMap<>();
        for (int i = 0; i < middles.length; i++) {
            Lanes.Occasion occasion = occasions.get(i);
            if (isShort(occasion)) {
                middles[i] = middle(occasion.earliest(), occasion.latest());
                events.merge(month(occasion.earliest()), 0, Integer::sum);
                events.merge(month(occasion.latest()), 0, Integer::sum);
                events.merge(month(middles[i]), 1, Integer::sum);
            }
        }
        for (int i = 0; i < middles.length; i++) {
            if (!isShort(occasions.get(i))) {
                middles[i] = middle(occasions.get(i), events);
                if (!events.containsKey(month(middles[i]))) {
                    vague.add(month(middles[i]));
                }
                events.merge(month(middles[i]), 1, Integer::sum);
            }
        }
        return events;
    }

    /** A year alone adds a month only where the picture has none of that year. */
    private static LocalDate middle(Lanes.Occasion occasion, SortedMap<YearMonth, Integer> events) {
        YearMonth from = month(occasion.earliest());
        YearMonth to = month(occasion.latest());
        List<YearMonth> within =
                new ArrayList<>(events.subMap(from, to.plusMonths(1)).keySet());
        YearMonth month = within.isEmpty()
                ? occasion.earliest().equals(LocalDate.MIN) ? to : from
                : within.get(within.size() / 2);
        return month.atDay(15);
    }

    private static LocalDate middle(LocalDate earliest, LocalDate latest) {
        return earliest.plusDays(ChronoUnit.DAYS.between(earliest, latest) / 2);
    }

    /** Days without bound are brought within what a month can name. */
    private static YearMonth month(LocalDate day) {
        return YearMonth.of(Math.max(-9999, Math.min(9999, day.getYear())), day.getMonth());
    }

    private static boolean isShort(Lanes.Occasion occasion) {
        return ChronoUnit.DAYS.between(occasion.earliest(), occasion.latest()) <= LONGEST_DAYS;
    }

    /** Gives each event its place in its month: where its date lies, moved aside as far as its neighbours need. */
    private void place() {
        Map<YearMonth, List<Integer>> byMonth = new TreeMap<>();
        Map<List<LocalDate>, List<Integer>> loose = new HashMap<>();
        for (int i = 0; i < x.length; i++) {
            Lanes.Occasion occasion = occasions.get(i);
            byMonth.computeIfAbsent(month(middles[i]), key -> new ArrayList<>()).add(i);
            if (occasion.loose()) {
                loose.computeIfAbsent(List.of(occasion.earliest(), occasion.latest()), key -> new ArrayList<>())
                        .add(i);
            } else {
                double[] extent = extent(i);
                x[i] = (extent[0] + extent[1]) / 2;
            }
        }
        // Events of which just the month is known spread over it evenly: no place in it means more than another.
        for (List<Integer> alike : loose.values()) {
            double[] extent = extent(alike.get(0));
            for (int i = 0; i < alike.size(); i++) {
                x[alike.get(i)] = extent[0] + (extent[1] - extent[0]) * (i + 1) / (alike.size() + 1);
            }
        }
        byMonth.forEach((month, within) -> {
            TimeAxis.Stretch stretch = axis.at(month);
            spread(within, stretch.left(month), stretch.left(month.plusMonths(1)));
        });
    }

    /** From where to where an event's date reaches, kept within one stretch. */
    private double[] extent(int i) {
        Lanes.Occasion occasion = occasions.get(i);
        TimeAxis.Stretch stretch = axis.at(month(middles[i]));
        LocalDate begin = stretch.first().atDay(1);
        LocalDate end = stretch.last().atEndOfMonth();
        LocalDate from = occasion.earliest().isBefore(begin) ? begin : occasion.earliest();
        LocalDate to = occasion.latest().isAfter(end) ? end : occasion.latest();
        return new double[] {stretch.x(from), stretch.x(to.plusDays(1))};
    }

    /** Isotonic regression on the distances: the least sum of squared moves that keeps order and spacing. */
    private void spread(List<Integer> events, double left, double right) {
        List<Integer> order =
                events.stream().sorted(Comparator.comparingDouble(i -> x[i])).toList();
        List<double[]> blocks = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            double[] block = {x[order.get(i)] - i * SPACING, 1};
            while (!blocks.isEmpty() && blocks.get(blocks.size() - 1)[0] > block[0]) {
                double[] before = blocks.remove(blocks.size() - 1);
                double weight = before[1] + block[1];
                block = new double[] {(before[0] * before[1] + block[0] * block[1]) / weight, weight};
            }
            blocks.add(block);
        }
        double low = left + SPACING / 2;
        double high = right - SPACING / 2 - (order.size() - 1) * SPACING;
        int next = 0;
        for (double[] block : blocks) {
            double at = Math.max(low, Math.min(high, block[0]));
            for (int i = 0; i < block[1]; i++) {
                x[order.get(next)] = at + next * SPACING;
                next++;
            }
        }
    }

    /** Puts the day labels into two rows at most; one that would touch another is left to the event's title. */
    private int labelDays() {
        double[] end = {0, 0};
        boolean second = false;
        IntStream.range(0, x.length).forEach(i -> days.add(List.of()));
        List<Integer> order = IntStream.range(0, x.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> x[i]))
                .toList();
        for (int i : order) {
            String text = occasions.get(i).day();
            double half = text.codePointCount(0, text.length()) * DAY_LETTER / 2 + 2;
            for (int row = 0; row < 2 && !text.isEmpty(); row++) {
                if (x[i] - half >= end[row]) {
                    end[row] = x[i] + half;
                    second |= row == 1;
                    days.set(i, List.of(new Lanes.Day(text, num(x[i]), row == 0 ? 36 : 49)));
                    break;
                }
            }
        }
        return second ? 2 : 1;
    }

    private List<Lanes.Tick> ticks(int bottom, int width, StringBuilder rules) {
        double month = axis.stretches().stream()
                .mapToDouble(s -> (s.right() - s.left()) / s.months())
                .min()
                .orElse(1);
        int step = 1;
        for (int wider : new int[] {2, 3, 6, 12, 24, 60, 120, 240, 600, 1200}) {
            step = step * month >= 34 ? step : wider;
        }
        List<Lanes.Tick> ticks = new ArrayList<>();
        double free = 0;
        for (TimeAxis.Stretch stretch : axis.stretches()) {
            for (YearMonth at = stretch.first(); !at.isAfter(stretch.last()); at = at.plusMonths(1)) {
                boolean opens = at.equals(stretch.first());
                long count = at.getYear() * 12L + at.getMonthValue() - 1;
                if (opens || count % step == 0) {
                    double left = stretch.x(at.atDay(1));
                    rules.append('M')
                            .append(num(left))
                            .append(' ')
                            .append(TOP)
                            .append('V')
                            .append(bottom - 4);
                    double room = stretch.left(at.plusMonths(1)) - left - 4;
                    String text = name(at, opens, room, step);
                    double end = left + text.length() * TICK_LETTER;
                    if (left >= free && end <= width) {
                        ticks.add(new Lanes.Tick(text, num(left)));
                        free = end + 4;
                    }
                }
            }
        }
        return ticks;
    }

    private String name(YearMonth month, boolean opens, double room, int step) {
        String name = calendar.months().get(month.getMonthValue() - 1);
        String dated = calendar.dated().apply(month);
        String year = calendar.year().apply(month.getYear());
        if (opens) {
            return vague.contains(month) ? year : dated;
        } else if (step >= 12) {
            return year;
        } else if (month.getMonthValue() == 1) {
            return dated.length() * TICK_LETTER <= room ? dated : year;
        }
        return name.length() * TICK_LETTER <= room ? name : name.substring(0, Math.min(3, name.length()));
    }

    private Lanes.Lane lane(Lanes.Party party, int y) {
        StringBuilder line = new StringBuilder();
        for (TimeAxis.Stretch stretch : axis.stretches()) {
            line.append('M')
                    .append(num(stretch.left()))
                    .append(' ')
                    .append(y)
                    .append('H')
                    .append(num(stretch.right()));
        }
        List<String> name = lines(party.name());
        List<Lanes.NameLine> lines = new ArrayList<>();
        for (int i = 0; i < name.size(); i++) {
            lines.add(new Lanes.NameLine(name.get(i), y + 5 + (name.size() == 1 ? 0 : i == 0 ? -8 : 8)));
        }
        boolean cut = name.get(name.size() - 1).endsWith("…");
        return new Lanes.Lane(party.href(), cut ? party.name() : "", line.toString(), lines);
    }

    /** A name in two lines at most, parted between words. */
    private static List<String> lines(String name) {
        if (letters(name) <= NAME_LETTERS) {
            return List.of(name);
        }
        int cut = name.lastIndexOf(' ', name.offsetByCodePoints(0, NAME_LETTERS));
        if (cut <= 0) {
            return List.of(shortened(name));
        }
        return List.of(name.substring(0, cut), shortened(name.substring(cut + 1)));
    }

    private static String shortened(String text) {
        return letters(text) <= NAME_LETTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, NAME_LETTERS - 1))
                                .strip() + "…";
    }

    private static int letters(String text) {
        return text.codePointCount(0, text.length());
    }

    private Lanes.Stop stop(int i) {
        Lanes.Occasion occasion = occasions.get(i);
        List<Integer> at = new ArrayList<>();
        for (int lane = 0; lane < parties.size(); lane++) {
            if (occasion.parties().contains(parties.get(lane).id())) {
                at.add(laneY(lane));
            }
        }
        if (at.isEmpty()) {
            at.add(laneY(parties.size() - 1));
        }
        String middle = num(x[i]);
        int top = at.get(0);
        int low = at.get(at.size() - 1);
        double[] extent = extent(i);
        StringBuilder spans = new StringBuilder();
        if (!occasion.earliest().equals(occasion.latest())
                && (occasion.loose() || extent[1] - extent[0] > 4 * RADIUS)) {
            for (int y : at) {
                spans.append('M')
                        .append(num(extent[0] + 4))
                        .append(' ')
                        .append(y)
                        .append('H')
                        .append(num(extent[1] - 4));
            }
        }
        List<Lanes.Shape> shapes = new ArrayList<>();
        at.forEach(y -> shapes.addAll(shapes(occasion.mark(), x[i], y)));
        return new Lanes.Stop(
                occasion.href(),
                occasion.mark().css(),
                occasion.title(),
                top == low ? "" : "M" + middle + " " + top + "V" + low,
                spans.toString(),
                occasion.loose(),
                shapes,
                days.get(i));
    }

    /** The standing's shape: full, half, empty or struck circle, or a diamond. */
    private static List<Lanes.Shape> shapes(Lanes.Mark mark, double x, int y) {
        Lanes.Shape circle = new Lanes.Shape(
                mark == Lanes.Mark.RECORD || mark == Lanes.Mark.SEVERAL ? "dot full" : "dot",
                "M" + num(x - RADIUS) + " " + y + "a6 6 0 1 1 12 0a6 6 0 1 1-12 0z");
        return switch (mark) {
            case RECORD, UNNAMED, SEVERAL -> List.of(circle);
            case REPORTED ->
                List.of(circle, new Lanes.Shape("half", "M" + num(x - RADIUS) + " " + y + "a6 6 0 0 0 12 0z"));
            case DENIED -> List.of(circle, new Lanes.Shape("dot", "M" + num(x - 4) + " " + (y + 4) + "l8-8"));
            case DISPUTED -> List.of(new Lanes.Shape("dot full", "M" + num(x) + " " + (y - 8) + "l8 8-8 8-8-8z"));
        };
    }

    /** Numbers with one decimal at most. */
    private static String num(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0
                ? Long.toString(tenths / 10)
                : (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10;
    }
}
