package org.peacechronology.links;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.text.Region;

/** Says what the answers of other hosts mean for the pages that lead there. */
final class ExternalJudge {
    private final LinkOptions options;

    ExternalJudge(LinkOptions options) {
        this.options = options;
    }

    /** The address outside that a link would have asked; what is only named, or sent to, is not asked. */
    static Optional<Address> asked(Link link) {
        boolean reads = link.use() == Use.FOLLOWED || link.use() == Use.LOADED;
        return reads && link.target() instanceof Target.Elsewhere elsewhere
                ? Optional.of(elsewhere.address())
                : Optional.empty();
    }

    List<Diagnostic> findings(List<Document> documents, Map<String, Answer> answers) {
        List<Diagnostic> findings = new ArrayList<>();
        for (Document document : documents) {
            for (Link link : document.links()) {
                asked(link)
                        .flatMap(address -> Optional.ofNullable(answers.get(address.withoutFragment()))
                                .flatMap(answer -> finding(document, link, address, answer)))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Optional<Diagnostic> finding(Document document, Link link, Address address, Answer answer) {
        String start = Words.path(document.path()) + " links to " + Words.path(link.written());
        if (answer instanceof Answer.Dead dead) {
            return Optional.of(
                    diagnostic("link-dead", Severity.ERROR, document, link, start + ", which is gone: " + dead.why())
                            .label("gone")
                            .help("look for its new address or an archived copy, or take the link out"));
        }
        if (answer instanceof Answer.Unknown unknown) {
            return Optional.of(diagnostic(
                            "link-unknown",
                            Severity.WARNING,
                            document,
                            link,
                            start + ", of which nothing could be learnt: " + unknown.why())
                    .label("no clear answer")
                    .help("open it in a browser, or run the check again later"));
        }
        if (answer instanceof Answer.Alive alive && alive.movedTo().isPresent()) {
            String now = alive.movedTo().get()
                    + address.fragment()
                            .filter(f -> alive.movedTo().get().indexOf('#') < 0)
                            .map(f -> "#" + f)
                            .orElse("");
            return Optional.of(diagnostic(
                            "link-redirects",
                            Severity.WARNING,
                            document,
                            link,
                            start + ", which has moved to " + Words.path(now))
                    .label("has moved")
                    .help("write " + now));
        }
        return Optional.empty();
    }

    private Diagnostic diagnostic(String code, Severity severity, Document document, Link link, String message) {
        Region region = link.place().in(options.label() + document.path());
        Diagnostic finding =
                Diagnostic.error(code, region, message).severity(severity).target(link.written());
        return Words.madeFrom(options, document.path(), link.written(), finding);
    }
}
