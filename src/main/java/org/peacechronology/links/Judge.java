package org.peacechronology.links;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Related;
import org.peacechronology.diagnostic.Suggestions;
import org.peacechronology.text.Region;

/** Holds the addresses of a site against its files. */
final class Judge {

    /** For how many faults the name that was meant is looked for: each search goes over many names. */
    private static final int SUGGESTIONS = 200;

    /** Among how many names it is looked for. */
    private static final int MOST_NAMES = 5_000;

    private final SiteFiles files;
    private final Map<String, Document> documents;
    private final LinkOptions options;
    private final Map<String, Optional<String>> suggestions = new HashMap<>();

    /** Held texts, folded once for all the words that are looked for in them. */
    private final Map<String, String> heldTexts = new HashMap<>();

    /** The pages that some other page leads to. */
    private final Set<String> linked = new HashSet<>();

    private final List<Diagnostic> findings = new ArrayList<>();

    Judge(SiteFiles files, Map<String, Document> documents, LinkOptions options) {
        this.files = files;
        this.documents = documents;
        this.options = options;
    }

    List<Diagnostic> findings() {
        files.closed().forEach(folder -> unreadable(folder + "/"));
        for (Document document : documents.values()) {
            if (!document.read()) {
                unreadable(document.path());
            }
            for (Link link : document.links()) {
                judge(document, link);
            }
            for (Document.RepeatedId id : document.repeated()) {
                repeated(document, id);
            }
        }
        for (Document document : documents.values()) {
            if (isOrphan(document)) {
                orphan(document);
            }
        }
        return findings;
    }

    private void judge(Document document, Link link) {
        Target target = link.target();
        if (target instanceof Target.Inside inside) {
            inside(document, link, inside);
        } else if (target instanceof Target.OwnPart part) {
            part(document, link, document, part.id());
        } else if (target instanceof Target.OwnMap map) {
            map(document, link, map);
        } else if (target instanceof Target.Outside) {
            outside(document, link);
        } else if (target instanceof Target.Malformed) {
            findings.add(diagnostic(
                            "link-missing-file", document, link, Words.path(link.written()) + ", which is no address")
                    .label("no address")
                    .help("write a path from this page, or https:// and a host"));
        } else if (target instanceof Target.Elsewhere elsewhere) {
            textFragment(document, link, elsewhere.address());
        }
    }

    private void inside(Document document, Link link, Target.Inside inside) {
        Optional<String> served = files.served(inside.segments());
        if (served.isEmpty()) {
            if (!files.isInClosed(SiteFiles.name(inside.segments()))) {
                missingFile(document, link, inside);
            }
            return;
        }
        boolean leadsReader = link.use() == Use.FOLLOWED || link.use() == Use.SENT;
        if (document.page() && leadsReader && !served.get().equals(document.path())) {
            linked.add(served.get());
        }
        Document target = Optional.ofNullable(documents.get(served.get())).orElse(document);
        inside.fragment().ifPresent(fragment -> part(document, link, target, fragment));
    }

    private void missingFile(Document document, Link link, Target.Inside inside) {
        String name = SiteFiles.name(inside.segments());
        boolean folder = files.hasFolder(name);
        String what = folder
                ? (name.isEmpty() ? "this folder" : Words.path(name) + "/") + ", which has no index.html"
                : Words.path(name) + ", which is not there";
        Diagnostic finding = diagnostic("link-missing-file", document, link, what);
        findings.add(finding.label(folder ? "no index.html" : "not there")
                .help(folder ? "add an index.html to the folder, or name the file" : missingFileHelp(name)));
    }

    private String missingFileHelp(String name) {
        return suggest("file " + name, () -> nearFile(name))
                .map(near -> near.equals(name + ".html")
                        ? "did you mean “" + Words.path(near) + "”? A plain host does not add the ending"
                        : near.equalsIgnoreCase(name)
                                ? "did you mean “" + Words.path(near) + "”? Capital and small letters are not the same"
                                : "did you mean “" + Words.path(near) + "”?")
                .orElse("correct the address, or take the link out");
    }

    /** Among the names with the same ending: first those beside it, then the same name elsewhere, then all. */
    private Optional<String> nearFile(String name) {
        if (files.has(name + ".html")) {
            return Optional.of(name + ".html");
        }
        int slash = name.lastIndexOf('/') + 1;
        String ending = name.lastIndexOf('.') > slash ? name.substring(name.lastIndexOf('.')) : "";
        List<String> all = files.names().stream()
                .filter(other -> other.endsWith(ending))
                .limit(MOST_NAMES)
                .toList();
        List<String> beside = all.stream()
                .filter(other -> other.startsWith(name.substring(0, slash)) && other.indexOf('/', slash) < 0)
                .toList();
        List<String> sameName = all.stream()
                .filter(other -> other.endsWith("/" + name.substring(slash)) && !other.endsWith("/index.html"))
                .toList();
        return near(name, beside, ending)
                .or(() -> sameName.size() == 1 ? Optional.of(sameName.get(0)) : near(name, all, ending));
    }

    private static Optional<String> near(String name, List<String> others, String ending) {
        List<String> stems = others.stream()
                .map(other -> other.substring(0, other.length() - ending.length()))
                .toList();
        return Suggestions.nearest(name.substring(0, name.length() - ending.length()), stems)
                .map(stem -> stem + ending);
    }

