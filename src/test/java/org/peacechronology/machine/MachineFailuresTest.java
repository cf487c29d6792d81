package org.peacechronology.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The whole program, as it is delivered, on a machine that fails it: each command ends with the status of the contract and
 * one line, leaves whole files, and the next command goes on from there.
 *
 * <p>Each single call of a publication that can fail is in {@code publish}: InjectedFaultsTest, FullDiskTest.
 */
@Tag("machine")
class MachineFailuresTest {

    private static final int PAGE = 4096;
    private static final int MACHINE = 3;
    private static final String NOBODY = "exec setpriv --reuid=nobody --regid=nogroup --clear-groups \"$@\"";

    @TempDir
    private static Path scratch;

    @TempDir
    private Path folder;

    private static Program program;
    private static Workplace.Editions editions;
    private final List<Path> mounted = new ArrayList<>();

    @BeforeAll
    static void a_program_and_two_editions() throws Exception {
        Files.setPosixFilePermissions(scratch, PosixFilePermissions.fromString("rwxr-xr-x"));
        program = Program.on(Program.thisJdk(), scratch);
        editions = Workplace.Editions.in(scratch);
    }

    private void mount(Path on, String... arguments) throws Exception {
        Needs.root();
        List<String> command = new ArrayList<>(List.of("mount"));
        command.addAll(List.of(arguments));
        command.add(on.toString());
        Ended mount = Ended.of(command);
        Needs.that(mount.status() == 0, "cannot mount: " + mount.said());
        mounted.add(on);
    }

    @AfterEach
    void unmount() throws Exception {
        for (Path each : mounted) {
            Ended.of(List.of("umount", "-l", each.toString()));
        }
    }

