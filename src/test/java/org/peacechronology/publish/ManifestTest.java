package org.peacechronology.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.peacechronology.publish.Sandbox.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {

    private static final String SHA256 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @TempDir
    private Path folder;

    private Sandbox box;

    @BeforeEach
    void sandbox() throws IOException {
        box = Sandbox.in(folder);
    }

    @Test
    void what_is_written_can_be_read_back() {
        Manifest manifest = Manifest.of(files("b.html", "B", "pages/درباره.html", "About", "a.html", ""));
        assertThat(Manifest.parse(manifest.file().bytes())).hasValue(manifest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"version\": 1}",
                "{\"version\": 2, \"files\": {}}",
                "{\"version\": 1, \"files\": []}",
                "{\"version\": 1, \"files\": {}} more",
                "{\"version\": 1, \"files\": {}, \"files\": {}}",
                "{\"version\": 1, \"files\": {\"a.html\": \"HASH\"}}",
                "{\"version\": 1, \"files\": {\"a.html\": {\"bytes\": -1, \"sha256\": \"HASH\"}}}",
                "{\"version\": 1, \"files\": {\"a.html\": {\"bytes\": 1, \"sha256\": \"abc\"}}}",
                "{\"version\": 1, \"files\": {\"../a.html\": {\"bytes\": 1, \"sha256\": \"HASH\"}}}",
                "{\"version\": 1, \"files\": {\"/etc/passwd\": {\"bytes\": 1, \"sha256\": \"HASH\"}}}",
                "{\"version\": 1, \"files\": {\"manifest.json\": {\"bytes\": 1, \"sha256\": \"HASH\"}}}",
                "{\"name\": \"My web application\", \"icons\": []}",
            })
    void anything_else_is_no_list(String json) {
        assertThat(Manifest.parse(json.replace("HASH", SHA256).getBytes(UTF_8))).isEmpty();
    }

    @Test
    void a_list_nested_a_hundred_thousand_deep_is_no_list() {
        assertThat(Manifest.parse("[".repeat(100_000).getBytes(UTF_8))).isEmpty();
    }

    @Test
    void a_list_cut_or_altered_anywhere_does_no_harm() {
        byte[] whole =
                Manifest.of(files("a.html", "A", "events/b.html", "B")).file().bytes();
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = Arrays.copyOf(whole, i % 2 == 0 ? random.nextInt(whole.length) : whole.length);
            if (damaged.length > 0) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Manifest.parse(damaged)
                    .ifPresent(manifest -> assertThat(manifest.files().keySet())
                            .allSatisfy(
                                    path -> assertThat(Addresses.fault(path)).isEmpty()));
        }
    }

    @Test
    void a_missing_list_is_written_again() throws IOException {
        box.write(files("index.html", "Home", "a.html", "A"));
        var before = box.all();
        Files.delete(folder.resolve("site/manifest.json"));

        box.write(files("index.html", "Home", "a.html", "A"));

        assertThat(box.all()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"version\": 1, \"files\": {\"a.ht", "garbage", "{}"})
    void a_damaged_list_is_written_again_where_the_pages_show_that_the_folder_is_the_sites(String damaged)
            throws IOException {
        box.write(files("index.html", "Home", "a.html", "A"));
        var before = box.all();
        box.put("site/manifest.json", damaged);

        Published done = box.write(files("index.html", "Home", "a.html", "A"));

        assertThat(box.all()).isEqualTo(before);
        assertThat(done.remarks())
                .containsExactly("site/manifest.json could not be read as the list of this site’s files; files it may"
                        + " have listed were left alone.");
    }

    @Test
    void a_manifest_of_some_other_program_is_not_overwritten() throws IOException {
        box.put("site/manifest.json", "{\"name\": \"My web application\"}");

        assertThatThrownBy(() -> box.write(files("index.html", "Home")))
                .hasMessageStartingWith("site/manifest.json is not listed");
        assertThat(box.text("site/manifest.json")).isEqualTo("{\"name\": \"My web application\"}");
        assertThat(box.has("site/index.html")).isFalse();
    }

    @Test
    void a_file_that_an_altered_list_claims_is_removed_only_if_the_list_knows_its_bytes() throws IOException {
        box.write(files("index.html", "Home"));
        box.put("site/CNAME", "chronology.example");
        box.put(
                "site/manifest.json",
                box.text("site/manifest.json")
                        .replace(
                                "\"files\": {",
                                "\"files\": {\"CNAME\": {\"bytes\": 18, \"sha256\": \"" + SHA256 + "\"},"));

        assertThat(box.write(files("index.html", "Home")).removed()).isEmpty();
        assertThat(box.text("site/CNAME")).isEqualTo("chronology.example");
    }
}
