package org.peacechronology.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The borders of the world as TopoJSON gives them: arcs that neighbours share, and rings that name their arcs.
 *
 * <p>Format: the TopoJSON Specification, version 1. Coordinates are WGS 84 degrees, longitude first.
 *
 * @param arcs each a line of points
 * @param rings each a list of arcs by number; {@code ~n} is arc {@code n} walked backwards
 */
record Topology(List<List<Point>> arcs, List<List<Integer>> rings) {

    /** A place on the map, in degrees or, once projected, in the picture's own units. */
    record Point(double x, double y) {}

    /** The world at 1:110 million, as packed with the program. */
    static Topology world() {
        try (InputStream in = Topology.class.getResourceAsStream("/map/countries-110m.json")) {
            if (in == null) {
                throw new IllegalStateException("the map is not packed with the program");
            }
            return of(JsonMapper.shared().readTree(in), "countries");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Undoes the delta coding and the scale of one object's arcs. */
    static Topology of(JsonNode topology, String object) {
        JsonNode scale = topology.path("transform").path("scale");
        JsonNode move = topology.path("transform").path("translate");
        List<List<Point>> arcs = new ArrayList<>();
        for (JsonNode arc : topology.path("arcs")) {
            List<Point> line = new ArrayList<>();
            long x = 0;
            long y = 0;
            for (JsonNode step : arc) {
                x += step.get(0).asLong();
                y += step.get(1).asLong();
                line.add(new Point(
                        x * scale.get(0).asDouble() + move.get(0).asDouble(),
                        y * scale.get(1).asDouble() + move.get(1).asDouble()));
            }
            arcs.add(List.copyOf(line));
        }
        List<List<Integer>> rings = new ArrayList<>();
        for (JsonNode country : topology.path("objects").path(object).path("geometries")) {
            boolean several = country.path("type").asString().equals("MultiPolygon");
            for (JsonNode part : country.path("arcs")) {
                for (JsonNode ring : several ? part : List.of(part)) {
                    List<Integer> numbers = new ArrayList<>();
                    ring.forEach(number -> numbers.add(number.asInt()));
                    rings.add(List.copyOf(numbers));
                }
            }
        }
        return new Topology(List.copyOf(arcs), List.copyOf(rings));
    }

    /**
     * The same world with fewer points: none of those left out lies further than {@code tolerance} from the line that
     * stays, with longitudes counted {@code stretch} times. Arcs are thinned, not rings, so that neighbours still meet.
     */
    Topology thinned(double tolerance, double stretch) {
        return new Topology(
                arcs.stream().map(arc -> thin(arc, tolerance, stretch)).toList(), rings);
    }

    /**
     * The rings as lines of points that close by themselves. Longitudes run on across the antimeridian, so that no ring
     * jumps; one that runs round a pole is led along it.
     */
    List<List<Point>> outlines() {
        List<List<Point>> outlines = new ArrayList<>();
        for (List<Integer> ring : rings) {
            List<Point> outline = new ArrayList<>();
            for (int number : ring) {
                List<Point> arc = arcs.get(number < 0 ? ~number : number);
                for (int i = 0; i < arc.size(); i++) {
                    Point next = arc.get(number < 0 ? arc.size() - 1 - i : i);
                    if (outline.isEmpty()) {
                        outline.add(next);
                    } else {
                        Point last = outline.get(outline.size() - 1);
                        double x = next.x() + 360 * Math.rint((last.x() - next.x()) / 360);
                        if (x != last.x() || next.y() != last.y()) {
                            outline.add(new Point(x, next.y()));
                        }
                    }
                }
            }
            Point first = outline.get(0);
            Point last = outline.get(outline.size() - 1);
            if (Math.abs(last.x() - first.x()) > 180) {
                double pole = last.y() < 0 ? -90 : 90;
                outline.add(new Point(last.x(), pole));
                outline.add(new Point(first.x(), pole));
            }
            outlines.add(outline);
        }
        return outlines;
    }

    /** Douglas and Peucker's way, with a stack of its own: no line is too long for it. */
    private static List<Point> thin(List<Point> line, double tolerance, double stretch) {
        boolean[] kept = new boolean[line.size()];
        kept[0] = true;
        kept[line.size() - 1] = true;
        List<int[]> open = new ArrayList<>();
        open.add(new int[] {0, line.size() - 1});
        while (!open.isEmpty()) {
            int[] part = open.remove(open.size() - 1);
            double furthest = tolerance;
            int at = -1;
            for (int i = part[0] + 1; i < part[1]; i++) {
                double distance = distance(line.get(i), line.get(part[0]), line.get(part[1]), stretch);
                if (distance > furthest) {
                    furthest = distance;
                    at = i;
                }
            }
            if (at > 0) {
                kept[at] = true;
                open.add(new int[] {part[0], at});
                open.add(new int[] {at, part[1]});
            }
        }
        List<Point> thin = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            if (kept[i]) {
                thin.add(line.get(i));
            }
        }
        return thin;
    }

    private static double distance(Point p, Point a, Point b, double stretch) {
        double dx = (b.x() - a.x()) * stretch;
        double dy = b.y() - a.y();
        double px = (p.x() - a.x()) * stretch;
        double py = p.y() - a.y();
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
        double x = px - along * dx;
        double y = py - along * dy;
        return Math.sqrt(x * x + y * y);
    }
}
