package org.peacechronology;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the compiled classes against the floors of docs/design.md. */
class HouseTest {

    private static final String HOUSE = "org.peacechronology";

    /** The floors from the ground up; a room may use the rooms of the floors below it and those named beside it. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("work"),
            Set.of("text", "date"),
            Set.of("model", "diagnostic"),
            Set.of("read", "link"),
            Set.of("check", "site"),
            Set.of("publish", "render", "links"),
            Set.of("serve", "lsp"),
            Set.of("cli"));

    /** The doors to the libraries: who alone may use them. */
    private static final Map<String, Set<String>> DOORS = Map.of(
            "com.vladsch.flexmark", Set.of("text"),
            "tools.jackson.dataformat", Set.of("read"),
            "org.snakeyaml", Set.of("read"),
            "io.pebbletemplates", Set.of("render"),
            "picocli", Set.of("cli"),
            "org.jsoup", Set.of("links"));

    private static JavaClasses classes;

    @BeforeAll
    static void readClasses() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(HOUSE);
    }

    @Test
    void every_room_of_the_source_tree_is_on_a_floor_and_was_compiled() throws IOException {
        Set<String> known = FLOORS.stream().flatMap(Set::stream).collect(Collectors.toSet());
        Set<String> compiled = classes.stream().map(HouseTest::room).collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> folders = Files.list(Path.of("src/main/java/org/peacechronology"))) {
            Set<String> there = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(there).hasSizeGreaterThan(9).isSubsetOf(known).isEqualTo(compiled);
        }
    }

    @Test
    void imports_run_downward_only() {
        Set<String> upward = new TreeSet<>();
        arrows().forEach((from, rooms) ->
                rooms.stream().filter(to -> floor(to) >= floor(from)).forEach(to -> upward.add(from + " → " + to)));
        assertThat(upward).isEmpty();
        assertThat(arrows().get("cli")).as("the test sees arrows at all").contains("read", "link", "check");
    }

    @Test
    void a_library_has_one_door() {
        Set<String> around = new TreeSet<>();
        for (JavaClass each : classes) {
            for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
                String target = dependency.getTargetClass().getPackageName();
                DOORS.forEach((library, rooms) -> {
                    if (target.startsWith(library) && !rooms.contains(room(each))) {
                        around.add(each.getName() + " → " + target);
                    }
                });
            }
        }
        assertThat(around).isEmpty();
    }

    @Test
    void only_the_command_line_prints_to_the_process_or_leaves_it() {
        Set<String> offenders = classes.stream()
                .filter(each -> !room(each).equals("cli"))
                .filter(each -> each.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(System.class)
                                        && call.getName().equals("exit"))
                        || each.getFieldAccessesFromSelf().stream()
                                .anyMatch(access -> access.getTargetOwner().isEquivalentTo(System.class)))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(offenders).isEmpty();
    }

    @Test
    void only_what_opens_a_browser_or_writes_a_volume_starts_another_program() {
        Set<String> starters = classes.stream()
                .filter(each -> each.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .anyMatch(target -> target.isEquivalentTo(ProcessBuilder.class)
                                || target.isEquivalentTo(Runtime.class)
                                        && each.getMethodCallsFromSelf().stream()
                                                .anyMatch(call -> call.getName().equals("exec"))))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(starters).containsExactly("ServeCommand", "Writeback");
    }

    @Test
    void between_reading_and_publishing_nothing_asks_the_clock_the_locale_or_chance() {
        Set<String> pure = Set.of("text", "date", "model", "diagnostic", "link", "check", "site", "render");
        Set<String> calls = Set.of(
                "java.time.LocalDate.now",
                "java.time.Instant.now",
                "java.time.ZonedDateTime.now",
                "java.lang.System.currentTimeMillis",
                "java.lang.System.nanoTime",
                "java.util.Locale.getDefault",
                "java.lang.Math.random",
                "java.util.UUID.randomUUID");
        Set<String> offenders = classes.stream()
                .filter(each -> pure.contains(room(each)))
                .flatMap(each -> each.getMethodCallsFromSelf().stream()
                        .filter(call -> calls.contains(call.getTargetOwner().getName() + "." + call.getName()))
                        .map(call -> each.getName() + " → " + call.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(offenders).isEmpty();
    }

    /** Which rooms each room uses. */
    private static Map<String, Set<String>> arrows() {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (JavaClass each : classes) {
            for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                if (target.getPackageName().startsWith(HOUSE + ".")
                        && !room(target).equals(room(each))) {
                    arrows.computeIfAbsent(room(each), room -> new TreeSet<>()).add(room(target));
                }
            }
        }
        return arrows;
    }

    private static String room(JavaClass each) {
        return each.getPackageName().substring(HOUSE.length() + 1);
    }

    private static int floor(String room) {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).contains(room)) {
                return floor;
            }
        }
        throw new AssertionError("no floor has the room " + room);
    }
}
