package org.peacechronology.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peacechronology.check.RulePage.Fence;
import org.peacechronology.diagnostic.Diagnostic;

/**
 * What the rules on the words of claims, summaries and titles take for right and wrong, by one claim of an event of
 * 23 July 2018 in which Alice Wells and the Taliban take part.
 */
class ClaimRulesTest {

    private static final String QUOTE = "Wells led the US delegation, which met with two members of the Taliban’s"
            + " political commission in Doha on July 23rd, Qatari officials said Monday.";

    private static final String NAMED = "wall-street-journal";
    private static final String UNNAMED = "{unnamed: a diplomat who is familiar with the matter}";

    @TempDir
    Path root;

    private int roots;

    @ParameterizedTest(name = "“{0}” adds {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    Wells met two members of the Taliban in Doha.              |
                    Wells met 2 members of the Taliban in Doha.                |
                    Wells met three members of the Taliban.                    | number “three”
                    Wells met 23 members of the Taliban.                       |
                    One of them met Wells.                                     |
                    The two sides met.                                         |
                    Wells met the Taliban on 23 July.                          |
                    Wells met the Taliban on Monday, 23 July 2018.             |
                    Wells met the Taliban on 24 July.                          | date “24 July”
                    Wells met the Taliban on 23 July 2017.                     | date “23 July 2017”
                    Wells met the Taliban in July 2018.                        |
                    Wells met the Taliban in June.                             | date “June”
                    Wells met the Taliban on Monday.                           |
                    Wells met the Taliban on Tuesday.                          | date “on Tuesday”
                    Wells met the Taliban on 27 July.                          |
                    Alice Wells met the Taliban.                               |
                    Qatar was the place.                                       |
                    They met in Qatar, where Qataris live.                     |
                    The U.S. side met the Taliban.                             |
                    Wells met Khalilzad.                                       | name “Khalilzad”
                    Wells met the Taliban in Ulan Bator.                       | name “Ulan Bator”
                    The Wall Street Journal told of the Principal Deputy.      |
                    """)
    void a_claim_adds_nothing_to_its_quotations(String claim, String added) throws IOException {
        assertThat(messages("claim-unsupported-detail", event("They meet", "They met. [^met]", claim, NAMED)))
                .isEqualTo(added == null ? List.of() : List.of("no quotation of this claim has the " + added));
    }

    @ParameterizedTest(name = "“{0}” has {1}, meant is {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    Alice Wells meets the Taliban       |         |
                    Alice Welss meets the Taliban       | Welss   | Wells
                    US talks with the Talban in Doha    | Talban  | Taliban
                    Khalilzads of this world            |         |
                    Khalizad meets the Taliban          | Khalizad | Khalilzad
                    Rumours of talks in Doha            |         |
                    Talks in Ouagadougou                | Ouagadougou |
                    A meeting on Monday, 23 July        |         |
                    The Qatari side speaks              |         |
                    They meet: Officials speak          |         |
                    A “Meeting” of sorts                |         |
                    """)
    void a_title_names_nobody_unknown(String title, String unknown, String meant) throws IOException {
        List<Diagnostic> found = findings("unknown-name", event(title, "They met. [^met]", "They met.", NAMED));
        assertThat(found)
                .extracting(Diagnostic::message)
                .isEqualTo(
                        unknown == null
                                ? List.of()
                                : List.of("“" + unknown + "” is in no entry's name and in none of the cited sources"));
        assertThat(found)
                .extracting(Diagnostic::help)
                .allMatch(help -> help.startsWith(meant == null ? "correct the name" : "did you mean “" + meant + "”"));
    }

    @Test
    void a_word_of_a_summary_is_pointed_at_behind_its_marks() throws IOException {
        Diagnostic found = findings(
                        "unknown-name",
                        event("They meet", "[[alice-wells|She]] and **the Talban** met. [^met]", "They met.", NAMED))
                .get(0);
        assertThat(found.region().line()).isEqualTo(11);
        assertThat(found.region().column()).isEqualTo(33);
        assertThat(found.region().endColumn()).isEqualTo(39);
    }

