package org.peacechronology.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peacechronology.check.RulePage.Fence;
import org.peacechronology.diagnostic.Diagnostic;
import org.peacechronology.diagnostic.Format;
import org.peacechronology.diagnostic.Report;
import org.peacechronology.link.Linker;
import org.peacechronology.read.ContentReader;
import org.peacechronology.read.Reading;

/** A copy of {@code docs/example} into which the files of a page's example are laid. */
public final class ExampleRoot {
    private static final Path EXAMPLE = Path.of("docs", "example");

    private final Path root;

    private ExampleRoot(Path root) {
        this.root = root;
    }

    public static ExampleRoot copiedTo(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = root.resolve(EXAMPLE.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return new ExampleRoot(root);
    }

    public ExampleRoot with(List<Fence> fences) throws IOException {
        for (Fence fence : fences) {
            lay(fence);
        }
        return this;
    }

    /** Puts other words into a file, wherever they stand. */
    public ExampleRoot change(String name, String words, String others) throws IOException {
        Path file = root.resolve(name);
        String text = Files.readString(file);
        assertThat(text).contains(words);
        Files.writeString(file, text.replace(words, others));
        return this;
    }

    private void lay(Fence fence) throws IOException {
        Path file = root.resolve(fence.path());
        Files.createDirectories(file.getParent());
        switch (fence.word()) {
            case "yaml", "markdown", "text" -> Files.writeString(file, fence.text());
            case "repeat" -> Files.writeString(file, fence.repeated());
            case "hex" -> Files.write(file, bytes(fence));
            case "removed" -> remove(file);
            case "link" -> Files.createSymbolicLink(file, Path.of(fence.text().strip()));
            case "locked" -> lock(file, fence.text());
            default -> throw new IllegalArgumentException("no fence of a rule page begins with " + fence.word());
        }
    }

    private static void remove(Path file) throws IOException {
        try (Stream<Path> below = Files.walk(file)) {
            for (Path each : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** The bytes in hexadecimal digits; what follows a {@code #} on a line explains them. */
    private static byte[] bytes(Fence fence) {
        String digits = fence.lines().stream()
                .map(line -> line.contains("#") ? line.substring(0, line.indexOf('#')) : line)
                .collect(Collectors.joining())
                .replace(" ", "");
        return HexFormat.of().parseHex(digits);
    }

    /** Takes all permissions of the file away; the administrator of a machine may read it all the same. */
    private static void lock(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, Set.<PosixFilePermission>of());
        assumeTrue(!Files.isReadable(file), "permissions do not bind this user");
    }

    /** What read, link and check find, and the lines of the files. */
    public Result check() throws IOException {
        Reading reading = ContentReader.read(root);
        Checked checked = Rules.check(Linker.link(reading.chronology()));
        List<Diagnostic> findings = new ArrayList<>(reading.findings());
        findings.addAll(checked.findings());
        return new Result(findings.stream().sorted().toList(), reading, checked);
    }

    public record Result(List<Diagnostic> findings, Reading reading, Checked checked) {
        /** As the command prints them, without colours. */
        String printed() throws IOException {
            return printed(Format.TEXT);
        }

        String printed(Format format) throws IOException {
            StringBuilder out = new StringBuilder();
            format.form(false).print(new Report(findings, reading.names(), checked.quotations()), reading, out);
            return out.toString();
        }

        /** In short, for messages of tests. */
        List<String> summary() {
            return findings.stream()
                    .map(each -> each.code() + " " + each.region().file() + ":"
                            + each.region().line() + ":" + each.region().column() + " " + each.message())
                    .toList();
        }
    }
}
