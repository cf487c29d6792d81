package org.peacechronology.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.peacechronology.link.LinkedClaim;
import org.peacechronology.link.LinkedDispute;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.link.LinkedSource;
import org.peacechronology.model.Display;
import org.peacechronology.model.Entry;
import org.peacechronology.model.Organization;
import org.peacechronology.model.Page;
import org.peacechronology.model.Person;
import org.peacechronology.model.Place;
import org.peacechronology.model.Theme;
import org.peacechronology.render.SearchIndex.Sort;
import org.peacechronology.site.Addresses;
import org.peacechronology.site.SiteFile;
import org.peacechronology.text.MarkdownText;
import org.peacechronology.text.Paragraph;
import org.peacechronology.text.Scalar;
import org.peacechronology.text.SourceText;

/** What can be sought in a chronology: every entry by its names, claims, prose and the passages of the sources. */
final class SearchFiles {

    private final Published published;
    private final SearchIndex index = new SearchIndex();

    private SearchFiles(Published published) {
        this.published = published;
    }

    static List<SiteFile> of(Published published) {
        SearchFiles search = new SearchFiles(published);
        published.events().forEach(search::event);
        published.disputes().forEach(search::dispute);
        published
                .all(Person.class)
                .forEach(person -> search.entry(
                        Sort.PERSON, person, names(person.aliases(), person.names()), person.description()));
        published
                .all(Organization.class)
                .forEach(body ->
                        search.entry(Sort.ORGANIZATION, body, names(body.aliases(), body.names()), body.description()));
        published
                .all(Place.class)
                .forEach(place ->
                        search.entry(Sort.PLACE, place, names(place.aliases(), place.names()), place.description()));
        published.all(Theme.class).forEach(theme -> search.entry(Sort.THEME, theme, "", theme.description()));
        published.sources().forEach(search::source);
        published.all(Page.class).forEach(page -> search.entry(Sort.PAGE, page, "", Optional.of(page.body())));
        return search.index.files();
    }

    private void event(LinkedEvent event) {
        String address = Addresses.of(event.event());
        index.name(
                Sort.EVENT,
                address,
                event.event().title().text(),
                published.words(event.event().date().value()));
        index.text(Sort.EVENT, address, "", published.plain(event.event().summary()));
        event.event().annotation().ifPresent(note -> index.text(Sort.EVENT, address, "", published.plain(note)));
        for (LinkedClaim claim : event.claims()) {
            index.text(
                    Sort.CLAIM, address, "#" + claim.id(), claim.claim().text().text());
        }
    }

    private void dispute(LinkedDispute dispute) {
        entry(Sort.DISPUTE, dispute.dispute(), "", Optional.of(dispute.dispute().summary()));
    }

    private void entry(Sort sort, Entry entry, String more, Optional<MarkdownText> text) {
        index.name(sort, Addresses.of(entry), entry.label().text(), more);
        text.ifPresent(words -> index.text(sort, Addresses.of(entry), "", published.plain(words)));
    }

    /** As much of a source as its page shows. */
    private void source(LinkedSource source) {
        String address = Addresses.of(source.source());
        index.name(
                Sort.SOURCE,
                address,
                source.source().title().text(),
                source.source().publisher().map(id -> published.name(id.text())).orElse(""));
        Display display = source.source().display().map(each -> each.value()).orElse(Display.FULL);
        source.text().ifPresent(text -> {
            if (display == Display.FULL) {
                text.paragraphs().stream()
                        .filter(Paragraph::inBody)
                        .forEach(paragraph -> index.text(
                                Sort.PASSAGE,
                                address,
                                "#p" + paragraph.number(),
                                OneLine.of(paragraph.span().of(text.text()))));
            } else if (display == Display.EXCERPTS) {
                cited(source, text);
            }
        });
    }

    private void cited(LinkedSource source, SourceText text) {
        source.coverage()
                .ifPresent(coverage -> coverage.cited()
                        .forEach(span -> index.text(
                                Sort.PASSAGE, Addresses.of(source.source()), "", OneLine.of(span.of(text.text())))));
    }

    private static String names(List<Scalar> aliases, Map<String, Scalar> names) {
        List<Scalar> all = new ArrayList<>(aliases);
        all.addAll(names.values());
        return all.stream().map(Scalar::text).distinct().collect(Collectors.joining(" · "));
    }
}
