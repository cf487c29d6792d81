package org.peacechronology.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peacechronology.date.Edtf;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.model.Event;
import org.peacechronology.model.EventStatus;
import org.peacechronology.model.Place;

/**
 * The events as a calendar: iCalendar, RFC 5545. An event of which just the month is known fills the month and says so; one
 * without a beginning or an end stands on the day that is known.
 */
final class Calendar {

    static final String ADDRESS = "chronology.ics";

    private static final int LONGEST_LINE = 75;
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9998;

    private final Published published;
    private final Appendable to;
    private final StringBuilder out = new StringBuilder();

    private Calendar(Published published, Appendable to) {
        this.published = published;
        this.to = to;
    }

    /** Writes it, an event at a time. */
    static void write(Published published, Appendable to) {
        try {
            new Calendar(published, to).calendar();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void calendar() throws IOException {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//peacechronology.org//Chronology//EN");
        line("CALSCALE", "GREGORIAN");
        line("METHOD", "PUBLISH");
        line("X-WR-CALNAME", text(published.title()));
        for (LinkedEvent event : published.events()) {
            Edtf date = event.event().date().value();
            LocalDate first = Days.isBounded(date.earliest()) ? date.earliest() : date.latest();
            LocalDate last = Days.isBounded(date.latest()) ? date.latest() : date.earliest();
            if (first.getYear() >= FIRST_YEAR && last.getYear() <= LAST_YEAR) {
                event(event, first, last);
                give();
            }
        }
        line("END", "VCALENDAR");
        give();
    }

    private void give() throws IOException {
        to.append(out);
        out.setLength(0);
    }

    private void event(LinkedEvent linked, LocalDate first, LocalDate last) {
        Event event = linked.event();
        line("BEGIN", "VEVENT");
        line("UID", Feeds.id(published, event.id()).substring("urn:uuid:".length()));
        line("DTSTAMP", Days.basic(event.added().value()) + "T000000Z");
        line("LAST-MODIFIED", Days.basic(Published.changed(event)) + "T000000Z");
        line("SEQUENCE", Integer.toString(event.corrections().size()));
        line("DTSTART;VALUE=DATE", Days.basic(first));
        line("DTEND;VALUE=DATE", Days.basic(last.plusDays(1)));
        line("SUMMARY", text(summary(event)));
        line("DESCRIPTION", text(published.plain(event.summary())));
        List<Place> places = event.places().stream()
                .flatMap(id -> published.entry(id.text()).stream())
                .filter(Place.class::isInstance)
                .map(Place.class::cast)
                .toList();
        if (!places.isEmpty()) {
            line(
                    "LOCATION",
                    text(published
                            .words()
                            .list(places.stream()
                                    .map(place -> place.name().text())
                                    .toList())));
        }
        if (places.size() == 1 && places.get(0).coordinates().size() == 2) {
            line(
                    "GEO",
                    places.get(0).coordinates().get(0).value().toPlainString() + ";"
                            + places.get(0).coordinates().get(1).value().toPlainString());
        }
        line(
                "CATEGORIES",
                Stream.concat(
                                Stream.of(published.kind(event)),
                                event.themes().stream().map(id -> published.name(id.text())))
                        .map(Calendar::text)
                        .collect(Collectors.joining(",")));
        line("STATUS", event.state() == EventStatus.OCCURRED ? "CONFIRMED" : "TENTATIVE");
        line("TRANSP", "TRANSPARENT");
        published.baseUrl().ifPresent(base -> line("URL", published.link(ADDRESS, event)));
        line("END", "VEVENT");
    }

    /** The title, and the date in words where the calendar's days would say more than is known. */
    private String summary(Event event) {
        Edtf date = event.date().value();
        if (date.isDay()) {
            return event.title().text();
        }
        String title = event.title().text();
        String when = published.words(date);
        return published
                .doubt(date)
                .map(doubt -> published
                        .words()
                        .text("calendar.doubtful", Map.of("title", title, "date", when, "doubt", doubt)))
                .orElseGet(() -> published.words().text("calendar.loose", Map.of("title", title, "date", when)));
    }

    /** A value of the type TEXT: commas and the like escaped, control characters gone. */
    private static String text(String value) {
        StringBuilder out = new StringBuilder(value.length() + 16);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\', ';', ',' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                default -> {
                    if (!Character.isISOControl(c)) {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }

    /** Writes a content line, folded so that no line has more than 75 octets of UTF-8 and no character is cut. */
    private void line(String name, String value) {
        out.append(name).append(':');
        int octets = name.length() + 1;
        for (int i = 0, c; i < value.length(); i += Character.charCount(c)) {
            c = value.codePointAt(i);
            if (c == '\r' || c == '\n') {
                continue;
            }
            int size = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (octets + size > LONGEST_LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(c);
            octets += size;
        }
        out.append("\r\n");
    }
}
