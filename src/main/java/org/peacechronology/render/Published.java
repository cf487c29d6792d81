package org.peacechronology.render;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.peacechronology.date.DateWords;
import org.peacechronology.date.Edtf;
import org.peacechronology.link.ChainLink;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.LinkedClaim;
import org.peacechronology.link.LinkedDispute;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.link.LinkedSource;
import org.peacechronology.model.Correction;
import org.peacechronology.model.Entry;
import org.peacechronology.model.Event;
import org.peacechronology.model.Kind;
import org.peacechronology.model.Publication;
import org.peacechronology.model.Withdrawn;
import org.peacechronology.site.Addresses;
import org.peacechronology.site.Site;
import org.peacechronology.site.SiteOptions;
import org.peacechronology.site.Words;
import org.peacechronology.text.MarkdownText;
import org.peacechronology.text.MarkdownText.Target;
import org.peacechronology.text.Scalar;

/** A chronology as its data files give it: without drafts, its pages by address, its texts without markup. */
final class Published {

    private final LinkedChronology linked;
    private final SiteOptions options;
    private final DateWords dates;
    private final MarkdownText.Resolver names = new Names();
    private final String title;
    private final List<String> editors;
    private final Optional<String> baseUrl;

    /** Dates in words: many events share one, and each is said in many files. */
    private final Map<Edtf, String> said = new ConcurrentHashMap<>();

    Published(LinkedChronology linked, SiteOptions options) {
        this.linked = linked;
        this.options = options;
        this.dates = options.words().dates();
        this.title = publication().map(this::title).orElse("");
        this.baseUrl = Site.baseUrl(linked, options);
        List<String> named = publication().map(Publication::editors).orElse(List.of()).stream()
                .map(Scalar::text)
                .toList();
        this.editors = named.isEmpty() ? List.of(title) : named;
    }

    /** Cross-links give names, references to claims nothing. */
    private final class Names implements MarkdownText.Resolver {
        @Override
        public Optional<Target> link(MarkdownText.WikiLink link) {
            return linked.entry(link.id())
                    .map(entry -> Target.of("", entry.label().text()));
        }

        @Override
        public Optional<MarkdownText.Reference> claim(MarkdownText.ClaimReference reference) {
            return Optional.empty();
        }
    }

    LinkedChronology linked() {
        return linked;
    }

    Words words() {
        return options.words();
    }

    Optional<Publication> publication() {
        return linked.chronology().publication();
    }

    /** {@code Afghan Peace Talks: an annotated chronology}. */
    String title() {
        return title;
    }

    private String title(Publication publication) {
        String title = publication.title().text();
        return publication
                .subtitle()
                .map(subtitle -> words().text("cite.site", Map.of("title", title, "subtitle", subtitle.text())))
                .orElse(title);
    }

    String language() {
        return publication()
                .flatMap(Publication::language)
                .map(Scalar::text)
                .orElse(options.words().language());
    }

    /** Who publishes; the publication's own title where no editors are named. */
    List<String> editors() {
        return editors;
    }

    private boolean has(Entry entry) {
        return options.drafts() || !entry.isDraft();
    }

    /** Published entries that were taken back, by ID. */
    List<Withdrawn> withdrawn() {
        return linked.chronology().withdrawn().values().stream()
                .filter(entry -> options.drafts() || !entry.isDraft())
                .toList();
    }

    boolean has(String id) {
        return linked.entry(id).filter(this::has).isPresent();
    }

    /** In the order of the chronology. */
    List<LinkedEvent> events() {
        return linked.events().values().stream()
                .filter(event -> has(event.event()) && !event.claims().isEmpty())
                .toList();
    }

    Optional<LinkedEvent> event(String id) {
        return Optional.ofNullable(linked.events().get(id)).filter(event -> has(event.event()));
    }

    /** By ID. */
    List<LinkedSource> sources() {
        return linked.sources().values().stream()
                .filter(source -> has(source.source()))
                .sorted(Comparator.comparing(LinkedSource::id))
                .toList();
    }

    /** By ID. */
    List<LinkedDispute> disputes() {
        return linked.disputes().values().stream()
                .filter(dispute -> has(dispute.dispute()))
                .sorted(Comparator.comparing(LinkedDispute::id))
                .toList();
    }

    /** By ID. */
    <T extends Entry> List<T> all(Class<T> kind) {
        return linked.chronology().all(kind).stream().filter(this::has).toList();
    }

    Optional<Entry> entry(String id) {
        return linked.entry(id).filter(this::has);
    }

    /** What readers call it; its ID where it has no entry. */
    String name(String id) {
        return linked.entry(id).map(entry -> entry.label().text()).orElse(id);
    }

    String name(ChainLink link) {
        if (link instanceof ChainLink.Unnamed unnamed) {
            return unnamed.description();
        } else if (link instanceof ChainLink.Named named) {
            return name(named.id());
        }
        return name(((ChainLink.Article) link).sourceId());
    }

    /** How many published events name each place, person, organization or theme, by its ID. */
    Map<String, Integer> mentions() {
        Map<String, Integer> counts = new TreeMap<>();
        Set<String> shown = Set.copyOf(events().stream().map(LinkedEvent::id).toList());
        linked.mentions()
                .forEach((id, events) -> counts.put(
                        id, (int) events.stream().filter(shown::contains).count()));
        return counts;
    }

    Optional<String> baseUrl() {
        return baseUrl;
    }

    /** The way to a page: its full address where the site's is known, else from the file that names it. */
    String link(String from, String to) {
        return baseUrl.map(base -> base + to).orElseGet(() -> Addresses.relative(from, to));
    }

    String link(String from, Entry entry) {
        return link(from, Addresses.of(entry));
    }

    String link(String from, LinkedClaim claim) {
        return link(from, Addresses.of(Kind.EVENT, claim.eventId()) + "#" + claim.id());
    }

    /** A text without its markup, on one line. */
    String plain(MarkdownText text) {
        return OneLine.of(text.plain(names));
    }

    /** {@code 23 July 2018}. */
    String words(Edtf date) {
        return said.computeIfAbsent(date, each -> DateWords.text(dates.plain(each)));
    }

    /** {@code Meeting}. */
    String kind(Event event) {
        return words().text("kind." + event.sort().word());
    }

    /** {@code day not given}, where just the month is known. */
    Optional<String> doubt(Edtf date) {
        return date.precision() == Edtf.Precision.MONTH || date.precision() == Edtf.Precision.YEAR
                ? Optional.of(dates.listed(date).under()).filter(under -> !under.isEmpty())
                : Optional.empty();
    }

    /** The day on which an entry was last changed: added, or corrected. */
    static LocalDate changed(Event event) {
        return event.corrections().stream()
                .map(Correction::date)
                .map(date -> date.value())
                .reduce(event.added().value(), (a, b) -> a.isAfter(b) ? a : b);
    }
}
