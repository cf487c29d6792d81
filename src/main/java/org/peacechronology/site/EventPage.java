package org.peacechronology.site;

import java.util.List;
import java.util.Optional;

/**
 * One event in full.
 *
 * @param kick its kind and places
 * @param state planned or alleged; none where it occurred
 * @param participantsTitle who took part, or for events that are no gathering also who is spoken of
 * @param around what it follows, what followed, what else to see
 * @param history the title of the corrections
 * @param waivers rules that are switched off here, each with its reason
 */
public record EventPage(
        Frame frame,
        Phrase kick,
        Optional<String> state,
        String title,
        Html summary,
        String participantsTitle,
        List<Participant> participants,
        When when,
        List<Where> places,
        Parts.Mark standing,
        Tally tally,
        List<Claim> claims,
        Html annotation,
        Html context,
        Grid grid,
        List<Parts.Step> disputes,
        List<Parts.Step> around,
        Parts.Cite cite,
        String history,
        String added,
        List<Correction> corrections,
        List<String> waivers)
        implements PageValue {

    public EventPage {
        participants = List.copyOf(participants);
        places = List.copyOf(places);
        claims = List.copyOf(claims);
        disputes = List.copyOf(disputes);
        around = List.copyOf(around);
        corrections = List.copyOf(corrections);
        waivers = List.copyOf(waivers);
    }

    @Override
    public String template() {
        return "event.html";
    }

    /** Who took part; {@code role} is the office at the time and what they did, in sentences. */
    public record Participant(Phrase name, String role) {}

    /**
     * @param hijriLocal the Solar Hijri date in Dari
     * @param basis what the day rests on
     * @param known that it became known long after it happened
     */
    public record When(
            Parts.Date date,
            Optional<String> hijri,
            Optional<Phrase.Run> hijriLocal,
            String basis,
            Optional<String> known) {}

    public record Where(Phrase name, Optional<Phrase.Run> local) {}

    public record Tally(String claims, String sources, Optional<String> disputes) {}

    /**
     * @param formerly earlier IDs, whose anchors stay
     * @param permalink what the numeral is called
     * @param why how many origins it has, and why some count as one
     */
    public record Claim(
            String id,
            List<String> formerly,
            String number,
            String permalink,
            String text,
            Parts.Mark standing,
            Phrase why,
            List<Parts.Evidence> evidence,
            String noteLabel,
            List<Html> notes) {
        public Claim {
            formerly = List.copyOf(formerly);
            evidence = List.copyOf(evidence);
            notes = List.copyOf(notes);
        }
    }

    /** Claims against sources. */
    public record Grid(List<Phrase> sources, List<Row> rows) {
        public Grid {
            sources = List.copyOf(sources);
            rows = List.copyOf(rows);
        }
    }

    public record Row(String href, String claim, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** What one source says of one claim; empty where it says nothing. */
    public record Cell(List<String> lines) {
        public Cell {
            lines = List.copyOf(lines);
        }
    }

    public record Correction(Parts.Date date, String text) {}
}
