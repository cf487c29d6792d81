package org.peacechronology.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.peacechronology.cli.NewcomersDesk.Ended;

/** What action.yml runs, as GitHub runs it: in the folder of another repository. */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class GateTest {

    @TempDir
    private Path folder;

    private Path repository;
    private Path gate;
    private Path summary;
    private Path output;
    private NewcomersDesk desk;

    @BeforeEach
    void an_action_and_a_repository_with_the_example() throws IOException {
        Path action = folder.resolve("_actions/chronology");
        Files.createDirectories(action.resolve(".ci"));
        gate = Files.copy(Path.of(".ci/gate"), action.resolve(".ci/gate"), StandardCopyOption.COPY_ATTRIBUTES);
        NewcomersDesk.program(action);
        repository = Files.createDirectories(folder.resolve("work"));
        summary = folder.resolve("summary.md");
        output = folder.resolve("output.txt");
        desk = new NewcomersDesk(folder)
                .with("GITHUB_STEP_SUMMARY", summary.toString())
                .with("GITHUB_OUTPUT", output.toString());
    }

    private void example(String root) throws IOException {
        Path from = Path.of("docs", "example");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = repository.resolve(root).resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    private void change(String file, String words, String others) throws IOException {
        Path path = repository.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(words);
        Files.writeString(path, text.replace(words, others));
    }

    private Ended run() throws IOException, InterruptedException {
        return desk.run(repository, gate.toString());
    }

    /** The lines that GitHub would take for commands. */
    private static List<String> commands(String printed) {
        List<String> commands = new ArrayList<>();
        String stopped = "";
        for (String line : printed.lines().toList()) {
            if (!stopped.isEmpty()) {
                stopped = line.equals("::" + stopped + "::") ? "" : stopped;
            } else if (line.startsWith("::stop-commands::")) {
                stopped = line.substring("::stop-commands::".length());
            } else if (line.strip().startsWith("::") || line.contains("##[")) {
                commands.add(line);
            }
        }
        assertThat(stopped).isEmpty();
        return commands;
    }

    @Test
    void a_chronology_that_is_well_is_checked_built_and_counted() throws Exception {
        example(".");
        Ended ended = run();
        assertThat(ended.status()).as(ended.printed()).isZero();
        assertThat(commands(ended.printed())).isEmpty();
        assertThat(repository.resolve("site/index.html")).exists();
        assertThat(output).hasContent("site=site");
        assertThat(summary)
                .content()
                .startsWith("### Chronology\n")
                .contains("| Content | ok | Checked 2 quotations: 2 verified")
                .contains("| Site | ok | Wrote ")
                .contains("| Links | ok | Checked ");
    }

    @Test
    void a_fault_stands_beside_its_line_though_the_chronology_is_in_a_sub_folder() throws Exception {
        example("deep/down");
        change("deep/down/content/people/alice-wells.yaml", "name:", "nam:");
        Ended ended = desk.with("CHRONOLOGY_ROOT", "./deep/down/").run(repository, gate.toString());
        assertThat(ended.status()).isEqualTo(1);
        assertThat(commands(ended.printed()))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("::error file=deep/down/content/people/alice-wells.yaml,line="));
        assertThat(summary)
                .content()
                .contains("| Content | **failed** | Checked ")
                .contains("\n    error[unknown-key]: ")
                .doesNotContain("| Site |");
        assertThat(repository.resolve("deep/down/site")).doesNotExist();
        assertThat(output).doesNotExist();
    }

    @Test
    void content_gives_github_no_command_and_the_summary_no_mark() throws Exception {
        example(".");
        change(
                "content/people/alice-wells.yaml",
                "name:",
                "\"::error::a\": \"##[error]b\"\n\"```\\n::warning::c\": \"</details><img src=x>\"\nname:");
        Ended ended = run();
        assertThat(ended.status()).isEqualTo(1);
        assertThat(commands(ended.printed()))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("::error file=content/people/alice-wells.yaml,line="));
        assertThat(Files.readAllLines(summary))
                .filteredOn(line -> line.contains("img src") || line.contains("```"))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("    "));
    }

    @Test
    void a_warning_fails_only_where_it_is_to() throws Exception {
        example(".");
        Files.writeString(repository.resolve("content/people/nobody.yaml"), "name: Nobody Special\n");
        Ended mild = run();
        assertThat(mild.status()).as(mild.printed()).isZero();
        assertThat(commands(mild.printed())).allMatch(line -> line.startsWith("::warning "));
        assertThat(summary).content().contains("    warning[entity-unused]: ");
        assertThat(desk.with("CHRONOLOGY_STRICT", "true")
                        .run(repository, gate.toString())
                        .status())
                .isEqualTo(1);
    }

    @Test
    void a_repository_without_a_chronology_is_told() throws Exception {
        Ended ended = run();
        assertThat(ended.status()).isEqualTo(2);
        assertThat(summary)
                .content()
                .contains("| Content | **failed** | chronology check: there is no folder content/ in .");
    }
}
