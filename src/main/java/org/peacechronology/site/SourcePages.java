package org.peacechronology.site;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.peacechronology.link.ChainLink;
import org.peacechronology.link.Citation;
import org.peacechronology.link.Coverage;
import org.peacechronology.link.LinkedClaim;
import org.peacechronology.link.LinkedEvidence;
import org.peacechronology.link.LinkedSource;
import org.peacechronology.model.Basis;
import org.peacechronology.model.Display;
import org.peacechronology.model.Kind;
import org.peacechronology.model.Organization;
import org.peacechronology.model.OrganizationKind;
import org.peacechronology.model.Source;
import org.peacechronology.text.Located;
import org.peacechronology.text.Paragraph;
import org.peacechronology.text.Scalar;
import org.peacechronology.text.SourceText;
import org.peacechronology.text.Span;

/** Makes the reading page of a source. */
final class SourcePages {
    /** Of more sentences that nobody cites only the first are listed on the page; the command coverage lists all. */
    private static final int MOST_UNCITED = 2_000;

    /** Where in its text a passage is cited, and by whom. */
    private record Cited(String anchor, String number, List<Span> pieces, List<LinkedEvidence> evidence) {}

    /** A longer note on a date stands in the provenance, not beside the date. */
    private static final int LONGEST_BASIS = 140;

    private final Viewpoint view;
    private final Words words;
    private final LinkedSource linked;
    private final Source source;
    private final Display display;
    private final List<Cited> passages;
    private final Optional<String> language;

    private SourcePages(Edition edition, LinkedSource linked) {
        this.view = new Viewpoint(edition, Addresses.of(linked.source()));
        this.words = edition.words();
        this.linked = linked;
        this.source = linked.source();
        this.display = source.display().map(Located::value).orElse(Display.FULL);
        this.passages = passages();
        this.language =
                Optional.of(source.language().text()).filter(tag -> !Script.sameLanguage(tag, words.language()));
    }

    static SourcePage of(Edition edition, LinkedSource source) {
        return new SourcePages(edition, source).page();
    }

    /** The cited passages, numbered in the order of the text; citations of the same words are one. */
    private List<Cited> passages() {
        if (linked.text().isEmpty()) {
            return List.of();
        }
        var byAnchor = new LinkedHashMap<String, Cited>();
        for (Citation citation : linked.citations()) {
            LinkedEvidence evidence = citation.evidence();
            if (view.edition().claim(evidence.eventId(), evidence.claimId()).isEmpty()) {
                continue;
            }
            String anchor = Passage.anchor(linked.text().get(), citation.pieces());
            byAnchor.computeIfAbsent(
                            anchor,
                            key -> new Cited(
                                    anchor, words.number(byAnchor.size() + 1), citation.pieces(), new ArrayList<>()))
                    .evidence()
                    .add(evidence);
        }
        return List.copyOf(byAnchor.values());
    }

    private SourcePage page() {
        Optional<Coverage> coverage = linked.coverage();
        Optional<SourceText> text = linked.text();
        var events = new TreeSet<String>();
        passages.forEach(passage -> passage.evidence().forEach(evidence -> events.add(evidence.eventId())));
        String share = coverage.map(each -> each.words() == 0 ? 0 : Math.round(100f * each.citedWords() / each.words()))
                .map(percent -> words.number(percent))
                .orElse("");
        Frame frame = Frames.below(
                view,
                words.text("source.window", "title", source.title().text()),
                words.count("source.description", passages.size()),
                Kind.SOURCE);
        return new SourcePage(
                JsonLd.on(view, frame, source),
                kick(),
                source.title().text(),
                language,
                language.map(Script::direction),
                words.text(
                        switch (display) {
                            case FULL -> "source.lead";
                            case EXCERPTS -> "source.lead-excerpts";
                            case NONE -> "source.lead-none";
                        }),
                view.dates().within(source.published().value()),
                view.dates().hijriWithin(source.published().value()),
                published(),
                source.publishedNote()
                        .filter(note -> note.text().length() > LONGEST_BASIS)
                        .isPresent(),
                draws(),
                new Parts.Link(
                        view.to(Addresses.source(source.id())),
                        words.text(
                                "source.cited-line",
                                Map.of(
                                        "passages", words.count("count.passages", passages.size()),
                                        "events", words.count("count.events", events.size())))),
                coverage.map(each -> words.text(
                        "source.share", Map.of("share", share, "words", words.count("count.words", each.words())))),
                source.url().map(Scalar::text).filter(Frames::isWeb),
                source.archived().map(Scalar::text).filter(Frames::isWeb),
                source.sha256()
                                .text()
                                .substring(
                                        0, Math.min(16, source.sha256().text().length())) + "…",
                source.rights().map(Scalar::text).orElseGet(() -> words.text("source.rights")),
                words.text("source.strip-label", "share", share),
                text.isPresent() && coverage.isPresent() ? strip(text.get(), coverage.get()) : List.of(),
                text.map(this::rows).orElse(List.of()),
                display == Display.NONE ? passages.stream().map(this::passage).toList() : List.of(),
                uncitedTitle(coverage),
                text.isPresent() && coverage.isPresent() && display == Display.FULL
                        ? uncited(text.get(), coverage.get())
                        : List.of(),
                view.markdown(source.note()),
                provenance(),
                Citations.of(view, linked));
    }

