package org.peacechronology.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.peacechronology.text.Region;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The forms that programs read: their shape, and that content cannot break it. */
class MachineFormsTest {

    private static final String HOSTILE =
            "\n::error::x\r\n]]></failure><x/>\"'&<>\\%0A,:\u001b[31m\u0000\u202e\u2028\ud800\uffff\u0085{0}[a](1)";

    private static final Diagnostic NOT_FOUND = Diagnostic.error(
                    "quote-not-found",
                    new Region("content/events/a b.yaml", 21, 16, 22, 3, "/claims/0/evidence/1/quote"),
                    "these words do not stand in “A”")
            .label("the source has “b”")
            .related(List.of(new Related("nearest", Region.line("seeds/a.txt", 17, 1, 9), "the words")))
            .help("chronology quote a \"b\"");

    private static final Diagnostic DEAD = Diagnostic.warning(
                    "link-dead", Region.line("site/index.html", 3, 5, 9), "no such page")
            .target("https://example.org/");

    private static final Report REPORT = new Report(
            List.of(DEAD, NOT_FOUND),
            List.of("content/events/a b.yaml", "content/events/c.yaml"),
            new QuotationCounts(7, 3, 1, 1, 0, 1, 1));

    private static final Report EMPTY = new Report(List.of(), List.of(), new QuotationCounts(0, 0, 0, 0, 0, 0, 0));

    @Test
    void json_is_one_object_with_the_keys_in_their_order() throws IOException {
        assertThat(printed(Format.JSON, REPORT)).isEqualTo("""
                {
                  "version" : 1,
                  "summary" : {
                    "errors" : 1,
                    "warnings" : 1,
                    "files" : 2,
                    "quotations" : {
                      "checked" : 7,
                      "verified" : 5,
                      "failed" : 1,
                      "waived" : 1,
                      "verbatim" : 3,
                      "folded" : 1,
                      "elided" : 1,
                      "bracketed" : 0
                    }
                  },
                  "findings" : [
                    {
                      "code" : "quote-not-found",
                      "severity" : "error",
                      "message" : "these words do not stand in “A”",
                      "file" : "content/events/a b.yaml",
                      "line" : 21,
                      "column" : 16,
                      "endLine" : 22,
                      "endColumn" : 3,
                      "path" : "/claims/0/evidence/1/quote",
                      "related" : [
                        {
                          "label" : "nearest",
                          "file" : "seeds/a.txt",
                          "line" : 17,
                          "column" : 1,
                          "endLine" : 17,
                          "endColumn" : 9,
                          "text" : "the words"
                        }
                      ],
                      "help" : "chronology quote a \\"b\\""
                    },
                    {
                      "code" : "link-dead",
                      "severity" : "warning",
                      "message" : "no such page",
                      "file" : "site/index.html",
                      "line" : 3,
                      "column" : 5,
                      "endLine" : 3,
                      "endColumn" : 9,
                      "path" : "",
                      "related" : [ ],
                      "help" : "",
                      "target" : "https://example.org/"
                    }
                  ]
                }
                """);
    }

    @Test
    void json_gives_hostile_content_back_and_shows_none_of_it() throws IOException {
        String json = printed(Format.JSON, hostile());
        assertThat(json.codePoints().filter(c -> c != '\n'))
                .noneMatch(c -> Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.LINE_SEPARATOR
                        || Character.getType(c) == Character.SURROGATE);
        JsonNode finding = JsonMapper.shared().readTree(json).get("findings").get(0);
        assertThat(finding.get("message").asString()).isEqualTo(HOSTILE);
        assertThat(finding.get("target").asString()).isEqualTo(HOSTILE);
    }

    @Test
    void sarif_is_valid_against_the_schema_of_the_standard() throws IOException {
        for (Report report : List.of(REPORT, hostile(), EMPTY, many(25))) {
            assertThat(SarifSchema.errors(printed(Format.SARIF, report))).isEmpty();
        }
        assertThat(SarifSchema.errors(printed(Format.SARIF, REPORT).replace("\"warning\"", "\"alarming\"")))
                .isNotEmpty();
    }

    @Test
    void sarif_names_rule_place_and_related_places() throws IOException {
        JsonNode run = JsonMapper.shared()
                .readTree(printed(Format.SARIF, REPORT))
                .get("runs")
                .get(0);
        assertThat(run.at("/tool/driver/rules/1/id").asString()).isEqualTo("quote-not-found");
        JsonNode result = run.at("/results/0");
        assertThat(result.at("/ruleIndex").asInt()).isEqualTo(1);
        assertThat(result.at("/level").asString()).isEqualTo("error");
        assertThat(result.at("/message/text").asString())
                .isEqualTo("these words do not stand in “A”: the source has “b”. Help: chronology quote a \"b\"");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("content/events/a%20b.yaml");
        assertThat(result.at("/locations/0/physicalLocation/region/startColumn").asInt())
                .isEqualTo(16);
        assertThat(result.at("/relatedLocations/0/message/text").asString()).isEqualTo("nearest: “the words”");
    }

