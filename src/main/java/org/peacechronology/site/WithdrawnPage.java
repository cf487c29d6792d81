package org.peacechronology.site;

import java.util.Optional;
import org.peacechronology.model.Withdrawn;

/**
 * What stands at the address of an entry that was taken back: what it was, since when it no longer stands, and why.
 *
 * @param kick the kind of entry
 * @param title what readers called it, else its ID
 * @param when a sentence with the day
 * @param reason the editors' words
 * @param corrections the page of all corrections
 */
public record WithdrawnPage(
        Frame frame, String kick, String title, String when, String reason, Optional<String> corrections)
        implements PageValue {

    @Override
    public String template() {
        return "withdrawn.html";
    }

    static WithdrawnPage of(Edition edition, Withdrawn entry) {
        var view = new Viewpoint(edition, Addresses.of(entry.kind(), entry.id()));
        Words words = edition.words();
        String when = words.text(
                "withdrawn.on",
                "date",
                view.dates().plain(entry.withdrawal().date().value()).text());
        return new WithdrawnPage(
                Frames.below(view, words.text("withdrawn.window", "title", entry.name()), when, entry.kind()),
                words.text(
                        "withdrawn.kick",
                        "kind",
                        words.text("search.sorts." + entry.kind().word())),
                entry.name(),
                when,
                entry.withdrawal().reason().text(),
                view.toExisting(Addresses.CORRECTIONS));
    }
}