    private Workplace workplace(String name) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return editions.lay(folder.resolve(name));
    }

    /** One line, in plain words. */
    private static void requirePlain(Ended ended, String when) {
        assertThat(ended.said()).as(when).doesNotContain("Exception", "\tat ", "defect");
        assertThat(ended.said().lines().toList()).as(when + ": " + ended.said()).hasSize(1);
        assertThat(ended.said()).as(when).startsWith("chronology: ");
    }

    // ---- Full disks --------------------------------------------------------------------------------------------

    /** How much room is left on the disk before each run, in pages: little at first, then in steps. */
    private static int more(int pages, int step) {
        return pages < 2 ? pages + 1 : pages + step;
    }

    private static void fill(Path ballast, int pages) throws IOException {
        FileStore store = Files.getFileStore(ballast.getParent());
        Files.write(ballast, new byte[(int) store.getUsableSpace() - pages * PAGE]);
    }

    @Test
    void a_build_on_a_disk_that_is_full_sooner_or_later() throws Exception {
        mount(folder, "-t", "tmpfs", "-o", "size=8m", "tmpfs");
        Path ballast = folder.resolve("ballast");
        int full = 0;
        for (int pages = 0; ; pages = more(pages, 20)) {
            String when = "with room for " + pages + " pages";
            Workplace place = workplace("root");
            fill(ballast, pages);
            Ended ended = program.run("build", "--root", place.folder());
            Files.delete(ballast);
            if (ended.status() != 0) {
                full++;
                assertThat(ended.status()).as(when + ": " + ended.said()).isEqualTo(MACHINE);
                requirePlain(ended, when);
                assertThat(ended.said()).as(when).contains("No space left on device", "It is as it was.");
                assertThat(place.site()).as(when).isEqualTo(editions.before());
                assertThat(place.leftovers()).as(when).isEmpty();
            }
            place.requireWhole(editions, when);
            Program.delete(place.root());
            if (ended.status() == 0) {
                break;
            }
        }
        assertThat(full).as("sizes at which the disk was full").isGreaterThan(7);
    }

    @ParameterizedTest
    @CsvSource({
        "new person alice-nobody, content/people/alice-nobody.yaml, 1",
        "schema, schemas, 8",
        "links --external --allow-private html, .html.links.json, 1"
    })
    void a_command_that_writes_on_a_full_disk_leaves_whole_files(String line, String made, int step) throws Exception {
        mount(folder, "-t", "tmpfs", "-o", "size=8m", "tmpfs");
        HttpServer host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        host.start();
        try {
            SortedMap<String, String> whole = null;
            int full = 0;
            for (int pages = 200; ; pages = pages == 200 ? 0 : more(pages, step)) {
                String when = line + " with room for " + pages + " pages";
                Workplace place = workplace("root");
                Files.createDirectory(place.root().resolve("html"));
                Files.writeString(
                        place.root().resolve("html/index.html"),
                        "<a href='http://127.0.0.1:" + host.getAddress().getPort() + "/'>a</a>");
                Path ballast = folder.resolve("ballast");
                fill(ballast, pages);
                Ended ended = program.behind("cd '" + place.root() + "'; exec \"$@\"", List.of(), line.split(" "));
                Files.delete(ballast);
                SortedMap<String, String> now = Program.tree(place.root());
                if (whole == null) { // With room for all: what it comes to.
                    assertThat(ended.status()).as(ended.said()).isZero();
                    assertThat(now.keySet()).anyMatch(name -> name.startsWith(made));
                    now.replaceAll((name, text) -> name.endsWith(".links.json") ? "" : text);
                    whole = now;
                    Program.delete(place.root());
                    continue;
                }
                if (ended.status() != 0) {
                    full++;
                    assertThat(ended.status()).as(when + ": " + ended.said()).isEqualTo(MACHINE);
                    requirePlain(ended, when);
                    assertThat(ended.said()).as(when).contains("No space left on device");
                }
                now.replaceAll((name, text) -> name.endsWith(".links.json") ? "" : text); // It holds the time.
                now.entrySet().removeAll(whole.entrySet());
                assertThat(now.keySet()).as("cut or left " + when).isEmpty();
                Program.delete(place.root());
                if (ended.status() == 0) {
                    break;
                }
            }
            assertThat(full).as("sizes at which the disk was full").isPositive();
        } finally {
            host.stop(0);
        }
    }

    // ---- Folders that may not be written -----------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "build, 3, site could not be written: Read-only file system",
        "new person alice-nobody, 3, Read-only file system at",
        "schema, 3, Read-only file system at",
        "links --external --cache cache.json, 3, cannot write cache.json",
        "links, 0, 0 errors",
        "check, 0, 0 errors",
        "coverage, 0, sentences cited",
        "quote Doha, 0, doha",
        "explain quote-not-found, 0, quote-not-found"
    })
    void on_a_read_only_disk_what_only_reads_works_and_the_rest_says_why(String line, int status, String words)
            throws Exception {
        Workplace place = workplace("root");
        Files.createDirectory(
                place.root().resolve(".site.publish")); // Which an earlier run left, and nobody can clear.
        mount(place.root(), "--bind", place.folder());
        mount(place.root(), "-o", "remount,bind,ro");
        Ended ended = program.behind("cd '" + place.root() + "'; exec \"$@\"", List.of(), line.split(" "));
        assertThat(ended.status()).as(ended.said()).isEqualTo(status);
        assertThat(ended.said()).containsIgnoringCase(words).doesNotContain("Exception", "\tat ");
        if (status == MACHINE) {
            requirePlain(ended, line);
        }
        assertThat(place.site()).isEqualTo(editions.before());
        if (line.equals("build")) {
            unmount();
            place.requireWhole(editions, "after a read-only disk");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "new person alice-nobody", "schema"})
    void who_may_not_write_is_told_the_folder(String line) throws Exception {
        Needs.root();
        Workplace place = workplace("root");
        Ended ended = program.behind("cd '" + place.root() + "'; " + NOBODY, List.of(), line.split(" "));
        assertThat(ended.status()).as(ended.said()).isEqualTo(MACHINE);
        requirePlain(ended, line);
        assertThat(ended.said()).contains("no permission for " + place.root().toRealPath());
        assertThat(place.leftovers()).isEmpty();
        place.requireWhole(editions, "without permission");
    }

    /** Nobody knows who stands in it, so it is no further fault that they are not found. */
    @Test
    void a_folder_of_content_that_may_not_be_read_is_one_finding() throws Exception {
        Needs.root();
        Workplace place = workplace("root");
        Files.setPosixFilePermissions(place.root().resolve("content/people"), Set.of());
        Ended ended = program.behind("cd '" + place.root() + "'; " + NOBODY, List.of(), "check");
        assertThat(ended.status()).as(ended.said()).isEqualTo(1);
        assertThat(ended.said())
                .contains(
                        "error[file-unreadable]: this folder cannot be read",
                        "content/people:1:1",
                        "1 error, 0 warnings")
                .doesNotContain("id-unknown");
    }

    /** Files cannot be renamed into it, so the contract cannot be kept: it is refused before and after a first build. */
    @Test
    void a_site_that_is_a_volume_of_its_own_is_left_as_it_was() throws Exception {
        Workplace place = workplace("root");
        SortedMap<String, String> before = place.site();
        Path site = place.root().resolve("site");
        Files.move(site, folder.resolve("aside"));
        Files.createDirectory(site);
        mount(site, "-t", "tmpfs", "-o", "mode=755", "tmpfs");
        requireRefused(place);
        assertThat(site).isEmptyDirectory();

        Ended.of(List.of("cp", "-a", folder.resolve("aside") + "/.", site.toString()));
        requireRefused(place);
        assertThat(place.site()).isEqualTo(before);

        Path below = site.resolve("below");
        assertThat(program.run("build", "--root", place.folder(), "--out", below.toString())
                        .status())
                .isZero();
        assertThat(Program.tree(below)).isEqualTo(editions.after());
        Program.delete(below);
        unmount();
        Program.delete(site);
        Files.move(folder.resolve("aside"), site);
        place.requireWhole(editions, "after a site that was a volume");
    }

    private static void requireRefused(Workplace place) throws Exception {
        Ended ended = program.run("build", "--root", place.folder());
        assertThat(ended.status()).as(ended.said()).isEqualTo(MACHINE);
        requirePlain(ended, "build");
        assertThat(ended.said())
                .contains("another volume begins at " + place.root().toRealPath() + "/site/")
                .endsWith(" It is as it was.\n");
        assertThat(place.leftovers()).isEmpty();
    }

    // ---- Not enough of something -------------------------------------------------------------------------------

    @Test
    void too_many_open_files() throws Exception {
        Needs.tool("prlimit");
        int refused = 0;
        for (int files = 9; ; files += files < 15 ? 2 : 8) {
            String when = "with " + files + " open files";
            Workplace place = workplace("files" + files);
            Ended ended = program.behind(
                    "exec prlimit --nofile=" + files + ":" + files + " \"$@\"",
                    List.of(),
                    "build",
                    "--root",
                    place.folder());
            if (ended.status() == MACHINE) {
                refused++;
                requirePlain(ended, when);
                assertThat(ended.said()).as(when).contains("Too many open files");
            }
            // With fewer than it needs itself, the virtual machine does not get as far as the program.
            assertThat(ended.status()).as(when + ": " + ended.said()).isIn(0, 1, MACHINE);
            assertThat(ended.status() == 1 && refused > 0).as(when).isFalse();
            place.requireWhole(editions, when);
            if (ended.status() == 0) {
                break;
            }
        }
        assertThat(refused).as("limits that were too low").isGreaterThan(2);
    }

    @Test
    void not_enough_memory() throws Exception {
        int refused = 0;
        for (int kilobytes = 6_656; ; kilobytes += 1_024) {
            String when = "with " + kilobytes + " kB";
            Workplace place = workplace("memory" + kilobytes);
            Ended ended =
                    program.behind("exec \"$@\"", List.of("-Xmx" + kilobytes + "k"), "build", "--root", place.folder());
            assertThat(ended.status()).as(when + ": " + ended.said()).isIn(0, MACHINE);
            if (ended.status() == MACHINE) {
                refused++;
                requirePlain(ended, when);
                assertThat(ended.said()).as(when).contains("there was not enough memory");
            }
            place.requireWhole(editions, when);
            if (ended.status() == 0) {
                break;
            }
        }
        assertThat(refused).as("sizes that were too small").isPositive();
    }

    // ---- Killed, and many at once ------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 20, 45})
    void a_build_killed_at_a_rename(int rename) throws Exception {
        Needs.tool("strace");
        Workplace place = workplace("root");
        Path trace = folder.resolve("trace");
        Ended ended = program.behind(
                "exec strace -f -qq -o '" + trace + "' -e trace=rename -e inject=rename:signal=KILL:when=" + rename
                        + " \"$@\"",
                List.of(),
                "build",
                "--root",
                place.folder());
        assertThat(ended.status()).as(ended.said()).isEqualTo(137);
        assertThat(place.has(".site.publish")).isTrue();
        place.requireWhole(editions, "killed at rename " + rename);
    }

    @Test
    void a_build_killed_at_any_moment() throws Exception {
        Random random = new Random(5);
        for (int kill = 0; kill < 4; kill++) {
            Workplace place = workplace("kill" + kill);
            Process build = start("build", "--root", place.folder());
            while (build.isAlive() && !place.has(".site.publish")) {
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(150));
            build.destroyForcibly().waitFor();
            place.requireWhole(editions, "killed once, the " + kill + "th time");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void builds_at_once_take_turns(int many) throws Exception {
        Workplace place = workplace("root");
        List<Process> builds = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            builds.add(start("build", "--root", place.folder()));
        }
        for (Process build : builds) {
            assertThat(build.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(build.exitValue()).isZero();
        }
        assertThat(place.site()).isEqualTo(editions.after());
        assertThat(place.leftovers()).isEmpty();
    }

    private static Process start(String... arguments) throws IOException {
        return new ProcessBuilder(program.command(List.of(), arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    // ---- Standard output ---------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check --format json",
                "check --format github --strict",
                "coverage",
                "quote Doha",
                "new person alice-nobody",
                "explain",
                "generate-completion",
                "--help"
            })
    void what_cannot_be_printed_to_its_end_is_no_success(String line) throws Exception {
        Workplace place = workplace("root");
        for (String output : line.startsWith("check") ? List.of(">/dev/full", ">&-") : List.of(">/dev/full")) {
            Ended ended =
                    program.behind("cd '" + place.root() + "'; exec \"$@\" " + output, List.of(), line.split(" "));
            assertThat(ended.status()).as(output + ": " + ended.said()).isEqualTo(MACHINE);
            assertThat(ended.said())
                    .endsWith("chronology: standard output could not be written to its end.\n")
                    .doesNotContain("Exception", "\tat ");
            Files.deleteIfExists(place.root().resolve("content/people/alice-nobody.yaml"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {">/dev/full 2>&1", "2>/dev/full", ">&- 2>&- <&-"})
    void a_build_needs_nobody_who_listens(String output) throws Exception {
        Workplace place = workplace("root");
        Ended ended = program.behind("exec \"$@\" " + output, List.of(), "build", "--root", place.folder());
        assertThat(ended.status()).as(ended.said()).isIn(0, MACHINE);
        assertThat(place.site()).isEqualTo(editions.after());
        assertThat(place.leftovers()).isEmpty();
    }
}
