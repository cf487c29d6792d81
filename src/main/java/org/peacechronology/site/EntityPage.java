package org.peacechronology.site;

import java.util.List;
import java.util.Optional;

/**
 * A person, organization, place or theme: who or what it is, its events, what it said and what is said of it.
 *
 * @param names in other languages
 * @param parts organizations or places that are part of it, or people who hold an office in it
 * @param spoken claims on which it spoke: those it makes, those it denies or qualifies, those on which it is silent
 * @param sources of which it is the publisher
 * @param carried claims that it passed on
 * @param of claims about it
 */
public record EntityPage(
        Frame frame,
        Phrase kick,
        String name,
        List<Phrase.Run> names,
        Html description,
        List<Fact> facts,
        List<Role> roles,
        Optional<Lanes> picture,
        String partsTitle,
        List<Phrase> parts,
        String eventsTitle,
        List<Parts.Month> events,
        List<Spoken> spoken,
        List<Parts.Counted> sources,
        List<Parts.ClaimLine> carried,
        String ofTitle,
        List<Parts.ClaimLine> of)
        implements PageValue {

    public EntityPage {
        names = List.copyOf(names);
        facts = List.copyOf(facts);
        roles = List.copyOf(roles);
        parts = List.copyOf(parts);
        events = List.copyOf(events);
        spoken = List.copyOf(spoken);
        sources = List.copyOf(sources);
        carried = List.copyOf(carried);
        of = List.copyOf(of);
    }

    @Override
    public String template() {
        return "entity.html";
    }

    public record Fact(String term, List<Phrase> values) {
        public Fact {
            values = List.copyOf(values);
        }
    }

    /** Claims under a heading. */
    public record Spoken(String anchor, String title, String lead, List<Parts.ClaimLine> claims) {
        public Spoken {
            claims = List.copyOf(claims);
        }
    }

    /** An office; {@code span} says from when to when. */
    public record Role(String title, Optional<Phrase> organization, Optional<String> span) {}
}
