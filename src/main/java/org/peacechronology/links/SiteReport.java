package org.peacechronology.links;

import java.util.List;
import org.peacechronology.diagnostic.Diagnostic;

/**
 * What came of checking a site.
 *
 * @param findings in order
 * @param files the files that were read for addresses, with the label of the site before their names
 * @param pages how many of them are pages of HTML
 * @param addresses how many addresses stand in them; one that stands in ten places counts ten times
 * @param answers for how many addresses outside there is an answer, fresh or remembered
 */
public record SiteReport(List<Diagnostic> findings, List<String> files, int pages, int addresses, int answers) {

    /** Every code that a finding about a site can have. */
    public static final List<String> CODES = List.of(
            "link-missing-file",
            "link-missing-fragment",
            "link-outside-site",
            "link-duplicate-id",
            "link-orphan",
            "link-unreadable-file",
            "link-text-not-in-source",
            "link-dead",
            "link-redirects",
            "link-unknown");
}
