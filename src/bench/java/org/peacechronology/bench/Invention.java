package org.peacechronology.bench;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * An invented chronology of any size, the same for the same number of events: N events, N/10 sources of 4 to 6 kB, N/20
 * people and organizations, N/50 places, N/100 disputes. Each event has two or three claims, each claim one or two
 * quotations, and every quotation stands in its source.
 */
final class Invention {

    /** A person, or an organization of a kind. */
    record Actor(String id, String name, boolean person, String kind) {}

    record Place(String id, String name, double latitude, double longitude) {}

    record Theme(String id, String name) {}

    /** @param origin the person or organization that said it; null where only an unnamed official of {@code of} did */
    record Quotation(Source source, String words, Actor origin, Actor of) {}

    record Claim(String id, String text, List<Quotation> evidence) {}

    record Event(
            String id,
            String title,
            LocalDate date,
            Actor first,
            Actor second,
            Place place,
            Theme theme,
            List<String> matters,
            List<Claim> claims,
            Event follows) {}

    /** @param paragraphs each a list of sentences */
    record Source(String id, String title, Actor publisher, LocalDate published, List<List<String>> paragraphs) {
        String text() {
            StringBuilder text = new StringBuilder();
            for (List<String> paragraph : paragraphs) {
                text.append(String.join(" ", paragraph)).append("\n\n");
            }
            return text.toString();
        }

        /** Puts a sentence at the end, and now and then one that nobody quotes. */
        void tell(String sentence, Random random) {
            if (paragraphs.isEmpty() || paragraphs.get(paragraphs.size() - 1).size() >= 4) {
                paragraphs.add(new ArrayList<>());
            }
            List<String> last = paragraphs.get(paragraphs.size() - 1);
            last.add(sentence);
            if (random.nextInt(6) == 0) {
                last.add("Nothing more was known about " + pick(MATTERS, random) + " or about " + pick(MATTERS, random)
                        + " by the evening.");
            }
        }
    }

    record Dispute(String id, String question, Event one, Event other) {}

    private static final String[] SYLLABLES = {
        "ka", "bul", "do", "mir", "zal", "shah", "ran", "tor", "kun", "duz", "hel", "mand", "pak", "ti", "lo", "gar",
        "ghaz", "ni", "her", "ba", "dakh", "no", "ris", "tan", "wes", "far", "yab", "sam", "jow", "lag", "nur", "khos"
    };

    static final List<String> MATTERS = List.of(
            "prisoners", "roads", "harvest tolls", "water rights", "schools", "border posts", "refugees", "clinics",
            "wages of soldiers", "the winter road", "land titles", "grain shipments", "the airport", "poppy fields",
            "the new ministry", "local councils", "hostages", "radio masts", "customs duties", "flour prices",
            "the truce line", "burial grounds", "seized weapons", "power stations", "the northern pass", "judges",
            "foreign troops", "election lists", "women’s shelters", "mine clearance", "a prisoner list", "bridges");

    private static final List<String> VERBS =
            List.of("reopen", "return", "protect", "count", "inspect", "hand over", "rebuild", "register");

    private final Random random;
    private final Set<String> taken = new LinkedHashSet<>();
    private final Map<String, Integer> ids = new LinkedHashMap<>();

    final List<Actor> actors = new ArrayList<>();
    final List<Place> places = new ArrayList<>();
    final List<Theme> themes = new ArrayList<>();
    final List<Source> sources = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    final List<Dispute> disputes = new ArrayList<>();

    /** @param size how many events */
    Invention(int size) {
        random = new Random(20_011_205L + size);
        List<Actor> press = actors(size);
        for (int i = 0; i < Math.max(2, size / 50); i++) {
            String name = name(2);
            places.add(new Place(id(name), name, 29.5 + random.nextInt(900) / 100.0, 61 + random.nextInt(1300) / 100.0));
        }
        for (int i = 0; i < 8 + size / 200; i++) {
            String name = name(2);
            themes.add(new Theme(id("thread of " + name), "The " + name + " thread"));
        }
        LocalDate begin = LocalDate.of(2001, 12, 5);
        int days = Math.min(8_700, 4 * size);
        sources(size, begin, days, press);
        for (int i = 0; i < size; i++) {
            events.add(event(i, begin.plusDays((long) i * days / size)));
        }
        sources.forEach(source ->
                source.paragraphs().add(List.of("Here ends what our correspondents sent us.")));
        for (int i = 0; i + 1 < size; i += 100) {
            Event one = events.get(i);
            disputes.add(new Dispute(
                    id("what was agreed " + one.id()), "What was agreed in " + one.place().name() + "?", one,
                    events.get(i + 1)));
        }
    }

