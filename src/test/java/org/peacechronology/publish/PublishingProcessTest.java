package org.peacechronology.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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

    private static final int KILLS = Integer.getInteger("kills", 40);
    private static final int PAGES = 60;

    @TempDir
    private Path folder;

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

            assertThat(Press.torn(box)).isEmpty();
            interrupted += box.has(".site.publish") ? 1 : 0;

            box.write(Press.edition(1, PAGES));
            assertThat(box.leftovers()).isEmpty();
            assertThat(box.all()).isEqualTo(Press.clean(1, PAGES));
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
                    impatient.write(Press.edition(1, PAGES));
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
        box.write(Press.edition(1, PAGES));
        assertThat(box.all()).isEqualTo(Press.clean(1, PAGES));
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
        assertThat(said).contains("site could not be written: File too large. It is as it was.");
        assertThat(box.all()).isEqualTo(before);
        assertThat(box.leftovers()).isEmpty();
    }

    private Process start(int editions) throws IOException {
        return new ProcessBuilder(command(editions))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private List<String> command(int editions) {
        return Press.command(folder, PAGES, 0, editions - 1);
    }
}
