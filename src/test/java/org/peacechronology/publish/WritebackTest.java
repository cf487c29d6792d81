package org.peacechronology.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many files are written by one call for their whole volume; where that does not count, each is forced. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(60)
class WritebackTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private List<Path> files(int count) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            files.add(Files.writeString(folder.resolve("f" + i), "file " + i));
        }
        return files;
    }

    /** Whether this machine is one on which it counts. */
    private boolean counts() throws IOException {
        return Writeback.isTold(System.getProperty("os.name"), System.getProperty("os.version"))
                && Set.of("ext4", "xfs", "btrfs")
                        .contains(Files.getFileStore(folder).type());
    }

    private String script(String body) throws IOException {
        Path script = Files.writeString(folder.resolve("script"), "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script.toString();
    }

    @Test
    void a_program_that_ends_well_counts_where_the_kernel_is_known() throws IOException, InterruptedException {
        assertThat(new Writeback("true", 3, LONG).isDone(files(3))).isEqualTo(counts());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void the_system_has_such_a_program() throws IOException, InterruptedException {
        assertThat(new Writeback(Writeback.PROGRAM, 3, LONG).isDone(files(3))).isEqualTo(counts());
    }

    @Test
    void few_files_are_not_worth_it() throws IOException, InterruptedException {
        assertThat(new Writeback("true", 3, LONG).isDone(files(2))).isFalse();
        assertThat(new Writeback("true", 3, LONG).isDone(List.of())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "no-such-program"})
    void a_program_that_fails_or_is_not_there_does_not_count(String program) throws IOException, InterruptedException {
        assertThat(new Writeback(program, 3, LONG).isDone(files(3))).isFalse();
    }

    @Test
    void a_program_that_takes_too_long_does_not_count() throws IOException, InterruptedException {
        Writeback slow = new Writeback(script("exec sleep 600"), 3, Duration.ofMillis(20));
        assertThat(slow.isDone(files(3))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, 5.8.0-1-amd64, true",
        "Linux, 5.10, true",
        "Linux, 6.1.0-41-amd64, true",
        "Linux, 10.0, true",
        "Linux, 5.7.19, false",
        "Linux, 4.18.0-553.el8_10.x86_64, false",
        "Linux, 5, false",
        "Linux, unknown, false",
        "Linux, 99999999999.9, false",
        "Mac OS X, 15.1, false",
        "Windows 11, 10.0, false",
    })
    void only_newer_kernels_tell_of_what_could_not_be_written(String system, String version, boolean told) {
        assertThat(Writeback.isTold(system, version)).isEqualTo(told);
    }

    @Test
    void while_files_are_written_it_is_started_after_many_and_not_beside_itself()
            throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Writeback writeback = new Writeback(script("echo \"$@\" >>'" + log + "'; exec sleep 3"), 3, LONG);
        List<Path> files = files(9);
        writeback.written(files.get(0));
        writeback.written(files.get(1));
        assertThat(log).doesNotExist();
        files.forEach(writeback::written);
        while (!Files.exists(log) || Files.size(log) == 0) {
            Thread.sleep(5);
        }
        Thread.sleep(300); // A second one, started before, would have written its line by then.
        assertThat(log).hasContent("-f " + files.get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void each_file_is_read_again_either_way(String program) throws IOException {
        Disk disk = new Disk(new Writeback(program, 3, LONG));
        Map<Path, Integer> files = new LinkedHashMap<>();
        for (int i = 0; i < 9; i++) {
            byte[] bytes = ("file " + i).getBytes(UTF_8);
            Path file = folder.resolve("f" + i);
            disk.write(file, ByteBuffer.wrap(bytes));
            CRC32 crc = new CRC32();
            crc.update(bytes);
            files.put(file, (int) crc.getValue());
        }
        disk.proveAll(files);
        Files.writeString(folder.resolve("f7"), "other");
        assertThatThrownBy(() -> disk.proveAll(files))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("f7");
    }
}
