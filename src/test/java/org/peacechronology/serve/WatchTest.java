package org.peacechronology.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a watch notices, and what it passes over. */
class WatchTest {

    @TempDir
    private Path folder;

    @Test
    void a_file_written_made_renamed_or_deleted_is_noticed_once() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "one");
        Watch watch = new Watch(List.of(folder, folder.resolve("not-there-yet")));
        assertThat(watch.changed()).isFalse();

        Files.writeString(file, "another");
        assertThat(watch.changed()).as("written").isTrue();
        assertThat(watch.changed()).as("once").isFalse();

        Path below = Files.createDirectories(folder.resolve("events/2018"));
        Files.writeString(below.resolve("b.yaml"), "new");
        assertThat(watch.changed()).as("made in a new folder").isTrue();

        Path temporary = Files.writeString(folder.resolve(".a.yaml.swp"), "another");
        assertThat(watch.changed()).as("an editor's temporary file").isFalse();
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(watch.changed()).as("saved by renaming, of equal size").isTrue();

        Files.move(file, folder.resolve("c.yaml"));
        assertThat(watch.changed()).as("renamed").isTrue();
        Files.delete(folder.resolve("c.yaml"));
        assertThat(watch.changed()).as("deleted").isTrue();

        Files.writeString(
                Files.createDirectories(folder.resolve("not-there-yet")).resolve("d.txt"), "x");
        assertThat(watch.changed()).as("a folder that was not there").isTrue();
    }
}
