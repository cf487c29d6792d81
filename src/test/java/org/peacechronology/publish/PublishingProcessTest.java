package org.peacechronology.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

/** Other processes that publish one edition after the other: killed at random moments, starved, or all at once. */
@Tag("slow")
class PublishingProcessTest {

    private static final int KILLS = 40;
    private static final int PAGES = 60;

    @TempDir
    private Path folder;

    /** Publishes editions 0, 1, 2, … to {@code args[0]/site}, up to {@code args[1]} of them, or until it is killed. */
    public static void main(String[] args) {
        Path root = Path.of(args[0]);
        for (int edition = 0; edition < Integer.parseInt(args[1]); edition++) {
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
            Process process = start(Integer.MAX_VALUE);
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
    void a_run_that_waited_in_vain_names_the_process_that_is_writing() throws Exception {
        Location location = Location.of(Sandbox.in(folder).site(), folder);
        Process process = start(Integer.MAX_VALUE);
        try {
            assertThat(process.inputReader().readLine()).isEqualTo("0");
            SiteFolder impatient = new SiteFolder(location, new Disk(), Duration.ZERO);
            String message = "another run (process " + process.pid()
                    + ") is writing site. Wait until it has ended, then run the command again.";
            List<String> messages = new ArrayList<>();
            while (!messages.contains(message) && messages.size() < 1_000) {
                try { // Now and then the other one is between two editions, or has not signed yet.
                    impatient.write(edition(1));
                } catch (PublishFailure busy) {
                    messages.add(String.valueOf(busy.getMessage()));
                }
            }
            assertThat(messages).contains(message);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void processes_that_publish_at_once_take_turns() throws Exception {
        Sandbox box = Sandbox.in(folder);
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(start(6));
        }
        for (Process process : processes) {
            assertThat(process.inputReader().lines()).containsExactly("0", "1", "2", "3", "4", "5");
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        }
        box.write(edition(1));
        assertThat(box.all()).isEqualTo(clean());
        assertThat(box.leftovers()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_disk_that_takes_no_more_leaves_the_site_as_it_was_and_is_named_in_one_line() throws Exception {
        Sandbox box = Sandbox.in(folder);
        List<SiteFile> small = List.of(new SiteFile("index.html", "Home".getBytes(UTF_8)));
        box.write(small);
        var before = box.all();
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -f 4; exec \"$@\"", "sh"));
        command.addAll(command(1));

        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains("PublishFailure: site could not be written: File too large. It is as it was.");
        assertThat(box.all()).isEqualTo(before);
        assertThat(box.leftovers()).isEmpty();
    }

    private Process start(int editions) throws IOException {
        return new ProcessBuilder(command(editions))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private List<String> command(int editions) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                PublishingProcessTest.class.getName(),
                folder.toString(),
                Integer.toString(editions));
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
