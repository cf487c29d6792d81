package org.peacechronology.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanesTest {

    private static final List<String> NAMES = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private static final Lanes.Calendar MONTHS = new Lanes.Calendar(
            NAMES, month -> NAMES.get(month.getMonthValue() - 1) + " " + month.getYear(), Integer::toString);

    private static final List<Lanes.Party> PARTIES = List.of(
            new Lanes.Party("us", "United States", "us.html"),
            new Lanes.Party("taliban", "Taliban", "taliban.html"),
            new Lanes.Party("kabul", "Government of the Islamic Republic of Afghanistan", "kabul.html"));

    @Test
    void an_event_has_a_mark_in_the_lane_of_each_party_and_a_line_between_them() {
        Lanes lanes = draw(List.of(day("2018-07-23", Lanes.Mark.REPORTED, "us", "kabul")));
        Lanes.Stop stop = lanes.stops().get(0);

        assertThat(lanes.lanes()).extracting(Lanes.Lane::href).containsExactly("us.html", "taliban.html", "kabul.html");
        assertThat(stop.css()).isEqualTo("rep");
        assertThat(stop.tie()).matches("M[0-9.]+ 58V124");
        assertThat(stop.shapes()).extracting(Lanes.Shape::css).containsExactly("dot", "half", "dot", "half");
        assertThat(stop.day()).extracting(Lanes.Day::text).containsExactly("23");
        assertThat(stop.spans()).isEmpty();
        assertThat(lanes.ticks()).extracting(Lanes.Tick::text).containsExactly("July 2018");
    }

    @Test
    void an_event_of_none_of_the_parties_stands_in_a_lane_for_the_others() {
        Lanes lanes = draw(List.of(day("2018-07-23", Lanes.Mark.RECORD, "norway")));

        assertThat(lanes.lanes().get(3).name()).extracting(Lanes.NameLine::text).containsExactly("Others");
        assertThat(lanes.lanes().get(3).href()).isEmpty();
        assertThat(lanes.stops().get(0).shapes()).hasSize(1);
    }

    @Test
    void a_month_without_a_day_is_a_dotted_stroke_through_the_month_and_has_no_label() {
        Lanes lanes = draw(List.of(loose("2018-06-01", "2018-06-30"), loose("2018-06-01", "2018-06-30")));

        assertThat(lanes.stops()).allSatisfy(stop -> {
            assertThat(stop.loose()).isTrue();
            assertThat(stop.day()).isEmpty();
            assertThat(stop.spans()).isEqualTo("M198 58H1116");
        });
        assertThat(lanes.stops()).extracting(LanesTest::x).containsExactly(502.7, 811.3);
    }

    @Test
    void a_long_empty_stretch_is_a_gap_and_a_short_one_is_not() {
        Lanes parted = draw(List.of(
                day("2018-06-04", Lanes.Mark.RECORD, "us"),
                day("2018-10-04", Lanes.Mark.RECORD, "us"),
                day("2021-10-09", Lanes.Mark.RECORD, "us")));

        assertThat(parted.bands()).hasSize(1);
        assertThat(parted.ticks())
                .extracting(Lanes.Tick::text)
                .containsExactly("June 2018", "July", "August", "September", "October", "October 2021");
    }

    @Test
    void a_year_alone_is_no_january() {
        Lanes lanes = draw(List.of(loose("1997-01-01", "1997-12-31")));

        assertThat(lanes.ticks()).extracting(Lanes.Tick::text).containsExactly("1997");
    }

    @Test
    void a_date_without_beginning_or_end_has_its_place() {
        Lanes lanes = draw(List.of(
                new Lanes.Occasion(
                        "a",
                        "a",
                        LocalDate.MIN,
                        LocalDate.parse("2018-03-03"),
                        "",
                        true,
                        Lanes.Mark.RECORD,
                        Set.of("us")),
                new Lanes.Occasion(
                        "b",
                        "b",
                        LocalDate.parse("2017-01-01"),
                        LocalDate.MAX,
                        "",
                        true,
                        Lanes.Mark.RECORD,
                        Set.of("us")),
                day("2018-07-23", Lanes.Mark.RECORD, "us")));

        assertThat(lanes.stops())
                .extracting(LanesTest::x)
                .allSatisfy(x -> assertThat(x).isBetween(194.0, 1120.0));
    }

    @Test
    void a_long_name_takes_two_lines_and_one_that_is_longer_still_is_whole_in_its_title() {
        assertThat(lane("Government of the Islamic Republic of Afghanistan"))
                .isEqualTo(List.of("Government of the Islamic", "Republic of Afghanistan", ""));
        String longer = "Ministry for the Promotion of Virtue and the Prevention of Vice";
        assertThat(lane(longer)).isEqualTo(List.of("Ministry for the Promotion", "of Virtue and the Prevent…", longer));
    }

    /** The lines of a party's name, then its title. */
    private static List<String> lane(String name) {
        Lanes.Lane lane = Lanes.of(
                        List.of(day("2018-07-23", Lanes.Mark.RECORD, "us")),
                        List.of(new Lanes.Party("us", name, "us.html")),
                        new Lanes.Party("", "Others", ""),
                        MONTHS)
                .lanes()
                .get(0);
        return Stream.concat(lane.name().stream().map(Lanes.NameLine::text), Stream.of(lane.full()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_the_dates_marks_keep_their_distance_and_labels_do_not_touch(int seed) {
        Random random = new Random(seed);
        List<Lanes.Occasion> occasions = new ArrayList<>();
        int events = 1 + random.nextInt(150);
        for (int i = 0; i < events; i++) {
            // A third of them in one week.
            LocalDate day = random.nextInt(3) == 0
                    ? LocalDate.of(2018, 7, 20).plusDays(random.nextInt(7))
                    : LocalDate.of(2010 + random.nextInt(seed * 2), 1, 1).plusDays(random.nextInt(365));
            occasions.add(day(
                    day.toString(),
                    Lanes.Mark.values()[random.nextInt(6)],
                    PARTIES.get(random.nextInt(3)).id()));
        }
        occasions.sort(Comparator.comparing(Lanes.Occasion::earliest));

        Lanes lanes = draw(occasions);

        assertThat(lanes.stops()).hasSize(events);
        List<Double> marks = lanes.stops().stream().map(LanesTest::x).sorted().toList();
        for (int i = 1; i < marks.size(); i++) {
            assertThat(marks.get(i) - marks.get(i - 1)).isGreaterThanOrEqualTo(13.8);
        }
        assertThat(marks.get(marks.size() - 1)).isLessThanOrEqualTo(lanes.width() - 6);
        for (int row : new int[] {36, 49}) {
            double free = 0;
            for (Lanes.Day day : lanes.stops().stream()
                    .flatMap(stop -> stop.day().stream())
                    .filter(day -> day.y() == row)
                    .sorted(Comparator.comparing(day -> Double.parseDouble(day.x())))
                    .toList()) {
                double half = day.text().length() * 7.2 / 2;
                assertThat(Double.parseDouble(day.x()) - half).isGreaterThanOrEqualTo(free);
                free = Double.parseDouble(day.x()) + half;
            }
        }
        double free = 0;
        for (Lanes.Tick tick : lanes.ticks()) {
            assertThat(Double.parseDouble(tick.x())).isGreaterThanOrEqualTo(free);
            free = Double.parseDouble(tick.x()) + tick.text().length() * 6.6;
        }
        // Time runs from left to right: no event stands left of one of an earlier day.
        for (int i = 1; i < occasions.size(); i++) {
            if (occasions.get(i).earliest().isAfter(occasions.get(i - 1).earliest())) {
                assertThat(x(lanes.stops().get(i)))
                        .isGreaterThan(x(lanes.stops().get(i - 1)));
            }
        }
    }

    /** Where a stop's mark has its middle: every shape begins at its left edge, the diamond at its top. */
    private static double x(Lanes.Stop stop) {
        Lanes.Shape shape = stop.shapes().get(0);
        double start = Double.parseDouble(shape.path().substring(1, shape.path().indexOf(' ')));
        return shape.path().contains("l8 8") ? start : start + 6;
    }

    private static Lanes draw(List<Lanes.Occasion> occasions) {
        return Lanes.of(occasions, PARTIES, new Lanes.Party("", "Others", ""), MONTHS);
    }

    private static Lanes.Occasion day(String day, Lanes.Mark mark, String... parties) {
        LocalDate date = LocalDate.parse(day);
        return new Lanes.Occasion(
                "events/e.html", day, date, date, Integer.toString(date.getDayOfMonth()), false, mark, Set.of(parties));
    }

    private static Lanes.Occasion loose(String first, String last) {
        return new Lanes.Occasion(
                "e", "e", LocalDate.parse(first), LocalDate.parse(last), "", true, Lanes.Mark.RECORD, Set.of("us"));
    }
}
