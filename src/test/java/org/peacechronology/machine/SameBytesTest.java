package org.peacechronology.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The example built in many environments, and this whole chronology in some of them, each held against one plain build:
 * the same files, byte for byte and with the same permissions; in some also the same findings on content with faults.
 */
@Tag("machine")
class SameBytesTest {

    private static final int ENVIRONMENTS = 64;

    /** The whole chronology takes many times as long as the example: one environment in so many builds it as well. */
    private static final int WHOLE_IN = 16;

    /** One environment in so many checks the content with faults as well. */
    private static final int FINDINGS_IN = 4;

    /** One machine: what a shell does before the program is started, and what the virtual machine is told. */
    record Environment(
            Path jdk,
            String clock,
            String zone,
            String locale,
            String encoding,
            String umask,
            String folder,
            String cores,
            String user) {

        private static final List<String> CLOCKS =
                List.of("", "1970-01-02 00:00:00", "2038-01-19 03:14:08", "2100-02-28 23:59:59");
        private static final List<String> ZONES = List.of(
                "UTC", "America/St_Johns", "Pacific/Kiritimati", "Asia/Kabul", "Pacific/Pago_Pago", "Europe/Dublin");
        private static final List<String> LOCALES = List.of(
                "en-US",
                "tr-TR",
                "fa-AF",
                "ar-SA-u-nu-arab",
                "th-TH-u-nu-thai",
                "ps-AF",
                "ja-JP-u-ca-japanese",
                "hi-IN");
        private static final List<String> ENCODINGS =
                List.of("UTF-8", "US-ASCII", "ISO-8859-1", "windows-1256", "UTF-16");
        private static final List<String> UMASKS = List.of("022", "000", "077", "027");
        private static final List<String> FOLDERS = List.of("sorted", "backwards & elsewhere", "shuffled");
        private static final List<String> CORES = List.of("1", "2", "8");
        private static final List<String> USERS = List.of("", "nobody");

        /** Different in many things at once; over all of them each thing takes each of its values about equally often. */
        static List<Environment> some(int number) {
            List<Path> jdks = jdks();
            Random random = new Random(1);
            List<List<Integer>> draws = IntStream.range(0, 9)
                    .mapToObj(axis -> {
                        List<Integer> draw = new ArrayList<>(
                                IntStream.range(0, number).boxed().toList());
                        Collections.shuffle(draw, random);
                        return draw;
                    })
                    .toList();
            return IntStream.range(0, number)
                    .mapToObj(i -> new Environment(
                            pick(jdks, draws.get(0).get(i)),
                            pick(CLOCKS, draws.get(1).get(i)),
                            pick(ZONES, draws.get(2).get(i)),
                            pick(LOCALES, draws.get(3).get(i)),
                            pick(ENCODINGS, draws.get(4).get(i)),
                            pick(UMASKS, draws.get(5).get(i)),
                            pick(FOLDERS, draws.get(6).get(i)),
                            pick(CORES, draws.get(7).get(i)),
                            pick(USERS, draws.get(8).get(i))))
                    .toList();
        }

        private static <T> T pick(List<T> values, int draw) {
            return values.get(draw % values.size());
        }

        List<String> options() {
            String[] parts = locale.split("-", 4);
            List<String> options = new ArrayList<>(List.of(
                    "-Duser.language=" + parts[0],
                    "-Duser.country=" + parts[1],
                    "-Dfile.encoding=" + encoding,
                    "-XX:ActiveProcessorCount=" + cores));
            if (parts.length > 2) {
                options.add("-Duser.extensions=" + parts[2] + "-" + parts[3]);
            }
            return options;
        }

        /** Without its “monotonic fix” libfaketime leaves waits with a limit alone; with it they spin on JDK 17. */
        String shell() {
            String faked = clock.isEmpty()
                    ? ""
                    : "LD_PRELOAD=" + faketime() + " FAKETIME='@" + clock + "' FAKETIME_DONT_FAKE_MONOTONIC=1 "
                            + "FAKETIME_FORCE_MONOTONIC_FIX=0 NO_FAKE_STAT=1 ";
            String as = user.isEmpty() ? "" : "setpriv --reuid=nobody --regid=nogroup --clear-groups ";
            return "umask " + umask + "; cd /; exec " + as + "env TZ=" + zone + " LC_ALL="
                    + locale.substring(0, 5).replace('-', '_') + ".UTF-8 " + faked + "\"$@\"";
        }
    }

    @TempDir
    private static Path scratch;

    private static final Path SORTED = Path.of("sorted");
    private static final Path BACKWARDS = Path.of("backwards & elsewhere");
    private static final Map<Path, Program> PROGRAMS = new HashMap<>();
    private static final Map<String, Plain> PLAIN = new HashMap<>();
    private static boolean mounted;

    /** What one plain build wrote, and what the plain check said of the content with faults. */
    record Plain(SortedMap<String, String> site, String findings) {}

    static Stream<Arguments> environments() {
        return IntStream.range(0, ENVIRONMENTS).boxed().flatMap(i -> {
            Environment there = Environment.some(ENVIRONMENTS).get(i);
            return Stream.of("example", "chronology")
                    .filter(content -> content.equals("example") || i % WHOLE_IN == 1)
                    .map(content -> Arguments.of(content, i % FINDINGS_IN == 1, there));
        });
    }

