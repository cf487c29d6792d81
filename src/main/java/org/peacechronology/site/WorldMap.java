package org.peacechronology.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.peacechronology.site.Topology.Point;

/**
 * The places of a chronology on a map: the geometry of one picture, in its own units, from the top left.
 *
 * <p>Plate carrée, true to scale on the middle parallel. The land is Natural Earth's at 1:110 million, thinned to what
 * the picture can show.
 *
 * @param land one path of all countries in sight; empty where there are none
 * @param dots the places, the most visited first, so that smaller dots lie on top
 * @param beyond places with events that lie too far off for the picture
 */
public record WorldMap(int width, int height, String land, List<Dot> dots, List<Far> beyond) {

    /** How wide the picture is drawn: narrow, so that it need not be made small to fit a phone. */
    private static final int WIDTH = 560;

    /** A path longer than this is thinned again; it is what compresses to some 10 kB. */
    private static final int LONGEST_PATH = 22_000;

    /** What shows of the world around the places at least, in degrees. */
    private static final double LEAST_LONGITUDES = 24;

    private static final double LEAST_MARGIN = 4;
    private static final double FLATTEST = 2.1;
    private static final double STEEPEST = 1;

    /** A letter's width and a line's height as on a phone, where names are largest against the picture. */
    private static final double LETTER = 10.8;

    private static final int LINE = 22;

    /** From a dot's edge to its name. */
    private static final int APART = 4;

    /** A place is too far off if few events took place there and all others are shown so much larger without it. */
    private static final double FEW = 0.15;

    private static final double MUCH_LARGER = 2.6;

    public WorldMap {
        dots = List.copyOf(dots);
        beyond = List.copyOf(beyond);
    }

    /**
     * A place to be shown.
     *
     * @param href of its page, from the page with the map
     * @param title name and count, as readers see them: {@code Doha: 3 events}
     * @param events how many events took place there; places without any show only where others are
     */
    public record Spot(String name, String href, String title, double latitude, double longitude, int events) {}

    /**
     * A place in the picture.
     *
     * @param label none where it would cover another
     */
    public record Dot(String href, String title, boolean visited, int x, int y, int radius, List<Label> label) {
        public Dot {
            label = List.copyOf(label);
        }
    }

    public record Far(String href, String name) {}

    /** A place's name; {@code y} is its middle, {@code anchor} as SVG's {@code text-anchor} has it. */
    public record Label(String text, int x, int y, String anchor) {}

    /** The map of these places; without any, the whole world. */
    public static WorldMap of(List<Spot> spots) {
        List<Spot> visited =
                new ArrayList<>(spots.stream().filter(spot -> spot.events() > 0).toList());
        List<Spot> far = new ArrayList<>();
        for (Optional<Spot> outlier = outlier(visited); outlier.isPresent(); outlier = outlier(visited)) {
            visited.remove(outlier.get());
            far.add(outlier.get());
        }
        Frame frame = Frame.around(visited.isEmpty() ? spots : visited);
        List<Spot> seen = spots.stream()
                .filter(frame::shows)
                .sorted(Comparator.comparingInt(Spot::events)
                        .reversed()
                        .thenComparing(Spot::name)
                        .thenComparing(Spot::href))
                .toList();
        return new WorldMap(
                WIDTH,
                frame.height(),
                land(frame),
                dots(seen, frame),
                far.stream()
                        .filter(spot -> !frame.shows(spot))
                        .map(spot -> new Far(spot.href(), spot.name()))
                        .toList());
    }

    /** The place without which the others would be largest, where that is worth its leaving. */
    private static Optional<Spot> outlier(List<Spot> visited) {
        if (visited.size() < 3) {
            return Optional.empty();
        }
        double scale = Frame.around(visited).scaleY();
        int events = visited.stream().mapToInt(Spot::events).sum();
        return visited.stream()
                .filter(spot -> spot.events() <= FEW * events)
                .max(Comparator.comparingDouble(spot -> without(spot, visited).scaleY()))
                .filter(spot -> without(spot, visited).scaleY() > MUCH_LARGER * scale);
    }

    private static Frame without(Spot spot, List<Spot> visited) {
        return Frame.around(visited.stream().filter(other -> other != spot).toList());
    }