    /** Sixty per cent people, a tenth press; the press is returned. */
    private List<Actor> actors(int size) {
        List<Actor> press = new ArrayList<>();
        for (int i = 0; i < Math.max(10, size / 20); i++) {
            int tenth = i % 10;
            String name = name(3);
            if (tenth == 0) {
                Actor actor = new Actor(id(name + " post"), name + " Post", false, "press");
                actors.add(actor);
                press.add(actor);
            } else if (tenth < 4) {
                String kind = List.of("government", "armed-group", "international").get(tenth - 1);
                String noun = List.of("Ministry", "Front", "Mission").get(tenth - 1);
                actors.add(new Actor(id(name + " " + noun), name + " " + noun, false, kind));
            } else {
                String full = name(2) + " " + name;
                actors.add(new Actor(id(full), full, true, "person"));
            }
        }
        return press;
    }

    private void sources(int size, LocalDate begin, int days, List<Actor> press) {
        int count = Math.max(2, size / 10);
        for (int i = 0; i < count; i++) {
            // After the last of the events it tells of.
            LocalDate published = begin.plusDays((long) (i + 1) * days / count + 2);
            Actor publisher = press.get(i % press.size());
            Source source = new Source(
                    id("report " + (i + 1)), "Report " + (i + 1) + " of the " + publisher.name(), publisher, published,
                    new ArrayList<>());
            source.paragraphs().add(new ArrayList<>(List.of("Here begins what our correspondents sent us.")));
            sources.add(source);
        }
    }

    private Event event(int number, LocalDate date) {
        Actor first = speaker(number * 2);
        Actor second = speaker(number * 2 + 1);
        Place place = places.get(number % places.size());
        Source source = sources.get(Math.min(number / 10, sources.size() - 1));
        Source later = sources.get(Math.min(number / 10 + 1, sources.size() - 1));
        String here = place.name();
        List<String> matters = List.of(pick(MATTERS, random), pick(MATTERS, random), pick(MATTERS, random));
        String about = matters.get(0) + ", " + matters.get(1) + " and " + matters.get(2);
        String day = date.getDayOfMonth() + " " + month(date) + " " + date.getYear();
        List<Claim> claims = new ArrayList<>();

        String met = "On " + day + ", " + first.name() + " met " + second.name() + " in " + here + " for talks about "
                + about;
        source.tell(met + ", and a second meeting was to follow.", random);
        List<Quotation> evidence = new ArrayList<>();
        evidence.add(new Quotation(source, met, source.publisher(), null));
        if (random.nextBoolean()) {
            String again = "An official of the " + second.name() + " side spoke of talks with " + first.name() + " in "
                    + here + " on " + day + " about " + matters.get(1);
            later.tell(again + ".", random);
            evidence.add(new Quotation(later, again, null, second.person() ? null : second));
        }
        claims.add(new Claim(
                "met", first.name() + " met " + second.name() + " in " + here + " on " + day + ".", evidence));

        claims.add(said("said", first, here, matters.get(0), source, later));
        if (random.nextBoolean()) {
            claims.add(said("answered", second, here, matters.get(2), source, later));
        }
        Event follows = number >= 20 && number % 3 == 0 ? events.get(number - 20) : null;
        return new Event(
                id(date + " " + surname(first) + " " + surname(second) + " " + here),
                first.name() + " meets " + second.name() + " in " + here, date, first, second, place,
                themes.get(number % themes.size()), matters, List.copyOf(claims), follows);
    }

    private Claim said(String id, Actor who, String here, String matter, Source source, Source later) {
        String verb = pick(VERBS, random);
        String words = who.name() + " said in " + here + " that both sides would " + verb + " " + matter
                + " before the talks about " + pick(MATTERS, random) + " went on";
        source.tell(words + ".", random);
        List<Quotation> evidence = new ArrayList<>();
        evidence.add(new Quotation(source, words, who, null));
        if (random.nextBoolean()) {
            String other = "“Both sides will " + verb + " " + matter + ",” " + who.name() + " told reporters in " + here
                    + " after the talks about " + pick(MATTERS, random);
            later.tell(other + ".", random);
            evidence.add(new Quotation(later, other.replace('“', '"').replace('”', '"'), who, null));
        }
        return new Claim(
                id, who.name() + " said that both sides would " + verb + " " + matter + ".", List.copyOf(evidence));
    }

    /** In turn, so that everybody is needed; the press reports and does not speak. */
    private Actor speaker(int turn) {
        int at = turn * 7 % actors.size();
        while (actors.get(at).kind().equals("press")) {
            at = (at + 1 + turn % 3) % actors.size();
        }
        return actors.get(at);
    }

    static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    static String surname(Actor actor) {
        String[] words = actor.name().split(" ");
        return actor.person() ? words[1] : words[0];
    }

    private String name(int syllables) {
        while (true) {
            StringBuilder name = new StringBuilder();
            for (int i = syllables + random.nextInt(2); i > 0; i--) {
                name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
            if (taken.add(name.toString())) {
                return name.toString();
            }
        }
    }

    private String id(String words) {
        String id = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        int same = ids.merge(id, 1, Integer::sum);
        return same == 1 ? id : id + "-" + same;
    }

    static String month(LocalDate date) {
        return date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