    private Phrase kick() {
        Phrase publisher = source.publisher()
                .map(id -> view.name(id.text()))
                .orElseGet(() -> Phrase.plain(words.text("source.publisher-not-stated")));
        return Phrase.plain(words.text("source.kick")).then(Phrase.plain(" · ")).then(publisher);
    }

    /** What the date rests on: the editors' note if it is short, else only its kind. */
    private String published() {
        return source.publishedNote()
                .map(Scalar::text)
                .filter(note -> note.length() <= LONGEST_BASIS)
                .orElseGet(() -> basis(source.publishedBasis()));
    }

    private String basis(Optional<Located<Basis>> basis) {
        return words.text(
                "basis.source-" + basis.map(Located::value).orElse(Basis.STATED).word());
    }

    /** The press that the chains of its citations name before it. */
    private Optional<SourcePage.Draws> draws() {
        var named = new LinkedHashSet<String>();
        for (Cited passage : passages) {
            for (LinkedEvidence evidence : passage.evidence()) {
                List<ChainLink> links = evidence.chain().links();
                for (ChainLink link : links.subList(0, links.size() - 1)) {
                    if (link instanceof ChainLink.Named body
                            && view.edition().entry(body.id()).orElse(null) instanceof Organization organization
                            && organization.kindOfBody().value() == OrganizationKind.PRESS) {
                        named.add(body.id());
                    }
                }
            }
        }
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(new SourcePage.Draws(
                        words.listOf(named.stream().map(view::name).toList()),
                        words.text(named.size() == 1 ? "source.draws-on-text.one" : "source.draws-on-text.other")));
    }

    /** Where in the body the citations lie, in thousandths of it. */
    private static List<SourcePage.Bar> strip(SourceText text, Coverage coverage) {
        long total = text.body().stream().mapToLong(Span::length).sum();
        var bars = new ArrayList<SourcePage.Bar>();
        long before = 0;
        for (Span stretch : text.body()) {
            for (Span cited : coverage.cited()) {
                if (cited.overlaps(stretch)) {
                    long from = before + Math.max(cited.start(), stretch.start()) - stretch.start();
                    long to = before + Math.min(cited.end(), stretch.end()) - stretch.start();
                    int x = (int) (from * 1000 / total);
                    bars.add(new SourcePage.Bar(x, Math.max(1, (int) (to * 1000 / total) - x)));
                }
            }
            before += stretch.length();
        }
        return bars;
    }

    private List<SourcePage.Row> rows(SourceText text) {
        if (display == Display.NONE) {
            return List.of();
        }
        var rows = new ArrayList<SourcePage.Row>();
        var furniture = new ArrayList<String>();
        Map<Integer, List<ReadingText.Cited>> pieces = piecesByParagraph(text);
        Map<Integer, List<Span>> sentences = sentencesByParagraph(text);
        for (Paragraph paragraph : text.paragraphs()) {
            if (!paragraph.inBody()) {
                furniture.add(paragraph.span().of(text.text()));
                continue;
            }
            furniture(rows, furniture);
            List<ReadingText.Cited> here = pieces.getOrDefault(paragraph.number(), List.of());
            if (display == Display.FULL) {
                rows.add(row(text, paragraph, here, List.of(paragraph.span())));
            } else if (!here.isEmpty()) {
                rows.add(row(
                        text, paragraph, here, excerpts(sentences.getOrDefault(paragraph.number(), List.of()), here)));
            }
        }
        furniture(rows, furniture);
        return rows;
    }

