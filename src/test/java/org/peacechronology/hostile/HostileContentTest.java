package org.peacechronology.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peacechronology.diagnostic.Diagnostic;

/**
 * Every case of the corpus is a finding at its place, or is shown as text; and whatever is made of it, pages, feeds, data
 * and reports, is well formed and holds nothing that acts.
 */
class HostileContentTest {

    @TempDir
    Path root;

    static Stream<Corpus.Case> cases() {
        return Corpus.all().stream();
    }

    @Test
    void the_corpus_is_large_and_names_no_case_twice() {
        List<Corpus.Case> all = Corpus.all();
        assertThat(all).hasSizeGreaterThan(300);
        assertThat(all.stream().map(each -> each.sort() + each.name()).collect(Collectors.toSet()))
                .hasSameSizeAs(all);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void hostile_content_is_a_finding_at_its_place_or_is_shown_as_text(Corpus.Case hostile) throws IOException {
        Corpus.lay(root, hostile);
        Chain chain = Chain.of(root);
        assertThat(ReportGuard.faults(chain.printed())).isEmpty();
        List<String> found = chain.report().findings().stream()
                .filter(Diagnostic::isError)
                .filter(finding -> finding.region().file().equals(hostile.file()))
                .map(finding -> finding.code() + " " + finding.region().line() + ":"
                        + finding.region().column())
                .toList();
        if (hostile.expected().startsWith("shown")) {
            assertThat(chain.report().findings().stream().filter(Diagnostic::isError))
                    .isEmpty();
            SortedMap<String, byte[]> files = chain.files();
            assertThat(OutputGuard.faults(files)).isEmpty();
            assertThat(shownBy(files)).anyMatch(text -> text.contains(words(hostile)));
        } else {
            assertThat(found).contains(hostile.expected());
        }
    }

    /** What is to be seen: the words that are expected, or the payload as it was typed, white space aside. */
    private static String words(Corpus.Case hostile) {
        int colon = hostile.expected().indexOf(": ");
        String words = colon < 0 ? hostile.text() : hostile.expected().substring(colon + 2);
        return words.replaceAll("\\s+", " ").strip();
    }

    private static List<String> shownBy(SortedMap<String, byte[]> files) {
        SortedMap<String, byte[]> pages = new TreeMap<>(files);
        pages.keySet().removeIf(address -> !address.endsWith(".html"));
        return pages.values().stream()
                .map(bytes -> Jsoup.parse(new String(bytes, StandardCharsets.UTF_8))
                        .body()
                        .wholeText()
                        .replaceAll("\\s+", " "))
                .toList();
    }
}
