package org.peacechronology.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.peacechronology.diagnostic.QuotationCounts;
import org.peacechronology.link.Coverage;
import org.peacechronology.link.LinkedClaim;
import org.peacechronology.link.LinkedSource;
import org.peacechronology.link.Standing;
import org.peacechronology.model.Basis;
import org.peacechronology.model.Page;
import org.peacechronology.text.Scalar;

/** Makes the pages of prose; the Method page gets this site's own figures, computed from what the site shows. */
final class ProsePages {
    private final Edition edition;
    private final Viewpoint view;
    private final Words words;

    private ProsePages(Edition edition, String address) {
        this.edition = edition;
        this.view = new Viewpoint(edition, address);
        this.words = edition.words();
    }

    static ProsePage of(Edition edition, Page page) {
        return new ProsePages(edition, Addresses.of(page)).page(page);
    }

    private ProsePage page(Page page) {
        String title = page.title().text();
        Optional<String> lead = page.description().map(Scalar::text);
        return new ProsePage(
                Frames.of(
                        view,
                        words.text("list.year-window", Map.of("year", title, "site", Citations.site(view))),
                        lead.orElse(title),
                        "",
                        List.of(new Frame.Step(words.text("nav.chronology"), Addresses.HOME))),
                title,
                lead,
                view.article(page.body()),
                Addresses.of(page).equals(Addresses.METHOD) ? figures() : List.of());
    }

    private List<LinkedClaim> claims() {
        return edition.events().stream()
                .flatMap(event -> event.claims().stream())
                .toList();
    }

    private List<ProsePage.Table> figures() {
        return List.of(quotations(), standings(), origins(), dates(), coverage());
    }

    private ProsePage.Table table(String key, List<String> head, List<ProsePage.Row> rows) {
        return new ProsePage.Table(
                words.text("method." + key),
                head.stream().map(each -> words.text("method." + each)).toList(),
                rows);
    }

    private static ProsePage.Row row(String name, String... cells) {
        var all = new ArrayList<Phrase>();
        all.add(Phrase.plain(name));
        Arrays.stream(cells).map(Phrase::plain).forEach(all::add);
        return new ProsePage.Row(all);
    }

    /** The same figures as in the last line of a run and in its JSON. */
    private ProsePage.Table quotations() {
        QuotationCounts counts = edition.quotations();
        return table(
                "quotations",
                List.of("head-quotations", "head-number"),
                List.of(
                        row(words.text("method.checked"), words.number(counts.checked())),
                        row(words.text("method.verbatim"), words.number(counts.verbatim())),
                        row(words.text("method.folded"), words.number(counts.folded())),
                        row(words.text("method.elided"), words.number(counts.elided())),
                        row(words.text("method.bracketed"), words.number(counts.bracketed())),
                        row(words.text("method.failed"), words.number(counts.failed())),
                        row(words.text("method.waived"), words.number(counts.waived()))));
    }

    private ProsePage.Table standings() {
        var rows = new ArrayList<ProsePage.Row>();
        for (Standing.Label label : Standing.Label.values()) {
            rows.add(row(
                    Parts.Mark.of(label, words).words(),
                    words.number((int) claims().stream()
                            .filter(claim -> claim.standing().label() == label)
                            .count()),
                    words.number(
                            edition.byStanding().getOrDefault(label, List.of()).size())));
        }
        return table("standings", List.of("head-standing", "head-claims", "head-events"), rows);
    }

    /** How many claims have one origin, how many have two. */
    private ProsePage.Table origins() {
        var counts = new TreeMap<Integer, Integer>();
        claims().forEach(claim -> counts.merge(claim.support().origins(), 1, Integer::sum));
        var rows = new ArrayList<ProsePage.Row>();
        counts.forEach((origins, claims) -> rows.add(row(words.count("count.origins", origins), words.number(claims))));
        return table("origins", List.of("head-origins", "head-claims"), rows);
    }

    private ProsePage.Table dates() {
        var rows = new ArrayList<ProsePage.Row>();
        for (Basis basis : Basis.values()) {
            rows.add(row(words.text("method.basis-" + basis.word()), words.number((int) edition.events().stream()
                    .filter(event -> event.event().basis() == basis)
                    .count())));
        }
        return table("dates", List.of("head-basis", "head-events"), rows);
    }

    private ProsePage.Table coverage() {
        var rows = new ArrayList<ProsePage.Row>();
        for (LinkedSource source : edition.sources()) {
            Optional<Coverage> coverage = source.coverage();
            if (coverage.isEmpty()) {
                continue;
            }
            int sentences = coverage.get().sentences();
            int cited = coverage.get().citedSentences();
            int share = coverage.get().words() == 0
                    ? 0
                    : Math.round(
                            100f * coverage.get().citedWords() / coverage.get().words());
            var cells = new ArrayList<Phrase>();
            cells.add(view.name(source.source().title().text(), Optional.of(view.to(Addresses.of(source.source())))));
            cells.add(Phrase.plain(
                    words.text("method.of", Map.of("part", words.number(cited), "whole", words.number(sentences)))));
            cells.add(Phrase.plain(words.text("method.percent", "n", words.number(share))));
            rows.add(new ProsePage.Row(cells));
        }
        return table("coverage", List.of("head-source", "head-sentences", "head-words"), rows);
    }
}