    @Test
    void one_word_has_one_finding() throws IOException {
        assertThat(codes(event("They meet", "They met. [^met]", "Wells met the Talban.", NAMED)))
                .containsExactly("unknown-name");
        assertThat(codes(event("They meet", "They met. [^met]", "Wells met Ouagadougou.", NAMED)))
                .containsExactly("claim-unsupported-detail");
    }

    @Test
    void prose_in_another_language_is_left_alone() throws IOException {
        Fence persian = fence("content/chronology.yaml", """
                title: An Example
                language: fa
                """);
        assertThat(codes(persian, event("Talks in Ouagadougou", "They met. [^met]", "Eleven met in Bator.", UNNAMED)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A diplomat told of a meeting.",
                "An unnamed person told of a meeting.",
                "Anonymous people told of a meeting.",
                "Two sources told of a meeting.",
                "Someone who was not named told of a meeting."
            })
    void a_claim_of_unnamed_people_says_so(String claim) throws IOException {
        assertThat(messages(
                        "single-unnamed-origin", event("It is said", "They met, it is said. [^met]", claim, UNNAMED)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"They met.", "The Taliban met Wells in Doha.", "It was said that they met."})
    void a_claim_of_unnamed_people_that_does_not_say_so_is_found(String claim) throws IOException {
        assertThat(messages(
                        "single-unnamed-origin", event("It is said", "They met, it is said. [^met]", claim, UNNAMED)))
                .hasSize(1);
        assertThat(messages("single-unnamed-origin", event("It is said", "They met. [^met]", claim, NAMED)))
                .isEmpty();
    }

    @ParameterizedTest(name = "“{0}”, “{1}”: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    They meet, diplomat says | They met, he said. [^met]                         |
                    They meet                | They met, he said. [^met]                         | title
                    They meet, diplomat says | They met. [^met]                                  | sentence
                    They meet, diplomat says | They met. [^met] A diplomat told of it. [^met]    |
                    They meet, diplomat says | A diplomat told of it. They met. [^met]           | sentence
                    They meet, diplomat says | They reportedly met [^met] and spoke.             |
                    """)
    void what_unnamed_people_say_is_told_as_said(String title, String summary, String wrong) throws IOException {
        assertThat(messages("anonymous-as-fact", event(title, summary, "A diplomat told of a meeting.", UNNAMED)))
                .isEqualTo(
                        wrong == null
                                ? List.of()
                                : List.of("this " + wrong + " states as fact what only unnamed people have said"));
    }

    @ParameterizedTest(name = "“{0}” and “{1}”: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    Two meetings were held in Doha.        | Ten meetings were held in Doha.          | yes
                    Two meetings were held in Doha.        | There were ten meetings held.            | yes
                    Two meetings were held in Doha.        | Two meetings were held in Doha and here. | no
                    Two meetings were held in Doha.        | Ten people died in an attack on Kabul.   | no
                    The first meeting was held in Doha.    | The second meeting was held in Doha.     | no
                    Wells met the Taliban on 23 July.      | Wells met the Taliban on 24 July.        | yes
                    Wells met the Taliban on 23 July.      | Wells met the Taliban in July.           | no
                    Wells met the Taliban on 23 July.      | Wells went home on 24 July.              | no
                    Wells met the Taliban on 23 July.      | Wells met the Taliban on 23 July 2018.   | no
                    The war had lasted 17 years.           | The talks had lasted 2 days.             | no
                    Wells led the delegation to Doha.      | Khalilzad led the delegation to Doha.    | yes
                    Wells led the delegation to Doha.      | Alice Wells led the delegation to Doha.  | no
                    Wells spoke of it, he said.            | Khalilzad spoke of it, he said.          | no
                    Wells led the delegation to Doha.      | Khalilzad led the delegation home.       | no
                    """)
    void two_claims_tell_the_same_otherwise(String first, String second, String found) throws IOException {
        assertThat(messages("undeclared-contradiction", event("They meet", "They met. [^met]", first, NAMED, second)))
                .hasSize(found.equals("yes") ? 1 : 0);
    }

    /** A text that tells of so much tells no one thing. */
    @ParameterizedTest
    @CsvSource({"900, 1, 1", "1000, 1, 0", "100, 20, 1", "100, 21, 0"})
    void long_texts_and_lists_of_numbers_are_not_compared(int words, int numbers, int found) throws IOException {
        String same = " met in Doha" + " then".repeat(words / 5) + ", 7 in all".repeat(numbers - 1) + ".";
        assertThat(messages(
                        "undeclared-contradiction",
                        event("They meet", "They met. [^met]", "12 envoys" + same, NAMED, "13 envoys" + same)))
                .hasSize(found);
    }

    /** The example's own event rests on the same passage with one claim. */
    @Test
    void three_claims_may_rest_on_one_passage() throws IOException {
        assertThat(messages("one-quotation-many-claims", event("They meet", "They met. [^met]", "A.", NAMED, "B.")))
                .isEmpty();
        assertThat(findings(
                        "one-quotation-many-claims", event("They meet", "They met. [^met]", "A.", NAMED, "B.", "C.")))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.message()).isEqualTo("4 claims rest on this one passage");
                    assertThat(found.related()).hasSize(3);
                });
    }

    @Test
    void the_dates_of_an_office_come_in_their_order() throws IOException {
        Fence wells = fence("content/people/alice-wells.yaml", """
                name: Alice Wells
                roles:
                  - title: Envoy
                    from: 2019
                    to: 2018
                """);
        assertThat(messages("role-outside-dates", wells)).containsExactly("this role ends before it begins");
    }

    private List<Diagnostic> findings(String code, Fence... files) throws IOException {
        return ExampleRoot.copiedTo(root.resolve(Integer.toString(++roots)))
                .with(List.of(files))
                .check()
                .findings()
                .stream()
                .filter(finding -> finding.code().equals(code))
                .toList();
    }

    private List<String> messages(String code, Fence... files) throws IOException {
        return findings(code, files).stream().map(Diagnostic::message).toList();
    }

    /** The codes of all findings about the event, but that its quotation stands in no source. */
    private List<String> codes(Fence... files) throws IOException {
        return ExampleRoot.copiedTo(root.resolve(Integer.toString(++roots)))
                .with(List.of(files))
                .check()
                .findings()
                .stream()
                .filter(finding -> finding.region().file().endsWith("talks.yaml"))
                .map(Diagnostic::code)
                .filter(code -> !code.startsWith("quote-"))
                .toList();
    }

    /** An event whose claim {@code met} has the quotation, and the others a passage of the source each. */
    private static Fence event(String title, String summary, String claim, String origin, String... others) {
        List<String> lines = new ArrayList<>(List.of(
                "title: \"" + title + "\"",
                "date: 2018-07-23",
                "date-basis: computed",
                "date-note: The text gives the day.",
                "added: 2026-11-22",
                "places: [doha]",
                "participants:",
                "  - who: alice-wells",
                "  - who: taliban",
                "summary: |",
                "  " + summary,
                "claims:"));
        boolean alone = others.length == 0;
        claim(lines, "met", claim, alone ? QUOTE : "Wells led the US delegation", origin);
        for (int i = 0; i < others.length; i++) {
            claim(lines, "other-" + i, others[i], "Wells led the US delegation", origin);
        }
        return new Fence("yaml", "content/events/talks.yaml", 1, lines, 0);
    }

    private static void claim(List<String> lines, String id, String text, String quote, String origin) {
        lines.addAll(List.of(
                "  - id: " + id,
                "    text: \"" + text + "\"",
                "    evidence:",
                "      - source: envoy",
                "        quote: " + quote,
                "        origin: " + origin));
    }

    private static Fence fence(String path, String text) {
        return new Fence("yaml", path, 1, text.lines().toList(), 0);
    }
}
