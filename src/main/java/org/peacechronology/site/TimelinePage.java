package org.peacechronology.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peacechronology.date.Edtf;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.model.Organization;

/**
 * The whole chronology as a picture, and the same as a list.
 *
 * @param picture none where nobody takes part in anything
 */
public record TimelinePage(Frame frame, Optional<Lanes> picture, List<Year> years) implements PageValue {

    public TimelinePage {
        years = List.copyOf(years);
    }

    /** A year and its page; where there are too many events for one picture, its months stand for them. */
    public record Year(String words, String href, List<Row> rows) {
        public Year {
            rows = List.copyOf(rows);
        }
    }

    /** An event, or a month with its number of events; {@code parties} in words. */
    public record Row(String date, String href, String title, String parties) {}

    static TimelinePage of(Edition edition) {
        Viewpoint view = new Viewpoint(edition, Addresses.TIMELINE);
        Pictures pictures = new Pictures(view);
        Words words = edition.words();
        Dates dates = edition.dates();
        List<LinkedEvent> events = edition.events();
        Map<String, Map<String, List<LinkedEvent>>> grouped = new LinkedHashMap<>();
        for (LinkedEvent event : events) {
            String period = Pictures.period(event);
            int dash = period.lastIndexOf('-');
            grouped.computeIfAbsent(dash < 1 ? period : period.substring(0, dash), key -> new LinkedHashMap<>())
                    .computeIfAbsent(period, key -> new ArrayList<>())
                    .add(event);
        }
        List<Year> years = new ArrayList<>();
        grouped.forEach((year, periods) -> {
            List<Row> rows = new ArrayList<>();
            periods.forEach((period, within) -> {
                if (Pictures.isCrowded(events)) {
                    rows.add(new Row(
                            dates.plain(Edtf.parse(period)).text(),
                            view.to(Pictures.periodPage(period)),
                            words.count("lanes.several", within.size()),
                            ""));
                } else {
                    within.forEach(event -> rows.add(row(event, pictures, view)));
                }
            });
            years.add(new Year(dates.plain(Edtf.parse(year)).text(), view.to(Pictures.periodPage(year)), rows));
        });
        return new TimelinePage(
                Frames.of(
                        view,
                        words.text("timeline.title"),
                        words.text("timeline.lead"),
                        Addresses.TIMELINE,
                        List.of(new Frame.Step(words.text("nav.chronology"), Addresses.HOME))),
                pictures.lanes(events),
                years);
    }

    private static Row row(LinkedEvent event, Pictures pictures, Viewpoint view) {
        return new Row(
                pictures.when(event),
                view.toEvent(event),
                event.event().title().text(),
                view.words()
                        .list(pictures.parties(event).stream()
                                .map(Organization::name)
                                .map(Object::toString)
                                .toList()));
    }

    @Override
    public String template() {
        return "timeline.html";
    }
}
