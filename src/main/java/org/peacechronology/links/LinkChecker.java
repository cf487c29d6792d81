package org.peacechronology.links;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.work.Workers;

/** Checks every address in a folder of HTML, without asking any host, and on request those that lead outside as well. */
public final class LinkChecker {

    /** Larger files are named in a finding and not read: a tree of HTML takes many times the room of its text. */
    static final int LARGEST_FILE = 8 << 20;

    /** Of files larger than this only one is read at a time. */
    private static final int LARGE_FILE = 1 << 20;

    private final Site site;
    private final SiteFiles files;
    private final Semaphore large = new Semaphore(1);

    private LinkChecker(Site site, SiteFiles files) {
        this.site = site;
        this.files = files;
    }

    /**
     * The findings in order.
     *
     * @throws IOException if the folder cannot be read, or the cache of answers not be written
     */
    public static List<Diagnostic> check(Path folder, LinkOptions options) throws IOException {
        return run(folder, options).findings();
    }

    /** The findings, and what was checked. */
    public static SiteReport run(Path folder, LinkOptions options) throws IOException {
        Questions questions = options.external().isPresent()
                ? new ExternalLinks(options.external().get())::ask
                : addresses -> Map.of();
        return run(folder, options, questions);
    }

    /** Whoever can say what became of addresses outside. */
    @FunctionalInterface
    interface Questions {
        Map<String, Answer> ask(List<Address> addresses) throws IOException;
    }

    static SiteReport run(Path folder, LinkOptions options, Questions questions) throws IOException {
        SiteFiles files = SiteFiles.in(folder);
        LinkChecker checker = new LinkChecker(new Site(options.baseUrl().flatMap(Address::parse)), files);
        List<Document> documents = Workers.map(List.copyOf(files.names()), checker::read);
        Map<String, Document> byPath = documents.stream()
                .collect(Collectors.toMap(Document::path, Function.identity(), (a, b) -> a, TreeMap::new));
        List<Diagnostic> findings = new ArrayList<>(new Judge(files, byPath, options).findings());
        Map<String, Answer> answers = questions.ask(addresses(documents));
        findings.addAll(new ExternalJudge(options).findings(documents, answers));
        return new SiteReport(
                findings.stream().sorted().toList(),
                documents.stream()
                        .filter(document -> format(document.path()) != Format.OTHER)
                        .map(document -> options.label() + document.path())
                        .toList(),
                (int) documents.stream().filter(Document::page).count(),
                documents.stream().mapToInt(document -> document.links().size()).sum(),
                answers.size());
    }

    /** Each address once, in the order of the site. */
    private static List<Address> addresses(List<Document> documents) {
        Map<String, Address> addresses = new LinkedHashMap<>();
        for (Document document : documents) {
            for (Link link : document.links()) {
                ExternalJudge.asked(link).ifPresent(a -> addresses.putIfAbsent(a.withoutFragment(), a));
            }
        }
        return List.copyOf(addresses.values());
    }

    private enum Format {
        HTML,
        CSS,
        XML,
        JSON,
        ROBOTS,
        OTHER
    }

    private static Format format(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "html", "htm", "xhtml", "xht" -> Format.HTML;
            case "css" -> Format.CSS;
            case "xml", "atom", "rss", "svg" -> Format.XML;
            case "json", "webmanifest" -> Format.JSON;
            default -> name.equals("robots.txt") ? Format.ROBOTS : Format.OTHER;
        };
    }

    private Document read(String name) {
        Format format = format(name);
        if (format == Format.OTHER) {
            return Document.leaf(name);
        }
        boolean page = format == Format.HTML;
        try {
            Optional<byte[]> bytes = files.read(name, LARGEST_FILE);
            if (bytes.isEmpty()) {
                return Document.unread(name, page);
            }
            if (bytes.get().length <= LARGE_FILE) {
                return read(name, format, Charsets.decode(bytes.get()));
            }
            large.acquireUninterruptibly();
            try {
                return read(name, format, Charsets.decode(bytes.get()));
            } finally {
                large.release();
            }
        } catch (IOException e) {
            return Document.unread(name, page);
        }
    }

    private Document read(String name, Format format, String text) {
        return switch (format) {
            case HTML -> HtmlReader.page(site, name, text);
            case CSS -> Sheet.read(site, name, text);
            case XML -> XmlReader.read(site, name, text);
            case JSON -> JsonReader.concerns(name, text) ? JsonReader.read(site, name, text) : Document.leaf(name);
            case ROBOTS -> Robots.read(site, name, text);
            case OTHER -> Document.leaf(name);
        };
    }
}
