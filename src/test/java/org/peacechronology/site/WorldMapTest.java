package org.peacechronology.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.peacechronology.site.Topology.Point;
import tools.jackson.databind.json.JsonMapper;

class WorldMapTest {

    private static final WorldMap.Spot DOHA = spot("Doha", 25.29, 51.53, 9);
    private static final WorldMap.Spot KABUL = spot("Kabul", 34.56, 69.21, 5);
    private static final WorldMap.Spot MOSCOW = spot("Moscow", 55.75, 37.62, 3);
    private static final WorldMap.Spot WASHINGTON = spot("Washington", 38.9, -77.04, 1);
    private static final WorldMap.Spot SUVA = spot("Suva", -18.1, 178.4, 2);
    private static final WorldMap.Spot APIA = spot("Apia", -13.8, -171.8, 1);

    @Test
    void arcs_are_undone_and_rings_joined() {
        Topology square = Topology.of(JsonMapper.shared().readTree("""
                                {"transform": {"scale": [0.5, 2], "translate": [10, 20]},
                                 "objects": {"o": {"geometries": [
                                    {"type": "Polygon", "arcs": [[0, -2]]},
                                    {"type": "MultiPolygon", "arcs": [[[1, -1]]]}]}},
                                 "arcs": [[[0, 0], [2, 0], [0, 1]], [[0, 0], [0, 1], [2, 0]]]}
                                """), "o");

        assertThat(square.outlines().get(0))
                .containsExactly(
                        new Point(10, 20), new Point(11, 20), new Point(11, 22), new Point(10, 22), new Point(10, 20));
        assertThat(square.rings()).containsExactly(List.of(0, -2), List.of(1, -1));
    }

    @Test
    void no_outline_of_the_world_jumps_across_it() {
        for (List<Point> outline : Topology.world().outlines()) {
            for (int i = 1; i < outline.size(); i++) {
                boolean alongThePole = Math.abs(outline.get(i).y()) == 90;
                assertThat(alongThePole
                                || Math.abs(outline.get(i).x()
                                                - outline.get(i - 1).x())
                                        <= 180)
                        .isTrue();
            }
        }
    }

    @Test
    void places_on_both_sides_of_the_antimeridian_lie_side_by_side() {
        WorldMap map = WorldMap.of(List.of(SUVA, APIA));

        assertThat(map.dots()).extracting(WorldMap.Dot::href).containsExactly("Suva", "Apia");
        assertThat(map.dots().get(0).x()).isLessThan(map.dots().get(1).x());
        assertThat(map.land()).isNotEmpty();
    }

    @Test
    void no_line_runs_across_the_whole_picture() {
        for (WorldMap map : List.of(
                WorldMap.of(List.of()),
                WorldMap.of(List.of(SUVA, APIA)),
                WorldMap.of(List.of(DOHA, WASHINGTON, KABUL)))) {
            Matcher step =
                    Pattern.compile("(-?\\d+)[ ]?(-?\\d+)").matcher(map.land().replaceAll("M-?\\d+ -?\\d+l", " "));
            List<Integer> wide = new ArrayList<>();
            while (step.find()) {
                int dx = Math.abs(Integer.parseInt(step.group(1)));
                int dy = Math.abs(Integer.parseInt(step.group(2)));
                // The edge of the picture may be followed, and the parallel along which Canada ends.
                if (dx > 200 && dy > 3) {
                    wide.add(dx);
                }
            }
            assertThat(wide).isEmpty();
        }
    }

    @Test
    void a_place_far_off_with_few_events_does_not_shrink_all_others() {
        WorldMap map = WorldMap.of(List.of(DOHA, KABUL, MOSCOW, WASHINGTON));

        assertThat(map.beyond()).extracting(WorldMap.Far::name).containsExactly("Washington");
        assertThat(map.dots()).extracting(WorldMap.Dot::href).containsExactly("Doha", "Kabul", "Moscow");
    }

    @Test
    void a_place_without_events_shows_only_where_others_are() {
        WorldMap map = WorldMap.of(List.of(DOHA, KABUL, spot("Tehran", 35.7, 51.4, 0), spot("Lima", -12, -77, 0)));

        assertThat(map.dots()).extracting(WorldMap.Dot::href).containsExactly("Doha", "Kabul", "Tehran");
        assertThat(map.dots()).extracting(WorldMap.Dot::visited).containsExactly(true, true, false);
        assertThat(map.beyond()).isEmpty();
    }

    @Test
    void names_never_lie_on_one_another() {
        List<WorldMap.Spot> crowded = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            crowded.add(spot("A place no. " + i, 34 + i % 7 * 0.3, 69 + i % 5 * 0.5, 1 + i % 3));
        }

        WorldMap map = WorldMap.of(crowded);

        List<int[]> boxes = new ArrayList<>();
        for (WorldMap.Dot dot : map.dots()) {
            for (WorldMap.Label label : dot.label()) {
                int width = (int) Math.ceil(label.text().length() * 10.8);
                int left = label.anchor().equals("start")
                        ? label.x()
                        : label.anchor().equals("end") ? label.x() - width : label.x() - width / 2;
                int[] box = {left, label.y() - 11, left + width, label.y() + 11};
                assertThat(boxes)
                        .noneMatch(other ->
                                box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]);
                boxes.add(box);
            }
        }
        assertThat(map.dots()).hasSize(40);
        assertThat(boxes).hasSizeGreaterThan(3);
    }

    @Test
    void the_land_compresses_to_less_than_10_kb_wherever_one_looks() throws Exception {
        for (List<WorldMap.Spot> spots : List.of(
                List.<WorldMap.Spot>of(),
                List.of(DOHA),
                List.of(DOHA, KABUL, MOSCOW),
                List.of(spot("Oslo", 59.9, 10.7, 1), spot("Lisbon", 38.7, -9.1, 1), spot("Cairo", 30, 31.2, 1)),
                List.of(spot("South", -77.8, 166.7, 1), spot("North", 78.2, 15.6, 1)))) {
            assertThat(compressed(WorldMap.of(spots).land())).isLessThan(10_000);
        }
    }

    private static int compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(UTF_8));
        }
        return bytes.size();
    }

    private static WorldMap.Spot spot(String name, double latitude, double longitude, int events) {
        return new WorldMap.Spot(name, name, name + ": " + events, latitude, longitude, events);
    }
}
