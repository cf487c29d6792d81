package org.peacechronology.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Follows docs/your-own-chronology.md to the letter: a block that opens with {@code ```sh} is run (with {@code fails} it
 * must end with status 1), one with the name of a file is saved as that file, and the lines of one with {@code output}
 * must have been printed by the commands before it. Blocks of {@code shell} fetch the program, which is there already.
 */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class YourOwnChronologyTest {

    private static final Path PAGE = Path.of("docs", "your-own-chronology.md");

    private record Block(String word, String name, List<String> lines) {
        String text() {
            return String.join("\n", lines) + "\n";
        }
    }

    @TempDir
    private Path folder;

    private final List<String> saved = new ArrayList<>();
    private Path here = Path.of("");
    private String printed = "";

    @Test
    void the_page_leads_from_an_empty_folder_to_a_published_site() throws Exception {
        NewcomersDesk desk = new NewcomersDesk(folder);
        here = Files.createDirectories(folder.resolve("somewhere"));
        for (Block block : blocks()) {
            switch (block.word) {
                case "sh" -> follow(desk, block);
                case "output" -> assertThat(printed).containsSubsequence(block.lines);
                case "shell" -> assertThat(block.text()).contains("git clone");
                default -> save(block);
            }
        }

        assertThat(here.getFileName()).hasToString("island-ferry");
        assertThat(here.resolve("site/index.html")).content().contains("<title>The Island Ferry");
        assertThat(here.resolve("site/events/2021-05-10-ferry-stops.html"))
                .content()
                .contains("will stop on 10 May for repairs");
        assertThat(desk.run(here, "git", "status", "--porcelain", "--", "content", "seeds", "site")
                        .printed())
                .as("what the last build changed after the commit")
                .isEmpty();
        assertThat(saved)
                .contains(".github/workflows/chronology.yml", ".github/workflows/links.yml", ".pre-commit-config.yaml");
        try (Stream<Path> top = Files.list(here)) {
            assertThat(top.map(path -> path.getFileName().toString()))
                    .doesNotContain("templates")
                    .contains("content", "seeds", "site");
        }
    }

    private void follow(NewcomersDesk desk, Block block) throws IOException, InterruptedException {
        Path where = folder.resolve("where");
        NewcomersDesk.Ended ended = desk.run(here, "sh", "-eu", "-c", block.text() + "pwd >'" + where + "'\n");
        assertThat(ended.status()).as(block.text() + ended.printed()).isEqualTo(block.name.equals("fails") ? 1 : 0);
        printed = ended.printed();
        if (ended.status() == 0) {
            here = Path.of(Files.readString(where).strip());
        }
    }

    private void save(Block block) throws IOException {
        assertThat(block.name).as("a block of %s is for a file", block.word).isNotEmpty();
        Path file = here.resolve(block.name);
        if (block.name.startsWith("content/") && !block.name.equals("content/chronology.yaml")) {
            assertThat(file).as("the skeleton that “chronology new” wrote").exists();
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, block.text());
        saved.add(block.name);
    }

    private static List<Block> blocks() throws IOException {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = null;
        String[] words = {};
        for (String line : Files.readAllLines(PAGE)) {
            if (lines == null && line.startsWith("```")) {
                words = line.substring(3).split(" ", 2);
                lines = new ArrayList<>();
            } else if (lines != null && line.equals("```")) {
                blocks.add(new Block(words[0], words.length < 2 ? "" : words[1], lines));
                lines = null;
            } else if (lines != null) {
                lines.add(line);
            }
        }
        assertThat(blocks).hasSizeGreaterThan(20);
        return blocks;
    }
}
