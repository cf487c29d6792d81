package org.peacechronology.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.model.Entry;
import org.peacechronology.model.Organization;
import org.peacechronology.model.Person;
import org.peacechronology.model.Place;
import org.peacechronology.model.Role;
import org.peacechronology.model.Source;
import org.peacechronology.model.Theme;
import org.peacechronology.text.Scalar;
import org.peacechronology.text.SourceText;
import org.peacechronology.text.Span;

/** Which words name someone or something, by entity and by source. Several rules may ask at once. */
final class KnownNames {
    private final LinkedChronology linked;
    private final Map<String, List<String>> forms = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, List<String>> namedBy = new HashMap<>();
    private final Map<String, List<String>> bearers = new HashMap<>();
    private final Map<String, Set<String>> texts = new ConcurrentHashMap<>();

    KnownNames(LinkedChronology linked) {
        this.linked = linked;
        linked.chronology().entries().values().forEach(this::add);
        linked.mentions()
                .forEach((entity, events) -> events.forEach(event ->
                        namedBy.computeIfAbsent(event, id -> new ArrayList<>()).add(entity)));
    }

    boolean isOf(LinkedChronology other) {
        return linked == other;
    }

    private void add(Entry entry) {
        List<String> names = names(entry);
        if (!names.isEmpty()) {
            forms.put(entry.id(), names);
            Set<String> own = new HashSet<>();
            names.forEach(name -> own.addAll(NameWord.wordsOf(name)));
            if (entry instanceof Person person) {
                person.roles().stream()
                        .map(role -> role.title().text())
                        .forEach(title -> own.addAll(NameWord.wordsOf(title)));
            }
            words.put(entry.id(), own);
            own.forEach(word ->
                    bearers.computeIfAbsent(word, key -> new ArrayList<>()).add(entry.id()));
        }
    }

    private static List<String> names(Entry entry) {
        Stream<Scalar> names = Stream.of();
        if (entry instanceof Person person) {
            names = Stream.concat(Stream.of(person.name()), person.aliases().stream());
        } else if (entry instanceof Organization body) {
            names = Stream.concat(Stream.of(body.name()), body.aliases().stream());
        } else if (entry instanceof Place place) {
            names = Stream.concat(Stream.of(place.name()), place.aliases().stream());
        } else if (entry instanceof Theme theme) {
            names = Stream.of(theme.name());
        }
        return names.map(Scalar::text).toList();
    }

    /** The words of all names of all entities. */
    Set<String> ofAll() {
        return bearers.keySet();
    }

    /** The words of the names of the entities that an event names, and of their organizations and publishers. */
    Set<String> of(LinkedEvent event) {
        Set<String> known = new HashSet<>();
        for (String id : namedBy.getOrDefault(event.id(), List.of())) {
            known.addAll(words.getOrDefault(id, Set.of()));
            linked.entry(id)
                    .filter(Person.class::isInstance)
                    .ifPresent(person -> ((Person) person)
                            .roles().stream()
                                    .map(Role::organization)
                                    .forEach(body -> body.ifPresent(organization ->
                                            known.addAll(words.getOrDefault(organization.text(), Set.of())))));
        }
        for (String source : event.sources()) {
            linked.entry(source)
                    .filter(Source.class::isInstance)
                    .map(Source.class::cast)
                    .flatMap(Source::publisher)
                    .ifPresent(publisher -> known.addAll(words.getOrDefault(publisher.text(), Set.of())));
        }
        return known;
    }

    /** The words of the names of the entities that a text calls by any of their names. */
    Called calledIn(String text) {
        return new Called(text);
    }

    /**
     * Each word that somebody bears, and each entity, is looked for once in a text, however often it is asked for: both may
     * have many of the other.
     */
    final class Called {
        private final String text;
        private final Map<String, Boolean> byWord = new HashMap<>();
        private final Map<String, Boolean> byEntity = new HashMap<>();

        private Called(String text) {
            this.text = text;
        }

        boolean has(String word) {
            List<String> ofWord = bearers.get(word);
            return ofWord != null
                    && byWord.computeIfAbsent(word, each -> ofWord.stream().anyMatch(this::calls));
        }

        private boolean calls(String id) {
            return byEntity.computeIfAbsent(
                    id, each -> forms.getOrDefault(each, List.of()).stream().anyMatch(text::contains));
        }
    }

    /** The words in the bodies of the sources that an event cites. */
    List<Set<String>> inSourcesOf(LinkedEvent event) {
        return event.claims().stream()
                .flatMap(claim -> claim.evidence().stream())
                .flatMap(evidence -> evidence.source().stream())
                .distinct()
                .map(this::inBody)
                .toList();
    }

    private Set<String> inBody(SourceText source) {
        return texts.computeIfAbsent(source.id(), id -> {
            Set<String> found = new HashSet<>();
            for (Span span : source.body()) {
                found.addAll(NameWord.wordsOf(span.of(source.text())));
            }
            return found;
        });
    }
}
