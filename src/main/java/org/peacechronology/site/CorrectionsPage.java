package org.peacechronology.site;

import java.util.List;

/** Every correction of substance, newest first. */
public record CorrectionsPage(Frame frame, String lead, List<Correction> corrections) implements PageValue {
    public CorrectionsPage {
        corrections = List.copyOf(corrections);
    }

    @Override
    public String template() {
        return "corrections.html";
    }

    public record Correction(Parts.Date date, String href, String title, String text) {}
}