    /** Whether the part that a fragment asks for is there, by the HTML standard; other files than documents have none. */
    private void part(Document document, Link link, Document target, String written) {
        String fragment = TextDirective.elementPart(written);
        boolean hasParts = target.page() || target.path().endsWith(".svg");
        if (!hasParts || !target.read() || fragment.isEmpty() || target.parts().contains(fragment)) {
            return;
        }
        String decoded = Address.percentDecode(fragment);
        boolean view = !target.page() && (fragment.indexOf('=') > 0 || fragment.startsWith("svgView("));
        if (target.parts().contains(decoded) || target.page() && decoded.equalsIgnoreCase("top") || view) {
            return;
        }
        String where = target == document ? "which is not on this page" : "which is not on that page";
        String name = (target == document ? "" : Words.path(target.path())) + "#" + Words.path(decoded);
        String help = suggest(
                        "part " + target.path() + "#" + decoded,
                        () -> Suggestions.nearest(
                                decoded,
                                target.parts().stream().limit(MOST_NAMES).toList()))
                .map(near -> "did you mean “#" + Words.path(near) + "”?")
                .orElse("name the id of an element of that page, or link to the page as a whole");
        findings.add(diagnostic("link-missing-fragment", document, link, name + ", " + where)
                .label("no such id")
                .help(help));
    }

    private void map(Document document, Link link, Target.OwnMap map) {
        if (map.name().filter(document.maps()::contains).isEmpty()
                && map.name().filter(document.parts()::contains).isEmpty()) {
            findings.add(diagnostic(
                            "link-missing-fragment",
                            document,
                            link,
                            "the image map " + Words.path(link.written()) + ", which this page does not have")
                    .label("no such map")
                    .help("name a map of this page, with a number sign before its name"));
        }
    }

    private void outside(Document document, Link link) {
        String help = options.baseUrl().isPresent()
                ? "write a relative address, or the whole address of a page that is not part of this site"
                : "write a relative address that stays in the folder";
        findings.add(diagnostic(
                        "link-outside-site",
                        document,
                        link,
                        Words.path(link.written()) + ", which is not part of this site")
                .label("leaves the site")
                .help(help));
    }

    private void textFragment(Document document, Link link, Address address) {
        List<TextDirective> directives =
                address.fragment().map(TextDirective::of).orElse(List.of());
        if (directives.isEmpty()) {
            return;
        }
        Optional<String> held = options.heldText().at(TextDirective.withoutFragment(link.written()));
        Optional<String> text = held.isPresent() ? held : options.heldText().at(address.withoutFragment());
        if (text.isEmpty()) {
            return;
        }
        String folded =
                heldTexts.computeIfAbsent(address.withoutFragment(), unused -> TextDirective.fold(text.orElseThrow()));
        for (TextDirective directive : directives) {
            if (!directive.standsIn(folded)) {
                findings.add(diagnostic(
                                "link-text-not-in-source",
                                document,
                                link,
                                "words that do not stand in our copy of that source: “" + Words.path(directive.words())
                                        + "”")
                        .label("not in our copy")
                        .help("copy the words from the source text letter by letter"));
            }
        }
    }

    private void repeated(Document document, Document.RepeatedId id) {
        findings.add(madeFrom(
                document,
                "",
                Diagnostic.error(
                                "link-duplicate-id",
                                id.again().in(options.label() + document.path()),
                                Words.path(document.path()) + " has the id “" + Words.path(id.id())
                                        + "” more than once; links lead to the first")
                        .label("stands twice")
                        .related(List.of(new Related("first at", id.first().in(options.label() + document.path()), "")))
                        .help("give each element an id of its own")));
    }

    private void unreadable(String path) {
        findings.add(Diagnostic.error(
                        "link-unreadable-file",
                        Region.file(options.label() + path),
                        Words.path(path) + " could not be read")
                .help("see to its permissions and its form; files over " + (LinkChecker.LARGEST_FILE >> 20)
                        + " MB are not read"));
    }

    private boolean isOrphan(Document document) {
        String path = document.path();
        return document.page()
                && !document.redirects()
                && !path.equals("index.html")
                && !path.equals("404.html")
                && !linked.contains(path);
    }

    private void orphan(Document document) {
        findings.add(madeFrom(
                document,
                "",
                Diagnostic.warning(
                                "link-orphan", whole(document), "no other page links to " + Words.path(document.path()))
                        .help("link to it from a page that readers find, or remove it")));
    }

    private Region whole(Document document) {
        return Region.file(options.label() + document.path());
    }

    private Diagnostic diagnostic(String code, Document document, Link link, String what) {
        return madeFrom(
                document,
                link.written(),
                Diagnostic.error(
                                code,
                                link.place().in(options.label() + document.path()),
                                Words.path(document.path()) + " links to " + what)
                        .target(link.written()));
    }

    private Diagnostic madeFrom(Document document, String target, Diagnostic finding) {
        return Words.madeFrom(options, document.path(), target, finding);
    }

    /** The search is made once for a fault that stands in many places, and no longer when there are very many. */
    private Optional<String> suggest(String fault, Supplier<Optional<String>> search) {
        if (!suggestions.containsKey(fault) && suggestions.size() >= SUGGESTIONS) {
            return Optional.empty();
        }
        return suggestions.computeIfAbsent(fault, unused -> search.get());
    }
}
