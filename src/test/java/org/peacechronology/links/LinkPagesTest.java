package org.peacechronology.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Format;
import org.peacechronology.diagnostic.QuotationCounts;
import org.peacechronology.diagnostic.Report;

/** The pages of the link findings: their examples are sites, and the findings they show are those that are given. */
class LinkPagesTest {

    static final List<String> CODES = SiteReport.CODES;

    /** What the hosts of the examples answer. */
    private static final Map<String, Answer> WEB = Map.of(
            "https://news.example/envoy", new Answer.Alive(Optional.empty()),
            "http://news.example/envoy", new Answer.Alive(Optional.of("https://news.example/envoy")),
            "https://news.example/gone", new Answer.Dead("its host answers 404"),
            "https://news.example/busy", new Answer.Unknown("its host answers 503"));

    private static final String HELD = "… Alice Wells, met with Taliban Officials for peace talks …";

    private record Fence(String word, String path, List<String> lines, int opening, String section) {}

    @TempDir
    Path folder;

    @ParameterizedTest
    @FieldSource("CODES")
    void the_page_is_laid_out_as_those_of_the_rules(String code) throws IOException {
        List<String> lines = Files.readAllLines(page(code));
        assertThat(lines.get(0)).isEqualTo("# " + code);
        assertThat(lines.get(2)).endsWith(".");
        assertThat(lines.get(4)).matches("\\*\\*(Error|Warning)\\. Cannot be waived or switched off\\.\\*\\*");
        assertThat(lines.stream().filter(line -> line.startsWith("## ")))
                .containsExactly("## Wrong", "## Right", "## What to do");
    }

    /** {@code -Dgolden=write} puts the findings into the pages instead. */
    @ParameterizedTest
    @FieldSource("CODES")
    void the_wrong_example_has_its_fault_and_no_other(String code) throws IOException {
        List<String> lines = Files.readAllLines(page(code));
        List<Diagnostic> findings = check(lines, "Wrong");
        assertThat(findings).extracting(Diagnostic::code).containsOnly(code);
        String standing = lines.get(4).substring(2, lines.get(4).indexOf('.'));
        assertThat(findings).allSatisfy(f -> assertThat(f.severity().word()).isEqualToIgnoringCase(standing));
        Fence shown = fences(lines).stream()
                .filter(fence -> fence.path.isEmpty())
                .findFirst()
                .orElseThrow();
        String printed = printed(findings);
        if ("write".equals(System.getProperty("golden"))) {
            List<String> changed = new ArrayList<>(lines.subList(0, shown.opening + 1));
            changed.addAll(printed.lines().toList());
            changed.addAll(lines.subList(shown.opening + 1 + shown.lines.size(), lines.size()));
            Files.writeString(page(code), String.join("\n", changed) + "\n");
        } else {
            assertThat(printed).isEqualTo(String.join("\n", shown.lines) + "\n");
        }
    }

    @ParameterizedTest
    @FieldSource("CODES")
    void the_right_example_has_no_fault(String code) throws IOException {
        assertThat(check(Files.readAllLines(page(code)), "Right")).isEmpty();
    }

    @Test
    void every_page_of_a_link_finding_is_of_a_known_code() throws IOException {
        try (var files = Files.list(Path.of("docs", "rules"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith("link-"))
                            .map(name -> name.substring(0, name.length() - ".md".length())))
                    .containsExactlyInAnyOrderElementsOf(CODES);
        }
    }

    private static Path page(String code) {
        return Path.of("docs", "rules", code + ".md");
    }

    private List<Diagnostic> check(List<String> lines, String section) throws IOException {
        TinySite root = new TinySite(folder);
        fences(lines).stream()
                .filter(fence -> fence.section.equals(section) && !fence.path.isEmpty())
                .forEach(fence -> root.with(fence.path, String.join("\n", fence.lines) + "\n"));
        LinkOptions options = LinkOptions.offline()
                .label("site/")
                .heldText(url -> url.equals("https://news.example/envoy") ? Optional.of(HELD) : Optional.empty());
        return LinkChecker.run(
                        folder.resolve("site"),
                        options,
                        addresses -> addresses.stream()
                                .map(Address::withoutFragment)
                                .collect(Collectors.toMap(Function.identity(), WEB::get)))
                .findings();
    }

    private String printed(List<Diagnostic> findings) throws IOException {
        StringBuilder out = new StringBuilder();
        Report report = new Report(findings, List.of(), new QuotationCounts(0, 0, 0, 0, 0, 0, 0));
        Format.TEXT.form(false).print(report, SiteLines.of(folder.resolve("site"), "site/"), out);
        return out.toString();
    }

    private static List<Fence> fences(List<String> lines) {
        List<Fence> fences = new ArrayList<>();
        String section = "";
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("## ")) {
                section = lines.get(i).substring(3);
            } else if (lines.get(i).startsWith("```")) {
                int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf("```");
                String[] info = lines.get(i).substring(3).split(" ", 2);
                fences.add(new Fence(info[0], info.length > 1 ? info[1] : "", lines.subList(i + 1, end), i, section));
                i = end;
            }
        }
        return fences;
    }
}
