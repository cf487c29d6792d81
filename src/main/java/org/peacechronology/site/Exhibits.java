package org.peacechronology.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peacechronology.link.ChainLink;
import org.peacechronology.link.LinkedEvidence;
import org.peacechronology.link.LinkedSource;
import org.peacechronology.model.Display;
import org.peacechronology.model.Event;
import org.peacechronology.model.Organization;
import org.peacechronology.model.OrganizationKind;
import org.peacechronology.model.Source;
import org.peacechronology.model.Stance;
import org.peacechronology.text.Located;
import org.peacechronology.text.Match;
import org.peacechronology.text.Paragraph;
import org.peacechronology.text.Scalar;
import org.peacechronology.text.SourceText;
import org.peacechronology.text.Span;
import org.peacechronology.text.TextFragment;

/** Evidence as pages show it: the source's own words, who said and carried them, and how they were checked. */
final class Exhibits {
    /** Words left out are shown in full up to this length, else their beginning and end. */
    private static final int LONGEST_OMISSION = 200;

    /** In UTF-16 code units: more of its sentence is not shown on either side of a quotation. */
    private static final int LONGEST_CONTEXT = 1_000;

    private final Viewpoint view;

    Exhibits(Viewpoint view) {
        this.view = view;
    }

    /** A piece of evidence for or against a claim of {@code event}. */
    Parts.Evidence of(LinkedEvidence evidence, Event event) {
        return of(evidence, event, Optional.empty());
    }

    /** The same, with its article's date. */
    Parts.Evidence dated(LinkedEvidence evidence, Event event) {
        return of(
                evidence,
                event,
                source(evidence)
                        .map(source ->
                                view.dates().within(source.published().value()).text()));
    }

    private Parts.Evidence of(LinkedEvidence evidence, Event event, Optional<String> published) {
        Stance stance = evidence.evidence().effect();
        Optional<Match> match = evidence.match();
        Optional<SourceText> text = evidence.source();
        Optional<Source> source = source(evidence);
        Optional<String> language = source.map(found -> found.language().text())
                .filter(tag -> !Script.sameLanguage(tag, view.words().language()));
        return new Parts.Evidence(
                manner(stance),
                stanceLabel(evidence),
                match.isPresent() && text.isPresent() ? quoted(evidence, match.get(), text.get()) : typed(evidence),
                evidence.evidence().translation().map(Scalar::text),
                chain(evidence, event),
                published,
                match.flatMap(found -> text.map(in -> check(found, in))),
                match.isPresent() && text.isPresent() ? remarks(match.get(), text.get()) : List.of(),
                context(evidence),
                original(evidence),
                Html.EMPTY,
                language,
                language.map(Script::direction));
    }

    private Optional<Source> source(LinkedEvidence evidence) {
        return Optional.ofNullable(view.edition().linked().sources().get(evidence.sourceId()))
                .map(LinkedSource::source);
    }

    private static Optional<String> manner(Stance stance) {
        return switch (stance) {
            case SUPPORTS -> Optional.empty();
            case DENIES -> Optional.of("denies");
            case QUALIFIES -> Optional.of("qualifies");
            case DECLINES_TO_COMMENT -> Optional.of("declines");
        };
    }

    /** “Denies” of a party, “Says otherwise” of the press; none for support. */
    private Optional<String> stanceLabel(LinkedEvidence evidence) {
        return switch (evidence.evidence().effect()) {
            case SUPPORTS -> Optional.empty();
            case DENIES -> Optional.of(view.words().text(isPress(evidence) ? "stance.otherwise" : "stance.denies"));
            case QUALIFIES -> Optional.of(view.words().text("stance.qualifies"));
            case DECLINES_TO_COMMENT -> Optional.of(view.words().text("stance.declines"));
        };
    }

    /** The same in the middle of a line: “says otherwise”. */
    Optional<String> inMargin(LinkedEvidence evidence) {
        Stance stance = evidence.evidence().effect();
        return switch (stance) {
            case SUPPORTS -> Optional.empty();
            case DENIES ->
                Optional.of(view.words().text(isPress(evidence) ? "stance.margin-otherwise" : "stance.margin-denies"));
            case QUALIFIES, DECLINES_TO_COMMENT -> Optional.of(view.words().text("stance.margin-" + stance.word()));
        };
    }

