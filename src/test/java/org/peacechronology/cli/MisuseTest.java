package org.peacechronology.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands typed wrongly: one line says what is wrong, a second where to read on. */
class MisuseTest {

    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chek                      | chronology: there is no command “chek”; did you mean check?",
                "zzzzzz                    | chronology: there is no command “zzzzzz”",
                "--vresion                 | chronology: there is no option “--vresion”; did you mean --version?",
                "check --fromat json       | chronology check: there is no option “--fromat”; did you mean --format?",
                "check --format jsn        | chronology check: --format: “jsn” is no format; there are text, json, sarif,"
                        + " github, junit",
                "check --format            | chronology check: FORMAT is missing",
                "check --root              | chronology check: DIR is missing",
                "check --root no/where     | chronology check: there is no folder no/where; name the chronology's folder"
                        + " with --root",
                "check --root pom.xml      | chronology check: there is no folder pom.xml; name the chronology's folder"
                        + " with --root",
                "check --root src          | chronology check: there is no folder content/ in src; name the chronology's"
                        + " folder with --root, or begin a new one there with two folders, content/ and seeds/",
                "check content/place       | chronology check: there is no content file content/place",
                "quote                     | chronology quote: WORDS is missing",
                "quote --limit few ten     | chronology quote: --limit: “few” is no whole number",
                "quote --limit 0 ten       | chronology quote: --limit is to be at least 1",
                "new                       | chronology new: KIND is missing",
                "new event                 | chronology new: ID is missing",
                "new event a b             | chronology new: “b” is one word too many",
                "new evnt a                | chronology new: “evnt” is no kind of entry; did you mean event?",
                "new event ../../a         | chronology new: “../../a” cannot be an ID: it may hold only the letters a to z,"
                        + " digits, and single hyphens between them; did you mean a?",
                "new event Khalilzad_Doha  | chronology new: “Khalilzad_Doha” cannot be an ID: it may hold only the letters"
                        + " a to z, digits, and single hyphens between them; did you mean khalilzad-doha?",
                "new place con             | chronology new: “con” cannot be an ID: Windows keeps that name for a device",
                "new place index           | chronology new: “index” cannot be an ID: the site has a page of its own by"
                        + " that name",
                "new person doha           | chronology new: the ID “doha” is taken by content/places/doha.yaml; it is"
                        + " unique across all kinds",
                "coverage tolo             | chronology coverage: there is no source “tolo”; there are doha-talks-2021,"
                        + " khalilzad-doha-confirmed, outlook-wells-doha, southfront-wells-doha, ten-secret-meetings",
                "build --base-url ftp://a  | chronology build: “ftp://a” is no address that begins with http:// or https://",
            })
    void what_is_wrong_is_said_in_one_line(String typed, String line) {
        Shell.Outcome outcome = Shell.run(typed.split(" "));
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines().toList())
                .containsExactly(line, line.substring(0, line.indexOf(':')) + " --help says how it is used.");
    }

    @Test
    void without_a_command_all_are_listed() {
        Shell.Outcome outcome = Shell.run();
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("Usage: chronology").contains("generate-completion", "Exit status:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "build",
                "check",
                "links",
                "serve",
                "quote",
                "new",
                "coverage",
                "schema",
                "explain",
                "generate-completion"
            })
    void every_command_has_help_and_a_version(String command) {
        assertThat(Shell.run(command, "--help").out()).startsWith("Usage: chronology " + command);
        assertThat(Shell.run(command, "--version").out()).startsWith("chronology ");
        assertThat(Shell.run("help", command).out()).startsWith("Usage: chronology " + command);
        assertThat(Shell.run("--help").out()).contains("  " + command + " ");
    }

    @Test
    void a_shell_can_learn_the_commands() {
        Shell.Outcome completion = Shell.run("generate-completion");
        assertThat(completion.status()).isZero();
        assertThat(completion.out()).contains("complete -F _complete_chronology", "--format", "sarif");
    }

    @Test
    void what_was_typed_cannot_steer_the_terminal() {
        Shell.Outcome outcome = Shell.run("\u001b[2J\u202echek");
        assertThat(outcome.err())
                .contains("there is no command “␛[2J\\u{202e}chek”")
                .doesNotContain("\u001b");
    }

    @Test
    void findings_of_a_folder_can_be_asked_for_and_files_outside_the_root_cannot() throws IOException {
        Shell shell = Shell.inExample(root);
        shell.write("content/places/doha.yaml", "name: Doha\nnam: Doha\n");
        assertThat(shell.here("check", "content/places").status()).isEqualTo(1);
        assertThat(shell.here("check", "content/people/", "content/sources").status())
                .isZero();
        assertThat(shell.here("check", root.toString()).status()).isEqualTo(1);
        Shell.Outcome outside = shell.here("check", "../other.yaml");
        assertThat(outside.status()).isEqualTo(2);
        assertThat(outside.err()).contains("../other.yaml lies outside the root");
    }
}
