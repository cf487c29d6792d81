package org.peacechronology.site;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Who met whom: the geometry of one picture, a lane for each party and a line for each event, in its own units from the
 * top left. Numbers are text already, so that every machine writes them alike.
 *
 * @param wide whether it needs more room than a page has
 * @param monthly whether its lines stand for months, not for events
 * @param ticks names of months and years, above
 * @param rules the upright lines below the ticks, as one path
 * @param bands the gaps in time
 */
public record Lanes(
        int width,
        int height,
        boolean wide,
        boolean monthly,
        List<Tick> ticks,
        String rules,
        List<Band> bands,
        List<Lane> lanes,
        List<Stop> stops) {

    public Lanes {
        ticks = List.copyOf(ticks);
        bands = List.copyOf(bands);
        lanes = List.copyOf(lanes);
        stops = List.copyOf(stops);
    }

    /** How an event is marked: its standing's shape, or a plain mark for several events at once. */
    public enum Mark {
        RECORD("rec"),
        REPORTED("rep"),
        UNNAMED("una"),
        DENIED("den"),
        DISPUTED("dis"),
        SEVERAL("all");

        private final String css;

        Mark(String css) {
            this.css = css;
        }

        String css() {
            return css;
        }
    }

    /** A party that has a lane; its page's address from the page with the picture, none for the rest of the parties. */
    public record Party(String id, String name, String href) {}

    /**
     * An event to be drawn.
     *
     * @param title what its title shows: {@code 23 July 2018: Wells meets Taliban officials in Doha}
     * @param day the label above it; empty where no day is known
     * @param loose whether it happened at some time between the two days, rather than from one to the other
     * @param parties by ID
     */
    public record Occasion(
            String href,
            String title,
            LocalDate earliest,
            LocalDate latest,
            String day,
            boolean loose,
            Mark mark,
            Set<String> parties) {}

    public record Tick(String text, String x) {}

    public record Band(String x, String middle) {}

    /** A lane; {@code line} is its path, {@code name} one line or two, {@code full} the whole name where they cut it. */
    public record Lane(String href, String full, String line, List<NameLine> name) {}

    public record NameLine(String text, int y) {}

    /**
     * An event in the picture.
     *
     * @param tie from its first lane to its last; empty where it has one lane
     * @param spans the days it may fall on or fills, one line a lane; empty for a single day
     */
    public record Stop(
            String href,
            String css,
            String title,
            String tie,
            String spans,
            boolean loose,
            List<Shape> shapes,
            List<Day> day) {}

    /** A path with the classes it is drawn with. */
    public record Shape(String css, String path) {}

    public record Day(String text, String x, int y) {}

    /**
     * Draws events in lanes.
     *
     * @param occasions in the order of the chronology; at least one
     * @param parties top down; an event of none of them goes into one more lane, {@code others}
     */
    public static Lanes of(List<Occasion> occasions, List<Party> parties, Party others, Calendar calendar) {
        return new LaneDrawing(occasions, parties, others, calendar).draw();
    }

    /**
     * How the axis names times.
     *
     * @param months the names of the months, January first
     * @param dated a month with its year
     */
    public record Calendar(List<String> months, Function<YearMonth, String> dated, IntFunction<String> year) {}
}
