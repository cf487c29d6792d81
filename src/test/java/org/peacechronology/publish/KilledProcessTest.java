package org.peacechronology.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.peacechronology.site.SiteFile;

/** Another process that publishes one edition after the other, and is killed at random moments. */
@Tag("slow")
class KilledProcessTest {

    private static final int KILLS = 40;
    private static final int PAGES = 60;

    @TempDir
    private Path folder;

    /** Publishes editions 0, 1, 2, … to {@code args[0]/site} until it is killed. */
    public static void main(String[] args) {
        Path root = Path.of(args[0]);
        for (int edition = 0; ; edition++) {
            SiteFolder.of(root.resolve("site"), root).write(edition(edition));
            System.out.println(edition);
        }
    }

    /** Every page of an edition names it; a third of the pages exist in every third edition only. */
    private static List<SiteFile> edition(int edition) {
        List<SiteFile> files = new ArrayList<>();
        for (int page = 0; page < PAGES; page++) {
            if (page % 3 != 0 || edition % 3 == 0) {
                String text = ("Edition " + edition + ", page " + page + "\n").repeat(200);
                files.add(new SiteFile("folder-" + page % 7 + "/page-" + page + ".html", text.getBytes(UTF_8)));
            }
        }
        return files;
    }

    @Test
    void a_process_killed_at_any_moment_leaves_whole_files_and_the_next_one_goes_on() throws Exception {
        Random random = new Random(11);
        int interrupted = 0;
        Sandbox box = Sandbox.in(folder);
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = start();
            assertThat(process.inputReader().readLine())
                    .as("first edition of run %d", kill)
                    .isNotNull();
            Thread.sleep(random.nextInt(150));
            process.destroyForcibly();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();

            box.all().forEach((path, text) -> {
                if (path.endsWith(".html")) {
                    assertThat(text.lines().distinct()).as(path).hasSize(1);
                    assertThat(text.lines()).as(path).hasSize(200);
                }
            });
            interrupted += box.has(".site.publish") ? 1 : 0;

            box.write(edition(1));
            assertThat(box.leftovers()).isEmpty();
            assertThat(box.all()).isEqualTo(clean());
        }
        assertThat(interrupted).as("runs killed in the middle of their work").isGreaterThan(KILLS / 10);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_disk_that_takes_no_more_leaves_the_site_as_it_was_and_is_named_in_one_line() throws Exception {
        Sandbox box = Sandbox.in(folder);
        List<SiteFile> small = List.of(new SiteFile("index.html", "Home".getBytes(UTF_8)));
        box.write(small);
        var before = box.all();
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -f 4; exec \"$@\"", "sh"));
        command.addAll(command());

        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains("PublishFailure: site could not be written: File too large. It is as it was.");
        assertThat(box.all()).isEqualTo(before);
        assertThat(box.leftovers()).isEmpty();
    }

    private Process start() throws IOException {
        return new ProcessBuilder(command())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                KilledProcessTest.class.getName(),
                folder.toString());
    }

    private TreeMap<String, String> clean() throws IOException {
        Path other = Files.createTempDirectory(Path.of(System.getProperty("java.io.tmpdir")), "clean");
        try {
            Sandbox box = Sandbox.in(other);
            box.write(edition(1));
            return new TreeMap<>(box.all());
        } finally {
            try (var paths = Files.walk(other)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
