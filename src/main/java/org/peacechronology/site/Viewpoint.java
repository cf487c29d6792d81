package org.peacechronology.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.peacechronology.link.ChainLink;
import org.peacechronology.link.LinkedClaim;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.link.LinkedSource;
import org.peacechronology.model.Entry;
import org.peacechronology.model.Event;
import org.peacechronology.model.Organization;
import org.peacechronology.model.Person;
import org.peacechronology.model.Role;
import org.peacechronology.model.Source;
import org.peacechronology.text.MarkdownText;
import org.peacechronology.text.Scalar;

/** The site as seen from one page: names and links, each relative to the page. */
final class Viewpoint {
    private final Edition edition;
    private final String address;

    Viewpoint(Edition edition, String address) {
        this.edition = edition;
        this.address = address;
    }

    Edition edition() {
        return edition;
    }

    Words words() {
        return edition.words();
    }

    Dates dates() {
        return edition.dates();
    }

    String address() {
        return address;
    }

    /** The way to an address of the site. */
    String to(String target) {
        return Addresses.relative(address, target);
    }

    /** The way to an address, if the site has it. */
    Optional<String> toExisting(String target) {
        int hash = target.indexOf('#');
        return edition.has(hash < 0 ? target : target.substring(0, hash)) ? Optional.of(to(target)) : Optional.empty();
    }

    /** The way to an entry, if it has a page. */
    Optional<String> toEntry(String id) {
        return edition.published(id).map(entry -> to(Addresses.of(entry)));
    }

    String toClaim(LinkedClaim claim) {
        return to("events/" + claim.eventId() + ".html#" + claim.id());
    }

    String toEvent(LinkedEvent event) {
        return to(Addresses.of(event.event()));
    }

    /** What readers call an entry; a reference that leads nowhere is called what it says. */
    String label(String id) {
        return edition.entry(id).map(entry -> entry.label().text()).orElse(id);
    }

    /** An entry by name, linked if it has a page. */
    Phrase name(String id) {
        return name(label(id), toEntry(id));
    }

    Phrase name(String words, Optional<String> href) {
        return new Phrase(List.of(new Phrase.Run(
                words, href, Optional.empty(), Optional.empty(), Script.differs(words, words().direction()), false)));
    }

    /** A name in another language. */
    Phrase.Run foreign(String language, String words) {
        return new Phrase.Run(
                words, Optional.empty(), Optional.of(language), Optional.of(Script.direction(language)), true, false);
    }

    /** The name of an entry in Dari, else in Pashto; none on a page in that language. */
    Optional<Phrase.Run> localName(Map<String, Scalar> names) {
        for (String language : List.of("fa", "ps")) {
            Scalar name = names.get(language);
            if (name != null && !words().language().equals(language)) {
                return Optional.of(foreign(language, name.text()));
            }
        }
        return Optional.empty();
    }

    /** A source by its publisher; by its title where the publisher is not stated. */
    String sourceName(String id) {
        Optional<LinkedSource> source =
                Optional.ofNullable(edition.linked().sources().get(id));
        return source.flatMap(found -> found.source().publisher())
                .map(publisher -> label(publisher.text()))
                .orElseGet(() -> words().text("chain.article", "title", label(id)));
    }

    /** Who published a source, as words that begin a sentence. */
    String publisherName(Source source) {
        return source.publisher()
                .map(publisher -> label(publisher.text()))
                .orElseGet(() -> Exhibits.capital(words().text("source.publisher-not-stated")));
    }

    /** A step of a chain; {@code last} for the article we hold, which leads to our page of it. */
    Phrase step(ChainLink link, Event event, Optional<String> last) {
        if (last.isPresent()) {
            return name(sourceName(last.get()), toEntry(last.get()));
        }
        if (link instanceof ChainLink.Named named) {
            Phrase name = name(named.id());
            return office(named.id(), event).map(name::then).orElse(name);
        }
        if (link instanceof ChainLink.Unnamed unnamed) {
            return unnamed(unnamed);
        }
        String source = ((ChainLink.Article) link).sourceId();
        return name(sourceName(source), toEntry(source));
    }

