package org.peacechronology.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peacechronology.publish.FaultyVolume.faultless;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peacechronology.machine.Ended;
import org.peacechronology.machine.Needs;

/** The system refuses a call, or the process dies at it: strace sees to that, at each call in turn. */
@Tag("machine")
class InjectedFaultsTest {

    private static final int PAGES = 9;

    @TempDir
    private Path folder;

    @BeforeEach
    void strace() {
        Needs.tool("strace");
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, EIO",
        "rename, EIO",
        "write, ENOSPC",
        "link, ENOSPC",
        "link, EPERM",
        "mkdir, ENOSPC",
        "chmod, EPERM",
        "unlink, EIO",
        "rmdir, EBUSY"
    })
    void a_call_that_fails_once_leaves_the_site_as_it_was_or_as_it_should_be(String call, String error)
            throws Exception {
        int tried = atEach(call, n -> "error=" + error + ":when=" + n, (n, box, ended) -> {
            assertThat(ended.status())
                    .as("status after %s of %s at %d", error, call, n)
                    .isIn(0, 3);
            if (ended.status() == 3) {
                assertThat(ended.said().lines().toList())
                        .as("%s at %d", call, n)
                        .hasSize(1);
                assertThat(ended.said())
                        .startsWith("site could not be written: ")
                        .endsWith(" It is as it was.\n");
            }
            assertThat(box.all()).as("%s at %d", call, n).isEqualTo(clean(ended.status() == 3 ? 0 : 1));
        });
        assertThat(tried).as("calls that were refused").isGreaterThan(1);
    }

    @ParameterizedTest
    @CsvSource({"fsync, EIO", "rename, EROFS", "write, ENOSPC", "link, EROFS", "unlink, EROFS"})
    void calls_that_fail_from_then_on_leave_whole_files(String call, String error) throws Exception {
        atEach(call, n -> "error=" + error + ":when=" + n + "+", (n, box, ended) -> {
            // Nothing can be said of the status: the disk may fail for good when all is done but the clearing away.
            assertThat(ended.said()).as("%s at %d", call, n).doesNotContain("Exception");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"rename", "fsync", "write", "link", "unlink", "mkdir", "rmdir"})
    void a_process_killed_at_a_call_leaves_whole_files(String call) throws Exception {
        int tried = atEach(
                call,
                n -> "signal=KILL:when=" + n,
                (n, box, ended) -> assertThat(ended.status()).isEqualTo(137));
        assertThat(tried).as("calls at which it was killed").isGreaterThan(1);
    }

    /** 10,667 pages are enough for the kernel to be asked to write their volume at once. */
    @ParameterizedTest
    @ValueSource(strings = {"syncfs:error=EIO", "syncfs:error=ENOSYS"})
    void where_a_volume_cannot_be_written_at_once_each_of_many_files_is_forced(String fault) throws Exception {
        int pages = 16_000;
        Sandbox box = Sandbox.in(folder.resolve("many"));
        Path trace = folder.resolve("trace");
        List<String> command = new ArrayList<>(List.of("strace", "-f", "-qq", "--seccomp-bpf", "-o", trace.toString()));
        command.addAll(List.of("-e", "trace=syncfs,fsync", "-e", "inject=" + fault));
        command.addAll(Press.command(box.root(), pages, 1, 1));

        assertThat(Ended.of(command)).isEqualTo(new Ended(0, "1\n"));
        assertThat(Files.readString(trace)).as("the kernel was asked").contains("syncfs(", "(INJECTED)");
        assertThat(Files.readAllLines(trace))
                .as("files that were forced")
                .filteredOn(line -> line.contains("fsync("))
                .hasSizeGreaterThan(Press.edition(1, pages).size());
        assertThat(box.all()).isEqualTo(Press.clean(1, pages));
    }

    private interface Fault {
        String at(int n);
    }

    private interface Expectation {
        void of(int n, Sandbox box, Ended ended) throws IOException;
    }

    /** From edition 0 to edition 1, with the fault at the first call, the second, … until there was none to befall. */
    private int atEach(String call, Fault fault, Expectation expected) throws Exception {
        for (int n = 1; ; n++) {
            Sandbox box = Sandbox.in(folder.resolve(call + n));
            box.writeOn(faultless(), Press.edition(0, PAGES));
            Path trace = folder.resolve("trace" + n);
            List<String> command = new ArrayList<>(List.of("strace", "-f", "-qq"));
            command.addAll(List.of("-o", trace.toString(), "-e", "trace=" + call));
            command.addAll(List.of("-e", "inject=" + call + ":" + fault.at(n)));
            command.addAll(Press.command(box.root(), PAGES, 1, 1));
            Ended ended = Ended.of(command);

            String traced = Files.readString(trace);
            boolean happened = traced.contains("(INJECTED)") || ended.status() == 137;
            if (happened) {
                expected.of(n, box, ended);
            } else {
                assertThat(ended).as("without a fault").isEqualTo(new Ended(0, "1\n"));
            }
            assertThat(Press.torn(box)).as("torn files after %s at %d", call, n).isEmpty();
            box.writeOn(faultless(), Press.edition(1, PAGES));
            assertThat(box.all()).as("next run after %s at %d", call, n).isEqualTo(clean(1));
            assertThat(box.leftovers()).as("after %s at %d", call, n).isEmpty();
            if (!happened) {
                return n - 1;
            }
            Press.delete(box.root());
        }
    }

    private static Map<String, String> clean(int edition) throws IOException {
        return Press.clean(edition, PAGES);
    }
}
