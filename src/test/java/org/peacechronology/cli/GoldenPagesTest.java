package org.peacechronology.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a page shows of one behaviour, to the letter: the main part of a page of docs/example, with one file laid over it.
 *
 * <p>{@code -Dgolden=write} writes the expected pages anew; their difference is then read.
 */
class GoldenPagesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    private Path root;

    @BeforeEach
    void copyTheExample() throws IOException {
        Path example = Path.of("docs/example");
        try (Stream<Path> paths = Files.walk(example)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                Path copy = root.resolve(example.relativize(path).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(path, copy);
            }
        }
    }

    private void lay(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /** Builds the site and compares the main part of a page with {@code golden/NAME.html}. */
    private void assertPage(String address, String name) throws IOException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        assertThat(Main.run(new String[] {"build", "--root", root.toString()}, nowhere, nowhere))
                .isZero();
        Document page = Jsoup.parse(Files.readString(root.resolve("site").resolve(address)));
        page.outputSettings().prettyPrint(false);
        String main = page.expectFirst("main").outerHtml() + "\n";
        Path golden = GOLDEN.resolve(name + ".html");
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(golden, main);
        }
        assertThat(main).isEqualTo(Files.readString(golden));
    }

    @Test
    void left_out_and_replaced_words_are_told_beside_the_quotation() throws IOException {
        lay("content/events/2018-07-23-wells-doha.yaml", """
                title: Alice Wells meets Taliban officials in Doha
                date: 2018-07-23
                date-basis: computed
                date-note: The text gives the day and the month; the year is that of the ceasefire.
                added: 2026-11-22
                kind: meeting
                places: [doha]
                participants:
                  - who: alice-wells
                  - who: taliban
                summary: |
                  [[alice-wells|Alice Wells]] met members of the [[taliban]] in [[doha]]. [^met]
                claims:
                  - id: met
                    text: Wells led the US delegation, which met the Taliban in Doha.
                    evidence:
                      - source: envoy
                        quote: >-
                          The Wall Street Journal reported that [she] led the US delegation […] in Doha, Qatar,
                          on July 23rd.
                        origin: wall-street-journal
                """);
        assertPage("events/2018-07-23-wells-doha.html", "elided-and-bracketed");
    }

    @Test
    void what_became_known_long_after_says_so() throws IOException {
        lay("content/events/2018-04-meeting.yaml", """
                title: An earlier meeting
                date: 2018-04
                date-basis: outside
                date-note: The month is that of a report outside the sources.
                added: 2026-11-22
                kind: meeting
                summary: |
                  A [[taliban]] delegation met the US envoy in Qatar. [^met]
                claims:
                  - id: met
                    text: A Taliban delegation met the US envoy Zalmay Khalilzad in Qatar.
                    evidence:
                      - source: statement
                        quote: A Taliban delegation has met with U.S. envoy Zalmay Khalilzad in Qatar
                        origin: zalmay-khalilzad
                """);
        assertPage("events/2018-04-meeting.html", "known-later");
    }

    @Test
    void a_reading_page_marks_each_cited_passage_and_leads_to_its_claims() throws IOException {
        assertPage("sources/statement.html", "reading-page");
    }

    @Test
    void a_dispute_sets_its_positions_side_by_side() throws IOException {
        lay("content/disputes/who-met.yaml", """
                question: Who met the Taliban?
                summary: Two entries name two envoys.
                positions:
                  - label: Wells
                    claims: [2018-07-23-wells-doha#met]
                  - label: Khalilzad
                    claims: [2018-10-13-taliban-statement#confirmed]
                resolution: Both can be true; they are two meetings.
                """);
        assertPage("disputes/who-met.html", "dispute");
    }

    @Test
    void an_old_address_leads_on() throws IOException {
        Path event = root.resolve("content/events/2018-10-13-taliban-statement.yaml");
        Files.writeString(event, Files.readString(event) + "formerly: [2018-10-taliban-statement]\n");
        assertPage("events/2018-10-taliban-statement.html", "redirect");
    }
}
