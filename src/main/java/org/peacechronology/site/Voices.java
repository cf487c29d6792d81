package org.peacechronology.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.peacechronology.link.ChainLink;
import org.peacechronology.link.LinkedClaim;
import org.peacechronology.link.LinkedEvent;
import org.peacechronology.link.LinkedEvidence;
import org.peacechronology.model.Entry;
import org.peacechronology.model.Organization;
import org.peacechronology.model.Person;
import org.peacechronology.model.Place;
import org.peacechronology.model.Stance;
import org.peacechronology.text.Scalar;

/** Who said what: the claims of which each person or organization is the origin, those it passed on, those about it. */
final class Voices {
    /** A claim, and what brought it here: of its pieces of evidence the one that says most, of equals the first. */
    record Voice(LinkedClaim claim, LinkedEvidence evidence) {
        Stance stance() {
            return evidence.evidence().effect();
        }

        private Voice orStronger(Voice other) {
            return weight(other.stance()) > weight(stance()) ? other : this;
        }

        private static int weight(Stance stance) {
            return switch (stance) {
                case SUPPORTS -> 3;
                case DENIES -> 2;
                case QUALIFIES -> 1;
                case DECLINES_TO_COMMENT -> 0;
            };
        }
    }

    private final Map<String, Map<String, Voice>> said = new HashMap<>();
    private final Map<String, Map<String, Voice>> carried = new HashMap<>();
    private final Map<String, Map<String, LinkedClaim>> about = new HashMap<>();

    private Voices() {}

    static Voices of(Edition edition) {
        var voices = new Voices();
        var names = new NamesInText();
        edition.all(Person.class).forEach(person -> names.add(person.id(), person.name(), person.aliases()));
        edition.all(Organization.class).forEach(body -> names.add(body.id(), body.name(), body.aliases()));
        edition.all(Place.class).forEach(place -> names.add(place.id(), place.name(), place.aliases()));
        for (LinkedEvent event : edition.events()) {
            for (LinkedClaim claim : event.claims()) {
                claim.evidence().forEach(evidence -> voices.hear(claim, evidence));
                names.in(claim.claim().text().text())
                        .forEach(id -> voices.about
                                .computeIfAbsent(id, key -> new LinkedHashMap<>())
                                .putIfAbsent(claim.key(), claim));
            }
        }
        return voices;
    }

    private void hear(LinkedClaim claim, LinkedEvidence evidence) {
        List<ChainLink> links = evidence.chain().links();
        for (int i = 0; i < links.size(); i++) {
            if (links.get(i) instanceof ChainLink.Named named) {
                (i == 0 ? said : carried)
                        .computeIfAbsent(named.id(), key -> new LinkedHashMap<>())
                        .merge(claim.key(), new Voice(claim, evidence), Voice::orStronger);
            }
        }
    }

    /** The claims that it makes, in the order of the chronology. */
    List<Voice> saidBy(Entry entry) {
        return spoken(entry, Set.of(Stance.SUPPORTS));
    }

    /** The claims of others that it denies or qualifies. */
    List<Voice> disputedBy(Entry entry) {
        return spoken(entry, Set.of(Stance.DENIES, Stance.QUALIFIES));
    }

    /** The claims of others on which it did no more than decline to comment. */
    List<Voice> declinedBy(Entry entry) {
        return spoken(entry, Set.of(Stance.DECLINES_TO_COMMENT));
    }

    private List<Voice> spoken(Entry entry, Set<Stance> stances) {
        return said.getOrDefault(entry.id(), Map.of()).values().stream()
                .filter(voice -> stances.contains(voice.stance()))
                .toList();
    }

    /** Without those on which it spoke itself. */
    List<Voice> carriedBy(Entry entry) {
        Map<String, Voice> own = said.getOrDefault(entry.id(), Map.of());
        return carried.getOrDefault(entry.id(), Map.of()).values().stream()
                .filter(voice -> !own.containsKey(voice.claim().key()))
                .toList();
    }

    /** Claims whose words name it, without those that it makes itself. */
    List<LinkedClaim> about(Entry entry) {
        Set<String> own =
                saidBy(entry).stream().map(voice -> voice.claim().key()).collect(Collectors.toSet());
        return about.getOrDefault(entry.id(), Map.of()).values().stream()
                .filter(claim -> !own.contains(claim.key()))
                .toList();
    }

    /** Finds names in texts: each text is walked once, word by word, whatever the number of names. */
    private static final class NamesInText {
        private record Name(String words, String id) {}

        private final Map<String, List<Name>> byFirstWord = new HashMap<>();

        void add(String id, Scalar name, List<Scalar> aliases) {
            add(id, name.text());
            aliases.forEach(alias -> add(id, alias.text()));
        }

        private void add(String id, String words) {
            if (!words.isBlank()) {
                byFirstWord
                        .computeIfAbsent(words.substring(0, wordEnd(words, 0)), key -> new ArrayList<>())
                        .add(new Name(words, id));
            }
        }

        /** The entries that a text names; where names overlap, the longest. */
        Set<String> in(String text) {
            var found = new TreeSet<String>();
            int at = 0;
            while (at < text.length()) {
                int end = wordEnd(text, at);
                if (end == at) {
                    at++;
                    continue;
                }
                int longest = 0;
                var ids = new ArrayList<String>();
                for (Name name : byFirstWord.getOrDefault(text.substring(at, end), List.of())) {
                    int stop = at + name.words().length();
                    if (text.startsWith(name.words(), at) && (stop == text.length() || !isWord(text.charAt(stop)))) {
                        if (name.words().length() > longest) {
                            longest = name.words().length();
                            ids.clear();
                        }
                        if (name.words().length() == longest) {
                            ids.add(name.id());
                        }
                    }
                }
                found.addAll(ids);
                at = Math.max(end, at + longest);
            }
            return found;
        }

        private static int wordEnd(String text, int from) {
            int end = from;
            while (end < text.length() && isWord(text.charAt(end))) {
                end++;
            }
            return end;
        }

        private static boolean isWord(char c) {
            return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
        }
    }
}