    /** Whether the press, or an article without a publisher, speaks for itself. */
    boolean isPress(LinkedEvidence evidence) {
        ChainLink origin = evidence.chain().origin();
        if (origin instanceof ChainLink.Named named) {
            return view.edition().entry(named.id()).orElse(null) instanceof Organization body
                    && body.kindOfBody().value() == OrganizationKind.PRESS;
        }
        return origin instanceof ChainLink.Article;
    }

    List<Phrase> chain(LinkedEvidence evidence, Event event) {
        List<ChainLink> links = evidence.chain().links();
        var steps = new ArrayList<Phrase>();
        for (int i = 0; i < links.size(); i++) {
            boolean last = i == links.size() - 1;
            steps.add(view.step(links.get(i), event, last ? Optional.of(evidence.sourceId()) : Optional.empty()));
        }
        return steps;
    }

    /** The quotation as the editor typed it: what is left to show of one that was not verified. */
    private static List<Parts.Quoted> typed(LinkedEvidence evidence) {
        return List.of(new Parts.Quoted(evidence.evidence().quote().text(), Optional.empty()));
    }

    private List<Parts.Quoted> quoted(LinkedEvidence evidence, Match match, SourceText text) {
        var out = new ArrayList<Parts.Quoted>();
        Span extent = match.extent();
        // The rest of the sentence, in grey, so that nobody need wonder how it went on.
        text.sentenceAt(extent.start())
                .filter(sentence -> sentence.start() < extent.start())
                .map(sentence -> lead(text.text(), sentence.start(), extent.start()))
                .ifPresent(before -> out.add(new Parts.Quoted(oneLine(before), Optional.of("ctx"))));
        if (match.manner() == Match.Manner.BRACKETED) {
            bracketed(evidence.evidence().quote().text(), match, out);
        } else {
            for (int i = 0; i < match.pieces().size(); i++) {
                if (i > 0) {
                    out.add(new Parts.Quoted(" ", Optional.empty()));
                    out.add(new Parts.Quoted("[…]", Optional.of("elide")));
                    out.add(new Parts.Quoted(" ", Optional.empty()));
                }
                out.add(new Parts.Quoted(oneLine(match.pieces().get(i).of(text.text())), Optional.empty()));
            }
        }
        text.sentenceAt(extent.end() - 1)
                .filter(sentence -> sentence.end() > extent.end())
                .map(sentence -> trail(text.text(), extent.end(), sentence.end()))
                .ifPresent(after -> out.add(new Parts.Quoted(oneLine(after), Optional.of("ctx"))));
        return out;
    }

    /** The end of a sentence's words before a quotation; from a word on where they are more than a reader needs. */
    private static String lead(String text, int from, int to) {
        if (to - from <= LONGEST_CONTEXT) {
            return text.substring(from, to);
        }
        int start = to - LONGEST_CONTEXT;
        while (start < to && !Character.isWhitespace(text.charAt(start - 1))) {
            start++;
        }
        return "… " + text.substring(start, to);
    }