    @Test
    void a_path_in_sarif_can_be_no_other_address() throws IOException {
        Diagnostic finding = Diagnostic.error("a-b", Region.file("javascript:/../x?y#z%2e"), "no");
        assertThat(printed(Format.SARIF, new Report(List.of(finding), List.of(), EMPTY.quotations())))
                .contains("\"uri\":\"javascript%3A/../x%3Fy%23z%252e\"");
    }

    @Test
    void github_commands_name_the_place_the_related_places_and_the_help() throws IOException {
        assertThat(printed(Format.GITHUB, REPORT))
                .isEqualTo("::error file=content/events/a b.yaml,line=21,endLine=22,title=quote-not-found"
                        + "::these words do not stand in “A”: the source has “b”%0Anearest: seeds/a.txt:17:1  “the words”"
                        + "%0Ahelp: chronology quote a \"b\"\n"
                        + "::warning file=site/index.html,line=3,endLine=3,col=5,endColumn=8,title=link-dead"
                        + "::no such page%0Atarget: https://example.org/\n");
    }

    @Test
    void github_shows_the_worst_ten_and_then_the_count() throws IOException {
        List<String> lines = printed(Format.GITHUB, many(25)).lines().toList();
        assertThat(lines).hasSize(11);
        assertThat(lines.subList(0, 5)).allMatch(line -> line.startsWith("::error "));
        assertThat(lines.subList(5, 10)).allMatch(line -> line.startsWith("::warning "));
        assertThat(lines.get(10))
                .isEqualTo("::notice title=chronology::5 errors, 20 warnings; the worst 10 are shown here."
                        + " The log of “chronology check” has them all.");
        assertThat(printed(Format.GITHUB, many(10)).lines()).hasSize(10);
    }

    @Test
    void content_cannot_begin_a_workflow_command() throws IOException {
        String printed = printed(Format.GITHUB, hostile());
        assertThat(printed.lines()).hasSize(1);
        assertThat(printed).startsWith("::error file=").doesNotContain("\u001b").doesNotContain("\r");
        String properties = printed.substring(8, printed.indexOf("::", 8));
        assertThat(properties.split(",")).hasSize(6);
        assertThat(properties).doesNotContain(":");
    }

    @Test
    void junit_has_one_test_case_a_file() throws Exception {
        Document xml = parsed(printed(Format.JUNIT, REPORT));
        Element suite = xml.getDocumentElement();
        assertThat(suite.getAttribute("tests")).isEqualTo("3");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(names(xml)).containsExactly("content/events/a b.yaml", "content/events/c.yaml", "site/index.html");
        Element failure = (Element) xml.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("type")).isEqualTo("quote-not-found");
        assertThat(failure.getTextContent()).contains("error[quote-not-found]", "= help: chronology quote");
        assertThat(xml.getElementsByTagName("system-out").item(0).getTextContent())
                .contains("warning[link-dead]");
    }

    @Test
    void junit_stays_well_formed_whatever_the_content() throws Exception {
        Document xml = parsed(printed(Format.JUNIT, hostile()));
        assertThat(names(xml)).hasSize(1);
        assertThat(xml.getElementsByTagName("x").getLength()).isZero();
        parsed(printed(Format.JUNIT, EMPTY));
    }

    @Test
    void every_form_ends_with_a_line_break_and_is_the_same_twice() throws IOException {
        for (Format format : Format.values()) {
            assertThat(printed(format, REPORT))
                    .isEqualTo(printed(format, REPORT))
                    .endsWith("\n");
            assertThat(format.word()).matches("[a-z]+");
        }
    }

    private static Report hostile() {
        Region region = new Region("f" + HOSTILE, 1, 1, 1, 9, "/a" + HOSTILE);
        Diagnostic finding = new Diagnostic(
                "a-b",
                Severity.ERROR,
                HOSTILE,
                region,
                region,
                HOSTILE,
                List.of(new Related(HOSTILE, region, HOSTILE)),
                HOSTILE,
                Optional.of(HOSTILE));
        return new Report(List.of(finding), List.of("f" + HOSTILE), EMPTY.quotations());
    }

    /** One error in five findings. */
    private static Report many(int number) {
        List<Diagnostic> findings = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            Diagnostic warning = Diagnostic.warning("a-b", Region.line("a.yaml", i, 1, 2), "no");
            findings.add(i % 5 == 0 ? warning.severity(Severity.ERROR) : warning);
        }
        return new Report(findings, List.of("a.yaml"), EMPTY.quotations());
    }

    private static String printed(Format format, Report report) throws IOException {
        StringBuilder out = new StringBuilder();
        format.form(false).print(report, (file, number) -> Optional.of("line " + HOSTILE), out);
        return out.toString();
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> names(Document xml) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < xml.getElementsByTagName("testcase").getLength(); i++) {
            names.add(((Element) xml.getElementsByTagName("testcase").item(i)).getAttribute("name"));
        }
        return names;
    }
}
