package org.peacechronology.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peacechronology.site.SiteFile;

class SiteArchiveTest {

    private static final List<SiteFile> SITE = List.of(
            file("index.html", "<p>talks talks talks talks talks talks talks talks talks</p>"),
            file("people/one.html", "x"),
            file("assets/empty.css", ""),
            file("lists/زلمی.html", "خلیل"));

    @TempDir
    Path folder;

    private static SiteFile file(String path, String text) {
        return new SiteFile(path, text.getBytes(UTF_8));
    }

    private static Map<String, byte[]> unpacked(SiteFile archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void it_holds_every_file_by_address_and_a_manifest_of_them() throws Exception {
        SiteFile archive = SiteArchive.of(SITE);

        assertThat(archive.path()).isEqualTo("data/site.zip");
        Map<String, byte[]> files = unpacked(archive);
        assertThat(files.keySet())
                .containsExactly(
                        "assets/empty.css", "index.html", "lists/زلمی.html", "manifest.json", "people/one.html");
        for (SiteFile file : SITE) {
            assertThat(files.get(file.path())).isEqualTo(file.bytes());
        }
        Manifest manifest = Manifest.parse(Objects.requireNonNull(files.get("manifest.json")))
                .orElseThrow();
        assertThat(manifest).isEqualTo(Manifest.of(SITE));
    }

    @Test
    void the_order_of_the_files_and_the_time_zone_change_no_byte() {
        byte[] usual = SiteArchive.of(SITE).bytes();
        List<SiteFile> reversed = new ArrayList<>(SITE);
        Collections.reverse(reversed);
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(SiteArchive.of(reversed).bytes()).isEqualTo(usual);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void a_program_that_reads_its_directory_finds_each_file_with_one_fixed_time() throws Exception {
        Path file = folder.resolve("site.zip");
        Files.write(file, SiteArchive.of(SITE).bytes());

        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream()).hasSize(5).allSatisfy(entry -> {
                assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
                assertThat(entry.getExtra()).isNull();
            });
            assertThat(zip.getInputStream(zip.getEntry("lists/زلمی.html")).readAllBytes())
                    .isEqualTo("خلیل".getBytes(UTF_8));
        }
    }

    @Test
    void more_files_than_the_old_format_counts_are_counted() throws Exception {
        List<SiteFile> many = new ArrayList<>();
        for (int i = 0; i < 70_000; i++) {
            many.add(new SiteFile("e/" + i + ".html", new byte[] {(byte) i}));
        }
        Path file = folder.resolve("site.zip");
        Files.write(file, SiteArchive.of(many).bytes());

        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.size()).isEqualTo(70_001);
            assertThat(zip.getInputStream(zip.getEntry("e/69999.html")).readAllBytes())
                    .containsExactly((byte) 69_999);
        }
    }

    @Test
    void what_is_unpacked_is_a_site_that_the_next_build_knows_as_its_own() throws Exception {
        Path site = folder.resolve("copy");
        for (Map.Entry<String, byte[]> file : unpacked(SiteArchive.of(SITE)).entrySet()) {
            Path path = site.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        Files.createDirectories(folder.resolve("root"));

        Published published = SiteFolder.of(site, folder.resolve("root")).write(SITE);
        assertThat(published.changesNothing()).isTrue();
    }
}
