package org.peacechronology.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
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
import org.peacechronology.site.Pieces;
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

    /** The archive of files that come in this order. */
    private static SiteFile archive(List<SiteFile> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SiteArchive archive = new SiteArchive((bytes, length) -> out.write(bytes, 0, length));
        for (int turn = 0; turn < files.size(); turn++) {
            archive.add(turn, List.of(archive.packed(files.get(turn))));
        }
        archive.end();
        return new SiteFile(SiteArchive.ADDRESS, out.toByteArray());
    }

    @Test
    void it_holds_every_file_in_its_turn_and_a_manifest_of_them() throws Exception {
        SiteFile archive = archive(SITE);

        Map<String, byte[]> files = unpacked(archive);
        assertThat(files.keySet())
                .containsExactly(
                        "index.html", "people/one.html", "assets/empty.css", "lists/زلمی.html", "manifest.json");
        for (SiteFile file : SITE) {
            assertThat(files.get(file.path())).isEqualTo(file.bytes());
        }
        Manifest manifest = Manifest.parse(Objects.requireNonNull(files.get("manifest.json")))
                .orElseThrow();
        assertThat(manifest).isEqualTo(Manifest.of(SITE));
    }

    @Test
    void who_is_done_first_and_the_time_zone_change_no_byte() {
        byte[] usual = archive(SITE).bytes();
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            SiteArchive archive = new SiteArchive((bytes, length) -> out.write(bytes, 0, length));
            for (int turn : new int[] {2, 0, 3, 1}) {
                archive.add(turn, List.of(archive.packed(SITE.get(turn))));
            }
            archive.end();
            assertThat(out.toByteArray()).isEqualTo(usual);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void a_file_of_several_pieces_comes_out_as_it_went_in() throws Exception {
        byte[] bytes = new byte[2 * Pieces.LENGTH + 4711];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i % 251 * (i >> 16));
        }
        SiteFile atHand = new SiteFile("data/all.json", bytes);
        SiteFile written = SiteFile.written("data/all.json", out -> {
            for (int from = 0; from < bytes.length; from += 1000) {
                out.write(bytes, from, Math.min(1000, bytes.length - from));
            }
        });

        SiteFile archive = archive(List.of(atHand));
        assertThat(unpacked(archive).get("data/all.json")).isEqualTo(bytes);
        assertThat(archive.bytes()).hasSizeLessThan(bytes.length / 2);
        assertThat(archive(List.of(written)).bytes())
                .as("the same, cut at the same places")
                .isEqualTo(archive.bytes());
    }

    @Test
    void a_program_that_reads_its_directory_finds_each_file_with_one_fixed_time() throws Exception {
        Path file = folder.resolve("site.zip");
        Files.write(file, archive(SITE).bytes());

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
        Files.write(file, archive(many).bytes());

        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.size()).isEqualTo(70_001);
            assertThat(zip.getInputStream(zip.getEntry("e/69999.html")).readAllBytes())
                    .containsExactly((byte) 69_999);
        }
    }

    @Test
    void what_is_unpacked_is_a_site_that_the_next_build_knows_as_its_own() throws Exception {
        Path site = folder.resolve("copy");
        for (Map.Entry<String, byte[]> file : unpacked(archive(SITE)).entrySet()) {
            Path path = site.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        Files.createDirectories(folder.resolve("root"));

        Published published = SiteFolder.of(site, folder.resolve("root")).write(SITE);
        assertThat(published.changesNothing()).isTrue();
    }
}
