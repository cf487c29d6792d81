package org.peacechronology.site;

import java.util.List;
import java.util.Optional;

/**
 * A source as a reading page: its text, every cited passage marked, and beside it the claims that rest on it.
 *
 * @param language of the text, where it is not the page's
 * @param publishedNote whether the provenance says more on the date
 * @param draws whom the chains of its citations name before it
 * @param share of the words that are cited
 * @param strip where in the body the citations lie
 * @param hidden the passages of a text that is not shown
 * @param uncited the sentences of the body on which nothing rests
 */
public record SourcePage(
        Frame frame,
        Phrase kick,
        String title,
        Optional<String> language,
        Optional<String> direction,
        String lead,
        Parts.Date published,
        Optional<String> publishedHijri,
        String publishedBasis,
        boolean publishedNote,
        Optional<Draws> draws,
        Parts.Link cited,
        Optional<String> share,
        Optional<String> url,
        Optional<String> archived,
        String shortHash,
        String rights,
        String stripLabel,
        List<Bar> strip,
        List<Row> rows,
        List<Passage> hidden,
        String uncitedTitle,
        List<Sentence> uncited,
        Html note,
        List<Fact> provenance,
        Parts.Cite cite)
        implements PageValue {

    public SourcePage {
        strip = List.copyOf(strip);
        rows = List.copyOf(rows);
        hidden = List.copyOf(hidden);
        uncited = List.copyOf(uncited);
        provenance = List.copyOf(provenance);
    }

    @Override
    public String template() {
        return "source.html";
    }

    /** A stretch of the coverage strip, in thousandths of the body. */
    public record Bar(int x, int width) {}

    /**
     * A paragraph, or a stretch of the page's furniture.
     *
     * @param number of the paragraph; 0 for furniture, which is given in {@code lines}
     * @param shown the number in the page's figures
     * @param label what the number is called
     * @param caption above furniture
     */
    public record Row(
            int number,
            String shown,
            String label,
            Optional<String> caption,
            List<String> lines,
            List<Run> runs,
            String asideLabel,
            List<Passage> passages) {
        public Row {
            lines = List.copyOf(lines);
            runs = List.copyOf(runs);
            passages = List.copyOf(passages);
        }
    }

    /**
     * Words of a paragraph: marks open before them, notes stand behind them, then marks close.
     *
     * @param closes one item for each mark that closes
     */
    public record Run(List<Mark> opens, String words, List<Note> notes, List<Integer> closes) {
        public Run {
            opens = List.copyOf(opens);
            notes = List.copyOf(notes);
            closes = List.copyOf(closes);
        }
    }

    /** The beginning of a mark; {@code id} where the passage begins here and is not only going on. */
    public record Mark(Optional<String> id) {}

    /** The number at a passage's end. */
    public record Note(int order, String number, String target, String label) {}

    /** A cited passage and the claims that rest on it. */
    public record Passage(String id, String anchor, String number, List<Parts.ClaimLine> claims) {
        public Passage {
            claims = List.copyOf(claims);
        }
    }

    public record Sentence(String words, int paragraph, String label) {}

    /** The sources, and a sentence on how the text uses them. */
    public record Draws(Phrase sources, String words) {}

    /** A line of the provenance; {@code code} for what machines compare. */
    public record Fact(String term, String value, boolean code) {}
}