    /** {@code , State Department}: the body for which a person spoke at the time. */
    private Optional<Phrase> office(String id, Event event) {
        Optional<Entry> entry = edition.entry(id);
        if (entry.isEmpty() || !(entry.get() instanceof Person person)) {
            return Optional.empty();
        }
        return Parties.rolesAt(person, event.date().value()).stream()
                .map(Role::organization)
                .flatMap(Optional::stream)
                .findFirst()
                .map(body -> Phrase.plain(words().text("chain.office", "body", label(body.text()))));
    }

    private Phrase unnamed(ChainLink.Unnamed unnamed) {
        String words = words().text("chain.unnamed", "who", bare(unnamed.description()));
        Optional<String> of = unnamed.of()
                .map(this::label)
                .filter(body -> edition.entry(unnamed.of().orElseThrow())
                        .map(entry -> !names(entry, unnamed.description()))
                        .orElse(true));
        Phrase.Run run = new Phrase.Run(words, Optional.empty(), Optional.empty(), Optional.empty(), false, true);
        Phrase phrase = new Phrase(List.of(run));
        return of.map(body -> phrase.then(Phrase.plain(words().text("chain.office", "body", body))))
                .orElse(phrase);
    }

    private static boolean names(Entry entry, String description) {
        return entry instanceof Organization body
                && (description.contains(body.name().text())
                        || body.aliases().stream().anyMatch(alias -> description.contains(alias.text())));
    }

    /** Without the article, and without saying “anonymous” beside “unnamed”: {@code State Department official}. */
    String bare(String description) {
        var leading = List.of(words().text("chain.leading").split(" "));
        String rest = description.strip();
        for (int space = rest.indexOf(' ');
                space > 0 && leading.contains(rest.substring(0, space).toLowerCase(Locale.ROOT));
                space = rest.indexOf(' ')) {
            rest = rest.substring(space + 1).strip();
        }
        return rest.indexOf(' ') < 0 ? rest.toLowerCase(Locale.ROOT) : rest;
    }

    /** Markdown of a field that has no claims to refer to. */
    Html markdown(Optional<MarkdownText> text) {
        return text.map(each -> markdown(each, "", Optional.empty())).orElse(Html.EMPTY);
    }

    /**
     * Markdown as a fragment of this page.
     *
     * @param paragraphs the class of its paragraphs, or empty
     * @param event whose claims it may refer to
     */
    Html markdown(MarkdownText text, String paragraphs, Optional<LinkedEvent> event) {
        return new Html(text.html(new Links(event), MarkdownText.Style.FIELD.paragraphs(paragraphs)));
    }

    /** The body of a page of prose. */
    Html article(MarkdownText text) {
        return new Html(text.html(
                new Links(Optional.empty()), MarkdownText.Style.PAGE.taken(Set.of("main", "figures", "h-figures"))));
    }

    /** The words of a Markdown field, with the names of the entries it links to. */
    String plain(MarkdownText text) {
        return text.plain(new Links(Optional.empty()));
    }

    private final class Links implements MarkdownText.Resolver {
        private final Optional<LinkedEvent> event;

        Links(Optional<LinkedEvent> event) {
            this.event = event;
        }

        @Override
        public Optional<MarkdownText.Target> link(MarkdownText.WikiLink link) {
            String fragment = link.claim()
                    .filter(claim -> edition.claim(link.id(), claim).isPresent())
                    .map(claim -> "#" + claim)
                    .orElse("");
            return edition.entry(link.id())
                    .map(entry -> MarkdownText.Target.of(
                            edition.isPublished(entry) ? to(Addresses.of(entry) + fragment) : "",
                            entry.label().text()));
        }

        @Override
        public Optional<MarkdownText.Reference> claim(MarkdownText.ClaimReference reference) {
            return event.flatMap(found -> found.claims().stream()
                    .filter(claim -> claim.id().equals(reference.id()))
                    .findFirst()
                    .map(claim -> new MarkdownText.Reference(
                            words().number(claim.number()),
                            toClaim(claim),
                            words().text("event.claim-number", "n", words().number(claim.number())))));
        }

        /** What an editor writes stands relative to the site's root. */
        @Override
        public String relative(String written) {
            return written.startsWith("#") ? written : to(written);
        }
    }
}