    /** The beginning of those after it, likewise. */
    private static String trail(String text, int from, int to) {
        if (to - from <= LONGEST_CONTEXT) {
            return text.substring(from, to);
        }
        int end = from + LONGEST_CONTEXT;
        while (end > from && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        return text.substring(from, end) + " …";
    }

    /** A quotation with brackets stands as the editor typed it, its brackets and omissions set apart. */
    private static void bracketed(String quote, Match match, List<Parts.Quoted> out) {
        int at = 0;
        for (Match.Replacement replacement : match.replacements().stream()
                .sorted(java.util.Comparator.comparing(Match.Replacement::quoted))
                .toList()) {
            elided(quote.substring(at, replacement.quoted().start()), match, out);
            out.add(new Parts.Quoted(replacement.quoted().of(quote), Optional.of("put")));
            at = replacement.quoted().end();
        }
        elided(quote.substring(at), match, out);
    }

    private static void elided(String words, Match match, List<Parts.Quoted> out) {
        if (match.omissions().isEmpty()) {
            out.add(new Parts.Quoted(words, Optional.empty()));
            return;
        }
        int at = 0;
        while (at < words.length()) {
            int mark = -1;
            String found = "";
            for (String spelling : List.of("[…]", "[...]", "…", "...")) {
                int place = words.indexOf(spelling, at);
                if (place >= 0 && (mark < 0 || place < mark)) {
                    mark = place;
                    found = spelling;
                }
            }
            int end = mark < 0 ? words.length() : mark;
            out.add(new Parts.Quoted(words.substring(at, end), Optional.empty()));
            if (mark >= 0) {
                out.add(new Parts.Quoted("[…]", Optional.of("elide")));
            }
            at = end + found.length();
        }
    }

    /** {@code Verbatim, paragraph 4}. */
    private String check(Match match, SourceText text) {
        String manner = view.words()
                .text("check."
                        + switch (match.manner()) {
                            case VERBATIM -> "verbatim";
                            case FOLDED -> "folded";
                            case ELIDED -> "elided";
                            case BRACKETED -> "bracketed";
                        });
        int first = paragraph(text, match.extent().start());
        int last = paragraph(text, match.extent().end() - 1);
        if (first == 0 || last == 0) {
            return manner;
        }
        Words words = view.words();
        return first == last
                ? words.text("check.paragraph", Map.of("check", manner, "n", words.number(first)))
                : words.text(
                        "check.paragraphs",
                        Map.of("check", manner, "from", words.number(first), "to", words.number(last)));
    }

    static int paragraph(SourceText text, int offset) {
        return text.paragraphAt(offset).map(Paragraph::number).orElse(0);
    }

    /** What the editors left out, replaced or put in. */
    private List<String> remarks(Match match, SourceText text) {
        Words words = view.words();
        var remarks = new ArrayList<String>();
        for (Span omission : match.omissions()) {
            if (!omission.of(text.text()).isBlank()) {
                remarks.add(words.text(
                        "check.left-out",
                        "words",
                        shortened(oneLine(omission.of(text.text())).strip())));
            }
        }
        for (Match.Replacement replacement : match.replacements()) {
            String replaced = oneLine(replacement.replaced().of(text.text())).strip();
            if (!replaced.isEmpty()) {
                int count = replaced.split(" ").length;
                remarks.add(words.text(
                        count == 1 ? "check.replaced.one" : "check.replaced.other",
                        Map.of("n", capital(words.spelled(count)), "words", replaced)));
            }
        }
        return remarks;
    }

    private static String shortened(String words) {
        if (words.length() <= LONGEST_OMISSION) {
            return words;
        }
        int head = words.lastIndexOf(' ', LONGEST_OMISSION / 2);
        int tail = words.indexOf(' ', words.length() - LONGEST_OMISSION / 2);
        return head < 0 || tail < 0 ? words : words.substring(0, head) + " … " + words.substring(tail + 1);
    }

    static String capital(String words) {
        if (words.isEmpty()) {
            return words;
        }
        int first = words.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + words.substring(Character.charCount(first));
    }

    /** The passage on our page of its source; none where that page does not show its text. */
    Optional<String> context(LinkedEvidence evidence) {
        boolean hidden = source(evidence)
                .flatMap(Source::display)
                .map(Located::value)
                .filter(display -> display == Display.NONE)
                .isPresent();
        return view.toEntry(evidence.sourceId())
                .flatMap(page -> evidence.match()
                        .filter(match -> !hidden)
                        .flatMap(match ->
                                evidence.source().map(text -> page + "#" + Passage.anchor(text, match.pieces()))));
    }

    /** The original, as far as browsers can find a passage: a text fragment. */
    private Optional<String> original(LinkedEvidence evidence) {
        return source(evidence)
                .flatMap(Source::url)
                .map(Scalar::text)
                .filter(Frames::isWeb)
                .map(url -> evidence.source()
                        .flatMap(text -> evidence.match().map(match -> TextFragment.link(url, text, match)))
                        .orElse(url));
    }

    /** White space as one space: a quotation stands in one paragraph. */
    static String oneLine(String words) {
        var out = new StringBuilder(words.length());
        boolean space = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Character.isWhitespace(c)) {
                if (!space) {
                    out.append(' ');
                }
                space = true;
            } else {
                out.append(c);
                space = false;
            }
        }
        return out.toString();
    }
}