    private static String land(Frame frame) {
        Topology world = Topology.world();
        double tolerance = 0.4;
        while (true) {
            String path = path(world.thinned(tolerance / frame.scaleY(), frame.scaleX() / frame.scaleY()), frame);
            if (path.length() <= LONGEST_PATH) {
                return path;
            }
            tolerance *= 1.4;
        }
    }

    private static String path(Topology world, Frame frame) {
        StringBuilder path = new StringBuilder();
        for (List<Point> outline : world.outlines()) {
            for (int turn = -360; turn <= 360; turn += 360) {
                int shift = turn;
                List<Point> drawn = outline.stream()
                        .map(p -> new Point(frame.x(p.x() + shift), frame.y(p.y())))
                        .toList();
                draw(frame.clip(drawn), path);
            }
        }
        return path.toString();
    }

    /** Whole units, each step counted from the last, which is what compresses best. */
    private static void draw(List<Point> outline, StringBuilder path) {
        List<int[]> steps = new ArrayList<>();
        for (Point point : outline) {
            int x = (int) Math.rint(point.x());
            int y = (int) Math.rint(point.y());
            int[] last = steps.isEmpty() ? new int[] {x - 1, y} : steps.get(steps.size() - 1);
            if (x != last[0] || y != last[1]) {
                steps.add(new int[] {x, y});
            }
        }
        if (steps.size() < 3) {
            return;
        }
        path.append('M')
                .append(steps.get(0)[0])
                .append(' ')
                .append(steps.get(0)[1])
                .append('l');
        for (int i = 1; i < steps.size(); i++) {
            int dx = steps.get(i)[0] - steps.get(i - 1)[0];
            int dy = steps.get(i)[1] - steps.get(i - 1)[1];
            path.append(i == 1 || dx < 0 ? "" : " ").append(dx);
            path.append(dy < 0 ? "" : " ").append(dy);
        }
        path.append('z');
    }

    private static List<Dot> dots(List<Spot> spots, Frame frame) {
        List<Box> taken = new ArrayList<>();
        taken.addAll(spots.stream().map(spot -> disc(spot, frame)).toList());
        List<Dot> dots = new ArrayList<>();
        for (Spot spot : spots) {
            Box own = disc(spot, frame);
            int x = (own.left() + own.right()) / 2;
            int y = (own.top() + own.bottom()) / 2;
            int width =
                    (int) Math.ceil(spot.name().codePointCount(0, spot.name().length()) * LETTER);
            List<Label> label = new ArrayList<>();
            for (Label place : around(own, spot.name())) {
                Box box = Box.of(place, width);
                if (label.isEmpty() && frame.holds(box) && taken.stream().noneMatch(box::meets)) {
                    taken.add(box);
                    label.add(place);
                }
            }
            dots.add(new Dot(spot.href(), spot.title(), spot.events() > 0, x, y, radius(spot), label));
        }
        return dots;
    }

    /** Where a name may stand, the best place first: beside its dot, above and below it, then at its corners. */
    private static List<Label> around(Box dot, String name) {
        int x = (dot.left() + dot.right()) / 2;
        int y = (dot.top() + dot.bottom()) / 2;
        int above = dot.top() - LINE / 2;
        int below = dot.bottom() + LINE / 2;
        return List.of(
                new Label(name, dot.right() + APART, y, "start"),
                new Label(name, dot.left() - APART, y, "end"),
                new Label(name, x, above, "middle"),
                new Label(name, x, below, "middle"),
                new Label(name, dot.left(), above, "start"),
                new Label(name, dot.right(), above, "end"),
                new Label(name, dot.left(), below, "start"),
                new Label(name, dot.right(), below, "end"));
    }

    private static Box disc(Spot spot, Frame frame) {
        int x = (int) Math.rint(frame.x(frame.near(spot.longitude())));
        int y = (int) Math.rint(frame.y(spot.latitude()));
        int radius = radius(spot) + 1;
        return new Box(x - radius, y - radius, x + radius, y + radius);
    }

    /** The dot's area grows with the events, up to a point. */
    private static int radius(Spot spot) {
        return spot.events() == 0 ? 3 : (int) Math.min(12, Math.rint(4 + 1.6 * Math.sqrt(spot.events())));
    }

    private record Box(int left, int top, int right, int bottom) {
        static Box of(Label label, int width) {
            int left = switch (label.anchor()) {
                case "start" -> label.x();
                case "end" -> label.x() - width;
                default -> label.x() - width / 2;
            };
            return new Box(left, label.y() - LINE / 2, left + width, label.y() + LINE / 2);
        }

        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /**
     * The stretch of the world that the picture shows, in degrees.
     *
     * @param west from -180; {@code east} may lie beyond 180 where the stretch crosses the antimeridian
     */
    private record Frame(double west, double east, double south, double north) {

