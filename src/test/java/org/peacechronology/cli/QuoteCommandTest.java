package org.peacechronology.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peacechronology.cli.Shell.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code chronology quote} as an editor uses it, on this repository's own sources. */
class QuoteCommandTest {

    /** Sentences that YAML, a terminal and a reader could each take for something else. */
    private static final String ODD = """
            - The envoy said: "yes" to all of them # and left.
            > Quoted as it was, 100% of it: {unnamed: nobody}.
            --- The delegation left… and came back, they said.
            ? The key: value of the talks\twas   not\u00a0disputed by anybody there.
            The gro\u00adup\u200b \u202amet\u202c in Do\u0068\u0323a on Friday, 9 Aban.
            گفت‌وگوهای طالبان و امریکا در دوحه برگزار شد.
            The \u001b[31mred\u001b[0m envoy left in a hurry, as was said.
            北京的代表团上周在多哈会见了塔利班官员。
            Very, very, very, very few of them came, and very, very few stayed.
            """;

    @TempDir
    Path root;

    private Shell shell;

    @BeforeEach
    void copy() throws IOException {
        shell = Shell.inOwnChronology(root);
    }

    private void addOddSource() throws IOException {
        shell.write("seeds/odd.txt", ODD);
        shell.write("content/sources/odd.yaml", """
                title: Odd
                file: odd.txt
                sha256: %s
                published: 2018-08-02
                published-basis: outside
                published-note: Made up.
                language: en
                body:
                  - from: "- The envoy said"
                    to: very few stayed.
                """.formatted(sha256(ODD)));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEN secret               | *ten* *secret*",
                "Sécret consulations      | *secret* *consultations*",
                "ambassdor welcomd qatari | “*Ambassador* Wells *welcomed* the *Qatari*",
                "blunt hawkish            | *blunt* negotiator with *hawkish*",
            })
    void it_forgives_case_accents_and_typing_errors_and_marks_the_words(String typed, String shown) {
        Outcome quote = shell.here(Stream.concat(Stream.of("quote", "--limit", "1"), Stream.of(typed.split(" ")))
                .toArray(String[]::new));
        assertThat(quote.status()).isZero();
        assertThat(quote.out()).startsWith("1. ").contains(shown);
        assertThat(quote.err()).isEmpty();
    }

    @Test
    void passages_are_numbered_whole_sentences_with_their_evidence() {
        assertThat(shell.here("quote", "ten secret").out()).isEqualTo("""
                1. ten-secret-meetings, paragraph 5 (seeds/003_624b9d61eb6ec51c.txt:13)
                   “We have been told they (the Taliban) held around *ten* *secret* consultations with
                   Americans.

                      - source: ten-secret-meetings
                        quote: >-
                          “We have been told they (the Taliban) held around ten secret consultations with
                          Americans.
                        # origin: who first said it, an ID or {unnamed: description, of: organization}
                        # via: [who carried it, from the origin towards this source]

                """);
    }

    @Test
    void words_over_two_sentences_bring_both() {
        assertThat(shell.here("quote", "--limit", "1", "without providing further details. A spokesperson for the")
                        .out())
                .contains(
                        "Both sides “agreed to continue",
                        "*A* *spokesperson* *for* *the* U.S. embassy in\n   Kabul declined");
    }

    @Test
    void a_source_before_the_words_keeps_the_search_to_it() {
        assertThat(shell.here("quote", "outlook-wells-doha", "Eid", "ceasefire").out())
                .contains("outlook-wells-doha, paragraph")
                .doesNotContain("southfront");
        assertThat(shell.here("quote", "southfront-wells-doa", "Eid").err())
                .contains("there is no source “southfront-wells-doa”; did you mean southfront-wells-doha?");
        assertThat(shell.here("quote", "nowhere", "Eid ceasefire").err()).contains("there is no source “nowhere”");
        assertThat(shell.here("quote", "three-day", "ceasefire").status()).isZero();
        assertThat(shell.here("quote", "ten", "secret").status()).isZero();
    }

    @Test
    void words_that_stand_in_the_furniture_only_are_said_to() {
        Outcome comment = shell.here("quote", "POPPY crop");
        assertThat(comment.out()).isEmpty();
        assertThat(comment.err())
                .isEqualTo("These words stand only outside an article, where nothing can be cited:"
                        + " seeds/000_19b274de241a9283.txt:47.\n");
        assertThat(shell.here("quote", "U.S. Reportedly Held Negotiations").err())
                .contains("seeds/000_19b274de241a9283.txt:7, seeds/000_19b274de241a9283.txt:11.");
        assertThat(shell.here("quote", "declined to comment").err()).isEmpty();
    }

    @Test
    void a_search_for_nothing_is_wrong_usage_and_one_that_finds_nothing_says_so() {
        assertThat(shell.here("quote", "").status()).isEqualTo(2);
        assertThat(shell.here("quote", " … ").err()).contains("name some words of the passage");
        Outcome none = shell.here("quote", "zebra", "unicorn");
        assertThat(none.status()).isZero();
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).contains("No passage is like these words.");
    }

    @Test
    void a_source_that_cannot_be_read_is_named() throws IOException {
        Files.delete(root.resolve("seeds/003_624b9d61eb6ec51c.txt"));
        assertThat(shell.here("quote", "ten secret").err())
                .contains("ten-secret-meetings was not searched: its text cannot be read, or has no body.");
    }

    @Test
    void what_a_source_holds_cannot_steer_the_terminal() throws IOException {
        addOddSource();
        for (String words : List.of("red envoy hurry", "group met Friday", "key value of the talks")) {
            String out = shell.here("quote", "odd", words).out();
            assertThat(out).contains("1. odd");
            assertThat(out.codePoints())
                    .as(out)
                    .noneMatch(
                            c -> c != '\n' && Character.isISOControl(c) || c == 0x202a || c == 0x202c || c == 0x200b);
        }
        assertThat(shell.here("coverage", "odd").out()).doesNotContain("\u001b").doesNotContain("\u202a");
    }

    /** Evidence for any stretch of any article goes into an event as it was printed, and the check has nothing to say. */
    @Test
    void what_it_prints_for_any_words_of_any_source_passes_the_check_unchanged() throws IOException {
        addOddSource();
        Random random = new Random(20181109);
        Set<String> evidence = new LinkedHashSet<>();
        int asked = 0;
        for (String source : sources()) {
            List<String> words = words(source);
            for (int round = 0; round < 15; round++) {
                int from = random.nextInt(words.size() - 3);
                int to = Math.min(words.size(), from + 3 + random.nextInt(12));
                asked++;
                evidence(shell.here("quote", "--limit", "2", source, String.join(" ", words.subList(from, to)))
                                .out())
                        .forEach(evidence::add);
            }
        }
        assertThat(asked).isEqualTo(90);
        assertThat(evidence).hasSizeGreaterThan(40);
        shell.write("content/events/2018/2018-08-01-pasted.yaml", """
                title: Everything is quoted
                date: 2018-08-01
                date-basis: outside
                date-note: Made up.
                added: 2026-11-27
                summary: |
                  All was said. [^all]
                claims:
                  - id: all
                    text: All was said.
                    evidence:
                """ + String.join("", evidence));
        JsonNode report = JsonMapper.shared()
                .readTree(shell.here("check", "--format", "json").out());
        List<String> findings = new ArrayList<>();
        for (JsonNode finding : report.get("findings")) {
            if (finding.get("file").stringValue().endsWith("pasted.yaml")) {
                findings.add(finding.toString());
            }
        }
        assertThat(findings).noneMatch(finding -> finding.contains("/claims/0/evidence") || finding.contains("yaml-"));
        assertThat(report.at("/summary/quotations/checked").intValue()).isEqualTo(151 + evidence.size());
        assertThat(report.at("/summary/quotations/verified").intValue()).isEqualTo(151 + evidence.size());
    }

    private List<String> sources() {
        return List.of(
                "doha-talks-2021",
                "khalilzad-doha-confirmed",
                "odd",
                "outlook-wells-doha",
                "southfront-wells-doha",
                "ten-secret-meetings");
    }

    private List<String> words(String source) throws IOException {
        String file = shell.read("content/sources/" + source + ".yaml").replaceFirst("(?s).*\\nfile: (\\S+).*", "$1");
        return List.of(shell.read("seeds/" + file).strip().split("\\s+"));
    }

    /** The blocks of evidence in what was printed, each as it would be pasted. */
    private static List<String> evidence(String out) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        for (String line : out.lines().toList()) {
            if (line.startsWith("      - source: ")) {
                block.setLength(0);
            }
            if (line.isEmpty() && block.indexOf("- source") >= 0) {
                blocks.add(block.toString());
                block.setLength(0);
            } else {
                block.append(line).append('\n');
            }
        }
        return blocks;
    }
}
