package org.peacechronology.site;

import java.util.ArrayList;
import java.util.List;
import org.peacechronology.model.Kind;

/**
 * The search, the only page with a script; without one it leads to the indexes.
 *
 * @param sorts the word for each sort of result, in the order in which the index counts them
 * @param said how the script tells the outcome
 * @param indexes where to look without the search
 */
public record SearchPage(Frame frame, List<String> sorts, Said said, List<Frame.Step> indexes) implements PageValue {

    /** The index's first file, without which there is nothing to search in. */
    public static final String INDEX = "search/names.js";

    private static final List<String> SORTS = List.of(
            "event", "claim", "person", "organization", "place", "theme", "dispute", "source", "passage", "page");

    public SearchPage {
        sorts = List.copyOf(sorts);
        indexes = List.copyOf(indexes);
    }

    /**
     * Texts with places {@code {n}} and {@code {q}}, which the script fills.
     *
     * @param singular the numbers that take {@code one}, parted by spaces
     * @param digits the ten figures from zero on
     */
    public record Said(String one, String other, String nothing, String singular, String digits) {}

    static SearchPage of(Edition edition) {
        Viewpoint view = new Viewpoint(edition, Addresses.SEARCH);
        Words words = edition.words();
        List<Frame.Step> indexes = new ArrayList<>();
        indexes.add(new Frame.Step(words.text("nav.chronology"), view.to(Addresses.HOME)));
        indexes.add(new Frame.Step(words.text("nav.timeline"), view.to(Addresses.TIMELINE)));
        for (Kind kind : List.of(Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE, Kind.THEME, Kind.SOURCE, Kind.DISPUTE)) {
            view.toExisting(Addresses.index(kind))
                    .ifPresent(href -> indexes.add(new Frame.Step(words.text("nav." + kind.folder()), href)));
        }
        return new SearchPage(
                Frames.of(
                        view,
                        words.text("search.title"),
                        words.text("search.lead"),
                        Addresses.SEARCH,
                        List.of(new Frame.Step(words.text("nav.chronology"), Addresses.HOME))),
                SORTS.stream().map(sort -> words.text("search.sorts." + sort)).toList(),
                new Said(
                        words.text("search.one"),
                        words.text("search.other"),
                        words.text("search.nothing"),
                        words.text("plural.one"),
                        words.text("digits")),
                indexes);
    }

    @Override
    public String template() {
        return "search.html";
    }
}
