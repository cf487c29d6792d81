package org.peacechronology.site;

import java.util.List;
import java.util.Optional;

/**
 * The front page: the chronology, and ways into it.
 *
 * @param picture who met whom
 * @param years the years it shows: all of a small chronology, the newest of a large one
 * @param otherYears the years of a large chronology that have only their own page
 */
public record HomePage(
        Frame frame,
        String title,
        Optional<String> lead,
        List<Parts.Figure> tally,
        Optional<Parts.Date> lastChange,
        Optional<Lanes> picture,
        List<Parts.Year> years,
        List<Parts.Counted> otherYears,
        List<Parts.Mark> marks,
        List<Parts.Shelf> browse,
        List<Parts.Link> disputes,
        List<Change> changes)
        implements PageValue {

    public HomePage {
        tally = List.copyOf(tally);
        years = List.copyOf(years);
        otherYears = List.copyOf(otherYears);
        marks = List.copyOf(marks);
        browse = List.copyOf(browse);
        disputes = List.copyOf(disputes);
        changes = List.copyOf(changes);
    }

    @Override
    public String template() {
        return "home.html";
    }

    /** An entry that was added or corrected. */
    public record Change(Parts.Date date, String what, String href, String title, Optional<String> text) {}
}