    private Map<Integer, List<ReadingText.Cited>> piecesByParagraph(SourceText text) {
        List<Paragraph> body =
                text.paragraphs().stream().filter(Paragraph::inBody).toList();
        var pieces = new HashMap<Integer, List<ReadingText.Cited>>();
        for (ReadingText.Cited piece : pieces()) {
            int first = Exhibits.paragraph(text, piece.span().start());
            for (int i = Math.max(0, first - 1);
                    i < body.size() && body.get(i).span().start() < piece.span().end();
                    i++) {
                pieces.computeIfAbsent(body.get(i).number(), key -> new ArrayList<>())
                        .add(piece);
            }
        }
        return pieces;
    }

    private static Map<Integer, List<Span>> sentencesByParagraph(SourceText text) {
        var sentences = new HashMap<Integer, List<Span>>();
        text.sentences()
                .forEach(sentence -> sentences
                        .computeIfAbsent(Exhibits.paragraph(text, sentence.start()), key -> new ArrayList<>())
                        .add(sentence));
        return sentences;
    }

    private void furniture(List<SourcePage.Row> rows, List<String> furniture) {
        if (!furniture.isEmpty() && display == Display.FULL) {
            String caption = words.text(rows.isEmpty() ? "source.furniture-first" : "source.furniture");
            rows.add(new SourcePage.Row(
                    0, "", "", Optional.of(caption), List.copyOf(furniture), List.of(), "", List.of()));
        }
        furniture.clear();
    }

    private List<ReadingText.Cited> pieces() {
        var pieces = new ArrayList<ReadingText.Cited>();
        for (int number = 0; number < passages.size(); number++) {
            Cited passage = passages.get(number);
            for (int i = 0; i < passage.pieces().size(); i++) {
                pieces.add(new ReadingText.Cited(
                        number,
                        passage.pieces().get(i),
                        i == 0 ? Optional.of(passage.anchor()) : Optional.empty(),
                        i == passage.pieces().size() - 1
                                ? Optional.of(new SourcePage.Note(
                                        number,
                                        passage.number(),
                                        "to-" + passage.anchor(),
                                        words.text("source.note-label", "n", passage.number())))
                                : Optional.empty()));
            }
        }
        return pieces;
    }

    private SourcePage.Row row(SourceText text, Paragraph paragraph, List<ReadingText.Cited> here, List<Span> shown) {
        String number = words.number(paragraph.number());
        var runs = new ArrayList<SourcePage.Run>();
        int at = paragraph.span().start();
        for (Span stretch : shown) {
            if (stretch.start() > at) {
                runs.add(omission());
            }
            runs.addAll(ReadingText.runs(text.text(), stretch, here));
            at = stretch.end();
        }
        if (at < paragraph.span().end()) {
            runs.add(omission());
        }
        return new SourcePage.Row(
                paragraph.number(),
                number,
                words.text("source.paragraph", "n", number),
                Optional.empty(),
                List.of(),
                runs,
                words.text("source.aside", "n", number),
                here.stream()
                        .filter(piece -> piece.note().isPresent()
                                && piece.span().end() <= paragraph.span().end())
                        .map(piece -> passage(passages.get(piece.passage())))
                        .toList());
    }

    private static SourcePage.Run omission() {
        return new SourcePage.Run(List.of(), " […] ", List.of(), List.of());
    }

    /** The sentences that are cited, each with the one before and the one after it, as stretches of the paragraph. */
    private static List<Span> excerpts(List<Span> sentences, List<ReadingText.Cited> here) {
        var shown = new ArrayList<Span>();
        if (sentences.isEmpty()) {
            return shown;
        }
        int begin = sentences.get(0).start();
        var cited = new BitSet();
        for (ReadingText.Cited piece : here) {
            if (piece.span().end() > begin) {
                cited.set(
                        Math.max(0, piece.span().start() - begin), piece.span().end() - begin);
            }
        }
        int next = cited.nextSetBit(0);
        for (int i = 0; i < sentences.size(); i++) {
            int from = sentences.get(Math.max(0, i - 1)).start() - begin;
            int to = sentences.get(Math.min(sentences.size() - 1, i + 1)).end() - begin;
            if (next >= 0 && next < from) {
                next = cited.nextSetBit(from);
            }
            if (next >= 0 && next < to) {
                Span sentence = sentences.get(i);
                int last = shown.size() - 1;
                if (last >= 0
                        && i > 0
                        && shown.get(last).end() == sentences.get(i - 1).end()) {
                    shown.set(last, new Span(shown.get(last).start(), sentence.end()));
                } else {
                    shown.add(sentence);
                }
            }
        }
        return shown;
    }

