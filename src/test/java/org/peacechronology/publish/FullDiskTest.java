package org.peacechronology.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peacechronology.publish.FaultyVolume.faultless;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peacechronology.machine.Ended;
import org.peacechronology.machine.Needs;

/** A volume of its own that is full after so many pages, after so many files; a limit on the size of files. */
@Tag("machine")
class FullDiskTest {

    private static final int PAGES = 9;
    private static final int PAGE = 4096;

    @TempDir
    private Path folder;

    private boolean mounted;

    private void mount(String options) throws Exception {
        Needs.root();
        Ended mount = Ended.of(List.of("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString()));
        mounted = mount.status() == 0;
        Needs.that(mounted, "cannot mount: " + mount.said());
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            Ended.of(List.of("umount", "-l", folder.toString()));
        }
    }

    @Test
    void a_disk_that_is_full_after_any_number_of_pages() throws Exception {
        mount("size=2m");
        Path ballast = folder.resolve("ballast");
        int full = 0;
        for (int pages = 0; ; pages++) {
            Sandbox box = box();
            long free = Files.getFileStore(folder).getUsableSpace();
            Files.write(ballast, new byte[(int) free - pages * PAGE]);
            if (succeeds(
                    box,
                    "after " + pages + " pages",
                    "No space left on device",
                    Press.command(box.root(), PAGES, 1, 1),
                    ballast)) {
                break;
            }
            full++;
        }
        assertThat(full).as("sizes at which the disk was full").isGreaterThan(5);
    }

    @Test
    void a_disk_that_has_names_left_for_so_many_files_only() throws Exception {
        mount("size=8m,nr_inodes=60");
        Path ballast = folder.resolve("ballast");
        int full = 0;
        for (int names = 0; ; names++) {
            Sandbox box = box();
            Files.createDirectories(ballast);
            int taken = 0;
            try {
                for (; taken < 1_000; taken++) {
                    Files.createFile(ballast.resolve(Integer.toString(taken)));
                }
            } catch (IOException noMore) {
                for (int i = 0; i < names; i++) {
                    Files.delete(ballast.resolve(Integer.toString(--taken)));
                }
            }
            if (succeeds(
                    box,
                    "after " + names + " files",
                    "No space left on device",
                    Press.command(box.root(), PAGES, 1, 1),
                    ballast)) {
                break;
            }
            full++;
        }
        assertThat(full).as("numbers of files at which the disk was full").isGreaterThan(8);
    }

    @Test
    void files_that_may_not_grow_beyond_a_limit() throws Exception {
        int tooLarge = 0;
        for (int blocks = 1; ; blocks++) {
            Sandbox box = box();
            List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh"));
            command.addAll(Press.command(box.root(), PAGES, 1, 1));
            if (succeeds(
                    box, "with files of " + blocks + " blocks", "File too large", command, folder.resolve("none"))) {
                break;
            }
            tooLarge++;
        }
        assertThat(tooLarge).as("limits that were too low").isGreaterThan(1);
    }

    /** A fresh folder with edition 0; the one of the last round is gone. */
    private Sandbox box() throws IOException {
        Path root = folder.resolve("root");
        if (Files.exists(root)) {
            Press.delete(root);
        }
        Sandbox box = Sandbox.in(root);
        box.writeOn(faultless(), Press.edition(0, PAGES));
        return box;
    }

    private static boolean succeeds(Sandbox box, String when, String why, List<String> command, Path ballast)
            throws Exception {
        Ended ended = Ended.of(command);
        if (ended.status() == 0) {
            assertThat(box.all()).as(when).isEqualTo(clean(1));
        } else {
            assertThat(ended.status()).as(when + ": " + ended.said()).isEqualTo(3);
            assertThat(ended.said().lines().toList())
                    .as(when)
                    .singleElement()
                    .asString()
                    .contains(why);
            assertThat(box.all()).as(when).isEqualTo(clean(0));
            assertThat(Press.torn(box)).isEmpty();
        }
        if (Files.exists(ballast)) {
            Press.delete(ballast);
        }
        box.writeOn(faultless(), Press.edition(1, PAGES));
        assertThat(box.all()).as("next run, " + when).isEqualTo(clean(1));
        assertThat(box.leftovers()).as("next run, " + when).isEmpty();
        return ended.status() == 0;
    }

    private static SortedMap<String, String> clean(int edition) throws IOException {
        return Press.clean(edition, PAGES);
    }
}
