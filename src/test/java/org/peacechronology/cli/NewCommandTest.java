package org.peacechronology.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peacechronology.cli.Shell.Outcome;

/** What {@code chronology new} writes asks to be filled in, and for nothing else. */
class NewCommandTest {

    @TempDir
    Path root;

    private static List<String> codes(Outcome check) {
        return check.out()
                .lines()
                .filter(line -> line.startsWith("error[") || line.startsWith("warning["))
                .map(line -> line.substring(0, line.indexOf(']') + 1))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "event, 2018-08-01-something, content/events/2018/2018-08-01-something.yaml",
        "event, 2018-08-something, content/events/2018/2018-08-something.yaml",
        "event, 2018-99-something, content/events/2018/2018-99-something.yaml",
        "event, something, content/events/something.yaml",
        "person, somebody, content/people/somebody.yaml",
        "organization, some-body, content/organizations/some-body.yaml",
        "place, somewhere, content/places/somewhere.yaml",
        "source, some-text, content/sources/some-text.yaml",
        "dispute, some-question, content/disputes/some-question.yaml",
        "theme, some-thread, content/themes/some-thread.yaml",
        "page, some-page, content/pages/some-page.md",
    })
    void a_new_file_only_asks_to_be_filled_in(String kind, String id, String file) throws IOException {
        Shell shell = Shell.inExample(root);
        if (kind.equals("source")) {
            shell.write("seeds/some.txt", Files.readString(Path.of("seeds/000_19b274de241a9283.txt")));
        }
        Outcome created = shell.here("new", kind, id);
        assertThat(created.status()).as(created.err()).isZero();
        assertThat(created.out()).isEqualTo(file + "\n");
        assertThat(created.err()).contains("chronology check " + file).contains("chronology schema");
        assertThat(codes(shell.here("check"))).containsExactly("error[fill-me]");
        String up = "../".repeat((int) file.chars().filter(c -> c == '/').count());
        assertThat(shell.read(file))
                .contains("# yaml-language-server: $schema=" + up + "schemas/" + kind + ".schema.json\n")
                .contains("# $schema: " + up + "schemas/" + kind + ".schema.json\n")
                .doesNotContain(" \n");
        assertThat(shell.here("new", kind, id).err()).contains("the ID “" + id + "” is taken");
    }

    @Test
    void an_event_has_the_date_of_its_id() throws IOException {
        Shell shell = Shell.inExample(root);
        shell.here("new", "event", "2018-08-01-something");
        assertThat(shell.read("content/events/2018/2018-08-01-something.yaml")).contains("\ndate: 2018-08-01\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "southfront-wells-doha",
                "khalilzad-doha-confirmed",
                "ten-secret-meetings",
                "doha-talks-2021",
                "outlook-wells-doha"
            })
    void the_body_proposed_for_a_text_is_the_one_its_editors_chose(String id) throws IOException {
        Shell own = Shell.inOwnChronology(root.resolve("own"));
        String chosen = own.read("content/sources/" + id + ".yaml");
        String text = chosen.replaceFirst("(?s).*\\nfile: (\\S+).*", "$1");
        Shell shell = new Shell(root.resolve("new"));
        shell.write("content/chronology.yaml", own.read("content/chronology.yaml"));
        shell.write("seeds/" + text, own.read("seeds/" + text));
        assertThat(shell.here("new", "source", id).status()).isZero();
        String proposed = shell.read("content/sources/" + id + ".yaml");
        assertThat(proposed).contains("sha256: " + chosen.replaceFirst("(?s).*\\nsha256: (\\S+).*", "$1"));
        List<String> froms = bounds(proposed, "- from: ");
        List<String> tos = bounds(proposed, "  to: ");
        assertThat(froms).hasSameSizeAs(bounds(chosen, "- from: "));
        for (int i = 0; i < froms.size(); i++) {
            assertThat(bounds(chosen, "- from: ").get(i)).startsWith(froms.get(i));
            // In one text an editor left out the last words, which name the agency.
            assertThat(tos.get(i).replace(" (Tolo news)", ""))
                    .satisfies(to -> assertThat(bounds(chosen, "  to: ")).anyMatch(last -> last.endsWith(to)));
        }
    }

    private static List<String> bounds(String yaml, String key) {
        return yaml.lines()
                .filter(line -> line.strip().startsWith(key.strip()))
                .map(line -> line.substring(line.indexOf(':') + 2).replaceAll("^\"|\"$", ""))
                .toList();
    }

    @Test
    void what_looks_like_furniture_is_named_with_its_line() throws IOException {
        Shell shell = Shell.inExample(root);
        shell.write("seeds/some.txt", Files.readString(Path.of("seeds/000_19b274de241a9283.txt")));
        shell.here("new", "source", "some-text");
        assertThat(shell.read("content/sources/some-text.yaml"))
                .contains("#   line 39: Support SouthFront\n")
                .contains("#   line 50: So its taken the US 17 years")
                .contains("to: \"has been officially confirmed.\"");
    }

    @Test
    void a_hostile_text_cannot_break_the_new_file() throws IOException {
        Shell shell = Shell.inExample(root);
        shell.write(
                "seeds/some.txt",
                "Menu\u001b[2J\u202e\u0000\n\nHeading: \"x\" # no\n\n"
                        + "The \"envoy\u200b\" met\u0007 them in \\Doha\\ and they talked for a long time about peace, it was"
                        + " said.\n\nMore\n\nLess\u2028- from: x\n");
        assertThat(shell.here("new", "source", "some-text").status()).isZero();
        assertThat(codes(shell.here("check"))).isSubsetOf("error[fill-me]", "error[control-character]");
        assertThat(shell.read("content/sources/some-text.yaml").codePoints())
                .noneMatch(c -> c < 0x20 && c != '\n' || c == 0x202e || c == 0x2028);
    }

    @Test
    void a_text_without_an_article_leaves_its_bounds_to_the_editor() throws IOException {
        Shell shell = Shell.inExample(root);
        shell.write("seeds/some.txt", "Menu\n\nHome\n");
        assertThat(shell.here("new", "source", "some-text").status()).isZero();
        assertThat(shell.read("content/sources/some-text.yaml")).contains("- from: fill me\n    to: fill me\n");
    }

    @Test
    void a_source_needs_a_text_that_no_other_has() throws IOException {
        Shell shell = Shell.inExample(root);
        assertThat(shell.here("new", "source", "another").err())
                .contains("every text in seeds/ has its source; put the new one there, or name one with --file");
        shell.write("seeds/a.txt", "A.");
        shell.write("seeds/b.txt", "B.");
        assertThat(shell.here("new", "source", "another").err()).contains("name the text with --file: a.txt, b.txt");
        assertThat(shell.here("new", "source", "another", "--file", "c.txt").err())
                .contains("there is no text seeds/c.txt; did you mean a.txt?");
        assertThat(shell.here("new", "source", "another", "--file", "../pom.xml")
                        .err())
                .contains("there is no text seeds/../pom.xml");
        assertThat(shell.here("new", "source", "another", "--file", "b.txt").status())
                .isZero();
    }
}
