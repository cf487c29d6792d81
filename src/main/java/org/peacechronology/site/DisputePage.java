package org.peacechronology.site;

import java.util.List;

/**
 * A question on which claims disagree: the positions side by side.
 *
 * @param nearby other passages that qualify a claim of a position, or decline to comment on it
 */
public record DisputePage(
        Frame frame,
        Parts.Mark standing,
        String question,
        Html summary,
        List<Position> positions,
        String resolutionTitle,
        Html resolution,
        List<Row> table,
        List<Parts.Evidence> nearby,
        List<Parts.Step> touches,
        Parts.Cite cite)
        implements PageValue {

    public DisputePage {
        positions = List.copyOf(positions);
        table = List.copyOf(table);
        nearby = List.copyOf(nearby);
        touches = List.copyOf(touches);
    }

    @Override
    public String template() {
        return "dispute.html";
    }

    /**
     * @param which “First position”
     * @param isLong whether the label is too long for the largest type
     * @param holders who says so
     */
    public record Position(
            String id, String which, String label, boolean isLong, Phrase holders, Html note, List<Held> claims) {
        public Position {
            claims = List.copyOf(claims);
        }
    }

    /** A claim of a position; its standing is that apart from the dispute. */
    public record Held(
            String href, String text, String about, Parts.Mark standing, Phrase why, List<Parts.Evidence> evidence) {
        public Held {
            evidence = List.copyOf(evidence);
        }
    }

    /** A line of the comparison; an empty phrase says that there is none. */
    public record Row(String aspect, List<Phrase> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
