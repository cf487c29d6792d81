package org.peacechronology.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a watch notices, and what it passes over. */
class WatchTest {

    /** Far more milliseconds than a notice takes; one that comes ends the wait. */
    private static final long ENOUGH = 10_000;

    /** A little; nothing is expected to come. */
    private static final long A_MOMENT = 60;

    @TempDir
    private Path root;

    private Path file;
    private Watch watch;

    @BeforeEach
    void start() throws IOException {
        file = Files.createDirectories(root.resolve("content/events")).resolve("a.yaml");
        Files.writeString(file, "one");
        watch = new Watch(root, Set.of("content", "seeds"));
    }

    @AfterEach
    void stop() throws IOException {
        watch.close();
    }

    private void isNoticed(String what) throws IOException, InterruptedException {
        assertThat(watch.await(ENOUGH)).as(what).isTrue();
        // Seen by looking as well: the next change must be told by itself.
        watch.look();
    }

    @Test
    void what_editors_do_to_save_is_noticed() throws IOException, InterruptedException {
        Files.writeString(file, "another");
        isNoticed("written");

        Path temporary = Files.writeString(file.resolveSibling(".a.yaml.swp"), "new one");
        assertThat(watch.await(A_MOMENT)).as("an editor's temporary file").isFalse();
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        isNoticed("saved by renaming a temporary file");

        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(0);
            open.writeBytes("new two");
        }
        isNoticed("saved by cutting and writing, of equal size");

        Files.writeString(file.resolveSibling("a.yaml~"), "backup");
        Files.writeString(file.resolveSibling("#a.yaml#"), "rescue");
        assertThat(watch.await(A_MOMENT)).as("backups").isFalse();
    }

    @Test
    void files_and_folders_that_come_move_and_go_are_noticed() throws IOException, InterruptedException {
        Files.writeString(file.resolveSibling("b.yaml"), "new");
        isNoticed("made");
        Files.move(file, file.resolveSibling("c.yaml"));
        isNoticed("renamed");
        Files.delete(file.resolveSibling("c.yaml"));
        isNoticed("deleted");

        Path below = Files.createDirectories(root.resolve("content/events/2018/07"));
        isNoticed("new folders");
        Files.writeString(below.resolve("d.yaml"), "new");
        isNoticed("made in a new folder");

        Path elsewhere = Files.createDirectories(root.resolve("elsewhere/2019"));
        Files.writeString(elsewhere.resolve("e.yaml"), "new");
        assertThat(watch.await(A_MOMENT)).as("another folder of the root").isFalse();
        Files.move(elsewhere, root.resolve("content/events/2019"));
        isNoticed("a folder moved in");
        Files.writeString(root.resolve("content/events/2019/e.yaml"), "changed");
        isNoticed("written in a folder that was moved in");

        Files.writeString(Files.createDirectories(root.resolve("seeds")).resolve("f.txt"), "x");
        isNoticed("a whole folder that was not there");
        Files.writeString(root.resolve("seeds/f.txt"), "y");
        isNoticed("written in it");
    }

    @Test
    void a_look_sees_what_no_notice_told() throws IOException {
        assertThat(watch.look()).as("nothing").isFalse();
        FileTime before = Files.getLastModifiedTime(file);
        Files.writeString(file, "two");
        Files.setLastModifiedTime(file, FileTime.fromMillis(before.toMillis() + 1));
        assertThat(watch.look())
                .as("written, of equal size, a millisecond later")
                .isTrue();
        assertThat(watch.look()).as("once").isFalse();

        Path other = Files.writeString(root.resolve("other"), "six");
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(watch.look()).as("another file of equal size and time").isTrue();
    }
}
