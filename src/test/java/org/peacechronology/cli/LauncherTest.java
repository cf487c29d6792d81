package org.peacechronology.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher as a user runs it: a copy of it in a folder of its own, with a small program instead of the real jar. */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    /** The small program: says what it was given, and ends with the status it was told. */
    public static final class Echo {
        public static void main(String[] args) {
            PrintStream out = new PrintStream(System.out, true, UTF_8);
            for (String arg : args) {
                out.println("[" + arg + "]");
            }
            out.println("java " + Runtime.version().feature());
            System.exit(args.length > 0 && args[0].equals("--exit") ? Integer.parseInt(args[1]) : 0);
        }
    }

    private record Run(int status, String out, String err) {}

    @TempDir
    private Path folder;

    private Path home;
    private Path launcher;
    private final Map<String, String> environment = new TreeMap<>();

    @BeforeEach
    void a_folder_with_a_program_in_it() throws IOException {
        home = Files.createDirectories(folder.resolve("a folder with spaces & 'quotes'"));
        launcher = Files.copy(Path.of("chronology"), home.resolve("chronology"));
        executable(launcher);
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.createDirectories(home.resolve("src/main"));
        jar(home.resolve("target/chronology.jar"));
        environment.put("HOME", Files.createDirectories(folder.resolve("home")).toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
    }

    @Test
    void arguments_arrive_as_they_were_typed() throws Exception {
        Run run = run("", "two words", "it's", "\"quoted\"", "$HOME `id` \\", "*", "--flag=a b", "two\nlines");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("""
                        []
                        [two words]
                        [it's]
                        ["quoted"]
                        [$HOME `id` \\]
                        [*]
                        [--flag=a b]
                        [two
                        lines]
                        """);
        assertThat(run.status()).isZero();
    }

    @Test
    void arguments_in_dari_arrive_even_without_a_locale() throws Exception {
        environment.put("LC_ALL", "C");
        assertThat(run("زلمی").out()).startsWith("[زلمی]\n");
    }

    @Test
    void the_exit_status_is_that_of_the_program() throws Exception {
        assertThat(run("--exit", "0").status()).isEqualTo(0);
        assertThat(run("--exit", "1").status()).isEqualTo(1);
        assertThat(run("--exit", "2").status()).isEqualTo(2);
    }

    @Test
    void it_works_through_symbolic_links_and_from_any_folder() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere/bin"));
        Path absolute = Files.createSymbolicLink(elsewhere.resolve("chrono"), launcher);
        Path relative = Files.createSymbolicLink(elsewhere.resolve("chronicle"), Path.of("chrono"));

        assertThat(run(elsewhere, List.of(absolute.toString(), "a")).out()).startsWith("[a]\n");
        assertThat(run(elsewhere, List.of("./chronicle", "a")).out()).startsWith("[a]\n");
        assertThat(run(elsewhere, List.of("sh", relative.toString(), "a")).out())
                .startsWith("[a]\n");
    }

    @Test
    void a_good_java_home_is_taken() throws Exception {
        jdk(folder.resolve("mine"), "17.0.9");
        jdk(folder.resolve("home/.sdkman/candidates/java/99"), "99.0.1");
        environment.put("JAVA_HOME", folder.resolve("mine").toString());
        assertThat(run("a").out()).isEqualTo("the java of 17.0.9\n");
    }

    @Test
    void a_java_home_that_is_too_old_or_gone_is_passed_over_for_the_newest_jdk() throws Exception {
        jdk(folder.resolve("old"), "11.0.2");
        jdk(folder.resolve("home/.jdks/nine"), "9");
        jdk(folder.resolve("home/.jdks/next"), "98-ea");
        jdk(folder.resolve("home/.sdkman/candidates/java/99"), "99.0.1");
        for (String javaHome :
                List.of(folder.resolve("old").toString(), folder.resolve("gone").toString(), "")) {
            environment.put("JAVA_HOME", javaHome);
            assertThat(run("a").out()).as("JAVA_HOME=%s", javaHome).isEqualTo("the java of 99.0.1\n");
        }
    }

    @Test
    void the_program_is_built_on_first_use_and_again_when_its_source_changed() throws Exception {
        Files.move(home.resolve("target/chronology.jar"), folder.resolve("built.jar"));
        Path calls = folder.resolve("calls");
        fakeMaven("echo \"$@\" >>'" + calls + "'; mkdir -p target; cp '" + folder.resolve("built.jar")
                + "' target/chronology.jar; echo noise; echo more noise >&2");

        Run first = run("a");
        assertThat(first.out()).startsWith("[a]\n");
        assertThat(first.err())
                .isEqualTo("chronology: building the program (first use, or its source has changed) …\n");
        assertThat(run("b").err()).isEmpty();
        assertThat(calls).content().satisfies(lines -> assertThat(lines.lines()).hasSize(1));

        Path source = Files.writeString(home.resolve("src/main/New.java"), "class New {}");
        Files.setLastModifiedTime(source, FileTime.fromMillis(System.currentTimeMillis() + 5_000));
        assertThat(run("c").err()).startsWith("chronology: building");
        assertThat(calls).content().satisfies(lines -> assertThat(lines.lines()).hasSize(2));
        assertThat(home.resolve("target/building")).doesNotExist();
    }

    @Test
    void two_first_uses_at_once_build_once() throws Exception {
        Files.move(home.resolve("target/chronology.jar"), folder.resolve("built.jar"));
        Path calls = folder.resolve("calls");
        fakeMaven(
                "echo call >>'" + calls + "'; sleep 1; cp '" + folder.resolve("built.jar") + "' target/chronology.jar");

        Process one = start(home, List.of(launcher.toString(), "one"));
        Process other = start(home, List.of(launcher.toString(), "other"));

        assertThat(finish(one).out()).startsWith("[one]\n");
        assertThat(finish(other).out()).startsWith("[other]\n");
        assertThat(calls).hasContent("call\n");
    }

    @Test
    void a_build_that_fails_is_told_in_few_words() throws Exception {
        Files.delete(home.resolve("target/chronology.jar"));
        fakeMaven("echo '[ERROR] something is wrong'; exit 1");

        Run run = run("a");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err().lines().skip(1))
                .containsExactly(
                        "[ERROR] something is wrong",
                        "chronology: the program could not be built; all that Maven said is in "
                                + home.toRealPath().resolve("target/build.log"));
    }

    @Test
    void without_maven_it_says_what_to_install() throws Exception {
        Files.delete(home.resolve("target/chronology.jar"));
        Path bin = Files.createDirectories(folder.resolve("bin"));
        for (String tool : List.of("dirname", "readlink", "find", "head", "mkdir")) {
            executable(Files.writeString(bin.resolve(tool), "#!/bin/sh\nexec " + onPath(tool) + " \"$@\"\n"));
        }
        environment.put("PATH", bin.toString());

        Run run = run("a");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo(
                        "chronology: the program has to be built once, and Maven (mvn, 3.8.6 or newer) was not found;"
                                + " install it.\n");
    }

    @Test
    void classes_are_kept_in_an_archive_for_the_next_start() throws Exception {
        run("a");
        assertThat(archives()).hasSize(1);
        FileTime made = Files.getLastModifiedTime(archives().get(0));

        assertThat(run("a").out()).startsWith("[a]\n");
        assertThat(archives()).hasSize(1);
        assertThat(Files.getLastModifiedTime(archives().get(0))).isEqualTo(made);
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.0.9", "25.0.1"})
    void the_more_entries_the_more_of_the_virtual_machine_is_at_work(String jdk) throws Exception {
        jdk(folder.resolve("mine"), jdk);
        Files.writeString(folder.resolve("mine/bin/java"), "#!/bin/sh\necho \"$*\"\n");
        environment.put("JAVA_HOME", folder.resolve("mine").toString());
        Path root = folder.resolve("a root");
        List<String[]> builds = List.of(
                new String[] {"build", "--root", root.toString()},
                new String[] {"build", "--drafts", "--root=" + root});

        writeEntries(root, 1, 4_999);
        assertThat(run(builds.get(0)).out())
                .contains("TieredStopAtLevel=1", "UseParallelGC", "NewRatio=36")
                .doesNotContain("C1UpdateMethodData", "ReservedCodeCacheSize");

        writeEntries(root, 5_000, 5_000);
        for (String[] build : builds) {
            String options = run(build).out();
            assertThat(options)
                    .contains("UseParallelGC", "NewRatio=36", "-C1UpdateMethodData")
                    .doesNotContain("TieredStopAtLevel");
            assertThat(options.contains("ReservedCodeCacheSize")).isEqualTo(jdk.startsWith("25"));
        }

        writeEntries(root, 5_001, 20_000);
        for (String[] build : builds) {
            assertThat(run(build).out())
                    .contains("UseParallelGC", "NewRatio=14", "-C1UpdateMethodData")
                    .doesNotContain("TieredStopAtLevel", "ReservedCodeCacheSize");
        }

        assertThat(run("check", "--root", root.toString()).out()).contains("TieredStopAtLevel=1", "UseParallelGC");
        assertThat(run("serve").out()).contains("UseSerialGC").doesNotContain("TieredStopAtLevel");
        assertThat(run("build").out()).contains("TieredStopAtLevel=1", "UseParallelGC");
    }

    private static void writeEntries(Path root, int first, int last) throws IOException {
        Path events = Files.createDirectories(root.resolve("content/events/2001"));
        for (int i = first; i <= last; i++) {
            Files.createFile(events.resolve(i + ".yaml"));
        }
    }

    /** JDK 25 does not start where an archive finds no room beside the nursery. */
    @ParameterizedTest
    @ValueSource(strings = {"check", "build"})
    void with_little_memory_it_starts_all_the_same(String command) throws Exception {
        run(command); // Makes the archive.
        environment.put("CHRONOLOGY_JAVA_OPTS", "-Xmx32m");

        Run run = run(command);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("[" + command + "]\n");
    }

    @Test
    void a_damaged_archive_does_no_harm() throws Exception {
        run("a");
        Files.writeString(archives().get(0), "no archive");

        Run run = run("a");

        assertThat(run.out()).startsWith("[a]\n");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("target"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("classes-"))
                    .toList();
        }
    }

    private Run run(String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(args));
        return run(folder, command);
    }

    private Run run(Path from, List<String> command) throws Exception {
        return finish(start(from, command));
    }

    private Process start(Path from, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(from.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("JAVA_"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Run finish(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), out, err);
    }

    private void fakeMaven(String script) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        executable(Files.writeString(bin.resolve("mvn"), "#!/bin/sh\n" + script + "\n"));
        environment.put("PATH", bin + ":" + System.getenv("PATH"));
    }

    private static void jdk(Path where, String version) throws IOException {
        Files.createDirectories(where.resolve("bin"));
        executable(Files.writeString(where.resolve("bin/java"), "#!/bin/sh\necho the java of " + version + "\n"));
        executable(Files.writeString(where.resolve("bin/javac"), "#!/bin/sh\n"));
        Files.writeString(where.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path onPath(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(bin -> Path.of(bin, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private static void jar(Path file) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Echo.class.getName());
        String name = Echo.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest);
                var bytes = Echo.class.getResourceAsStream("/" + name)) {
            assertThat(bytes).isNotNull();
            jar.putNextEntry(new JarEntry(name));
            bytes.transferTo(jar);
        }
    }
}