        static Frame around(List<Spot> spots) {
            if (spots.isEmpty()) {
                return shaped(-180, 180, -60, 80);
            }
            double[] sorted =
                    spots.stream().mapToDouble(Spot::longitude).sorted().toArray();
            // The widest empty stretch of longitudes is what the picture leaves out.
            double west = sorted[0];
            double span = sorted[sorted.length - 1] - sorted[0];
            for (int i = 1; i < sorted.length; i++) {
                double around = 360 - (sorted[i] - sorted[i - 1]);
                if (around < span) {
                    span = around;
                    west = sorted[i];
                }
            }
            double south = spots.stream().mapToDouble(Spot::latitude).min().orElse(0);
            double north = spots.stream().mapToDouble(Spot::latitude).max().orElse(0);
            double margin = Math.max(LEAST_MARGIN, 0.12 * Math.max(span, north - south));
            return shaped(west - margin, west + span + margin, south - margin, north + margin);
        }

        /** Widened or heightened to a shape that fits a page, and kept on the globe. */
        private static Frame shaped(double west, double east, double south, double north) {
            double middle = Math.max(-70, Math.min(70, (south + north) / 2));
            double squeeze = StrictMath.cos(StrictMath.toRadians(middle));
            double width = Math.min(360, Math.max(LEAST_LONGITUDES, east - west));
            double height = north - south;
            if (width * squeeze / height > FLATTEST) {
                height = width * squeeze / FLATTEST;
            } else if (width * squeeze / height < STEEPEST) {
                width = Math.min(360, height * STEEPEST / squeeze);
            }
            height = Math.min(170, height);
            double left = (west + east) / 2 - width / 2;
            double bottom = Math.max(-85, Math.min(85 - height, (south + north) / 2 - height / 2));
            return new Frame(left, left + width, bottom, bottom + height);
        }

        double scaleX() {
            return WIDTH / (east - west);
        }

        /** A degree of latitude is as long as one of longitude on the middle parallel. */
        double scaleY() {
            double middle = Math.max(-70, Math.min(70, (south + north) / 2));
            return scaleX() / StrictMath.cos(StrictMath.toRadians(middle));
        }

        int height() {
            return (int) Math.rint((north - south) * scaleY());
        }

        double x(double longitude) {
            return (longitude - west) * scaleX();
        }

        double y(double latitude) {
            return (north - latitude) * scaleY();
        }

        /** The longitude by the name under which it lies in the frame, if it does. */
        double near(double longitude) {
            double middle = (west + east) / 2;
            return longitude + 360 * Math.rint((middle - longitude) / 360);
        }

        boolean shows(Spot spot) {
            double longitude = near(spot.longitude());
            return west <= longitude && longitude <= east && south <= spot.latitude() && spot.latitude() <= north;
        }

        boolean holds(Box box) {
            return box.left() >= 2 && box.right() <= WIDTH - 2 && box.top() >= 2 && box.bottom() <= height() - 2;
        }

        /** What of an outline lies in the picture or just beside it, so that the cut does not show. */
        List<Point> clip(List<Point> outline) {
            int beside = 8;
            List<Point> left = cut(outline, true, -beside, 1);
            List<Point> right = cut(left, true, WIDTH + beside, -1);
            List<Point> top = cut(right, false, -beside, 1);
            return cut(top, false, height() + beside, -1);
        }

        /** Sutherland and Hodgman's cut along one edge; {@code side} is 1 where larger values stay, else -1. */
        private static List<Point> cut(List<Point> outline, boolean vertical, double edge, int side) {
            List<Point> kept = new ArrayList<>();
            for (int i = 0; i < outline.size(); i++) {
                Point from = outline.get(i == 0 ? outline.size() - 1 : i - 1);
                Point to = outline.get(i);
                double before = side * ((vertical ? from.x() : from.y()) - edge);
                double after = side * ((vertical ? to.x() : to.y()) - edge);
                if (before >= 0 != after >= 0) {
                    double share = before / (before - after);
                    kept.add(new Point(from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y())));
                }
                if (after >= 0) {
                    kept.add(to);
                }
            }
            return kept;
        }
    }
}
