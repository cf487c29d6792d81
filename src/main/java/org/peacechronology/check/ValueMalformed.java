package org.peacechronology.check;

import java.math.BigDecimal;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Severity;
import org.peacechronology.link.LinkedChronology;
import org.peacechronology.model.Entry;
import org.peacechronology.model.Event;
import org.peacechronology.model.Organization;
import org.peacechronology.model.Person;
import org.peacechronology.model.Place;
import org.peacechronology.model.Publication;
import org.peacechronology.model.Source;
import org.peacechronology.read.ContentReader;
import org.peacechronology.text.Located;
import org.peacechronology.text.Scalar;

/** A code or figure that is not of the form its standard asks for. */
final class ValueMalformed implements Rule {
    /** Anchors that the page of an event has beside those of its claims. */
    private static final Set<String> OF_THE_PAGE = Set.of(
            "main", "disputes", "h-who", "h-claims", "h-annotation", "h-context", "h-grid", "h-dis", "h-seq", "h-cite");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    @Override
    public String code() {
        return "value-malformed";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public boolean canBeWaived() {
        return false;
    }

    @Override
    public boolean judgesEventsOneByOne() {
        return true;
    }

    @Override
    public void check(LinkedChronology linked, Consumer<Diagnostic> findings) {
        for (Entry entry : linked.chronology().entries().values()) {
            if (entry instanceof Place place) {
                place.country().ifPresent(code -> country(code, findings));
                coordinates(place, findings);
            } else if (entry instanceof Organization body) {
                body.country().ifPresent(code -> country(code, findings));
            } else if (entry instanceof Source source) {
                language(source.language(), findings);
                source.translatedFrom().ifPresent(tag -> language(tag, findings));
                hash(source.sha256(), findings);
            } else if (entry instanceof Event event) {
                event.claims().forEach(claim -> {
                    claimId(claim.id(), findings);
                    claim.formerly().forEach(old -> claimId(old, findings));
                });
            }
            entry.formerly().forEach(old -> formerly(old, findings));
            wikidata(entry).ifPresent(item -> item(item, findings));
            names(entry).forEach((tag, name) -> {
                if (!isLanguage(tag)) {
                    report(
                            name,
                            "“" + tag + "” is not a language tag (BCP 47)",
                            "write it as fa, ps or fa-AF",
                            findings);
                }
            });
        }
        linked.chronology().publication().flatMap(Publication::language).ifPresent(tag -> language(tag, findings));
    }

    private static Map<String, Scalar> names(Entry entry) {
        if (entry instanceof Person person) {
            return person.names();
        } else if (entry instanceof Organization body) {
            return body.names();
        }
        return entry instanceof Place place ? place.names() : Map.of();
    }

    /** An old ID becomes an address of the site, as an ID does. */
    private void formerly(Scalar old, Consumer<Diagnostic> findings) {
        ContentReader.idFault(old.text())
                .ifPresent(fault -> report(
                        old,
                        "“" + old.text() + "” cannot have been an ID: " + fault,
                        "write the name that the file had, without its extension",
                        findings));
    }

    private static Optional<Scalar> wikidata(Entry entry) {
        if (entry instanceof Person person) {
            return person.wikidata();
        } else if (entry instanceof Organization body) {
            return body.wikidata();
        }
        return entry instanceof Place place ? place.wikidata() : Optional.empty();
    }

    private void item(Scalar item, Consumer<Diagnostic> findings) {
        if (!item.text().matches("Q[1-9][0-9]{0,15}")) {
            report(
                    item,
                    "this is not the number of an item of Wikidata",
                    "write the capital Q and the digits behind it, as Q889",
                    findings);
        }
    }

    private void country(Scalar code, Consumer<Diagnostic> findings) {
        if (!COUNTRIES.contains(code.text())) {
            report(
                    code,
                    "“" + code.text() + "” is not a country code (ISO 3166-1 alpha-2)",
                    "write the two capitals, as AF or QA",
                    findings);
        }
    }

    private void coordinates(Place place, Consumer<Diagnostic> findings) {
        List<Located<BigDecimal>> values = place.coordinates();
        boolean fits = values.size() == 2
                && values.get(0).value().abs().compareTo(BigDecimal.valueOf(90)) <= 0
                && values.get(1).value().abs().compareTo(BigDecimal.valueOf(180)) <= 0;
        if (!values.isEmpty() && !fits) {
            report(
                    values.get(0).scalar(),
                    "these are not a latitude of at most 90 and a longitude of at most 180 degrees",
                    "write latitude first, in degrees with a point: [34.52, 69.18]",
                    findings);
        }
    }

    private void language(Scalar tag, Consumer<Diagnostic> findings) {
        if (!isLanguage(tag.text())) {
            report(
                    tag,
                    "“" + tag.text() + "” is not a language tag (BCP 47)",
                    "write it as en, fa, ps or ar",
                    findings);
        }
    }

    private static boolean isLanguage(String tag) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private void hash(Scalar hash, Consumer<Diagnostic> findings) {
        boolean hex = hash.text().length() == 64
                && hash.text().chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
        if (!hex) {
            report(
                    hash,
                    "this is not a SHA-256: 64 digits, 0 to 9 and a to f",
                    "write what sha256sum seeds/FILE prints; chronology new source ID computes it",
                    findings);
        }
    }

    private void claimId(Scalar id, Consumer<Diagnostic> findings) {
        String text = id.text();
        boolean slug = text.length() <= 80
                && !text.startsWith("-")
                && !text.endsWith("-")
                && !text.contains("--")
                && text.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
        if (OF_THE_PAGE.contains(text)) {
            report(id, "“" + text + "” is a part of every event's page", "write another word", findings);
        } else if (!slug) {
            report(
                    id,
                    "“" + text
                            + "” cannot be the ID of a claim: it may hold only the letters a to z, digits, and single hyphens",
                    "write a word or two, as met or next-meeting",
                    findings);
        }
    }

    private void report(Scalar at, String message, String help, Consumer<Diagnostic> findings) {
        findings.accept(Diagnostic.error(code(), at.region(), message).help(help));
    }
}
