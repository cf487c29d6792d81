package org.peacechronology.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peacechronology.model.Entry;
import org.peacechronology.model.Person;

/** What is read again, and what stays the very object it was. */
class ReadMemoryTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    private Path root;

    private final ReadMemory memory = ReadMemory.empty();
    private Path ann;

    @BeforeEach
    void lay() throws IOException {
        Files.createDirectories(root.resolve("content/people"));
        Files.writeString(root.resolve("content/chronology.yaml"), "title: T\n");
        ann = write("ann", "name: Ann\n");
        write("bob", "name: Bob\n");
    }

    private Path write(String id, String yaml) throws IOException {
        Path file = Files.writeString(root.resolve("content/people/" + id + ".yaml"), yaml);
        return Files.setLastModifiedTime(file, LONG_AGO);
    }

    private Reading read() throws IOException {
        return ContentReader.read(root, memory);
    }

    private static Entry entry(Reading reading, String id) {
        Entry entry = reading.chronology().entries().get(id);

        return Objects.requireNonNull(entry);
    }

    @Test
    void only_what_has_changed_is_another_object() throws IOException {
        Reading first = read();
        Files.writeString(ann, "name: Anne\n");
        Reading second = read();

        assertThat(entry(second, "bob")).isSameAs(entry(first, "bob"));
        assertThat(((Person) entry(second, "ann")).name()).hasToString("Anne");
        assertThat(second.chronology()).isNotEqualTo(first.chronology());
    }

    @Test
    void equal_bytes_are_no_change() throws IOException {
        Reading first = read();
        Files.delete(ann);
        write("ann", "name: Ann\n");
        Files.setLastModifiedTime(ann, FileTime.fromMillis(2_000_000_000_000L));
        assertThat(read().chronology()).isEqualTo(first.chronology());
    }

    @Test
    void a_file_written_twice_within_one_tick_of_its_clock_is_compared_byte_by_byte() throws IOException {
        FileTime now = FileTime.fromMillis(System.currentTimeMillis());
        Files.setLastModifiedTime(ann, now);
        read();
        Files.writeString(ann, "name: Eve\n");
        Files.setLastModifiedTime(ann, now);
        assertThat(((Person) entry(read(), "ann")).name()).hasToString("Eve");
    }

    @Test
    void a_file_that_went_is_forgotten_and_one_that_came_back_is_read() throws IOException {
        read();
        Files.delete(ann);
        assertThat(read().chronology().entries()).containsOnlyKeys("bob");
        write("ann", "name: Eve\n");
        assertThat(((Person) entry(read(), "ann")).name()).hasToString("Eve");
    }

    @Test
    void findings_come_again_as_long_as_their_file_has_them() throws IOException {
        write("ann", "name: Ann\nnick: A\n");
        assertThat(read().findings()).hasSize(1);
        assertThat(read().findings()).hasSize(1);
        write("ann", "name: Ann, who is mended\n");
        assertThat(read().findings()).isEmpty();
    }

    @Test
    void another_limit_is_held_against_files_that_did_not_change() throws IOException {
        assertThat(read().findings()).isEmpty();
        Files.writeString(root.resolve("content/chronology.yaml"), "title: T\nlimits: {file-bytes: 5}\n");
        assertThat(read().findings()).extracting(each -> each.code()).containsOnly("file-too-large");
    }
}
