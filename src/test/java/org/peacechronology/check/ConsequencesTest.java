package org.peacechronology.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.peacechronology.diagnostic.Diagnostic;

/** One slip is one finding: what only follows from it is not reported. */
class ConsequencesTest {
    private static final String EVENT = "content/events/2018-07-23-wells-doha.yaml";
    private static final String STATEMENT = "content/events/2018-10-13-taliban-statement.yaml";

    @TempDir
    Path root;

    static Stream<Arguments> slips() {
        return Stream.of(
                arguments(EVENT, "title: Alice", "titel: Alice", "unknown-key"),
                arguments(EVENT, "kind: meeting", " kind: meeting", "yaml-syntax"),
                arguments(EVENT, "date: 2018-07-23", "date: 23.7.2018", "date-invalid"),
                arguments(EVENT, "source: envoy", "source: envoi", "id-unknown"),
                arguments(EVENT, "places: [doha]", "places: [dohha]", "id-unknown"),
                arguments(EVENT, "- id: met", "- id: mett", "claim-unknown"),
                arguments(EVENT, "origin: wall-street-journal", "origin: wall-street-jurnal", "id-unknown"),
                arguments(EVENT, "reported that Wells led", "reported that W\u0435lls led", "quote-mixed-script"),
                arguments(
                        EVENT, "reported that Wells led", "reported that We\u200blls led", "quote-invisible-character"),
                arguments(EVENT, "reported that Wells led", "reported that Wells headed", "quote-not-found"),
                arguments(EVENT, "on July 23rd.", "on July 24th.", "quote-altered-number"),
                arguments(STATEMENT, "[[taliban]]", "[[Taliban]]", "wiki-link-malformed"),
                arguments("content/people/alice-wells.yaml", "name: Alice", "nam: Alice", "unknown-key"),
                arguments("content/sources/envoy.yaml", "title: US", "titel: US", "unknown-key"),
                arguments("content/sources/envoy.yaml", "from: DOHA", "from: DOHAA", "body-not-found"),
                arguments("content/sources/envoy.yaml", "file: envoy.txt", "file: envoi.txt", "seed-missing"),
                arguments("content/chronology.yaml", "title: An", "titel: An", "unknown-key"),
                arguments("seeds/envoy.txt", "began.", "began!", "source-changed"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("slips")
    void one_slip_is_one_finding(String file, String words, String slip, String code) throws IOException {
        List<Diagnostic> findings =
                ExampleRoot.copiedTo(root).change(file, words, slip).check().findings();
        assertThat(findings).extracting(Diagnostic::code).containsExactly(code);
    }
}