    @BeforeAll
    static void a_plain_build() throws Exception {
        Needs.root();
        Needs.tool("disorderfs");
        Needs.that(!faketime().isEmpty(), "libfaketime is not installed");
        Files.setPosixFilePermissions(scratch, PosixFilePermissions.fromString("rwxr-xr-x"));
        lay("example", Path.of("docs/example"));
        lay("chronology", Path.of(""));
        Files.createDirectories(scratch.resolve("shuffled"));
        Ended mount = Ended.of(List.of(
                "disorderfs",
                "--multi-user=yes",
                "--shuffle-dirents=yes",
                scratch.resolve("sorted").toString(),
                scratch.resolve("shuffled").toString()));
        mounted = mount.status() == 0;
        Needs.that(mounted, "disorderfs cannot mount: " + mount.said());
        for (Path jdk : jdks()) {
            PROGRAMS.put(jdk, Program.on(jdk, scratch));
        }
        for (String content : List.of("example", "chronology")) {
            PLAIN.put(content, plain(content));
        }
    }

    private static void lay(String content, Path from) throws IOException {
        for (String input : List.of("content", "seeds", "templates")) {
            if (Files.isDirectory(from.resolve(input))) {
                for (Path folder : List.of(SORTED, BACKWARDS)) {
                    Path to = scratch.resolve(folder).resolve(content).resolve(input);
                    Program.copy(from.resolve(input), to, folder.equals(BACKWARDS));
                }
            }
        }
        fault(scratch.resolve(SORTED).resolve(content), faulty(content));
    }

    private static Path faulty(String content) {
        return scratch.resolve("with faults").resolve(content);
    }

    private static Plain plain(String content) throws Exception {
        Program program = PROGRAMS.get(jdks().get(0));
        Path site = scratch.resolve("plain").resolve(content).resolve("site");
        Ended built = program.run(
                "build", "--root", scratch.resolve(SORTED).resolve(content).toString(), "--out", site.toString());
        assertThat(built.status()).as(built.said()).isZero();
        Ended checked = program.run(
                "check", "--format", "json", "--root", faulty(content).toString());
        assertThat(checked.status()).as(checked.said()).isEqualTo(1);
        assertThat(checked.said()).contains("quote-not-found");
        return new Plain(Program.tree(site), checked.said());
    }

    @AfterAll
    static void unmount() throws Exception {
        if (mounted) {
            Ended.of(List.of("umount", scratch.resolve("shuffled").toString()));
        }
    }

    @ParameterizedTest
    @MethodSource("environments")
    void the_output_depends_on_the_content_alone(String content, boolean findings, Environment there) throws Exception {
        Path out = Files.createTempDirectory(scratch, "out");
        Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("rwxrwxrwx"));
        Program program = PROGRAMS.get(there.jdk());

        Ended built = program.behind(
                there.shell(),
                there.options(),
                "build",
                "--root",
                scratch.resolve(there.folder()).resolve(content).toString(),
                "--out",
                out.resolve("site").toString());
        assertThat(built.status()).as(built.said()).isZero();
        SortedMap<String, String> site = Program.tree(out.resolve("site"));
        SortedMap<String, String> plain = PLAIN.get(content).site();
        assertThat(site.keySet()).isEqualTo(plain.keySet());
        site.entrySet().removeAll(plain.entrySet());
        assertThat(site.keySet()).as("files that differ").isEmpty();
        Program.delete(out);
        if (findings) {
            assertSameFindings(content, program, there);
        }
    }

    private static void assertSameFindings(String content, Program program, Environment there) throws Exception {
        Ended checked = program.behind(
                there.shell(),
                there.options(),
                "check",
                "--format",
                "json",
                "--root",
                faulty(content).toString());
        assertThat(checked.status()).as(checked.said()).isEqualTo(1);
        assertThat(checked.said()).isEqualTo(PLAIN.get(content).findings());
    }

    /** One word is misspelt wherever it stands: findings of many files. */
    private static void fault(Path from, Path to) throws IOException {
        Program.copy(from, to, false);
        try (Stream<Path> events = Files.walk(to.resolve("content/events"))) {
            for (Path event : events.filter(Files::isRegularFile).toList()) {
                Files.writeString(event, Files.readString(event).replace(" Taliban ", " Talibans "));
            }
        }
    }

    /** JDK 17 and the newest, where there are two; the oldest first. */
    private static List<Path> jdks() {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> all = Files.list(Path.of("/usr/lib/jvm"))) {
            all.filter(jdk -> Files.isExecutable(jdk.resolve("bin/java")) && !Files.isSymbolicLink(jdk))
                    .sorted()
                    .forEach(found::add);
        } catch (IOException none) {
            return List.of(Program.thisJdk());
        }
        return found.isEmpty() ? List.of(Program.thisJdk()) : found;
    }

    private static String faketime() {
        try (Stream<Path> all = Files.walk(Path.of("/usr/lib"), 3)) {
            return all.filter(file -> file.endsWith("libfaketimeMT.so.1"))
                    .map(Path::toString)
                    .findFirst()
                    .orElse("");
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            return "";
        }
    }
}