    private SourcePage.Passage passage(Cited passage) {
        var claims = new ArrayList<Parts.ClaimLine>();
        for (LinkedEvidence evidence : passage.evidence()) {
            LinkedClaim claim =
                    view.edition().claim(evidence.eventId(), evidence.claimId()).orElseThrow();
            claims.add(new Parts.ClaimLine(
                    view.toClaim(claim),
                    claim.claim().text().text(),
                    about(evidence),
                    Parts.Mark.of(claim.standing().label(), words)));
        }
        return new SourcePage.Passage("to-" + passage.anchor(), passage.anchor(), passage.number(), claims);
    }

    /** The event's date and what the passage does to its claim. */
    private String about(LinkedEvidence evidence) {
        String date = view.edition()
                .event(evidence.eventId())
                .map(event -> view.dates().plain(event.event().date().value()).text())
                .orElse("");
        return new Exhibits(view)
                .inMargin(evidence)
                .map(stance -> words.text("claim.stance", Map.of("about", date, "stance", stance)))
                .orElse(date);
    }

    private String uncitedTitle(Optional<Coverage> coverage) {
        int count = coverage.map(each -> each.uncited().size()).orElse(0);
        String title = coverage.isPresent() ? words.count("source.uncited", count) : "";
        return count <= MOST_UNCITED
                ? title
                : words.text("source.uncited-first", Map.of("uncited", title, "first", words.number(MOST_UNCITED)));
    }

    private List<SourcePage.Sentence> uncited(SourceText text, Coverage coverage) {
        return coverage.uncited().stream()
                .limit(MOST_UNCITED)
                .map(sentence -> {
                    int paragraph = Exhibits.paragraph(text, sentence.start());
                    String number = words.number(paragraph);
                    return new SourcePage.Sentence(
                            Exhibits.oneLine(sentence.of(text.text())),
                            paragraph,
                            words.text("source.paragraph", "n", number));
                })
                .toList();
    }

    private List<SourcePage.Fact> provenance() {
        var facts = new ArrayList<SourcePage.Fact>();
        fact(facts, "source.fact-publisher", Optional.of(view.publisherName(source)));
        if (source.publisher().isPresent()) {
            fact(
                    facts,
                    "source.fact-publisher-basis",
                    Optional.of(
                            source.publisherNote().map(Scalar::text).orElseGet(() -> basis(source.publisherBasis()))));
        }
        fact(
                facts,
                "source.fact-published",
                Optional.of(view.dates().within(source.published().value()).text()));
        fact(
                facts,
                "source.fact-published-basis",
                Optional.of(source.publishedNote().map(Scalar::text).orElseGet(() -> basis(source.publishedBasis()))));
        fact(facts, "source.fact-author", source.author().map(Scalar::text));
        fact(
                facts,
                "source.fact-language",
                Optional.of(language(source.language().text())));
        fact(facts, "source.fact-translated", source.translatedFrom().map(tag -> language(tag.text())));
        fact(
                facts,
                "source.fact-retrieved",
                source.retrieved().map(day -> view.dates().plain(day.value()).text()));
        facts.add(new SourcePage.Fact(
                words.text("source.fact-file"), source.file().text(), true));
        facts.add(new SourcePage.Fact("SHA-256", source.sha256().text(), true));
        return facts;
    }

    private void fact(List<SourcePage.Fact> facts, String key, Optional<String> value) {
        value.ifPresent(found -> facts.add(new SourcePage.Fact(words.text(key), found, false)));
    }

    private String language(String tag) {
        String key = "tongue." + tag.split("-")[0];
        return words.has(key) ? words.text(key) : tag;
    }
}
