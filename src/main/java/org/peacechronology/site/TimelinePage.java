package org.peacechronology.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        List<LinkedEvent> events = edition.events();
        List<Year> years = new ArrayList<>();
        edition.byYear().forEach((year, within) -> {
            List<Row> rows = new ArrayList<>();
            if (Pictures.isCrowded(events)) {
                Map<String, Integer> periods = new LinkedHashMap<>();
                within.forEach(event -> periods.merge(Pictures.period(event), 1, Integer::sum));
                periods.forEach((period, count) -> rows.add(new Row(
                        view.dates().plain(Pictures.date(period)).text(),
                        view.to(period),
                        words.count("lanes.several", count),
                        "")));
            } else {
                within.forEach(event -> rows.add(row(event, pictures, view)));
            }
            years.add(new Year(view.dates().year(year), view.to(Addresses.year(year)), rows));
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
                Entries.over(pictures.when(event), event, view.words()),
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
