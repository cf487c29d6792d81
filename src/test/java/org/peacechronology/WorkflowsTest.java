package org.peacechronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What runs on GitHub's machines, our own workflows and those that docs/your-own-chronology.md gives to others: it takes
 * nothing from strangers that could harm, and runs nothing that could change under us.
 */
class WorkflowsTest {

    private static final Path PAGE = Path.of("docs", "your-own-chronology.md");
    private static final Pattern BLOCK =
            Pattern.compile("^```yaml (\\.[^\\n]+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern USES = Pattern.compile("^.*\\buses: (\\S+)(.*)$", Pattern.MULTILINE);
    private static final Pattern PINNED = Pattern.compile("[\\w.-]+/[\\w./-]+@[0-9a-f]{40}");

    /** Workflows by where they stand. */
    private static final Map<String, String> WORKFLOWS = new TreeMap<>();

    private static String action = "";

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(".github", "workflows"))) {
            for (Path file : files.toList()) {
                WORKFLOWS.put(file.toString(), Files.readString(file));
            }
        }
        assertThat(WORKFLOWS).hasSizeGreaterThanOrEqualTo(3);
        Matcher block = BLOCK.matcher(Files.readString(PAGE));
        while (block.find()) {
            if (block.group(1).startsWith(".github/workflows/")) {
                WORKFLOWS.put(PAGE + ": " + block.group(1), block.group(2));
            }
        }
        assertThat(WORKFLOWS).hasSizeGreaterThanOrEqualTo(5);
        action = Files.readString(Path.of("action.yml"));
    }

    private static JsonNode yaml(String text) {
        return new YAMLMapper().readTree(text);
    }

    private static List<JsonNode> jobs(String workflow) {
        return List.copyOf(yaml(workflow).path("jobs").values());
    }

    private static List<JsonNode> steps(String workflow) {
        List<JsonNode> steps = new ArrayList<>();
        jobs(workflow).forEach(job -> steps.addAll(job.path("steps").values()));
        assertThat(steps).isNotEmpty();
        return steps;
    }

    @Test
    void the_token_reads_and_only_the_job_that_publishes_writes_and_pages_only() {
        WORKFLOWS.forEach((name, workflow) -> {
            assertThat(yaml(workflow).path("permissions").toString()).as(name).isEqualTo("{\"contents\":\"read\"}");
            for (JsonNode job : jobs(workflow)) {
                if (job.has("permissions")) {
                    assertThat(job.path("permissions").toString())
                            .as(name)
                            .isEqualTo("{\"pages\":\"write\",\"id-token\":\"write\"}");
                    assertThat(job.path("environment").path("name").asString()).isEqualTo("github-pages");
                    assertThat(job.path("steps")).hasSize(1);
                }
            }
        });
    }

    @Test
    void a_pull_request_runs_with_no_secret_and_publishes_nothing() {
        WORKFLOWS.forEach((name, workflow) -> {
            assertThat(workflow).as(name).doesNotContain("pull_request_target", "workflow_run", "secrets.");
            if (yaml(workflow).path("on").has("pull_request")) {
                for (JsonNode job : jobs(workflow)) {
                    if (job.has("permissions")) {
                        assertThat(job.path("if").asString()).as(name).isEqualTo("github.event_name == 'push'");
                    }
                }
            }
        });
        assertThat(WORKFLOWS.values().stream()
                        .filter(workflow -> yaml(workflow).path("on").has("pull_request")))
                .as("workflows that check pull requests")
                .hasSize(2);
        assertThat(action).doesNotContain("secrets.", "github.token");
    }

    @Test
    void what_others_wrote_is_named_by_its_commit() {
        Map<String, String> all = new TreeMap<>(WORKFLOWS);
        all.put("action.yml", action);
        Map<String, Set<String>> commits = new TreeMap<>();
        all.forEach((name, workflow) -> {
            Matcher uses = USES.matcher(workflow);
            while (uses.find()) {
                String what = uses.group(1);
                boolean ours = what.equals("./") || what.equals("peacechronology/chronology@COMMIT");
                if (!ours) {
                    assertThat(what).as(name).matches(PINNED);
                    assertThat(uses.group(2)).as(name + ": " + what).matches(" # v\\d+\\.\\d+\\.\\d+");
                    commits.computeIfAbsent(what.substring(0, what.indexOf('@')), a -> new HashSet<>())
                            .add(what.substring(what.indexOf('@')) + uses.group(2));
                }
            }
        });
        assertThat(commits)
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy((what, pins) ->
                        assertThat(pins).as("one commit of %s everywhere", what).hasSize(1));
    }

    @Test
    void no_words_of_strangers_get_into_a_script() {
        WORKFLOWS.forEach((name, workflow) -> {
            for (JsonNode step : steps(workflow)) {
                assertThat(step.path("run").asString("")).as(name).doesNotContain("${{");
            }
        });
        for (JsonNode step : yaml(action).path("runs").path("steps").values()) {
            assertThat(step.path("run").asString("")).doesNotContain("${{");
        }
    }

    @Test
    void a_checkout_leaves_no_token_behind_and_every_job_has_an_end() {
        WORKFLOWS.forEach((name, workflow) -> {
            for (JsonNode step : steps(workflow)) {
                if (step.path("uses").asString("").startsWith("actions/checkout@")) {
                    assertThat(step.path("with").path("persist-credentials").asString(""))
                            .as(name)
                            .isEqualTo("false");
                }
            }
            for (JsonNode job : jobs(workflow)) {
                assertThat(job.path("timeout-minutes").asInt(0)).as(name).isBetween(1, 60);
                assertThat(job.path("runs-on").asString()).as(name).isEqualTo("ubuntu-24.04");
            }
        });
    }

    @Test
    void other_hosts_are_asked_once_a_week_and_not_on_a_push() {
        List<String> asking = WORKFLOWS.entrySet().stream()
                .filter(entry -> entry.getValue().contains("external: true")
                        || entry.getValue().contains("--external"))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(asking).hasSize(2).allMatch(name -> name.endsWith("links.yml"));
        for (String name : asking) {
            JsonNode on = yaml(WORKFLOWS.getOrDefault(name, "")).path("on");
            assertThat(on.propertyNames()).as(name).containsExactlyInAnyOrder("schedule", "workflow_dispatch");
            assertThat(on.path("schedule").path(0).path("cron").asString())
                    .as(name)
                    .matches("\\d+ \\d+ \\* \\* [0-6]");
        }
    }

    @Test
    void the_action_and_the_hooks_run_what_is_there() throws IOException {
        JsonNode steps = yaml(action).path("runs").path("steps");
        assertThat(steps.path(steps.size() - 1).path("run").asString()).isEqualTo("\"$GITHUB_ACTION_PATH/.ci/gate\"");
        assertThat(Path.of(".ci", "gate")).isExecutable();
        Set<String> inputs = new HashSet<>(yaml(action).path("inputs").propertyNames());
        for (String workflow : WORKFLOWS.values()) {
            for (JsonNode step : steps(workflow)) {
                String uses = step.path("uses").asString("");
                if (uses.equals("./") || uses.startsWith("peacechronology/")) {
                    assertThat(inputs).containsAll(step.path("with").propertyNames());
                }
            }
        }
        Set<String> hooks = new HashSet<>();
        for (JsonNode hook :
                yaml(Files.readString(Path.of(".pre-commit-hooks.yaml"))).values()) {
            hooks.add(hook.path("id").asString());
            assertThat(hook.path("language").asString()).isEqualTo("script");
            assertThat(hook.path("entry").asString()).startsWith("chronology ");
            assertThat(hook.path("pass_filenames").asBoolean()).isFalse();
            assertThat("content/events/a.yaml")
                    .containsPattern(hook.path("files").asString());
            assertThat("sub/folder/seeds/a.txt")
                    .containsPattern(hook.path("files").asString());
            assertThat("src/content.java")
                    .doesNotContainPattern(hook.path("files").asString());
        }
        assertThat(hooks).containsExactlyInAnyOrder("chronology-check", "chronology-build");
        assertThat(Path.of("chronology")).isExecutable();
        Matcher block = BLOCK.matcher(Files.readString(PAGE));
        boolean shown = false;
        while (block.find()) {
            if (block.group(1).equals(".pre-commit-config.yaml")) {
                shown = true;
                for (JsonNode hook :
                        yaml(block.group(2)).path("repos").path(0).path("hooks").values()) {
                    assertThat(hooks).contains(hook.path("id").asString());
                }
            }
        }
        assertThat(shown).isTrue();
    }
}
