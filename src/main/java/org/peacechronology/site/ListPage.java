package org.peacechronology.site;

import java.util.List;
import java.util.Optional;

/**
 * Events in order: of a year, a month, a standing, a kind, a source.
 *
 * @param kick a word above the title
 * @param standing the mark that all of them bear
 * @param steps to the pages before and after
 * @param related other lists of the same sort, with counts
 */
public record ListPage(
        Frame frame,
        Optional<String> kick,
        String title,
        Optional<String> lead,
        Optional<Parts.Mark> standing,
        List<Step> steps,
        Optional<Lanes> picture,
        List<Section> sections,
        List<Parts.Shelf> related)
        implements PageValue {

    public ListPage {
        steps = List.copyOf(steps);
        sections = List.copyOf(sections);
        related = List.copyOf(related);
    }

    @Override
    public String template() {
        return "list.html";
    }

    /** A link with its relation: {@code prev} or {@code next}, or none. */
    public record Step(String href, String words, Optional<String> rel) {}

    /** Entries, or months with entries, under a heading. */
    public record Section(
            Optional<String> title,
            String anchor,
            Optional<String> href,
            Optional<String> lead,
            List<Parts.Entry> entries,
            List<Parts.Month> months) {
        public Section {
            entries = List.copyOf(entries);
            months = List.copyOf(months);
        }
    }
}
