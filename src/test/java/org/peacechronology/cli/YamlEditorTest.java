package org.peacechronology.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The schemas in the language server that VS Code, Neovim, Emacs and others run for YAML. It is fetched by the profile
 * {@code editor}, in the version that {@code src/editor/package-lock.json} names.
 */
@Tag("editor")
class YamlEditorTest {
    private static final Path SERVER =
            Path.of("target/editor/node_modules/yaml-language-server/bin/yaml-language-server");

    @TempDir
    Path root;

    private Shell shell;
    private YamlServer server;
    private Path file;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        shell = Shell.inExample(root);
        assertThat(shell.here("schema").status()).isZero();
        server = new YamlServer(SERVER, root);
        file = root.resolve("content/events/2018/2018-08-01-something.yaml");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String event(String lines) {
        return "# yaml-language-server: $schema=../../../schemas/event.schema.json\n" + lines;
    }

    @Test
    void ids_are_completed_with_what_they_stand_for() throws IOException, InterruptedException {
        server.open(file, event("""
                title: Talks
                places: [ ]
                participants:
                  - who:\s
                """));
        Map<String, String> places = server.complete(file, 2, 9);
        assertThat(places).containsKey("doha").doesNotContainKey("alice-wells");
        Map<String, String> participants = server.complete(file, 4, 9);
        assertThat(participants)
                .containsKeys("alice-wells", "taliban", "us-state-department")
                .doesNotContainKey("doha");
    }

    @Test
    void keys_are_completed_with_their_explanation() throws IOException, InterruptedException {
        server.open(file, event("title: Talks\nd\n"));
        assertThat(server.complete(file, 2, 1))
                .containsKeys("date", "date-basis", "draft")
                .doesNotContainKey("title")
                .hasEntrySatisfying("date", says -> assertThat(says).contains("When it happened, as EDTF"));
    }

    @Test
    void a_key_and_an_id_are_explained_where_the_pointer_rests() throws IOException, InterruptedException {
        server.open(file, event("title: Talks\nstatus: planned\nplaces: [doha]\n"));
        assertThat(server.hover(file, 2, 2)).contains("Status", "Whether it took place");
        assertThat(server.hover(file, 3, 10)).contains("Doha");
    }

    @Test
    void a_wrong_key_a_wrong_word_and_an_unknown_id_are_reported_on_their_lines()
            throws IOException, InterruptedException {
        List<String> objections = server.open(file, event("""
                title: Talks
                date: 2018-08-01
                added: 2026-11-27
                staus: planned
                kind: meting
                places: [dohha]
                summary: They talked. [^met]
                claims:
                  - id: met
                    text: They talked.
                    evidence:
                      - source: envoi
                        quote: fill me
                """));
        assertThat(objections)
                .anyMatch(objection -> objection.startsWith("5: ") && objection.contains("staus"))
                .anyMatch(objection -> objection.startsWith("6: "))
                .anyMatch(objection -> objection.startsWith("7: "))
                .anyMatch(objection -> objection.startsWith("13: "))
                .anyMatch(objection -> objection.startsWith("14: "))
                .hasSize(5);
    }

    @Test
    void a_new_file_leads_the_editor_to_what_is_to_be_filled_in() throws IOException, InterruptedException {
        assertThat(shell.here("new", "event", "2018-08-01-something").status()).isZero();
        String skeleton = shell.read("content/events/2018/2018-08-01-something.yaml");
        List<String> objections = server.open(file, skeleton);
        List<String> lines = skeleton.lines().toList();
        assertThat(objections).hasSize(6).allSatisfy(objection -> {
            int line = Integer.parseInt(objection.substring(0, objection.indexOf(':')));
            assertThat(lines.get(line - 1) + lines.get(line)).contains("fill me");
        });
    }

    @Test
    void the_files_of_the_example_please_it() throws IOException, InterruptedException {
        for (String name : List.of("2018-07-23-wells-doha", "2018-10-13-taliban-statement")) {
            Path event = root.resolve("content/events/2018/" + name + ".yaml");
            assertThat(server.open(event, event(shell.read("content/events/" + name + ".yaml"))))
                    .isEmpty();
        }
    }
}
