package org.peacechronology.site;

import java.util.List;
import java.util.Optional;
import org.peacechronology.link.Standing;

/** What several pages share: the values of the macros in {@code templates/parts.html} and {@code templates/entries.html}. */
public final class Parts {
    private Parts() {}

    /**
     * The mark of a standing.
     *
     * @param shape the end of its CSS class: {@code record}, {@code reported}, {@code unnamed}, {@code denied},
     *     {@code disputed}
     * @param words its label
     * @param line one line for readers
     */
    public record Mark(String shape, String words, String line) {
        static Mark of(Standing.Label label, Words words) {
            String shape = switch (label) {
                case ON_THE_RECORD -> "record";
                case REPORTED -> "reported";
                case UNNAMED_SOURCES_ONLY -> "unnamed";
                case DENIED -> "denied";
                case DISPUTED -> "disputed";
            };
            return new Mark(shape, words.text("standing." + shape), words.text("standing." + shape + "-line"));
        }
    }

    /** A date in words. */
    public record Date(List<Stamp> stamps) {
        public Date {
            stamps = List.copyOf(stamps);
        }

        /** Words; {@code datetime} where they are a time that HTML can name. */
        public record Stamp(Optional<String> datetime, String words) {}

        public String text() {
            var out = new StringBuilder();
            stamps.forEach(stamp -> out.append(stamp.words()));
            return out.toString();
        }
    }

    /**
     * The day of an entry in a list.
     *
     * @param large the day of the month, or a word for a longer time
     * @param word whether {@code large} is a word
     * @param below the weekday, or that the day is not given
     */
    public record Day(Optional<Date> large, boolean word, String below, Optional<String> hijri) {
        /** With the month or year that the figure leaves to the heading above; not where its words name that year. */
        Day in(String time) {
            boolean named =
                    large.map(Date::text).filter(text -> text.contains(time)).isPresent();
            return named ? this : new Day(large, word, below.isEmpty() ? time : time + " · " + below, hijri);
        }
    }

    /**
     * An event in a list.
     *
     * @param level of its heading
     * @param summary its first sentence; none in a long list
     * @param state planned or alleged
     * @param counts of claims and quotations; none in a long list
     * @param note when it became known, where the list is about that
     */
    public record Entry(
            Optional<String> anchor,
            int level,
            Day day,
            String href,
            String title,
            Optional<String> summary,
            Mark standing,
            Optional<String> state,
            String kindAndPlace,
            Optional<String> counts,
            Optional<String> note,
            List<Link> flags) {
        public Entry {
            flags = List.copyOf(flags);
        }

        /** The same, with the month or year of its day. */
        Entry in(Optional<String> time) {
            return new Entry(
                    anchor,
                    level,
                    time.map(day::in).orElse(day),
                    href,
                    title,
                    summary,
                    standing,
                    state,
                    kindAndPlace,
                    counts,
                    note,
                    flags);
        }
    }

    /**
     * A month of the chronology.
     *
     * @param level of its heading
     * @param gap tells of a long time without entries before it
     */
    public record Month(
            int level,
            String anchor,
            String words,
            Optional<String> href,
            Optional<String> hijri,
            Optional<String> gap,
            List<Entry> entries) {
        public Month {
            entries = List.copyOf(entries);
        }

        Month named(String name) {
            return new Month(level, anchor, name, href, hijri, gap, entries);
        }
    }

    /** A year of the chronology; {@code gap} as of a month. */
    public record Year(String anchor, String words, String href, Optional<String> gap, List<Month> months) {
        public Year {
            months = List.copyOf(months);
        }
    }

    public record Link(String href, String words) {}

    /** A link with a number behind it. */
    public record Counted(String href, String words, String count) {}

    /** Links under a heading. */
    public record Shelf(String title, List<Counted> links) {
        public Shelf {
            links = List.copyOf(links);
        }
    }

    /** A number in a sentence: {@code 34} of {@code 34 claims}. */
    public record Figure(String before, String number, String after) {}

    /**
     * A step to another page.
     *
     * @param over a small line above: kind and date
     * @param markFirst whether the mark stands above the title
     * @param href none where the entry is not published
     * @param below a small line under it
     */
    public record Step(
            Optional<String> over,
            Optional<Mark> standing,
            boolean markFirst,
            Optional<String> href,
            String title,
            Optional<String> below) {}

    /** A claim in a list of claims; {@code about} names its event and its stance. */
    public record ClaimLine(String href, String text, String about, Mark standing) {}

    /**
     * A quotation with its chain and its check.
     *
     * @param manner the end of its CSS class: {@code denies}, {@code declines}, {@code qualifies}
     * @param stance its label; none for one that supports its claim
     * @param chain speaker first, the article we hold last
     * @param published of the article, where a page sets it beside others
     * @param check how it was verified and where it stands; none where it was not
     * @param remarks what the editors left out or replaced
     * @param context the passage on our page of the source
     * @param original the passage at its publisher
     * @param note of the editors; empty where there is none, and on pages that do not show it
     * @param language of the quotation, where it is not the page's
     */
    public record Evidence(
            Optional<String> manner,
            Optional<String> stance,
            List<Quoted> quote,
            Optional<String> translation,
            List<Phrase> chain,
            Optional<String> published,
            Optional<String> check,
            List<String> remarks,
            Optional<String> context,
            Optional<String> original,
            Html note,
            Optional<String> language,
            Optional<String> direction) {
        public Evidence {
            quote = List.copyOf(quote);
            chain = List.copyOf(chain);
            remarks = List.copyOf(remarks);
        }

        Evidence noted(Html note) {
            return new Evidence(
                    manner,
                    stance,
                    quote,
                    translation,
                    chain,
                    published,
                    check,
                    remarks,
                    context,
                    original,
                    note,
                    language,
                    direction);
        }
    }

    /**
     * Words in a quotation.
     *
     * @param style {@code ctx} for words of the same sentence that are not cited, {@code elide} for the mark of an
     *     omission, {@code put} for words that the editors put in; none for the words cited
     */
    public record Quoted(String words, Optional<String> style) {}

    /** How to cite a page, and the files that hold the citation. */
    public record Cite(String text, List<Link> links) {
        public Cite {
            links = List.copyOf(links);
        }
    }
}
