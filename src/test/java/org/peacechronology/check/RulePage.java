package org.peacechronology.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peacechronology.diagnostic.Severity;

/**
 * A page of {@code docs/rules}: what it says of its fault, and the files of its two examples. Its layout is described in
 * {@code docs/rules/README.md}.
 */
public final class RulePage {

    public static final Path FOLDER = Path.of("docs", "rules");

    /** A page that is no rule's: the index. */
    private static final String INDEX = "README.md";

    private static final List<String> SECTIONS = List.of("Wrong", "Right", "What to do");

    /**
     * A fenced block.
     *
     * @param word what it is: {@code yaml}, {@code hex}, {@code removed}
     * @param path the file of the example it stands for; empty for the findings as printed
     * @param times how often its last line stands
     * @param lines what stands between the fences
     * @param opening the page's line, from 0, that opens it
     */
    public record Fence(String word, String path, int times, List<String> lines, int opening) {
        static Fence of(String info, List<String> lines, int opening) {
            String[] words = info.split(" ", -1);
            return new Fence(
                    words[0],
                    words.length < 2 ? "" : words[1],
                    words.length < 3 ? 1 : Integer.parseInt(words[2]),
                    List.copyOf(lines),
                    opening);
        }

        String text() {
            return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
        }

        String repeated() {
            return text() + (lines.get(lines.size() - 1) + "\n").repeat(times - 1);
        }
    }

    private final Path file;
    private final List<String> lines;
    private final Map<String, List<Fence>> fences = new HashMap<>();
    private final List<String> sections = new ArrayList<>();

    private RulePage(Path file, List<String> lines) {
        this.file = file;
        this.lines = lines;
        readSections();
    }

    public static RulePage read(Path file) throws IOException {
        return new RulePage(file, Files.readAllLines(file));
    }

    public static List<RulePage> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<RulePage> pages = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                if (!file.getFileName().toString().equals(INDEX)) {
                    pages.add(read(file));
                }
            }
            return pages;
        }
    }

    /** The code, from the name of the file. */
    public String code() {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ".md".length());
    }

    /** The fault in one sentence: the page's first paragraph. */
    public String sentence() {
        return paragraph(2);
    }

    public Severity severity() {
        return Severity.valueOf(standing().substring(0, standing().indexOf('.')).toUpperCase(Locale.ROOT));
    }

    public boolean canBeWaived() {
        return standing().contains("Can be waived");
    }

    private String standing() {
        int line = 2;
        while (line < lines.size() && !lines.get(line).startsWith("**")) {
            line++;
        }
        String paragraph = paragraph(line);
        assertThat(paragraph)
                .as("the bold line of " + file)
                .isIn(
                        "**Error. Cannot be waived or switched off.**",
                        "**Error. Can be waived.**",
                        "**Warning. Can be waived.**");
        return paragraph.substring(2);
    }

    public List<Fence> wrong() {
        return example("Wrong");
    }

    public List<Fence> right() {
        return example("Right");
    }

    private List<Fence> example(String section) {
        return fences.getOrDefault(section, List.of()).stream()
                .filter(fence -> !fence.path.isEmpty())
                .toList();
    }

    /** The findings of the wrong example as they are printed. */
    public String printed() {
        return output().text();
    }

    /** Puts other findings into the page. */
    public void print(String findings) throws IOException {
        Fence output = output();
        List<String> changed = new ArrayList<>(lines.subList(0, output.opening + 1));
        changed.addAll(findings.lines().toList());
        changed.addAll(lines.subList(output.opening + 1 + output.lines.size(), lines.size()));
        Files.writeString(file, String.join("\n", changed) + "\n");
    }

    private Fence output() {
        List<Fence> outputs = fences.getOrDefault("Wrong", List.of()).stream()
                .filter(fence -> fence.path.isEmpty())
                .toList();
        assertThat(outputs).as("fences for the printed findings in " + file).hasSize(1);
        assertThat(outputs.get(0).word).isEqualTo("text");
        return outputs.get(0);
    }

    /** Says so where the page is not laid out as the others are. */
    public void requireLayout() {
        assertThat(lines.get(0)).as("the heading of " + file).isEqualTo("# " + code());
        assertThat(sentence()).as("the sentence of " + file).endsWith(".").doesNotContain("**");
        assertThat(standing()).isNotEmpty();
        assertThat(sections).as("the sections of " + file).isEqualTo(SECTIONS);
        assertThat(wrong()).as("the wrong example of " + file).isNotEmpty();
        assertThat(right()).as("the right example of " + file).isNotEmpty();
        assertThat(lines).as("the lines of " + file).noneMatch(line -> line.isBlank() && !line.isEmpty());
    }

    private String paragraph(int from) {
        List<String> words = new ArrayList<>();
        for (int line = from; line < lines.size() && !lines.get(line).isEmpty(); line++) {
            words.add(lines.get(line));
        }
        return String.join(" ", words);
    }

    private void readSections() {
        String section = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("```")) {
                int closing = closing(i);
                fences.computeIfAbsent(section, each -> new ArrayList<>())
                        .add(Fence.of(line.substring(3), lines.subList(i + 1, closing), i));
                i = closing;
            } else if (line.startsWith("## ")) {
                section = line.substring(3);
                sections.add(section);
            }
        }
    }

    private int closing(int opening) {
        int closing = opening + 1;
        while (closing < lines.size() && !lines.get(closing).equals("```")) {
            closing++;
        }
        assertThat(closing)
                .as("the end of the fence at " + file + ":" + (opening + 1))
                .isLessThan(lines.size());
        return closing;
    }

    @Override
    public String toString() {
        return code();
    }
}
