package org.peacechronology.machine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was built, held against what docs/dependencies.md says is in it. */
@Tag("machine")
class SupplyChainTest {

    private static final Pattern ROW = Pattern.compile("\\| `([^`]+:[^`]+)` \\| ([^|]+) \\| ([^|]+) \\|");

    private static JsonNode bill = JsonMapper.shared().createObjectNode();

    @BeforeAll
    static void read_the_bill() {
        Path file = Path.of("target/bom.json");
        Needs.that(Files.exists(file), "there is no target/bom.json: its plugin does nothing offline");
        bill = JsonMapper.shared().readTree(file.toFile());
    }

    @Test
    void every_library_in_the_jar_is_explained_and_every_explained_library_is_in_it() throws IOException {
        Map<String, String> explained = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("docs/dependencies.md")));
        while (row.find()) {
            explained.put(row.group(1), row.group(3));
        }
        Map<String, String> built = new TreeMap<>();
        for (JsonNode library : bill.get("components")) {
            built.put(
                    library.get("group").stringValue() + ":"
                            + library.get("name").stringValue(),
                    "");
        }
        assertThat(explained.keySet()).isEqualTo(built.keySet());
    }

    @Test
    void the_bill_of_materials_names_version_checksum_and_license_of_each() {
        assertThat(bill.get("bomFormat").stringValue()).isEqualTo("CycloneDX");
        assertThat(bill.get("specVersion").stringValue()).matches("1\\.[5-9]");
        assertThat(bill.get("components")).hasSizeGreaterThan(15).allSatisfy(library -> {
            assertThat(library.get("version").stringValue()).isNotBlank();
            assertThat(library.get("purl").stringValue()).startsWith("pkg:maven/");
            assertThat(library.get("hashes").toString()).contains("SHA-256");
            assertThat(library.get("licenses"))
                    .as(library.get("name").stringValue())
                    .isNotEmpty();
        });
    }

    @Test
    void the_jar_keeps_the_licenses_and_holds_no_class_of_anybody_else() throws IOException {
        try (JarFile jar = new JarFile("target/chronology.jar");
                Stream<Path> texts = Files.list(Path.of("docs/licenses"))) {
            for (Path text : texts.toList()) {
                JarEntry kept = jar.getJarEntry("META-INF/licenses/" + text.getFileName());
                assertThat(kept).as(text.toString()).isNotNull();
                assertThat(new String(jar.getInputStream(kept).readAllBytes(), UTF_8))
                        .isEqualTo(Files.readString(text));
            }
            List<String> homes = List.of(
                    "org/peacechronology/",
                    "tools/jackson/",
                    "com/fasterxml/jackson/annotation/",
                    "org/snakeyaml/engine/",
                    "io/pebbletemplates/",
                    "org/unbescape/",
                    "org/slf4j/",
                    "com/vladsch/flexmark/",
                    "org/jsoup/",
                    "picocli/",
                    "com/github/difflib/");
            assertThat(jar.stream().map(JarEntry::getName).filter(name -> name.endsWith(".class")))
                    .isNotEmpty()
                    .allMatch(name ->
                            homes.stream().anyMatch(name.replaceFirst("^META-INF/versions/[0-9]+/", "")::startsWith));
        }
    }

    /** A notice that a library brings has to be among those we keep: this finds one that came with a new version. */
    @Test
    void every_notice_that_a_library_brings_is_kept() throws IOException {
        List<String> kept;
        try (Stream<Path> texts = Files.list(Path.of("docs/licenses"))) {
            kept = texts.map(SupplyChainTest::text).toList();
        }
        int notices = 0;
        for (String library : System.getProperty("java.class.path").split(":")) {
            if (!library.endsWith(".jar")
                    || !isInTheBill(Path.of(library).getFileName().toString())) {
                continue;
            }
            try (JarFile jar = new JarFile(library)) {
                for (JarEntry entry : jar.stream()
                        .filter(e -> e.getName().matches("META-INF/(.*-|.*/)?(LICENSE|NOTICE)(\\.txt)?"))
                        .toList()) {
                    notices++;
                    String text = squeezed(new String(jar.getInputStream(entry).readAllBytes(), UTF_8));
                    boolean apache = text.contains("Apache License") && text.contains("2.0");
                    assertThat(apache && !entry.getName().contains("NOTICE") || kept.contains(text))
                            .as("%s of %s is in docs/licenses", entry.getName(), library)
                            .isTrue();
                }
            }
        }
        assertThat(notices).isGreaterThan(5);
    }

    private static boolean isInTheBill(String jar) {
        for (JsonNode library : bill.get("components")) {
            if (jar.equals(library.get("name").stringValue() + "-"
                    + library.get("version").stringValue() + ".jar")) {
                return true;
            }
        }
        return false;
    }

    private static String text(Path file) {
        try {
            return squeezed(Files.readString(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String squeezed(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
