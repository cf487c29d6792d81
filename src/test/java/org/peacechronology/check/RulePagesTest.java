package org.peacechronology.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.api.io.TempDir;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Format;
import org.peacechronology.diagnostic.SarifSchema;
import org.peacechronology.links.SiteReport;
import org.peacechronology.read.Fault;
import org.peacechronology.site.TemplateFailure;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

/** A rule, its page and its test are one thing: the examples of {@code docs/rules} are run. */
class RulePagesTest {

    /** Findings of the link checker, whose input is a site and not a chronology: their pages are run in its own tests. */
    private static final Set<String> LINKS = Set.copyOf(SiteReport.CODES);

    /** Findings of a build, whose pages {@code BuildPagesTest} runs. */
    private static final Set<String> BUILD = Set.of(Permalinks.CODE, TemplateFailure.CODE);

    @TempDir
    Path temp;

    @Test
    void the_example_chronology_has_no_finding() throws IOException {
        assertThat(ExampleRoot.copiedTo(temp).check().summary()).isEmpty();
    }

    @Test
    void every_code_that_is_given_has_a_page_and_every_page_is_of_such_a_code() throws IOException {
        Set<String> codes = new TreeSet<>(Rules.codes());
        Arrays.stream(Fault.values()).map(Fault::code).forEach(codes::add);
        codes.addAll(LINKS);
        codes.addAll(BUILD);
        assertThat(RulePage.all()).extracting(RulePage::code).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void every_page_stands_in_the_index_with_its_sentence() throws IOException {
        List<String> lines = Files.readAllLines(RulePage.FOLDER.resolve("README.md")).stream()
                .filter(line -> line.startsWith("* ["))
                .toList();
        assertThat(lines)
                .as("the index, docs/rules/README.md")
                .containsExactlyInAnyOrderElementsOf(RulePage.all().stream()
                        .map(page -> "* [" + page.code() + "](" + page.code() + ".md): " + page.sentence())
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> every_page_is_laid_out_alike() throws IOException {
        return pages(RulePage::requireLayout);
    }

    @TestFactory
    Stream<DynamicTest> every_page_tells_how_bad_its_fault_is() throws IOException {
        Map<String, Boolean> waivable = new TreeMap<>();
        Rules.ALL.forEach(rule -> waivable.put(rule.code(), rule.canBeWaived()));
        return pages(page -> assertThat(page.canBeWaived()).isEqualTo(waivable.getOrDefault(page.code(), false)));
    }

    /** {@code -Dgolden=write} puts the findings into the pages. */
    @TestFactory
    Stream<DynamicTest> the_wrong_example_of_every_page_has_its_fault_printed_as_shown() throws IOException {
        return pages(page -> {
            ExampleRoot.Result result = ExampleRoot.copiedTo(temp.resolve(page.code()))
                    .with(page.wrong())
                    .check();
            assertThat(result.findings())
                    .as(String.join("\n", result.summary()))
                    .filteredOn(finding -> finding.code().equals(page.code()))
                    .isNotEmpty()
                    .extracting(Diagnostic::severity)
                    .containsOnly(page.severity());
            if ("write".equals(System.getProperty("golden"))) {
                page.print(result.printed());
            } else {
                assertThat(result.printed()).isEqualTo(page.printed());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> the_right_example_of_every_page_has_no_fault() throws IOException {
        return pages(page -> {
            ExampleRoot.Result result = ExampleRoot.copiedTo(temp.resolve(page.code()))
                    .with(page.right())
                    .check();
            assertThat(result.summary()).isEmpty();
        });
    }

    /** What one example is enough to break is broken by some page: every form holds what every page's findings hold. */
    @TestFactory
    Stream<DynamicTest> every_form_can_hold_the_findings_of_every_page() throws IOException {
        return pages(page -> {
            ExampleRoot.Result result = ExampleRoot.copiedTo(temp.resolve(page.code()))
                    .with(page.wrong())
                    .check();
            assertThat(SarifSchema.errors(result.printed(Format.SARIF))).isEmpty();
            assertThat(JsonMapper.shared()
                            .readTree(result.printed(Format.JSON))
                            .get("findings")
                            .size())
                    .isEqualTo(result.findings().size());
            assertThat(result.printed(Format.GITHUB).lines())
                    .hasSizeBetween(1, 11)
                    .allMatch(line -> line.matches("::(error|warning) file=[^:]+::.*|::notice title=chronology::.*"));
            DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(result.printed(Format.JUNIT))));
        });
    }

    /** A test a page, but for those of findings about sites, which tests of links and of the commands run. */
    private static Stream<DynamicTest> pages(ThrowingConsumer<RulePage> test) throws IOException {
        return RulePage.all().stream()
                .filter(page -> !LINKS.contains(page.code()) && !BUILD.contains(page.code()))
                .map(page -> dynamicTest(page.code(), () -> test.accept(page)));
    }
}
